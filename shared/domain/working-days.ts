import { z } from 'zod'
import { addDays, type Day, dayOfWeek } from './dates.ts'

/** The parts of the United Kingdom that keep bank holidays of their own. */
export const region = z.enum(['england and wales', 'scotland', 'northern ireland'])
export type Region = z.infer<typeof region>

export const REGION_WORDS = {
  'england and wales': 'England and Wales',
  scotland: 'Scotland',
  'northern ireland': 'Northern Ireland',
} as const satisfies Record<Region, string>

/** Bank holidays as a set of days; the rules never know where they come from. */
export type Holidays = ReadonlySet<Day>

/** True on Monday to Friday, except bank holidays. */
export function isWorkingDay(on: Day, holidays: Holidays): boolean {
  return dayOfWeek(on) <= 5 && !holidays.has(on)
}

/** The working day that lies so many working days after (or, negative, before) a day; the day itself is never counted. */
export function addWorkingDays(from: Day, days: number, holidays: Holidays): Day {
  const step = days < 0 ? -1 : 1
  let on = from
  for (let left = Math.abs(days); left > 0; ) {
    on = addDays(on, step)
    if (isWorkingDay(on, holidays)) left -= 1
  }
  return on
}

/** The day itself when it is a working day, otherwise the next one in a direction. */
export function nearestWorkingDay(on: Day, direction: 'before' | 'after', holidays: Holidays): Day {
  const step = direction === 'before' ? -1 : 1
  let found = on
  while (!isWorkingDay(found, holidays)) found = addDays(found, step)
  return found
}
