import { z } from 'zod'
import { agencyId, attendanceId, caseId, meetingId, panelMemberId, personId } from './ids.ts'
import { standingOnPanel } from './panel.ts'
import { line, optionalLine } from './text.ts'

export const presenceAtMeeting = z.enum(['expected', 'present', 'apologies'])

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
