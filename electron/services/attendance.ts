import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs } from '#shared/contract/index.ts'
import type { Attendance } from '#shared/domain/attendance.ts'
import type { AttendanceId, MeetingId } from '#shared/domain/ids.ts'
import { type MeetingRecord, stageOf } from '#shared/domain/meeting.ts'
import { type Expected, expectedAt } from '#shared/domain/panel.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { type Context, recorded } from './context.ts'
import { aboutMeeting, changeableMeeting } from './meeting-file.ts'
import { changed } from './save-change.ts'

type In = ApiInputs['meetings']
type Nothing = Record<string, never>

/** Invites an agency, or takes the invitation back. */
export async function inviteAgency(context: Context, { meetingId, agencyId, invited }: In['invite']): Promise<Nothing> {
  return recorded(context, async (r) => {
    await changeableMeeting(r, meetingId)
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
    const meeting = await changeableMeeting(r, meetingId)
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
    await fillAttendance(context, r, await changeableMeeting(r, meetingId))
    return [aboutMeeting(meetingId), {}]
  })
}

/** Takes somebody off the list of those expected. */
export async function removeAttendee(
  context: Context,
  { meetingId, attendanceId }: In['removeAttendee'],
): Promise<Nothing> {
  return recorded(context, async (r) => {
    await changeableMeeting(r, meetingId)
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
    await changeableMeeting(r, meetingId)
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

/**
 * Fills a planned meeting with those whom the register expects and asks their agencies. Whoever was taken off by hand stays
 * off; somebody invited for one more case comes for that one too.
 */
export async function fillAttendance(context: Context, r: Repositories, meeting: MeetingRecord): Promise<void> {
  if (stageOf(meeting) !== 'planned') return
  const agenda = (await r.meetings.items(meeting.id)).map((item) => item.caseId)
  const expected = expectedAt(meeting.heldOn, agenda, await r.panel.members(), await r.panel.seats())
  const before = await r.meetings.attendances(meeting.id)
  const known = new Set(await r.meetings.membersEverAt(meeting.id))
  for (const one of expected) {
    const there = before.find((who) => who.memberId === one.member.id || samePerson(who, one))
    if (there !== undefined) await comesFor(r, there, one)
    else if (!known.has(one.member.id)) await r.meetings.addAttendance(attendanceOf(context, meeting, one))
    else continue
    await r.meetings.invite(meeting.id, one.member.agencyId, true)
  }
}

async function attendanceIn(r: Repositories, meetingId: MeetingId, id: AttendanceId): Promise<Attendance> {
  const one = await r.meetings.attendanceById(id)
  if (one.meetingId !== meetingId) throw new Refusal('NOT_FOUND', { what: 'attendance' })
  return one
}

function attendanceOf(context: Context, meeting: MeetingRecord, { member, forCases }: Expected): Attendance {
  return {
    id: context.newId() as AttendanceId, // a new identity
    meetingId: meeting.id,
    name: member.name,
    agencyId: member.agencyId,
    personId: member.personId,
    presence: 'expected',
    note: '',
    memberId: member.id,
    standing: member.standing,
    forCases,
    revision: 1,
  }
}

async function comesFor(r: Repositories, there: Attendance, { forCases }: Expected): Promise<void> {
  if (there.memberId === null || JSON.stringify(there.forCases) === JSON.stringify(forCases)) return
  await r.meetings.saveAttendance({ ...there, forCases, revision: there.revision + 1 })
}

function samePerson(who: Attendance, { member }: Expected): boolean {
  return who.personId !== null && who.personId === member.personId
}
