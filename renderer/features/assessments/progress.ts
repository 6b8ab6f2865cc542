import { BLANK_RATING, needOf, type Rating, type RatingFields } from '#shared/domain/assessment.ts'
import { ASKED_FACTORS } from '#shared/instruments/index.ts'

/** A rating as it is shown: what the store holds with what was just chosen. */
export type ShownRating = RatingFields & Pick<Rating, 'carried' | 'carriedInCustody'>

/** Ratings by the code of their factor. */
export type RatingBook = ReadonlyMap<string, ShownRating>

/** How far the factors have come: how many are rated, how many wait to be confirmed, and how many differ from the last signed assessment. */
export function progressOf(
  ratings: RatingBook,
  previous: RatingBook,
): { rated: number; of: number; toConfirm: number; changed: number } {
  const needs = ASKED_FACTORS.map((one) => needOf(one, ratings.get(one.code)))
  const changed = ASKED_FACTORS.filter(
    ({ code }) => previous.has(code) && ratings.has(code) && differs(ratings.get(code), previous.get(code)),
  )
  return {
    rated: needs.filter((one) => one === null).length,
    of: ASKED_FACTORS.length,
    toConfirm: needs.filter((one) => one === 'confirming').length,
    changed: changed.length,
  }
}

/** Ratings as a book. */
export function bookOf(ratings: readonly Rating[]): RatingBook {
  return new Map(ratings.map((one) => [one.code, one]))
}

export const BLANK_SHOWN: ShownRating = { ...BLANK_RATING, carried: null, carriedInCustody: null }

function differs(one: RatingFields | undefined, other: RatingFields | undefined): boolean {
  return COMPARED.some((field) => one?.[field] !== other?.[field])
}

const COMPARED = ['presence', 'relevance', 'presenceInCustody', 'relevanceInCustody', 'mark'] as const
