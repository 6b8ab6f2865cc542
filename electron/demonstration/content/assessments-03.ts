import type { WrittenAssessment } from './shapes.ts'
import { goals, judged, keyFactors, open, rate } from './words.ts'

/** The psychologist’s work in case 03. */
export const ASSESSMENTS_03: readonly WrittenAssessment[] = [
  {
    startedOn: '2026-05-08',
    signedOn: '2026-05-11',
    type: 'INTIMACY_SEEKING',
    alternativeType: 'RESENTFUL',
    initialMotivation: 'Loneliness after her mother’s death, and the belief that she and the doctor are married.',
    maintainedBy: 'A relationship in belief, fed by any reply at all.',
    confidence: 'high',
    reasons:
      'She is lonely, believes in an existing marriage and reads meaning into prescriptions. Nothing strong speaks against. Resentful is the alternative if the removal from the list is taken up as betrayal; watch for it.',
    summary:
      'An untreated belief in a marriage that now contains an obstacle, and the obstacle is a child. When she was treated she was well for seven years. Treatment is the lever; one script without any reply is the other. Care and a lock, as he says himself.',
    ratings: [
      ...rate('yes', 'high', 'H6 C1 C3'),
      ...rate('yes', 'moderate', 'C5 F1'),
      ...rate('partly', 'high', 'H10'),
      open(
        'partly',
        'high',
        'H1',
        'A 2017 file, assault on a choirmaster, no further action. Trace it for the pattern.',
      ),
      open(
        'partly',
        'high',
        'C2',
        '“She will not be in our way”, and garden shears carried for a purpose nobody knows.',
      ),
      ...rate('partly', 'moderate', 'H2 H3 H8 C4 F2 F4'),
      ...rate('partly', 'low', 'F5'),
      open('not known', null, 'F3', 'Whether the choir knows and would say something.'),
      ...rate('no', 'low', 'H4 H5 H9'),
      ...keyFactors('yes', 'P07'),
      ...goals('no', 'P12'),
      ...goals('partly', 'P15 P17'),
      ...rate('yes', null, 'P01 P06'),
      ...rate('partly', null, 'P03 P05 P08 P10 P13 P16'),
      ...rate('no', null, 'P04 P09 P14'),
    ],
    judgements: [
      judged(
        'persistence',
        'high',
        'An untreated belief; every sign is read as an answer.',
        'Treatment begun and taken for eight weeks.',
      ),
      judged(
        'recurrence',
        'high',
        'It came back after seven well years when treatment stopped.',
        'A plan that notices early when treatment is left.',
      ),
      judged(
        'violence',
        'moderate',
        'The belief now contains an obstacle, and the obstacle is a child.',
        'A mental-state examination that asks about the child.',
      ),
      judged(
        'harm to the victim',
        'moderate',
        'He has put a lock on the surgery door and fears for his daughter.',
        'What he says once the list is changed.',
      ),
      judged(
        'harm to the stalker',
        'moderate',
        'Alone since her mother’s death; nothing is known of her thoughts about dying.',
        'Somebody who asks.',
      ),
    ],
    evidence: [
      {
        code: 'INTIMACY_SEEKING',
        standing: 'fact',
        text: 'Card with 30 lilies: “from your wife”.',
        source: 'Florist',
        on: '2026-02-14',
      },
      {
        code: 'H6',
        standing: 'fact',
        text: 'Delusional disorder with the belief of being loved, diagnosed 2018.',
        source: 'Mental health trust',
        on: null,
      },
      {
        code: 'H10',
        standing: 'fact',
        text: 'Well on depot from 2018 to 2025; discharged for non-attendance on 16 January 2026.',
        source: 'Mental health trust',
        on: '2026-01-16',
      },
      {
        code: 'H1',
        standing: 'allegation',
        text: 'Assault on a choirmaster in 2017, no further action.',
        source: 'Police file',
        on: null,
      },
      {
        code: 'C1',
        standing: 'fact',
        text: 'Letter: his prescriptions contain messages to her.',
        source: 'Letter',
        on: '2026-03-30',
      },
      {
        code: 'C3',
        standing: 'fact',
        text: 'Inside the conservatory, laying a table for two.',
        source: '999 call, photographs',
        on: '2026-04-25',
      },
      {
        code: 'C2',
        standing: 'allegation',
        text: 'Of the daughter: “she will not be in our way”.',
        source: 'Victim, screening',
        on: '2026-05-01',
      },
      {
        code: 'C4',
        standing: 'fact',
        text: 'Her mother died in December; succession to the tenancy undecided.',
        source: 'Housing',
        on: '2025-12-15',
      },
      {
        code: 'P15',
        standing: 'opinion',
        text: 'She engages with warmth and structure.',
        source: 'Community mental health team',
        on: '2026-05-06',
      },
    ],
  },
]
