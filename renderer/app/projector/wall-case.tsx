import { useEffect, useState } from 'react'
import { LevelBadge } from '#renderer/components/level-badge.tsx'
import { now } from '#renderer/lib/format.ts'
import { sayClock } from '#shared/domain/hearing-clock.ts'
import { type ProjectedCase, type ProjectorView, secondsHeard } from '#shared/domain/projector.ts'
import classes from './wall.module.css'
import { WallAgenda } from './wall-agenda.tsx'
import { WallCoverage } from './wall-coverage.tsx'

/** The case that is heard: reference, level, the chair's summary, what was agreed, and its clock. */
export function WallCase({ view, one }: { view: ProjectorView; one: ProjectedCase }) {
  const at = view.agenda.findIndex(({ state }) => state === 'now') + 1
  return (
    <main className={classes['page']}>
      <header className={classes['head']}>
        <h1>{one.label}</h1>
        <span className={classes['level']}>
          <LevelBadge level={one.level} />
        </span>
        <p className={classes['beside']}>
          case {at} of {view.agenda.length} · <WallClock one={one} /> of {one.plannedMinutes}
        </p>
      </header>
      <p className={classes['lead']}>{one.reason}</p>
      <div className={classes['columns']}>
        <section aria-label="Summary of risk">
          <h2>Summary of risk</h2>
          <p className={classes['summary']}>{one.summary === '' ? 'Not said yet.' : one.summary}</p>
        </section>
        <section aria-label="Actions">
          <h2>Actions</h2>
          <Actions actions={one.actions} />
        </section>
      </div>
      <WallCoverage coverage={one.coverage} />
      <WallAgenda agenda={view.agenda} />
    </main>
  )
}

function Actions({ actions }: Pick<ProjectedCase, 'actions'>) {
  if (actions.length === 0) return <p className={classes['none']}>None agreed yet.</p>
  return (
    <table className={classes['actions']}>
      <colgroup>
        <col />
        <col />
        <col />
        <col />
      </colgroup>
      <thead className="hidden-visually">
        <tr>
          <th scope="col">Number</th>
          <th scope="col">What</th>
          <th scope="col">Agency</th>
          <th scope="col">By</th>
        </tr>
      </thead>
      <tbody>
        {actions.map((action) => (
          <tr key={action.number}>
            <th scope="row">{action.number}</th>
            <td>{action.text}</td>
            <td>{action.agency}</td>
            <td>{action.due}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function WallClock({ one }: { one: ProjectedCase }) {
  const [at, setAt] = useState(now)
  useEffect(() => {
    const tick = setInterval(() => setAt(now()), 1000)
    return () => clearInterval(tick)
  }, [])
  const seconds = secondsHeard(one, at)
  const over = seconds > one.plannedMinutes * 60
  return (
    <>
      <strong role="timer" aria-label="Time of this case" data-over={over || undefined}>
        {over && '◆ '}
        {sayClock(seconds)}
      </strong>
      {one.runningSince === null && ' paused'}
    </>
  )
}
