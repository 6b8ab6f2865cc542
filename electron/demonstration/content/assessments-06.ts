import type { WrittenAssessment } from './shapes.ts'
import { goals, judged, keyFactors, open, rate } from './words.ts'

/** The psychologist’s work in case 06. */
export const ASSESSMENTS_06: readonly WrittenAssessment[] = [
  {
    startedOn: '2026-08-07',
    signedOn: '2026-08-10',
    type: 'RESENTFUL',
    alternativeType: null,
    initialMotivation: 'Shame, to be undone by bringing her back or by punishment.',
    maintainedBy: 'Family standing, rewarded by every sighting.',
    confidence: 'low',
    reasons:
      'The five types describe one person; here several share a purpose. Resentful fits the uncle best: shame, restored by punishment. Whether to type at all was discussed and agreed, with this reservation: it is a risk of a group.',
    summary:
      'A group with one purpose, many helpers and a date that has been set. Anything that tells the family where she is, also a well-meant go-between, raises the risk. Hamza is the one who has been violent; the uncle is the one who decides.',
    ratings: [
      ...rate('yes', 'high', 'H9 C2 F3'),
      open('partly', 'high', 'H1', 'Hamza, not the uncle. Who drove the car on 18 July is not known.'),
      ...rate('partly', 'high', 'C5 F4'),
      ...rate('partly', 'moderate', 'H2 C1 C4 F2 F5'),
      ...rate('partly', 'low', 'H10 F1'),
      open('not known', null, 'H3', 'What happened to the cousin who left in 2019.'),
      ...rate('no', 'low', 'H4 H6'),
      ...keyFactors('yes', 'P06'),
      ...goals('partly', 'P17'),
      ...goals('no', 'P13'),
      ...rate('partly', null, 'P08 P10'),
      ...rate('no', null, 'P03 P09 P15 P16'),
    ],
    judgements: [
      judged(
        'persistence',
        'high',
        'Several people share the purpose, and a date has been set.',
        'An order that names the people, and a date that passes.',
      ),
      judged(
        'recurrence',
        'high',
        'The family’s shame does not end with an order.',
        'Somebody in the family who is trusted and speaks against it.',
      ),
      judged(
        'violence',
        'high',
        'Hamza has been violent before; the uncle decides.',
        'Hamza in custody, the uncle aware that the police know.',
      ),
      judged(
        'harm to the victim',
        'high',
        'She has lost home, course and family at once.',
        'Her own account, in a place of safety.',
      ),
      judged('harm to the stalker', 'low', 'Nothing known points to it.', 'A sentence that takes his standing.'),
    ],
    evidence: [
      {
        code: 'RESENTFUL',
        standing: 'allegation',
        text: '“Our name is gone already.”',
        source: 'Victim, screening',
        on: '2026-07-27',
      },
      { code: 'H1', standing: 'fact', text: 'Hamza convicted of assault in 2022.', source: 'Police record', on: null },
      {
        code: 'H1',
        standing: 'fact',
        text: 'Sameer’s cheekbone broken.',
        source: 'A&E notes, photographs',
        on: '2026-07-25',
      },
      {
        code: 'H9',
        standing: 'fact',
        text: 'A “wedding” date and a flight time sent to her old phone.',
        source: 'Screenshot',
        on: '2026-07-02',
      },
      {
        code: 'C2',
        standing: 'fact',
        text: 'Her new street named in a family voice note.',
        source: 'Aunt, recording',
        on: '2026-08-06',
      },
      {
        code: 'C2',
        standing: 'allegation',
        text: 'A car was driven at her on the pavement.',
        source: 'Passer-by, part plate',
        on: '2026-07-18',
      },
      {
        code: 'F3',
        standing: 'fact',
        text: 'Shopkeepers, two cousins and an employer’s caller reported sightings.',
        source: 'DS Okafor-Lyne',
        on: '2026-07-11',
      },
      {
        code: 'P06',
        standing: 'fact',
        text: 'She has kept her work; the employer is on her side.',
        source: 'Employer',
        on: '2026-08-04',
      },
    ],
  },
]
