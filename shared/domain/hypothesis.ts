import { z } from 'zod'
import type { AssessmentRecord, Evidence } from './assessment.ts'
import { type Instant, instant } from './dates.ts'
import { assessmentId, caseId, personId, proposalId } from './ids.ts'
import { Refusal } from './refusal.ts'
import { saidInWords } from './text.ts'

/** What was thought about the type at a moment: every change of it stays (S4 §2.2, item 6). */
export const hypothesis = z.object({
  id: z.string(),
  caseId,
  assessmentId,
  at: instant,
  byName: z.string(),
  type: z.string().nullable(),
  alternativeType: z.string().nullable(),
  confidence: z.enum(['low', 'moderate', 'high']).nullable(),
})
export type Hypothesis = z.infer<typeof hypothesis>

/** The history of the hypothesis, the newest first: of what one person set within ten minutes, the last counts. */
export function historyOf(all: readonly Hypothesis[]): Hypothesis[] {
  const inTurn = [...all].sort((one, other) => one.at - other.at)
  return inTurn.filter((one, at) => !sameSitting(one, inTurn[at + 1])).reverse()
}

const ONE_SITTING_MS = 10 * 60 * 1000

function sameSitting(one: Hypothesis, next: Hypothesis | undefined): boolean {
  return (
    next !== undefined &&
    next.assessmentId === one.assessmentId &&
    next.byName === one.byName &&
    next.at - one.at < ONE_SITTING_MS
  )
}

/** Evidence whose standing changes with the working type: what spoke for the old one is unsettled, what speaks for the new one is not. */
export function settledBy(
  type: { was: string | null; now: string | null },
  evidence: readonly Evidence[],
): { unsettled: Evidence[]; settled: Evidence[] } {
  const forType = (code: string | null) => evidence.filter((one) => one.speaks === 'for' && one.code === code)
  if (type.was === type.now) return { unsettled: [], settled: [] }
  return { unsettled: forType(type.was), settled: forType(type.now).filter((one) => one.unsettled) }
}

export const proposalFields = z.object({
  /** Code of the type in the typology pack. */
  type: z.string().max(24),
  reasons: saidInWords(4000, 'Say why it may be this type.'),
})

/** A type that somebody who may read the case thinks of; only a psychologist sets the working type (S4 §2.2, item 7). */
export const proposal = proposalFields.extend({
  id: proposalId,
  caseId,
  at: instant,
  byId: personId,
  byName: z.string(),
  answer: z.enum(['adopted', 'not adopted']).nullable(),
  answeredAt: instant.nullable(),
  answeredByName: z.string(),
  answerReason: z.string(),
})
export type Proposal = z.infer<typeof proposal>

/** The proposal with its answer; refuses `PROPOSAL_ANSWERED` when there is one already, and an answer of no without a reason. */
export function answered(
  one: Proposal,
  answer: { adopt: boolean; reason: string; at: Instant; byName: string },
): Proposal {
  if (one.answer !== null) throw new Refusal('PROPOSAL_ANSWERED', {})
  if (!answer.adopt && answer.reason.trim() === '') {
    throw new Refusal('INVALID', { field: 'reason', sentence: 'Say why it is not adopted.' })
  }
  return {
    ...one,
    answer: answer.adopt ? 'adopted' : 'not adopted',
    answeredAt: answer.at,
    answeredByName: answer.byName,
    answerReason: answer.reason,
  }
}

/** The entry in the history for an assessment as it stands. */
export function hypothesisOf(record: AssessmentRecord, entry: { id: string; at: Instant; byName: string }): Hypothesis {
  const { caseId: ofCase, id, type, alternativeType, confidence } = record
  return { ...entry, caseId: ofCase, assessmentId: id, type, alternativeType, confidence }
}
