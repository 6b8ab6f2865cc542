import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import { type ActionFilter, MOST_ON_A_LIST } from '#shared/domain/action-board.ts'
import { type Chased, chaseList, isChasable } from '#shared/domain/chase.ts'
import type { HerVictim } from '#shared/domain/her-victims.ts'
import type { AgencyId, PersonId } from '#shared/domain/ids.ts'
import { noted } from './action-noted.ts'
import { type Context, recorded, type Subject, visibleTo } from './context.ts'
import { readsFor } from './need-to-know.ts'

type In = ApiInputs['boards']
type Out = ApiOutputs['boards']

/** How the person last looked at the board. */
export async function readBoardView(context: Context): Promise<Out['kept']> {
  return recorded(context, async (r) => [{ kind: 'draft', id: null }, await r.board.kept(context.actor.id)])
}

/** Keeps how the person looks at the board, for them alone. */
export async function keepBoardView(context: Context, view: In['keep']): Promise<Out['keep']> {
  return recorded(context, async (r) => {
    await r.board.keep(context.actor.id, view)
    return [{ kind: 'draft', id: null }, {}]
  })
}

/** How much fits, in all and group by group. */
export async function countBoard(context: Context, { filter, grouping }: In['summary']): Promise<Out['summary']> {
  const query = askedBy(context, filter)
  return recorded(context, async (r) => [
    ACTIONS,
    {
      ...(await r.board.counts(query)),
      groups: grouping === 'none' ? [] : await r.board.groups(query, grouping),
    },
  ])
}

/** A hundred lines of what fits. */
export async function readBoardPage(context: Context, { filter, page, ...order }: In['page']): Promise<Out['page']> {
  return recorded(context, async (r) => [
    ACTIONS,
    { page, lines: await r.board.page({ ...askedBy(context, filter), ...order }, page) },
  ])
}

/** Which actions fit, as far as one list may hold them. */
export async function chooseFitting(context: Context, { filter }: In['fitting']): Promise<Out['fitting']> {
  return recorded(context, async (r) => {
    const ids = await r.board.ids(askedBy(context, filter), MOST_ON_A_LIST + 1)
    return [ACTIONS, { ids: ids.slice(0, MOST_ON_A_LIST), more: ids.length > MOST_ON_A_LIST }]
  })
}

/** These actions owner by owner, with since when each waits. */
export async function readChaseList(context: Context, { actionIds }: In['chaseList']): Promise<Chased[]> {
  return recorded(context, async (r) => [
    ACTIONS,
    chaseList(await r.board.chosen(actionIds, knownTo(context)), context.today()),
  ])
}

/** Notes on each of these actions that its owner was asked again; each has its own row in the audit. */
export async function chaseActions(
  context: Context,
  { actionIds, how }: ApiInputs['actions']['chase'],
): Promise<ApiOutputs['actions']['chase']> {
  return recorded(context, async (r) => {
    const open = (await r.board.chosen(actionIds, knownTo(context))).filter(isChasable)
    for (const { id, caseId, ownerName } of open) {
      await noted(context, r, id, 'chased', `${ownerName} was asked again: ${how.trim()}`)
      const { act, actor } = context
      await r.audit.append({ at: context.now(), actorId: actor.id, act, recordKind: 'action', recordId: id, caseId })
    }
    return [ACTIONS, { chased: open.length, left: actionIds.length - open.length }]
  })
}

/** The open cases of the person as an advocate, or of the colleagues in the same agency: those without her voice first. */
export async function listHerVictims(context: Context): Promise<HerVictim[]> {
  return recorded(context, async (r) => {
    const { agencyId } = context.actor
    const people = (await r.clinic.people()).filter((one) => one.agencyId === agencyId && one.active)
    const hers = await r.herVictims.ofAdvocates(
      people.map((one) => one.name),
      agencyId,
      context.today(),
    )
    const own = ({ advocate }: HerVictim) => advocate === context.actor.name
    return [
      { kind: 'case', id: null },
      hers.sort(
        (one, other) => Number(own(other)) - Number(own(one)) || Number(other.voiceMissing) - Number(one.voiceMissing),
      ),
    ]
  })
}

/** A filter as a question to the store: what the person may not see is neither read nor counted. */
export function askedBy(context: Context, filter: ActionFilter) {
  return {
    ...filter,
    ownerId: null,
    today: context.today(),
    visibleTo: visibleTo(context),
    ...knownTo(context),
  }
}

/** Who asks, for the store to leave out the cases in which they know somebody and what is not for their agency. */
export function knownTo(context: Context): { hiddenFrom: PersonId; openTo: AgencyId | null } {
  return { hiddenFrom: context.actor.id, openTo: readsFor(context.actor) }
}

const ACTIONS: Subject = { kind: 'action', id: null }
