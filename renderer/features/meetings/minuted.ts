import type { ActionRecord } from '#shared/domain/action.ts'
import type { Instant } from '#shared/domain/dates.ts'
import type { AgencyId, AgendaItemId } from '#shared/domain/ids.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import type { EntryKind, MinuteEntry } from '#shared/domain/minute-entry.ts'

/** Something that stands in the minutes: a line that was typed, or an action that was agreed. */
export type Minuted =
  | { readonly kind: 'entry'; readonly at: Instant; readonly entry: MinuteEntry }
  | { readonly kind: 'action'; readonly at: Instant; readonly action: ActionRecord }

/** The minutes of one case, or (null) of what belongs to no case, in the order in which it was said. */
export function minutesOf(file: MeetingFile, agendaItemId: AgendaItemId | null): Minuted[] {
  const entries = file.entries
    .filter((one) => one.agendaItemId === agendaItemId && !one.gone)
    .map((entry): Minuted => ({ kind: 'entry', at: entry.at, entry }))
  const actions = file.actions
    .filter((one) => one.agendaItemId === agendaItemId)
    .map((action): Minuted => ({ kind: 'action', at: action.recordedAt, action }))
  return [...entries, ...actions].sort((one, other) => one.at - other.at)
}

/** When each agency was first heard on a case; agencies that were not are missing. */
export function heardAt(lines: readonly Minuted[]): ReadonlyMap<AgencyId, Instant> {
  const heard = new Map<AgencyId, Instant>()
  for (const line of lines) {
    const agencyId = line.kind === 'entry' ? line.entry.agencyId : line.action.agencyId
    if (agencyId !== null && !heard.has(agencyId)) heard.set(agencyId, line.at)
  }
  return heard
}

/** One meaning per colour: what is done, what is dangerous, what the victim says. */
export const ENTRY_TONES = {
  fact: 'standard',
  allegation: 'standard',
  opinion: 'standard',
  discussion: 'standard',
  voice: 'accent',
  risk: 'high',
  decision: 'done',
  dissent: 'medium',
  correction: 'medium',
} as const satisfies Record<EntryKind, string>
