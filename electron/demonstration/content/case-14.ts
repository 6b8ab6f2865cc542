import type { WrittenCase } from './shapes.ts'
import { decision, fact, judged, keyFactors, opinion, rate, voice } from './words.ts'

/** A neighbour’s grievance that has ended; closed. */
export const CASE_14: WrittenCase = {
  openedOn: '2026-08-19',
  openedAt: '09:50',
  fields: {
    relationship: 'neighbour',
    domesticAbuse: 'no',
    stalkingDominant: 'unsure',
    referringAgency: 'housing',
    referredOn: '2026-08-19',
    referredByName: 'Ottoline Marsh',
    officerInCase: 'PC Adebayo Lomax',
    officerPhone: '01632 960980',
    nextReviewOn: '2026-11-10',
    summary:
      'A neighbour photographed his garden daily from May 2026 and reported him to eleven offices over a hedge. She moved to her daughter’s in September 2026. Nothing since 12 September.',
  },
  parties: [
    {
      role: 'victim',
      name: 'Anselm Grieve-Oduya',
      born: '1970-06-16',
      address: '33 Orchard Bank, Mossaby ZZ2 7CB',
      phone: '07700 900984',
      safeContact: 'Any time by phone.',
      description: '',
    },
    {
      role: 'perpetrator',
      name: 'Petra Vaughn',
      born: '1958-01-25',
      description: 'Former neighbour; moved in September 2026.',
    },
  ],
  holder: { agency: 'housing', name: 'Ottoline Marsh' },
  handovers: [],
  levels: [
    {
      on: '2026-08-19',
      level: 'standard',
      reason: 'Asked in person: 3 of 28 yes, nothing unknown; 2 of 11 of the stalking set.',
    },
  ],
  assessments: [
    {
      startedOn: '2026-09-01',
      signedOn: '2026-09-02',
      type: 'RESENTFUL',
      alternativeType: null,
      initialMotivation: 'A hedge, and the feeling of never being answered.',
      maintainedBy: 'Each complaint that was filed and not answered.',
      confidence: 'moderate',
      reasons: 'A grievance against one neighbour, pursued through offices; no threat, no approach.',
      summary: 'A resentful neighbour who wanted to be answered. One contact at the council answered her; she moved.',
      ratings: [
        ...rate('partly', 'low', 'C1 H3'),
        ...rate('no', 'low', 'H1 H2 H4 H5 H6 H9 C2 C3 C4 C5 F1 F2 F3 F5'),
        ...keyFactors('yes', 'P10 P13 P16'),
        ...rate('yes', null, 'P01 P05 P08'),
      ],
      judgements: [
        judged('persistence', 'low', 'She has moved, and he was answered.', 'A letter to the new address.'),
        judged('recurrence', 'moderate', 'He has complained about neighbours before.', 'What the council’s file says.'),
        judged('violence', 'low', 'No threat and no approach.', 'Anything that leaves paper.'),
        judged('harm to the victim', 'moderate', 'She gave up her home.', 'Her own account of the new one.'),
        judged('harm to the stalker', 'low', 'He is heard by one person at the council.', 'That contact ending.'),
      ],
      evidence: [
        {
          code: 'RESENTFUL',
          standing: 'fact',
          text: 'Complaints to eleven offices about one hedge.',
          source: 'Council',
          on: '2026-08-12',
        },
      ],
    },
  ],
  earlier: {
    on: '2026-08-19',
    actions: [
      {
        text: 'Name one contact at the council who answers her complaints',
        owner: 'Ottoline Marsh',
        agency: 'housing',
        due: '2026-09-04',
        factor: 'P10',
        criterion: 'First answer sent',
        ending: { on: '2026-09-03', kind: 'done', outcome: 'Answered on 3 September; no complaint since.' },
      },
      {
        text: 'Offer mediation about the hedge to both',
        owner: 'Ottoline Marsh',
        agency: 'housing',
        due: '2026-09-30',
        factor: null,
        criterion: 'Answer of both',
        ending: {
          on: '2026-09-14',
          kind: 'circumstances changed',
          outcome: 'She moved to her daughter’s on 12 September.',
        },
      },
    ],
  },
  hearings: {
    november: {
      reason: 'review',
      plannedMinutes: 5,
      entries: [
        fact('housing', 'Nothing since she moved on 12 September. The hedge is cut.', 'Ottoline Marsh'),
        voice('housing', 'Ottoline Marsh', '“I wave at the new people.” By phone, Monday 9 November 2026.'),
        opinion('mentalHealth', 'Ended, as far as two months can say.', 'Dr Ingrid Solheim-Pryce'),
        decision(
          'The case is closed.',
          'She lives elsewhere, has been answered, and nothing has happened for two months. He knows whom to ring.',
        ),
      ],
      actions: [],
      riskSummary:
        'Anselm Grieve-Oduya is at standard risk at most; his former neighbour has moved and nothing has happened for two months.',
      nextReviewOn: null,
    },
  },
  closedOn: '2026-11-12',
}
