import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { CaseId, OrderId } from '#shared/domain/ids.ts'
import {
  datesOf,
  earliestEnd,
  nextSteps,
  notificationDue,
  type OrderCondition,
  type OrderRecord,
  type OrderRule,
  type OrderStep,
  reviewBefore,
  ruleOn,
  sayNoRule,
  stateOfOrder,
  wrongLength,
} from '#shared/domain/order.ts'
import { jurisdictionOf, type Settings } from '#shared/domain/settings.ts'
import { ORDER_RULES } from '#shared/instruments/order-rules.ts'
import { type Context, ofVisibleCases, recorded } from './context.ts'

type OrderFile = ApiOutputs['orders']['list'][number]
type OrderAhead = ApiOutputs['orders']['ahead'][number]

/** The orders of a case as its screens show them, inside a transaction. */
export async function orderFiles(context: Context, r: Repositories, caseId: CaseId): Promise<OrderFile[]> {
  const settings = await r.clinic.settings()
  const [steps, conditions] = [byOrder(await r.orders.steps(caseId)), byOrder(await r.orders.conditions(caseId))]
  return (await r.orders.ofCase(caseId)).map((record) =>
    fileOf(record, steps.get(record.id) ?? [], conditions.get(record.id) ?? [], settings, context.today()),
  )
}

/** An order with its steps, its conditions, where it stands today and what is due, inside a transaction. */
export async function orderFileOf(context: Context, r: Repositories, record: OrderRecord): Promise<OrderFile> {
  const steps = await r.orders.stepsOf(record.id)
  return fileOf(record, steps, await r.orders.conditionsOf(record.id), await r.clinic.settings(), context.today())
}

/** What lies ahead for the orders of all open cases that the person may see, the next first. */
export async function ordersAhead(context: Context, _: ApiInputs['orders']['ahead']): Promise<OrderAhead[]> {
  return recorded(context, async (r) => {
    const settings = await r.clinic.settings()
    const open = await r.orders.ofOpenCases()
    const [steps, conditions] = [byOrder(open.steps), byOrder(open.conditions)]
    const visible = await ofVisibleCases(context, r, open.cases)
    const references = new Map(visible.map(({ caseId, reference }) => [caseId, reference]))
    const ahead = open.records.flatMap((record) => {
      const reference = references.get(record.caseId)
      if (reference === undefined) return []
      const of = [steps.get(record.id) ?? [], conditions.get(record.id) ?? []] as const
      const order = fileOf(record, ...of, settings, context.today())
      return datesOf(order).map(({ on, what }): OrderAhead => ({ caseId: record.caseId, reference, order, on, what }))
    })
    return [{ kind: 'case', id: null }, ahead.sort((a, b) => a.on.localeCompare(b.on))]
  })
}

function fileOf(
  record: OrderRecord,
  steps: OrderStep[],
  conditions: OrderCondition[],
  settings: Settings,
  today: Day,
): OrderFile {
  const made = madeOn(steps)
  const where = jurisdictionOf(settings)
  const isSpo = record.kind === 'stalking protection'
  const rule = (isSpo && made !== null ? ruleOn(ORDER_RULES, where, made) : undefined) ?? null
  const full = isFull(steps) ? made : null
  const state = stateOfOrder(steps, record.endsOn, today)
  return {
    record,
    steps,
    conditions,
    state,
    next: nextSteps(steps).filter((kind) => kind !== 'notified' || record.kind === 'stalking protection'),
    rule,
    notifyBy: rule === null ? null : notificationDue(steps, rule),
    noRule: isSpo ? sayNoRule(ORDER_RULES, where, made ?? today) : null,
    lengthDoubt:
      rule === null || rule.unread === '' || full === null || record.endsOn === null
        ? null
        : wrongLength(record.endsOn, full, rule),
    earliestEnd: rule === null || rule.unread !== '' || full === null ? null : earliestEnd(full, rule),
    reviewBy:
      record.endsOn === null || made === null || state === 'discharged'
        ? null
        : reviewBefore(record.endsOn, settings.orderReviewDays, made),
  }
}

function byOrder<T extends { orderId: OrderId }>(rows: readonly T[]): Map<OrderId, T[]> {
  return Map.groupBy(rows, ({ orderId }) => orderId)
}

/** The day on which the order was made; null while no court has made it. */
export function madeOn(steps: readonly OrderStep[]): Day | null {
  return steps.findLast(({ kind }) => kind === 'made' || kind === 'interim made')?.on ?? null
}

/** True once the full order has been made; an interim one is held to no shortest length. */
export function isFull(steps: readonly OrderStep[]): boolean {
  return steps.some(({ kind }) => kind === 'made')
}

/** The rule of dates that held on a day where this clinic sits. */
export async function ruleFor(r: Repositories, on: Day): Promise<OrderRule | undefined> {
  return ruleOn(ORDER_RULES, jurisdictionOf(await r.clinic.settings()), on)
}
