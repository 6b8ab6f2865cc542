import { z } from 'zod'
import type { AgendaItem } from './agenda-item.ts'
import { type Instant, instant } from './dates.ts'
import { agendaItemId, hearingSpanId, meetingId } from './ids.ts'

/** A stretch of a meeting without a break: a case that was heard, or (no case) opening and closing. A pause is the gap between two. */
export const hearingSpan = z.object({
  id: hearingSpanId,
  meetingId,
  agendaItemId: agendaItemId.nullable(),
  startedAt: instant,
  stoppedAt: instant.nullable(),
})
export type HearingSpan = z.infer<typeof hearingSpan>

type Stretch = Pick<HearingSpan, 'agendaItemId' | 'startedAt' | 'stoppedAt'>

/** Whole seconds that a case took so far, or (null) opening and closing; pauses do not count. */
export function secondsOf(spans: readonly Stretch[], agendaItemId: HearingSpan['agendaItemId'], now: Instant): number {
  return seconds(
    spans.filter((one) => one.agendaItemId === agendaItemId),
    now,
  )
}

/** Whole seconds that the meeting took so far; pauses do not count. */
export function secondsOfMeeting(spans: readonly Stretch[], now: Instant): number {
  return seconds(spans, now)
}

/** Whole minutes that a case took, pauses left out; null while it has not been through. Where no clock was kept, from its beginning to its end. */
export function minutesTaken(
  spans: readonly Stretch[],
  { id, openedAt, doneAt }: Pick<AgendaItem, 'id' | 'openedAt' | 'doneAt'>,
): number | null {
  if (openedAt === null || doneAt === null) return null
  const kept = spans.some((one) => one.agendaItemId === id)
  return Math.round(kept ? secondsOf(spans, id, doneAt) / 60 : (doneAt - openedAt) / 60_000)
}

/** True while a running meeting is paused: it has begun, and no stretch of it goes on. */
export function isPaused(spans: readonly Stretch[]): boolean {
  return spans.length > 0 && spans.every((one) => one.stoppedAt !== null)
}

export type ClockSignal = 'in time' | 'planned time is up' | 'longest time is up'

/** What the clock of a case says: softly at its planned time, and once more at the longest that a case may take (N10). */
export function signalOf(secondsUsed: number, plannedMinutes: number, longestMinutes: number): ClockSignal {
  if (secondsUsed >= Math.max(plannedMinutes, longestMinutes) * 60) return 'longest time is up'
  return secondsUsed >= plannedMinutes * 60 ? 'planned time is up' : 'in time'
}

/** When the meeting will end if what is left takes as long as planned: the rest of this case, then every case that is ahead. */
export function predictedEnd(
  current: { readonly plannedMinutes: number; readonly secondsUsed: number } | undefined,
  ahead: readonly { readonly plannedMinutes: number }[],
  now: Instant,
): Instant {
  const left = current === undefined ? 0 : Math.max(0, current.plannedMinutes * 60 - current.secondsUsed)
  const later = ahead.reduce((sum, one) => sum + one.plannedMinutes * 60, 0)
  return instant.parse(now + (left + later) * 1000)
}

/** Seconds as a clock shows them: `4:07`, `1:02:30`. */
export function sayClock(of: number): string {
  const hours = Math.floor(of / 3600)
  const minutes = Math.floor(of / 60) % 60
  const rest = String(of % 60).padStart(2, '0')
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes).padStart(2, '0')}:${rest}`
}

function seconds(spans: readonly Stretch[], now: Instant): number {
  const used = spans.reduce((sum, one) => sum + Math.max(0, (one.stoppedAt ?? now) - one.startedAt), 0)
  return Math.floor(used / 1000)
}
