import type { WrittenCase } from './shapes.ts'
import { allegation, decision, discussion, fact, goals, keyFactors, open, opinion, rate, risk, voice } from './words.ts'

/** A client who blames his solicitor; the risk is offered to probation and not accepted yet. */
export const CASE_10: WrittenCase = {
  openedOn: '2026-09-24',
  openedAt: '16:45',
  fields: {
    relationship: 'client or patient',
    domesticAbuse: 'no',
    stalkingDominant: 'yes',
    referringAgency: 'police',
    referredOn: '2026-09-24',
    referredByName: 'PC Sioned Varley',
    officerInCase: 'PC Sioned Varley',
    officerPhone: '01632 960950',
    nextReviewOn: '2026-10-13',
    summary: [
      'Why now: he waited in the car park of her daughter’s swimming club. Consent given; her firm knows and supports her.',
      'She acted for him in a family case that ended in March 2025. On 4 May 2026 he sent an invoice for “eleven years of my life”. From June he sat in the public seats at hearings in which she appeared. On 7 August a dead bird came by post. On 2 September he called her office 26 times in one day. On 19 September he waited in the car park of the swimming club and waved.',
      'He is on licence to 1 March 2027 for an assault on a court usher (2025). Warned in writing on 25 September 2026. A licence condition not to enter the courts where she appears was added on 20 October.',
    ].join('\n\n'),
  },
  parties: [
    {
      role: 'victim',
      name: 'Despina Kalogeropoulou',
      alsoKnownAs: 'Δέσποινα Καλογεροπούλου',
      born: '1981-02-11',
      address: '27 Almshouse Row, Harrowmere ZZ1 5TD',
      phone: '07700 900951',
      safeContact: 'Direct line at the firm, 01632 960188, weekdays; not the switchboard.',
      description: 'Family solicitor.',
    },
    {
      role: 'perpetrator',
      name: 'Kester Alun Umpleby',
      born: '1969-07-28',
      address: 'Approved premises, Foxenholt ZZ1 7AA',
      description: 'Former client. Convicted of assaulting a court usher in 2025; on licence.',
    },
    {
      role: 'child',
      name: 'Irini Marlow',
      born: '2015-09-09',
      presentAtIncident: 'yes',
      livesAtAddress: 'yes',
      description: 'Her daughter, at the swimming club on 19 September 2026.',
    },
  ],
  holder: { agency: 'police', name: 'PC Sioned Varley' },
  handovers: [{ on: '2026-11-20', agency: 'probation', name: 'Clodagh Merriman' }],
  levels: [
    {
      on: '2026-09-24',
      level: 'medium',
      reason: 'Asked by phone: 9 of 28 yes, 1 not known; 7 of 11 of the stalking set.',
    },
  ],
  assessments: [
    {
      startedOn: '2026-10-05',
      signedOn: '2026-10-12',
      type: 'RESENTFUL',
      alternativeType: null,
      initialMotivation: 'To make her feel what he lost.',
      maintainedBy: 'Being seen by her in court, and every letter of a lawyer.',
      confidence: 'high',
      reasons: 'A grievance with a date, a ledger of losses and a wish to be seen. No affection, no plea.',
      summary:
        'A resentful former client on licence. The licence is the lever, and it ends on 1 March 2027. He has moved from her work to her child within a month.',
      ratings: [
        ...rate('yes', 'high', 'H1 H9 C1 C2'),
        ...rate('yes', 'moderate', 'H3 H4 C4 F2'),
        ...rate('partly', 'high', 'H10 F4'),
        ...rate('partly', 'moderate', 'H2 H5 C5 F3 F5'),
        open('not known', null, 'H7', 'A report of 2025 hints at it; ask probation for it.'),
        ...rate('no', 'low', 'H6 C3 F1'),
        ...keyFactors('yes', 'P17 P16'),
        ...goals('no', 'P06 P13'),
        ...rate('yes', null, 'P01 P15'),
        ...rate('partly', null, 'P05 P08'),
        ...rate('no', null, 'P03 P04 P09 P10 P11 P14'),
      ],
      evidence: [
        {
          code: 'RESENTFUL',
          standing: 'fact',
          text: 'Invoice for “eleven years of my life”.',
          source: 'Letter to the firm',
          on: '2026-05-04',
        },
        {
          code: 'H1',
          standing: 'fact',
          text: 'Convicted of assaulting a court usher.',
          source: 'Police record',
          on: '2025-07-15',
        },
        { code: 'C2', standing: 'fact', text: 'A dead bird by post.', source: 'Firm, photograph', on: '2026-08-07' },
        {
          code: 'C2',
          standing: 'allegation',
          text: 'Waited at the swimming club and waved.',
          source: 'Victim and two parents',
          on: '2026-09-19',
        },
        { code: 'P17', standing: 'fact', text: 'On licence to 1 March 2027.', source: 'Probation', on: '2026-09-28' },
      ],
    },
  ],
  hearings: {
    october: {
      reason: 'new',
      plannedMinutes: 15,
      entries: [
        fact('police', 'Conviction of 2025. Warned in writing on 25 September; nothing since.', 'PC Sioned Varley'),
        fact(
          'probation',
          'On licence to 1 March 2027 at approved premises. A condition to stay away from two courts can be asked for.',
          'Clodagh Merriman',
        ),
        allegation('police', 'Two parents say that he filmed the children leaving.', 'PC Sioned Varley'),
        fact('children', 'The club has his photograph. No other role.', 'Marek Hollis'),
        opinion('isac', 'She plans each day around being seen.', 'Keeley Abara'),
        voice(
          'isac',
          'Keeley Abara',
          '“I can be disliked for a living. My daughter did not sign up for it.” Wednesday 7 October 2026.',
        ),
        opinion(
          'mentalHealth',
          'Working type Resentful. The end of the licence is the date.',
          'Dr Ingrid Solheim-Pryce',
        ),
        discussion(
          'Police thought nine a medium. The panel weighed the usher and the swimming club more than the count.',
        ),
        risk('Assault at a court or near her daughter.'),
        decision(
          'High, by judgement.',
          'He has been violent in a court before and has moved from her work to her child within a month.',
        ),
      ],
      actions: [
        {
          text: 'Ask for a licence condition that keeps him from the two courts and the club',
          owner: 'Clodagh Merriman',
          agency: 'probation',
          due: '2026-10-23',
          factor: 'P17',
          criterion: 'Condition in force',
          ending: { on: '2026-10-20', kind: 'done', outcome: 'In force since 20 October for the courts and the club.' },
        },
        {
          text: 'Ask the courts to take him out of the public seats when she appears',
          owner: 'PC Sioned Varley',
          agency: 'police',
          due: '2026-10-30',
          factor: 'C2',
          criterion: 'Court managers confirm',
          ending: {
            on: '2026-10-26',
            kind: 'circumstances changed',
            outcome: 'No longer needed: the licence condition of 20 October keeps him out of both courts.',
          },
        },
        {
          text: 'Interview him under caution about the bird and the swimming club',
          owner: 'PC Sioned Varley',
          agency: 'police',
          due: '2026-11-06',
          factor: 'C2',
          criterion: 'Interview held',
          ending: {
            on: '2026-11-09',
            kind: 'not undertaken',
            outcome: 'Not carried out: two dates were lost to other duties. Put to DI Teasdale.',
          },
        },
        {
          text: 'Agree a plan for the swimming club with her and the coach',
          owner: 'Keeley Abara',
          agency: 'isac',
          due: '2026-11-27',
          factor: 'C2',
          criterion: 'Plan dated, coach has a copy',
          notes: [{ on: '2026-11-10', text: 'The coach is willing; her former husband has to agree as well.' }],
        },
      ],
      level: {
        level: 'high',
        route: 'judgement',
        reason:
          'He has been violent in a court before, does not stop at her work, and has found her daughter. She says that the wave frightened her more than the calls.',
      },
      riskSummary:
        'Despina Kalogeropoulou is at high risk from a former client who blames her for the outcome of his case. He assaulted a court usher last year. Her daughter has been watched.',
      nextReviewOn: '2026-12-01',
    },
    ahead: {
      reason: 'urgent',
      plannedMinutes: 15,
      entries: [
        fact(
          'probation',
          'He was seen outside the firm on Wednesday 18 November, on the pavement, outside the words of the condition.',
          'Clodagh Merriman',
        ),
        fact('police', 'Interviewed under caution on Monday 23 November; he made no comment.', 'DI Rowan Teasdale'),
        voice(
          'isac',
          'Keeley Abara',
          '“He stands where the line ends. He has read it more closely than anybody.” Tuesday 24 November 2026.',
        ),
        opinion(
          'mentalHealth',
          'He tests the wording. Name places as areas with a distance, not as doors.',
          'Dr Ingrid Solheim-Pryce',
        ),
        risk('Assault near the firm; the end of the licence on 1 March.'),
        decision(
          'The level stays high. The condition is to be widened to an area, and a stalking protection order prepared for the day the licence ends.',
          'He keeps to the letter of the condition and uses its gaps, and the licence ends on 1 March 2027.',
        ),
      ],
      actions: [
        {
          text: 'Widen the licence condition to an area around firm, home and club',
          owner: 'Clodagh Merriman',
          agency: 'probation',
          due: '2026-12-03',
          factor: 'P17',
          criterion: 'Condition in force, map attached',
        },
        {
          text: 'Prepare a stalking protection order to follow the licence',
          owner: 'DI Rowan Teasdale',
          agency: 'police',
          due: '2027-01-29',
          factor: 'F4',
          criterion: 'Lodged before 1 February 2027',
        },
      ],
      riskSummary:
        'Despina Kalogeropoulou stays at high risk. He keeps to the letter of his licence and stands where it ends. The licence itself ends on 1 March 2027.',
      nextReviewOn: '2026-12-15',
    },
  },
}
