import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import type { CaseEventKind } from '#shared/domain/case-event.ts'
import type { OrderConditionId, OrderId, OrderStepId } from '#shared/domain/ids.ts'
import {
  checkEnd,
  checkStep,
  type OrderCondition,
  type OrderRecord,
  type OrderStep,
  type OrderStepFields,
  sayOrder,
} from '#shared/domain/order.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { mustStand, STANDS } from '#shared/domain/withdrawal.ts'
import { putEvent } from './case-events.ts'
import { aboutCase, type Context, recorded } from './context.ts'
import { putIncident } from './incidents.ts'
import { isFull, madeOn, orderFileOf, orderFiles, ruleFor } from './order-files.ts'
import { changed } from './save-change.ts'
import { withdrawnBy } from './withdraw.ts'

type In = ApiInputs['orders']
type Out = ApiOutputs['orders']

/** The orders of a case, with their steps, conditions and what is due. */
export async function listOrders(context: Context, { caseId }: In['list']): Promise<Out['list']> {
  return recorded(context, async (r) => {
    await r.cases.byId(caseId)
    return [aboutCase(caseId), await orderFiles(context, r, caseId)]
  })
}

/** Records that an order is considered: the first step of its life. */
export async function considerOrder(
  context: Context,
  { caseId, order, step }: In['consider'],
): Promise<Out['consider']> {
  return recorded(context, async (r) => {
    if ((await r.cases.byId(caseId)).closedAt !== null) throw new Refusal('CASE_CLOSED', {})
    const record: OrderRecord = {
      ...order,
      id: context.newId() as OrderId, // a new identity
      caseId,
      recordedAt: context.now(),
      recordedByName: context.actor.name,
      revision: 1,
    }
    await r.orders.add(record)
    await putStep(context, r, record, { ...step, kind: 'considered' }, null)
    return [aboutCase(caseId), await orderFileOf(context, r, record)]
  })
}

/** Changes what is known of an order; refuses an end that the rules do not allow. */
export async function changeOrder(context: Context, { orderId, change }: In['change']): Promise<OrderRecord> {
  return recorded(context, async (r) => {
    const record = await r.orders.byId(orderId)
    const next = await changed(context, r, { kind: 'case', id: orderId }, record, change)
    const steps = await r.orders.stepsOf(orderId)
    const made = madeOn(steps)
    checkEnd(next, made, made === null || !isFull(steps) ? undefined : await ruleFor(r, made))
    await r.orders.save(next)
    return [aboutCase(record.caseId), next]
  })
}

/**
 * Adds the next step. What the case should know by itself follows: an event on its timeline, and for a breach its incident
 * (§2.9, N4).
 */
export async function stepOrder(
  context: Context,
  { orderId, step, breach, endsOn }: In['addStep'],
): Promise<Out['addStep']> {
  if ((step.kind === 'breached') !== (breach !== null)) {
    throw new Refusal('INVALID', {
      field: 'breach',
      sentence: 'A breach is recorded with its incident, and only a breach.',
    })
  }
  return recorded(context, async (r) => {
    const before = await r.orders.byId(orderId)
    const record =
      endsOn === undefined || endsOn === before.endsOn
        ? before
        : await changed(context, r, { kind: 'case', id: orderId }, before, {
            field: 'endsOn',
            was: before.endsOn,
            value: endsOn,
          })
    const making = step.kind === 'made' || step.kind === 'interim made'
    if (making || record !== before) {
      const steps = await r.orders.stepsOf(orderId)
      const made = making ? step.on : madeOn(steps)
      const full = step.kind === 'made' || isFull(steps)
      checkEnd(record, made, full && made !== null ? await ruleFor(r, made) : undefined)
    }
    if (record !== before) await r.orders.save(record)
    const incident = breach === null ? null : await putIncident(context, r, record.caseId, breach)
    const added = await putStep(context, r, record, step, incident?.id ?? null)
    const kind = eventOf(record, step.kind)
    if (kind !== undefined) {
      await putEvent(context, r, record.caseId, {
        kind,
        on: step.on,
        note: sayOrder(record),
        saidBy: 'The order itself',
      })
    }
    return [aboutCase(record.caseId), { step: added, incident }]
  })
}

/** Adds something that an order forbids or requires. */
export async function addCondition(
  context: Context,
  { orderId, condition }: In['addCondition'],
): Promise<OrderCondition> {
  return recorded(context, async (r) => {
    const { caseId } = await r.orders.byId(orderId)
    const one: OrderCondition = {
      ...condition,
      id: context.newId() as OrderConditionId, // a new identity
      orderId,
      addedAt: context.now(),
      addedByName: context.actor.name,
      ...STANDS,
    }
    await r.orders.addCondition(one)
    return [aboutCase(caseId), one]
  })
}

/** Takes a condition out of an order, with the reason; it stays readable. */
export async function withdrawCondition(
  context: Context,
  { orderConditionId, reason }: In['withdrawCondition'],
): Promise<Record<string, never>> {
  return recorded(context, async (r) => {
    const one = await r.orders.conditionById(orderConditionId)
    mustStand(one)
    await r.orders.withdrawCondition(orderConditionId, withdrawnBy(context, reason))
    return [aboutCase((await r.orders.byId(one.orderId)).caseId), {}]
  })
}

async function putStep(
  context: Context,
  r: Repositories,
  record: OrderRecord,
  step: OrderStepFields,
  incidentId: OrderStep['incidentId'],
): Promise<OrderStep> {
  checkStep(await r.orders.stepsOf(record.id), step, context.today())
  const one: OrderStep = {
    ...step,
    id: context.newId() as OrderStepId, // a new identity
    orderId: record.id,
    incidentId,
    at: context.now(),
    byId: context.actor.id,
    byName: context.actor.name,
  }
  await r.orders.addStep(one)
  return one
}

const EVENT_OF_STEP: Partial<Record<OrderStepFields['kind'], CaseEventKind>> = {
  applied: 'order applied for',
  'interim made': 'order made',
  made: 'order made',
  served: 'order served',
  breached: 'breach',
  discharged: 'other measure',
}

function eventOf(record: OrderRecord, step: OrderStepFields['kind']): CaseEventKind | undefined {
  if (step === 'made' && record.kind === 'bail') return 'bail'
  if (step === 'made' && record.kind === 'licence') return 'licence'
  return EVENT_OF_STEP[step]
}
