import type { AgencyKey } from './agencies.ts'
import { CASE_01 } from './case-01.ts'
import { CASE_02 } from './case-02.ts'
import { CASE_03 } from './case-03.ts'
import { CASE_04 } from './case-04.ts'
import { CASE_05 } from './case-05.ts'
import { CASE_06 } from './case-06.ts'
import { CASE_07 } from './case-07.ts'
import { CASE_08 } from './case-08.ts'
import { CASE_09 } from './case-09.ts'
import { CASE_10 } from './case-10.ts'
import { CASE_11 } from './case-11.ts'
import { CASE_12 } from './case-12.ts'
import { CASE_13 } from './case-13.ts'
import { CASE_14 } from './case-14.ts'
import type { MeetingKey, WrittenCase, WrittenDay, WrittenEntry } from './shapes.ts'
import { STAFF } from './staff.ts'
import { discussion } from './words.ts'

export interface WrittenMeeting {
  key: MeetingKey
  plannedOn: WrittenDay
  heldOn: WrittenDay
  startsAt: string
  place: string
  invited: readonly AgencyKey[]
  /** With `apologies` they did not come; the text says what they sent instead. */
  attendees: readonly { name: string; agency: AgencyKey; apologies?: string }[]
  agenda: readonly WrittenCase[]
  opening: readonly WrittenEntry[]
  finalisedOn: WrittenDay
  corrections: readonly { on: WrittenDay; about: WrittenCase; text: string }[]
}

const CORE = [
  'partnership',
  'police',
  'probation',
  'cps',
  'mentalHealth',
  'hospital',
  'housing',
  'children',
  'idva',
  'isac',
] as const satisfies readonly AgencyKey[]

const {
  bernadette,
  ingrid,
  rowan,
  saima,
  ottoline,
  keeley,
  marek,
  femi,
  clodagh,
  yaw,
  imogen,
  sioned,
  farida,
  priyanka,
} = STAFF
const PANEL = [bernadette, ingrid, rowan, saima, keeley, ottoline, marek, clodagh, yaw]

const STATEMENT =
  'The chair welcomed everybody, read the statement on confidentiality and equality, and asked who knows somebody in a case of today.'

export const OCTOBER: WrittenMeeting = {
  key: 'october',
  plannedOn: '2026-09-30',
  heldOn: '2026-10-13',
  startsAt: '10:00',
  place: 'Harrowmere Civic Offices, Room 2.4',
  invited: [...CORE, 'standards', 'independent', 'college'],
  attendees: [
    ...PANEL.map(seat),
    seat(imogen),
    seat(farida),
    { name: 'DI Corin Mbeki-Hall', agency: 'independent' },
    { name: 'Deryn Faulkbourne', agency: 'college' },
    { ...seat(femi), apologies: 'On leave. Sent written returns for all six cases.' },
    { name: 'DS Chidi Okafor-Lyne', agency: 'police', apologies: 'In court. Briefed DI Teasdale.' },
  ],
  agenda: [CASE_07, CASE_08, CASE_05, CASE_06, CASE_10, CASE_12],
  opening: [
    discussion(STATEMENT),
    discussion(
      'The first case is heard in closed session; the host force left the room before it. Minutes are kept in this program from today; what was agreed before is in the log of actions.',
    ),
  ],
  finalisedOn: '2026-10-15',
  corrections: [
    {
      on: '2026-10-21',
      about: CASE_08,
      text: 'Deryn Faulkbourne asks that her line be understood so: the notes of 2024 were not shared because nobody asked for them, and the college had no rule that they should be.',
    },
  ],
}

export const NOVEMBER: WrittenMeeting = {
  key: 'november',
  plannedOn: '2026-10-30',
  heldOn: '2026-11-10',
  startsAt: '10:00',
  place: 'Harrowmere Civic Offices, Room 2.4',
  invited: [...CORE, 'primaryCare', 'university', 'employers'],
  attendees: [
    ...PANEL.map(seat),
    seat(imogen),
    seat(sioned),
    seat(femi),
    seat(priyanka),
    { name: 'Gethin Orme', agency: 'university' },
    { name: 'Ruaridh Penhale', agency: 'police' },
    { name: 'Thandeka Moyo-Pell', agency: 'employers' },
    { name: 'Deborah Achterberg', agency: 'primaryCare', apologies: 'Surgery. Sent a written return for one case.' },
  ],
  agenda: [CASE_01, CASE_02, CASE_03, CASE_04, CASE_09, CASE_11, CASE_14],
  opening: [
    discussion(STATEMENT),
    discussion(
      'Earlier actions were gone through first. Of those not done, one interview was lost to other duties and was put to DI Teasdale; the others ended because circumstances had changed.',
    ),
  ],
  finalisedOn: '2026-11-12',
  corrections: [],
}

export const AHEAD: WrittenMeeting = {
  key: 'ahead',
  plannedOn: '2026-11-20',
  heldOn: '2026-11-26',
  startsAt: '10:00',
  place: 'Harrowmere Civic Offices, Room 2.4',
  invited: [...CORE, 'standards', 'independent', 'college'],
  attendees: [
    ...PANEL.map(seat),
    seat(imogen),
    seat(femi),
    seat(farida),
    { name: 'DI Corin Mbeki-Hall', agency: 'independent' },
    { name: 'Ward manager', agency: 'hospital' },
    { ...seat(sioned), apologies: 'Training. DI Teasdale speaks for her cases.' },
  ],
  agenda: [CASE_07, CASE_10, CASE_13, CASE_05, CASE_08, CASE_12],
  opening: [
    discussion(STATEMENT),
    discussion(
      'One offer of the risk has waited since 20 November: probation answers after the meeting, once the wider condition is clear. Earlier actions were gone through first.',
    ),
  ],
  finalisedOn: '2026-11-26',
  corrections: [],
}

function seat({ name, agency }: { name: string; agency: AgencyKey }): { name: string; agency: AgencyKey } {
  return { name, agency }
}
