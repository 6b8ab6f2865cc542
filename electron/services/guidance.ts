import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs } from '#shared/contract/index.ts'
import type { ActionNote, ActionRecord } from '#shared/domain/action.ts'
import { type GuidanceAside, sayAside } from '#shared/domain/guidance-answer.ts'
import { stageOf } from '#shared/domain/meeting.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { GUIDANCE_RULES } from '#shared/instruments/guidance-rules.ts'
import { noted } from './action-noted.ts'
import { type Context, recorded } from './context.ts'
import { minuted } from './minutes.ts'

/** Keeps the wording of an action against a rule of the guidance, with the reason (N2). */
export async function setGuidanceAside(
  context: Context,
  { actionId, aside }: ApiInputs['actions']['setGuidanceAside'],
): Promise<ActionNote> {
  return recorded(context, async (r) => {
    const action = await r.actions.byId(actionId)
    return [{ kind: 'action', id: action.id, caseId: action.caseId }, await guidanceSetAside(context, r, action, aside)]
  })
}

/** As `setGuidanceAside`, inside a transaction. What was agreed in a meeting is minuted there until its minutes are finalised. */
export async function guidanceSetAside(
  context: Context,
  r: Repositories,
  action: ActionRecord,
  { rule, reason }: GuidanceAside,
): Promise<ActionNote> {
  const found = GUIDANCE_RULES.find(({ code }) => code === rule)
  if (found === undefined) throw new Refusal('NOT_FOUND', { what: 'rule of the guidance' })
  const note = await noted(context, r, action.id, 'guidance', `${found.title}: ${reason}`, rule)
  if (action.meetingId === null) return note
  const meeting = await r.meetings.byId(action.meetingId)
  if (stageOf(meeting) === 'running' || stageOf(meeting) === 'ended') {
    await minuted(
      context,
      r,
      meeting,
      action.agendaItemId,
      { kind: 'decision', text: sayAside(found, action), because: reason, agencyId: null, speaker: context.actor.name },
      null,
    )
  }
  return note
}
