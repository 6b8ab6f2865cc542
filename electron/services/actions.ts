import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import {
  type ActionLine,
  type ActionLink,
  type ActionNote,
  type ActionRecord,
  MET_WORDS,
  type NewAction,
  withDoer,
} from '#shared/domain/action.ts'
import {
  answerAction,
  checkDue,
  closeAction,
  mayChangeAction,
  NOT_ANSWERED,
  NOT_CLOSED,
  reassignAction,
  reopenAction,
  withdrawAction,
  withFactor,
} from '#shared/domain/action-rules.ts'
import { openTo } from '#shared/domain/audience.ts'
import { type Day, dayOf } from '#shared/domain/dates.ts'
import type { ActionId } from '#shared/domain/ids.ts'
import { updatesOnlyOwnAgency } from '#shared/domain/permission.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { factorByCode } from '#shared/instruments/index.ts'
import { noted } from './action-noted.ts'
import { ownerIn } from './action-owner.ts'
import { type Context, recorded, type Subject, visibleTo } from './context.ts'
import { guidanceSetAside } from './guidance.ts'
import { readsFor } from './need-to-know.ts'
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
    const [line, notes] = [await r.actions.line(actionId), await r.actions.notes(actionId)]
    return [about(action), { line, notes, decided: await decidedWith(context, r, action) }]
  })
}

/** What the meeting decided about the case when the action was agreed, as far as the reader may know: an action is understood from it. */
async function decidedWith(
  context: Context,
  r: Repositories,
  { meetingId, agendaItemId }: ActionRecord,
): Promise<ApiOutputs['actions']['get']['decided']> {
  const personId = visibleTo(context)
  if (meetingId === null || (personId !== null && !(await r.meetings.attends(meetingId, personId)))) return []
  const agencyId = readsFor(context.actor)
  return (await r.meetings.entries(meetingId))
    .filter((one) => one.agendaItemId === agendaItemId && one.kind === 'decision')
    .filter((one) => agencyId === null || openTo(one.audience, [agencyId]))
    .map(({ text, because }) => ({ text, because }))
}

/** Records what somebody promised. */
export async function addAction(context: Context, { aside, ...input }: In['add']): Promise<ActionRecord> {
  return recorded(context, async (r) => {
    const action = await recordAction(context, r, input)
    for (const one of aside) await guidanceSetAside(context, r, action, one)
    return [about(action), { ...action, guidanceAside: aside.map(({ rule }) => rule) }]
  })
}

/** As `addAction`, inside a transaction. */
export async function recordAction(context: Context, r: Repositories, input: NewAction): Promise<ActionRecord> {
  const current = await r.cases.byId(input.caseId)
  if (current.closedAt !== null) throw new Refusal('CASE_CLOSED', {})
  const meetingId = input.agendaItemId === null ? null : (await r.meetings.itemById(input.agendaItemId)).meetingId
  const dueOn = input.kind === 'advice' ? null : input.dueOn
  checkDue(input.kind, dueOn, await agreedOn(r, { meetingId, on: context.today() }))
  const links = linksOf(input)
  const action: ActionRecord = {
    ...input,
    ...(await ownerIn(r, input)),
    audience: withDoer(input.audience, input.agencyId),
    ...linked(links),
    dueOn,
    id: context.newId() as ActionId, // a new identity
    number: await r.actions.nextNumber(input.caseId),
    meetingId,
    recordedAt: context.now(),
    recordedByName: context.actor.name,
    ...NOT_ANSWERED,
    ...NOT_CLOSED,
    guidanceAside: [],
    revision: 1,
  }
  await r.actions.add(action)
  await r.cases.refreshNeed(input.caseId)
  return action
}

/** Changes one field of an open action. Its owner is corrected only while nobody has answered; afterwards it is reassigned. */
export async function changeAction(context: Context, { actionId, change }: In['change']): Promise<ActionRecord> {
  return recorded(context, async (r) => {
    const action = await r.actions.byId(actionId)
    mayChangeAction(action)
    const next = await changed(context, r, { kind: 'action', id: actionId }, action, change)
    const saved = { ...next, ...(await inStep(r, action, next, change.field)) }
    if (change.field === 'dueOn' || change.field === 'kind') {
      checkDue(
        saved.kind,
        saved.dueOn,
        await agreedOn(r, { meetingId: action.meetingId, on: dayOf(action.recordedAt) }),
      )
    }
    return store(r, saved)
  })
}

/** The owner answers, or somebody for their agency, or the chair for somebody in the room. */
export async function answerForAction(context: Context, input: In['answer']): Promise<ActionRecord> {
  return recorded(context, async (r) => {
    const action = await r.actions.byId(input.actionId)
    const next = counted(answerAction(action, input, context.actor, context.now()))
    const why = next.answerReason === '' ? '' : `: ${next.answerReason}`
    const who = next.answeredHow === 'in the room' ? `${next.answeredByName}, in the room` : next.answeredByName
    const kind = input.accepted ? 'accepted' : 'declined'
    await noted(context, r, action.id, kind, `${input.accepted ? 'Accepted' : 'Declined'} by ${who}${why}`)
    return store(r, next)
  })
}

/** Gives an action to somebody else; who had it, and why it moved, stays. */
export async function giveAction(context: Context, input: In['reassign']): Promise<ActionRecord> {
  return recorded(context, async (r) => {
    const action = await r.actions.byId(input.actionId)
    const given = reassignAction(action, await ownerIn(r, input))
    const next = counted({ ...given, audience: withDoer(given.audience, given.agencyId) })
    const why = input.reason.trim() === '' ? '' : `: ${input.reason.trim()}`
    await noted(context, r, action.id, 'reassigned', `From ${action.ownerName} to ${next.ownerName}${why}`)
    return store(r, next)
  })
}

/** Notes what has happened so far, or what proves that it has. */
export async function noteAction(context: Context, { actionId, kind, text }: In['note']): Promise<ActionNote> {
  return recorded(context, async (r) => {
    const action = await r.actions.byId(actionId)
    mustBeTheirs(context, action)
    return [about(action), await noted(context, r, actionId, kind, text)]
  })
}

/** Closes an action with its outcome against its criterion (N19). */
export async function endAction(context: Context, { actionId, ...ending }: In['close']): Promise<ActionRecord> {
  return recorded(context, async (r) => {
    const action = await r.actions.byId(actionId)
    mustBeTheirs(context, action)
    const next = counted(closeAction(action, ending, context.now(), context.actor.name))
    if (ending.evidence.trim() !== '') await noted(context, r, actionId, 'evidence', ending.evidence)
    return store(r, next)
  })
}

/** Opens a closed action again; the outcome it had is kept as a note with the reason. */
export async function openActionAgain(context: Context, { actionId, reason }: In['reopen']): Promise<ActionRecord> {
  return recorded(context, async (r) => {
    const action = await r.actions.byId(actionId)
    if (action.closedAt === null) return [about(action), action]
    const met = action.met === null ? '' : ` ${MET_WORDS[action.met]}.`
    const had = `(It had been closed by ${action.closedByName}: ${action.outcome}${met})`
    await noted(context, r, actionId, 'reopened', `Opened again: ${reason} ${had}`)
    return store(r, counted(reopenAction(action)))
  })
}

/** Keeps an action as recorded by mistake. */
export async function takeActionBack(context: Context, { actionId, reason }: In['withdraw']): Promise<ActionRecord> {
  return recorded(context, async (r) => {
    const action = await r.actions.byId(actionId)
    const next = counted(withdrawAction(action, reason, context.now(), context.actor.name))
    await noted(context, r, actionId, 'withdrawn', `Recorded by mistake: ${reason}`)
    return store(r, next)
  })
}

/** Which actions a service may speak of in the audit. */
function about(action: ActionRecord): Subject {
  return { kind: 'action', id: action.id, caseId: action.caseId }
}

function counted(action: ActionRecord): ActionRecord {
  return { ...action, revision: action.revision + 1 }
}

async function store(r: Repositories, action: ActionRecord): Promise<readonly [Subject, ActionRecord]> {
  await r.actions.save(action)
  await r.cases.refreshNeed(action.caseId)
  return [about(action), action]
}

/** What has to follow when a field changes: the owner's identity, the links and the first factor among them, the day of advice. */
async function inStep(
  r: Repositories,
  before: ActionRecord,
  next: ActionRecord,
  field: In['change']['change']['field'],
): Promise<Partial<ActionRecord>> {
  switch (field) {
    case 'ownerName':
    case 'agencyId':
      if (before.acceptance !== null) {
        throw new Refusal('INVALID', {
          field,
          sentence: 'Its owner has answered already. Give it to somebody else instead, with the reason.',
        })
      }
      return { ...(await ownerIn(r, next)), audience: withDoer(next.audience, next.agencyId) }
    case 'audience':
      return { audience: withDoer(next.audience, next.agencyId) }
    case 'factor':
      return linked(withFactor(before.links, next.factor === null ? null : factorLink(next.factor)))
    case 'links':
      return linked(next.links)
    case 'kind':
      return next.kind === 'advice' ? { dueOn: null, ...NOT_ANSWERED } : {}
    default:
      return {}
  }
}

/** On which day an action was agreed: that of its meeting, else the one on which it was recorded. */
async function agreedOn(
  r: Repositories,
  { meetingId, on }: { meetingId: ActionRecord['meetingId']; on: Day },
): Promise<{ on: Day; inMeeting: boolean }> {
  if (meetingId === null) return { on, inMeeting: false }
  return { on: (await r.meetings.byId(meetingId)).heldOn, inMeeting: true }
}

function mustBeTheirs(context: Context, action: ActionRecord): void {
  if (updatesOnlyOwnAgency(context.actor.roles) && action.agencyId !== context.actor.agencyId) {
    throw new Refusal('NOT_ALLOWED', {})
  }
}

/** The links that were handed in, with the single factor that a line of the minutes names in front of them. */
function linksOf({ factor, links }: Pick<ActionRecord, 'factor' | 'links'>): ActionLink[] {
  return factor === null ? links : [factorLink(factor), ...links]
}

/** The links with the first factor or goal among them; refuses a factor that no panel knows. */
function linked(links: readonly ActionLink[]): Pick<ActionRecord, 'factor' | 'links'> {
  const own = links.map((one) => (one.kind === 'scenario' ? one : factorLink(one.ref)))
  const once = own.filter((one, at) => own.findIndex((other) => sameLink(one, other)) === at)
  return { links: once, factor: once.find((one) => one.kind !== 'scenario')?.ref ?? null }
}

function sameLink(one: ActionLink, other: ActionLink): boolean {
  return one.kind === other.kind && one.ref === other.ref
}

function factorLink(code: string): ActionLink {
  const found = factorByCode(code)
  if (found === undefined) throw new Refusal('NOT_FOUND', { what: 'factor' })
  return { kind: found.pack.bearing === 'protective' ? 'goal' : 'factor', ref: code }
}
