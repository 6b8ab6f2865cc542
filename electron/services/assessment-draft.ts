import type { Repositories } from '#db/repositories/index.ts'
import { type AssessmentRecord, mayChange } from '#shared/domain/assessment.ts'
import type { AssessmentId } from '#shared/domain/ids.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { finishedAt } from '#shared/domain/two-raters.ts'
import { factorByCode, typeByCode } from '#shared/instruments/index.ts'
import type { Subject } from './context.ts'

/** The assessment if it may still be changed; refuses what is signed, discarded, or finished by one of two raters. */
export async function draftOf(r: Repositories, id: AssessmentId): Promise<AssessmentRecord> {
  const record = await r.assessments.byId(id)
  mayChange(record)
  const pair = await r.twoRaters.ofRating(id)
  if (pair !== undefined && finishedAt(pair, id) !== null) throw new Refusal('RATING_FINISHED', {})
  return record
}

/** What a transaction about an assessment is about. */
export function aboutAssessment(record: Pick<AssessmentRecord, 'id' | 'caseId'>): Subject {
  return { kind: 'assessment', id: record.id, caseId: record.caseId }
}

/** Refuses a code that is neither a factor nor a type. */
export function mustBeAsked(code: string): void {
  if (factorByCode(code) === undefined && typeByCode(code) === undefined) {
    throw new Refusal('NOT_FOUND', { what: 'factor' })
  }
}
