import { api } from '#renderer/lib/api.ts'
import { lastDone, remember, undoLast } from '#renderer/lib/undo.ts'
import type { ActionRecord } from '#shared/domain/action.ts'
import type { AgendaCase } from '#shared/domain/agenda-item.ts'
import type { AgencyId, AgendaItemId, MeetingId } from '#shared/domain/ids.ts'
import type { MinuteEntry, NewEntry } from '#shared/domain/minute-entry.ts'
import { decidedBy } from '#shared/domain/minute-line-decided.ts'
import type { LineAction, MinuteLine } from '#shared/domain/minute-line-meaning.ts'
import { changeItem } from './bind-item.ts'
import { LineProblem } from './line-problem.ts'
import type { Minuted } from './minuted.ts'
import { addAction, changeAction, editedFields } from './record-action.ts'

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
  const stays = stayingOf(place.editing)
  if (stays !== undefined && stays.kind !== line.kind) throw new LineProblem(stays.sentence)
  switch (line.kind) {
    case 'entry':
      return recordEntry(line.entry, place)
    case 'action':
      return place.editing?.kind === 'action'
        ? editAction(line.action, place.editing.action, place)
        : instead(place, () => addAction(line.action, caseOf(place.current), place.agencyName))
    case 'summary':
      return instead(place, () => setItem(place, 'riskSummary', line.text, 'Summary of risk'))
    case 'level':
      return decideLevel(line, place)
    case 'told':
      return instead(place, () => setTold(line, place))
    case 'defer':
      return defer(line.because, place)
    case 'review':
      return instead(place, () => setItem(place, 'nextReviewOn', line.day, 'Next review'))
    case 'next':
      return instead(place, () => place.leave())
    default:
      throw new LineProblem('There is nothing to record in this line.')
  }
}

/** Takes the last line out of the minutes, where it stays in the store and can be brought back; of an action, what was just edited. */
export async function withdrawLine(last: Minuted): Promise<void> {
  if (last.kind === 'action' && lastDone()?.label === edited(last.action)) return void (await undoLast())
  if (last.kind === 'action')
    throw new LineProblem(`Action ${last.action.number} was agreed and stays. ↑ edits it; the action log closes it.`)
  const { meetingId, agendaItemId, id: minuteEntryId } = last.entry
  const decided = decidedBy(last.entry)
  if (decided?.kind === 'level')
    throw new LineProblem('The level was decided and stays. ↑ decides it anew; both stay in the history of the case.')
  if (decided?.kind === 'defer' && agendaItemId !== null)
    return putOff({ meetingId, agendaItemId }, decided.because, null, 'Case not put off any more')
  const set = (withdrawn: boolean) => api.meetings.withdrawEntry.call({ meetingId, minuteEntryId, withdrawn })
  await set(true)
  remember({ label: 'Line withdrawn', undo: () => set(false), redo: () => set(true) })
}

/** What an edited line is besides its words, which it stays whatever is typed in its place; undefined for words alone. */
function stayingOf(editing: Minuted | undefined): { kind: MinuteLine['kind']; sentence: string } | undefined {
  if (editing === undefined) return undefined
  if (editing.kind === 'action')
    return { kind: 'action', sentence: `Action ${editing.action.number} stays an action. ${LEAVE_IT}` }
  const decided = decidedBy(editing.entry)
  return decided && { kind: decided.kind, sentence: `${STAYS[decided.kind]} ${LEAVE_IT}` }
}

const STAYS = {
  level: 'The level that was decided stays decided.',
  defer: 'The case stays put off; with the line empty, Ctrl+Z takes that back.',
} as const
const LEAVE_IT = 'Esc leaves it as it is; then type this as a line of its own.'

async function recordEntry(entry: NewEntry, { meetingId, current, editing }: LinePlace): Promise<void> {
  if (editing?.kind === 'entry') return replaceEntry(editing.entry, entry)
  const { id: minuteEntryId } = await api.meetings.addEntry.call({
    meetingId,
    agendaItemId: current?.item.id ?? null,
    entry,
  })
  const set = (withdrawn: boolean) => api.meetings.withdrawEntry.call({ meetingId, minuteEntryId, withdrawn })
  remember({ label: 'Line recorded', undo: () => set(true), redo: () => set(false) })
}

async function replaceEntry(
  { meetingId, id, kind, text, because, agencyId, speaker, audience }: MinuteEntry,
  entry: NewEntry,
): Promise<void> {
  let now = id
  const put = async (next: NewEntry) => {
    now = (await api.meetings.replaceEntry.call({ meetingId, minuteEntryId: now, entry: next })).id
  }
  await put(entry)
  remember({
    label: 'Line edited',
    undo: () => put({ kind, text, because, agencyId, speaker, audience }),
    redo: () => put(entry),
  })
}

/** Decides the level; in place of an ordinary line, or of an earlier decision, that one goes. */
async function decideLevel(
  { level, route, reason }: Extract<MinuteLine, { kind: 'level' }>,
  { meetingId, current, editing }: LinePlace,
): Promise<void> {
  if (level === null) throw new LineProblem('Say which level: high, medium or standard.')
  await api.room.decideLevel.call({
    meetingId,
    agendaItemId: caseOf(current).item.id,
    choice: { level, route, reason },
    ...(editing?.kind === 'entry' ? { instead: editing.entry.id } : {}),
  })
}

async function editAction(action: LineAction, old: ActionRecord, { agencyName }: LinePlace): Promise<void> {
  const fields = editedFields(action, old, agencyName)
  let now = old
  const set = async (to: typeof fields) => {
    now = await changeAction(now, to)
  }
  await set(fields)
  remember({ label: edited(old), undo: () => set(old), redo: () => set(fields) })
}

function edited({ number }: ActionRecord): string {
  return `Action ${number} edited`
}

async function setTold(
  { text, byName, agencyId }: Extract<MinuteLine, { kind: 'told' }>,
  place: LinePlace,
): Promise<void> {
  const by = [byName, agencyId === null ? '' : place.agencyName(agencyId)].filter((one) => one !== '').join(', ')
  await setItem(place, 'toldWhat', text, 'What the victim is told')
  await setItem(place, 'toldBy', by, 'Who tells the victim')
}

/** Puts the case off and goes on to the next one; edited, it only gets another reason. */
async function defer(because: string, place: LinePlace): Promise<void> {
  const { item } = caseOf(place.current)
  const was = item.deferredAt === null ? null : item.deferredBecause
  await instead(place, () => putOff({ meetingId: item.meetingId, agendaItemId: item.id }, was, because, 'Case put off'))
  if (place.editing === undefined) await place.takeNext()
}

async function putOff(
  about: { meetingId: MeetingId; agendaItemId: AgendaItemId },
  was: string | null,
  because: string | null,
  label: string,
): Promise<void> {
  const set = (why: string | null) => api.room.defer.call({ ...about, because: why })
  await set(because)
  remember({ label, undo: () => set(was), redo: () => set(because) })
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
  if (editing?.kind === 'entry' && decidedBy(editing.entry) === undefined)
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
