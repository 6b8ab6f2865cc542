import type { WrittenAssessment } from './shapes.ts'
import { goals, judged, open, rate } from './words.ts'

/** The psychologist’s work in case 05. */
export const ASSESSMENTS_05: readonly WrittenAssessment[] = [
  {
    startedOn: '2026-07-13',
    signedOn: '2026-07-13',
    type: 'PREDATORY',
    alternativeType: 'INTIMACY_SEEKING',
    initialMotivation: 'Sexual; not said, inferred from what was taken and photographed.',
    maintainedBy: 'Gratification, and her not knowing who it is.',
    confidence: 'low',
    reasons:
      'A hypothesis from behaviour only: there is no perpetrator to assess. Secrecy, sexual content and rehearsal speak for it. Against: prints and cap are communications, which a predatory stalker seldom needs. The alternative is a stranger who seeks intimacy.',
    summary:
      'Somebody unknown who watches, enters and leaves signs of it. Ties on the step are read as preparation. Nothing about his history can be rated and nothing is guessed.',
    ratings: [
      open(
        'partly',
        'high',
        'C2',
        'Inferred from the cable ties and the photographs. Everything else waits for a name.',
      ),
      open('not known', null, 'H1', 'Nothing to rate until he has a name.'),
      ...goals('no', 'P17'),
    ],
    judgements: [
      judged(
        'persistence',
        'high',
        'Secrecy and rehearsal; nothing has interrupted it.',
        'Somebody identified, or cameras that see nothing for a month.',
      ),
      judged('recurrence', 'not yet', 'There is nobody to assess.', 'A name, and a history.'),
      judged(
        'violence',
        'high',
        'Ties on the step are read as preparation for an attack.',
        'Another explanation for the ties that holds.',
      ),
      judged(
        'harm to the victim',
        'high',
        'She sleeps at her sister’s and has changed her shifts twice.',
        'Her own account.',
      ),
      judged('harm to the stalker', 'not yet', 'There is nobody to assess.', 'A name.'),
    ],
    evidence: [
      {
        code: 'PREDATORY',
        standing: 'fact',
        text: 'Four prints of her asleep, under the door.',
        source: 'Prints, bagged',
        on: '2026-06-28',
      },
      {
        code: 'C2',
        standing: 'fact',
        text: 'Gate latch unscrewed and cable ties left on the step.',
        source: 'Ties, bagged and swabbed',
        on: '2026-06-22',
      },
      {
        code: 'INTIMACY_SEEKING',
        standing: 'fact',
        text: 'A grey cap hung on her line.',
        source: 'Neighbour; cap swabbed',
        on: '2026-07-08',
      },
    ],
  },
  {
    startedOn: '2026-07-27',
    signedOn: '2026-08-03',
    type: 'PREDATORY',
    alternativeType: null,
    initialMotivation: 'Sexual; he chose her from the van and learned her shifts.',
    maintainedBy:
      'Gratification in watching, and the skill of not being seen. Custody has interrupted it and not ended it.',
    confidence: 'high',
    reasons:
      'From the papers of the investigation and one interview in custody: a conviction for voyeurism, photographs of three other homes on his phone, a diary of her shifts, ties in the van. The communications are now understood as enjoying her fear.',
    summary:
      'A predatory stalker with an earlier conviction of the same kind, remanded. The dates to plan for are the trial and any release. On release without conditions the risk is at once what it was on 28 June, and it may turn to somebody else.',
    ratings: [
      ...rate('yes', 'high', 'H2 C1 C2'),
      ...rate('partly', 'high', 'H10 F4'),
      ...rate('yes', 'moderate', 'F5'),
      ...rate('partly', 'moderate', 'H3 H9 C4 F2 F3'),
      ...rate('partly', 'low', 'H7 F1'),
      open('not known', null, 'H8', 'He would not speak of his childhood.'),
      ...rate('no', 'low', 'H1 H4 H5 H6 C3 C5'),
      ...goals('partly', 'P17'),
      ...goals('no', 'P09 P03'),
      ...rate('yes', null, 'P01 P05 P06 P08'),
      ...rate('partly', null, 'P04 P07 P11'),
      ...rate('no', null, 'P10 P13 P14 P15'),
    ],
    judgements: [
      judged(
        'persistence',
        'high',
        'An earlier conviction of the same kind, a diary and photographs of three other homes.',
        'Treatment that he enters and stays in.',
      ),
      judged(
        'recurrence',
        'high',
        'On release it may turn to somebody else.',
        'Conditions that are in place on the day of release.',
      ),
      judged(
        'violence',
        'high',
        'Ties in the van, and a route that he drove beforehand.',
        'Custody; nothing else so far.',
      ),
      judged('harm to the victim', 'high', 'She has not gone back to her flat.', 'Her own account after the trial.'),
      judged(
        'harm to the stalker',
        'moderate',
        'First time in custody; says little.',
        'What the prison’s health team writes.',
      ),
    ],
    evidence: [
      { code: 'H2', standing: 'fact', text: 'Conviction for voyeurism in 2011.', source: 'Police record', on: null },
      {
        code: 'H10',
        standing: 'fact',
        text: 'Completed the programme ordered in 2011 and reoffended.',
        source: 'Probation',
        on: '2026-07-24',
      },
      {
        code: 'PREDATORY',
        standing: 'fact',
        text: 'Photographs of three other homes on his phone.',
        source: 'Phone examination',
        on: '2026-07-22',
      },
      {
        code: 'C2',
        standing: 'fact',
        text: 'Cable ties in the van match those on the step.',
        source: 'Laboratory',
        on: '2026-07-24',
      },
      {
        code: 'C1',
        standing: 'opinion',
        text: 'Speaks of it as a hobby that went too far.',
        source: 'Psychologist, interview in custody',
        on: '2026-07-29',
      },
      { code: 'P17', standing: 'fact', text: 'Remanded in custody.', source: 'Court', on: '2026-07-18' },
    ],
  },
]
