import { Button } from '@mantine/core'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { asDay } from '#renderer/lib/format.ts'
import { type Instant, instant, timeOf } from '#shared/domain/dates.ts'
import type { AgendaCase, MeetingRecord } from '#shared/domain/meeting.ts'
import classes from './live.module.css'
import { useNow } from './use-now.ts'

/** Where the meeting is: its day, which case of how many, the time of this case, and when it will end. */
export function LiveHeader({
  record,
  agenda,
  index,
  mayRun,
  onTake,
  onEnd,
}: {
  record: MeetingRecord
  agenda: readonly AgendaCase[]
  index: number
  mayRun: boolean
  onTake(one: AgendaCase): void
  onEnd(): void
}) {
  const now = useNow()
  const current = agenda[index]
  return (
    <header className={classes['header']}>
      <h1 className={classes['title']}>Clinic {asDay(record.heldOn)}</h1>
      <span className="muted">
        {current === undefined
          ? `${agenda.length === 1 ? '1 case' : `${agenda.length} cases`} ahead`
          : `case ${index + 1} of ${agenda.length}`}
      </span>
      <ol className={classes['segments']} aria-label="Cases">
        {agenda.map((one, at) => (
          <li key={one.item.id} style={{ flexGrow: one.item.plannedMinutes }}>
            <button
              type="button"
              className={classes['segment']}
              disabled={!mayRun}
              aria-current={at === index ? 'step' : undefined}
              aria-label={`Case ${at + 1}, ${one.reference}, ${one.item.plannedMinutes} minutes, ${heardWords(one, at === index)}`}
              title={`${one.reference} · ${one.item.plannedMinutes} min`}
              onClick={() => onTake(one)}
            >
              <span className={classes['filled']} style={{ width: `${filled(one, at === index, now)}%` }} />
            </button>
          </li>
        ))}
      </ol>
      {current !== undefined && <Clock one={current} now={now} />}
      <span className="muted">ends {timeOf(endOf(agenda, current, now))}</span>
      {mayRun && (
        <Button size="xs" onClick={onEnd} rightSection={<KeyHint keys="F9" />}>
          End
        </Button>
      )}
    </header>
  )
}

function Clock({ one, now }: { one: AgendaCase; now: Instant }) {
  const seconds = elapsed(one, now)
  const planned = one.item.plannedMinutes * 60
  const over = seconds > planned
  return (
    <span className={classes['clock']}>
      <span role="timer" aria-label="Time of this case" data-over={over || undefined}>
        {sayClock(seconds)}
      </span>{' '}
      <span className="muted">of {one.item.plannedMinutes}</span>
      {over && <span className={classes['over']}> ◆ {sayClock(seconds - planned)} over</span>}
    </span>
  )
}

function heardWords({ item }: AgendaCase, current: boolean): string {
  if (current) return 'being heard'
  return item.doneAt === null ? 'ahead' : 'heard'
}

function filled(one: AgendaCase, current: boolean, now: Instant): number {
  if (!current) return one.item.doneAt === null ? 0 : 100
  return Math.min(100, Math.round((elapsed(one, now) / (one.item.plannedMinutes * 60)) * 100))
}

/** Whole seconds since the case was taken up. */
function elapsed({ item }: AgendaCase, now: Instant): number {
  return item.openedAt === null ? 0 : Math.max(0, Math.floor((now - item.openedAt) / 1000))
}

/** What is left of this case and all that is planned for the cases that have not been heard. */
function endOf(agenda: readonly AgendaCase[], current: AgendaCase | undefined, now: Instant): Instant {
  const left = current === undefined ? 0 : Math.max(0, current.item.plannedMinutes * 60 - elapsed(current, now))
  const ahead = agenda
    .filter((one) => one !== current && one.item.doneAt === null)
    .reduce((sum, one) => sum + one.item.plannedMinutes * 60, 0)
  return instant.parse(now + (left + ahead) * 1000)
}

function sayClock(seconds: number): string {
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  const rest = String(seconds % 60).padStart(2, '0')
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes).padStart(2, '0')}:${rest}`
}
