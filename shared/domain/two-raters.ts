import { z } from 'zod'
import { comparedItem, comparedPair } from './comparison.ts'
import { instant } from './dates.ts'
import { assessmentId, caseId, personId } from './ids.ts'
import { Refusal } from './refusal.ts'
import { saidInWords } from './text.ts'

/** Two assessments of one case by two people who do not see each other's before both have finished (N8). */
const ratingPair = z.object({
  id: z.string(),
  caseId,
  firstId: assessmentId,
  firstNumber: z.number().int(),
  firstRaterId: personId,
  firstRaterName: z.string(),
  firstFinishedAt: instant.nullable(),
  secondId: assessmentId,
  secondNumber: z.number().int(),
  secondRaterId: personId,
  secondRaterName: z.string(),
  secondFinishedAt: instant.nullable(),
  startedAt: instant,
  revealedAt: instant.nullable(),
  /** When the first was signed with what came of the differences. */
  settledAt: instant.nullable(),
  /** When one of the two was put aside, by its rater or by somebody else, so that the other stands alone; by whom, and why. */
  endedAt: instant.nullable(),
  endedByName: z.string(),
  endedReason: z.string(),
})
export type RatingPair = z.infer<typeof ratingPair>

/** What came of a difference: the two agreed on a word, or the dissent stays on record in words. */
export const settlementFields = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('agreed'), value: z.string().max(24).nullable() }),
  z.object({ outcome: z.literal('dissent'), words: saidInWords(2000, 'Say why you see it differently.') }),
])
export type SettlementFields = z.infer<typeof settlementFields>

export const settlement = z.object({
  pairId: z.string(),
  key: z.string(),
  outcome: z.enum(['agreed', 'dissent']),
  /** The word that was agreed. */
  value: z.string().nullable(),
  words: z.string(),
  at: instant,
  byId: personId,
  byName: z.string(),
})
export type Settlement = z.infer<typeof settlement>

/** What two raters see of their pair; the differences are null until both have finished. */
export const pairFile = z.object({
  pair: ratingPair,
  /** Which of the two the reader is. */
  reader: z.enum(['first', 'second']).nullable(),
  /** Which of the two works for the clinic no longer. */
  left: z.object({ first: z.boolean(), second: z.boolean() }),
  differences: z.array(comparedPair.extend({ settlement: settlement.nullable() })).nullable(),
  same: z.number().int(),
})
export type PairFile = z.infer<typeof pairFile>

/** How often the raters of a clinic agreed on one item. */
export const itemAgreement = comparedItem.extend({
  pairs: z.number().int(),
  agreed: z.number().int(),
  kappa: z.number().nullable(),
  weighted: z.number().nullable(),
  ordered: z.boolean(),
})
export type ItemAgreement = z.infer<typeof itemAgreement>

/** Which of the two a person is. */
export function raterIn(pair: RatingPair, person: string): 'first' | 'second' | null {
  if (pair.firstRaterId === person) return 'first'
  return pair.secondRaterId === person ? 'second' : null
}

/** True while neither rating may be seen by anybody but its rater. */
function isBlind(pair: Pick<RatingPair, 'revealedAt' | 'endedAt'>): boolean {
  return pair.revealedAt === null && pair.endedAt === null
}

/** The ratings of blind pairs that a person must not see: each is its rater's alone. */
export function hiddenRatings(pairs: readonly RatingPair[], person: string): Set<string> {
  return new Set(
    pairs.filter(isBlind).flatMap((one) => {
      const reader = raterIn(one, person)
      return [...(reader === 'first' ? [] : [one.firstId]), ...(reader === 'second' ? [] : [one.secondId])]
    }),
  )
}

/** When the rater of an assessment said that it is finished. */
export function finishedAt(pair: RatingPair, id: string): RatingPair['firstFinishedAt'] {
  return pair.firstId === id ? pair.firstFinishedAt : pair.secondFinishedAt
}

/** Refuses whoever is none of the two. */
export function mustBeRater(pair: RatingPair, person: string): 'first' | 'second' {
  const rater = raterIn(pair, person)
  if (rater === null) throw new Refusal('NOT_A_RATER', {})
  return rater
}

/** Refuses to sign for two raters, once both are revealed, to all but the first; the second may when the first has left the clinic, and anybody when both have. */
export function mustSignForBoth(pair: RatingPair, person: string, left: PairFile['left']): void {
  if (!maySignForBoth(raterIn(pair, person), left)) throw new Refusal('NOT_A_RATER', {})
}

/** As `mustSignForBoth`, as an answer. */
export function maySignForBoth(reader: PairFile['reader'], left: PairFile['left']): boolean {
  return reader === 'first' || (left.first && (reader === 'second' || left.second))
}

/**
 * Refuses to put one of two blind ratings aside for its rater: only who runs the clinic's cases or rates the other may, a
 * rating that is finished goes on, and after both are revealed neither is put aside.
 */
export function mayPutAside(pair: RatingPair, aside: string, by: { id: string; runsCases: boolean }): void {
  if (!by.runsCases) mustBeRater(pair, by.id)
  if (pair.revealedAt !== null || finishedAt(pair, aside) !== null) throw new Refusal('RATING_FINISHED', {})
}

/** Refuses to settle what is not revealed, or is signed already. */
export function maySettle(pair: RatingPair): void {
  if (pair.settledAt !== null) throw new Refusal('ASSESSMENT_SIGNED', {})
  if (pair.revealedAt === null) throw new Refusal('NOT_REVEALED', {})
}
