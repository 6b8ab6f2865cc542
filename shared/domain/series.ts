import { z } from 'zod'
import { addWeeks, type Day, day, nthWeekday, timeOfDay } from './dates.ts'
import { agencyId, personId, seriesId } from './ids.ts'
import { Refusal } from './refusal.ts'
import { line } from './text.ts'

/** How often a series meets: every so many weeks from its first day, or monthly on the nth weekday; the fifth means the last. */
const seriesRule = z.discriminatedUnion('every', [
  z.object({ every: z.literal('weeks'), weeks: z.number().int().min(1).max(26) }),
  z.object({
    every: z.literal('month'),
    nth: z.number().int().min(1).max(5),
    weekday: z.number().int().min(1).max(7),
  }),
])
export type SeriesRule = z.infer<typeof seriesRule>

/** What the meetings of a series have in common. */
export const seriesFields = z.object({
  rule: seriesRule,
  startsOn: day,
  /** The last day up to which its meetings are planned. */
  until: day,
  startsAt: timeOfDay,
  place: line(200, 'Say where the meetings are held.'),
  chairId: personId,
  invited: z.array(agencyId).max(60),
})
export type SeriesFields = z.infer<typeof seriesFields>

export const series = seriesFields.extend({ id: seriesId, revision: z.number().int() })
export type Series = z.infer<typeof series>

/** More than this in one go is a slip of the keyboard: two years of weekly meetings. */
const MOST = 104

/** The days of a series up to its last; refuses a time without any, or with more than two years of weekly meetings. */
export function occurrences({ rule, startsOn, until }: Pick<SeriesFields, 'rule' | 'startsOn' | 'until'>): Day[] {
  const days: Day[] = []
  for (let count = 0; days.length <= MOST; count += 1) {
    const on =
      rule.every === 'weeks'
        ? addWeeks(startsOn, count * rule.weeks)
        : nthWeekday(startsOn, count, rule.nth, rule.weekday)
    if (on > until) break
    if (on >= startsOn) days.push(on)
  }
  if (days.length === 0) {
    throw new Refusal('INVALID', { field: 'until', sentence: 'No meeting falls into this time. Choose a later day.' })
  }
  if (days.length > MOST) {
    throw new Refusal('INVALID', {
      field: 'until',
      sentence: `These are more than ${MOST} meetings. Choose an earlier day.`,
    })
  }
  return days
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'last']
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** A rule in words: `every 2 weeks`, `monthly on the last Thursday`. */
export function sayRule(rule: SeriesRule): string {
  if (rule.every === 'weeks') return rule.weeks === 1 ? 'every week' : `every ${rule.weeks} weeks`
  return `monthly on the ${ORDINALS[rule.nth - 1]} ${WEEKDAYS[rule.weekday - 1]}`
}
