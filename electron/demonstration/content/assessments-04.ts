import type { WrittenAssessment } from './shapes.ts'
import { goals, judged, keyFactors, open, rate } from './words.ts'

/** The psychologist’s work in case 04. */
export const ASSESSMENTS_04: readonly WrittenAssessment[] = [
  {
    startedOn: '2026-06-08',
    signedOn: '2026-06-08',
    type: 'INCOMPETENT_SUITOR',
    alternativeType: 'INTIMACY_SEEKING',
    initialMotivation: 'To go out with her.',
    maintainedBy: 'No consequence that he understands.',
    confidence: 'moderate',
    reasons:
      'From papers only. He hardly knew her, wants a date and does not see her distress. Against: four months is long for the type, and finding the summer address takes planning. The alternative is early intimacy seeking; ask whether he believes that she returns it.',
    summary:
      'Pursuit without violence or threats that has cost her an examination. What has been said to him so far was kind and unclear. One plain notice, separate groups and a closed spreadsheet are likely to do more than punishment. What he said about “not bothering any more” has to be asked about directly.',
    ratings: [
      ...rate('yes', 'high', 'C1'),
      ...rate('partly', 'moderate', 'H3 C4 F3 C5'),
      ...rate('partly', 'low', 'H2 F1 F5'),
      open('not known', null, 'H6', 'In treatment for low mood; nothing more is disclosed. Left open on purpose.'),
      open('not known', null, 'C2', 'Spoke of “not bothering any more”. Ask him through his clinician.'),
      ...rate('no', 'low', 'H1 H4 H5 H9 C3 F2'),
      ...keyFactors('yes', 'P09 P11'),
      ...goals('partly', 'P13 P04'),
      ...rate('yes', null, 'P01 P15 P16'),
      ...rate('partly', null, 'P03 P05 P07 P10 P17'),
      ...rate('no', null, 'P14'),
    ],
    judgements: [
      judged(
        'persistence',
        'moderate',
        'Four months is long for the type; nobody has told him plainly.',
        'One plain notice and no answer afterwards.',
      ),
      judged(
        'recurrence',
        'moderate',
        'It is likely to turn to somebody new.',
        'What he says about earlier approaches.',
      ),
      judged('violence', 'low', 'No threat and no approach with force.', 'Anything that he follows her to at night.'),
      judged(
        'harm to the victim',
        'moderate',
        'It has cost her an examination.',
        'Her own account after the next one.',
      ),
      judged(
        'harm to the stalker',
        'not yet',
        'What he said about “not bothering any more” has not been asked about.',
        'The answer, asked directly.',
      ),
    ],
    evidence: [
      {
        code: 'INCOMPETENT_SUITOR',
        standing: 'fact',
        text: 'Asked her out; she said no. Then 22 notes in nine days.',
        source: 'Porter, notes kept',
        on: '2026-02-12',
      },
      {
        code: 'INTIMACY_SEEKING',
        standing: 'opinion',
        text: 'The poem speaks of “our” summer.',
        source: 'Psychologist',
        on: '2026-05-06',
      },
      {
        code: 'C1',
        standing: 'fact',
        text: '“Withernby is lovely in June”: sent after two instructions not to write.',
        source: 'Screenshot',
        on: '2026-05-21',
      },
      { code: 'C4', standing: 'fact', text: 'Failed a module.', source: 'University', on: '2026-05-18' },
      {
        code: 'C5',
        standing: 'fact',
        text: 'Broke the no-contact instruction twice.',
        source: 'University',
        on: '2026-05-21',
      },
      {
        code: 'H3',
        standing: 'allegation',
        text: 'A first-year student says that he did the same to her.',
        source: 'University, account not yet taken',
        on: '2026-06-04',
      },
      {
        code: 'F3',
        standing: 'fact',
        text: 'His mother is engaged and speaks with student support weekly.',
        source: 'University',
        on: '2026-06-05',
      },
      {
        code: 'P09',
        standing: 'fact',
        text: 'In treatment for low mood, and attends.',
        source: 'His clinician, with his consent',
        on: '2026-06-01',
      },
    ],
  },
]
