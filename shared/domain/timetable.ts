import { addMinutes, minutesBetween } from './dates.ts'
import type { AgendaItemId } from './ids.ts'

/** What a planned meeting takes time for. */
export interface Planned {
  startsAt: string
  /** Welcome, names, apologies and statement (§4.3). */
  openingMinutes: number
  /** What was agreed before and is still open comes first (§4.3). */
  oldActionsMinutes: number
  closingMinutes: number
  /** Until when the meeting has to be over. */
  latestEnd: string
  items: readonly { id: AgendaItemId; plannedMinutes: number }[]
}

/** When each part of a planned meeting begins, and when it ends. */
export interface Timetable {
  oldActionsAt: string
  items: readonly { id: AgendaItemId; startsAt: string; endsAt: string }[]
  endsAt: string
  minutes: number
  /** In words, when it cannot be over in time; null when it can. */
  tooLong: string | null
}

/** The timetable of a planned meeting: opening, old actions, the cases in their order, closing. */
export function timetableOf(planned: Planned): Timetable {
  const { startsAt, openingMinutes, oldActionsMinutes, closingMinutes, latestEnd } = planned
  let minutes = openingMinutes + oldActionsMinutes
  const items = planned.items.map(({ id, plannedMinutes }) => {
    const from = addMinutes(startsAt, minutes)
    minutes += plannedMinutes
    return { id, startsAt: from, endsAt: addMinutes(startsAt, minutes) }
  })
  minutes += closingMinutes
  const endsAt = addMinutes(startsAt, minutes)
  return {
    oldActionsAt: addMinutes(startsAt, openingMinutes),
    items,
    endsAt,
    minutes,
    tooLong: sayTooLong(minutes - minutesBetween(startsAt, latestEnd), endsAt, latestEnd),
  }
}

function sayTooLong(over: number, endsAt: string, latestEnd: string): string | null {
  if (over <= 0) return null
  return `It would end at ${endsAt}, ${over} ${over === 1 ? 'minute' : 'minutes'} after ${latestEnd}. Take a case off, plan less time, or start earlier.`
}
