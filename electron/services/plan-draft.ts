import type { Repositories } from '#db/repositories/index.ts'
import type { KeptPlan } from '#db/repositories/plans.ts'
import type { PlanId } from '#shared/domain/ids.ts'
import { mayChangePlan, type PlanRecord } from '#shared/domain/plan.ts'
import type { Subject } from './context.ts'

/** A version that may still be changed; refuses one that is finalised. */
export async function draftOf(r: Repositories, planId: PlanId): Promise<PlanRecord> {
  const kept = await r.plans.byId(planId)
  mayChangePlan(kept)
  return plain(kept)
}

/** The version without everything that it says. */
export function plain({ body: _body, ...record }: KeptPlan): PlanRecord {
  return record
}

/** Which plans a service may speak of in the audit. */
export function about({ id, caseId }: Pick<PlanRecord, 'id' | 'caseId'>): Subject {
  return { kind: 'plan', id, caseId }
}
