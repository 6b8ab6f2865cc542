import type { ReactNode } from 'react'
import { type ComparedPair, keyOf } from '#shared/domain/comparison.ts'
import { sayItem, sayWord } from '#shared/instruments/compared-words.ts'
import classes from './two-raters.module.css'

/** Two assessments item by item, as a table; a further column says what came of each. */
export function ComparedTable<Line extends ComparedPair>({
  label,
  lines,
  one,
  other,
  outcome,
}: {
  label: string
  lines: readonly Line[]
  one: string
  other: string
  outcome?: { heading: string; cell(line: Line): ReactNode }
}) {
  return (
    <table className={classes['table']} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">{one}</th>
          <th scope="col">{other}</th>
          {outcome !== undefined && <th scope="col">{outcome.heading}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={keyOf(line)}>
            <th scope="row">{sayItem(line)}</th>
            <td>{sayWord(line, line.one)}</td>
            <td>{sayWord(line, line.other)}</td>
            {outcome !== undefined && <td>{outcome.cell(line)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
