import icalendar, { ICalCalendarMethod } from 'ical-generator'
import type { Day, Instant } from '#shared/domain/dates.ts'

/** An entry as it goes into a calendar file. */
export interface CalendarEntry {
  readonly id: string
  readonly title: string
  readonly place: string
  readonly when: { readonly from: Instant; readonly until: Instant } | { readonly on: Day }
}

/** Entries as a file that any calendar reads. Importing it again changes the same entries. */
export function calendar(entries: readonly CalendarEntry[], now: Instant): Uint8Array<ArrayBuffer> {
  const made = icalendar({ prodId: '//Calendar//EN', method: ICalCalendarMethod.PUBLISH })
  for (const { id, title, place, when } of entries) {
    const at =
      'on' in when
        ? { start: new Date(`${when.on}T00:00:00Z`), allDay: true }
        : { start: new Date(when.from), end: new Date(when.until) }
    made.createEvent({ id, summary: title, stamp: new Date(now), ...(place === '' ? {} : { location: place }), ...at })
  }
  return new TextEncoder().encode(made.toString())
}
