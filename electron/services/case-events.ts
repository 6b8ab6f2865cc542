import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs } from '#shared/contract/index.ts'
import type { CaseEvent, CaseEventFields } from '#shared/domain/case-event.ts'
import type { CaseEventId, CaseId } from '#shared/domain/ids.ts'
import { mustStand, STANDS } from '#shared/domain/withdrawal.ts'
import { aboutCase, type Context, recorded } from './context.ts'
import { withdrawnBy } from './withdraw.ts'

type In = ApiInputs['caseEvents']

/** The dated events of a case, withdrawn ones included, in the order of their days. */
export async function listEvents(context: Context, { caseId }: In['list']): Promise<CaseEvent[]> {
  return recorded(context, async (r) => [aboutCase(caseId), await r.incidents.events(caseId)])
}

/** Records an event; its day may lie ahead. */
export async function addEvent(context: Context, { caseId, event }: In['add']): Promise<CaseEvent> {
  return recorded(context, async (r) => [aboutCase(caseId), await putEvent(context, r, caseId, event)])
}

/** As `addEvent`, inside a transaction. */
export async function putEvent(
  context: Context,
  r: Repositories,
  caseId: CaseId,
  event: CaseEventFields,
): Promise<CaseEvent> {
  await r.cases.byId(caseId)
  const one: CaseEvent = {
    ...event,
    id: context.newId() as CaseEventId, // a new identity
    caseId,
    addedAt: context.now(),
    addedByName: context.actor.name,
    ...STANDS,
  }
  await r.incidents.addEvent(one)
  return one
}

/** Takes an event out of the count, with the reason; it stays readable. */
export async function withdrawEvent(
  context: Context,
  { caseEventId, reason }: In['withdraw'],
): Promise<Record<string, never>> {
  return recorded(context, async (r) => {
    const one = await r.incidents.eventById(caseEventId)
    mustStand(one)
    await r.incidents.withdrawEvent(one.id, withdrawnBy(context, reason))
    return [aboutCase(one.caseId), {}]
  })
}
