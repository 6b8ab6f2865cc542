import type { WrittenAssessment } from './shapes.ts'
import { goals, judged, keyFactors, open, rate } from './words.ts'

/** The psychologist’s work in case 08. */
export const ASSESSMENTS_08: readonly WrittenAssessment[] = [
  {
    startedOn: '2026-10-09',
    signedOn: '2026-10-12',
    type: 'REJECTED',
    alternativeType: 'RESENTFUL',
    initialMotivation: 'To have back a friendship that was once exclusive; imitation stands in for it.',
    maintainedBy: 'An audience: each stream renews the feeling, and pays.',
    confidence: 'moderate',
    reasons:
      'An ended friendship, once exclusive, and imitation as a substitute. Against: no plea to reconcile since June. The alternative is resentful, as she now says that she was copied first.',
    summary:
      'A campaign that never needs a fist, because others knock. Helpers multiply with each stream; most do not know what they do. Evidence is good and must not be deleted. Closing her accounts would send followers to her door.',
    ratings: [
      ...rate('yes', 'high', 'C1 C2 F3'),
      ...rate('partly', 'high', 'H2 C5'),
      ...rate('partly', 'moderate', 'H5 H9 F5 F4'),
      open('partly', 'moderate', 'H3', 'A band member is hinted at. Ask the sister.'),
      open('partly', 'moderate', 'H1', 'An admitted fight in 2023, not reported; the slap.'),
      ...rate('partly', 'low', 'C4 H4 F1'),
      ...rate('no', 'low', 'H6 C3 F2'),
      ...keyFactors('yes', 'P01'),
      ...goals('partly', 'P08'),
      ...goals('no', 'P17 P13'),
      open('yes', null, 'P06', 'Her work is also the means. Ask the platform what would end it.'),
      ...rate('partly', null, 'P07 P11 P16'),
      ...rate('no', null, 'P03 P04 P05 P09 P10 P15'),
    ],
    judgements: [
      judged(
        'persistence',
        'high',
        'Each stream brings new helpers, most of whom do not know what they do.',
        'A platform that takes the channel down, and four quiet weeks.',
      ),
      judged(
        'recurrence',
        'moderate',
        'The friendship was exclusive, and there has been one before it.',
        'What the earlier friend says.',
      ),
      judged('violence', 'low', 'Others knock; she has never come herself.', 'Any journey to the address.'),
      judged('harm to the victim', 'high', 'She has stopped streaming, which was her income.', 'Her own account.'),
      judged(
        'harm to the stalker',
        'moderate',
        'Her standing rests on the campaign, and she writes at four in the morning.',
        'Somebody near her who is in touch.',
      ),
    ],
    evidence: [
      {
        code: 'REJECTED',
        standing: 'fact',
        text: 'Profile copied: hair and pictures are hers.',
        source: 'Client, saved page with hash',
        on: '2026-01-21',
      },
      {
        code: 'C1',
        standing: 'fact',
        text: 'Sent a letting agent with a false viewing, after two complaints.',
        source: 'E-mail chain',
        on: '2026-09-17',
      },
      {
        code: 'C2',
        standing: 'fact',
        text: '“One bottle, one splash.”',
        source: 'Screenshot with headers',
        on: '2026-09-02',
      },
      {
        code: 'F3',
        standing: 'fact',
        text: 'Followers posted her window from four angles.',
        source: 'Tutor, saved page',
        on: '2026-07-22',
      },
      {
        code: 'H1',
        standing: 'fact',
        text: 'Slapped her sister in the street; recorded, no charge.',
        source: 'Sister, statement',
        on: '2026-08-12',
      },
      {
        code: 'H5',
        standing: 'allegation',
        text: 'Cannabis and wine before live streams.',
        source: 'Victim, screening',
        on: '2026-09-28',
      },
      {
        code: 'H2',
        standing: 'fact',
        text: 'College notes of 2024 on a dispute and bruising, unshared until now.',
        source: 'College',
        on: null,
      },
      { code: 'H3', standing: 'allegation', text: 'Was rough with a band member in 2023.', source: 'Sister', on: null },
    ],
  },
]
