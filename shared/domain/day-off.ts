import { type Day, weekdayOf } from './dates.ts'

/** A note when few people work on a day: `this is a Saturday`, `this is a bank holiday`; empty for a working day. */
export function dayOffNote(on: Day, holidays: ReadonlySet<Day>): string {
  if (holidays.has(on)) return 'this is a bank holiday'
  const weekday = weekdayOf(on)
  return weekday === 'Saturday' || weekday === 'Sunday' ? `this is a ${weekday}` : ''
}
