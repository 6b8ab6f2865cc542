import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs } from '#shared/contract/index.ts'
import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import type { AgendaItemId, MeetingId } from '#shared/domain/ids.ts'
import { type MeetingRecord, stageOf } from '#shared/domain/meeting.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { passAgendaGate } from './agenda-gate.ts'
import { fillAttendance } from './attendance.ts'
import { clockTo } from './clock.ts'
import { type Context, recorded } from './context.ts'
import { aboutMeeting, changeableMeeting } from './meeting-file.ts'
import { changed } from './save-change.ts'

type In = ApiInputs['meetings']
type Nothing = Record<string, never>

/** Puts a case at the end of the agenda; refuses one that is on it already, or that has gaps without a reason (App. B). */
export async function addToAgenda(
  context: Context,
  { meetingId, caseId, reason, gaps = [] }: In['addToAgenda'],
): Promise<AgendaItem> {
  return recorded(context, async (r) => {
    const meeting = await changeableMeeting(r, meetingId)
    const record = await r.cases.byId(caseId)
    const items = await r.meetings.items(meetingId)
    if (items.some((item) => item.caseId === caseId)) throw new Refusal('ON_AGENDA_ALREADY', {})
    const item: AgendaItem = {
      id: context.newId() as AgendaItemId, // a new identity
      meetingId,
      caseId,
      position: items.length,
      reason,
      gaps: await passAgendaGate(r, record, gaps),
      plannedMinutes: (await r.clinic.settings()).plannedMinutes,
      riskSummary: '',
      nextReviewOn: null,
      openedAt: null,
      doneAt: null,
      rolledFrom: null,
      toldWhat: '',
      toldBy: '',
      deferredAt: null,
      deferredBecause: '',
      removed: false,
      revision: 1,
    }
    await r.meetings.addItem(item)
    await fillAttendance(context, r, meeting)
    return [{ ...aboutMeeting(meetingId), caseId }, item]
  })
}

/** Takes a case off the agenda; refuses once something has been minuted about it. */
export async function removeFromAgenda(
  context: Context,
  { meetingId, agendaItemId }: In['removeFromAgenda'],
): Promise<Nothing> {
  return setOnAgenda(context, meetingId, agendaItemId, false)
}

/** Puts a case that was taken off back where it was. */
export async function restoreToAgenda(
  context: Context,
  { meetingId, agendaItemId }: In['restoreToAgenda'],
): Promise<Nothing> {
  return setOnAgenda(context, meetingId, agendaItemId, true)
}

/** Moves a case to another place on the agenda. */
export async function moveOnAgenda(
  context: Context,
  { meetingId, agendaItemId, to }: In['moveOnAgenda'],
): Promise<Nothing> {
  return recorded(context, async (r) => {
    await changeableMeeting(r, meetingId)
    await itemIn(r, meetingId, agendaItemId)
    const others = (await r.meetings.items(meetingId)).map((item) => item.id).filter((id) => id !== agendaItemId)
    await r.meetings.order(others.toSpliced(to, 0, agendaItemId))
    return [aboutMeeting(meetingId), {}]
  })
}

/** Changes one field of a case's place on the agenda; the next review day becomes that of the case itself. */
export async function changeItem(
  context: Context,
  { meetingId, agendaItemId, change }: In['changeItem'],
): Promise<AgendaItem> {
  return recorded(context, async (r) => {
    const meeting = await changeableMeeting(r, meetingId)
    const item = await itemIn(r, meetingId, agendaItemId)
    const next = await changed(context, r, { kind: 'meeting', id: agendaItemId }, item, change)
    if (change.field === 'nextReviewOn') await setReview(r, meeting, next)
    await r.meetings.saveItem(next)
    return [{ ...aboutMeeting(meetingId), caseId: item.caseId }, next]
  })
}

/** Takes up a case; the one that was being heard is marked as heard. */
export async function openItem(context: Context, { meetingId, agendaItemId }: In['openItem']): Promise<AgendaItem> {
  return recorded(context, async (r) => {
    const meeting = await changeableMeeting(r, meetingId)
    if (stageOf(meeting) !== 'running') throw new Refusal('MEETING_NOT_STARTED', {})
    const at = context.now()
    await markHeard(r, meetingId, agendaItemId, at)
    const item = await itemIn(r, meetingId, agendaItemId)
    const next: AgendaItem = { ...item, openedAt: item.openedAt ?? at, doneAt: null, revision: item.revision + 1 }
    await r.meetings.saveItem(next)
    await clockTo(context, r, meetingId, agendaItemId, at)
    return [{ ...aboutMeeting(meetingId), caseId: item.caseId }, next]
  })
}

/** Marks the case that is being heard as heard, unless it is the one that goes on. */
export async function markHeard(
  r: Repositories,
  meetingId: MeetingId,
  except: AgendaItemId | null,
  at: AgendaItem['doneAt'],
): Promise<void> {
  for (const item of await r.meetings.items(meetingId)) {
    if (item.id === except || item.openedAt === null || item.doneAt !== null) continue
    await r.meetings.saveItem({ ...item, doneAt: at, revision: item.revision + 1 })
  }
}

async function itemIn(r: Repositories, meetingId: MeetingId, id: AgendaItemId): Promise<AgendaItem> {
  const item = await r.meetings.itemById(id)
  if (item.meetingId !== meetingId) throw new Refusal('NOT_FOUND', { what: 'place on the agenda' })
  return item
}

async function setOnAgenda(
  context: Context,
  meetingId: MeetingId,
  agendaItemId: AgendaItemId,
  on: boolean,
): Promise<Nothing> {
  return recorded(context, async (r) => {
    await changeableMeeting(r, meetingId)
    const item = await itemIn(r, meetingId, agendaItemId)
    if (!on && (await r.meetings.hasEntries(agendaItemId))) throw new Refusal('HAS_MINUTES', {})
    if (on && (await r.meetings.items(meetingId)).some((one) => one.caseId === item.caseId)) {
      throw new Refusal('ON_AGENDA_ALREADY', {})
    }
    await r.meetings.saveItem({ ...item, removed: !on, revision: item.revision + 1 })
    return [{ ...aboutMeeting(meetingId), caseId: item.caseId }, {}]
  })
}

async function setReview(r: Repositories, meeting: MeetingRecord, item: AgendaItem): Promise<void> {
  if (await r.meetings.heardLater(item.caseId, meeting.heldOn)) return
  const record = await r.cases.byId(item.caseId)
  await r.cases.save({ ...record, nextReviewOn: item.nextReviewOn, revision: record.revision + 1 })
}
