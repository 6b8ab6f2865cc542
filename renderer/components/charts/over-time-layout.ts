import { scaleLinear } from 'd3-scale'
import { type CaseEvent, type EventGroup, groupOf } from '#shared/domain/case-event.ts'
import { type Day, daysBetween } from '#shared/domain/dates.ts'
import type { Week } from '#shared/domain/incident-series.ts'

/** An event on the picture: its number, its shape, and where it stands. */
export interface PlacedEvent {
  readonly event: CaseEvent
  readonly number: number
  readonly group: EventGroup
  readonly x: number
  /** Marks that would touch stand in another line. */
  readonly line: number
}

export interface Layout {
  readonly width: number
  readonly weekWidth: number
  readonly xOfWeek: (index: number) => number
  readonly todayX: number
  readonly events: readonly PlacedEvent[]
  readonly lines: number
  readonly ticks: readonly { month: string; x: number }[]
}

/** A week is never drawn narrower than this, so that its count can be read; the picture then scrolls. */
const LEAST_WEEK = 13
const MARK = 28
/** For how many weeks ahead events are shown. */
const AHEAD = 12

/** Where everything stands along the time axis. Events long before the first incident stand at its beginning. */
export function layOut(weeks: readonly Week[], events: readonly CaseEvent[], today: Day, room: number): Layout {
  const start = weeks[0]?.from ?? today
  const shown = events.filter((one) => weekAt(start, one.on) < weeks.length + AHEAD)
  const last = shown.reduce((most, one) => Math.max(most, weekAt(start, one.on) + 1), weeks.length)
  const width = Math.max(room, last * LEAST_WEEK + MARK)
  const weekWidth = (width - MARK) / last
  const x = scaleLinear([0, last * 7], [MARK / 2, width - MARK / 2])
  const placed = place(
    shown.map((event, index) => ({ event, number: index + 1, at: x(Math.max(0, daysBetween(start, event.on))) })),
  )
  return {
    width,
    weekWidth,
    xOfWeek: (index) => x(index * 7),
    todayX: x(daysBetween(start, today) + 1),
    events: placed,
    lines: Math.max(0, ...placed.map((one) => one.line + 1)),
    ticks: monthStarts(start, last * 7, x),
  }
}

function weekAt(start: Day, on: Day): number {
  return Math.floor(daysBetween(start, on) / 7)
}

function place(marks: readonly { event: CaseEvent; number: number; at: number }[]): PlacedEvent[] {
  const ends: number[] = []
  return marks.map(({ event, number, at }) => {
    const free = ends.findIndex((end) => end <= at)
    const line = free === -1 ? ends.length : free
    ends[line] = at + MARK
    return { event, number, group: groupOf(event), x: at, line }
  })
}

function monthStarts(start: Day, days: number, x: (day: number) => number): { month: string; x: number }[] {
  const ticks = [{ month: start.slice(0, 7), x: x(0) }]
  const [year = 0, month = 0, dayOfMonth = 0] = start.split('-').map(Number)
  for (let at = 1; ; at += 1) {
    // A day of the axis is a day of the calendar: no zone, no summer time.
    const first = new Date(Date.UTC(year, month - 1 + at, 1))
    const day = Math.round((first.getTime() - Date.UTC(year, month - 1, dayOfMonth)) / 86_400_000)
    if (day >= days) return ticks
    ticks.push({ month: first.toISOString().slice(0, 7), x: x(day) })
  }
}
