import { Button } from '@mantine/core'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { AGENDA_REASON_WORDS, type AgendaCase } from '#shared/domain/agenda-item.ts'
import { timeOf } from '#shared/domain/dates.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import { nextPoint, type RoomFile, type ScriptPoint, stepAt } from '#shared/domain/script.ts'
import classes from './live.module.css'
import { ScriptData } from './script-data.tsx'

/** Before the first case, or after the last: the chair's script with what the records know, and what lies ahead. */
export function LiveScript({
  file,
  room,
  agenda,
  script,
  mayRun,
  onDone,
}: {
  file: MeetingFile
  room: RoomFile
  agenda: readonly AgendaCase[]
  script: readonly ScriptPoint[]
  mayRun: boolean
  onDone(): void
}) {
  const ahead = agenda.filter((one) => one.item.doneAt === null && !one.hidden)
  const now = nextPoint(script, room.steps, null)
  return (
    <section className={classes['case']} aria-label={ahead.length === 0 ? 'Closing' : 'Opening'}>
      <h2>{ahead.length === 0 ? 'All cases have been heard' : 'Opening'}</h2>
      <ol className={classes['script']}>
        {script.map((point) => {
          const done = stepAt(point.key, room.steps, null)
          const isNow = point.key === now?.key
          return (
            <li key={point.key} data-now={isNow || undefined} aria-current={isNow ? 'step' : undefined}>
              <h3>
                <span aria-hidden="true">{done === undefined ? '☐' : '☑'}</span> {point.title}
                {done !== undefined && (
                  <span className="muted">
                    {' '}
                    done {timeOf(done.at)}
                    {done.note !== '' && `, ${done.note}`}
                  </span>
                )}
              </h3>
              {isNow && (
                <>
                  <p className="muted">{point.says}</p>
                  <ScriptData shows={point.shows} file={file} room={room} current={undefined} mayRun={mayRun} />
                  {mayRun && (
                    <div>
                      <Button size="xs" variant="filled" onClick={onDone} rightSection={<KeyHint keys="F3" />}>
                        Done
                      </Button>
                    </div>
                  )}
                </>
              )}
            </li>
          )
        })}
      </ol>
      {now === undefined && (
        <p>
          {ahead.length === 0 ? (
            <>
              <KeyHint keys="F9" /> ends the meeting.
            </>
          ) : (
            <>
              <KeyHint keys="F8" /> takes up the first case.
            </>
          )}
        </p>
      )}
      {ahead.length > 0 && <Ahead ahead={ahead} />}
    </section>
  )
}

function Ahead({ ahead }: { ahead: readonly AgendaCase[] }) {
  return (
    <>
      <h2>Ahead</h2>
      <ol className={classes['ahead']}>
        {ahead.map((one) => (
          <li key={one.item.id}>
            <strong>{one.reference}</strong>{' '}
            <span className="muted">
              {AGENDA_REASON_WORDS[one.item.reason].toLowerCase()}, {one.item.plannedMinutes} min
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
