import type { AgendaCase } from '#shared/domain/agenda-item.ts'
import type { MeetingStage } from '#shared/domain/meeting.ts'

/** Where a meeting stands, as people say it. */
export const STAGE_WORDS = {
  planned: { name: 'Planned', tone: 'standard' },
  running: { name: 'Running now', tone: 'accent' },
  ended: { name: 'Ended, minutes not finalised', tone: 'medium' },
  cancelled: { name: 'Called off', tone: 'medium' },
  finalised: { name: 'Minutes finalised', tone: 'done' },
} as const satisfies Record<MeetingStage, { name: string; tone: string }>

/** A span in minutes as people say it: `45 min`, `2 h 35 min`. */
export function saySpan(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

/** The time of day, `HH:MM`, so many minutes after another. */
export function timeAfter(start: string, minutes: number): string {
  const [hours = 0, rest = 0] = start.split(':').map(Number)
  const total = hours * 60 + rest + minutes
  return [Math.floor(total / 60) % 24, total % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** The cases on the agenda in their order. */
export function inOrder(agenda: readonly AgendaCase[]): AgendaCase[] {
  return agenda.filter(({ item }) => !item.removed).sort((one, other) => one.item.position - other.item.position)
}
