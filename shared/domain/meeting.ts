import { z } from 'zod'
import { actionLine, actionOpenTo, actionRecord } from './action.ts'
import { excusedGap } from './agenda-gate.ts'
import { standing } from './assessment.ts'
import { type Audience, audience, openTo } from './audience.ts'
import { day, type Instant, instant, timeOfDay } from './dates.ts'
import {
  type AgencyId,
  agencyId,
  agendaItemId,
  attendanceId,
  caseId,
  meetingId,
  minuteEntryId,
  panelMemberId,
  personId,
  seriesId,
} from './ids.ts'
import { level } from './level.ts'
import { standingOnPanel } from './panel.ts'
import { Refusal } from './refusal.ts'
import { line, optionalLine, paragraphs, saidInWords } from './text.ts'

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

export const meetingStage = z.enum(['planned', 'running', 'ended', 'finalised', 'cancelled'])
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

/** Why a case is on an agenda. */
export const agendaReason = z.enum(['new', 'review', 'deferred', 'urgent'])
export const AGENDA_REASON_WORDS = {
  new: 'New referral',
  review: 'Review',
  deferred: 'Deferred last time',
  urgent: 'Urgent',
} as const satisfies Record<z.infer<typeof agendaReason>, string>

export const agendaItemFields = z.object({
  reason: agendaReason,
  plannedMinutes: z
    .number()
    .int()
    .min(1, { message: 'At least one minute.' })
    .max(240, { message: 'At most 240 minutes.' }),
  /** The chair's summary of the risk, minuted for somebody who was not there. */
  riskSummary: paragraphs(8000),
  nextReviewOn: day.nullable(),
  /** What the victim will be told, and by whom (§4.3). */
  toldWhat: paragraphs(2000),
  toldBy: optionalLine(200),
})
export type AgendaItemFields = z.infer<typeof agendaItemFields>

/** A case on an agenda. */
export const agendaItem = agendaItemFields.extend({
  id: agendaItemId,
  meetingId,
  caseId,
  position: z.number().int(),
  /** What the case lacked when it was put on, and why it went on all the same (App. B). */
  gaps: z.array(excusedGap),
  openedAt: instant.nullable(),
  doneAt: instant.nullable(),
  /** The meeting from which it came here by itself; null when somebody put it on. */
  rolledFrom: meetingId.nullable(),
  /** Put off to the next meeting, and why; null while it is not. */
  deferredAt: instant.nullable(),
  deferredBecause: z.string(),
  removed: z.boolean(),
  revision: z.number().int(),
})
export type AgendaItem = z.infer<typeof agendaItem>

/** What a line of the minutes is. Fact, allegation and opinion are never mixed (S4 §3.1). */
export const entryKind = z.enum([
  ...standing.options,
  'discussion',
  'voice',
  'risk',
  'decision',
  'dissent',
  'correction',
])
export type EntryKind = z.infer<typeof entryKind>

export const ENTRY_WORDS = {
  fact: 'Fact',
  allegation: 'Allegation',
  opinion: 'Opinion',
  discussion: 'Discussion',
  voice: 'Victim’s voice',
  risk: 'Risk',
  decision: 'Decision',
  dissent: 'Dissent',
  correction: 'Correction',
} as const satisfies Record<EntryKind, string>

export const newEntry = z.object({
  kind: entryKind,
  text: saidInWords(8000, 'Type what was said.'),
  /** Why a decision was taken; every decision has its because (§4.4). */
  because: paragraphs(4000),
  /** Who said it: an agency, a name, or both. */
  agencyId: agencyId.nullable(),
  speaker: optionalLine(120),
  /** The agencies that may know of it, null for everybody; left out, an edited line keeps what it had (S4 App. 3). */
  audience: audience.optional(),
})
export type NewEntry = z.infer<typeof newEntry>

/** One line of the minutes. It is never edited: a later line may take its place, or it is withdrawn. */
export const minuteEntry = newEntry.extend({
  id: minuteEntryId,
  meetingId,
  agendaItemId: agendaItemId.nullable(),
  at: instant,
  authorId: personId,
  authorName: z.string(),
  audience,
  replaces: minuteEntryId.nullable(),
  /** True once a later line has taken its place or its author has withdrawn it. */
  gone: z.boolean(),
})
export type MinuteEntry = z.infer<typeof minuteEntry>

/** What the page of a case on an agenda needs beside the minutes. */
export const agendaCase = z.object({
  item: agendaItem,
  reference: z.string(),
  victim: z.string(),
  perpetrator: z.string(),
  level: level.nullable(),
  type: z.string().nullable(),
  /** Who leaves, or left, the room for this case because they know somebody in it. */
  leaving: z.array(z.string()),
  /** True when the reader may not know which case it is. */
  hidden: z.boolean(),
})
export type AgendaCase = z.infer<typeof agendaCase>

/** A meeting with everything in it. */
export const meetingFile = z.object({
  record: meetingRecord,
  chairName: z.string(),
  invited: z.array(agencyId),
  attendances: z.array(attendance),
  agenda: z.array(agendaCase),
  entries: z.array(minuteEntry),
  actions: z.array(actionRecord),
  /** Open actions from before: of the cases on the agenda, and of the meetings of its series (§4.3). */
  earlierActions: z.array(actionLine),
})
export type MeetingFile = z.infer<typeof meetingFile>

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

/** A line as it may be added: a decision needs its because, a dissent its name, and a finalised meeting takes only corrections. */
export function mayAddEntry(meeting: MeetingRecord, entry: NewEntry): void {
  const stage = stageOf(meeting)
  if (stage === 'planned') throw new Refusal('MEETING_NOT_STARTED', {})
  if (stage === 'finalised' && entry.kind !== 'correction') throw new Refusal('MEETING_FINALISED', {})
  if (stage !== 'finalised' && entry.kind === 'correction') {
    throw new Refusal('INVALID', {
      field: 'kind',
      sentence: 'Corrections come after the minutes are finalised. Edit the line itself.',
    })
  }
  if (entry.kind === 'decision' && entry.because.trim() === '') {
    throw new Refusal('INVALID', { field: 'because', sentence: 'Say why this was decided.' })
  }
  if (entry.kind === 'dissent' && entry.speaker.trim() === '') {
    throw new Refusal('INVALID', { field: 'speaker', sentence: 'Name who disagrees.' })
  }
}

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

/** Minutes that the agenda is planned to take, over all its cases. */
export function plannedMinutes(items: readonly Pick<AgendaItem, 'plannedMinutes'>[]): number {
  return items.reduce((sum, item) => sum + item.plannedMinutes, 0)
}

/** Refuses whatever is only possible while a meeting is planned. */
export function mustBePlanned(meeting: MeetingRecord): void {
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

/** The audience of a line that takes the place of another: what was restricted stays so until somebody says otherwise. */
export function audienceOf(entry: NewEntry, instead: Pick<MinuteEntry, 'audience'> | null): Audience {
  return entry.audience === undefined ? (instead?.audience ?? null) : entry.audience
}

/** The meeting as agencies may see it: a line or an action that is not open to all of them is not there. */
export function seenBy(file: MeetingFile, agencies: readonly AgencyId[]): MeetingFile {
  return {
    ...file,
    entries: file.entries.filter((entry) => openTo(entry.audience, agencies)),
    actions: file.actions.filter((action) => actionOpenTo(action, agencies)),
    earlierActions: file.earlierActions.filter((action) => actionOpenTo(action, agencies)),
  }
}

/** The agencies that are in the room or may still come. */
export function agenciesInRoom({ attendances }: Pick<MeetingFile, 'attendances'>): AgencyId[] {
  return [...new Set(attendances.filter((one) => one.presence !== 'apologies').map((one) => one.agencyId))]
}

/** The meeting as the room may see it: open to every agency that is there or may still come. In an empty room nothing restricted is shown. */
export function roomView(file: MeetingFile): MeetingFile {
  const here = agenciesInRoom(file)
  if (here.length > 0) return seenBy(file, here)
  const isOpen = ({ audience: who }: { audience: Audience }) => who === null
  return {
    ...file,
    entries: file.entries.filter(isOpen),
    actions: file.actions.filter(isOpen),
    earlierActions: file.earlierActions.filter(isOpen),
  }
}
