import { ASSESSMENTS_03 } from './assessments-03.ts'
import type { WrittenCase } from './shapes.ts'
import { allegation, decision, discussion, dissent, fact, opinion, risk, voice } from './words.ts'

/** A former patient who believes in a marriage, and the doctor who is its object; illness plays the main part. */
export const CASE_03: WrittenCase = {
  openedOn: '2026-04-29',
  openedAt: '14:40',
  fields: {
    relationship: 'client or patient',
    domesticAbuse: 'no',
    stalkingDominant: 'unsure',
    referringAgency: 'primaryCare',
    referredOn: '2026-04-29',
    referredByName: 'Deborah Achterberg, practice manager',
    officerInCase: 'DI Rowan Teasdale',
    officerPhone: '01632 960310',
    nextReviewOn: '2026-05-12',
    summary: [
      'Why now: she was found inside the conservatory. He consented after two days’ thought; he feared a complaint to his regulator. He does not wish it called domestic.',
      'On 9 January 2026 a poem came in a repeat prescription request. On 26 January she booked nine appointments in one week. On 14 February 30 white lilies came with a card “from your wife”. On 27 February she told a locum agency that she was his secretary. On 17 March she sat behind the family at a school concert. On 30 March she wrote that his prescriptions contain messages. On 13 April, at 06:00, she pruned his front hedge with shears. On 25 April his daughter found her in the conservatory laying a table for two. On 5 May reception had 14 silent calls.',
      'Orders: arrested 25 April 2026; bail to 24 July, not to enter Nether Calloway or the surgery. Mental Health Act assessment 26 April: not detained. Depot restarted 20 May. Stalking protection order made 16 June 2026, served 17 June, notified 19 June, to 16 June 2028. No incident since 30 May 2026.',
    ].join('\n\n'),
  },
  parties: [
    {
      role: 'victim',
      name: 'Dr Idris Yahya al-Qadri',
      alsoKnownAs: 'إدريس يحيى القادري',
      born: '1976-08-21',
      address: 'Old Rectory Barn, Nether Calloway ZZ3 5JW',
      phone: '07700 900317',
      safeContact: 'Practice manager’s line 01632 960318, “about the rota”.',
      description: 'General practitioner.',
    },
    {
      role: 'perpetrator',
      name: 'Philippa Jane Ormsby-Vance',
      born: '1978-10-11',
      address: 'Flat 2, 19 Weir Street, Wyncombe ZZ3 1RR',
      phone: '01632 960322',
      description:
        'Former patient, removed from the list on 2 February 2026. Piano teacher. Her mother died in December 2025.',
    },
    {
      role: 'child',
      name: 'Layal al-Qadri',
      alsoKnownAs: 'ليال القادري',
      born: '2012-06-05',
      presentAtIncident: 'yes',
      livesAtAddress: 'yes',
      description: 'His daughter. Found her in the conservatory on 25 April 2026.',
    },
    { role: 'other', name: 'Samar Haddawi', alsoKnownAs: 'سمر حدّاوي', livesAtAddress: 'yes', description: 'His wife.' },
    { role: 'other', name: 'Colm Brannigan-Shah', description: 'Receptionist at the surgery.' },
  ],
  holder: { agency: 'primaryCare', name: 'Deborah Achterberg' },
  handovers: [
    {
      on: '2026-04-29',
      agency: 'police',
      name: 'DI Rowan Teasdale',
      answer: { on: '2026-04-30', accepted: true, by: 'DI Rowan Teasdale', reason: '' },
    },
  ],
  levels: [
    {
      on: '2026-05-01',
      level: 'medium',
      reason: 'Asked in person at the surgery by Keeley Abara: 8 of 28 yes, 2 not known; 4 of 11 of the stalking set.',
    },
    {
      on: '2026-05-12',
      level: 'high',
      route: 'judgement',
      reason:
        'Untreated delusions that now give the daughter the part of a rival, entry to the home, and an earlier fixation that ended in an assault. The count misses delusion because the questions were made for partners.',
    },
    {
      on: '2026-08-11',
      level: 'medium',
      reason:
        'Back on depot since 20 May, order in force, no incident since 30 May. It rests on treatment: a missed depot raises the level the same day.',
    },
  ],
  assessments: ASSESSMENTS_03,
  earlier: {
    on: '2026-05-12',
    actions: [
      {
        text: 'Convene a treatment review with assertive outreach',
        owner: 'Femi Adeyinka-Rolfe',
        agency: 'mentalHealth',
        due: '2026-05-15',
        factor: 'C3',
        criterion: 'Seen face to face',
        ending: {
          on: '2026-05-15',
          kind: 'done',
          outcome: 'Seen at home on 15 May by outreach. Depot restarted on Wednesday 20 May.',
        },
      },
      {
        text: 'Lodge the stalking protection order with a treatment-assessment requirement',
        owner: 'DI Rowan Teasdale',
        agency: 'police',
        due: '2026-05-22',
        factor: 'C1',
        criterion: 'Lodged',
        ending: {
          on: '2026-05-21',
          kind: 'done',
          outcome: 'Lodged 21 May. Made 16 June, served 17 June, notified 19 June.',
        },
      },
      {
        text: 'Agree one reception script: no replies, everything logged',
        owner: 'Deborah Achterberg',
        agency: 'primaryCare',
        due: '2026-05-14',
        factor: 'C1',
        criterion: 'Script signed by all staff',
        ending: { on: '2026-05-14', kind: 'done', outcome: 'Signed by all eleven staff on 14 May.' },
      },
      {
        text: 'Make a school plan for Layal: photo, collection, a named adult',
        owner: 'Keeley Abara',
        agency: 'isac',
        due: '2026-05-18',
        factor: 'C2',
        criterion: 'Plan dated',
        ending: { on: '2026-05-18', kind: 'done', outcome: 'Plan agreed with the school and dated 18 May.' },
      },
      {
        text: 'Trace the 2017 choirmaster file for the pattern',
        owner: 'PC Sioned Varley',
        agency: 'police',
        due: '2026-05-29',
        factor: 'H1',
        criterion: 'Summary of the file shared',
        notes: [{ on: '2026-06-01', text: 'Paper archive; the box is on order.' }],
        ending: {
          on: '2026-06-29',
          kind: 'done',
          outcome: 'A month late. The file shows a fall down steps, disputed by both; summary shared on 29 June.',
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
          'No convictions. No incident since Saturday 30 May 2026. The order runs to 16 June 2028.',
          'DI Rowan Teasdale',
        ),
        allegation(
          'police',
          'The 2017 file: an assault on a choirmaster, no further action. It shows a fall down steps, disputed.',
          'PC Sioned Varley',
        ),
        fact(
          'mentalHealth',
          'Depot given on time at every appointment since 20 May; next due Tuesday 1 December 2026. Health reports to the panel every two months.',
          'Femi Adeyinka-Rolfe',
        ),
        opinion(
          'mentalHealth',
          'The team finds that she engages with warmth and structure. She speaks of the doctor in the past tense.',
          'Femi Adeyinka-Rolfe',
        ),
        fact('probation', 'Not known.', 'Clodagh Merriman'),
        fact('housing', 'Succession to her mother’s tenancy was granted in September.', 'Ottoline Marsh'),
        fact('children', 'No role. The school keeps the photograph and the plan.', 'Marek Hollis'),
        fact('isac', 'Both receptionists are back from sick leave.', 'Keeley Abara'),
        voice(
          'isac',
          'Keeley Abara',
          '“I have told hundreds of patients that illness is not wickedness, and I believe it. But my daughter asked if the lady would cook for her when her mother was gone. I would like treatment for her and a lock for us.” Said on 8 May 2026. On 4 November he says that Layal has stopped checking the conservatory.',
        ),
        opinion(
          'mentalHealth',
          'Working type Intimacy seeking. The belief has faded with treatment, and has not gone. December is the first anniversary of her mother’s death.',
          'Dr Ingrid Solheim-Pryce',
        ),
        discussion(
          'First heard on 12 May 2026. Police thought eight yes a medium; the psychologist said that the count misses delusion because the questions were made for partners. His own wish for care rather than custody was read out. Lowered to medium by the panel on 11 August.',
        ),
        risk('If a depot is missed, the belief returns within weeks, and with it the daughter as a rival.'),
        decision(
          'The level stays medium; a missed depot brings the case back the same day.',
          'Treatment holds and there has been no incident for five months, but each time treatment lapsed she relapsed.',
        ),
        dissent(
          'probation',
          'Clodagh Merriman',
          'In May medium would have been enough if treatment restarted within a week; now standard would be.',
        ),
      ],
      actions: [
        {
          text: 'Offer her a visit in the week of her mother’s anniversary',
          owner: 'Femi Adeyinka-Rolfe',
          agency: 'mentalHealth',
          due: '2026-12-14',
          factor: 'C4',
          criterion: 'Seen, and noted in the December health report',
        },
        {
          text: 'Tell the officer in the case of a missed depot within one working day',
          owner: 'Femi Adeyinka-Rolfe',
          agency: 'mentalHealth',
          due: '2026-12-01',
          factor: 'P12',
          criterion: 'Written into the care plan, copy to the panel',
        },
      ],
      riskSummary:
        'Dr Idris al-Qadri and his family are at medium risk from a former patient who believed that she was his wife. She has been treated since 20 May 2026 and nothing has happened since 30 May. It rests on her medication: in each earlier lapse the belief came back, and the last time it made his daughter a rival.',
      nextReviewOn: '2027-01-12',
    },
  },
}
