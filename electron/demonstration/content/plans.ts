import type { Strand } from '#shared/domain/action.ts'
import type { agreementHow, PlanFields } from '#shared/domain/plan.ts'
import type { AgencyKey } from './agencies.ts'
import { CASE_01 } from './case-01.ts'
import { CASE_02 } from './case-02.ts'
import { CASE_03 } from './case-03.ts'
import type { WrittenCase, WrittenDay } from './shapes.ts'

/** A plan as somebody wrote it: what stands in it, and how far it came. */
export interface WrittenPlan {
  of: WrittenCase
  on: WrittenDay
  fields: Omit<PlanFields, 'reviewOn'> & { reviewOn: WrittenDay }
  contingencies: readonly {
    condition: string
    response: string
    byWhom: string
    /** Which rule of the guidance is set aside for it, and why. */
    aside?: { rule: string; reason: string }
  }[]
  agreements: readonly {
    name: string
    agency: AgencyKey | null
    how: (typeof agreementHow.options)[number]
    note: string
  }[]
  voice?: { saidOn: WrittenDay; words: string }
  /** The open actions by the beginning of their text: in which strand, and what their owner answered. */
  actions: readonly { starts: string; strand: Strand; answer?: { accepted: boolean; by: string; reason: string } }[]
  advice?: { text: string; owner: string; agency: AgencyKey; strand: Strand }
  /** Why whatever nothing covers may stay so; without it the plan stays a draft. */
  accepted?: string
}

/** Three plans: one finalised, one that waits for the victim's voice, one whose owner declined. */
export const PLANS: readonly WrittenPlan[] = [
  {
    of: CASE_01,
    on: '2026-11-12',
    fields: {
      aimVictim: 'She and Staś can sleep, work and go to the nursery without meeting him before and after the hearing.',
      aimPerpetrator: 'He learns of the hearing from his solicitor and has somebody to speak to in that week.',
      aimInvestigation: 'The cards and the car park footage are before the court on 3 December.',
      childContact:
        'Contact at the centre every Saturday at 10:00, by order of the court; his mother brings the child.',
      reviewOn: '2026-12-08',
      noVoiceReason: '',
    },
    contingencies: [
      {
        condition: 'flowers, cards or a gift arrive',
        response: 'she keeps them unopened and rings 101 with the log number; marker on the address goes to immediate',
        byWhom: 'Saima Darwish',
      },
      {
        condition: 'he comes to the house, the hospital or the nursery',
        response: '999; the door stays shut; arrest for breach of the order',
        byWhom: 'response police',
      },
      {
        condition: 'he is seen on her bus or on her way to the nursery',
        response: 'vary her routes and times for that week, and the nursery is told the same day',
        byWhom: 'Saima Darwish',
      },
      {
        condition: 'he speaks of ending his life',
        response: 'crisis team the same hour, and her alarm is checked that evening',
        byWhom: 'Femi Adeyinka-Rolfe',
      },
      {
        condition: 'he writes from an account that is not his',
        response: 'block that account, once DC Nuttall has a copy',
        byWhom: 'Saima Darwish',
        aside: {
          rule: 'NUMBER',
          reason: 'It is a false account that reads who answers; her own number and accounts stay as they are.',
        },
      },
    ],
    agreements: [
      { name: 'DC Imogen Nuttall', agency: 'police', how: 'in the meeting', note: '' },
      { name: 'Marek Hollis', agency: 'children', how: 'in the meeting', note: '' },
      { name: 'Saima Darwish', agency: 'idva', how: 'in writing', note: 'with her, on 11 November' },
    ],
    voice: {
      saidOn: '2026-11-11',
      words:
        'When the order came he sent flowers, so I knew. I want somebody beside me in the court, and I want my mother’s address in nobody’s papers.',
    },
    actions: [
      {
        starts: 'Put the cards',
        strand: 'investigation',
        answer: { accepted: true, by: 'DC Imogen Nuttall', reason: '' },
      },
      {
        starts: 'Ask the contact centre',
        strand: 'perpetrator',
        answer: { accepted: true, by: 'Marek Hollis', reason: '' },
      },
      {
        starts: 'Review the safety plan for',
        strand: 'victim',
        answer: { accepted: true, by: 'Saima Darwish', reason: '' },
      },
    ],
    advice: {
      text: 'Ask the prosecutor for early advice on the impact statement and on special measures',
      owner: 'DC Imogen Nuttall',
      agency: 'police',
      strand: 'investigation',
    },
    accepted:
      'Looked at in the panel of 10 November; nothing more can be done before the hearing, and the review follows it.',
  },
  {
    of: CASE_02,
    on: '2026-11-13',
    fields: {
      aimVictim: 'She goes to the tribunal and to work without meeting him.',
      aimPerpetrator: 'The guns stay out of reach until the appeal is over, and he has somebody to talk to about work.',
      aimInvestigation: '',
      childContact: '',
      reviewOn: '2026-12-10',
      noVoiceReason: '',
    },
    contingencies: [
      {
        condition: 'he is seen at the gate or at Sluice Court',
        response: '999 and arrest for breach of the order',
        byWhom: 'security, then response police',
      },
      {
        condition: 'the company offers to settle the appeal',
        response: 'arrange a meeting between them with the union',
        byWhom: 'the personnel office',
      },
    ],
    agreements: [{ name: 'Keeley Abara', agency: 'isac', how: 'by telephone', note: '' }],
    actions: [
      {
        starts: 'Agree with the brother',
        strand: 'perpetrator',
        answer: { accepted: true, by: 'Ruaridh Penhale', reason: '' },
      },
      {
        starts: 'Share the assessment report',
        strand: 'perpetrator',
        answer: {
          accepted: false,
          by: 'Femi Adeyinka-Rolfe',
          reason: 'The trust needs the court’s order first; its solicitor should ask for it.',
        },
      },
      { starts: 'Arrange arrival', strand: 'victim' },
    ],
  },
  {
    of: CASE_03,
    on: '2026-11-16',
    fields: {
      aimVictim: 'The family feel safe in the house and the surgery runs without her calls.',
      aimPerpetrator: 'Treatment goes on, and a missed depot is known within a day.',
      aimInvestigation: 'Every contact since the order is on one log.',
      childContact: '',
      reviewOn: '2026-12-16',
      noVoiceReason:
        'He asked to be spoken to only after his surgery closes for the holidays; Keeley Abara sees him on 18 December.',
    },
    contingencies: [
      {
        condition: 'a depot is missed',
        response: 'the officer in the case is told within one working day and the surgery locks its side door',
        byWhom: 'Femi Adeyinka-Rolfe',
      },
    ],
    agreements: [{ name: 'DI Rowan Teasdale', agency: 'police', how: 'in the meeting', note: '' }],
    actions: [
      {
        starts: 'Offer her a visit',
        strand: 'perpetrator',
        answer: { accepted: true, by: 'Femi Adeyinka-Rolfe', reason: '' },
      },
      { starts: 'Tell the officer', strand: 'perpetrator' },
    ],
    accepted: 'Quiet since 30 May; treatment holds it. Looked at again on 16 December.',
  },
]
