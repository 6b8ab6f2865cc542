import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs } from '#shared/contract/index.ts'
import { checkDue } from '#shared/domain/action-rules.ts'
import { type Day, dayOf, type Instant } from '#shared/domain/dates.ts'
import type { ActionId, AgencyId, CaseId } from '#shared/domain/ids.ts'
import type { Party } from '#shared/domain/party.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { considerMappa } from '#shared/domain/routing.ts'
import type { RaisedAction } from '#shared/domain/safeguarding.ts'
import { adultAlertDueAt, type SafetyAnswers, worrying } from '#shared/domain/safety.ts'
import { SAFETY_CHECKLIST } from '#shared/instruments/safety-checklist.ts'
import { aboutCase, type Context, recorded } from './context.ts'

/** Every worrying answer of the safety checklist is an action due today, once while it is open (S4 §3.1). */
export async function raiseSafetyActions(
  context: Context,
  r: Repositories,
  caseId: CaseId,
  before: SafetyAnswers,
  now: SafetyAnswers,
): Promise<void> {
  const known = new Set(worrying(SAFETY_CHECKLIST, before).map((task) => task.code))
  const open = (await r.safeguarding.raised(caseId)).filter((one) => one.closedAt === null)
  for (const { code, task } of worrying(SAFETY_CHECKLIST, now)) {
    if (known.has(code) || open.some((one) => one.raisedFor === code)) continue
    await raise(context, r, { ...(await holderOf(r, caseId)), caseId, text: task, dueOn: context.today(), for: code })
  }
}

/** The adult helpdesk hears of a vulnerable adult within 24 hours: whoever holds the risk has it as an action with its hour (S4 App. 1). */
export async function raiseAdultAlert(context: Context, r: Repositories, adult: Party): Promise<void> {
  const dueAt = adultAlertDueAt(context.now())
  await raise(context, r, {
    ...(await holderOf(r, adult.caseId)),
    caseId: adult.caseId,
    text: 'Alert the adult helpdesk to the vulnerable adult in this case, within 24 hours. Note whom you spoke to.',
    dueOn: dayOf(dueAt),
    for: ADULT_ALERT,
    partyId: adult.id,
    dueAt,
  })
}

/** What the MAPPA test asks of the officer in the case, as an action of theirs; raised once (S4 §4.4). */
export async function raiseMappa(
  context: Context,
  { caseId, dueOn }: ApiInputs['referrals']['raiseMappa'],
): Promise<RaisedAction> {
  return recorded(context, async (r) => {
    const record = await r.cases.byId(caseId)
    if (record.closedAt !== null) throw new Refusal('CASE_CLOSED', {})
    const referral = await r.referrals.referral(caseId)
    if (record.level === null || referral === undefined) throw new Refusal('NOT_FOUND', { what: 'MAPPA test' })
    const { consider, task } = considerMappa({ ...referral, level: record.level })
    if (task === '') throw new Refusal('NOT_FOUND', { what: 'MAPPA test' })
    const code = mappaCode(consider)
    if ((await raisedFor(r, caseId, code)) === undefined) {
      if (record.officerInCase.trim() === '') {
        throw new Refusal('INVALID', { field: 'officerInCase', sentence: 'Name the officer in the case first.' })
      }
      checkDue('action', dueOn, { on: context.today(), inMeeting: false })
      const agencyId = await policeOf(r, caseId)
      await raise(context, r, { caseId, ownerName: record.officerInCase, agencyId, text: task, dueOn, for: code })
    }
    const raised = await raisedFor(r, caseId, code)
    if (raised === undefined) throw new Error('An action vanished inside its own transaction.')
    return [aboutCase(caseId), raised]
  })
}

/** For what the action is raised: the referral itself, or finding out whether there is a conviction. */
export function mappaCode(consider: boolean): string {
  return consider ? 'MAPPA' : 'MAPPA_CONVICTION'
}

interface ToRaise {
  caseId: CaseId
  text: string
  ownerName: string
  agencyId: AgencyId
  dueOn: Day
  for: string
  partyId?: Party['id']
  dueAt?: Instant
}

async function raise(context: Context, r: Repositories, one: ToRaise): Promise<void> {
  const { for: code, partyId = null, dueAt = null, ...action } = one
  const actionId = context.newId() as ActionId // a new identity
  await r.actions.addOpen({ ...action, id: actionId, at: context.now(), byName: context.actor.name })
  await r.safeguarding.addRaised({ actionId, caseId: one.caseId, raisedFor: code, partyId, dueAt })
  await r.cases.refreshNeed(one.caseId)
}

async function raisedFor(r: Repositories, caseId: CaseId, code: string): Promise<RaisedAction | undefined> {
  return (await r.safeguarding.raised(caseId)).findLast((one) => one.raisedFor === code)
}

async function holderOf(r: Repositories, caseId: CaseId): Promise<Pick<ToRaise, 'ownerName' | 'agencyId'>> {
  const holder = (await r.cases.handovers(caseId)).findLast((link) => link.answer === 'accepted')
  if (holder === undefined) throw new Error('A case without a risk holder.')
  return { ownerName: holder.name, agencyId: holder.agencyId }
}

/** The police agency of the officer: the one that holds the risk or referred, or else the first of the clinic. */
async function policeOf(r: Repositories, caseId: CaseId): Promise<AgencyId> {
  const police = (await r.clinic.agencies()).filter((one) => one.kind === 'police' && !one.retired)
  const { agencyId } = await holderOf(r, caseId)
  const { referringAgencyId } = await r.cases.byId(caseId)
  const chosen = police.find((one) => one.id === agencyId) ?? police.find((one) => one.id === referringAgencyId)
  const any = chosen ?? police[0]
  if (any === undefined) {
    throw new Refusal('INVALID', { field: 'agencyId', sentence: 'The clinic has no police among its agencies.' })
  }
  return any.id
}

const ADULT_ALERT = 'ADULT_ALERT'
