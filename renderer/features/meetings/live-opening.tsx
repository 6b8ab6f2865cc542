import { KeyHint } from '#renderer/components/key-hint.tsx'
import { useSession } from '#renderer/lib/session.ts'
import { AGENDA_REASON_WORDS, type AgendaCase } from '#shared/domain/meeting.ts'
import classes from './live.module.css'

/** Before the first case, or after the last: the opening statement and what lies ahead. */
export function LiveOpening({ agenda }: { agenda: readonly AgendaCase[] }) {
  const { settings } = useSession()
  const ahead = agenda.filter((one) => one.item.doneAt === null)
  return (
    <section className={classes['case']} aria-label="Opening">
      {ahead.length === 0 ? (
        <>
          <h2>All cases have been heard</h2>
          <p>
            Read the actions back, agree the next day, then <KeyHint keys="F9" /> ends the meeting.
          </p>
        </>
      ) : (
        <>
          <h2>Opening</h2>
          <p className={classes['statement']}>{settings.openingStatement}</p>
          <p>
            <KeyHint keys="F6" /> who is here · <KeyHint keys="F8" /> takes up the first case
          </p>
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
      )}
    </section>
  )
}
