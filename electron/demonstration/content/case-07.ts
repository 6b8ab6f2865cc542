import { ASSESSMENTS_07 } from './assessments-07.ts'
import type { WrittenCase } from './shapes.ts'
import { allegation, decision, discussion, dissent, fact, opinion, risk, voice } from './words.ts'

/** A serving officer who uses the systems of his force; heard in closed session. */
export const CASE_07: WrittenCase = {
  openedOn: '2026-08-25',
  openedAt: '13:10',
  fields: {
    relationship: 'former partner',
    domesticAbuse: 'yes',
    stalkingDominant: 'yes',
    referringAgency: 'idva',
    referredOn: '2026-08-25',
    referredByName: 'Saima Darwish, by sealed form to the chair',
    officerInCase: 'DI Corin Mbeki-Hall, Calder Vale Police',
    officerPhone: '01632 960710',
    nextReviewOn: '2026-09-08',
    summary: [
      'RESTRICTED. Access: chair, IDVA, professional standards, independent force, psychologist, CPS. The host force has a conflict and is excluded by role. Heard alone, first on the day. Not to be sent through the host force’s mail.',
      'Why now: she found that her home was searched on the police index. Consent was given on condition that nobody from his station is told.',
      'The relationship ended on 8 March 2026. On 15 March a marked car stood outside for an hour. On 7 April he knew that a friend had rung that day. On 28 April 46 texts came between two of her calls. On 20 May he volunteered for a scene she attended and stood close. On 12 June he lost his firearms role and wrote “your doing”. On 4 July he pushed her shift partner at the ambulance bay. On 29 July her plate was read on a camera with no incident open. On 14 August he asked her mother, in uniform, for her rota. On 19 August a colleague ran her address.',
      'Duties restricted 27 August 2026; suspended 4 September. Stalking protection order made 20 October, served 21 October, to 20 October 2029.',
    ].join('\n\n'),
  },
  parties: [
    {
      role: 'victim',
      name: 'Siân Ffion Gwenllian-Pugh',
      born: '1993-06-18',
      address: 'Tŷ Nant, 2 Quay Fold, Brackenhythe ZZ7 4GF',
      phone: '07700 900744',
      safeContact: 'Ward office 01632 960745 on her rest days, ask for “training”.',
      description: 'Paramedic. Cares for her mother.',
    },
    {
      role: 'perpetrator',
      name: 'Wystan Clive Haldersby',
      born: '1986-04-09',
      address: '9 Mill Lade ZZ7 1AM',
      phone: '07700 900746',
      description:
        'Police sergeant, response team, Brackenhythe. Firearms-trained; the role ended in June 2026. Suspended 4 September 2026.',
    },
    {
      role: 'vulnerable adult',
      name: 'Eirlys Pugh',
      born: '1951-11-30',
      livesAtAddress: 'yes',
      presentAtIncident: 'yes',
      description: 'Her mother, early dementia. Adult helpdesk alerted on 25 August 2026.',
    },
    {
      role: 'other',
      name: 'Tegid Rowlandson',
      presentAtIncident: 'yes',
      description: 'Her shift partner, pushed on 4 July 2026.',
    },
  ],
  holder: { agency: 'idva', name: 'Saima Darwish' },
  handovers: [
    {
      on: '2026-08-26',
      agency: 'independent',
      name: 'DI Corin Mbeki-Hall',
      answer: { on: '2026-08-27', accepted: true, by: 'DI Corin Mbeki-Hall', reason: '' },
    },
  ],
  levels: [
    {
      on: '2026-08-25',
      level: 'high',
      route: 'visible',
      reason:
        'Asked in person away from police premises: exactly 14 of 28 yes, 1 not known, 1 declined (she will speak to a sexual-offence adviser only); 8 of 11 of the stalking set.',
    },
  ],
  assessments: ASSESSMENTS_07,
  earlier: {
    on: '2026-09-08',
    actions: [
      {
        text: 'Mark her and her mother’s records so that any look-up alerts standards',
        owner: 'DCI Farida Escott',
        agency: 'standards',
        due: '2026-09-10',
        factor: 'F4',
        criterion: 'Test look-up caught',
        ending: {
          on: '2026-09-10',
          kind: 'done',
          outcome:
            'Test look-up caught in four minutes. A second colleague’s search was found on 16 September; he was suspended.',
        },
      },
      {
        text: 'Agree an emergency response that excludes his team',
        owner: 'DI Corin Mbeki-Hall',
        agency: 'independent',
        due: '2026-09-11',
        factor: 'F4',
        criterion: 'Call plan signed',
        ending: { on: '2026-09-11', kind: 'done', outcome: 'Call plan signed by both control rooms.' },
      },
      {
        text: 'Interview the colleague who ran the address',
        owner: 'DI Corin Mbeki-Hall',
        agency: 'independent',
        due: '2026-09-18',
        factor: 'F3',
        criterion: 'Account taken',
        ending: { on: '2026-09-17', kind: 'done', outcome: 'Account taken on 17 September: asked “as a favour”.' },
      },
      {
        text: 'Advise on who applies for the stalking protection order',
        owner: 'Yaw Dankwah',
        agency: 'cps',
        due: '2026-09-25',
        factor: 'C4',
        criterion: 'Written advice',
        notes: [{ on: '2026-09-25', text: 'Awaiting counsel: the applicant would be his own chief officer.' }],
        ending: { on: '2026-10-06', kind: 'done', outcome: 'Advice received on 6 October, eleven days late.' },
      },
      {
        text: 'Instruct Eirlys’s carer: nobody in uniform without a code word',
        owner: 'Saima Darwish',
        agency: 'idva',
        due: '2026-09-09',
        factor: 'C2',
        criterion: 'Carer says it back',
        ending: { on: '2026-09-09', kind: 'done', outcome: 'Both carers said it back on 9 September.' },
      },
      {
        text: 'Ask the 2021 complainant, through a third party, if she wants contact',
        owner: 'DCI Farida Escott',
        agency: 'standards',
        due: '2026-10-02',
        factor: 'H3',
        criterion: 'Yes or no recorded',
        ending: { on: '2026-10-01', kind: 'done', outcome: 'She said yes.' },
      },
    ],
  },
  hearings: {
    october: {
      reason: 'review',
      plannedMinutes: 20,
      entries: [
        discussion(
          'Closed session. The host force left the room before the name was read. The chair asked who in this room has a duty to the force and what they would tell it; nobody had.',
        ),
        fact(
          'standards',
          'Two unexplained searches, a management warning of 2023. A second colleague’s search was found on 16 September and he was suspended.',
          'DCI Farida Escott',
        ),
        allegation(
          'standards',
          'Another woman withdrew in 2021; the source is protected. She has said yes to contact.',
          'DCI Farida Escott',
        ),
        fact('independent', 'The interview has taken place; a file is with CPS.', 'DI Corin Mbeki-Hall'),
        fact(
          'hospital',
          'Occupational health signed her off on 20 August, with her consent; a phased return is planned for December.',
        ),
        fact('probation', 'Not known; nor to housing or children’s services.', 'Clodagh Merriman'),
        opinion('idva', 'She expects to be disbelieved and rehearses evidence.', 'Saima Darwish'),
        voice(
          'idva',
          'Saima Darwish',
          '“If I ring three nines it might be him who comes. I know his friends by their collar numbers. I want someone who does not need him on Saturday.” In Welsh and English, 1 September 2026.',
        ),
        opinion(
          'mentalHealth',
          'Working type Rejected, revenge since the lost role. Suspension takes his access and leaves his friends theirs.',
          'Dr Ingrid Solheim-Pryce',
        ),
        risk(
          'Approach at home or through colleagues when the order is served; her mother may open the door to a uniform.',
        ),
        decision(
          'The level stays high at the clinic; the chair keeps the access list.',
          'Control of systems is itself the behaviour, and a second search was made after his suspension.',
        ),
        dissent('cps', 'Yaw Dankwah', 'As on 8 September: the host detective inspector should be inside for speed.'),
      ],
      actions: [
        {
          text: 'Apply for the stalking protection order by the applicant that CPS has advised',
          owner: 'DI Corin Mbeki-Hall',
          agency: 'independent',
          due: '2026-10-23',
          factor: 'C4',
          criterion: 'Order made',
          ending: {
            on: '2026-10-21',
            kind: 'done',
            outcome: 'Made on 20 October, served on 21 October, to 20 October 2029.',
          },
        },
        {
          text: 'Plan her return to ambulance work so that their radios and stations do not meet',
          owner: 'Occupational health',
          agency: 'hospital',
          due: '2026-11-20',
          factor: 'F4',
          criterion: 'Plan signed by her and her manager',
        },
        {
          text: 'Meet the 2021 complainant with a sexual-offence adviser',
          owner: 'DI Corin Mbeki-Hall',
          agency: 'independent',
          due: '2026-11-25',
          factor: 'H3',
          criterion: 'Met, and her wish recorded',
        },
      ],
      riskSummary:
        'Siân Gwenllian-Pugh is at high risk from a suspended police sergeant with whom she had a brief relationship. He used police systems, and two colleagues searched for her. Emergency calls from her home go to another team. Her mother, who has dementia, lives with her.',
      nextReviewOn: '2026-11-26',
    },
    ahead: {
      reason: 'review',
      plannedMinutes: 20,
      entries: [
        discussion('Closed session, first on the day. The host force left the room before the name was read.'),
        fact('independent', 'No breach of the order. CPS has the file.', 'DI Corin Mbeki-Hall'),
        fact(
          'standards',
          'No look-up of either record since 16 September. The misconduct hearing is listed for Thursday 14 January 2027.',
          'DCI Farida Escott',
        ),
        voice(
          'idva',
          'Saima Darwish',
          '“I rang three nines for a neighbour and a woman from the other force came. I sat on the stairs and laughed.” Monday 23 November 2026.',
        ),
        opinion(
          'mentalHealth',
          'The misconduct hearing is the next loss. Watch the fortnight around it.',
          'Dr Ingrid Solheim-Pryce',
        ),
        decision(
          'The level stays high until after the misconduct hearing.',
          'He stands to lose the career that he blames her for; the first loss was followed by an assault within three weeks.',
        ),
      ],
      actions: [
        {
          text: 'Keep the alert on both records until three months after the misconduct hearing',
          owner: 'DCI Farida Escott',
          agency: 'standards',
          due: '2027-01-14',
          factor: 'F4',
          criterion: 'Extension confirmed in writing',
        },
        {
          text: 'Review the safety plan with her and Eirlys’s carers before the misconduct hearing',
          owner: 'Saima Darwish',
          agency: 'idva',
          due: '2027-01-08',
          factor: 'F5',
          criterion: 'Plan dated',
        },
      ],
      riskSummary:
        'Siân Gwenllian-Pugh stays at high risk. The order holds so far and no search has been made since September. The misconduct hearing of Thursday 14 January 2027 is the next loss for him and the next date of danger for her and her mother.',
      nextReviewOn: '2027-01-05',
    },
  },
}
