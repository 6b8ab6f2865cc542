import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import type { AuditVerdict } from '#shared/domain/audit.ts'
import { attentionOf } from '#shared/domain/case.ts'
import { mentions } from '#shared/domain/conflict-of-interest.ts'
import { may } from '#shared/domain/permission.ts'
import type { SearchHit } from '#shared/domain/search-hit.ts'
import { FACTOR_CODES } from '#shared/instruments/index.ts'
import { knownTo } from './boards.ts'
import { type Context, recorded, visibleTo } from './context.ts'
import { readsFor } from './need-to-know.ts'

/** What needs the person who is signed in now. Without a role that reads cases it is empty. */
export async function readToday(context: Context): Promise<ApiOutputs['today']['get']> {
  return recorded(context, async (r) => {
    const today = context.today()
    const mine = visibleTo(context)
    if (!may(context.actor.roles, 'read cases')) return [TODAY, NOTHING]
    const everything = { text: '', agencyId: null, caseId: null, ownerName: null, state: null, today, visibleTo: mine }
    const cases = await r.cases.list({
      text: '',
      level: null,
      agencyId: null,
      closed: false,
      page: 0,
      today,
      visibleTo: mine,
      ...knownTo(context),
    })
    const meetings = await r.meetings.openLines(mine)
    const drafts = mine === null ? await r.assessments.drafts() : []
    const open = { ...everything, ownerId: null, state: 'open', ...knownTo(context) } as const
    const actions = await r.board.counts(open)
    return [
      TODAY,
      {
        attention: cases.lines.filter((line) => attentionOf(line, today).length > 0),
        nextMeeting: meetings.findLast((one) => one.stage === 'planned' && one.heldOn >= today) ?? null,
        runningMeeting: meetings.find((one) => one.stage === 'running') ?? null,
        toFinalise: meetings.filter((one) => one.stage === 'ended'),
        overdue: mine === null ? await r.board.lateByAgency(open) : [],
        mine: await r.actions.list({ ...everything, ownerId: context.actor.id, state: 'open' }),
        drafts: await Promise.all(
          drafts.map(async (draft) => ({
            assessmentId: draft.id,
            caseId: draft.caseId,
            reference: (await r.cases.byId(draft.caseId)).reference,
            startedByName: draft.startedByName,
            startedAt: draft.startedAt,
            rated: (await r.assessments.ratings(draft.id)).filter((one) => one.presence !== null).length,
            of: FACTOR_CODES.length,
          })),
        ),
        counts: { cases: cases.total, openActions: actions.dated, overdueActions: actions.late },
      },
    ]
  })
}

/** Finds cases, meetings, people and actions, as far as the person may see them. */
export async function searchEverything(context: Context, { text }: ApiInputs['search']['all']): Promise<SearchHit[]> {
  return recorded(context, async (r) => {
    const hits = await r.search.all(text, {
      visibleTo: visibleTo(context),
      cases: may(context.actor.roles, 'read cases'),
      people: true,
      agencyId: readsFor(context.actor),
    })
    const hidden = await r.panel.hiddenFrom(context.actor.id)
    // That a name is found at all would say that it stands there.
    return [{ kind: 'clinic', id: null }, hits.filter((hit) => !hidden.some((one) => mentions(hit.title, one)))]
  })
}

/** What the person was typing at a place, and when; null when nothing waits there. */
export async function readDraft(
  context: Context,
  { place }: ApiInputs['drafts']['get'],
): Promise<ApiOutputs['drafts']['get']> {
  return recorded(context, async (r) => [{ kind: 'draft', id: null }, await r.book.draft(context.actor.id, place)])
}

/** Keeps what the person is typing. */
export async function saveDraft(
  context: Context,
  { place, text }: ApiInputs['drafts']['save'],
): Promise<Record<string, never>> {
  return recorded(context, async (r) => {
    await r.book.putDraft({ personId: context.actor.id, place, text, at: context.now() })
    return [{ kind: 'draft', id: null }, {}]
  })
}

/** Forgets what the person was typing, once it has become part of a record or they have thrown it away. */
export async function discardDraft(
  context: Context,
  { place }: ApiInputs['drafts']['discard'],
): Promise<Record<string, never>> {
  return recorded(context, async (r) => {
    await r.book.dropDraft(context.actor.id, place)
    return [{ kind: 'draft', id: null }, {}]
  })
}

/** A page of the audit, the newest first. */
export async function listAudit(
  context: Context,
  { page, actorId }: ApiInputs['audit']['list'],
): Promise<ApiOutputs['audit']['list']> {
  return recorded(context, async (r) => [{ kind: 'audit', id: null }, await r.audit.page(page, actorId)])
}

/** Checks every entry of the audit against the one before it. */
export async function verifyAudit(context: Context): Promise<AuditVerdict> {
  return recorded(context, async (r) => [{ kind: 'audit', id: null }, await r.audit.verify()])
}

const TODAY = { kind: 'clinic', id: null } as const

const NOTHING: ApiOutputs['today']['get'] = {
  attention: [],
  nextMeeting: null,
  runningMeeting: null,
  toFinalise: [],
  overdue: [],
  mine: [],
  drafts: [],
  counts: { cases: 0, openActions: 0, overdueActions: 0 },
}
