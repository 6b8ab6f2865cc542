import { KeyHint } from '#renderer/components/key-hint.tsx'
import type { AgendaCase } from '#shared/domain/agenda-item.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import { nextPoint, type RoomFile } from '#shared/domain/script.ts'
import { CASE_SCRIPT } from '#shared/instruments/chair-script.ts'
import classes from './live.module.css'
import { ScriptData } from './script-data.tsx'

/** The point of the running order at which a case stands: what the chair says, and what comes next. */
export function LivePoint({
  file,
  room,
  current,
  mayRun,
}: {
  file: MeetingFile
  room: RoomFile
  current: AgendaCase
  mayRun: boolean
}) {
  const about = current.item.id
  const point = nextPoint(CASE_SCRIPT, room.steps, about)
  const at = point === undefined ? CASE_SCRIPT.length : CASE_SCRIPT.findIndex((one) => one.key === point.key)
  const next = CASE_SCRIPT[at + 1]
  return (
    <section aria-label="Running order" className={classes['point']}>
      <h2>
        {point === undefined ? 'The running order is through' : point.title}{' '}
        <span className="muted">
          {Math.min(at + 1, CASE_SCRIPT.length)} of {CASE_SCRIPT.length}
        </span>
      </h2>
      {point !== undefined && (
        <>
          <p>{point.says}</p>
          <ScriptData shows={point.shows} file={file} room={room} current={current} mayRun={mayRun} />
        </>
      )}
      {mayRun && (
        <p className="muted">
          {point === undefined ? (
            <>
              <KeyHint keys="F8" /> next case
            </>
          ) : (
            <>
              <KeyHint keys="F3" /> done{next !== undefined && `, then ${next.title.toLowerCase()}`}
            </>
          )}
        </p>
      )}
    </section>
  )
}
