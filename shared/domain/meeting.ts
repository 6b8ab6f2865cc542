import { z } from 'zod'
import { day, type Instant, instant, timeOfDay } from './dates.ts'
import { meetingId, personId, seriesId } from './ids.ts'
import { Refusal } from './refusal.ts'
import { line } from './text.ts'

export const meetingFields = z.object({
  heldOn: day,
  startsAt: timeOfDay,
  place: line(200, 'Say where the meeting is held.'),
  chairId: personId,
})

export type MeetingFields = z.infer<typeof meetingFields>

/** What may be changed of a planned meeting field by field. */
export const meetingPlan = meetingFields.extend({
  /** How long what was agreed before may take, at the beginning. */
  oldActionsMinutes: z
    .number()
    .int()
    .min(0, { message: 'Type 0 or more.' })
    .max(240, { message: 'At most 240 minutes.' }),
})

/** A meeting of the clinic: planned, then running, ended, and finalised, after which it only grows by dated corrections. */
export const meetingRecord = meetingPlan.extend({
  id: meetingId,
  /** Null for a meeting on its own. */
  seriesId: seriesId.nullable(),
  /** Called because something cannot wait for the next one (§4.1). */
  emergency: z.boolean(),
  /** Set when it was called off, with why. */
  cancelledAt: instant.nullable(),
  cancelReason: z.string(),
  /** The day for which it was planned before it was moved, with why; null when it never was. */
  movedFrom: day.nullable(),
  moveReason: z.string(),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  finalisedAt: instant.nullable(),
  finalisedByName: z.string(),
  revision: z.number().int(),
})

export type MeetingRecord = z.infer<typeof meetingRecord>

const meetingStage = z.enum(['planned', 'running', 'ended', 'finalised', 'cancelled'])

export type MeetingStage = z.infer<typeof meetingStage>

/** Where a meeting stands. */
export function stageOf(
  meeting: Pick<MeetingRecord, 'startedAt' | 'endedAt' | 'finalisedAt' | 'cancelledAt'>,
): MeetingStage {
  if (meeting.cancelledAt !== null) return 'cancelled'
  if (meeting.finalisedAt !== null) return 'finalised'
  if (meeting.endedAt !== null) return 'ended'
  return meeting.startedAt === null ? 'planned' : 'running'
}

/** A meeting as a line of a list. */
export const meetingLine = z.object({
  id: meetingId,
  heldOn: day,
  startsAt: timeOfDay,
  place: z.string(),
  chairName: z.string(),
  stage: meetingStage,
  cases: z.number().int(),
  plannedMinutes: z.number().int(),
  oldActionsMinutes: z.number().int(),
  agencies: z.number().int(),
  seriesId: seriesId.nullable(),
  emergency: z.boolean(),
  cancelReason: z.string(),
  movedFrom: day.nullable(),
  moveReason: z.string(),
})

export type MeetingLine = z.infer<typeof meetingLine>

/** Refuses to change a meeting that has been finalised or called off. */
export function mayChangeMeeting(meeting: MeetingRecord): void {
  if (stageOf(meeting) === 'cancelled') throw new Refusal('MEETING_CANCELLED', {})
  if (stageOf(meeting) === 'finalised') throw new Refusal('MEETING_FINALISED', {})
}

/** The meeting started; a second start changes nothing that was first. Refuses an empty agenda or an empty room. */
export function startMeeting(meeting: MeetingRecord, cases: number, people: number, at: Instant): MeetingRecord {
  if (stageOf(meeting) === 'cancelled') throw new Refusal('MEETING_CANCELLED', {})
  if (stageOf(meeting) !== 'planned') throw new Refusal('MEETING_RUNNING', {})
  const missing = [cases === 0 ? 'a case on the agenda' : '', people === 0 ? 'somebody who attends' : ''].filter(
    (one) => one !== '',
  )
  if (missing.length > 0) throw new Refusal('MEETING_EMPTY', { missing })
  return { ...meeting, startedAt: at }
}

/** The meeting ended. */
export function endMeeting(meeting: MeetingRecord, at: Instant): MeetingRecord {
  if (stageOf(meeting) !== 'running') throw new Refusal('MEETING_NOT_STARTED', {})
  return { ...meeting, endedAt: at }
}

/** The meeting resumed after it was ended too early. */
export function resumeMeeting(meeting: MeetingRecord): MeetingRecord {
  mayChangeMeeting(meeting)
  return { ...meeting, endedAt: null }
}

/** The minutes finalised: from here on only dated corrections. */
export function finaliseMeeting(meeting: MeetingRecord, at: Instant, byName: string): MeetingRecord {
  const stage = stageOf(meeting)
  if (stage === 'finalised') throw new Refusal('MEETING_FINALISED', {})
  if (stage !== 'ended') throw new Refusal('MEETING_RUNNING', {})
  return { ...meeting, finalisedAt: at, finalisedByName: byName }
}

/** Refuses whatever is only possible while a meeting is planned. */
function mustBePlanned(meeting: MeetingRecord): void {
  mayChangeMeeting(meeting)
  if (stageOf(meeting) !== 'planned') throw new Refusal('MEETING_RUNNING', {})
}

/** The meeting moved to another day or time; it remembers the first day for which it was planned. */
export function moveMeeting(
  meeting: MeetingRecord,
  to: Pick<MeetingRecord, 'heldOn' | 'startsAt'>,
  reason: string,
): MeetingRecord {
  mustBePlanned(meeting)
  return { ...meeting, ...to, movedFrom: meeting.movedFrom ?? meeting.heldOn, moveReason: reason }
}

/** The meeting called off, with why. */
export function cancelMeeting(meeting: MeetingRecord, reason: string, at: Instant): MeetingRecord {
  mustBePlanned(meeting)
  return { ...meeting, cancelledAt: at, cancelReason: reason }
}
