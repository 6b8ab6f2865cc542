import type { ProjectedItem } from '#shared/domain/projector.ts'
import classes from './wall.module.css'

/** The agenda on the wall: what was heard, what is heard now, what is ahead. */
export function WallAgenda({ agenda }: { agenda: readonly ProjectedItem[] }) {
  if (agenda.length === 0) return <p>No case is on the agenda.</p>
  return (
    <ol className={classes['agenda']} aria-label="Agenda">
      {agenda.map((one) => (
        <li key={one.label} data-state={one.state} aria-current={one.state === 'now' ? 'step' : undefined}>
          <span className={classes['mark']} aria-hidden="true">
            {MARKS[one.state]}
          </span>
          <strong>{one.label}</strong>
          <span>{one.reason}</span>
          <span>{one.plannedMinutes} min</span>
          <span className={classes['state']}>{STATES[one.state]}</span>
        </li>
      ))}
    </ol>
  )
}

const MARKS = { heard: '✓', now: '▶', ahead: '' } as const
const STATES = { heard: 'heard', now: 'now', ahead: 'ahead' } as const
