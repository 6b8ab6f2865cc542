import { z } from 'zod'
import { excusedGap } from '#shared/domain/agenda-gate.ts'
import { agendaItem, agendaItemFields, agendaReason } from '#shared/domain/agenda-item.ts'
import { proposedCase } from '#shared/domain/agenda-proposal.ts'
import { attendance, attendeeFields } from '#shared/domain/attendance.ts'
import { changeOf } from '#shared/domain/change.ts'
import {
  agencyId,
  agendaItemId,
  attendanceId,
  caseId,
  meetingId,
  minuteEntryId,
  panelMemberId,
} from '#shared/domain/ids.ts'
import { meetingFields, meetingLine, meetingPlan, meetingRecord } from '#shared/domain/meeting.ts'
import { meetingFile } from '#shared/domain/meeting-file.ts'
import { minuteEntry, newEntry } from '#shared/domain/minute-entry.ts'
import { saidInWords } from '#shared/domain/text.ts'
import { nothing, procedure } from './base.ts'

const one = z.object({ meetingId })

export const meetingsContract = {
  list: procedure('read cases', 'meetings listed', nothing, z.array(meetingLine)),
  get: procedure('read cases', 'meeting read', one, meetingFile),
  plan: procedure(
    'run meetings',
    'meeting planned',
    meetingFields.extend({ invited: z.array(agencyId), emergency: z.boolean().optional() }),
    meetingRecord,
  ),
  change: procedure('run meetings', 'meeting changed', one.extend({ change: changeOf(meetingPlan) }), meetingRecord),
  move: procedure(
    'run meetings',
    'meeting moved',
    one.extend({
      to: meetingFields.pick({ heldOn: true, startsAt: true }),
      reason: saidInWords(1000, 'Say why it moves.'),
    }),
    meetingRecord,
  ),
  cancel: procedure(
    'run meetings',
    'meeting called off',
    one.extend({ reason: saidInWords(1000, 'Say why it is called off.') }),
    meetingRecord,
  ),
  reinstate: procedure('run meetings', 'meeting reinstated', one, meetingRecord),
  /** The cases that it should hear, each with its reasons. */
  proposals: procedure('run meetings', 'agenda proposed', one, z.array(proposedCase)),
  /** The meeting and its deadlines for a calendar, without any name or reference. */
  calendar: procedure('read cases', 'calendar exported', one, z.file()),
  invite: procedure('run meetings', 'agencies invited', one.extend({ agencyId, invited: z.boolean() }), nothing),
  addAttendee: procedure(
    'run meetings',
    'attendee added',
    one.extend({ attendee: attendeeFields, memberId: panelMemberId.nullable().optional() }),
    attendance,
  ),
  fillAttendance: procedure('run meetings', 'attendee added', one, nothing),
  removeAttendee: procedure('run meetings', 'attendee removed', one.extend({ attendanceId }), nothing),
  changeAttendance: procedure(
    'run meetings',
    'attendance changed',
    one.extend({ attendanceId, change: changeOf(attendance.pick({ presence: true, note: true })) }),
    attendance,
  ),
  /** Puts a case on the agenda; one with gaps only with a reason for each of them (App. B). */
  addToAgenda: procedure(
    'run meetings',
    'agenda changed',
    one.extend({ caseId, reason: agendaReason, gaps: z.array(excusedGap).max(20).optional() }),
    agendaItem,
  ),
  removeFromAgenda: procedure('run meetings', 'agenda changed', one.extend({ agendaItemId }), nothing),
  restoreToAgenda: procedure('run meetings', 'agenda changed', one.extend({ agendaItemId }), nothing),
  /** Moves a case to a place on the agenda, counted from 0. */
  moveOnAgenda: procedure(
    'run meetings',
    'agenda changed',
    one.extend({ agendaItemId, to: z.number().int().nonnegative() }),
    nothing,
  ),
  changeItem: procedure(
    'run meetings',
    'agenda changed',
    one.extend({ agendaItemId, change: changeOf(agendaItemFields) }),
    agendaItem,
  ),
  start: procedure('run meetings', 'meeting started', one, meetingRecord),
  /** Takes up a case: the one before it is marked as heard. */
  openItem: procedure('run meetings', 'agenda changed', one.extend({ agendaItemId }), agendaItem),
  addEntry: procedure(
    'run meetings',
    'minute added',
    one.extend({ agendaItemId: agendaItemId.nullable(), entry: newEntry }),
    minuteEntry,
  ),
  /** Puts a new line in the place of an old one, which stays in the store. */
  replaceEntry: procedure(
    'run meetings',
    'minute replaced',
    one.extend({ minuteEntryId, entry: newEntry }),
    minuteEntry,
  ),
  withdrawEntry: procedure(
    'run meetings',
    'minute withdrawn',
    one.extend({ minuteEntryId, withdrawn: z.boolean() }),
    nothing,
  ),
  end: procedure('run meetings', 'meeting ended', one, meetingRecord),
  resume: procedure('run meetings', 'meeting resumed', one, meetingRecord),
  finalise: procedure('run meetings', 'minutes finalised', one, meetingRecord),
  correct: procedure(
    'run meetings',
    'minutes corrected',
    one.extend({ agendaItemId: agendaItemId.nullable(), entry: newEntry }),
    minuteEntry,
  ),
}
