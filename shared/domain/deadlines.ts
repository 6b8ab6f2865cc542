import { z } from 'zod'
import { addDays, type Day } from './dates.ts'
import { addWorkingDays, type Holidays, nearestWorkingDay } from './working-days.ts'

/** How many days, and whether every day counts or only working days. */
export const span = z.object({
  days: z.number().int().min(0, { message: 'Type 0 or more.' }).max(60, { message: 'At most 60 days.' }),
  counting: z.enum(['days', 'working days']),
})
export type Span = z.infer<typeof span>

/** The days around a meeting: until when cases are referred to it, agencies have answered, and the minutes are out (§4.2). */
export const deadlineName = z.enum(['cutOff', 'research', 'minutes'])
export type DeadlineName = z.infer<typeof deadlineName>

export interface DeadlineRule {
  readonly name: string
  readonly when: 'before' | 'after'
  readonly usual: Span
  readonly source: string
}

/** Each deadline with its default and where that comes from (§4.2). */
export const DEADLINES: Record<DeadlineName, DeadlineRule> = {
  cutOff: {
    name: 'Cut-off for referrals',
    when: 'before',
    usual: { days: 8, counting: 'days' },
    source: 'Eight days is often quoted among MARACs; we found no document that sets it.',
  },
  research: {
    name: 'Research back from the agencies',
    when: 'before',
    usual: { days: 2, counting: 'working days' },
    source: 'Our own suggestion: two days leave time to chase and to read.',
  },
  minutes: {
    name: 'Minutes out',
    when: 'after',
    usual: { days: 3, counting: 'working days' },
    source: 'Three working days stand in a Derbyshire MARAC protocol of 2013. MAPPA sets deadlines of its own.',
  },
}

export type DeadlineSpans = Record<DeadlineName, Span>
export type Deadlines = Record<DeadlineName, Day>

/** The deadlines of a meeting. One that falls on a weekend or bank holiday moves to the working day before the meeting’s, or after. */
export function deadlinesOf(heldOn: Day, spans: DeadlineSpans, holidays: Holidays): Deadlines {
  return {
    cutOff: deadline(heldOn, spans.cutOff, 'before', holidays),
    research: deadline(heldOn, spans.research, 'before', holidays),
    minutes: deadline(heldOn, spans.minutes, 'after', holidays),
  }
}

/** A span in words, such as `3 working days after`. */
export function saySpan({ days, counting }: Span, when: DeadlineRule['when']): string {
  return `${days} ${days === 1 ? counting.replace(/s$/, '') : counting} ${when}`
}

function deadline(heldOn: Day, { days, counting }: Span, when: DeadlineRule['when'], holidays: Holidays): Day {
  const signed = when === 'before' ? -days : days
  if (counting === 'working days') return addWorkingDays(heldOn, signed, holidays)
  return nearestWorkingDay(addDays(heldOn, signed), when, holidays)
}
