import { COVERAGE_WORDS } from '#shared/domain/coverage.ts'
import type { ProjectedCase } from '#shared/domain/projector.ts'
import classes from './wall.module.css'

/** The coverage matrix for the back of the room: what is open first, then what is accepted, then what is covered and by which action. */
export function WallCoverage({ coverage }: Pick<ProjectedCase, 'coverage'>) {
  if (coverage.length === 0) return null
  const inOrder = ORDER.flatMap((state) => coverage.filter((one) => one.state === state))
  return (
    <section aria-label="Coverage" className={classes['coverage']}>
      <h2>
        {ORDER.map((state) => `${MARKS[state]} ${count(coverage, state)} ${COVERAGE_WORDS[state].toLowerCase()}`).join(
          ' · ',
        )}
      </h2>
      <ul>
        {inOrder.map(({ label, state, by }) => (
          <li key={label} data-state={state}>
            <span aria-hidden="true">{MARKS[state]}</span> <span className={classes['label']}>{label}</span>
            {by.length > 0 && <strong> → {by.join(', ')}</strong>}
            <span className="hidden-visually">, {COVERAGE_WORDS[state].toLowerCase()}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function count(coverage: ProjectedCase['coverage'], state: (typeof ORDER)[number]): number {
  return coverage.filter((one) => one.state === state).length
}

const ORDER = ['uncovered', 'accepted', 'covered'] as const
const MARKS = { covered: '✓', accepted: '◆', uncovered: '▲' } as const
