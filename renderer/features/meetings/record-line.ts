import { api } from '#renderer/lib/api.ts'
import { remember } from '#renderer/lib/undo.ts'
import type { AgendaCase } from '#shared/domain/agenda-item.ts'
import type { AgencyId, MeetingId } from '#shared/domain/ids.ts'
import type { MinuteEntry, NewEntry } from '#shared/domain/minute-entry.ts'
import type { MinuteLine } from '#shared/domain/minute-line-meaning.ts'
import { changeItem } from './bind-item.ts'
import { LineProblem } from './line-problem.ts'
import type { Minuted } from './minuted.ts'
import { addAction, changeAction } from './record-action.ts'

/** Where a line belongs, and what it takes the place of. */
export interface LinePlace {
  readonly meetingId: MeetingId
  /** The case that is being heard; undefined before the first one. */
  readonly current: AgendaCase | undefined
  readonly editing: Minuted | undefined
  agencyName(id: AgencyId): string
  takeNext(): Promise<unknown>
  /** As `takeNext`, once it is said what becomes of what nothing covers. */
  leave(): Promise<unknown>
}

/** Records what a line says; resolves once the store has acknowledged it. Throws `LineProblem` or what the contract throws. */
export async function recordLine(line: MinuteLine, place: LinePlace): Promise<void> {
  switch (line.kind) {
    case 'entry':
      return recordEntry(line.entry, place)
    case 'action':
      return place.editing?.kind === 'action'
        ? changeAction(line.action, place.editing.action, place.agencyName)
        : instead(place, () => addAction(line.action, caseOf(place.current), place.agencyName))
    case 'summary':
      return instead(place, () => setItem(place, 'riskSummary', line.text, 'Summary of risk'))
    case 'level':
      return instead(place, () => decideLevel(line, place))
    case 'told':
      return instead(place, () => setTold(line, place))
    case 'defer':
      return instead(place, () => defer(line.because, place))
    case 'review':
      return instead(place, () => setItem(place, 'nextReviewOn', line.day, 'Next review'))
    case 'next':
      return instead(place, () => place.leave())
    default:
      throw new LineProblem('There is nothing to record in this line.')
  }
}

/** Takes the last line out of the minutes; it stays in the store and can be brought back. */
export async function withdrawLine(last: Minuted): Promise<void> {
  if (last.kind === 'action')
    throw new LineProblem(`Action ${last.action.number} was agreed and stays. ↑ edits it; the action log closes it.`)
  const { meetingId, id: minuteEntryId } = last.entry
  const set = (withdrawn: boolean) => api.meetings.withdrawEntry.call({ meetingId, minuteEntryId, withdrawn })
  await set(true)
  remember({ label: 'Line withdrawn', undo: () => set(false), redo: () => set(true) })
}

async function recordEntry(entry: NewEntry, { meetingId, current, editing }: LinePlace): Promise<void> {
  if (editing?.kind === 'action')
    throw new LineProblem(
      `Action ${editing.action.number} stays an action. Esc leaves it as it is; then type this as a line of its own.`,
    )
  if (editing !== undefined) return replaceEntry(editing.entry, entry)
  const { id: minuteEntryId } = await api.meetings.addEntry.call({
    meetingId,
    agendaItemId: current?.item.id ?? null,
    entry,
  })
  const set = (withdrawn: boolean) => api.meetings.withdrawEntry.call({ meetingId, minuteEntryId, withdrawn })
  remember({ label: 'Line recorded', undo: () => set(true), redo: () => set(false) })
}

async function replaceEntry(
  { meetingId, id, kind, text, because, agencyId, speaker }: MinuteEntry,
  entry: NewEntry,
): Promise<void> {
  let now = id
  const put = async (next: NewEntry) => {
    now = (await api.meetings.replaceEntry.call({ meetingId, minuteEntryId: now, entry: next })).id
  }
  await put(entry)
  remember({
    label: 'Line edited',
    undo: () => put({ kind, text, because, agencyId, speaker }),
    redo: () => put(entry),
  })
}

async function decideLevel(
  { level, route, reason }: Extract<MinuteLine, { kind: 'level' }>,
  { meetingId, current }: LinePlace,
): Promise<void> {
  if (level === null) throw new LineProblem('Say which level: high, medium or standard.')
  await api.room.decideLevel.call({
    meetingId,
    agendaItemId: caseOf(current).item.id,
    choice: { level, route, reason },
  })
}

async function setTold(
  { text, byName, agencyId }: Extract<MinuteLine, { kind: 'told' }>,
  place: LinePlace,
): Promise<void> {
  const by = [byName, agencyId === null ? '' : place.agencyName(agencyId)].filter((one) => one !== '').join(', ')
  await setItem(place, 'toldWhat', text, 'What the victim is told')
  await setItem(place, 'toldBy', by, 'Who tells the victim')
}

async function defer(because: string, { meetingId, current, takeNext }: LinePlace): Promise<void> {
  const agendaItemId = caseOf(current).item.id
  const set = (why: string | null) => api.room.defer.call({ meetingId, agendaItemId, because: why })
  await set(because)
  remember({ label: 'Case put off', undo: () => set(null), redo: () => set(because) })
  await takeNext()
}

async function setItem<F extends 'riskSummary' | 'nextReviewOn' | 'toldWhat' | 'toldBy'>(
  { current }: LinePlace,
  field: F,
  value: AgendaCase['item'][F],
  label: string,
): Promise<void> {
  const { item } = caseOf(current)
  const was = item[field]
  const set = (from: typeof value, to: typeof value) => changeItem(item, field, from, to)
  await set(was, value)
  remember({ label: `${label} set`, undo: () => set(value, was), redo: () => set(was, value) })
}

/** An old line that becomes something else than a line is withdrawn once that something is recorded. */
async function instead({ editing }: LinePlace, work: () => Promise<unknown>): Promise<void> {
  await work()
  if (editing?.kind === 'entry')
    await api.meetings.withdrawEntry.call({
      meetingId: editing.entry.meetingId,
      minuteEntryId: editing.entry.id,
      withdrawn: true,
    })
}

function caseOf(current: AgendaCase | undefined): AgendaCase {
  if (current === undefined) throw new LineProblem('This belongs to a case. F8 takes up the next one.')
  return current
}
