import type { Repositories } from '#db/repositories/index.ts'
import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import { leavingFor, withoutCases } from '#shared/domain/conflict-of-interest.ts'
import type { CaseId, MeetingId } from '#shared/domain/ids.ts'

import { type MeetingRecord, mayChangeMeeting } from '#shared/domain/meeting.ts'
import { type MeetingFile, seenBy } from '#shared/domain/meeting-file.ts'
import { type Context, ofVisibleCases, type Subject, visibleTo } from './context.ts'
import { readsFor } from './need-to-know.ts'

/** What a transaction about a meeting is about. */
export function aboutMeeting(meetingId: MeetingId): Subject {
  return { kind: 'meeting', id: meetingId, meetingId }
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

/** A meeting that may still be changed; refuses one that was finalised or called off. */
export async function changeableMeeting(r: Repositories, id: MeetingId): Promise<MeetingRecord> {
  const meeting = await r.meetings.byId(id)
  mayChangeMeeting(meeting)
  return meeting
}
