import type { Need } from './coverage.ts'
import type { AgendaItemId } from './ids.ts'
import type { MinuteEntry } from './minute-entry.ts'

/** The decision that the minutes keep when a case is left with something that no action answers (N6). */
export function sayLeft(way: 'accepted' | 'later', needs: readonly Pick<Need, 'label'>[]): string {
  return `${WAYS[way]}${needs.map(({ label }) => label).join('; ')}`.slice(0, LONGEST)
}

/** Whether the panel has said of a case that what nothing covers is decided later; it is not asked again in that meeting. */
export function isDecidedLater(entries: readonly MinuteEntry[], agendaItemId: AgendaItemId): boolean {
  return entries.some(
    (one) => one.agendaItemId === agendaItemId && one.kind === 'decision' && one.text.startsWith(WAYS.later),
  )
}

/** True of a decision that says only what no action covers. */
export function isAboutCoverage(decided: string): boolean {
  return Object.values(WAYS).some((way) => decided.startsWith(way))
}

const WAYS = {
  accepted: 'Accepted uncovered: ',
  later: 'Decided later what covers: ',
} as const

const LONGEST = 2000
