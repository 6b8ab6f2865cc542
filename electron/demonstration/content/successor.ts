/** What the psychologist has looked at of the assessment that is to follow the first of case 02, half a year after it. */
export const SUCCESSOR_02 = {
  on: '2026-11-17',
  /** Factors that are as they were in April. */
  stillSo: ['H1', 'H2', 'H3', 'H4', 'H5', 'H9', 'H10', 'C1'],
  /** Judgements that are as they were. */
  stillJudged: ['persistence', 'harm to the victim'],
  /** Parts of the formulation that still hold. */
  stillFormulated: ['predisposing', 'goal'],
  evidence: {
    code: 'C3',
    text: 'Speaks of the company’s cameras following him into the supermarket.',
    standing: 'fact',
    source: 'General practitioner, by telephone',
    on: '2026-11-12',
    speaks: 'for',
    origin: null,
  },
} as const
