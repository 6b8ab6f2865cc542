import type { Settled } from '../second-rater-steps.ts'
import { ASSESSMENTS_04 } from './assessments-04.ts'
import type { WrittenAssessment } from './shapes.ts'
import { judged, rate } from './words.ts'

const [WRITTEN] = ASSESSMENTS_04
if (WRITTEN === undefined) throw new Error('Case 04 has an assessment.')
const { formulation: _first, ...FIRST } = WRITTEN

/** How a second psychologist rated case 04 on the same day, without seeing the first rating. */
export const SECOND_04: WrittenAssessment = {
  ...FIRST,
  alternativeType: null,
  reasons:
    'He hardly knew her and wants to go out with her. Nothing in the papers says that he believes she returns it.',
  summary:
    'Clumsy pursuit that nobody has stopped in plain words. The planning behind the summer address is the open question.',
  initialMotivation: 'A date with her.',
  maintainedBy: 'Polite answers that he reads as hope.',
  ratings: [
    ...FIRST.ratings.filter((one) => !['C1', 'H3'].includes(one.code)),
    ...rate('yes', 'moderate', 'C1'),
    ...rate('no', 'low', 'H3'),
  ],
  judgements: [
    ...(FIRST.judgements ?? []).filter((one) => one.code !== 'persistence'),
    judged(
      'persistence',
      'low',
      'He has stopped whenever somebody told him plainly.',
      'One more visit after the notice.',
    ),
  ],
  evidence: [],
}

/** What the two made of their differences that afternoon. */
export const SETTLED_04: readonly Settled[] = [
  { item: { kind: 'alternativeType', code: '', aspect: null }, as: { outcome: 'agreed', value: 'INTIMACY_SEEKING' } },
  {
    item: { kind: 'judgement', code: 'persistence', aspect: null },
    as: { outcome: 'dissent', words: 'Four months look long because nobody told him; plain words ended it each time.' },
    by: 'anselm',
  },
  { item: { kind: 'factor', code: 'H3', aspect: 'presence' }, as: { outcome: 'agreed', value: 'partly' } },
  { item: { kind: 'factor', code: 'H3', aspect: 'relevance' }, as: { outcome: 'agreed', value: 'low' } },
  { item: { kind: 'factor', code: 'C1', aspect: 'relevance' }, as: { outcome: 'agreed', value: 'high' } },
]
