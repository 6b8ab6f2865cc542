import type { ReactNode } from 'react'
import { type CaseEvent, EVENT_GROUP_WORDS, EVENT_KINDS, groupOf, timeline } from '#shared/domain/case-event.ts'
import { type Day, daysBetween, sayDay } from '#shared/domain/dates.ts'
import { EventShape } from './charts/event-mark.tsx'
import classes from './event-timeline.module.css'

/** The dated events of a case: what lies ahead first, the nearest on top, then what has been, the latest on top. */
export function EventTimeline({
  events,
  due = [],
  today,
  most,
  actionsOf,
}: {
  events: readonly CaseEvent[]
  /** What else lies ahead, such as the days of an order, the next first. */
  due?: readonly { on: Day; what: string }[]
  today: Day
  /** How many of the past ones are shown; without it, all. */
  most?: number
  actionsOf?(event: CaseEvent): ReactNode
}) {
  const { ahead, past } = timeline(events, today)
  const line = (event: CaseEvent) => (
    <li key={event.id}>
      <EventShape group={groupOf(event)} />
      <div>
        <strong>{EVENT_KINDS[event.kind].name}</strong>
        <span className="hidden-visually"> ({EVENT_GROUP_WORDS[groupOf(event)]})</span>, {sayDay(event.on, today)}
        {event.on > today && <span className="muted"> · {inDays(daysBetween(today, event.on))}</span>}
        {event.note !== '' && <div className={classes['note']}>{event.note}</div>}
        <div className="muted small">
          {event.saidBy} · {event.addedByName} {actionsOf?.(event)}
        </div>
      </div>
    </li>
  )
  const dueLine = ({ on, what }: { on: Day; what: string }) => (
    <li key={`${on} ${what}`}>
      <span aria-hidden="true">▷</span>
      <div>
        <strong>{what}</strong>, {sayDay(on, today)}
        <span className="muted"> · {on === today ? 'today' : inDays(daysBetween(today, on))}</span>
      </div>
    </li>
  )
  const coming = [
    ...ahead.map((event) => ({ on: event.on, shown: line(event) })),
    ...due.map((one) => ({ on: one.on, shown: dueLine(one) })),
  ].sort((a, b) => a.on.localeCompare(b.on))
  return (
    <>
      {coming.length > 0 && (
        <>
          <h3>Ahead</h3>
          <ol className={classes['timeline']}>{coming.map(({ shown }) => shown)}</ol>
        </>
      )}
      {past.length > 0 && (
        <>
          {coming.length > 0 && <h3>Until now</h3>}
          <ol className={classes['timeline']}>{past.slice(0, most ?? past.length).map(line)}</ol>
        </>
      )}
    </>
  )
}

function inDays(days: number): string {
  return days === 1 ? 'tomorrow' : `in ${days} days`
}
