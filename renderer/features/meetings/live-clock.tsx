import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { useSession } from '#renderer/lib/session.ts'
import { softSound } from '#renderer/lib/soft-sound.ts'
import type { AgendaCase } from '#shared/domain/agenda-item.ts'
import { timeOf } from '#shared/domain/dates.ts'
import {
  type ClockSignal,
  type HearingSpan,
  isPaused,
  predictedEnd,
  sayClock,
  secondsOf,
  secondsOfMeeting,
  signalOf,
} from '#shared/domain/hearing-clock.ts'
import classes from './live.module.css'
import { useNow } from './use-now.ts'

/** The time of this case, of the whole meeting, and when it will end; pauses do not count. */
export function LiveClock({
  spans,
  agenda,
  current,
  openingMinutes,
  mayRun,
  onPause,
}: {
  spans: readonly HearingSpan[]
  agenda: readonly AgendaCase[]
  current: AgendaCase | undefined
  /** What the opening with the earlier actions is planned to take. */
  openingMinutes: number
  mayRun: boolean
  onPause(): void
}) {
  const { settings } = useSession()
  const now = useNow()
  const paused = isPaused(spans)
  const used = secondsOf(spans, current?.item.id ?? null, now)
  const planned = current?.item.plannedMinutes ?? 0
  const signal = current === undefined ? 'in time' : signalOf(used, planned, settings.longestMinutes)
  const ahead = agenda.filter(({ item }) => item.id !== current?.item.id && item.doneAt === null)
  const isOpening = agenda.every(({ item }) => item.openedAt === null)
  const ends = predictedEnd(
    current === undefined && !isOpening
      ? undefined
      : { plannedMinutes: isOpening ? openingMinutes : planned, secondsUsed: used },
    ahead.map(({ item }) => item),
    now,
  )
  useSound(signal, settings.clockSound)
  return (
    <>
      <span className={classes['clock']}>
        <span
          role="timer"
          aria-label={current === undefined ? 'Time of this part' : 'Time of this case'}
          data-signal={signal}
        >
          {sayClock(used)}
        </span>{' '}
        {current !== undefined && <span className="muted">of {planned}</span>}
      </span>
      <span role="status">
        {signal !== 'in time' && (
          <Tag tone={signal === 'planned time is up' ? 'medium' : 'high'}>
            {signal === 'planned time is up' ? '◆ ' : '▲ '}
            {signal}
          </Tag>
        )}
        {paused && <Tag tone="medium">◆ Paused</Tag>}
      </span>
      <span className="muted">
        {sayClock(secondsOfMeeting(spans, now))} in all · ends {timeOf(ends)}
      </span>
      {mayRun && (
        <Button size="xs" onClick={onPause} rightSection={<KeyHint keys="F5" />}>
          {paused ? 'Go on' : 'Pause'}
        </Button>
      )}
    </>
  )
}

/** One soft sound when a signal comes while it is watched, not for what was so already when the room was opened. */
function useSound(signal: ClockSignal, wanted: boolean): void {
  const before = useRef(signal)
  useEffect(() => {
    if (wanted && signal !== before.current && signal !== 'in time') softSound()
    before.current = signal
  }, [signal, wanted])
}
