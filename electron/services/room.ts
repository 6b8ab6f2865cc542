import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs } from '#shared/contract/index.ts'
import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import { isPaused } from '#shared/domain/hearing-clock.ts'
import type { AgendaItemId, AskedId, CaseId, MeetingId, ScriptStepId } from '#shared/domain/ids.ts'
import { mayChangeMeeting, stageOf } from '#shared/domain/meeting.ts'
import type { MinuteEntry } from '#shared/domain/minute-entry.ts'
import { DEFERRED, decidedBy, levelDecision } from '#shared/domain/minute-line-decided.ts'
import { quorumOf } from '#shared/domain/quorum.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { type Asked, mayGoOn, type RoomFile, type ScriptStep, stepAt } from '#shared/domain/script.ts'
import { markHeard } from './agenda-items.ts'
import { levelDecided } from './cases.ts'
import { clockTo } from './clock.ts'
import { type Context, ofVisibleCases, recorded, type Subject } from './context.ts'
import { aboutMeeting, hiddenAt } from './meeting-file.ts'
import { entryIn, minuted } from './minutes.ts'

type In = ApiInputs['room']
type Nothing = Record<string, never>

/** What a meeting has beside its minutes, without the cases that the reader may not know of. */
export async function readRoom(context: Context, { meetingId }: In['get']): Promise<RoomFile> {
  return recorded(context, async (r) => {
    const items = await r.meetings.items(meetingId)
    const hidden = await hiddenAt(context, r, meetingId, items)
    const hiddenItems = new Set(items.filter((item) => hidden.has(item.caseId)).map((item) => item.id))
    const seen = <T extends { caseId: CaseId }>(rows: readonly T[]) => rows.filter((one) => !hidden.has(one.caseId))
    return [
      aboutMeeting(meetingId),
      {
        spans: await r.room.spans(meetingId),
        steps: (await r.room.steps(meetingId)).filter(
          (one) => one.agendaItemId === null || !hiddenItems.has(one.agendaItemId),
        ),
        asked: (await r.room.asked(meetingId)).filter((one) => !hiddenItems.has(one.agendaItemId)),
        offers: seen(await r.room.offers(meetingId)),
        notDone: seen(await ofVisibleCases(context, r, await r.actions.notDoneBefore(meetingId))),
      },
    ]
  })
}

/** Whoever is expected for the whole meeting and sent no apologies is here; those invited for a case come for it. */
export async function everybodyHere(context: Context, { meetingId }: In['allHere']): Promise<Nothing> {
  return recorded(context, async (r) => {
    mayChangeMeeting(await r.meetings.byId(meetingId))
    for (const one of await r.meetings.attendances(meetingId)) {
      if (one.presence !== 'expected' || one.forCases !== null) continue
      await r.meetings.saveAttendance({ ...one, presence: 'present', revision: one.revision + 1 })
    }
    return [aboutMeeting(meetingId), {}]
  })
}

/** Stops the clock of the meeting; nothing happens when it stands. */
export async function pauseMeeting(context: Context, { meetingId }: In['pause']): Promise<Nothing> {
  return recorded(context, async (r) => {
    await running(r, meetingId)
    await r.room.stopClock(meetingId, context.now())
    return [aboutMeeting(meetingId), {}]
  })
}

/** Lets the clock go on where it was; nothing happens when it runs. */
export async function goOn(context: Context, { meetingId }: In['goOn']): Promise<Nothing> {
  return recorded(context, async (r) => {
    await running(r, meetingId)
    if (isPaused(await r.room.spans(meetingId))) {
      const current = (await r.meetings.items(meetingId)).find((item) => item.openedAt !== null && item.doneAt === null)
      await clockTo(context, r, meetingId, current?.id ?? null, context.now())
    }
    return [aboutMeeting(meetingId), {}]
  })
}

/** Records that an agency was asked about a case and had nothing to add, or takes that back. */
export async function askAgency(
  context: Context,
  { meetingId, agendaItemId, agencyId, nothingToAdd }: In['ask'],
): Promise<Asked[]> {
  return recorded(context, async (r) => {
    const item = await itemOf(r, meetingId, agendaItemId)
    await r.clinic.agencyById(agencyId)
    const already = (await r.room.asked(meetingId)).filter(
      (one) => one.agendaItemId === agendaItemId && one.agencyId === agencyId,
    )
    if (!nothingToAdd) for (const one of already) await r.room.setAskedGone(one.id, true)
    if (nothingToAdd && already.length === 0) {
      await r.room.addAsked({
        id: context.newId() as AskedId, // a new identity
        agendaItemId,
        agencyId,
        at: context.now(),
        byId: context.actor.id,
        byName: context.actor.name,
        gone: false,
      })
    }
    return [{ ...aboutMeeting(meetingId), caseId: item.caseId }, await r.room.asked(meetingId)]
  })
}

/** Records that a point of the chair's script was done. Without a quorum the meeting goes on only with a reason. */
export async function doStep(
  context: Context,
  { meetingId, agendaItemId, step, note }: In['doStep'],
): Promise<ScriptStep> {
  return recorded(context, async (r) => {
    mayChangeMeeting(await r.meetings.byId(meetingId))
    const caseId = agendaItemId === null ? undefined : (await itemOf(r, meetingId, agendaItemId)).caseId
    const { met } = quorumOf(
      await r.meetings.attendances(meetingId),
      await r.clinic.agencies(),
      await r.clinic.settings(),
    )
    mayGoOn(step, note, met)
    const already = stepAt(step, await r.room.steps(meetingId), agendaItemId)
    if (already !== undefined) return [{ ...aboutMeeting(meetingId), caseId }, already]
    const done: ScriptStep = {
      id: context.newId() as ScriptStepId, // a new identity
      meetingId,
      agendaItemId,
      step,
      at: context.now(),
      byId: context.actor.id,
      byName: context.actor.name,
      note,
      gone: false,
    }
    await r.room.addStep(done)
    return [{ ...aboutMeeting(meetingId), caseId }, done]
  })
}

/** Takes a point of the script back; its row stays in the store. */
export async function undoStep(context: Context, { meetingId, scriptStepId }: In['undoStep']): Promise<Nothing> {
  return recorded(context, async (r) => {
    mayChangeMeeting(await r.meetings.byId(meetingId))
    const done = await r.room.stepById(scriptStepId)
    if (done.meetingId !== meetingId) throw new Refusal('NOT_FOUND', { what: 'step of the script' })
    const caseId = done.agendaItemId === null ? undefined : (await itemOf(r, meetingId, done.agendaItemId)).caseId
    await r.room.setStepGone(scriptStepId, true)
    return [{ ...aboutMeeting(meetingId), caseId }, {}]
  })
}

/** Marks the case that is heard as through; the clock goes on for what belongs to no case. */
export async function closeCases(context: Context, { meetingId }: In['close']): Promise<Nothing> {
  return recorded(context, async (r) => {
    await running(r, meetingId)
    const at = context.now()
    await markHeard(r, meetingId, null, at)
    await clockTo(context, r, meetingId, null, at)
    return [aboutMeeting(meetingId), {}]
  })
}

/**
 * Decides the level of the case that is heard by the same rules as on its page, and minutes it, both or neither. Decided anew in
 * place of a line, that line and the earlier level stay in the store.
 */
export async function decideLevelInRoom(
  context: Context,
  { meetingId, agendaItemId, choice, instead }: In['decideLevel'],
): Promise<MinuteEntry> {
  return recorded(context, async (r) => {
    const { caseId } = await itemOf(r, meetingId, agendaItemId)
    const { level, route } = await levelDecided(context, r, caseId, choice)
    const old = instead === undefined ? null : await entryIn(r, meetingId, instead)
    const said = levelDecision({ level, route, reason: choice.reason })
    const line = await decisionMinuted(context, r, meetingId, agendaItemId, said, old)
    return [{ ...aboutMeeting(meetingId), caseId }, line]
  })
}

/** Puts a case off to the next meeting and minutes why, in place of what was said before, or takes that back. */
export async function deferCase(
  context: Context,
  { meetingId, agendaItemId, because }: In['defer'],
): Promise<AgendaItem> {
  return recorded(context, async (r) => {
    const item = await itemOf(r, meetingId, agendaItemId)
    const about: Subject = { ...aboutMeeting(meetingId), caseId: item.caseId }
    if (because !== null && because.trim() === '') {
      throw new Refusal('INVALID', { field: 'because', sentence: 'Say why the case is put off.' })
    }
    const at = context.now()
    const next: AgendaItem = {
      ...item,
      deferredAt: because === null ? null : at,
      deferredBecause: because ?? '',
      revision: item.revision + 1,
    }
    await r.meetings.saveItem(next)
    const before = (await r.meetings.entries(meetingId)).findLast(
      (line) => line.agendaItemId === agendaItemId && decidedBy(line)?.kind === 'defer',
    )
    if (because !== null) {
      await decisionMinuted(context, r, meetingId, agendaItemId, { text: DEFERRED, because }, before ?? null)
    } else if (before !== undefined) await r.meetings.setGone(before.id, true)
    return [about, next]
  })
}

async function decisionMinuted(
  context: Context,
  r: Repositories,
  meetingId: MeetingId,
  agendaItemId: AgendaItemId,
  said: { text: string; because: string },
  instead: MinuteEntry | null,
): Promise<MinuteEntry> {
  const meeting = await r.meetings.byId(meetingId)
  const line = { ...said, kind: 'decision', agencyId: null, speaker: '' } as const
  return minuted(context, r, meeting, agendaItemId, line, instead)
}

async function running(r: Repositories, meetingId: MeetingId): Promise<void> {
  if (stageOf(await r.meetings.byId(meetingId)) !== 'running') throw new Refusal('MEETING_NOT_STARTED', {})
}

async function itemOf(r: Repositories, meetingId: MeetingId, id: AgendaItemId): Promise<AgendaItem> {
  mayChangeMeeting(await r.meetings.byId(meetingId))
  const item = await r.meetings.itemById(id)
  if (item.meetingId !== meetingId) throw new Refusal('NOT_FOUND', { what: 'place on the agenda' })
  return item
}
