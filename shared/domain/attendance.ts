import { z } from 'zod'
import { agencyId, attendanceId, type CaseId, caseId, meetingId, panelMemberId, personId } from './ids.ts'
import { type PanelMember, standingOnPanel } from './panel.ts'
import { line, optionalLine } from './text.ts'

const presenceAtMeeting = z.enum(['expected', 'present', 'apologies'])

export const attendeeFields = z.object({
  name: line(120, 'Name who attends.'),
  agencyId,
  personId: personId.nullable(),
})

/** Somebody who is expected at a meeting, and whether they came. */
export const attendance = attendeeFields.extend({
  id: attendanceId,
  meetingId,
  presence: presenceAtMeeting,
  /** What was sent in place of coming. */
  note: optionalLine(300),
  /** Whose place in the register it is, and as what they came; null for somebody who is not in it. */
  memberId: panelMemberId.nullable(),
  standing: standingOnPanel.nullable(),
  /** The only cases for which they are in the room; null for the whole meeting. */
  forCases: z.array(caseId).nullable(),
  revision: z.number().int(),
})

export type Attendance = z.infer<typeof attendance>

/** Who is in the room while a case is heard: whoever is here, except observers, those who came for other cases, and those who leave for it. */
export function inRoomFor(
  attendances: readonly Attendance[],
  of: CaseId | undefined,
  leaving: readonly string[],
): Attendance[] {
  return attendances.filter(
    ({ presence, standing, forCases, name }) =>
      presence === 'present' &&
      standing !== 'observer' &&
      !leaving.includes(name) &&
      (forCases === null || (of !== undefined && forCases.includes(of))),
  )
}

/** The deputies who could come in the place of somebody, as far as they are not there already. */
export function deputiesFor(
  away: Pick<Attendance, 'memberId' | 'personId'>,
  there: readonly Pick<Attendance, 'memberId' | 'personId'>[],
  members: readonly PanelMember[],
): PanelMember[] {
  const is = (one: PanelMember, who: Pick<Attendance, 'memberId' | 'personId'>) =>
    one.id === who.memberId || (one.personId !== null && one.personId === who.personId)
  const whose = members.find((one) => is(one, away))
  return members.filter(
    (one) =>
      whose !== undefined &&
      !one.left &&
      one.standing === 'deputy' &&
      one.deputyFor === whose.id &&
      !there.some((who) => is(one, who)),
  )
}
