import {
  type AssessmentRecord,
  BLANK_RATING,
  maySign,
  type Rating,
  type RatingFields,
} from '#shared/domain/assessment.ts'
import { type Day, day } from '#shared/domain/dates.ts'
import { Refusal } from '#shared/domain/refusal.ts'
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

/** What is still missing before it can be signed: codes of factors and, in words, the rest. */
export function missingOf(record: AssessmentRecord, ratings: readonly Rating[]): string[] {
  try {
    maySign(record, ratings, FACTOR_CODES)
    return []
  } catch (error) {
    if (error instanceof Refusal && 'missing' in error.data) return error.data.missing
    throw error
  }
}

/** Ratings as a book. */
export function bookOf(ratings: readonly Rating[]): RatingBook {
  return new Map(ratings.map((one) => [one.code, one]))
}

/** The first day that still counts when evidence ages: so many months before a day, or the last day of that month. */
export function windowStart(until: Day, months: number): Day {
  const [year = 0, month = 1, dayOfMonth = 1] = until.split('-').map(Number)
  const index = year * 12 + (month - 1) - months
  const head = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
  for (let last = dayOfMonth; last > 28; last -= 1) {
    const tried = day.safeParse(`${head}-${last}`)
    if (tried.success) return tried.data
  }
  return day.parse(`${head}-${String(Math.min(dayOfMonth, 28)).padStart(2, '0')}`)
}

function differs(one: RatingFields, other: RatingFields): boolean {
  return one.presence !== other.presence || one.relevance !== other.relevance || one.mark !== other.mark
}
