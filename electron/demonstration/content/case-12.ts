import type { WrittenCase } from './shapes.ts'
import { decision, dissent, fact, goals, judged, keyFactors, open, opinion, rate, risk, voice } from './words.ts'

/** A pupil’s father who believes in a bond with her teacher; without illness known. */
export const CASE_12: WrittenCase = {
  openedOn: '2026-09-18',
  openedAt: '11:55',
  fields: {
    relationship: 'client or patient',
    domesticAbuse: 'no',
    stalkingDominant: 'yes',
    referringAgency: 'college',
    referredOn: '2026-09-18',
    referredByName: 'Deryn Faulkbourne',
    officerInCase: 'PC Adebayo Lomax',
    officerPhone: '01632 960970',
    nextReviewOn: '2026-10-13',
    summary: [
      'Why now: he has rented a room opposite her flat. Consent given.',
      'He met her at a parents’ evening in November 2025. Since January 2026 he has written to her weekly as “dear heart”, enrolled in her evening class, and sent her mother flowers on her birthday. The college asked him to leave the class on 4 September. On 15 September he moved into a room opposite.',
      'Written notice that contact is unwanted, served once on 21 September 2026.',
    ].join('\n\n'),
  },
  parties: [
    {
      role: 'victim',
      name: 'Ruth O’Malley-Tran',
      born: '1973-12-19',
      address: '12B Foundry Lane, Merrowdale ZZ8 5KE',
      phone: '07700 900973',
      safeContact: 'Mobile by text. Not through the college: his son is a pupil there.',
      description: 'Art teacher.',
    },
    {
      role: 'perpetrator',
      name: 'Vikram Salt',
      born: '1970-03-30',
      address: '15 Foundry Lane, Merrowdale ZZ8 5KF',
      phone: '01632 960978',
      description: 'Widower since 2023, surveyor. Father of a pupil.',
    },
    {
      role: 'child',
      name: 'Jonah Salt',
      born: '2009-08-17',
      presentAtIncident: 'no',
      livesAtAddress: 'no',
      description: 'His son, a pupil at the college; lives with his grandparents in term.',
    },
  ],
  holder: { agency: 'college', name: 'Deryn Faulkbourne' },
  handovers: [
    {
      on: '2026-09-21',
      agency: 'police',
      name: 'PC Adebayo Lomax',
      answer: { on: '2026-09-22', accepted: true, by: 'PC Adebayo Lomax', reason: '' },
    },
  ],
  levels: [
    {
      on: '2026-09-18',
      level: 'medium',
      reason: 'Asked in person: 8 of 28 yes, 1 not known; 5 of 11 of the stalking set.',
    },
  ],
  assessments: [
    {
      startedOn: '2026-10-02',
      signedOn: '2026-10-09',
      type: 'INTIMACY_SEEKING',
      alternativeType: 'INCOMPETENT_SUITOR',
      initialMotivation: 'To be close to somebody again after his wife’s death.',
      maintainedBy: 'Being near: he takes every sight of her for an answer.',
      confidence: 'moderate',
      reasons:
        'Lonely since a bereavement, writes as if to a wife, reads answers into nothing. He is not deluded as far as is known, therefore not far from an incompetent suitor.',
      summary:
        'A bereaved man who has built a bond out of one conversation. Grief counselling and distance matter more than punishment. His son’s school place is what he would not want to lose.',
      ratings: [
        ...rate('yes', 'high', 'C1'),
        ...rate('yes', 'moderate', 'C4 H8'),
        ...rate('partly', 'moderate', 'F2 F5 C5'),
        open('not known', null, 'C3', 'Nobody has seen him. Ask his GP, with his consent.'),
        ...rate('no', 'low', 'H1 H2 H4 H5 H6 H9 C2'),
        ...keyFactors('yes', 'P06 P11'),
        ...goals('partly', 'P09 P13'),
        ...rate('yes', null, 'P01 P08 P10'),
        ...rate('no', null, 'P14 P15'),
      ],
      judgements: [
        judged(
          'persistence',
          'moderate',
          'Nearness itself keeps it going; he sees her most days.',
          'Another route for the school run.',
        ),
        judged(
          'recurrence',
          'moderate',
          'It is tied to his grief, which has no help yet.',
          'Counselling that has begun.',
        ),
        judged(
          'violence',
          'low',
          'No threat, and much that he would not want to lose.',
          'Any sign that he believes that she belongs to him.',
        ),
        judged(
          'harm to the victim',
          'moderate',
          'She has changed how she takes her son to school.',
          'Her own account.',
        ),
        judged(
          'harm to the stalker',
          'not yet',
          'Nobody has asked him about dying since his wife did.',
          'His GP, with his consent.',
        ),
      ],
      evidence: [
        {
          code: 'INTIMACY_SEEKING',
          standing: 'fact',
          text: 'Thirty-four letters, “dear heart”.',
          source: 'Victim, letters kept',
          on: '2026-09-11',
        },
        {
          code: 'C1',
          standing: 'fact',
          text: 'Moved into a room opposite, eleven days after he was asked to leave the class.',
          source: 'Letting agent',
          on: '2026-09-15',
        },
        { code: 'H8', standing: 'fact', text: 'His wife died.', source: 'College', on: '2023-02-08' },
        {
          code: 'P11',
          standing: 'opinion',
          text: 'His son’s place at the college means everything to him.',
          source: 'Head of year',
          on: '2026-09-24',
        },
      ],
    },
  ],
  hearings: {
    october: {
      reason: 'new',
      plannedMinutes: 10,
      entries: [
        fact(
          'police',
          'Not known before. The notice was served on 21 September; two letters since.',
          'DI Rowan Teasdale',
        ),
        fact('college', 'He left the class on 4 September when asked.', 'Deryn Faulkbourne'),
        voice(
          'isac',
          'Keeley Abara',
          '“I was kind to a man whose wife had died, for ten minutes. I would do it again. I want my curtains open.” Friday 9 October 2026.',
        ),
        opinion(
          'mentalHealth',
          'Intimacy seeking, grief behind it. Distance first, then help.',
          'Dr Ingrid Solheim-Pryce',
        ),
        risk('Approach on the stairs; a crisis of his own if she is seen with somebody.'),
        decision(
          'Medium, at the clinic for advice; a home visit by police about the room opposite.',
          'He has moved to within sight of her, and he has kept to what officials asked of him so far.',
        ),
        dissent('college', 'Deryn Faulkbourne', 'The college would have preferred standard, for the son’s sake.'),
      ],
      actions: [
        {
          text: 'Visit him about the room opposite and explain what the notice means',
          owner: 'PC Adebayo Lomax',
          agency: 'police',
          due: '2026-10-20',
          factor: 'C1',
          criterion: 'Visit noted',
          ending: {
            on: '2026-10-20',
            kind: 'done',
            outcome: 'Visited on 20 October. He agrees to give notice on the room.',
          },
        },
        {
          text: 'Offer him bereavement counselling through his GP',
          owner: 'Femi Adeyinka-Rolfe',
          agency: 'mentalHealth',
          due: '2026-11-06',
          factor: 'P09',
          criterion: 'First appointment attended',
          ending: { on: '2026-11-05', kind: 'done', outcome: 'Attended the first appointment on 5 November.' },
        },
        {
          text: 'Find out when the room opposite is given up',
          owner: 'Ottoline Marsh',
          agency: 'housing',
          due: '2026-11-24',
          factor: 'F2',
          criterion: 'End of tenancy confirmed',
          notes: [{ on: '2026-11-18', text: 'The agent says 30 November; written confirmation asked for.' }],
          ending: {
            on: '2026-11-25',
            kind: 'done',
            outcome: 'Confirmed in writing: the tenancy ends on Monday 30 November.',
          },
        },
      ],
      riskSummary:
        'Ruth O’Malley-Tran is at medium risk from the father of a pupil, who believes in a bond between them and has moved opposite.',
      nextReviewOn: '2026-12-17',
    },
    ahead: {
      reason: 'deferred',
      plannedMinutes: 10,
      entries: [
        fact('housing', 'The room is given up to Monday 30 November 2026.', 'Ottoline Marsh'),
        fact('mentalHealth', 'He has attended three appointments.', 'Femi Adeyinka-Rolfe'),
        voice('isac', 'Keeley Abara', '“One curtain is open.” Monday 23 November 2026.'),
        decision(
          'Medium until the room is empty, then standard without a further hearing if nothing has happened by the review.',
          'He is in counselling and moves away, but both are days old.',
        ),
      ],
      actions: [
        {
          text: 'Confirm with her that the room is empty and nothing has come since',
          owner: 'Keeley Abara',
          agency: 'isac',
          due: '2026-12-11',
          factor: 'F2',
          criterion: 'Her answer recorded',
        },
      ],
      riskSummary: 'Ruth O’Malley-Tran stays at medium risk until the room opposite is empty on 30 November 2026.',
      nextReviewOn: '2026-12-17',
    },
  },
}
