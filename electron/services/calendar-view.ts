import type { Day, Instant } from '#shared/domain/dates.ts'
import { instantOf, sayDay, sayDayInFull } from '#shared/domain/dates.ts'
import { DEADLINES, type Deadlines, deadlineName } from '#shared/domain/deadlines.ts'
import type { MeetingRecord } from '#shared/domain/meeting.ts'

/** An entry for somebody’s calendar: for a time, or for a whole day. It names nobody and no case. */
export interface CalendarEvent {
  id: string
  title: string
  place: string
  when: { from: Instant; until: Instant } | { on: Day }
}

/** A meeting and its deadlines as calendar entries, which may lie open on any computer: no name, no reference, not what it is about. */
export function calendarView(
  meeting: Pick<MeetingRecord, 'id' | 'heldOn' | 'startsAt' | 'place'>,
  minutes: number,
  deadlines: Deadlines,
): CalendarEvent[] {
  const from = instantOf(meeting.heldOn, meeting.startsAt)
  const until = (from + Math.max(minutes, 30) * 60_000) as Instant // brand: an instant and a span
  return [
    { id: meeting.id, title: `Meeting, ${sayDayInFull(meeting.heldOn)}`, place: meeting.place, when: { from, until } },
    ...deadlineName.options.map((name) => ({
      id: `${meeting.id}-${name}`,
      title: `${DEADLINES[name].name}, meeting of ${sayDay(meeting.heldOn, meeting.heldOn)}`,
      place: '',
      when: { on: deadlines[name] },
    })),
  ]
}
