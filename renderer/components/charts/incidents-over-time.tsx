import { scaleLinear } from 'd3-scale'
import { type KeyboardEvent, memo, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type CaseEvent, EVENT_GROUP_WORDS, EVENT_KINDS } from '#shared/domain/case-event.ts'
import { addDays, type Day, sayDay } from '#shared/domain/dates.ts'
import { SEVERITIES, SEVERITY_WORDS } from '#shared/domain/incident.ts'
import type { Week } from '#shared/domain/incident-series.ts'
import classes from './charts.module.css'
import { EventMark, EventShape } from './event-mark.tsx'
import { AXIS, MonthsAxis } from './months-axis.tsx'
import { type Layout, layOut, type PlacedEvent } from './over-time-layout.ts'
import { useWidth } from './use-width.ts'

const MARK_LINE = 28
const BARS = 110
const ROW = 26
const GAP = 10
/** Between the marks and the bars, where the word for today stands. */
const WORD = 22
const WORST_FIRST = [...SEVERITIES].reverse()

/**
 * How often and how severe, week by week, with what else happened above: height says how often, the row says how severe,
 * a shape with a number says which event. Nothing is said by colour alone. Arrow keys walk the weeks.
 */
export function IncidentsOverTime({
  weeks,
  events,
  today,
}: {
  weeks: readonly Week[]
  /** In the order of their days. */
  events: readonly CaseEvent[]
  today: Day
}) {
  const [scroller, width] = useWidth<HTMLDivElement>()
  const [chosen, setChosen] = useState<number>()
  const layout = useMemo(() => layOut(weeks, events, today, width), [weeks, events, today, width])
  const toEnd = useRef(true)
  useLayoutEffect(() => {
    // The latest weeks matter most; once somebody has scrolled, it stays where it is.
    if (width > 0 && toEnd.current && scroller.current !== null) scroller.current.scrollLeft = layout.width
  }, [width, layout.width, scroller])
  const top = layout.lines * MARK_LINE + WORD
  const rows = top + BARS + GAP
  const bottom = rows + SEVERITIES.length * ROW
  const most = Math.max(1, ...weeks.map((week) => week.total))
  const walk = (event: KeyboardEvent) => {
    const to = STEPS[event.key]?.(chosen ?? weeks.length, weeks.length - 1)
    if (to === undefined) return
    event.preventDefault()
    toEnd.current = false
    setChosen(to)
    scroller.current?.scrollTo({ left: layout.xOfWeek(to) - width / 2 })
  }
  const [first] = weeks
  const week = chosen === undefined ? undefined : weeks[chosen]
  const said = week === undefined ? 'Arrow keys walk the weeks.' : sayWeek(week, layout.events, today)
  return (
    <>
      <div className={classes['beside']}>
        <svg className={classes['labels']} width="132" height={bottom + AXIS} aria-hidden="true">
          <text x="126" y={top + 5} textAnchor="end">
            {most} a week
          </text>
          <text x="126" y={top + BARS + 5} textAnchor="end">
            0
          </text>
          {WORST_FIRST.map((one, index) => (
            <text key={one} x="126" y={rows + index * ROW + 18} textAnchor="end">
              {SEVERITY_WORDS[one].name}
            </text>
          ))}
        </svg>
        <div
          ref={scroller}
          className={classes['scroller']}
          role="slider"
          tabIndex={0}
          aria-label="Week"
          aria-valuemin={1}
          aria-valuemax={weeks.length}
          aria-valuenow={(chosen ?? weeks.length - 1) + 1}
          aria-valuetext={said}
          onKeyDown={walk}
        >
          {width > 0 && (
            <svg
              width={layout.width}
              height={bottom + AXIS}
              aria-hidden="true"
              onPointerMove={({ nativeEvent: { offsetX } }) => {
                const at = Math.floor((offsetX - layout.xOfWeek(0)) / layout.weekWidth)
                setChosen(weeks[at] === undefined ? undefined : at)
              }}
            >
              <Ground width={layout.width} lines={[top, top + BARS]} rows={rows} />
              {chosen !== undefined && (
                <rect
                  className={classes['chosen']}
                  x={layout.xOfWeek(chosen)}
                  y={top}
                  width={layout.weekWidth}
                  height={bottom - top}
                />
              )}
              {layout.events.map(({ number, x, line }) => (
                <line
                  key={number}
                  className={classes['stem']}
                  x1={x}
                  x2={x}
                  y1={(line + 1) * MARK_LINE - 4}
                  y2={bottom}
                />
              ))}
              <Weeks weeks={weeks} layout={layout} base={top + BARS} rows={rows} />
              <line className={classes['today']} x1={layout.todayX} x2={layout.todayX} y1={top} y2={bottom} />
              <text className={classes['today-word']} x={layout.todayX + 12} y={top - 6} textAnchor="end">
                today
              </text>
              {layout.events.map(({ event, number, group, x, line }) => (
                <EventMark key={event.id} group={group} number={number} x={x} y={line * MARK_LINE + 14} />
              ))}
              <MonthsAxis ticks={layout.ticks} y={bottom} />
            </svg>
          )}
        </div>
      </div>
      <p className={classes['said']} aria-hidden="true">
        {said}
      </p>
      {layout.events.length > 0 && (
        <ol className={classes['legend']} aria-label="Events on the picture">
          {layout.events.map(({ event, number, group }) => (
            <li key={event.id}>
              <EventShape group={group} number={number} />
              <span>
                {sayDay(event.on, today)}: {EVENT_KINDS[event.kind].name}
                <span className="hidden-visually"> ({EVENT_GROUP_WORDS[group]})</span>
                {event.on > today && <span className="muted"> (ahead)</span>}
                {first !== undefined && event.on < first.from && <span className="muted"> (earlier)</span>}
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

function Ground({ width, lines, rows }: { width: number; lines: readonly number[]; rows: number }) {
  return (
    <g className={classes['ground']}>
      {lines.map((y) => (
        <line key={y} x1="0" x2={width} y1={y} y2={y} />
      ))}
      {WORST_FIRST.map((one, index) => (
        <line key={one} x1="0" x2={width} y1={rows + (index + 1) * ROW} y2={rows + (index + 1) * ROW} />
      ))}
    </g>
  )
}

/** Every week's bar and what it was at its worst and below. What looks alike is one path; walking the weeks does not draw it again. */
const Weeks = memo(function Weeks({
  weeks,
  layout,
  base,
  rows,
}: {
  weeks: readonly Week[]
  layout: Layout
  base: number
  rows: number
}) {
  const most = Math.max(1, ...weeks.map((week) => week.total))
  const heightOf = scaleLinear([0, most], [0, BARS])
  const width = Math.max(2, layout.weekWidth - 2)
  const bars = weeks.map(({ total }, index) =>
    total === 0 ? '' : box(layout.xOfWeek(index) + 1, base - heightOf(total), width, heightOf(total)),
  )
  return (
    <>
      <path className={classes['bar']} d={bars.join('')} />
      {WORST_FIRST.map((severity, row) => {
        const y = rows + row * ROW
        const there = weeks.flatMap(({ from, counts }, index) =>
          counts[severity] === 0 ? [] : [{ from, many: counts[severity], x: layout.xOfWeek(index) }],
        )
        return (
          <g key={severity} className={classes['cell']} data-severity={severity}>
            <path d={there.map(({ x }) => box(x + 1, y + 3, width, ROW - 6)).join('')} />
            {there.map(
              ({ from, many, x }) =>
                (many < 10 || layout.weekWidth >= 20) && (
                  <text key={from} x={x + layout.weekWidth / 2} y={y + 18} textAnchor="middle">
                    {many}
                  </text>
                ),
            )}
          </g>
        )
      })}
    </>
  )
})

function box(x: number, y: number, width: number, height: number): string {
  return `M${round(x)},${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`
}

/** A tenth of a pixel is finer than any screen. */
function round(value: number): number {
  return Math.round(value * 10) / 10
}

function sayWeek(week: Week, events: readonly PlacedEvent[], today: Day): string {
  const until = addDays(week.from, 6)
  const parts = WORST_FIRST.filter((one) => week.counts[one] > 0).map(
    (one) => `${week.counts[one]} ${SEVERITY_WORDS[one].name.toLowerCase()}`,
  )
  const there = events
    .filter(({ event }) => event.on >= week.from && event.on <= until)
    .map(({ number, event }) => `${number} ${EVENT_KINDS[event.kind].name}`)
  const counted =
    week.total === 0
      ? 'no incidents'
      : `${week.total} ${week.total === 1 ? 'incident' : 'incidents'}: ${parts.join(', ')}`
  return `Week of ${sayDay(week.from, today)}: ${counted}.${there.length === 0 ? '' : ` Events: ${there.join(', ')}.`}`
}

const STEPS: Readonly<Record<string, (from: number, last: number) => number>> = {
  ArrowLeft: (from) => Math.max(0, from - 1),
  ArrowRight: (from, last) => Math.min(last, from + 1),
  PageUp: (from) => Math.max(0, from - 4),
  PageDown: (from, last) => Math.min(last, from + 4),
  Home: () => 0,
  End: (_from, last) => last,
}
