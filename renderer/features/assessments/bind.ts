import { api } from '#renderer/lib/api.ts'
import type { AssessmentFields, AssessmentRecord, assessmentFields } from '#shared/domain/assessment.ts'
import type { Change } from '#shared/domain/change.ts'

/** A field of an assessment, bound to the record: its label, its value, and how a change of it reaches the store. */
export function bindAssessment<F extends keyof AssessmentFields>(record: AssessmentRecord, field: F, label: string) {
  return {
    label,
    value: record[field],
    save: (was: AssessmentRecord[F], value: AssessmentRecord[F]): Promise<unknown> =>
      api.assessments.change.call({
        assessmentId: record.id,
        change: { field, was, value } as Change<typeof assessmentFields.shape>, // field and value are of one F, which a union cannot say
      }),
  }
}
