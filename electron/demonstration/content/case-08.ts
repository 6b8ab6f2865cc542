import { ASSESSMENTS_08 } from './assessments-08.ts'
import type { WrittenCase } from './shapes.ts'
import { allegation, decision, discussion, fact, opinion, risk, voice } from './words.ts'

/** A former friend who sends strangers; six yes, and the whole stalking set. */
export const CASE_08: WrittenCase = {
  openedOn: '2026-09-29',
  openedAt: '12:25',
  fields: {
    relationship: 'former friend',
    domesticAbuse: 'no',
    stalkingDominant: 'unsure',
    referringAgency: 'isac',
    referredOn: '2026-09-29',
    referredByName: 'Keeley Abara',
    officerInCase: 'DC Imogen Nuttall',
    officerPhone: '01632 960810',
    nextReviewOn: '2026-10-13',
    summary: [
      'Why now: strangers have begun to arrive at the studio with orders she did not make. Referred after a helpline call; consent given.',
      'On 21 January 2026 her profile was copied, with her hair and pictures. On 18 February 19 takeaways came in one night. On 25 March a hotel guest was told to knock. On 6 May there was paint on the studio door. On 28 May followers of a live stream were told to “ask her why”. On 30 June her bicycle tyres were cut. On 22 July followers posted her window from four angles. On 12 August Sze-Man was slapped, “messenger”. On 2 September: “one bottle, one splash”. On 17 September a letting agent with a false viewing tried her key. On 25 September six men were sent for “a shoot”.',
      'Orders: voluntary interview and one clear notice on 1 October 2026; devices seized 2 October. Stalking protection order application 27 October. Interim order 5 November, served 6 November, notified by Sunday 8 November: the clock does not stop for a Sunday. The device report is outstanding and was chased twice by 17 November.',
    ].join('\n\n'),
  },
  parties: [
    {
      role: 'victim',
      name: 'Kwok Sze-Ying',
      alsoKnownAs: 'Cissy, 郭思瑩 (the family name comes first)',
      born: '1999-01-17',
      address: '21 Chandler’s Wharf, Merrowdale ZZ8 7HS',
      phone: '07700 900826',
      safeContact: 'Studio landline 01632 960827, mornings. Accredited Cantonese interpreter.',
      description: 'Illustrator; her work is online.',
    },
    {
      role: 'perpetrator',
      name: 'Tamsin Rhoda Kerridge',
      born: '1998-09-03',
      address: '16 Old Ropewalk, Merrowdale ZZ8 3TT',
      phone: '07700 900831',
      description: 'Former flatmate and classmate; live streams as “The Kerridge Hour”.',
    },
    {
      role: 'other',
      name: 'Kwok Sze-Man',
      alsoKnownAs: '郭思敏',
      born: '2003-06-29',
      presentAtIncident: 'yes',
      description: 'Her sister, slapped on 12 August 2026.',
    },
    {
      role: 'other',
      name: 'Leopold Asante-Whitby',
      description: 'Letting agent, an unwitting helper; a witness, not a suspect.',
    },
  ],
  holder: { agency: 'isac', name: 'Keeley Abara' },
  handovers: [
    {
      on: '2026-09-29',
      agency: 'police',
      name: 'DC Imogen Nuttall',
      answer: { on: '2026-09-30', accepted: true, by: 'DC Imogen Nuttall', reason: '' },
    },
  ],
  levels: [
    {
      on: '2026-09-29',
      level: 'high',
      route: 'visible',
      reason:
        'Asked in person with an accredited interpreter: all 11 of the stalking set. The count alone, 6 of 28, would suggest standard.',
    },
  ],
  assessments: ASSESSMENTS_08,
  hearings: {
    october: {
      reason: 'new',
      plannedMinutes: 20,
      entries: [
        fact('police', 'The slap of 12 August is recorded, without a charge.', 'DC Imogen Nuttall'),
        allegation('police', 'The threat of 2 September: the device is not examined yet.', 'DC Imogen Nuttall'),
        fact('probation', 'Not known; nor to health.', 'Clodagh Merriman'),
        fact('housing', 'The private landlord will re-key at cost.', 'Ottoline Marsh'),
        fact(
          'college',
          'Notes of 2024 tell of a dispute and bruising; they were not shared until now.',
          'Deryn Faulkbourne',
        ),
        opinion('college', 'Staff thought them “two sides”.', 'Deryn Faulkbourne'),
        opinion('isac', 'Couriers and the letting agent are witnesses, not suspects.', 'Keeley Abara'),
        allegation('isac', 'Her sister says that Kerridge was rough with a band member in 2023.', 'Keeley Abara'),
        voice(
          'isac',
          'Keeley Abara',
          '“She wears my hair. When strangers come they are so polite, that is the worst. I do not delete anything. I was told to go offline; my work is online.” In Cantonese through an accredited interpreter, 6 October 2026.',
        ),
        opinion(
          'mentalHealth',
          'Working type Rejected: an ended friendship, imitation in its place. The audience keeps it going.',
          'Dr Ingrid Solheim-Pryce',
        ),
        discussion(
          'Police began from six yes and standard; the coordinator pointed to all eleven of the stalking set, and the panel agreed that the count had missed a campaign that never needs a fist. Advice to close her accounts was struck out: it would send followers to her door and destroy evidence.',
        ),
        risk('An attack with acid or by a follower at the studio; her sister too.'),
        decision(
          'High, visible, at the clinic.',
          'Every behaviour in the stalking set is present, and helpers multiply.',
        ),
      ],
      actions: [
        {
          text: 'Examine the devices and preserve the stream archive',
          owner: 'DC Imogen Nuttall',
          agency: 'police',
          due: '2026-10-30',
          factor: 'C2',
          criterion: 'Report with hashes',
          notes: [
            { on: '2026-11-06', text: 'Chased: the laboratory names 20 November.' },
            { on: '2026-11-17', text: 'Chased again; the archive is preserved, the report is outstanding.' },
          ],
          ending: {
            on: '2026-11-24',
            kind: 'done',
            outcome: 'Report received on 24 November, with hashes. The threat was written on her phone.',
          },
        },
        {
          text: 'Write to the platform’s abuse desk under one case number',
          owner: 'DI Rowan Teasdale',
          agency: 'police',
          due: '2026-10-20',
          factor: 'F3',
          criterion: 'Account locked, or a reason',
          notes: [{ on: '2026-10-20', text: 'Refused; escalated to their legal desk.' }],
          ending: {
            on: '2026-11-04',
            kind: 'done',
            outcome: 'Agreed on 4 November: stream account locked, archive kept.',
          },
        },
        {
          text: 'Tell couriers and letting agents to verify by landline only',
          owner: 'Keeley Abara',
          agency: 'isac',
          due: '2026-10-19',
          factor: 'F3',
          criterion: 'Three test orders refused',
          ending: {
            on: '2026-10-19',
            kind: 'done',
            outcome: 'All told. One of three test orders got through and was stopped by the doorman.',
          },
        },
        {
          text: 'Re-key both premises',
          owner: 'Ottoline Marsh, with the landlord',
          agency: 'housing',
          due: '2026-10-16',
          factor: 'C2',
          criterion: 'Receipt',
          ending: { on: '2026-10-16', kind: 'done', outcome: 'Both re-keyed on 16 October; receipt on file.' },
        },
        {
          text: 'Take the college notes as a statement',
          owner: 'Deryn Faulkbourne',
          agency: 'college',
          due: '2026-10-27',
          factor: 'H2',
          criterion: 'Signed',
          ending: { on: '2026-10-27', kind: 'done', outcome: 'Signed on 27 October.' },
        },
        {
          text: 'Apply for a stalking protection order with a requirement to surrender devices',
          owner: 'DI Rowan Teasdale',
          agency: 'police',
          due: '2026-10-27',
          factor: 'C2',
          criterion: 'Lodged',
          ending: {
            on: '2026-10-27',
            kind: 'done',
            outcome: 'Lodged on 27 October. Interim order 5 November, served 6 November.',
          },
        },
      ],
      riskSummary:
        'Kwok Sze-Ying is at high risk from a former friend who sends strangers to her door and has spoken of acid. There has been little violence so far, and that is not a comfort: every behaviour of the stalking set is there, and the helpers do not know each other.',
      nextReviewOn: '2026-11-26',
    },
    ahead: {
      reason: 'review',
      plannedMinutes: 15,
      entries: [
        fact(
          'police',
          'She notified on Sunday 8 November, the last day. The device report came on Tuesday 24 November: the threat was written on her phone.',
          'DC Imogen Nuttall',
        ),
        fact(
          'police',
          'The stream account is locked since 4 November. A new one with 300 followers was closed within two days.',
          'DI Rowan Teasdale',
        ),
        fact('housing', 'Both premises re-keyed; no visitor since 2 November.', 'Ottoline Marsh'),
        voice(
          'isac',
          'Keeley Abara',
          '“Nobody has knocked for three weeks. I still draw with my back to the wall.” Through the interpreter, Monday 23 November 2026.',
        ),
        opinion(
          'mentalHealth',
          'Without the audience the pursuit may turn to her in person. Watch the studio.',
          'Dr Ingrid Solheim-Pryce',
        ),
        risk('Approach in person, now that the audience is gone.'),
        decision(
          'The level stays high; CPS is asked for a charge on the threat.',
          'The device report makes the threat a fact, and the loss of the audience may bring her to the door herself.',
        ),
      ],
      actions: [
        {
          text: 'Send the file on the threat to CPS',
          owner: 'DC Imogen Nuttall',
          agency: 'police',
          due: '2026-12-04',
          factor: 'C2',
          criterion: 'Receipt of CPS',
        },
        {
          text: 'Agree with her how the studio door is answered and by whom',
          owner: 'Keeley Abara',
          agency: 'isac',
          due: '2026-12-02',
          factor: 'C2',
          criterion: 'Written down in Cantonese and English',
        },
      ],
      riskSummary:
        'Kwok Sze-Ying stays at high risk. The interim order and the locked account have stopped the visitors. The examined phone shows that the threat of acid was written on it. Now that the audience is gone, an approach in person is more likely than before.',
      nextReviewOn: '2026-12-15',
    },
  },
}
