import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs } from '#shared/contract/index.ts'
import type { AgendaItemId, MeetingId, MinuteEntryId } from '#shared/domain/ids.ts'
import { type MeetingRecord, mayChangeMeeting } from '#shared/domain/meeting.ts'
import { audienceOf, type MinuteEntry, mayAddEntry, type NewEntry } from '#shared/domain/minute-entry.ts'
import { mayEditWords } from '#shared/domain/minute-line-decided.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { type Context, recorded, type Subject } from './context.ts'
import { aboutMeeting } from './meeting-file.ts'

type In = ApiInputs['meetings']

/** Adds a line to the minutes of a running or ended meeting. */
export async function addEntry(
  context: Context,
  { meetingId, agendaItemId, entry }: In['addEntry'],
): Promise<MinuteEntry> {
  return recorded(context, async (r) => {
    const meeting = await r.meetings.byId(meetingId)
    mayChangeMeeting(meeting)
    const line = await minuted(context, r, meeting, agendaItemId, entry, null)
    return [await aboutLine(r, line), line]
  })
}

/** Adds a dated correction to finalised minutes; the line that it corrects stays as it is. */
export async function correctMinutes(
  context: Context,
  { meetingId, agendaItemId, entry }: In['correct'],
): Promise<MinuteEntry> {
  return recorded(context, async (r) => {
    const meeting = await r.meetings.byId(meetingId)
    const line = await minuted(context, r, meeting, agendaItemId, { ...entry, kind: 'correction' }, null)
    return [await aboutLine(r, line), line]
  })
}

/** Puts a new line in the place of an old one, which stays in the store. */
export async function replaceEntry(
  context: Context,
  { meetingId, minuteEntryId, entry }: In['replaceEntry'],
): Promise<MinuteEntry> {
  return recorded(context, async (r) => {
    const meeting = await r.meetings.byId(meetingId)
    mayChangeMeeting(meeting)
    const old = await entryIn(r, meetingId, minuteEntryId)
    mayEditWords(old)
    const next = await minuted(context, r, meeting, old.agendaItemId, entry, old)
    return [await aboutLine(r, next), next]
  })
}

/** Withdraws a line, or brings it back; either way it stays in the store. */
export async function withdrawEntry(context: Context, input: In['withdrawEntry']): Promise<Record<string, never>> {
  return recorded(context, async (r) => {
    const meeting = await r.meetings.byId(input.meetingId)
    mayChangeMeeting(meeting)
    const old = await entryIn(r, input.meetingId, input.minuteEntryId)
    mayEditWords(old)
    await r.meetings.setGone(old.id, input.withdrawn)
    return [await aboutLine(r, old), {}]
  })
}

/** A line about a case is kept from whoever knows somebody in it. */
async function aboutLine(r: Repositories, { meetingId, agendaItemId }: MinuteEntry): Promise<Subject> {
  if (agendaItemId === null) return aboutMeeting(meetingId)
  return { ...aboutMeeting(meetingId), caseId: (await r.meetings.itemById(agendaItemId)).caseId }
}

/** Adds a line to the minutes of a meeting, or in the place of an old one, which stays in the store; refuses what the minutes do not take. */
export async function minuted(
  context: Context,
  r: Repositories,
  meeting: MeetingRecord,
  agendaItemId: AgendaItemId | null,
  entry: NewEntry,
  instead: MinuteEntry | null,
): Promise<MinuteEntry> {
  mayAddEntry(meeting, entry)
  if (instead?.gone === true) throw new Refusal('STALE', { field: 'text', theirs: null })
  if (agendaItemId !== null && (await r.meetings.itemById(agendaItemId)).meetingId !== meeting.id) {
    throw new Refusal('NOT_FOUND', { what: 'place on the agenda' })
  }
  const line: MinuteEntry = {
    ...entry,
    id: context.newId() as MinuteEntryId, // a new identity
    meetingId: meeting.id,
    agendaItemId,
    at: instead?.at ?? context.now(),
    authorId: context.actor.id,
    authorName: context.actor.name,
    audience: audienceOf(entry, instead),
    replaces: instead?.id ?? null,
    gone: false,
  }
  if (instead !== null) await r.meetings.setGone(instead.id, true)
  await r.meetings.addEntry(line)
  return line
}

/** A line of the minutes of this meeting. */
export async function entryIn(r: Repositories, meetingId: MeetingId, id: MinuteEntryId): Promise<MinuteEntry> {
  const old = await r.meetings.entryById(id)
  if (old.meetingId !== meetingId) throw new Refusal('NOT_FOUND', { what: 'line of the minutes' })
  return old
}
