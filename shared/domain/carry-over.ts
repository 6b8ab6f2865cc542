import type { AssessmentFields, Carried, Evidence, Rating } from './assessment.ts'
import type { AssessmentId, EvidenceId } from './ids.ts'
import type { Judgement } from './judgement.ts'

/** What a new assessment starts from: nothing of it counts before somebody has confirmed it (issue 4, point 9). */
export interface CarriedOver {
  readonly fields: AssessmentFields
  readonly ratings: readonly Rating[]
  readonly judgements: readonly Judgement[]
  readonly evidence: readonly Evidence[]
}

/** Everything of a signed assessment as the beginning of its successor, each rating, judgement and the type to be confirmed. */
export function carryOver(last: CarriedOver, into: AssessmentId, newId: () => string): CarriedOver {
  return {
    fields: last.fields,
    ratings: last.ratings.map((one) => ({
      ...one,
      assessmentId: into,
      carried: toConfirm(one.presence),
      carriedInCustody: toConfirm(one.presenceInCustody),
      revision: 1,
    })),
    judgements: last.judgements.map((one) => ({
      ...one,
      assessmentId: into,
      carried: toConfirm(one.level),
      revision: 1,
    })),
    evidence: last.evidence.map((one) => ({
      ...one,
      id: newId() as EvidenceId, // a new identity
      assessmentId: into,
      carriedFrom: one.id,
    })),
  }
}

/** A value that somebody has looked at and changed needs no confirming any more. */
export function lookedAt(now: Carried | null): Carried | null {
  return now === null ? null : 'confirmed'
}

function toConfirm(value: string | null): Carried | null {
  return value === null ? null : 'to confirm'
}
