import { ASSESSMENTS_02 } from './assessments-02.ts'
import type { WrittenCase } from './shapes.ts'
import { allegation, decision, discussion, fact, opinion, risk, voice } from './words.ts'

/** Resentful former employee against his manager; weapons within reach through a brother. */
export const CASE_02: WrittenCase = {
  openedOn: '2026-03-30',
  openedAt: '16:05',
  fields: {
    relationship: 'colleague',
    domesticAbuse: 'no',
    stalkingDominant: 'unsure',
    referringAgency: 'police',
    referredOn: '2026-03-30',
    referredByName: 'PC Adebayo Lomax, with the employer’s HR lead',
    officerInCase: 'PC Adebayo Lomax',
    officerPhone: '01632 960220',
    nextReviewOn: '2026-04-14',
    summary: [
      'Why now: he came to her home after his appeal against dismissal failed. Consent was given by the victim; HR holds its own notes.',
      'He was a warehouse planner for 19 years. On 12 January 2026 an 11-page grievance came to her home address. On 9 February he stood at the gate from 07:00 to 08:15 with a placard naming her. On 17 February her wing mirror was broken in the staff car park. On 26 February 40 staff received a mock obituary of her. On 6 March he phoned her father posing as a pension adviser. On 13 March, after losing the appeal, he pushed the guard. On 18 March he asked a recruiter for her holiday dates. On 27 March he stood at her home: “you will not retire”. On 8 April a second wing mirror was broken, with a note: “even”.',
      'Orders: voluntary interview on 2 April 2026, and written notice that contact is unwanted, served once that day. Arrested 16 April; bail to 15 July 2026 covered Sluice Court and the gate. Stalking protection order made Tuesday 8 September 2026, to 8 September 2028. The employment tribunal of 18 June went against him; his appeal is heard on Wednesday 9 December 2026.',
    ].join('\n\n'),
  },
  parties: [
    {
      role: 'victim',
      name: 'Gurleen Kaur Bhambra',
      alsoKnownAs: 'ਗੁਰਲੀਨ ਕੌਰ ਭੰਬਰਾ',
      born: '1979-12-02',
      address: '8 Sluice Court, Castle Wending ZZ2 4HT',
      phone: '07700 900221',
      safeContact: 'Personal mobile after 18:00. The work line is overheard. Her gurdwara committee is not to be told.',
      description: 'Operations manager; signed the letter of dismissal.',
    },
    {
      role: 'perpetrator',
      name: 'Dylan Prys Ackroyd-Rees',
      born: '1971-03-08',
      address: '51 Pound Lane, Mossaby ZZ2 9LN',
      phone: '01632 960233',
      description: 'Warehouse planner for 19 years until his dismissal. House for sale; appeal lost on 12 March 2026.',
    },
    {
      role: 'vulnerable adult',
      name: 'Surinder Singh Bhambra',
      alsoKnownAs: 'ਸੁਰਿੰਦਰ ਸਿੰਘ ਭੰਬਰਾ',
      born: '1947-04-15',
      livesAtAddress: 'yes',
      presentAtIncident: 'yes',
      description: 'Her father, uses a walking frame. Adult helpdesk alerted on the day of the referral.',
    },
    { role: 'other', name: 'Huw Ackroyd-Rees', description: 'His brother, a farmer, who holds a shotgun certificate.' },
  ],
  holder: { agency: 'police', name: 'PC Adebayo Lomax' },
  handovers: [
    {
      on: '2026-04-14',
      agency: 'police',
      name: 'DI Rowan Teasdale',
      answer: { on: '2026-04-15', accepted: true, by: 'DI Rowan Teasdale', reason: '' },
    },
  ],
  levels: [
    {
      on: '2026-03-30',
      level: 'medium',
      reason:
        'Asked by phone in a private room: 10 of 28 yes, 2 not known; 8 of 11 of the stalking set. The officer had first offered standard, as a workplace dispute.',
    },
    {
      on: '2026-04-14',
      level: 'high',
      route: 'escalation',
      reason:
        'Two dated points: the gate only on 9 February 2026; her home address, with a threat, on 27 March 2026. Weapons may be within reach.',
    },
  ],
  assessments: ASSESSMENTS_02,
  earlier: {
    on: '2026-04-14',
    actions: [
      {
        text: 'Arrest and apply for bail conditions that cover Sluice Court and the gate',
        owner: 'PC Adebayo Lomax',
        agency: 'police',
        due: '2026-04-17',
        factor: 'C2',
        criterion: 'Conditions in force',
        ending: {
          on: '2026-04-16',
          kind: 'done',
          outcome: 'Arrested 16 April; both conditions in force to 15 July 2026.',
        },
      },
      {
        text: 'Review the brother’s storage and remove access to the key',
        owner: 'Ruaridh Penhale, firearms licensing',
        agency: 'police',
        due: '2026-04-16',
        factor: 'C2',
        criterion: 'Signed visit note',
        ending: {
          on: '2026-04-16',
          kind: 'done',
          outcome: 'Key now in a coded safe; visit note signed by the brother on the same day.',
        },
      },
      {
        text: 'Lodge the stalking protection order application with a mental health assessment requirement',
        owner: 'DI Rowan Teasdale',
        agency: 'police',
        due: '2026-05-08',
        factor: 'C1',
        criterion: 'Lodged',
        notes: [
          {
            on: '2026-05-07',
            text: 'Held back until the contact inside the company is found, or the papers will reach him first.',
          },
        ],
        ending: {
          on: '2026-05-14',
          kind: 'done',
          outcome: 'Lodged 14 May, six days late: the inside contact was a shift lead, who has been dismissed.',
        },
      },
      {
        text: 'Name one contact for tribunal papers and take her address out of the bundle',
        owner: 'Thandeka Moyo-Pell, HR',
        agency: 'employers',
        due: '2026-04-24',
        factor: 'F5',
        criterion: 'Bundle checked',
        ending: {
          on: '2026-04-23',
          kind: 'done',
          outcome: 'Bundle checked page by page on 23 April; one contact named.',
        },
      },
      {
        text: 'Agree a safety plan with father and daughter, in English and Punjabi',
        owner: 'Keeley Abara',
        agency: 'isac',
        due: '2026-04-21',
        factor: 'F4',
        criterion: 'Agreed and dated',
        ending: { on: '2026-04-21', kind: 'done', outcome: 'Agreed with both on 21 April, in both languages.' },
      },
      {
        text: 'Ask the GP to invite him to a medication review',
        owner: 'Femi Adeyinka-Rolfe',
        agency: 'mentalHealth',
        due: '2026-04-30',
        factor: 'P12',
        criterion: 'Reply received',
        notes: [{ on: '2026-05-12', text: 'No reply by the review. Asked again by letter.' }],
        ending: {
          on: '2026-09-10',
          kind: 'circumstances changed',
          outcome:
            'The order of 8 September requires a mental health assessment, which takes the place of the GP’s invitation.',
        },
      },
    ],
  },
  hearings: {
    november: {
      reason: 'review',
      plannedMinutes: 15,
      entries: [
        fact(
          'police',
          'Caution of 2019, threatening words to a parking officer. No breach of the order of 8 September has been recorded.',
          'DI Rowan Teasdale',
        ),
        allegation('police', 'Damage to both mirrors: there is no witness to either.', 'DI Rowan Teasdale'),
        fact(
          'police',
          'Firearms licensing visited the brother again on Monday 2 November 2026 unannounced: the key was in the coded safe.',
          'Ruaridh Penhale',
        ),
        fact('probation', 'Not known.', 'Clodagh Merriman'),
        fact(
          'mentalHealth',
          'He attended the assessment that the order requires on Thursday 29 October 2026. The report is due in three weeks.',
          'Femi Adeyinka-Rolfe',
        ),
        opinion('primaryCare', 'The GP found him “bitter, not ill” in April.'),
        fact('housing', 'The house was sold in October; he has moved to his brother’s farm.', 'Ottoline Marsh'),
        fact(
          'employers',
          'Five staff asked for different shifts in the spring; two have gone back to their own.',
          'Thandeka Moyo-Pell',
        ),
        opinion('isac', 'She plays down the risk to herself, not to her father.', 'Keeley Abara'),
        voice(
          'isac',
          'Keeley Abara',
          '“I signed the letter, so I became the company. My father now sits where he can see the gate. I will not give up my job to be safe, and I will not be told to be grateful he only broke glass.” Said on 7 April 2026. On 5 November she adds that her father sits in the garden again.',
        ),
        opinion(
          'mentalHealth',
          'Working type Resentful. Every lost appeal so far was followed by an act within days. He now lives where the guns are kept.',
          'Dr Ingrid Solheim-Pryce',
        ),
        discussion(
          'First heard on 14 April 2026. CPS advised then that the obituary and the home visit were two acts and asked for her impact statement. A suggestion of a meeting with the company was withdrawn: it would reward the campaign.',
        ),
        risk(
          'An act of revenge at her home in the days after 9 December, with a weapon in the worst case; her father would be in the way.',
        ),
        decision(
          'The level stays high, by escalation, until the tribunal appeal is over.',
          'Place and content moved from the office to her home within seven weeks, the move to the farm brings weapons nearer, and quiet after a lost case is not read as safety.',
        ),
      ],
      actions: [
        {
          text: 'Agree with the brother in writing where the shotguns are kept until the appeal is over',
          owner: 'Ruaridh Penhale, firearms licensing',
          agency: 'police',
          due: '2026-11-20',
          factor: 'C2',
          criterion: 'Guns lodged with a dealer, receipt seen',
        },
        {
          text: 'Share the assessment report with the panel, with his consent or by order of the court',
          owner: 'Femi Adeyinka-Rolfe',
          agency: 'mentalHealth',
          due: '2026-11-24',
          factor: 'C3',
          criterion: 'Report or its summary received',
        },
        {
          text: 'Arrange arrival and leaving at the tribunal so that they do not meet',
          owner: 'Keeley Abara',
          agency: 'isac',
          due: '2026-12-07',
          factor: 'F5',
          criterion: 'Tribunal clerk confirms two doors and two times',
        },
      ],
      riskSummary:
        'Gurleen Kaur Bhambra is at high risk from a former employee who holds her to blame for his dismissal. He kept to the order through the autumn. Two things have changed: his house is sold and he now lives on the farm where shotguns are kept, and his last appeal is heard on Wednesday 9 December 2026. Her father, who walks with a frame, lives with her.',
      nextReviewOn: '2026-12-15',
    },
  },
}
