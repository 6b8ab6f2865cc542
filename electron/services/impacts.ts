import type { ApiInputs } from '#shared/contract/index.ts'
import type { ImpactId } from '#shared/domain/ids.ts'
import { checkImpactDay, type Impact, maySupersede } from '#shared/domain/impact.ts'
import { STANDS } from '#shared/domain/withdrawal.ts'
import { aboutCase, type Context, recorded } from './context.ts'
import { withdrawnBy } from './withdraw.ts'

type In = ApiInputs['incidents']

/** Records what stalking did to the victim, or puts it in other words in place of an earlier entry. */
export async function addImpact(context: Context, { caseId, impact, supersedes }: In['addImpact']): Promise<Impact> {
  checkImpactDay(impact.on, context.today())
  return recorded(context, async (r) => {
    await r.cases.byId(caseId)
    if (supersedes !== null) maySupersede(await r.incidents.impacts(caseId), supersedes)
    const one: Impact = {
      ...impact,
      id: context.newId() as ImpactId, // a new identity
      caseId,
      supersedes,
      addedAt: context.now(),
      addedByName: context.actor.name,
      ...STANDS,
    }
    await r.incidents.addImpact(one)
    return [aboutCase(caseId), one]
  })
}

/** Takes an entry out of the count, with the reason; it stays readable. */
export async function withdrawImpact(
  context: Context,
  { impactId, reason }: In['withdrawImpact'],
): Promise<Record<string, never>> {
  return recorded(context, async (r) => {
    const one = await r.incidents.impactById(impactId)
    maySupersede(await r.incidents.impacts(one.caseId), one.id)
    await r.incidents.withdrawImpact(one.id, withdrawnBy(context, reason))
    return [aboutCase(one.caseId), {}]
  })
}
