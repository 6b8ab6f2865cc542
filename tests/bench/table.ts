import type { Line, Spread } from './measure.ts'

/** Prints the lines as a table with the goals, and says plainly which were missed. */
export function printTable(lines: readonly Line[]): void {
  const rows = lines.map((line) => [
    line.metric,
    said(line.ours, line.unit),
    line.floor === undefined ? '' : said(line.floor, line.unit),
    line.floor === undefined ? '' : `${ratioOf(line).toFixed(2)} ×`,
    goalOf(line),
    verdictOf(line),
  ])
  const all = [['metric', 'ours p50 / p99', 'floor p50 / p99', 'ratio', 'goal', ''], ...rows]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? []
  for (const row of all)
    write(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
  for (const { metric, note } of lines) if (note !== undefined) write(`  ${metric}: ${note}`)
  const missed = lines.filter((line) => verdictOf(line) === MISSED)
  const judged = lines.filter((line) => line.goal !== undefined)
  write('')
  write(missed.length === 0 ? `All ${judged.length} goals met.` : `${missed.length} of ${judged.length} goals MISSED:`)
  for (const line of missed) write(`  ${line.metric}: ${measuredOf(line)}, goal ${goalOf(line)}`)
}

/** A sentence for the person who waits. */
export function write(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}

const MISSED = 'MISSED'

function ratioOf({ ours, floor }: Line): number {
  return floor === undefined ? Number.NaN : ours.p50 / floor.p50
}

function verdictOf(line: Line): string {
  if (line.goal === undefined) return ''
  return (line.floor === undefined ? line.ours.p50 : ratioOf(line)) <= line.goal ? 'met' : MISSED
}

function goalOf({ goal, floor, unit }: Line): string {
  if (goal === undefined) return ''
  return floor === undefined ? `≤ ${goal} ${unit}` : `≤ ${goal} ×`
}

function measuredOf(line: Line): string {
  return line.floor === undefined ? amount(line.ours.p50, line.unit) : `${ratioOf(line).toFixed(2)} ×`
}

function said({ p50, p99 }: Spread, unit: Line['unit']): string {
  return `${amount(p50, unit)} / ${amount(p99, unit)}`
}

function amount(value: number, unit: Line['unit']): string {
  return `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`
}
