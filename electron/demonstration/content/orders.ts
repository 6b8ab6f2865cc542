import type { ConditionFields, OrderFields, OrderStepKind } from '#shared/domain/order.ts'
import { CASE_01 } from './case-01.ts'
import { CASE_02 } from './case-02.ts'
import { CASE_03 } from './case-03.ts'
import type { WrittenCase, WrittenDay } from './shapes.ts'

/** An order as it is told: its steps with their days, and what it forbids and requires. */
export interface WrittenOrder {
  of: WrittenCase
  order: Omit<OrderFields, 'endsOn'> & { endsOn: WrittenDay | null }
  steps: readonly (readonly [OrderStepKind, WrittenDay, string?])[]
  conditions: readonly ConditionFields[]
}

export const ORDERS: readonly WrittenOrder[] = [
  {
    of: CASE_01,
    order: {
      kind: 'non-molestation',
      title: '',
      court: 'Westmere Family Court',
      owner: 'DC Imogen Nuttall',
      endsOn: '2027-02-05',
    },
    steps: [
      ['considered', '2026-01-28', 'Asked for by her solicitor.'],
      ['applied', '2026-01-30'],
      ['made', '2026-02-06'],
      ['served', '2026-02-09', 'By hand, at his brother’s flat.'],
    ],
    conditions: [
      {
        kind: 'prohibition',
        text: 'Not to contact her directly or through anybody else, but for contact with the child through the family court',
      },
      { kind: 'prohibition', text: 'Not to come within 100 metres of her home' },
    ],
  },
  {
    of: CASE_01,
    order: {
      kind: 'stalking protection',
      title: '',
      court: 'Westmere Magistrates’ Court',
      owner: 'DC Imogen Nuttall',
      endsOn: null,
    },
    steps: [
      [
        'considered',
        '2026-03-06',
        'The clinic asked for it: two breaches in eight days, and the child used as a way to her.',
      ],
      ['drafted', '2026-03-12'],
      ['applied', '2026-03-16'],
      ['interim made', '2026-03-23', 'The full order is listed for 3 December 2026.'],
      ['served', '2026-03-24', 'At the police station, by DC Nuttall.'],
      ['notified', '2026-03-26', 'On the last of the three days.'],
    ],
    conditions: [
      { kind: 'prohibition', text: 'Not to go to the nursery, and to send nothing there' },
      { kind: 'prohibition', text: 'Not to use any person to learn where she is' },
      { kind: 'requirement', text: 'To hand his telephones to the police for examination' },
    ],
  },
  {
    of: CASE_02,
    order: {
      kind: 'stalking protection',
      title: '',
      court: 'Westmere Magistrates’ Court',
      owner: 'PC Adebayo Lomax',
      endsOn: '2028-09-08',
    },
    steps: [
      ['considered', '2026-04-20', 'Two visits to her home after the written notice.'],
      ['applied', '2026-07-22'],
      ['made', '2026-09-08'],
      ['served', '2026-09-08', 'In court.'],
      ['notified', '2026-09-10'],
    ],
    conditions: [{ kind: 'prohibition', text: 'Not to enter Sluice Court or wait at the gate of the works' }],
  },
  {
    of: CASE_03,
    order: {
      kind: 'stalking protection',
      title: '',
      court: 'Westmere Magistrates’ Court',
      owner: 'DI Rowan Teasdale',
      endsOn: '2028-06-16',
    },
    steps: [
      ['considered', '2026-04-30', 'To stand beside treatment, not in its place.'],
      ['applied', '2026-05-28'],
      ['made', '2026-06-16'],
      ['served', '2026-06-17', 'On the ward, with the care coordinator.'],
      ['notified', '2026-06-18', 'By the ward, on her behalf.'],
    ],
    conditions: [
      { kind: 'prohibition', text: 'Not to write to or telephone the surgery, but through the care coordinator' },
    ],
  },
]
