import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { AssessmentSummary } from '#shared/domain/assessment.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { assessments } from '../schema/index.ts'
import { type Db, rowsOf } from './rows.ts'

/** The assessments of a case as its page lists them, the first one first; what was discarded is left out. */
export function assessmentsOf(db: Db) {
  const summary = {
    id: assessments.id,
    number: assessments.number,
    kind: assessments.kind,
    type: assessments.type,
    alternativeType: assessments.alternativeType,
    confidence: assessments.confidence,
    maintainedBy: assessments.maintainedBy,
    summary: assessments.summary,
    startedAt: assessments.startedAt,
    startedByName: assessments.startedByName,
    signedAt: assessments.signedAt,
    signedByName: assessments.signedByName,
    // As the index `assessments_superseded_once` says it: otherwise every assessment of the clinic is looked at.
    superseded: sql<0 | 1>`exists (select 1 from assessments later where later.supersedes = "assessments"."id"
      and later.discarded_at is null and later.kind <> 'second' and later.signed_at is not null)`,
    rated: sql<number>`(select count(*) from ratings r where r.assessment_id = "assessments"."id" and r.presence is not null and r.carried is not 'to confirm')`,
  } satisfies Record<Exclude<keyof AssessmentSummary, 'hidden'>, unknown>
  const found = rowsOf(
    db,
    db
      .select(summary)
      .from(assessments)
      .where(and(eq(assessments.caseId, sql.placeholder('caseId')), isNull(assessments.discardedAt)))
      .orderBy(asc(assessments.number)),
  )
  return (of: { caseId: CaseId }): AssessmentSummary[] =>
    found(of).map((one) => ({ ...one, superseded: one.superseded === 1, hidden: null }))
}
