import { useSyncExternalStore } from 'react'
import type { ProjectorView } from '#shared/domain/projector.ts'
import { projected } from './listen.ts'
import classes from './wall.module.css'
import { WallAgenda } from './wall-agenda.tsx'
import { WallCase } from './wall-case.tsx'

/** What the room sees: the case that is heard, or the agenda while there is none. Large, and nobody's name. */
export function Wall() {
  const view = useSyncExternalStore(projected.watch, projected.get)
  if (view === undefined) return <main className={classes['blank']} aria-label="Nothing is shown" />
  return (
    <div className={classes['wall']}>
      <p className={classes['marking']}>{view.marking}</p>
      {view.current === null ? <Between view={view} /> : <WallCase view={view} one={view.current} />}
    </div>
  )
}

function Between({ view }: { view: ProjectorView }) {
  return (
    <main className={classes['page']}>
      <header className={classes['head']}>
        <h1>{view.clinic}</h1>
        <p className={classes['beside']}>{view.day}</p>
      </header>
      <p className={classes['lead']}>{STAGE_SENTENCES[view.stage]}</p>
      <WallAgenda agenda={view.agenda} />
    </main>
  )
}

const STAGE_SENTENCES: Record<ProjectorView['stage'], string> = {
  planned: 'The meeting has not started.',
  cancelled: 'The meeting was called off.',
  running: 'Agenda',
  ended: 'The meeting has ended. Thank you.',
  finalised: 'The meeting has ended. Thank you.',
}
