import type { Repositories } from '#db/repositories/index.ts'
import { type Audience, openTo } from '#shared/domain/audience.ts'
import { type Day, dayOf, sayDay } from '#shared/domain/dates.ts'
import { type EmergencyContact, sayContact, standingContacts } from '#shared/domain/emergency-contact.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { Level } from '#shared/domain/level.ts'
import { may } from '#shared/domain/permission.ts'
import { newsOfAction, newsOfDecision, notWrittenYet } from '#shared/domain/proposed-news.ts'
import { type LoopEntry, loopOf, standsTold, type Telling } from '#shared/domain/victim-loop.ts'
import {
  HER_ADVOCATE,
  newsOfMeeting,
  newsOfOrder,
  newsOfPlan,
  newsWritten,
  refOfPlan,
} from '#shared/domain/victim-news.ts'
import { feedbackWaitsSince, type RestingOnHer, type VictimWords } from '#shared/domain/victim-words.ts'
import type { Context } from './context.ts'
import { standingOf } from './plan-body.ts'

/** What the victim of one case may be told, was told and said, whoever may read it. */
export interface VictimLoop {
  caseId: CaseId
  reference: string
  level: Level | null
  entries: LoopEntry[]
  said: VictimWords[]
  feedbackSince: Day | null
  /** Empty while nobody is named. */
  advocateName: string
}

/** The loop of one case, or of every open case: gathered from the records that say what there is to tell (N20). */
export async function gatherLoops(r: Repositories, of: CaseId | null, today: Day): Promise<VictimLoop[]> {
  const [meetings, plans] = [
    byCase(await r.victimLoop.saidInMeetings(of)),
    byCase(await r.victimLoop.finalisedPlans(of)),
  ]
  const [decided, promised] = [byCase(await r.victimLoop.decided(of)), byCase(await r.victimLoop.promised(of))]
  const [orders, written] = [byCase(await r.victimLoop.steppedOrders(of)), byCase(await r.victimLoop.writtenDown(of))]
  const [tellings, words] = [byCase(await r.victimLoop.tellings(of)), byCase(await r.victimLoop.words(of))]
  const advocates = await r.victimLoop.advocates(of)
  return (await r.victimLoop.cases(of)).map(({ caseId, reference, level }) => {
    const advocateName = advocates.get(caseId) ?? ''
    const advocate = advocateName === '' ? HER_ADVOCATE : advocateName
    const own = tellings.get(caseId) ?? []
    const ownWritten = written.get(caseId) ?? []
    const wasForHer = new Set(ownWritten.map(({ source }) => source))
    const records = [
      ...(decided.get(caseId) ?? []).flatMap((one) => newsOfDecision(one, advocate)),
      ...(promised.get(caseId) ?? []).flatMap((one) => newsOfAction(one, wasForHer.has(`action/${one.id}`), advocate)),
    ]
    const news = [
      ...(meetings.get(caseId) ?? []).map((one) => newsOfMeeting(one, advocate)),
      ...newsOfPlan(plans.get(caseId) ?? [], own, advocate),
      ...(orders.get(caseId) ?? []).flatMap((one) => newsOfOrder(one, advocate)),
      ...ownWritten.map((one) => newsWritten(one, records)),
      ...notWrittenYet(records, ownWritten),
    ]
    const said = words.get(caseId) ?? []
    return {
      caseId,
      reference,
      level,
      entries: loopOf(news, own, today),
      said,
      feedbackSince: feedbackWaitsSince(
        own.filter(isToldOfPlan).map(({ toldOn }) => toldOn),
        said,
      ),
      advocateName,
    }
  })
}

/** Those of the entries that the person may read: who runs meetings reads all, everybody else what their agency may know. */
export function readableBy<T extends { audience: Audience }>(context: Context, all: readonly T[]): T[] {
  if (may(context.actor.roles, 'run meetings')) return [...all]
  return all.filter(({ audience }) => openTo(audience, [context.actor.agencyId]))
}

/** What rests today on what she wants: shares, referrals on, orders, actions for her safety, plan and contacts. */
export async function restingOnHer(
  r: Repositories,
  caseId: CaseId,
  today: Day,
  contacts: readonly EmergencyContact[],
): Promise<RestingOnHer> {
  const { actions, orders, parties } = await standingOf(r, caseId, today)
  const shares = await r.referrals.shares(caseId)
  const support = await r.referrals.support(caseId)
  const newest = (await r.victimLoop.finalisedPlans(caseId)).at(-1)
  return {
    shares: shares.map(({ recipient, at }) => ({ recipient, on: dayOf(at) })),
    support: support.filter(({ state }) => state === 'sent' || state === 'accepted'),
    orders: orders.filter(({ state }) => LIVE.has(state)).map(({ name, state }) => `${name}: ${state}`),
    actions: actions.filter((one) => one.closedAt === null && one.strand === 'victim'),
    planNumber: newest?.number ?? null,
    safeContact: parties.find(({ role }) => role === 'victim')?.safeContact ?? '',
    contacts: standingContacts(contacts),
  }
}

/** What a plan on paper says of her: whether she was told of it, who speaks for her, and whom to call for her as far as every agency may know. */
export async function sharedWithHer(
  r: Repositories,
  caseId: CaseId,
  today: Day,
): Promise<{ shared: string; advocate: string; emergencyContacts: string[] }> {
  const newest = (await r.victimLoop.finalisedPlans(caseId)).at(-1)
  const [loop] = await gatherLoops(r, caseId, today)
  const contacts = standingContacts(await r.victimLoop.contacts(caseId)).filter(({ audience }) => audience === null)
  const entry = loop?.entries.find(({ ref }) => newest !== undefined && ref === refOfPlan(newest.id))
  return {
    shared: newest === undefined || entry === undefined ? '' : `Version ${newest.number}: ${sayShared(entry, today)}`,
    advocate: loop?.advocateName ?? '',
    emergencyContacts: contacts.map(sayContact),
  }
}

function sayShared({ state, days, tellings }: LoopEntry, today: Day): string {
  const told = tellings.findLast(standsTold)
  if (state === 'told' && told !== undefined) return `she was told on ${sayDay(told.toldOn, today)} by ${told.toldBy}.`
  const age = days === 0 ? '' : `, for ${days === 1 ? 'one day' : `${days} days`}`
  return `not shared with her yet${age}${state === 'held back' ? ' (held back, with the reason in the case)' : ''}.`
}

const LIVE: ReadonlySet<string> = new Set(['considered', 'drafted', 'applied', 'interim', 'made', 'in force'])

function isToldOfPlan(one: Telling): boolean {
  return one.kind === 'plan' && standsTold(one)
}

function byCase<T extends { caseId: CaseId }>(rows: readonly T[]): Map<CaseId, T[]> {
  return Map.groupBy(rows, ({ caseId }) => caseId)
}
