import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { asDay } from '#renderer/lib/format.ts'
import { COVERAGE_WORDS, type Coverage, type CoverageRow } from '#shared/domain/coverage.ts'
import classes from './plans.module.css'

/** Needs down, actions across; heads stay in sight, every mark has its word. Arrow keys move it once it has the focus. */
export function CoverageMatrix({
  coverage: { rows, columns },
  onNeed,
}: {
  coverage: Coverage
  onNeed: ((row: CoverageRow) => void) | undefined
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard
    <div className={classes['matrix']} role="region" tabIndex={0} aria-label="Coverage matrix">
      <table aria-label="What covers what">
        <thead>
          <tr>
            <th scope="col">Needs an answer</th>
            {columns.map((one) => (
              <th key={one.id} scope="col">
                <Link to="/actions" search={{ action: one.id }}>
                  {one.kind === 'monitoring' ? 'Monitoring' : 'Action'} {one.number}
                </Link>
                {!one.covers && ' ◆ answers nothing'}
                {one.acceptance === 'declined' && ' ✗ declined'}
                <div className="muted small">
                  <span className={classes['clamp']}>{one.text}</span>
                  {one.ownerName}, {asDay(one.dueOn)}
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.kind} ${row.ref}`} data-state={row.state}>
              <th scope="row">
                {row.label}
                <div className="small">
                  {SHAPES[row.state]} {COVERAGE_WORDS[row.state]}
                  {row.accepted !== null && `: ${row.accepted.reason}`}
                </div>
                {row.state === 'uncovered' && onNeed !== undefined && (
                  <Button size="xs" aria-label={`Cover or accept: ${row.label}`} onClick={() => onNeed(row)}>
                    Cover or accept
                  </Button>
                )}
              </th>
              {columns.map((one) => (
                <td key={one.id} data-covers={row.by.includes(one.id) || undefined}>
                  {row.by.includes(one.id) && '● answers'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const SHAPES = { covered: '✓', accepted: '◆', uncovered: '▲' } as const
