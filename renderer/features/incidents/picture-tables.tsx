import { sayMonth } from '#renderer/components/charts/months-axis.tsx'
import { type CaseEvent, EVENT_GROUP_WORDS, EVENT_KINDS, groupOf } from '#shared/domain/case-event.ts'
import { addDays, type Day, sayDay } from '#shared/domain/dates.ts'
import { SEVERITIES, SEVERITY_WORDS } from '#shared/domain/incident.ts'
import type { Heat, Week } from '#shared/domain/incident-series.ts'
import classes from './incidents.module.css'
import { behaviourLabel } from './words.ts'

/** The picture over time as a table: one row a week, with the events of that week; events before the first week and ahead have rows of their own. */
export function WeeksTable({
  weeks,
  events,
  today,
}: {
  weeks: readonly Week[]
  events: readonly CaseEvent[]
  today: Day
}) {
  const first = weeks[0]?.from ?? today
  const end = addDays(weeks.at(-1)?.from ?? today, 6)
  const say = (some: readonly CaseEvent[]) =>
    some
      .map((one) => `${sayDay(one.on, today)}: ${EVENT_KINDS[one.kind].name} (${EVENT_GROUP_WORDS[groupOf(one)]})`)
      .join('; ')
  const before = events.filter((one) => one.on < first)
  const ahead = events.filter((one) => one.on > end)
  return (
    <table className={classes['table']} aria-label="Incidents by week">
      <thead>
        <tr>
          <th scope="col">Week of</th>
          <th scope="col">Incidents</th>
          {SEVERITIES.map((one) => (
            <th key={one} scope="col">
              {SEVERITY_WORDS[one].name}
            </th>
          ))}
          <th scope="col">Events</th>
        </tr>
      </thead>
      <tbody>
        {before.length > 0 && <OtherRow label="Before" said={say(before)} />}
        {weeks.map((week) => (
          <tr key={week.from}>
            <th scope="row">{sayDay(week.from, today)}</th>
            <td>{week.total}</td>
            {SEVERITIES.map((one) => (
              <td key={one}>{week.counts[one] === 0 ? '–' : week.counts[one]}</td>
            ))}
            <td>{say(events.filter((one) => one.on >= week.from && one.on <= addDays(week.from, 6)))}</td>
          </tr>
        ))}
        {ahead.length > 0 && <OtherRow label="Ahead" said={say(ahead)} />}
      </tbody>
    </table>
  )
}

function OtherRow({ label, said }: { label: string; said: string }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td colSpan={SEVERITIES.length + 1} />
      <td>{said}</td>
    </tr>
  )
}

/** The heat map as a table: one row a behaviour, one column a month. */
export function HeatTable({ heat }: { heat: Heat }) {
  return (
    <table className={classes['table']} aria-label="Behaviours by month">
      <thead>
        <tr>
          <th scope="col">Behaviour</th>
          {heat.months.map((month) => (
            <th key={month} scope="col">
              {sayMonth(month)}
            </th>
          ))}
          <th scope="col">Together</th>
        </tr>
      </thead>
      <tbody>
        {heat.rows.map(({ code, counts, total }) => (
          <tr key={code}>
            <th scope="row">{behaviourLabel(code)}</th>
            {counts.map((many, index) => (
              <td key={heat.months[index]}>{many === 0 ? '–' : many}</td>
            ))}
            <td>{total}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
