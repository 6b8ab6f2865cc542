import { ASSESSMENTS_01 } from './assessments-01.ts'
import type { WrittenCase } from './shapes.ts'
import { allegation, decision, discussion, dissent, fact, opinion, risk, voice } from './words.ts'

/** Rejected former husband, contact through a child; with domestic abuse. */
export const CASE_01: WrittenCase = {
  openedOn: '2026-03-02',
  openedAt: '11:20',
  fields: {
    relationship: 'former spouse',
    domesticAbuse: 'yes',
    stalkingDominant: 'yes',
    referringAgency: 'police',
    referredOn: '2026-03-02',
    referredByName: 'DC Imogen Nuttall',
    officerInCase: 'DC Imogen Nuttall',
    officerPhone: '01632 960110',
    nextReviewOn: '2026-03-10',
    summary: [
      'Why now: the non-molestation order was broken twice in eight days, she was injured for the first time, and the family court reviewed contact on Thursday 26 March 2026. Consent was given on 2 March 2026; she was told that the case may be shared regardless.',
      'She left on 14 November 2025. On 19 December he kicked the dog when he collected clothes. On 4 January he let himself in at night and sat in the kitchen. On 13 January he sent 74 messages between 21:00 and 02:00; on most days there are 60 to 80. On 27 January he waited beside her car after a late shift. On 10 February he asked his cousin, a porter at her hospital, for her rota, and on 13 February he followed the bus to the nursery. On 20 February a tyre valve was loosened (suspected). On 21 February he shut a door on her wrist at the handover, against the order. On 24 February he sent a photo of tablets, “your choice”. On 28 February he stood outside the house for 40 minutes, against the order, and was arrested.',
      'Orders: non-molestation order made 6 February 2026, served 9 February, to 5 February 2027. Police bail 1 March to 29 May 2026: no contact, not to enter Cobbler’s Rise. Interim stalking protection order made 23 March 2026, served 24 March; he notified on 26 March, the last day. The full order has been adjourned twice and is listed for Thursday 3 December 2026.',
    ].join('\n\n'),
  },
  parties: [
    {
      role: 'victim',
      name: 'Małgorzata Wiśniowska-Żak',
      alsoKnownAs: 'Gosia (as she asks to be called)',
      born: '1991-05-19',
      address: '14 Cobbler’s Rise, Harrowmere ZZ1 2AB',
      phone: '07700 900114',
      safeContact:
        'Text first, weekdays 10:00-12:00. Never e-mail: the account is shared. No interpreter needed (Polish).',
      description: 'Theatre nurse. Lives with Staś. Her sister visits daily.',
    },
    {
      role: 'perpetrator',
      name: 'Gareth Neil Stobbart',
      born: '1987-09-30',
      address: '3 Kiln Terrace, Foxenholt ZZ1 7QD (his mother’s)',
      phone: '07700 900115',
      description:
        'Former husband. Sales driver until 6 February 2026, when he lost the job. Drinks nightly since the separation.',
    },
    {
      role: 'child',
      name: 'Stanisław Stobbart',
      alsoKnownAs: 'Staś',
      born: '2021-08-04',
      presentAtIncident: 'yes',
      livesAtAddress: 'yes',
      description: 'Present at the handover of 21 February 2026.',
    },
    {
      role: 'child',
      name: 'Aleksandra Stobbart-Crane',
      alsoKnownAs: 'Ola',
      born: '2014-01-17',
      presentAtIncident: 'no',
      livesAtAddress: 'no',
      description: 'His daughter; lives with her own mother.',
    },
    {
      role: 'other',
      name: 'Jadwiga Wiśniowska',
      phone: '01632 960141',
      safeContact: 'Safe to ring.',
      description: 'Her sister.',
    },
    {
      role: 'other',
      name: 'Craig Stobbart',
      description: 'His cousin, porter at her hospital, who reported her shifts. Resigned in May 2026.',
    },
  ],
  holder: { agency: 'police', name: 'DC Imogen Nuttall' },
  handovers: [],
  levels: [
    {
      on: '2026-03-02',
      level: 'high',
      route: 'visible',
      reason:
        'Asked in person at her sister’s home: 17 of 28 yes, 2 not known, 1 declined; 9 of 11 of the stalking set. What is not known cannot change the level.',
    },
  ],
  assessments: ASSESSMENTS_01,
  earlier: {
    on: '2026-03-10',
    actions: [
      {
        text: 'Lodge the interim and full stalking protection order application',
        owner: 'DC Imogen Nuttall',
        agency: 'police',
        due: '2026-03-17',
        factor: 'C2',
        criterion: 'Lodged before the hearing of 26 March',
        ending: {
          on: '2026-03-16',
          kind: 'done',
          outcome: 'Lodged 16 March. The interim order was made on 23 March and served on 24 March.',
        },
      },
      {
        text: 'Move handovers to a contact centre with staggered times',
        owner: 'Marek Hollis',
        agency: 'children',
        due: '2026-03-24',
        factor: 'P17',
        criterion: 'No direct meeting at any handover',
        notes: [
          {
            on: '2026-03-24',
            text: 'No centre has space before Easter. Carried; his mother brings the child in the meantime.',
          },
        ],
        ending: {
          on: '2026-04-07',
          kind: 'done',
          outcome:
            'A fortnight late: staggered handovers at the Foxenholt centre since 4 April. They have not met since.',
        },
      },
      {
        text: 'Ask the hospital to close rota access and move Craig Stobbart’s duties',
        owner: 'Saima Darwish',
        agency: 'idva',
        due: '2026-03-20',
        factor: 'F3',
        criterion: 'Written confirmation from HR',
        ending: { on: '2026-03-19', kind: 'done', outcome: 'HR confirmed both in writing on 19 March.' },
      },
      {
        text: 'Change the locks and end his right of entry under the joint tenancy',
        owner: 'Ottoline Marsh',
        agency: 'housing',
        due: '2026-03-13',
        factor: 'F2',
        criterion: 'Receipt on file',
        ending: {
          on: '2026-03-12',
          kind: 'done',
          outcome: 'Locks changed 12 March, receipt on file. Tenancy now in her name alone.',
        },
      },
      {
        text: 'Offer him an appointment about alcohol and suicide risk',
        owner: 'Femi Adeyinka-Rolfe',
        agency: 'mentalHealth',
        due: '2026-03-31',
        factor: 'H5',
        criterion: 'Attended once',
        notes: [{ on: '2026-03-25', text: 'He did not attend on 24 March. Second appointment sent for 31 March.' }],
        ending: {
          on: '2026-04-02',
          kind: 'not undertaken',
          outcome: 'Not achieved: he was offered two appointments and attended neither. His GP has been told.',
        },
      },
      {
        text: 'Review the safety plan before the hearing',
        owner: 'Saima Darwish',
        agency: 'idva',
        due: '2026-03-25',
        factor: 'F5',
        criterion: 'Updated plan, dated',
        ending: { on: '2026-03-24', kind: 'done', outcome: 'Reviewed with her on 24 March; plan dated that day.' },
      },
    ],
  },
  hearings: {
    november: {
      reason: 'review',
      plannedMinutes: 20,
      entries: [
        fact(
          'police',
          'No convictions or cautions. Both breaches of the non-molestation order are charged. Messages stopped in May; two cards were posted to the nursery for Staś in October.',
        ),
        allegation(
          'police',
          'A colleague saw his car in the hospital car park on Friday 23 October 2026. The footage has been asked for.',
          'DC Imogen Nuttall',
        ),
        fact('probation', 'Not known.', 'Clodagh Merriman'),
        fact(
          'primaryCare',
          'GP recorded low mood and a bruised wrist on 23 February. She is back on nights since September.',
        ),
        opinion(
          'primaryCare',
          'In March the GP thought her “near the end of her reserves”; now she sleeps again, except before hearings.',
        ),
        fact(
          'housing',
          'Tenancy in her name alone since April; his request to have the new locks removed was refused.',
          'Ottoline Marsh',
        ),
        fact(
          'children',
          'Assessment opened Tuesday 3 March 2026. Handovers are staggered at the contact centre.',
          'Marek Hollis',
        ),
        allegation(
          'children',
          'Second hand: in March Staś told his teacher “Daddy says Mummy will go away”.',
          'Marek Hollis',
        ),
        opinion(
          'idva',
          'Handovers were the most dangerous hour of the week; the hearing on 3 December now takes their place.',
          'Saima Darwish',
        ),
        voice(
          'idva',
          'Saima Darwish',
          '“He is nicest just before it is worst. When the order came he sent flowers, so I knew. I do not want Staś to lose his father. I want somebody else to stand at that door.” Said on 6 March and repeated on Friday 6 November 2026; she adds: “Now somebody does.”',
        ),
        opinion(
          'mentalHealth',
          'Working type Rejected. The cards test the order through the child. Quiet before a hearing is not read as safety: warning signs are gifts, pleas, and any talk of having nothing left.',
          'Dr Ingrid Solheim-Pryce',
        ),
        discussion(
          'First heard on 10 March 2026. Children’s services had then wanted direct handovers kept so that the child’s routine held; the advocate answered that both the injury and the questioning happened there. Mediation was raised by housing and refused.',
        ),
        risk(
          'Renewed approach around 3 December, at home or at the hospital, with violence towards her or himself. Staś could be present.',
        ),
        decision(
          'The level stays high and the clinic keeps the lead until the full order is made.',
          'Stalking is the dominant risk, behaviour has been physical, and the hearing and the end of the non-molestation order are dated triggers.',
        ),
        dissent(
          'mentalHealth',
          'Dr Ingrid Solheim-Pryce',
          'As in March: contact with the child should stop entirely until he has been assessed.',
        ),
      ],
      actions: [
        {
          text: 'Put the cards and the car park footage before the court with her impact statement',
          owner: 'DC Imogen Nuttall',
          agency: 'police',
          due: '2026-11-27',
          factor: 'C2',
          criterion: 'Exhibited before the hearing of 3 December',
        },
        {
          text: 'Ask the contact centre and the nursery to keep anything he sends and tell us the same day',
          owner: 'Marek Hollis',
          agency: 'children',
          due: '2026-11-18',
          factor: 'C5',
          criterion: 'Both confirm in writing',
          notes: [
            {
              on: '2026-11-17',
              text: 'The centre has confirmed. The nursery manager is away until Monday 23 November.',
            },
          ],
        },
        {
          text: 'Review the safety plan for the day of the hearing and the week after it',
          owner: 'Saima Darwish',
          agency: 'idva',
          due: '2026-11-30',
          factor: 'F5',
          criterion: 'Plan dated, with who walks with her into the court',
        },
      ],
      riskSummary:
        'Małgorzata Wiśniowska-Żak is at high risk from her former husband. He has hurt her once, threatened her life and his own, and twice broken an order. He has been quieter since May, but two cards sent through the nursery show that he still looks for a way in. The full order is heard on Thursday 3 December 2026, and each hearing so far has brought a peak.',
      nextReviewOn: '2026-12-10',
    },
  },
}
