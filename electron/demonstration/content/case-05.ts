import { ASSESSMENTS_05 } from './assessments-05.ts'
import type { WrittenCase } from './shapes.ts'
import { allegation, decision, discussion, dissent, fact, opinion, risk, voice } from './words.ts'

/** A stranger, unknown at first, watched and entered; medium until he had a name, then high. */
export const CASE_05: WrittenCase = {
  openedOn: '2026-06-30',
  openedAt: '09:35',
  fields: {
    relationship: 'stranger',
    domesticAbuse: 'no',
    stalkingDominant: 'unsure',
    referringAgency: 'police',
    referredOn: '2026-06-30',
    referredByName: 'PC Adebayo Lomax, response',
    officerInCase: 'DC Imogen Nuttall',
    officerPhone: '01632 960510',
    nextReviewOn: '2026-07-14',
    summary: [
      'Why now: photographs pushed under the door show her asleep. Consent given.',
      'On 11 May 2026 there were footprints below the bedroom window. On 23 May two things were gone from the line. On 4 June, at 03:40, a man stood silent at the bakery shutter. On 9 June the same man walked 20 paces behind her on the path. On 16 June her cat was shut in the neighbour’s bin. On 22 June the gate latch was unscrewed and cable ties lay on the step. On 25 June the kitchen window was open when she woke. On 28 June four prints of her asleep came under the door. On 8 July a grey cap hung on the line.',
      'He was not known at referral (“the man in the grey cap”). The contractors’ list held one van with such a driver and a conviction of 2011 for voyeurism. Arrested 16 July 2026, charged 18 July, remanded. Trial is listed for Monday 7 December 2026.',
    ].join('\n\n'),
  },
  parties: [
    {
      role: 'victim',
      name: 'Aoife Sorcha Ní Mhurchadha',
      born: '1998-02-27',
      address: 'Garden Flat, 40 Tannery Steps, Port Ellery ZZ5 6KA',
      phone: '07700 900512',
      safeContact: 'Voicemail after 14:00; she sleeps in the mornings.',
      description: 'Bakery night supervisor. Moved here in April 2026; no family near. Oluchi is her cat.',
    },
    {
      role: 'perpetrator',
      name: 'Martin Alexei Thorsgill',
      alsoKnownAs: '“The man in the grey cap”, until 16 July 2026',
      born: '1984-12-19',
      address: '5 Salt Row, Port Ellery ZZ5 9VN',
      phone: '01632 960540',
      description: 'Drain surveyor; his van passed her yard on contract. Conviction of 2011 for voyeurism.',
    },
    {
      role: 'vulnerable adult',
      name: 'Ngozi Larch-Eze',
      born: '1949-07-14',
      livesAtAddress: 'no',
      presentAtIncident: 'yes',
      description: 'Upstairs neighbour, who found the cat and the cap.',
    },
  ],
  holder: { agency: 'police', name: 'PC Adebayo Lomax' },
  handovers: [
    {
      on: '2026-07-17',
      agency: 'police',
      name: 'DC Imogen Nuttall',
      answer: { on: '2026-07-17', accepted: true, by: 'DC Imogen Nuttall', reason: '' },
    },
  ],
  levels: [
    {
      on: '2026-06-30',
      level: 'medium',
      reason:
        'Asked in person at work: 9 of 28 yes, 7 not known, because nobody has seen the person they ask about. What is not known could make it high. Held for 14 days, to be asked again once a name is known.',
    },
    {
      on: '2026-07-17',
      level: 'high',
      route: 'visible',
      reason: 'Asked again one day after the arrest: 14 of 28 yes, nothing left unknown.',
    },
  ],
  assessments: ASSESSMENTS_05,
  earlier: {
    on: '2026-07-14',
    actions: [
      {
        text: 'Ask which contractors hold access along Tannery Steps',
        owner: 'PC Adebayo Lomax',
        agency: 'police',
        due: '2026-07-16',
        factor: 'H2',
        criterion: 'List compared with the reports',
        ending: {
          on: '2026-07-16',
          kind: 'done',
          outcome: 'One van, one driver with a grey cap. He was arrested that evening.',
        },
      },
      {
        text: 'Fit an alarm and window locks, and light the path',
        owner: 'Ottoline Marsh',
        agency: 'housing',
        due: '2026-07-17',
        factor: 'F4',
        criterion: 'Test call logged',
        ending: { on: '2026-07-19', kind: 'done', outcome: 'Two days late. The alarm worked in the first night.' },
      },
      {
        text: 'Link the three thefts from washing lines in one crime series',
        owner: 'Bethan Uddin, analyst',
        agency: 'police',
        due: '2026-07-21',
        factor: 'H2',
        criterion: 'Series number given',
        ending: {
          on: '2026-07-21',
          kind: 'done',
          outcome: 'Linked under one series number; two of the three owners recognise the cap.',
        },
      },
      {
        text: 'Change the start of her shift so that she is met at the door',
        owner: 'Keeley Abara, with the employer',
        agency: 'isac',
        due: '2026-07-15',
        factor: 'C2',
        criterion: 'Rota signed',
        ending: { on: '2026-07-15', kind: 'done', outcome: 'Rota signed; two colleagues walk with her.' },
      },
      {
        text: 'Ask the screening questions again when he is identified',
        owner: 'PC Adebayo Lomax',
        agency: 'police',
        due: '2026-07-31',
        factor: null,
        criterion: 'Second form dated',
        ending: {
          on: '2026-07-17',
          kind: 'done',
          outcome: 'Second form dated 17 July: 14 yes, nothing unknown, high.',
        },
      },
    ],
  },
  hearings: {
    october: {
      reason: 'review',
      plannedMinutes: 15,
      entries: [
        fact(
          'police',
          'Three thefts from washing lines within 600 metres since March are linked in one series. He is remanded; the plea hearing of 14 August was adjourned.',
          'DC Imogen Nuttall',
        ),
        opinion(
          'police',
          'The analyst thinks that they were one man; two owners recognise the cap.',
          'DC Imogen Nuttall',
        ),
        fact(
          'probation',
          'Supervised from 2011 to 2013 after a conviction for voyeurism; programme completed.',
          'Clodagh Merriman',
        ),
        fact(
          'primaryCare',
          'Sleep medication prescribed on 30 June, with her consent to say so; stopped in September.',
        ),
        allegation(
          'housing',
          'The victim says that the landlord refused a lock in May for want of a crime number. The landlord does not remember.',
          'Ottoline Marsh',
        ),
        opinion('isac', 'She “jokes about it, then cannot stop shaking”.', 'Keeley Abara'),
        voice(
          'isac',
          'Keeley Abara',
          '“I don’t know who to be frightened of, so it is everybody. Please do not ask if I have upset someone. Nobody would be able to tell me what he wants, and I think I know.” Said on 9 July 2026. She asks that the panel be told that medium had felt like not being believed.',
        ),
        opinion(
          'mentalHealth',
          'Working type Predatory, now with high confidence. Custody interrupts it and does not end it.',
          'Dr Ingrid Solheim-Pryce',
        ),
        discussion(
          'Heard as a consultation on 14 July 2026. Seven of the questions ask about a person nobody had seen; three of the panel wanted high for that reason alone. The level stayed medium with actions of the kind used at high; two days later he had a name.',
        ),
        dissent(
          'mentalHealth',
          'Dr Ingrid Solheim-Pryce and Keeley Abara',
          'On 14 July they would have chosen high by judgement: entry plus ties. They ask that it be minuted again, for the next stranger without a name.',
        ),
        decision(
          'The level stays high while he is remanded; release in any form brings the case back before it happens.',
          'The risk rests on custody alone, and he has offended again after treatment.',
        ),
        decision(
          'The clinic writes to the victim about the fortnight at medium.',
          'She asked to be heard on it, and the answers known then did not tell the whole risk.',
        ),
      ],
      actions: [
        {
          text: 'Write to her about the fortnight at medium and what the clinic has changed since',
          owner: 'Bernadette Quansah-Lyle',
          agency: 'partnership',
          due: '2026-10-23',
          factor: null,
          criterion: 'Letter handed over by Keeley Abara',
          ending: { on: '2026-10-22', kind: 'done', outcome: 'Letter read with her on 22 October. She keeps it.' },
        },
        {
          text: 'Ask the prison to tell the officer in the case of any bail application on the day it is made',
          owner: 'DC Imogen Nuttall',
          agency: 'police',
          due: '2026-10-20',
          factor: 'P17',
          criterion: 'Written reply',
          ending: { on: '2026-10-19', kind: 'done', outcome: 'Prison confirms in writing; named duty contact.' },
        },
        {
          text: 'Prepare special measures for the trial with her',
          owner: 'Yaw Dankwah',
          agency: 'cps',
          due: '2026-11-16',
          factor: 'F5',
          criterion: 'Application made',
          notes: [
            {
              on: '2026-11-13',
              text: 'Her statement on screens or link is still missing; Keeley Abara sees her on Tuesday.',
            },
          ],
          ending: { on: '2026-11-24', kind: 'done', outcome: 'Granted on 24 November: evidence by live link.' },
        },
      ],
      riskSummary:
        'Aoife Ní Mhurchadha is at high risk from a stranger who watched her for two months, entered her home and left photographs of her asleep. He is in custody. If he is released, the risk is at once what it was in June; others in the neighbourhood are at risk too.',
      nextReviewOn: '2026-11-26',
    },
    ahead: {
      reason: 'review',
      plannedMinutes: 15,
      entries: [
        fact(
          'police',
          'Trial is listed for Monday 7 December 2026, three days. No application for bail has been made.',
          'DC Imogen Nuttall',
        ),
        fact('cps', 'Special measures: evidence by live link was granted on Tuesday 24 November 2026.', 'Yaw Dankwah'),
        voice(
          'isac',
          'Keeley Abara',
          '“I will do it by link. I want to be told the verdict by a person, not by the radio.” Tuesday 24 November 2026.',
        ),
        opinion(
          'mentalHealth',
          'A sentence already served on remand would mean release within a day of the verdict.',
          'Dr Ingrid Solheim-Pryce',
        ),
        risk('Release on the day of the verdict with time served, without conditions in force.'),
        decision(
          'The level stays high. A stalking protection order is drafted now, so that it can be asked for on the day of the verdict.',
          'Time served could lead to release on that day, and nothing else would then hold him.',
        ),
      ],
      actions: [
        {
          text: 'Draft a stalking protection order that can be asked for on the day of the verdict',
          owner: 'DI Rowan Teasdale',
          agency: 'police',
          due: '2026-12-04',
          factor: 'P17',
          criterion: 'Draft agreed with CPS',
        },
        {
          text: 'Tell her the verdict in person on the day',
          owner: 'Keeley Abara',
          agency: 'isac',
          due: '2026-12-09',
          factor: 'F5',
          criterion: 'Told before it is public',
        },
      ],
      riskSummary:
        'Aoife Ní Mhurchadha stays at high risk. The trial begins on Monday 7 December 2026. If time on remand counts as his sentence, he could be free on the day of the verdict; an order must be ready by then.',
      nextReviewOn: '2026-12-10',
    },
  },
}
