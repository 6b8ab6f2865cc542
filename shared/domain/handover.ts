import { z } from 'zod'
import { type Instant, instant } from './dates.ts'
import { type AgencyId, agencyId, caseId, handoverId } from './ids.ts'
import { Refusal } from './refusal.ts'
import { line, paragraphs } from './text.ts'

/** Whom a risk is offered to: an agency and, by name, the person who would hold it. */
export const handoverOffer = z.object({ agencyId, name: line(120, 'Name the person who would hold the risk.') })
export const handoverAnswer = z.object({
  accepted: z.boolean(),
  by: line(120, 'Name who answered.'),
  reason: paragraphs(2000),
  /** What whoever accepts asks for in return (N1); empty when nothing. */
  conditions: paragraphs(2000).default(''),
})
export type HandoverAnswer = z.infer<typeof handoverAnswer>

/** One link of the chain that says who holds the risk: an offer, and the answer to it. */
export const handover = handoverOffer.extend({
  id: handoverId,
  caseId,
  offeredAt: instant,
  offeredByName: z.string(),
  answer: z.enum(['accepted', 'declined', 'lapsed', 'withdrawn']).nullable(),
  answeredAt: instant.nullable(),
  answeredByName: z.string(),
  reason: z.string(),
  conditions: z.string(),
})
export type Handover = z.infer<typeof handover>

/** Who holds the risk of a case, and who has been asked to take it. Until an offer is accepted nothing moves (S4 §3.1). */
export const riskHolder = z.object({
  agencyId,
  name: z.string(),
  since: instant,
  /** What the holder asked for when accepting; empty when nothing. */
  conditions: z.string(),
  offer: z
    .object({ id: handoverId, agencyId, name: z.string(), offeredAt: instant, offeredByName: z.string() })
    .nullable(),
})
export type RiskHolder = z.infer<typeof riskHolder>

/** Reads the chain, oldest first: the holder is the last who accepted. Undefined only for an empty chain. */
export function riskHolderOf(chain: readonly Handover[]): RiskHolder | undefined {
  const held = chain.findLast((link) => link.answer === 'accepted')
  if (held === undefined) return undefined
  const open = chain.findLast((link) => link.answer === null)
  return {
    agencyId: held.agencyId,
    name: held.name,
    since: held.answeredAt ?? held.offeredAt,
    conditions: held.conditions,
    offer:
      open === undefined
        ? null
        : {
            id: open.id,
            agencyId: open.agencyId,
            name: open.name,
            offeredAt: open.offeredAt,
            offeredByName: open.offeredByName,
          },
  }
}

/** The instant at which an offer lapses when nobody answers it. */
export function lapsesAt(offer: Pick<Handover, 'offeredAt'>, lapseHours: number): Instant {
  return (offer.offeredAt + lapseHours * 3_600_000) as Instant // brand: milliseconds since 1970
}

/** The open links that nobody answered in time, as lapsed. */
export function lapsedIn(chain: readonly Handover[], lapseHours: number, now: Instant): Handover[] {
  return chain
    .filter((link) => link.answer === null && lapsesAt(link, lapseHours) <= now)
    .map((link) => ({
      ...link,
      answer: 'lapsed',
      answeredAt: lapsesAt(link, lapseHours),
      reason: 'Nobody answered in time.',
    }))
}

/** Refuses a second offer while one waits for its answer. */
export function mayOffer(chain: readonly Handover[], agencyName: (id: AgencyId) => string): void {
  const open = chain.find((link) => link.answer === null)
  if (open !== undefined) throw new Refusal('HANDOVER_PENDING', { to: agencyName(open.agencyId) })
}

/** The link with its answer; declining needs a reason, and an answer is given once. */
export function answerOffer(link: Handover, given: HandoverAnswer, at: Instant): Handover {
  if (link.answer === 'lapsed') throw new Refusal('HANDOVER_LAPSED', {})
  if (link.answer !== null) throw new Refusal('HANDOVER_ANSWERED', {})
  if (!given.accepted && given.reason.trim() === '') {
    throw new Refusal('INVALID', { field: 'reason', sentence: 'Say why the risk was declined.' })
  }
  return {
    ...link,
    answer: given.accepted ? 'accepted' : 'declined',
    answeredAt: at,
    answeredByName: given.by,
    reason: given.reason,
    conditions: given.accepted ? given.conditions : '',
  }
}

/** The link taken back by whoever offered it by mistake; it stays in the chain with its reason. */
export function withdrawOffer(link: Handover, reason: string, at: Instant, byName: string): Handover {
  if (link.answer !== null) throw new Refusal('HANDOVER_ANSWERED', {})
  if (reason.trim() === '') {
    throw new Refusal('INVALID', { field: 'reason', sentence: 'Say why the offer is taken back.' })
  }
  return { ...link, answer: 'withdrawn', answeredAt: at, answeredByName: byName, reason }
}
