import { ASSESSMENTS_06 } from './assessments-06.ts'
import type { WrittenCase } from './shapes.ts'
import { allegation, decision, discussion, fact, opinion, risk, voice } from './words.ts'

/** A family that acts together in the name of honour; with domestic abuse, several perpetrators. */
export const CASE_06: WrittenCase = {
  openedOn: '2026-07-28',
  openedAt: '17:50',
  fields: {
    relationship: 'family',
    domesticAbuse: 'yes',
    stalkingDominant: 'unsure',
    referringAgency: 'police',
    referredOn: '2026-07-28',
    referredByName: 'DS Chidi Okafor-Lyne',
    officerInCase: 'DS Chidi Okafor-Lyne',
    officerPhone: '01632 960610',
    nextReviewOn: '2026-08-11',
    summary: [
      'Why now: her partner was injured and her lodgings are known. An extraordinary discussion was held by phone on the evening of the referral. Consent was given; she asked that no interpreter or worker from her home town be used. Domestic abuse yes, stalking dominant unsure: therefore heard at the clinic.',
      'On 10 April 2026 she was locked in and her phone taken. On 3 May she left home with the help of a colleague. On 19 May 31 calls came from unknown numbers. On 5 June her uncle told her employer that she was missing and unwell. On 20 June two cousins waited at the staff exit. On 2 July a “wedding” date came with a flight time. On 11 July the landlady was asked for her room number. On 18 July a car mounted the pavement towards her. On 25 July Sameer was punched and his cheekbone broken. On 6 August a family voice note named her new street.',
      'Orders: forced marriage protection order made without notice on 30 July 2026, continued on 20 August to 20 August 2027. Passport surrendered 31 July. Hamza charged 20 August; bail to 24 October, then extended to trial on Monday 18 January 2027.',
    ].join('\n\n'),
  },
  parties: [
    {
      role: 'victim',
      name: 'Mehwish Tabassum Rafiq',
      alsoKnownAs: 'مہوش تبسّم رفیق',
      born: '2001-10-05',
      address: 'Withheld, c/o ZZ6 2CC',
      phone: '07700 900633',
      safeContact:
        'Tuesday and Thursday 12:30, by the IDVA only; the safe phone is kept at work. The old number is kept live and silent, for evidence.',
      description: 'Pharmacy technician. Left home on 3 May 2026.',
    },
    {
      role: 'perpetrator',
      name: 'Zubair Anwar Rafiq',
      alsoKnownAs: 'زبیر انور رفیق',
      born: '1974-01-30',
      address: '77 Corn Parade, Quillingham ZZ6 1DD',
      phone: '01632 960655',
      description: 'Uncle. Her wages were paid to him until May; he held her passport.',
    },
    {
      role: 'perpetrator',
      name: 'Hamza Rafiq',
      born: '1999-06-12',
      address: '77 Corn Parade, Quillingham ZZ6 1DD',
      description: 'Cousin. Convicted of assault in 2022; charged with the assault on Sameer.',
    },
    {
      role: 'child',
      name: 'Ayaan Rafiq',
      alsoKnownAs: 'ایان رفیق',
      born: '2011-03-22',
      address: '79 Corn Parade, Quillingham ZZ6 1DD',
      presentAtIncident: 'no',
      livesAtAddress: 'no',
      description:
        'Her brother, who lives with their parents and was told that he is next. Not present on 25 July 2026.',
    },
    {
      role: 'other',
      name: 'Sameer Lindqvist-Khan',
      born: '2000-02-14',
      presentAtIncident: 'yes',
      description: 'Her partner, injured on 25 July 2026.',
    },
  ],
  holder: { agency: 'police', name: 'DS Chidi Okafor-Lyne' },
  handovers: [],
  levels: [
    {
      on: '2026-07-28',
      level: 'high',
      route: 'visible',
      reason:
        'Asked in a hospital side room, Urdu interpreter offered and declined: 16 of 28 yes, 2 not known; 10 of 11 of the stalking set; 7 of 10 of the honour-based set. What is not known cannot change the level.',
    },
  ],
  assessments: ASSESSMENTS_06,
  earlier: {
    on: '2026-08-11',
    actions: [
      {
        text: 'Move her a second time under one named officer',
        owner: 'Ottoline Marsh',
        agency: 'housing',
        due: '2026-08-13',
        factor: 'F2',
        criterion: 'Keys handed over',
        ending: {
          on: '2026-08-13',
          kind: 'done',
          outcome: 'Keys handed over on 13 August. Only one officer knows the address.',
        },
      },
      {
        text: 'Decide on the charge for Sameer’s assault',
        owner: 'Yaw Dankwah',
        agency: 'cps',
        due: '2026-08-21',
        factor: 'H1',
        criterion: 'Decision logged',
        ending: { on: '2026-08-20', kind: 'done', outcome: 'Hamza charged on 20 August.' },
      },
      {
        text: 'See Ayaan alone at school',
        owner: 'Marek Hollis',
        agency: 'children',
        due: '2026-08-28',
        factor: 'F3',
        criterion: 'Strategy note',
        notes: [{ on: '2026-08-28', text: 'School is closed until September; seeing him at home would not be alone.' }],
        ending: {
          on: '2026-09-07',
          kind: 'done',
          outcome: 'Seen on 7 September, safe and frightened. Strategy note written.',
        },
      },
      {
        text: 'Flag her record and both numbers, with a silent approach',
        owner: 'Police control room',
        agency: 'police',
        due: '2026-08-12',
        factor: 'C2',
        criterion: 'Test call passed',
        ending: { on: '2026-08-12', kind: 'done', outcome: 'Test call passed at the first try.' },
      },
      {
        text: 'Freeze the wage account and set up a new bank mandate',
        owner: 'Saima Darwish',
        agency: 'idva',
        due: '2026-08-18',
        factor: 'P08',
        criterion: 'Mandate changed',
        ending: { on: '2026-08-17', kind: 'done', outcome: 'Mandate changed with her at the bank on 17 August.' },
      },
      {
        text: 'Restrict who sees her location in the pharmacy system',
        owner: 'Employer HR',
        agency: 'hospital',
        due: '2026-08-19',
        factor: 'C2',
        criterion: 'Audit print',
        ending: {
          on: '2026-08-19',
          kind: 'done',
          outcome:
            'Restricted; the audit print is with the officer. It found one search by a relative in September: suspended on 15 September.',
        },
      },
    ],
  },
  hearings: {
    october: {
      reason: 'review',
      plannedMinutes: 20,
      entries: [
        fact(
          'police',
          'Hamza convicted of assault in 2022, charged on 20 August with the assault on Sameer, on bail. The protection order runs to 20 August 2027.',
          'DI Rowan Teasdale',
        ),
        allegation('police', 'The car on the pavement: a part plate fits a hire car of an uncle.', 'DI Rowan Teasdale'),
        fact('probation', 'Hamza’s unpaid work ended in 2024.', 'Clodagh Merriman'),
        fact(
          'hospital',
          'Fracture of 25 July, and two older healed fingers. A relative searched her record once; the audit found it and he was suspended on 15 September.',
        ),
        opinion('hospital', 'A&E doubted the first account of the fingers.'),
        fact(
          'housing',
          'Second move done on 13 August, out of area. An officer with the same family name was checked and excluded.',
          'Ottoline Marsh',
        ),
        fact(
          'children',
          'Ayaan was seen alone on 7 September: safe and frightened. School reports absences.',
          'Marek Hollis',
        ),
        allegation('children', 'From the victim: “He carries messages.”', 'Marek Hollis'),
        opinion('idva', 'An aunt is willing to help and must not be exposed.', 'Saima Darwish'),
        voice(
          'idva',
          'Saima Darwish',
          '“My uncle says he is bringing me home. I was home when they locked it. Do not send a community elder, they all eat at his table. I want Ayaan to know I did not leave him.” Given in Urdu and English on 4 August 2026. On 8 October she asks whether Ayaan has had her letter.',
        ),
        opinion(
          'mentalHealth',
          'A group with one purpose; the type describes only the uncle. The end of bail and the trial are the dates.',
          'Dr Ingrid Solheim-Pryce',
        ),
        discussion(
          'First heard on 11 August 2026 with restricted attendance. Police had asked to approach the grandfather; advocate and chair refused: any family go-between tells them where she is.',
        ),
        risk('Abduction or violence by helpers, above all before the trial; Sameer and Ayaan are at risk with her.'),
        decision(
          'The level stays high and the clinic leads; MARAC is told chair to chair.',
          'Helpers are active, one of them in a hospital system, and the trial is coming.',
        ),
      ],
      actions: [
        {
          text: 'Ask for Hamza’s bail to be extended to the trial with the same conditions',
          owner: 'DS Chidi Okafor-Lyne',
          agency: 'police',
          due: '2026-10-23',
          factor: 'P17',
          criterion: 'Extended before 24 October',
          ending: {
            on: '2026-10-21',
            kind: 'done',
            outcome: 'Extended on 21 October to the trial of 18 January 2027, same conditions.',
          },
        },
        {
          text: 'Give Ayaan her letter at school and bring back his answer',
          owner: 'Marek Hollis',
          agency: 'children',
          due: '2026-10-30',
          factor: 'F3',
          criterion: 'She has his answer',
          ending: {
            on: '2026-10-29',
            kind: 'done',
            outcome: 'He read it with his tutor and wrote back. She has had his answer.',
          },
        },
        {
          text: 'Tell MARAC, chair to chair, what the clinic leads on',
          owner: 'Bernadette Quansah-Lyle',
          agency: 'partnership',
          due: '2026-10-16',
          factor: null,
          criterion: 'Call noted by both chairs',
          ending: { on: '2026-10-15', kind: 'done', outcome: 'Called on 15 October; noted by both.' },
        },
        {
          text: 'Plan how Sameer and she come to the trial without being followed home',
          owner: 'Saima Darwish',
          agency: 'idva',
          due: '2026-12-18',
          factor: 'F5',
          criterion: 'Plan agreed with the witness service',
        },
        {
          text: 'Check the staff lists of all agencies at the table for relatives once more',
          owner: 'Bernadette Quansah-Lyle',
          agency: 'partnership',
          due: '2026-11-13',
          factor: 'F3',
          criterion: 'Answer of every agency on file',
          notes: [{ on: '2026-11-12', text: 'All have answered but the hospital trust.' }],
        },
      ],
      riskSummary:
        'Mehwish Rafiq is at high risk from several members of her family who mean to bring her back. A cousin broke her partner’s cheekbone in July, a car was driven at her, and a relative in a hospital looked for her in September. She lives out of area under one named officer. The trial of the cousin is on Monday 18 January 2027.',
      nextReviewOn: '2026-12-10',
    },
  },
}
