import type { StandingOnPanel } from '#shared/domain/panel.ts'
import type { ReturnAnswer, Returned } from '#shared/domain/research.ts'
import type { AgencyKey } from './agencies.ts'
import { CASE_05 } from './case-05.ts'
import { CASE_07 } from './case-07.ts'
import { CASE_10 } from './case-10.ts'
import { CASE_12 } from './case-12.ts'
import type { WrittenCase, WrittenDay } from './shapes.ts'
import { STAFF } from './staff.ts'

/** The meetings of the coming months: the fourth Thursday, with the one on Christmas Eve moved. */
export const SERIES = {
  rule: { every: 'month', nth: 4, weekday: 4 },
  startsOn: '2026-12-24',
  until: '2027-03-31',
  startsAt: '10:00',
  place: 'Harrowmere Civic Offices, Room 2.4',
  moved: { from: '2026-12-24', to: '2026-12-17', reason: 'Christmas Eve: half of the agencies are on leave.' },
} as const

export interface WrittenMember {
  name: string
  agency: AgencyKey
  standing: StandingOnPanel
  post?: string
  deputyFor?: string
  signedOn?: WrittenDay
  /** For which case an invitee comes, and when. */
  seat?: { in: WrittenCase; from: WrittenDay; until: WrittenDay }
}

const { bernadette, ingrid, rowan, saima, ottoline, keeley, marek, clodagh, yaw, femi, imogen } = STAFF

export const REGISTER: readonly WrittenMember[] = [
  { name: bernadette.name, agency: 'partnership', standing: 'core', post: 'Coordinator, chairs' },
  { name: rowan.name, agency: 'police', standing: 'core', post: 'Tactical lead for stalking' },
  { name: ingrid.name, agency: 'mentalHealth', standing: 'core', post: 'Forensic psychologist' },
  { name: saima.name, agency: 'idva', standing: 'core' },
  { name: keeley.name, agency: 'isac', standing: 'core' },
  { name: ottoline.name, agency: 'housing', standing: 'core' },
  { name: marek.name, agency: 'children', standing: 'core' },
  { name: clodagh.name, agency: 'probation', standing: 'core' },
  { name: yaw.name, agency: 'cps', standing: 'core' },
  { name: femi.name, agency: 'mentalHealth', standing: 'deputy', deputyFor: ingrid.name },
  {
    name: imogen.name,
    agency: 'police',
    standing: 'invitee',
    post: 'Officer in the case',
    seat: { in: CASE_10, from: '2026-11-20', until: '2026-12-31' },
  },
  {
    name: 'Deryn Faulkbourne',
    agency: 'college',
    standing: 'observer',
    post: 'Safeguarding lead',
    signedOn: '2026-10-13',
  },
  { name: 'Ishbel Cantelow', agency: 'university', standing: 'observer', post: 'Trainee' },
]

export const KNOWS_SOMEBODY = {
  in: CASE_12,
  name: marek.name,
  note: 'His sister-in-law works with the victim. He said so himself.',
} as const

/** Which agencies were asked before the meeting on 26 November, and what has come back. */
export const ASKED: readonly AgencyKey[] = ['police', 'probation', 'mentalHealth', 'housing', 'children']

export interface WrittenReturn {
  agency: AgencyKey
  in: WrittenCase
  answer: ReturnAnswer
  said?: Pick<Returned, 'text' | 'standing' | 'source'> & { only?: readonly AgencyKey[] }
}

export const RETURNS: readonly WrittenReturn[] = [
  {
    agency: 'police',
    in: CASE_07,
    answer: 'relevant information',
    said: {
      text: 'Two call-outs to the address in the past month; nobody was there when the officers came.',
      standing: 'fact',
      source: 'Command and control log',
    },
  },
  { agency: 'police', in: CASE_10, answer: 'known' },
  { agency: 'police', in: CASE_05, answer: 'nothing known' },
  {
    agency: 'mentalHealth',
    in: CASE_10,
    answer: 'relevant information',
    said: {
      text: 'He has missed his last two appointments and has not collected his prescription.',
      standing: 'fact',
      source: 'Community team record',
      only: ['police', 'probation'],
    },
  },
  { agency: 'housing', in: CASE_07, answer: 'nothing known' },
  {
    agency: 'housing',
    in: CASE_05,
    answer: 'relevant information',
    said: {
      text: 'A neighbour says that somebody has asked about her parking space.',
      standing: 'allegation',
      source: 'Call to the estate office',
    },
  },
  { agency: 'probation', in: CASE_07, answer: 'nothing known' },
]
