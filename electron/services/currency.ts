import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs } from '#shared/contract/index.ts'
import { type CurrencyMark, lastActDay } from '#shared/domain/currency.ts'
import type { CurrencyMarkId } from '#shared/domain/ids.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { mustStand, STANDS } from '#shared/domain/withdrawal.ts'
import { aboutCase, type Context, recorded } from './context.ts'
import { withdrawnBy } from './withdraw.ts'

type In = ApiInputs['incidents']

/** Records that somebody checked and nothing new was known. */
export async function recordCheck(context: Context, { caseId, on, reason }: In['check']): Promise<CurrencyMark> {
  if (on > context.today()) {
    throw new Refusal('INVALID', { field: 'on', sentence: 'Nobody can have checked on a day that lies ahead.' })
  }
  return recorded(context, async (r) => [
    aboutCase(caseId),
    await addMark(context, r, { caseId, state: null, on, reason }),
  ])
}

/** Sets the state of a case by hand, with the reason (N9). */
export async function setState(context: Context, { caseId, state, reason }: In['setState']): Promise<CurrencyMark> {
  return recorded(context, async (r) => [
    aboutCase(caseId),
    await addMark(context, r, { caseId, state, on: context.today(), reason }),
  ])
}

/** Takes a check or a state back, with the reason; it stays readable. */
export async function withdrawMark(
  context: Context,
  { currencyMarkId, reason }: In['withdrawMark'],
): Promise<Record<string, never>> {
  return recorded(context, async (r) => {
    const one = await r.incidents.markById(currencyMarkId)
    mustStand(one)
    await r.incidents.withdrawMark(one.id, withdrawnBy(context, reason))
    return [aboutCase(one.caseId), {}]
  })
}

async function addMark(
  context: Context,
  r: Repositories,
  mark: Pick<CurrencyMark, 'caseId' | 'state' | 'on' | 'reason'>,
): Promise<CurrencyMark> {
  await r.cases.byId(mark.caseId)
  const one: CurrencyMark = {
    ...mark,
    id: context.newId() as CurrencyMarkId, // a new identity
    lastActOn: lastActDay(await r.incidents.acts(mark.caseId)),
    at: context.now(),
    byName: context.actor.name,
    ...STANDS,
  }
  await r.incidents.addMark(one)
  return one
}
