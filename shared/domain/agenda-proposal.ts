import { z } from 'zod'
import { agendaReason } from './agenda-item.ts'
import { type Day, sayDay } from './dates.ts'
import { caseId } from './ids.ts'
import { level } from './level.ts'

/** Why a case should be heard, with the sentence that says so. */
const proposalReason = z.object({
  kind: z.enum(['urgent', 'deferred', 'new', 'changed', 'review']),
  sentence: z.string(),
})
export type ProposalReason = z.infer<typeof proposalReason>

/** A case that the agenda proposes, with every reason for it, the most pressing first. */
export const proposedCase = z.object({
  caseId,
  reference: z.string(),
  victim: z.string(),
  level: level.nullable(),
  reason: agendaReason,
  reasons: z.array(proposalReason),
})
export type ProposedCase = z.infer<typeof proposedCase>

/** What is known of a case when an agenda is made; the days are those on which something happened. */
export interface Candidate extends Pick<ProposedCase, 'caseId' | 'reference' | 'victim' | 'level'> {
  /** Why it cannot wait, in sentences; empty when it can. */
  urgent: readonly string[]
  referredOn: Day
  lastHeardOn: Day | null
  /** When it was put off last, and why; null when it has been heard since or never was put off. */
  deferred: { on: Day; why: string } | null
  nextReviewOn: Day | null
  /** Why its review is due, in sentences; empty when only the review day says so. */
  reviewReasons: readonly string[]
  /** What has changed since it was last heard, or since the referral. */
  changes: readonly { on: Day; what: string }[]
}

const ORDER = ['urgent', 'deferred', 'new', 'changed', 'review'] as const

/** What an agenda should hold: cases with a reason, each reason as a sentence, the most pressing first (§4.1, §4.2). */
export function proposeAgenda(candidates: readonly Candidate[], heldOn: Day, today: Day): ProposedCase[] {
  return candidates
    .map(({ caseId: id, reference, victim, level: of, ...known }) => {
      const reasons = reasonsFor(known, heldOn, today)
      return { caseId: id, reference, victim, level: of, reason: reasonOf(reasons), reasons }
    })
    .filter((one) => one.reasons.length > 0)
    .sort((one, other) => pressing(one) - pressing(other) || one.reference.localeCompare(other.reference))
}

function reasonsFor(
  known: Omit<Candidate, 'caseId' | 'reference' | 'victim' | 'level'>,
  heldOn: Day,
  today: Day,
): ProposalReason[] {
  const { urgent, deferred, lastHeardOn, referredOn, changes, nextReviewOn, reviewReasons } = known
  const reviewDue = nextReviewOn !== null && nextReviewOn <= heldOn
  return [
    ...urgent.map((sentence) => ({ kind: 'urgent' as const, sentence })),
    ...(deferred === null ? [] : [{ kind: 'deferred' as const, sentence: sayDeferred(deferred, today) }]),
    ...(lastHeardOn === null && deferred === null
      ? [{ kind: 'new' as const, sentence: `Referred on ${sayDay(referredOn, today)} and not heard yet.` }]
      : []),
    ...changes.map(({ on, what }) => ({ kind: 'changed' as const, sentence: `${what} on ${sayDay(on, today)}.` })),
    ...(lastHeardOn !== null && reviewDue
      ? [
          {
            kind: 'review' as const,
            sentence: `Review due ${nextReviewOn < today ? 'since' : 'on'} ${sayDay(nextReviewOn, today)}.`,
          },
        ]
      : []),
    ...reviewReasons.map((sentence) => ({ kind: 'review' as const, sentence })),
  ]
}

/** The reason that stands on the agenda itself; a change is a reason to review. */
function reasonOf(reasons: readonly ProposalReason[]): ProposedCase['reason'] {
  const first = reasons[0]?.kind ?? 'review'
  return first === 'changed' ? 'review' : first
}

function pressing({ reasons }: Pick<ProposedCase, 'reasons'>): number {
  return reasons[0] === undefined ? ORDER.length : ORDER.indexOf(reasons[0].kind)
}

function sayDeferred({ on, why }: { on: Day; why: string }, today: Day): string {
  return why === '' ? `Not reached on ${sayDay(on, today)}.` : `Put off on ${sayDay(on, today)}: ${why}`
}
