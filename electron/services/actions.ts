import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import {
  type ActionLine,
  type ActionNote,
  type ActionRecord,
  checkDue,
  closeAction,
  mayChangeAction,
} from '#shared/domain/action.ts'
import { dayOf } from '#shared/domain/dates.ts'
import type { ActionId, ActionNoteId } from '#shared/domain/ids.ts'
import { updatesOnlyOwnAgency } from '#shared/domain/permission.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { factorByCode } from '#shared/instruments/index.ts'
import { type Context, recorded, type Subject, visibleTo } from './context.ts'
import { changed } from './save-change.ts'

type In = ApiInputs['actions']

/** The actions of all cases that the person may see, the earliest due first. */
export async function listActions(context: Context, input: In['list']): Promise<ActionLine[]> {
  return recorded(context, async (r) => [
    { kind: 'action', id: null, caseId: input.caseId ?? undefined },
    await r.actions.list({ ...input, ownerId: null, today: context.today(), visibleTo: visibleTo(context) }),
  ])
}

/** One action with its notes. */
export async function readAction(context: Context, { actionId }: In['get']): Promise<ApiOutputs['actions']['get']> {
  return recorded(context, async (r) => {
    const action = await r.actions.byId(actionId)
    return [about(action), { line: await r.actions.line(actionId), notes: await r.actions.notes(actionId) }]
  })
}

/** Records what somebody promised. */
export async function addAction(context: Context, input: In['add']): Promise<ActionRecord> {
  return recorded(context, async (r) => {
    const action = await recordAction(context, r, input)
    return [about(action), action]
  })
}

/** As `addAction`, inside a transaction. */
export async function recordAction(context: Context, r: Repositories, input: In['add']): Promise<ActionRecord> {
  const current = await r.cases.byId(input.caseId)
  if (current.closedAt !== null) throw new Refusal('CASE_CLOSED', {})
  const meetingId = input.agendaItemId === null ? null : (await r.meetings.itemById(input.agendaItemId)).meetingId
  checkDue(input.dueOn, context.today())
  await checkLinks(r, input)
  const action: ActionRecord = {
    ...input,
    id: context.newId() as ActionId, // a new identity
    number: await r.actions.nextNumber(input.caseId),
    meetingId,
    recordedAt: context.now(),
    recordedByName: context.actor.name,
    closedAt: null,
    closedByName: '',
    outcomeKind: null,
    outcome: '',
    revision: 1,
  }
  await r.actions.add(action)
  await r.cases.refreshNeed(input.caseId)
  return action
}

/** Changes one field of an open action. */
export async function changeAction(context: Context, { actionId, change }: In['change']): Promise<ActionRecord> {
  return recorded(context, async (r) => {
    const action = await r.actions.byId(actionId)
    mayChangeAction(action)
    const next = await changed(context, r, { kind: 'action', id: actionId }, action, change)
    if (change.field === 'dueOn') checkDue(next.dueOn, dayOf(action.recordedAt))
    await checkLinks(r, next)
    await r.actions.save(next)
    await r.cases.refreshNeed(action.caseId)
    return [about(action), next]
  })
}

/** Notes what has happened so far. */
export async function noteAction(context: Context, { actionId, text }: In['note']): Promise<ActionNote> {
  return recorded(context, async (r) => {
    const action = await r.actions.byId(actionId)
    mustBeTheirs(context, action)
    return [about(action), await noted(context, r, actionId, text)]
  })
}

/** Closes an action with its outcome (N19). */
export async function endAction(context: Context, { actionId, kind, outcome }: In['close']): Promise<ActionRecord> {
  return recorded(context, async (r) => {
    const action = await r.actions.byId(actionId)
    mustBeTheirs(context, action)
    const next = {
      ...closeAction(action, { kind, outcome }, context.now(), context.actor.name),
      revision: action.revision + 1,
    }
    await r.actions.save(next)
    await r.cases.refreshNeed(action.caseId)
    return [about(action), next]
  })
}

/** Opens a closed action again; the outcome it had is kept as a note with the reason. */
export async function reopenAction(context: Context, { actionId, reason }: In['reopen']): Promise<ActionRecord> {
  return recorded(context, async (r) => {
    const action = await r.actions.byId(actionId)
    if (action.closedAt === null) return [about(action), action]
    await noted(
      context,
      r,
      actionId,
      `Opened again: ${reason} (It had been closed by ${action.closedByName}: ${action.outcome})`,
    )
    const next: ActionRecord = {
      ...action,
      closedAt: null,
      closedByName: '',
      outcomeKind: null,
      outcome: '',
      revision: action.revision + 1,
    }
    await r.actions.save(next)
    await r.cases.refreshNeed(action.caseId)
    return [about(action), next]
  })
}

function about(action: ActionRecord): Subject {
  return { kind: 'action', id: action.id, caseId: action.caseId }
}

function mustBeTheirs(context: Context, action: ActionRecord): void {
  if (updatesOnlyOwnAgency(context.actor.roles) && action.agencyId !== context.actor.agencyId) {
    throw new Refusal('NOT_ALLOWED', {})
  }
}

async function checkLinks(r: Repositories, action: Pick<ActionRecord, 'agencyId' | 'factor'>): Promise<void> {
  await r.clinic.agencyById(action.agencyId)
  if (action.factor !== null && factorByCode(action.factor) === undefined)
    throw new Refusal('NOT_FOUND', { what: 'factor' })
}

async function noted(context: Context, r: Repositories, actionId: ActionId, text: string): Promise<ActionNote> {
  const note: ActionNote = {
    id: context.newId() as ActionNoteId, // a new identity
    actionId,
    text,
    at: context.now(),
    byName: context.actor.name,
  }
  await r.actions.addNote(note)
  return note
}
