import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs } from '#shared/contract/index.ts'
import { leavingFor, withoutCases } from '#shared/domain/conflict-of-interest.ts'
import type { AgendaItemId, AttendanceId, CaseId, MeetingId } from '#shared/domain/ids.ts'
import {
  type AgendaItem,
  type Attendance,
  cancelMeeting,
  endMeeting,
  type MeetingFields,
  type MeetingFile,
  type MeetingLine,
  type MeetingRecord,
  mayChangeMeeting,
  moveMeeting,
  resumeMeeting,
  seenBy,
  stageOf,
  startMeeting,
} from '#shared/domain/meeting.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { passAgendaGate } from './agenda-gate.ts'
import { fillAttendance } from './attendance.ts'
import { clockTo } from './clock.ts'
import { type Context, ofVisibleCases, recorded, type Subject, visibleTo } from './context.ts'
import { readsFor } from './need-to-know.ts'
import { rollBack, rollOn } from './roll-over.ts'
import { changed } from './save-change.ts'

type In = ApiInputs['meetings']
type Nothing = Record<string, never>

/** All meetings that the person may see, the latest first. */
export async function listMeetings(context: Context): Promise<MeetingLine[]> {
  return recorded(context, async (r) => [{ kind: 'meeting', id: null }, await r.meetings.lines(visibleTo(context))])
}

/** A meeting with everything in it. */
export async function readMeeting(context: Context, { meetingId }: In['get']): Promise<MeetingFile> {
  return recorded(context, async (r) => [
    aboutMeeting(meetingId),
    asSeen(context, await visibleFile(context, r, meetingId)),
  ])
}

/** What the person may see of a meeting: who runs it sees every line, everybody else what their agency may know (N11). */
export function asSeen(context: Context, file: MeetingFile): MeetingFile {
  const agencyId = readsFor(context.actor)
  return agencyId === null ? file : seenBy(file, [agencyId])
}

/** A meeting without the cases that are kept from its reader; for everything that is shown or printed for them. */
export async function visibleFile(context: Context, r: Repositories, meetingId: MeetingId): Promise<MeetingFile> {
  const file = await meetingFile(r, meetingId)
  const items = file.agenda.map((one) => one.item)
  const earlierActions = await ofVisibleCases(context, r, file.earlierActions)
  return withoutCases({ ...file, earlierActions }, await hiddenAt(context, r, meetingId, items))
}

/** Everything about a meeting, read in one piece: for rules, signatures and counts. */
export async function meetingFile(r: Repositories, meetingId: MeetingId): Promise<MeetingFile> {
  const record = await r.meetings.byId(meetingId)
  const attendances = await r.meetings.attendances(meetingId)
  const agenda = await r.meetings.agenda(meetingId)
  const conflicts = await r.panel.conflictsAt(meetingId)
  return {
    record,
    chairName: (await r.clinic.personById(record.chairId)).name,
    invited: await r.meetings.invited(meetingId),
    attendances,
    agenda: agenda.map((one) => ({
      ...one,
      leaving: leavingFor(one.item.caseId, record, attendances, conflicts),
      hidden: false,
    })),
    entries: await r.meetings.entries(meetingId),
    actions: await r.actions.ofMeeting(meetingId),
    earlierActions: await r.actions.openBefore(meetingId),
  }
}

/** The cases of a meeting that its reader may not see: those in which they know somebody, and all but their own for whoever is invited for one. */
export async function hiddenAt(
  context: Context,
  r: Repositories,
  meetingId: MeetingId,
  items: readonly Pick<AgendaItem, 'caseId'>[],
): Promise<Set<CaseId>> {
  const hidden = new Set((await r.panel.hiddenFrom(context.actor.id)).map((one) => one.caseId))
  const only = visibleTo(context) === null ? null : await r.meetings.attendsFor(meetingId, context.actor.id)
  if (only !== null) {
    for (const { caseId } of items) if (!only.includes(caseId)) hidden.add(caseId)
  }
  return hidden
}

/** Plans a meeting and invites its agencies. */
export async function planMeeting(
  context: Context,
  { invited, emergency, ...fields }: In['plan'],
): Promise<MeetingRecord> {
  return recorded(context, async (r) => {
    const record = await addMeeting(context, r, { ...fields, invited, seriesId: null, emergency: emergency ?? false })
    await fillAttendance(context, r, record)
    await rollOn(context, r)
    return [aboutMeeting(record.id), record]
  })
}

/** Adds a planned meeting with the agencies that are asked to it. */
export async function addMeeting(
  context: Context,
  r: Repositories,
  { invited, ...fields }: MeetingFields & Pick<MeetingRecord, 'seriesId' | 'emergency'> & Pick<In['plan'], 'invited'>,
): Promise<MeetingRecord> {
  const record: MeetingRecord = {
    ...fields,
    id: context.newId() as MeetingId, // a new identity
    oldActionsMinutes: (await r.clinic.settings()).oldActionsMinutes,
    cancelledAt: null,
    cancelReason: '',
    movedFrom: null,
    moveReason: '',
    startedAt: null,
    endedAt: null,
    finalisedAt: null,
    finalisedByName: '',
    revision: 1,
  }
  await r.clinic.personById(fields.chairId)
  await r.meetings.add(record)
  for (const agencyId of invited) await r.meetings.invite(record.id, agencyId, true)
  return record
}

/** Changes one field of a meeting. */
export async function changeMeeting(context: Context, { meetingId, change }: In['change']): Promise<MeetingRecord> {
  return recorded(context, async (r) => {
    const meeting = await changeable(r, meetingId)
    if (change.field === 'heldOn' && meeting.seriesId !== null) {
      throw new Refusal('INVALID', {
        field: 'heldOn',
        sentence: 'This meeting is part of a series. Move it, and say why.',
      })
    }
    const next = await changed(context, r, { kind: 'meeting', id: meetingId }, meeting, change)
    await r.meetings.save(next)
    return [aboutMeeting(meetingId), next]
  })
}

/** Moves a meeting to another day or time, with the reason. */
export async function moveTheMeeting(context: Context, { meetingId, to, reason }: In['move']): Promise<MeetingRecord> {
  return recorded(context, async (r) => [
    aboutMeeting(meetingId),
    await saved(r, moveMeeting(await r.meetings.byId(meetingId), to, reason)),
  ])
}

/** Calls a meeting off, with the reason; what was left over for it goes to the next one. */
export async function cancelTheMeeting(context: Context, { meetingId, reason }: In['cancel']): Promise<MeetingRecord> {
  return recorded(context, async (r) => {
    const next = await saved(r, cancelMeeting(await r.meetings.byId(meetingId), reason, context.now()))
    await rollOn(context, r)
    return [aboutMeeting(meetingId), next]
  })
}

/** Reinstates a meeting that was called off, with its agenda. */
export async function reinstateTheMeeting(context: Context, { meetingId }: In['reinstate']): Promise<MeetingRecord> {
  return recorded(context, async (r) => {
    const next = await saved(r, { ...(await r.meetings.byId(meetingId)), cancelledAt: null, cancelReason: '' })
    await rollBack(r, meetingId)
    return [aboutMeeting(meetingId), next]
  })
}

/** Invites an agency, or takes the invitation back. */
export async function inviteAgency(context: Context, { meetingId, agencyId, invited }: In['invite']): Promise<Nothing> {
  return recorded(context, async (r) => {
    await changeable(r, meetingId)
    await r.clinic.agencyById(agencyId)
    await r.meetings.invite(meetingId, agencyId, invited)
    return [aboutMeeting(meetingId), {}]
  })
}

/** Adds somebody who is expected; once the meeting runs they are there. */
export async function addAttendee(
  context: Context,
  { meetingId, attendee, memberId }: In['addAttendee'],
): Promise<Attendance> {
  return recorded(context, async (r) => {
    const meeting = await changeable(r, meetingId)
    const member = memberId == null ? null : await r.panel.memberById(memberId)
    const one: Attendance = {
      ...attendee,
      id: context.newId() as AttendanceId, // a new identity
      meetingId,
      presence: stageOf(meeting) === 'planned' ? 'expected' : 'present',
      note: '',
      memberId: member?.id ?? null,
      standing: member?.standing ?? null,
      forCases: null,
      revision: 1,
    }
    await r.meetings.addAttendance(one)
    return [aboutMeeting(meetingId), one]
  })
}

/** Adds whomever the register expects and who is not on the list yet. */
export async function fillFromRegister(context: Context, { meetingId }: In['fillAttendance']): Promise<Nothing> {
  return recorded(context, async (r) => {
    await fillAttendance(context, r, await changeable(r, meetingId))
    return [aboutMeeting(meetingId), {}]
  })
}

/** Takes somebody off the list of those expected. */
export async function removeAttendee(
  context: Context,
  { meetingId, attendanceId }: In['removeAttendee'],
): Promise<Nothing> {
  return recorded(context, async (r) => {
    await changeable(r, meetingId)
    await r.meetings.removeAttendance(await attendanceIn(r, meetingId, attendanceId))
    return [aboutMeeting(meetingId), {}]
  })
}

/** Records whether somebody came, or what they sent instead. */
export async function changeAttendance(
  context: Context,
  { meetingId, attendanceId, change }: In['changeAttendance'],
): Promise<Attendance> {
  return recorded(context, async (r) => {
    await changeable(r, meetingId)
    const next = await changed(
      context,
      r,
      { kind: 'meeting', id: attendanceId },
      await attendanceIn(r, meetingId, attendanceId),
      change,
    )
    await r.meetings.saveAttendance(next)
    return [aboutMeeting(meetingId), next]
  })
}

/** Puts a case at the end of the agenda; refuses one that is on it already, or that has gaps without a reason (App. B). */
export async function addToAgenda(
  context: Context,
  { meetingId, caseId, reason, gaps = [] }: In['addToAgenda'],
): Promise<AgendaItem> {
  return recorded(context, async (r) => {
    const meeting = await changeable(r, meetingId)
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
    await changeable(r, meetingId)
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
    const meeting = await changeable(r, meetingId)
    const item = await itemIn(r, meetingId, agendaItemId)
    const next = await changed(context, r, { kind: 'meeting', id: agendaItemId }, item, change)
    if (change.field === 'nextReviewOn') await setReview(r, meeting, next)
    await r.meetings.saveItem(next)
    return [{ ...aboutMeeting(meetingId), caseId: item.caseId }, next]
  })
}

/** Starts the meeting and its clock; who is here is said in the room. */
export async function startTheMeeting(context: Context, { meetingId }: In['start']): Promise<MeetingRecord> {
  return recorded(context, async (r) => {
    const meeting = await r.meetings.byId(meetingId)
    const people = await r.meetings.attendances(meetingId)
    const at = context.now()
    const next = startMeeting(meeting, (await r.meetings.items(meetingId)).length, people.length, at)
    await clockTo(context, r, meetingId, null, at)
    return [aboutMeeting(meetingId), await saved(r, next)]
  })
}

/** Takes up a case; the one that was being heard is marked as heard. */
export async function openItem(context: Context, { meetingId, agendaItemId }: In['openItem']): Promise<AgendaItem> {
  return recorded(context, async (r) => {
    const meeting = await changeable(r, meetingId)
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

/** Ends the meeting; the minutes can still be edited until they are finalised. Cases that it did not get to go to the next one. */
export async function endTheMeeting(context: Context, { meetingId }: In['end']): Promise<MeetingRecord> {
  return recorded(context, async (r) => {
    const at = context.now()
    const next = endMeeting(await r.meetings.byId(meetingId), at)
    await markHeard(r, meetingId, null, at)
    await r.room.stopClock(meetingId, at)
    const ended = await saved(r, next)
    await rollOn(context, r)
    return [aboutMeeting(meetingId), ended]
  })
}

/** Resumes a meeting that was ended too early. */
export async function resumeTheMeeting(context: Context, { meetingId }: In['resume']): Promise<MeetingRecord> {
  return recorded(context, async (r) => {
    const meeting = await r.meetings.byId(meetingId)
    const next = resumeMeeting(meeting)
    if (stageOf(meeting) === 'ended') await clockTo(context, r, meetingId, null, context.now())
    await rollBack(r, meetingId)
    return [aboutMeeting(meetingId), await saved(r, next)]
  })
}

/** What a transaction about a meeting is about. */
export function aboutMeeting(meetingId: MeetingId): Subject {
  return { kind: 'meeting', id: meetingId, meetingId }
}

async function changeable(r: Repositories, id: MeetingId): Promise<MeetingRecord> {
  const meeting = await r.meetings.byId(id)
  mayChangeMeeting(meeting)
  return meeting
}

async function saved(r: Repositories, next: MeetingRecord): Promise<MeetingRecord> {
  const counted = { ...next, revision: next.revision + 1 }
  await r.meetings.save(counted)
  return counted
}

async function attendanceIn(r: Repositories, meetingId: MeetingId, id: AttendanceId): Promise<Attendance> {
  const one = await r.meetings.attendanceById(id)
  if (one.meetingId !== meetingId) throw new Refusal('NOT_FOUND', { what: 'attendance' })
  return one
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
    await changeable(r, meetingId)
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
