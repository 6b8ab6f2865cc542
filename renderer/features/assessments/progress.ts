import { BLANK_RATING, type Rating, type RatingFields } from '#shared/domain/assessment.ts'
import { FACTOR_CODES } from '#shared/instruments/index.ts'

/** Ratings by the code of their factor. */
export type RatingBook = ReadonlyMap<string, RatingFields>

/** How far an assessment has come: how many factors are rated, and how many of those differ from the last signed one. */
export function progressOf(ratings: RatingBook, previous: RatingBook): { rated: number; of: number; changed: number } {
  const rated = FACTOR_CODES.filter((code) => (ratings.get(code)?.presence ?? null) !== null)
  const changed = rated.filter(
    (code) => previous.has(code) && differs(ratings.get(code) ?? BLANK_RATING, previous.get(code) ?? BLANK_RATING),
  )
  return { rated: rated.length, of: FACTOR_CODES.length, changed: changed.length }
}

/** Ratings as a book. */
export function bookOf(ratings: readonly Rating[]): RatingBook {
  return new Map(ratings.map((one) => [one.code, one]))
}

function differs(one: RatingFields, other: RatingFields): boolean {
  return one.presence !== other.presence || one.relevance !== other.relevance || one.mark !== other.mark
}
