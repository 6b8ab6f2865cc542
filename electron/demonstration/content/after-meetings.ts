import type { MirrorWord } from '#shared/domain/meeting-mirror.ts'
import { NOVEMBER, OCTOBER, type WrittenMeeting } from './meetings.ts'

/** What the chair answered to the self-audit after a meeting, where it was not simply as the log had it. */
export interface WrittenAfter {
  meeting: WrittenMeeting
  answers: readonly { item: string; word: MirrorWord; note: string }[]
  /** Somebody who asked to see minutes of the first case, and what came of it. */
  request: { by: string; basis: string; refused: string } | null
}

export const AFTER_MEETINGS: readonly WrittenAfter[] = [
  {
    meeting: OCTOBER,
    answers: [
      { item: 'asked', word: 'partly', note: 'Housing was not asked on two cases.' },
      { item: 'voice', word: 'partly', note: 'Once nobody had spoken with her since the referral.' },
      { item: 'because', word: 'yes', note: '' },
      { item: 'actions', word: 'partly', note: 'Three actions had no end that one could see.' },
      { item: 'time', word: 'no', note: 'The last case had six minutes.' },
      { item: 'fairness', word: 'yes', note: '' },
      { item: 'children', word: 'yes', note: '' },
      { item: 'confidence', word: 'yes', note: '' },
    ],
    request: {
      by: 'A solicitor for the other parent',
      basis: 'Asked in a letter, without an order of a court',
      refused: 'The letter names no right to see them. A court may ask the clinic for what it needs.',
    },
  },
  {
    meeting: NOVEMBER,
    answers: [
      { item: 'asked', word: 'yes', note: '' },
      { item: 'voice', word: 'yes', note: 'Read out before the agencies spoke.' },
      { item: 'because', word: 'yes', note: '' },
      { item: 'actions', word: 'partly', note: 'Two had no factor.' },
      { item: 'time', word: 'partly', note: 'One case took twice its time, and rightly.' },
      { item: 'fairness', word: 'yes', note: '' },
      { item: 'children', word: 'yes', note: '' },
      { item: 'confidence', word: 'yes', note: '' },
    ],
    request: null,
  },
]
