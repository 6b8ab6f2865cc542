import type { MirrorItem } from '#shared/domain/meeting-mirror.ts'

/** The self-audit of a meeting, five minutes at its end (N18); own words, nine of the questions filled from the log. */
export const MEETING_MIRROR: readonly MirrorItem[] = [
  { code: 'asked', question: 'Was every agency in the room asked on every case?', reads: 'agencies asked' },
  { code: 'voice', question: 'Was the victim’s own voice heard on every case?', reads: 'victim heard' },
  { code: 'summary', question: 'Did the chair sum up the risk before actions were agreed?', reads: 'summary given' },
  { code: 'because', question: 'Does every decision say why?', reads: 'decisions reasoned' },
  {
    code: 'dissent',
    question: 'Was disagreement minuted under the name of whoever disagreed?',
    reads: 'dissent named',
  },
  { code: 'actions', question: 'Could a stranger tell when each action is done?', reads: 'actions specific' },
  {
    code: 'risk',
    question: 'Does every risk that was handed over have somebody who accepted it?',
    reads: 'risk accepted',
  },
  { code: 'review', question: 'Does every case have its next review day?', reads: 'review set' },
  { code: 'time', question: 'Did each case keep its time?', reads: 'time kept' },
  { code: 'fairness', question: 'Were people spoken of with respect, whoever they are?', reads: null },
  {
    code: 'children',
    question: 'Were children and others at risk thought of, even where nobody named them?',
    reads: null,
  },
  { code: 'confidence', question: 'Was what is confidential kept to those who need it?', reads: null },
]
