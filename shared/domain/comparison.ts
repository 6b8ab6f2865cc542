import { z } from 'zod'
import type { AssessmentRecord, Rating } from './assessment.ts'
import { presence, protectiveMark, relevance } from './assessment.ts'
import { JUDGEMENTS, type Judgement, judgementLevel } from './judgement.ts'

/** In which respect a factor is rated; those in custody belong to the factors that are judged in two contexts. */
const FACTOR_ASPECTS = ['presence', 'relevance', 'presenceInCustody', 'relevanceInCustody', 'mark'] as const
export type FactorAspect = (typeof FACTOR_ASPECTS)[number]

/** One thing that an assessment says in a word: the type, its alternative, a judgement, or a factor in one respect. */
export const comparedItem = z.object({
  kind: z.enum(['type', 'alternativeType', 'judgement', 'factor']),
  /** Of a judgement or a factor. */
  code: z.string(),
  aspect: z.enum(FACTOR_ASPECTS).nullable(),
})
export type ComparedItem = z.infer<typeof comparedItem>

/** The same thing in two assessments; null where one says nothing. */
export const comparedPair = comparedItem.extend({ one: z.string().nullable(), other: z.string().nullable() })
export type ComparedPair = z.infer<typeof comparedPair>

export const comparison = z.object({ differences: z.array(comparedPair), same: z.array(comparedPair) })
export type Comparison = z.infer<typeof comparison>

/** What of an assessment is compared. */
export interface Comparable {
  readonly record: Pick<AssessmentRecord, 'type' | 'alternativeType'>
  readonly judgements: readonly Pick<Judgement, 'code' | 'level'>[]
  readonly ratings: readonly Pick<Rating, 'code' | FactorAspect>[]
}

/** Two assessments of a case beside each other, in the order in which they are asked: what differs, and what is the same (issue 4, point 9). */
export function compare(one: Comparable, other: Comparable, factors: readonly string[]): Comparison {
  const pairs = itemsAsked(factors)
    .map((item) => ({ ...item, one: valueIn(one, item), other: valueIn(other, item) }))
    .filter((pair) => pair.one !== null || pair.other !== null)
  return {
    differences: pairs.filter((pair) => pair.one !== pair.other),
    same: pairs.filter((pair) => pair.one === pair.other),
  }
}

/** Everything that is compared. */
export function itemsAsked(factors: readonly string[]): ComparedItem[] {
  return [
    { kind: 'type', code: '', aspect: null },
    { kind: 'alternativeType', code: '', aspect: null },
    ...JUDGEMENTS.map((code) => ({ kind: 'judgement', code, aspect: null }) as const),
    ...factors.flatMap((code) => FACTOR_ASPECTS.map((aspect) => ({ kind: 'factor', code, aspect }) as const)),
  ]
}

/** The name of an item in the store. */
export function keyOf({ kind, code, aspect }: ComparedItem): string {
  return [kind, code, aspect].filter((part) => part !== null && part !== '').join('/')
}

/** What an assessment says about an item. */
export function valueIn(from: Comparable, { kind, code, aspect }: ComparedItem): string | null {
  if (kind === 'type' || kind === 'alternativeType') return from.record[kind]
  if (kind === 'judgement') return from.judgements.find((one) => one.code === code)?.level ?? null
  return aspect === null ? null : (from.ratings.find((one) => one.code === code)?.[aspect] ?? null)
}

/** The words that may stand at an item other than a type, in their order; an item may be left without one where null is among them. */
export function wordsFor({ kind, aspect }: ComparedItem): readonly (string | null)[] {
  if (kind === 'judgement') return judgementLevel.options
  if (aspect === 'mark') return [...protectiveMark.options, null]
  return aspect === 'relevance' || aspect === 'relevanceInCustody' ? [...relevance.options, null] : presence.options
}

/** The words of an item that are more or less of the same thing; undefined for a type, which has no order. */
export function orderOf({ kind, aspect }: ComparedItem): readonly string[] | undefined {
  if (kind === 'judgement') return relevance.options
  if (kind !== 'factor' || aspect === 'mark') return undefined
  return aspect === 'relevance' || aspect === 'relevanceInCustody' ? relevance.options : ['no', 'partly', 'yes']
}
