import { FORMULATION_01 } from './formulations.ts'
import type { WrittenAssessment } from './shapes.ts'
import { goals, judged, open, rate } from './words.ts'

/** The psychologist’s work in case 01. */
export const ASSESSMENTS_01: readonly WrittenAssessment[] = [
  {
    startedOn: '2026-03-06',
    signedOn: '2026-03-09',
    formulation: FORMULATION_01,
    type: 'REJECTED',
    alternativeType: 'RESENTFUL',
    initialMotivation: 'To undo the separation; plea and revenge alternate in the same evening.',
    maintainedBy: 'Contact through the child, which stands in for the marriage.',
    confidence: 'high',
    reasons:
      'A former intimate relationship that she ended, pleas and threats in turn, jealousy of her shifts, and pursuit that peaks at every legal step. Against: some grievance about money. Resentful is the alternative, with little weight.',
    summary:
      'A rejected former husband whose pursuit became physical on 21 February. The handover of the child is the hour of greatest danger, and the hearings are the dates to plan for. Threats against himself and against her stand side by side and are to be taken together.',
    ratings: [
      ...rate('yes', 'high', 'C2 C4 F5'),
      ...rate('partly', 'high', 'H1 F3'),
      open('partly', 'moderate', 'H3', 'An older partner is mentioned and not traced. Ask how that ended.'),
      ...rate('partly', 'moderate', 'H5 H9 C1 C5 F2 F4'),
      ...rate('partly', 'low', 'H4 F1'),
      ...rate('no', 'low', 'H2 H6 C3'),
      open('not known', null, 'H8', 'Nothing has been asked about his childhood.'),
      ...goals('no', 'P06 P08 P05'),
      ...goals('partly', 'P13 P17'),
      ...rate('partly', null, 'P01 P10 P11 P16'),
      ...rate('no', null, 'P03 P04 P09 P14 P15'),
    ],
    judgements: [
      judged(
        'persistence',
        'high',
        'Pursuit began within five weeks of the separation and has not paused since; each hearing and handover feeds it.',
        'A handover through somebody else, and twelve weeks without an approach.',
      ),
      judged(
        'recurrence',
        'high',
        'The child keeps a reason for contact for years.',
        'A settled arrangement for contact that he accepts in court.',
      ),
      judged(
        'violence',
        'high',
        'The door on her wrist is the first physical act; threats to both of them came in the same week.',
        'Bail that holds through two hearings, and help with what he says about dying.',
      ),
      judged(
        'harm to the victim',
        'high',
        'She has stopped late shifts, sleeps badly and no longer answers the door alone.',
        'Her own account after a quiet month.',
      ),
      judged(
        'harm to the stalker',
        'high',
        'Photograph of tablets with “your choice” three days before.',
        'An assessment of suicide risk that has been carried out, and a plan that he keeps.',
      ),
    ],
    evidence: [
      {
        code: 'REJECTED',
        standing: 'fact',
        text: 'She left on 14 November 2025; pursuit began within five weeks.',
        source: 'Screening, DC Nuttall',
        on: '2026-03-02',
      },
      {
        code: 'H1',
        standing: 'allegation',
        text: 'Shut a door on her wrist at the handover: the first physical act known.',
        source: 'Victim and his mother; body-worn video, GP note',
        on: '2026-02-21',
      },
      {
        code: 'C2',
        standing: 'fact',
        text: 'Sent a photo of tablets with the words “your choice”.',
        source: 'Screenshot',
        on: '2026-02-24',
      },
      {
        code: 'C2',
        standing: 'allegation',
        text: '“If I can’t have us nobody will.” She believed it.',
        source: 'Victim, screening',
        on: '2026-03-02',
      },
      {
        code: 'C4',
        standing: 'fact',
        text: 'Lost his job and his home in the same month; lives with his mother.',
        source: 'DC Nuttall',
        on: '2026-02-06',
      },
      {
        code: 'H5',
        standing: 'allegation',
        text: 'Drinks nightly since the separation.',
        source: 'Victim, screening',
        on: '2026-03-02',
      },
      {
        code: 'F3',
        standing: 'opinion',
        text: 'His mother minimises: “a door is a door”.',
        source: 'DC Nuttall',
        on: '2026-02-21',
      },
      {
        code: 'F5',
        standing: 'fact',
        text: 'The family court reviews contact on Thursday 26 March 2026.',
        source: 'Court list',
        on: '2026-03-02',
      },
      {
        code: 'P13',
        standing: 'opinion',
        text: 'There is an uncle he listens to.',
        source: 'His mother',
        on: '2026-03-06',
      },
    ],
  },
]
