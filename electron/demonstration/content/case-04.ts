import { ASSESSMENTS_04 } from './assessments-04.ts'
import type { WrittenCase } from './shapes.ts'
import { allegation, decision, discussion, dissent, fact, opinion, risk, voice } from './words.ts'

/** A student who does not take no for an answer; lowered by the screener, put back to medium by the panel. */
export const CASE_04: WrittenCase = {
  openedOn: '2026-05-28',
  openedAt: '10:15',
  fields: {
    relationship: 'acquaintance',
    domesticAbuse: 'no',
    stalkingDominant: 'unsure',
    referringAgency: 'university',
    referredOn: '2026-05-28',
    referredByName: 'Priyanka Ramdeholl-Coates, student support',
    officerInCase: 'PC Sioned Varley',
    officerPhone: '01632 960410',
    nextReviewOn: '2026-06-09',
    summary: [
      'Why now: he has found her summer address. Referred after a flatmate’s complaint. Consent was given for advice and refused for police contact until 5 June 2026, then given.',
      'On 3 February 2026 he asked her out; she said no, kindly and clearly. On 12 February there were 22 notes in her pigeonhole. From 2 March he took the next desk every day for two weeks. On 19 March he asked her flatmates for her timetable. On 20 April he put his hand on her back, after “stop”, and kept it there. On 24 April the university issued a no-contact instruction. On 6 May he posted a poem in the course chat with her initials. On 21 May he wrote: “Withernby is lovely in June”.',
      'Orders: university instruction from 24 April 2026, renewed 22 May and 14 September. No bail, no stalking protection order. The address had come from a shared spreadsheet of lifts home, closed on 11 June 2026. There was no contact through the summer.',
    ].join('\n\n'),
  },
  parties: [
    {
      role: 'victim',
      name: 'Adaézè Nkiruka Okwuosa',
      born: '2005-11-23',
      address: 'Room 14, Ferrier Hall, Sallowby ZZ4 8PL',
      phone: '07700 900408',
      safeContact:
        'Her university e-mail, not the course chat. Her summer address is not to be recorded in shared papers.',
      description: 'Third-year chemist.',
    },
    {
      role: 'perpetrator',
      name: 'Callum Fraser Dinsmuir-Webb',
      born: '2005-02-14',
      address: 'Flat 6, Bobbin Yard, Sallowby ZZ4 2XE',
      phone: '07700 900419',
      description:
        'On the same course. An autism assessment is pending, disclosed with his consent to student support only.',
    },
    { role: 'other', name: 'Tuğba Şahinkaya', description: 'Flatmate of the victim.' },
    { role: 'other', name: 'Méabh Ní Dhuinn', description: 'Flatmate of the victim.' },
  ],
  holder: { agency: 'university', name: 'Priyanka Ramdeholl-Coates' },
  handovers: [
    {
      on: '2026-06-08',
      agency: 'police',
      name: 'PC Sioned Varley',
      answer: {
        on: '2026-06-09',
        accepted: false,
        by: 'PC Sioned Varley',
        reason:
          'The university can change rooms, groups and instructions today, and the police cannot. It keeps the risk; the panel gives advice.',
      },
    },
  ],
  levels: [
    {
      on: '2026-05-28',
      level: 'standard',
      reason:
        'The adviser’s choice below the medium that 7 of 28 yes suggests: no violence and no threats, he is shy, term ends soon. Second look required.',
    },
    {
      on: '2026-06-09',
      level: 'medium',
      reason:
        'The absence of violence is not a reason; seven is at the line, one answer was open, and the discovery of the address came with no explanation. Asked again on 15 June: 8 of 28 yes.',
    },
  ],
  assessments: ASSESSMENTS_04,
  earlier: {
    on: '2026-06-09',
    actions: [
      {
        text: 'Explain the one clear notice to him, in writing and plain pictures',
        owner: 'Priyanka Ramdeholl-Coates',
        agency: 'university',
        due: '2026-06-12',
        factor: 'C1',
        criterion: 'He says back what it means',
        ending: {
          on: '2026-06-12',
          kind: 'done',
          outcome:
            'Explained with his mother present on 12 June. He said it back: “no looking for her, no asking about her, no writing”.',
        },
      },
      {
        text: 'Separate laboratory groups and examination rooms',
        owner: 'Gethin Orme',
        agency: 'university',
        due: '2026-06-19',
        factor: 'F1',
        criterion: 'New lists issued',
        notes: [{ on: '2026-09-21', text: 'A new list put them together again; corrected within a day.' }],
        ending: {
          on: '2026-09-22',
          kind: 'done',
          outcome: 'Lists for the whole year issued and checked by student support on 22 September.',
        },
      },
      {
        text: 'Find out how he got the address, and close that way',
        owner: 'University registry',
        agency: 'university',
        due: '2026-06-16',
        factor: 'C1',
        criterion: 'Way found and closed',
        ending: { on: '2026-06-11', kind: 'done', outcome: 'A shared spreadsheet of lifts home. Closed on 11 June.' },
      },
      {
        text: 'Take the first-year student’s account',
        owner: 'PC Sioned Varley',
        agency: 'police',
        due: '2026-06-23',
        factor: 'H3',
        criterion: 'Statement or refusal on record',
        ending: {
          on: '2026-06-22',
          kind: 'circumstances changed',
          outcome: 'She does not wish to make a statement. The offer is left open.',
        },
      },
      {
        text: 'Ask the open question about suicide talk directly, with his clinician',
        owner: 'Priyanka Ramdeholl-Coates',
        agency: 'university',
        due: '2026-06-15',
        factor: 'C2',
        criterion: 'Answer recorded',
        ending: {
          on: '2026-06-15',
          kind: 'done',
          outcome: 'Answer: yes, in May, without a plan. Eight yes in all; medium stands. His clinician follows it up.',
        },
      },
    ],
  },
  hearings: {
    november: {
      reason: 'review',
      plannedMinutes: 10,
      entries: [
        fact(
          'university',
          'The instruction was broken twice in May. No contact since 21 May 2026. A new list put them together in September and was corrected within a day.',
          'Priyanka Ramdeholl-Coates',
        ),
        opinion('university', 'His tutor calls him “harmless”.', 'Gethin Orme'),
        fact('police', 'Not known before this. Crime recorded Monday 8 June 2026.', 'PC Sioned Varley'),
        allegation(
          'university',
          'A first-year student says that he did the same to her. She does not wish to make a statement.',
          'Priyanka Ramdeholl-Coates',
        ),
        fact('mentalHealth', 'In treatment for low mood, and attends; shared with his consent.', 'Femi Adeyinka-Rolfe'),
        fact('probation', 'Nothing held; nor with housing or children’s services.', 'Clodagh Merriman'),
        fact('isac', 'Not assigned below high. Advice was given to the adviser on 4 June 2026.', 'Keeley Abara'),
        voice(
          'university',
          'Priyanka Ramdeholl-Coates',
          '“Everyone explains him to me. I understand him. I would still like to sit an exam.” Said on 3 June 2026. She sat it in August. She wants him kept apart, not punished, and to be told before he is let back into her laboratory.',
        ),
        opinion(
          'mentalHealth',
          'Working type Incompetent suitor. He has understood the notice. Watch for somebody new in the first year: this type often turns to another person.',
          'Dr Ingrid Solheim-Pryce',
        ),
        discussion(
          'Heard as a consultation on 9 June 2026. The coordinator’s second look had not agreed with the lowering to standard. The adviser said that she had feared “medium” would bring the police.',
        ),
        risk('Contact resumes in the building of the January examinations, and she misses another one.'),
        decision(
          'The level stays medium until the end of the examinations in January; the university keeps the risk and the panel gives advice.',
          'Nothing has happened for five months, but the separation has failed once since, and the examinations put both into one building.',
        ),
        dissent('university', 'Gethin Orme', 'Held to standard, as in June.'),
      ],
      actions: [
        {
          text: 'Check the January examination rooms before the list is published',
          owner: 'Gethin Orme',
          agency: 'university',
          due: '2026-11-27',
          factor: 'F1',
          criterion: 'Different rooms and times, checked by student support',
        },
        {
          text: 'Leave the first-year student a way to speak that does not lead to the police',
          owner: 'Priyanka Ramdeholl-Coates',
          agency: 'university',
          due: '2026-11-19',
          factor: 'H3',
          criterion: 'Offer made by her hall tutor, answer recorded',
        },
      ],
      riskSummary:
        'Adaézè Okwuosa is at medium risk from a student on her course. He has not been violent, has made no threat and has kept away since May. The risk is that contact resumes when they are put together again, as happened once in September, and that it costs her another examination.',
      nextReviewOn: '2027-01-26',
    },
  },
}
