import { api } from '#renderer/lib/api.ts'
import type { Bound } from '#renderer/lib/bind.ts'
import type { Change } from '#shared/domain/change.ts'
import type { PlanFields, PlanRecord, planFields } from '#shared/domain/plan.ts'

/** A field of a draft, bound to the record. */
export function bindPlan<F extends keyof PlanFields>(
  record: PlanRecord,
  field: F,
  label: string,
): Bound<PlanRecord[F]> {
  return {
    label,
    value: record[field],
    save: (was, value) =>
      api.plans.change.call({
        planId: record.id,
        change: { field, was, value } as Change<typeof planFields.shape>, // field and value are of one F, which a union cannot say
      }),
  }
}
