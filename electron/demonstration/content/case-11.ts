import type { WrittenCase } from './shapes.ts'
import { decision, fact, goals, judged, keyFactors, opinion, rate, voice } from './words.ts'

/** A stranger from the swimming pool; standard, and its review is late. */
export const CASE_11: WrittenCase = {
  openedOn: '2026-10-16',
  openedAt: '10:05',
  fields: {
    relationship: 'stranger',
    domesticAbuse: 'no',
    stalkingDominant: 'unsure',
    referringAgency: 'isac',
    referredOn: '2026-10-16',
    referredByName: 'Keeley Abara',
    officerInCase: '',
    officerPhone: '',
    nextReviewOn: '2026-11-10',
    summary: [
      'Why now: he has joined her choir after the pool asked him to use other hours. Consent given for advice.',
      'Since July 2026 he has swum in the lane beside hers, waited at the exit and asked for her number four times. She said no each time. The pool moved him to other hours on 1 September. On 5 October he sang in her choir; he left when the conductor asked him to.',
    ].join('\n\n'),
  },
  parties: [
    {
      role: 'victim',
      name: 'Zsófia Fehérváry',
      born: '1998-05-06',
      address: '9 Lock Keeper’s Row, Wyncombe ZZ3 2LA',
      phone: '07700 900962',
      safeContact: 'Mobile, evenings.',
      description: 'Translator.',
    },
    {
      role: 'perpetrator',
      name: 'Callan Ruddock',
      born: '1994-11-03',
      address: '60 Mercer Road, Wyncombe ZZ3 2NN',
      description: 'Known by his name from the pool’s register only.',
    },
  ],
  holder: { agency: 'isac', name: 'Keeley Abara' },
  handovers: [],
  levels: [
    {
      on: '2026-10-16',
      level: 'standard',
      reason:
        'Asked by phone: 4 of 28 yes, nothing unknown; 2 of 11 of the stalking set. The coordinator’s second look agrees.',
    },
  ],
  assessments: [
    {
      startedOn: '2026-10-30',
      signedOn: '2026-11-02',
      type: 'INCOMPETENT_SUITOR',
      alternativeType: null,
      initialMotivation: 'To get to know her.',
      maintainedBy: 'He takes politeness for a maybe.',
      confidence: 'moderate',
      reasons: 'A stranger who wants a date, is blind to a no, and goes when an official asks him to.',
      summary:
        'Short, clumsy and open. One clear notice by somebody official is likely to end it; watch that he does not turn to another swimmer.',
      ratings: [
        ...rate('partly', 'moderate', 'C1'),
        ...rate('partly', 'low', 'H3'),
        ...rate('no', 'low', 'H1 H2 H4 H5 H9 C2 C3 C4 C5 F2 F5'),
        ...keyFactors('yes', 'P06 P10'),
        ...goals('partly', 'P13'),
        ...rate('yes', null, 'P01 P05 P07 P08 P16'),
      ],
      judgements: [
        judged(
          'persistence',
          'low',
          'He goes when somebody official asks him to.',
          'A second approach after the notice.',
        ),
        judged('recurrence', 'moderate', 'It may turn to another swimmer.', 'What the leisure centre has on record.'),
        judged('violence', 'low', 'No threat and no force.', 'Any touch or any following home.'),
        judged('harm to the victim', 'low', 'She swims at another hour and feels safe there.', 'Her own account.'),
        judged(
          'harm to the stalker',
          'low',
          'Work, club and family hold.',
          'Losing his membership in front of others.',
        ),
      ],
      evidence: [
        {
          code: 'INCOMPETENT_SUITOR',
          standing: 'fact',
          text: 'Asked for her number four times and was told no four times.',
          source: 'Victim’s diary',
          on: '2026-08-28',
        },
        {
          code: 'P10',
          standing: 'fact',
          text: 'Kept to other hours when the pool asked him to, and left the choir when asked.',
          source: 'Pool manager, conductor',
          on: '2026-10-05',
        },
      ],
    },
  ],
  hearings: {
    november: {
      reason: 'new',
      plannedMinutes: 10,
      entries: [
        fact('police', 'Not known.', 'DI Rowan Teasdale'),
        fact('isac', 'Nothing since 5 October.', 'Keeley Abara'),
        voice('isac', 'Keeley Abara', '“I would like somebody else to say no for me, once.” Friday 6 November 2026.'),
        opinion(
          'mentalHealth',
          'Incompetent suitor; one clear notice is likely to be enough.',
          'Dr Ingrid Solheim-Pryce',
        ),
        decision(
          'Standard. Police give one clear notice; the panel looks once more in a week.',
          'He leaves when somebody official asks him to, and nobody official has asked him to leave her alone.',
        ),
      ],
      actions: [
        {
          text: 'Give him one clear written notice that contact is unwanted',
          owner: 'PC Sioned Varley',
          agency: 'police',
          due: '2026-11-16',
          factor: 'C1',
          criterion: 'Notice served and signed for',
          ending: {
            on: '2026-11-13',
            kind: 'done',
            outcome: 'Served on 13 November; he signed and said that he had not understood.',
          },
        },
        {
          text: 'Ask her a fortnight after the notice whether he has kept to it',
          owner: 'Keeley Abara',
          agency: 'isac',
          due: '2026-11-27',
          factor: 'C1',
          criterion: 'Her answer recorded',
        },
      ],
      riskSummary:
        'Zsófia Fehérváry is at standard risk from a stranger who would not hear a no. He goes when an official asks him to.',
      nextReviewOn: '2026-11-17',
    },
  },
}
