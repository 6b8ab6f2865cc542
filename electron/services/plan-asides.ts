import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs } from '#shared/contract/index.ts'
import type { GuidanceAside } from '#shared/domain/guidance-answer.ts'
import type { ContingencyId, PlanId } from '#shared/domain/ids.ts'
import { AIM_OF, type PlanAside } from '#shared/domain/plan.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { GUIDANCE_RULES } from '#shared/instruments/guidance-rules.ts'
import { type Context, recorded } from './context.ts'
import { about, draftOf } from './plan-draft.ts'

/** Keeps the wording of an aim or a contingency of a draft against the guidance, with the reason (N2). */
export async function setPlanAside(
  context: Context,
  { planId, place, aside }: ApiInputs['plans']['setAside'],
): Promise<PlanAside> {
  return recorded(context, async (r) => {
    const record = await draftOf(r, planId)
    const known = [...Object.values(AIM_OF), ...(await r.plans.contingencies(planId)).map(({ id }) => id)]
    if (!known.some((one) => one === place)) throw new Refusal('NOT_FOUND', { what: 'wording of the plan' })
    return [about(record), await putAside(context, r, planId, place, aside)]
  })
}

/** As `setPlanAside`, inside a transaction. */
export async function putAside(
  context: Context,
  r: Repositories,
  planId: PlanId,
  place: string,
  { rule, reason }: GuidanceAside,
): Promise<PlanAside> {
  if (!GUIDANCE_RULES.some(({ code }) => code === rule)) {
    throw new Refusal('NOT_FOUND', { what: 'rule of the guidance' })
  }
  const one: PlanAside = { place, rule, reason, at: context.now(), byName: context.actor.name }
  await r.plans.addAside(planId, context.newId(), one)
  return one
}

/** What is done if something happens goes into the next version, with why any of its wordings is kept against the guidance. */
export async function carryOver(context: Context, r: Repositories, from: PlanId, to: PlanId): Promise<void> {
  const places = new Map<string, string>(Object.values(AIM_OF).map((field) => [field, field]))
  for (const one of await r.plans.contingencies(from)) {
    const id = context.newId() as ContingencyId // a new identity
    places.set(one.id, id)
    await r.plans.addContingency({ ...one, id, planId: to })
  }
  for (const one of await r.plans.asides(from)) {
    const place = places.get(one.place)
    if (place !== undefined) await r.plans.addAside(to, context.newId(), { ...one, place })
  }
}
