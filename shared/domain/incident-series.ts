import { addDays, type Day, daysBetween, mondayOf } from './dates.ts'
import { type Incident, SEVERITIES, type Severity, worst } from './incident.ts'

type Dated = Pick<Incident, 'on' | 'severity'>

/** The incidents of one week, counted by severity. */
export interface Week {
  /** Its Monday. */
  readonly from: Day
  readonly counts: Readonly<Record<Severity, number>>
  readonly total: number
  readonly worst: Severity | undefined
}

/** Every week from the first incident to today, quiet ones included. An uncertain incident counts on the first day that it can have been. */
export function weeksOf(incidents: readonly Dated[], today: Day): Week[] {
  const first = firstDay(incidents)
  if (first === undefined) return []
  const start = mondayOf(first)
  const counted = Array.from({ length: Math.floor(daysBetween(start, today) / 7) + 1 }, noneOfAny)
  const weekOf = byDay((on) => Math.floor(daysBetween(start, on) / 7))
  for (const { on, severity } of incidents) {
    const counts = counted[weekOf(on)]
    if (counts !== undefined) counts[severity] += 1
  }
  return counted.map((counts, index) => ({
    from: addDays(start, index * 7),
    counts,
    total: SEVERITIES.reduce((sum, one) => sum + counts[one], 0),
    worst: worst(SEVERITIES.filter((one) => counts[one] > 0)),
  }))
}

/** How often each behaviour was part of an incident, month by month. */
export interface Heat {
  /** `YYYY-MM`, from the first incident to today, quiet months included. */
  readonly months: readonly string[]
  /** The behaviours that occurred, in the order of `codes`; `counts` has a number for each month. */
  readonly rows: readonly { readonly code: string; readonly counts: readonly number[]; readonly total: number }[]
  readonly most: number
}

/** Counts behaviours by month. An uncertain incident counts in the month of the first day that it can have been. */
export function heatOf(
  incidents: readonly Pick<Incident, 'on' | 'behaviours'>[],
  codes: readonly string[],
  today: Day,
): Heat {
  const first = firstDay(incidents)
  if (first === undefined) return { months: [], rows: [], most: 0 }
  const months = monthsBetween(first.slice(0, 7), today.slice(0, 7))
  const columnOf = new Map(months.map((month, index) => [month, index]))
  const table = new Map(codes.map((code) => [code, months.map(() => 0)]))
  for (const { on, behaviours } of incidents) {
    const column = columnOf.get(on.slice(0, 7))
    for (const code of new Set(behaviours)) {
      const counts = table.get(code)
      if (counts !== undefined && column !== undefined) counts[column] = (counts[column] ?? 0) + 1
    }
  }
  const rows = [...table]
    .map(([code, counts]) => ({ code, counts, total: counts.reduce((sum, one) => sum + one, 0) }))
    .filter((row) => row.total > 0)
  return { months, rows, most: Math.max(0, ...rows.flatMap((row) => row.counts)) }
}

function firstDay(incidents: readonly Pick<Incident, 'on'>[]): Day | undefined {
  return incidents.reduce<Day | undefined>(
    (first, { on }) => (first === undefined || on < first ? on : first),
    undefined,
  )
}

function monthsBetween(from: string, until: string): string[] {
  const months: string[] = []
  for (let month = from; month <= until; month = monthAfter(month)) months.push(month)
  return months
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

function noneOfAny(): Record<Severity, number> {
  return { contact: 0, intrusion: 0, threat: 0, 'harm to property': 0, 'harm to a person': 0 }
}

/** Many incidents share a day, and reading a day is the slow part. */
function byDay(of: (on: Day) => number): (on: Day) => number {
  const known = new Map<Day, number>()
  return (on) => {
    const found = known.get(on) ?? of(on)
    known.set(on, found)
    return found
  }
}
