import type { Repositories } from '#db/repositories/index.ts'
import type { AttendanceId } from '#shared/domain/ids.ts'
import { type Attendance, type MeetingRecord, stageOf } from '#shared/domain/meeting.ts'
import { type Expected, expectedAt } from '#shared/domain/panel.ts'
import type { Context } from './context.ts'

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
