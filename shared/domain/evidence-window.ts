import { Temporal } from 'temporal-polyfill'
import type { Day } from './dates.ts'

/**
 * The first day that still counts when evidence ages (S4 §4.5: the last six months): the same day of the month so many
 * calendar months before the assessment's day, or, where that month has no such day, its last. That day itself counts.
 */
export function windowStart(until: Day, months: number): Day {
  return Temporal.PlainDate.from(until).subtract({ months }).toString() as Day // brand: Temporal prints an existing day
}

/** How a piece of evidence lies to the window: in it, older than it, or on no day that anybody wrote down. */
export type Age = 'recent' | 'older' | 'undated'

/** The age of evidence of a day; what lies on the first day of the window is recent. */
export function ageOf(on: Day | null, from: Day): Age {
  if (on === null) return 'undated'
  return on < from ? 'older' : 'recent'
}

/** True when a factor rests only on evidence that has left the window, so that it has to be rated again (item 58). */
export function asksForNewRating(evidence: readonly { on: Day | null }[], from: Day): boolean {
  return evidence.length > 0 && evidence.every((one) => ageOf(one.on, from) === 'older')
}
