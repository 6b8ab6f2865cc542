import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs } from '#shared/contract/index.ts'
import type { MeetingId } from '#shared/domain/ids.ts'
import {
  cancelMeeting,
  endMeeting,
  type MeetingFields,
  type MeetingLine,
  type MeetingRecord,
  moveMeeting,
  resumeMeeting,
  stageOf,
  startMeeting,
} from '#shared/domain/meeting.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { markHeard } from './agenda-items.ts'
import { fillAttendance } from './attendance.ts'
import { clockTo } from './clock.ts'
import { type Context, recorded, visibleTo } from './context.ts'
import { aboutMeeting, asSeen, changeableMeeting, visibleFile } from './meeting-file.ts'
import { rollBack, rollOn } from './roll-over.ts'
import { changed } from './save-change.ts'

type In = ApiInputs['meetings']

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
    const meeting = await changeableMeeting(r, meetingId)
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

async function saved(r: Repositories, next: MeetingRecord): Promise<MeetingRecord> {
  const counted = { ...next, revision: next.revision + 1 }
  await r.meetings.save(counted)
  return counted
}
