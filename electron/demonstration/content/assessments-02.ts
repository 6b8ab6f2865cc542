import { FORMULATION_02 } from './formulations.ts'
import type { WrittenAssessment } from './shapes.ts'
import { goals, judged, keyFactors, open, rate } from './words.ts'

/** The psychologist’s work in case 02. */
export const ASSESSMENTS_02: readonly WrittenAssessment[] = [
  {
    startedOn: '2026-04-10',
    signedOn: '2026-04-13',
    formulation: FORMULATION_02,
    type: 'RESENTFUL',
    alternativeType: null,
    initialMotivation:
      'To get even for a dismissal that he takes as a humiliation; she signed the letter and so became the company.',
    maintainedBy: 'Fear that he can see, and each formal refusal.',
    confidence: 'high',
    reasons:
      'He sees himself as the wronged party and says “even”. There is nothing of reconciliation or desire. The alternative is not another type but the same one with paranoid beliefs beginning; a mental-state examination is needed.',
    summary:
      'A grievance that has moved from the gate to her home within seven weeks, by somebody who has stopped his tablets and may reach a shotgun. Each lost appeal has been followed by an act within days. Do not offer a meeting with the company: it would reward the campaign.',
    ratings: [
      ...rate('yes', 'high', 'H4 C1 C4 F5'),
      ...rate('partly', 'high', 'H9 C2'),
      ...rate('yes', 'moderate', 'F2'),
      ...rate('partly', 'moderate', 'H1 H2 C5 F4'),
      open(
        'partly',
        'moderate',
        'C3',
        'Suspicion goes beyond the facts at times. A mental-state examination would tell.',
      ),
      open('not known', null, 'H10', 'The 2019 caution had no supervision. Nothing else was ever tried.'),
      ...rate('partly', 'low', 'F1 F3'),
      ...rate('no', 'low', 'H3 H5'),
      ...rate('yes', null, 'P01'),
      ...goals('no', 'P12 P06 P08'),
      ...keyFactors('partly', 'P10 P13'),
      ...rate('partly', null, 'P05 P16 P17'),
      ...rate('no', null, 'P03 P04 P09 P11 P15'),
    ],
    judgements: [
      judged(
        'persistence',
        'high',
        'The grievance grows with each refused appeal.',
        'A final answer given once, in writing, by somebody outside the dispute.',
      ),
      judged(
        'recurrence',
        'moderate',
        'It is tied to one dispute; earlier grievances are not known.',
        'What a former employer says about 2019.',
      ),
      judged(
        'violence',
        'high',
        'From the gate to her home in seven weeks, and a shotgun may be within reach.',
        'The certificate revoked and the gun collected.',
      ),
      judged('harm to the victim', 'high', 'She has moved her desk and taken sick leave.', 'Her own account.'),
      judged(
        'harm to the stalker',
        'moderate',
        'He has stopped his tablets and lost work and routine.',
        'An appointment that is kept.',
      ),
    ],
    evidence: [
      {
        code: 'RESENTFUL',
        standing: 'fact',
        text: 'A note left with the second broken mirror: “even”.',
        source: 'Note, bagged by PC Lomax',
        on: '2026-04-08',
      },
      {
        code: 'H4',
        standing: 'fact',
        text: 'Lost his appeal against dismissal after 19 years.',
        source: 'Employer',
        on: '2026-03-12',
      },
      {
        code: 'H9',
        standing: 'fact',
        text: 'Mock obituary of her sent to 40 staff.',
        source: 'HR, original with headers',
        on: '2026-02-26',
      },
      {
        code: 'H2',
        standing: 'fact',
        text: 'Caution in 2019 for threatening words to a parking officer.',
        source: 'Police record',
        on: null,
      },
      {
        code: 'C1',
        standing: 'opinion',
        text: 'Sees no fault: “they took it all, so what”.',
        source: 'Psychologist, from interview record',
        on: '2026-04-08',
      },
      {
        code: 'C2',
        standing: 'allegation',
        text: '“You will not retire”, at her home.',
        source: 'Father and neighbour; doorbell clip',
        on: '2026-03-27',
      },
      {
        code: 'C2',
        standing: 'fact',
        text: 'The key of his brother’s gun cabinet hung on a hook by the kitchen door.',
        source: 'Firearms licensing visit',
        on: '2026-04-01',
      },
      {
        code: 'C4',
        standing: 'fact',
        text: 'Mortgage arrears; the house is listed for sale.',
        source: 'Public record',
        on: '2026-03-30',
      },
      { code: 'P12', standing: 'fact', text: 'Missed two repeat prescriptions.', source: 'GP', on: '2026-04-07' },
      {
        code: 'P10',
        standing: 'opinion',
        text: 'Kept to the gate line until March.',
        source: 'Psychologist',
        on: '2026-04-13',
      },
    ],
  },
]
