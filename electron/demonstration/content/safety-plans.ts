import type { PaperChoice, SafetyPart, StepChoice } from '#shared/domain/safety-plan.ts'
import { CASE_01 } from './case-01.ts'
import { CASE_02 } from './case-02.ts'
import type { WrittenCase, WrittenDay } from './shapes.ts'

/** What was said to a step on a day: of a prompt by its code, or in own words. */
export interface WrittenStepAnswer {
  saidOn: WrittenDay
  step: string | { part: SafetyPart; text: string; givesControlBack: boolean }
  choice: StepChoice
  owner?: string
  on?: WrittenDay
  told?: string
  ready?: string
  note?: string
  kept?: { what: string; where: string }
}

/** A safety plan as it is told. */
export interface WrittenSafetyPlan {
  of: WrittenCase
  by: 'saima' | 'bernadette'
  begunOn: WrittenDay
  work: string | null
  answers: readonly WrittenStepAnswer[]
  paper: { on: WrittenDay; choice: PaperChoiceWords }
  reviews: readonly { heldOn: WrittenDay; words: string; nextOn: WrittenDay }[]
}
type PaperChoiceWords = Pick<PaperChoice, 'safeToKeep' | 'shows' | 'words'>

export const SAFETY_PLANS: readonly WrittenSafetyPlan[] = [
  {
    of: CASE_01,
    by: 'saima',
    begunOn: '2026-03-10',
    work: 'His cousin is a porter at the same hospital and has told him her shifts.',
    answers: [
      {
        saidOn: '2026-03-10',
        step: 'SH05',
        choice: 'accepted',
        owner: 'Ottoline Marsh, housing',
        on: '2026-03-13',
        told: 'DC Nuttall and her sister, the day before',
        ready: 'She sleeps at her sister’s that night, and a patrol passes',
      },
      {
        saidOn: '2026-03-13',
        step: 'SH05',
        choice: 'done',
        owner: 'Ottoline Marsh, housing',
        on: '2026-03-13',
        told: 'DC Nuttall and her sister, the day before',
        ready: 'She sleeps at her sister’s that night, and a patrol passes',
        kept: { what: 'The receipt of the locksmith', where: 'Copy with her solicitor' },
      },
      {
        saidOn: '2026-03-10',
        step: 'SH02',
        choice: 'not wanted',
        note: 'She does not want to feel watched at home.',
      },
      { saidOn: '2026-03-10', step: 'SH06', choice: 'done', on: '2026-03-10' },
      { saidOn: '2026-03-10', step: 'SH07', choice: 'accepted' },
      {
        saidOn: '2026-03-16',
        step: 'SH07',
        choice: 'done',
        on: '2026-03-14',
        note: 'Her sister and two colleagues know it.',
      },
      { saidOn: '2026-03-10', step: 'SH12', choice: 'not applicable', note: 'A terrace with a lit number.' },
      { saidOn: '2026-03-10', step: 'SH16', choice: 'accepted' },
      { saidOn: '2026-03-10', step: 'SW08', choice: 'not applicable', note: 'She has no car.' },
      {
        saidOn: '2026-03-16',
        step: 'SW10',
        choice: 'accepted',
        told: 'Her ward manager and her sister',
        ready: 'Somebody meets her at the bus on days when the way changes',
      },
      {
        saidOn: '2026-03-16',
        step: 'SW16',
        choice: 'done',
        on: '2026-03-16',
        told: 'DC Nuttall, on the day',
        ready: 'She rings her sister every evening; no ring by ten means 999',
        kept: { what: 'The old phone, left on and charged', where: 'In a drawer at her sister’s' },
      },
      {
        saidOn: '2026-03-16',
        step: 'ST03',
        choice: 'done',
        owner: 'Her sister',
        on: '2026-03-15',
        told: 'The family court’s officer and DC Nuttall',
        ready: 'Two people are at each handover, and she is not',
      },
      {
        saidOn: '2026-03-16',
        step: 'ST06',
        choice: 'done',
        on: '2026-03-12',
        kept: { what: 'That the nursery has the order and a picture', where: 'The manager’s signed note, with Saima' },
      },
      { saidOn: '2026-03-16', step: 'SP02', choice: 'not wanted', note: 'Later, when the hearing is over.' },
      {
        saidOn: '2026-03-20',
        step: 'SE06',
        choice: 'done',
        owner: 'Human resources of the hospital',
        on: '2026-03-20',
        told: 'Her ward manager',
        ready: 'Security walks her to the bus for two weeks',
        kept: { what: 'The letter that says who may see the rota', where: 'With Saima' },
      },
      {
        saidOn: '2026-03-25',
        step: {
          part: 'telling',
          text: 'On days at court your sister fetches Staś, and you wait in the room for witnesses',
          givesControlBack: false,
        },
        choice: 'accepted',
        owner: 'Her sister',
      },
    ],
    paper: {
      on: '2026-03-16',
      choice: { safeToKeep: 'yes', shows: [], words: 'She keeps it at her sister’s, not at home.' },
    },
    reviews: [
      {
        heldOn: '2026-03-25',
        words: 'Before the hearing. She understands that the days around it are the riskiest, and wants to go.',
        nextOn: '2026-06-10',
      },
      {
        heldOn: '2026-11-12',
        words:
          'She sleeps again. The handovers are still what she fears most; nothing else is to change before Christmas.',
        nextOn: '2026-12-10',
      },
    ],
  },
  {
    of: CASE_02,
    by: 'bernadette',
    begunOn: '2026-04-21',
    work: null,
    answers: [
      { saidOn: '2026-04-21', step: 'SE01', choice: 'done', on: '2026-04-20', note: 'The head of human resources.' },
      {
        saidOn: '2026-04-21',
        step: 'SE03',
        choice: 'done',
        owner: 'The head of security',
        on: '2026-04-21',
        kept: { what: 'The log of the gate', where: 'With the head of security, a copy each week to the police' },
      },
      { saidOn: '2026-04-21', step: 'SW13', choice: 'done', on: '2026-04-21' },
      { saidOn: '2026-04-21', step: 'SH11', choice: 'accepted', note: 'Her father too, in Punjabi.' },
      { saidOn: '2026-04-21', step: 'SP06', choice: 'accepted', owner: 'Keeley Abara' },
      { saidOn: '2026-04-21', step: 'ST01', choice: 'not applicable', note: 'The employer has told him in writing.' },
    ],
    paper: {
      on: '2026-04-21',
      choice: { safeToKeep: 'no', shows: [], words: 'Her father opens the post and would be frightened.' },
    },
    reviews: [
      {
        heldOn: '2026-08-18',
        words: 'Quiet since the tribunal. She asks that the gate is still watched.',
        nextOn: '2026-11-17',
      },
    ],
  },
]
