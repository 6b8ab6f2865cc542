import { z } from 'zod'
import { changeOf } from '#shared/domain/change.ts'
import { day } from '#shared/domain/dates.ts'
import { caseId, orderConditionId, orderId } from '#shared/domain/ids.ts'
import { incident, incidentFields } from '#shared/domain/incident.ts'
import {
  conditionFields,
  orderCondition,
  orderFields,
  orderRecord,
  orderRule,
  orderState,
  orderStep,
  orderStepFields,
  orderStepKind,
} from '#shared/domain/order.ts'
import { withdrawalReason } from '#shared/domain/withdrawal.ts'
import { nothing, procedure } from './base.ts'

const ofCase = z.object({ caseId })

/** An order with everything that follows from its steps today. */
const orderFile = z.object({
  record: orderRecord,
  steps: z.array(orderStep),
  conditions: z.array(orderCondition),
  state: orderState,
  /** The steps that may come next. */
  next: z.array(orderStepKind),
  /** The rule of dates that it is held to; null before it is made, and for any other kind of order. */
  rule: orderRule.nullable(),
  /** Said of a stalking protection order for which no rule of dates is kept. */
  noRule: z.string().nullable(),
  /** Said of a length that does not fit what is known of the law, where that is never enforced. */
  lengthDoubt: z.string().nullable(),
  /** The last day for the notification, while it has not been recorded; null when none is due. */
  notifyBy: day.nullable(),
  /** The first day on which it may end; null where no rule says so. */
  earliestEnd: day.nullable(),
  reviewBy: day.nullable(),
})

/** What lies ahead for an order, as a line of the list over all cases. */
const orderAhead = z.object({
  caseId,
  reference: z.string(),
  order: orderFile,
  on: day,
  what: z.string(),
})

export const ordersContract = {
  list: procedure('read cases', 'orders read', ofCase, z.array(orderFile)),
  /** Begins with the thought: the order is considered, on a day, for a reason. */
  consider: procedure(
    'record orders',
    'order recorded',
    ofCase.extend({ order: orderFields, step: orderStepFields.omit({ kind: true }) }),
    orderFile,
  ),
  change: procedure(
    'record orders',
    'order changed',
    z.object({ orderId, change: changeOf(orderFields) }),
    orderRecord,
  ),
  /** Adds the next step; a breach brings the incident that it is. */
  addStep: procedure(
    'record orders',
    'order stepped',
    z.object({
      orderId,
      step: orderStepFields,
      breach: incidentFields.nullable(),
      /** The last day on which it holds, when the step settles it. */
      endsOn: day.nullable().optional(),
    }),
    z.object({ step: orderStep, incident: incident.nullable() }),
  ),
  addCondition: procedure(
    'record orders',
    'order changed',
    z.object({ orderId, condition: conditionFields }),
    orderCondition,
  ),
  withdrawCondition: procedure(
    'record orders',
    'order changed',
    z.object({ orderConditionId, reason: withdrawalReason }),
    nothing,
  ),
  /** Notifications, reviews and ends of the orders of all open cases that the person may see, the next first. */
  ahead: procedure('read cases', 'orders read', nothing, z.array(orderAhead)),
}
