import type { WrittenCase } from './shapes.ts'
import { allegation, decision, fact, opinion, risk, voice } from './words.ts'

/** A former partner who has come back; referred this week, nothing decided yet. */
export const CASE_13: WrittenCase = {
  openedOn: '2026-11-19',
  openedAt: '16:20',
  fields: {
    relationship: 'former partner',
    domesticAbuse: 'yes',
    stalkingDominant: 'yes',
    referringAgency: 'hospital',
    referredOn: '2026-11-19',
    referredByName: 'Ward manager, Westmere Hospitals',
    officerInCase: '',
    officerPhone: '',
    nextReviewOn: '2026-11-26',
    summary: [
      'Why now: he came to the ward on Wednesday 18 November 2026 with a toy and asked which bay she was in. Consent given, and asked for.',
      'They separated in 2023, after which he worked abroad. Since his return in September 2026 he has written daily, waited outside the nursery twice and had her new address from a mutual friend. In 2023 he took her phone and broke a door. There has been no violence since his return.',
    ].join('\n\n'),
  },
  parties: [
    {
      role: 'victim',
      name: 'Lowri Haf Penhallick',
      born: '1995-04-02',
      address: 'Tŵr Gwyn, 4 Ferry Lane, Brackenhythe ZZ7 6RB',
      phone: '07700 900936',
      safeContact: 'Ward office, weekdays 09:00-15:00. Welsh or English.',
      description: 'Healthcare assistant. Lives with her two children.',
    },
    {
      role: 'perpetrator',
      name: 'Dafydd Ellis Crane',
      born: '1992-10-21',
      phone: '07700 900937',
      description:
        'Former partner, father of both children. Address not known; returned from abroad in September 2026.',
    },
    { role: 'child', name: 'Mabli Crane', born: '2020-06-30', presentAtIncident: 'no', livesAtAddress: 'yes' },
    {
      role: 'child',
      name: 'Ioan Crane',
      born: '2022-12-12',
      presentAtIncident: 'yes',
      livesAtAddress: 'yes',
      description: 'At the nursery when he waited outside.',
    },
  ],
  holder: { agency: 'hospital', name: 'Ward manager' },
  handovers: [],
  levels: [],
  assessments: [],
  hearings: {
    ahead: {
      reason: 'new',
      plannedMinutes: 15,
      entries: [
        fact(
          'police',
          'A report of 2023 about a broken door, no further action. No current report before 18 November.',
          'DI Rowan Teasdale',
        ),
        fact(
          'hospital',
          'He came to the ward on Wednesday 18 November with a toy; security walked him out.',
          'Ward manager',
        ),
        allegation('children', 'Nursery staff say that he asked Ioan where he sleeps.', 'Marek Hollis'),
        voice(
          'idva',
          'Saima Darwish',
          '“He is not shouting this time. He is learning where everything is.” In Welsh, Wednesday 25 November 2026.',
        ),
        opinion(
          'mentalHealth',
          'Too early for a type; a rejected former partner is likely. An assessment is opened.',
          'Dr Ingrid Solheim-Pryce',
        ),
        risk('He has found work, nursery and home within ten weeks.'),
        decision(
          'High, by judgement, until the screening is complete.',
          'He was violent before the separation, has found every place in ten weeks, and she is more afraid than in 2023.',
        ),
      ],
      actions: [
        {
          text: 'Ask all the screening questions in person, away from the ward',
          owner: 'Saima Darwish',
          agency: 'idva',
          due: '2026-12-01',
          factor: null,
          criterion: 'Form dated, sent to the coordinator',
        },
        {
          text: 'Find his address and give one clear notice that contact is unwanted',
          owner: 'DI Rowan Teasdale',
          agency: 'police',
          due: '2026-12-04',
          factor: 'C1',
          criterion: 'Notice served',
        },
        {
          text: 'Agree a collection plan with the nursery',
          owner: 'Marek Hollis',
          agency: 'children',
          due: '2026-11-30',
          factor: 'C2',
          criterion: 'Plan dated, photograph with staff',
        },
      ],
      level: {
        level: 'high',
        route: 'judgement',
        reason:
          'Violent before the separation, has found work, nursery and home within ten weeks, and she is more afraid than in 2023. The screening is not complete.',
      },
      riskSummary:
        'Lowri Penhallick is at high risk from a former partner who returned in September 2026 and has found her work, her children’s nursery and her home. The screening is not complete.',
      nextReviewOn: '2026-12-10',
    },
  },
}
