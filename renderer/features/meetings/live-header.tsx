import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { asDay, count } from '#renderer/lib/format.ts'
import type { AgendaCase } from '#shared/domain/agenda-item.ts'
import { type HearingSpan, secondsOf } from '#shared/domain/hearing-clock.ts'
import type { MeetingRecord } from '#shared/domain/meeting.ts'
import classes from './live.module.css'
import { LiveClock } from './live-clock.tsx'
import { useNow } from './use-now.ts'

/** Where the meeting is: its day, which case of how many, its clock, and the ways out of the room. */
export function LiveHeader({
  record,
  agenda,
  spans,
  index,
  mayRun,
  fullScreen,
  onTake,
  onPause,
  onFullScreen,
  onEnd,
}: {
  record: MeetingRecord
  agenda: readonly AgendaCase[]
  spans: readonly HearingSpan[]
  index: number
  mayRun: boolean
  fullScreen: boolean
  onTake(one: AgendaCase): void
  onPause(): void
  onFullScreen(): void
  onEnd(): void
}) {
  const current = agenda[index]
  return (
    <header className={classes['header']}>
      <h1 className={classes['title']}>
        <Link to="/meetings/$meetingId" params={{ meetingId: record.id }} title="To the agenda of this meeting">
          Clinic {asDay(record.heldOn)}
        </Link>
      </h1>
      <span className="muted">
        {current === undefined ? sayAhead(agenda) : `case ${index + 1} of ${agenda.length}`}
      </span>
      <Segments agenda={agenda} spans={spans} index={index} mayRun={mayRun} onTake={onTake} />
      <LiveClock
        spans={spans}
        agenda={agenda}
        current={current}
        openingMinutes={record.oldActionsMinutes}
        mayRun={mayRun}
        onPause={onPause}
      />
      <Button size="xs" aria-pressed={fullScreen} onClick={onFullScreen} rightSection={<KeyHint keys="F11" />}>
        {fullScreen ? 'Leave full screen' : 'Full screen'}
      </Button>
      {mayRun && (
        <Button size="xs" onClick={onEnd} rightSection={<KeyHint keys="F9" />}>
          End
        </Button>
      )}
    </header>
  )
}

function Segments({
  agenda,
  spans,
  index,
  mayRun,
  onTake,
}: {
  agenda: readonly AgendaCase[]
  spans: readonly HearingSpan[]
  index: number
  mayRun: boolean
  onTake(one: AgendaCase): void
}) {
  const now = useNow()
  return (
    <ol className={classes['segments']} aria-label="Cases">
      {agenda.map((one, at) => {
        const used = secondsOf(spans, one.item.id, now)
        const share = Math.min(100, Math.round((used / (one.item.plannedMinutes * 60)) * 100))
        return (
          <li key={one.item.id} style={{ flexGrow: one.item.plannedMinutes }}>
            <button
              type="button"
              className={classes['segment']}
              disabled={!mayRun}
              aria-current={at === index ? 'step' : undefined}
              aria-label={`Case ${at + 1}, ${one.reference}, ${one.item.plannedMinutes} minutes, ${heardWords(one, at === index)}`}
              title={`${one.reference} · ${one.item.plannedMinutes} min · ${heardWords(one, at === index)}`}
              onClick={() => onTake(one)}
            >
              <span
                className={classes['filled']}
                style={{ width: `${one.item.doneAt !== null && at !== index ? 100 : share}%` }}
              />
            </button>
          </li>
        )
      })}
    </ol>
  )
}

function sayAhead(agenda: readonly AgendaCase[]): string {
  const ahead = agenda.filter(({ item, hidden }) => item.doneAt === null && !hidden).length
  return ahead === 0 ? 'all cases heard' : `${count(ahead, 'case')} ahead`
}

function heardWords({ item }: AgendaCase, current: boolean): string {
  if (current) return 'being heard'
  if (item.deferredAt !== null) return 'put off to the next meeting'
  return item.doneAt === null ? 'ahead' : 'heard'
}
