import type { Repositories } from '#db/repositories/index.ts'
import { type Audience, openTo } from '#shared/domain/audience.ts'
import { type Day, dayOf } from '#shared/domain/dates.ts'
import { type EmergencyContact, standingContacts } from '#shared/domain/emergency-contact.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { Level } from '#shared/domain/level.ts'
import { may } from '#shared/domain/permission.ts'
import { type LoopEntry, loopOf, standsTold, type Telling } from '#shared/domain/victim-loop.ts'
import { HER_ADVOCATE, newsOfMeeting, newsOfOrder, newsOfPlan, newsWritten } from '#shared/domain/victim-news.ts'
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
  const [orders, written] = [byCase(await r.victimLoop.steppedOrders(of)), byCase(await r.victimLoop.writtenDown(of))]
  const [tellings, words] = [byCase(await r.victimLoop.tellings(of)), byCase(await r.victimLoop.words(of))]
  const advocates = await r.victimLoop.advocates(of)
  return (await r.victimLoop.cases(of)).map(({ caseId, reference, level }) => {
    const advocateName = advocates.get(caseId) ?? ''
    const advocate = advocateName === '' ? HER_ADVOCATE : advocateName
    const own = tellings.get(caseId) ?? []
    const news = [
      ...(meetings.get(caseId) ?? []).map((one) => newsOfMeeting(one, advocate)),
      ...newsOfPlan(plans.get(caseId) ?? [], own, advocate),
      ...(orders.get(caseId) ?? []).flatMap((one) => newsOfOrder(one, advocate)),
      ...(written.get(caseId) ?? []).map(newsWritten),
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

const LIVE: ReadonlySet<string> = new Set(['considered', 'drafted', 'applied', 'interim', 'made', 'in force'])

function isToldOfPlan(one: Telling): boolean {
  return one.kind === 'plan' && standsTold(one)
}

function byCase<T extends { caseId: CaseId }>(rows: readonly T[]): Map<CaseId, T[]> {
  return Map.groupBy(rows, ({ caseId }) => caseId)
}
