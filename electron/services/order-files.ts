import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import { type Day, sayDayInFull } from '#shared/domain/dates.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import {
  earliestEnd,
  nextSteps,
  notifyBy,
  type OrderRecord,
  type OrderRule,
  type OrderStep,
  reviewBefore,
  ruleOn,
  sayOrder,
  stateOfOrder,
} from '#shared/domain/order.ts'
import { ORDER_RULES } from '#shared/instruments/order-rules.ts'
import { type Context, recorded, visibleTo } from './context.ts'

type OrderFile = ApiOutputs['orders']['list'][number]
type OrderAhead = ApiOutputs['orders']['ahead'][number]

/** The orders of a case as its screens show them, inside a transaction. */
export async function orderFiles(context: Context, r: Repositories, caseId: CaseId): Promise<OrderFile[]> {
  const records = await r.orders.ofCase(caseId)
  return Promise.all(records.map((record) => orderFileOf(context, r, record)))
}

/** An order with its steps, its conditions, where it stands today and what is due. */
export async function orderFileOf(context: Context, r: Repositories, record: OrderRecord): Promise<OrderFile> {
  const steps = await r.orders.stepsOf(record.caseId, record.id)
  const made = madeOn(steps)
  const rule = made === null ? undefined : await ruleFor(r, made)
  const isProtection = record.kind === 'stalking protection'
  const state = stateOfOrder(steps, record.endsOn, context.today())
  return {
    record,
    steps,
    conditions: (await r.orders.conditions(record.caseId)).filter((one) => one.orderId === record.id),
    state,
    next: [...nextSteps(steps)],
    notifyBy: isProtection && rule !== undefined ? notificationDue(steps, rule) : null,
    earliestEnd: isProtection && made !== null && rule !== undefined ? earliestEnd(made, rule) : null,
    reviewBy:
      record.endsOn === null || made === null || state === 'discharged'
        ? null
        : reviewBefore(record.endsOn, (await r.clinic.settings()).orderReviewDays, made),
  }
}

/** What lies ahead for the orders of all open cases that the person may see, the next first. */
export async function ordersAhead(context: Context, _: ApiInputs['orders']['ahead']): Promise<OrderAhead[]> {
  return recorded(context, async (r) => {
    const personId = visibleTo(context)
    const ahead: OrderAhead[] = []
    for (const { caseId, reference } of await r.orders.casesWithOrders()) {
      if (personId !== null && !(await r.cases.isVisibleTo(caseId, personId))) continue
      for (const order of await orderFiles(context, r, caseId)) ahead.push(...linesAhead(caseId, reference, order))
    }
    return [{ kind: 'case', id: null }, ahead.sort((a, b) => a.on.localeCompare(b.on))]
  })
}

/** The day on which the order was made; null while no court has made it. */
export function madeOn(steps: readonly OrderStep[]): Day | null {
  return steps.findLast(({ kind }) => kind === 'made' || kind === 'interim made')?.on ?? null
}

/** The rule of dates that held on a day where this clinic sits. */
export async function ruleFor(r: Repositories, on: Day): Promise<OrderRule | undefined> {
  return ruleOn(ORDER_RULES, (await r.clinic.settings()).orderJurisdiction, on)
}

function notificationDue(steps: readonly OrderStep[], rule: OrderRule): Day | null {
  const served = steps.findLastIndex(({ kind }) => kind === 'served')
  const step = steps[served]
  if (step === undefined || steps.slice(served).some(({ kind }) => kind === 'notified')) return null
  return notifyBy(step.on, rule)
}

function linesAhead(caseId: CaseId, reference: string, order: OrderFile): OrderAhead[] {
  if (order.state === 'discharged' || order.state === 'refused' || order.state === 'not pursued') return []
  const name = sayOrder(order.record)
  const line = (on: Day, what: string): OrderAhead => ({ caseId, reference, order, on, what })
  const { endsOn } = order.record
  return [
    ...(order.notifyBy === null ? [] : [line(order.notifyBy, `${name}: last day for the notification`)]),
    ...(order.reviewBy === null || endsOn === null || order.state === 'expired'
      ? []
      : [line(order.reviewBy, `${name}: decide on renewal, it ends on ${sayDayInFull(endsOn)}`)]),
    ...(endsOn === null ? [] : [line(endsOn, `${name}: ${order.state === 'expired' ? 'has ended' : 'last day'}`)]),
  ]
}
