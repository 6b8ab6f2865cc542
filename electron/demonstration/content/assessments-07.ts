import type { WrittenAssessment } from './shapes.ts'
import { goals, judged, open, rate } from './words.ts'

/** The psychologist’s work in case 07. */
export const ASSESSMENTS_07: readonly WrittenAssessment[] = [
  {
    startedOn: '2026-09-04',
    signedOn: '2026-09-07',
    type: 'REJECTED',
    alternativeType: 'RESENTFUL',
    initialMotivation: 'To have her back; revenge since he lost the firearms role.',
    maintainedBy: 'Access that makes him feel present, and skill which he takes for immunity.',
    confidence: 'moderate',
    reasons:
      'A brief intimate relationship that she ended; revenge since the lost role. Against: entitlement more than grief. The alternative is resentful, from the letter of 12 June.',
    summary:
      'Control of systems is itself the behaviour. The risk does not end with suspension, because friends still hold the access that he has lost. What helps is that every look-up is seen, and that an emergency call of hers never reaches his team.',
    ratings: [
      ...rate('yes', 'high', 'H4 C1 C4 F4'),
      ...rate('yes', 'moderate', 'F5'),
      open(
        'partly',
        'high',
        'H3',
        'A woman withdrew in 2021. Ask her, through a third party, whether she wants contact.',
      ),
      ...rate('partly', 'high', 'F3 C5'),
      ...rate('partly', 'moderate', 'H1 H2 H5 H9 C2'),
      open('not known', null, 'H10', 'Standards will not say more about the 2023 warning.'),
      ...rate('partly', 'low', 'F1 F2'),
      ...rate('no', 'low', 'H6 H8 C3'),
      ...goals('partly', 'P06'),
      ...goals('no', 'P10 P13 P17'),
      ...rate('yes', null, 'P01 P08'),
      ...rate('partly', null, 'P05 P07 P11 P16'),
      ...rate('no', null, 'P03 P09 P14 P15'),
    ],
    judgements: [
      judged(
        'persistence',
        'high',
        'Friends still hold the access that he has lost.',
        'Every look-up seen, and one of them disciplined.',
      ),
      judged('recurrence', 'moderate', 'He may do the same in the next relationship.', 'What a former partner says.'),
      judged(
        'violence',
        'moderate',
        'He lost the firearms role and has not given up his own licence.',
        'The licence surrendered.',
      ),
      judged(
        'harm to the victim',
        'high',
        'She no longer trusts an emergency call.',
        'A call that is handled by another force.',
      ),
      judged(
        'harm to the stalker',
        'moderate',
        'Revenge since the lost role, and few others to talk to.',
        'A welfare officer from outside his unit.',
      ),
    ],
    evidence: [
      {
        code: 'REJECTED',
        standing: 'fact',
        text: '46 texts between two of her calls.',
        source: 'Screenshots',
        on: '2026-04-28',
      },
      {
        code: 'RESENTFUL',
        standing: 'fact',
        text: 'Letter after the lost role: “your doing”.',
        source: 'Letter',
        on: '2026-06-12',
      },
      {
        code: 'H1',
        standing: 'allegation',
        text: 'Pushed her shift partner at the ambulance bay.',
        source: 'Statement, CCTV',
        on: '2026-07-04',
      },
      {
        code: 'H3',
        standing: 'allegation',
        text: 'Another woman withdrew a complaint in 2021; the source is protected.',
        source: 'Professional standards',
        on: null,
      },
      {
        code: 'H4',
        standing: 'fact',
        text: 'Lost his firearms role.',
        source: 'Professional standards',
        on: '2026-06-12',
      },
      {
        code: 'C1',
        standing: 'allegation',
        text: '“I know how this is investigated.”',
        source: 'Victim, screening',
        on: '2026-08-24',
      },
      {
        code: 'F4',
        standing: 'fact',
        text: 'A colleague ran her address.',
        source: 'Audit, log print',
        on: '2026-08-19',
      },
      {
        code: 'P10',
        standing: 'fact',
        text: 'Two unexplained searches and a management warning.',
        source: 'Professional standards',
        on: '2026-08-27',
      },
    ],
  },
]
