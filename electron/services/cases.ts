import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import type { AuditRow } from '#shared/domain/audit.ts'
import type { CaseRecord } from '#shared/domain/case.ts'
import { answerOffer, type Handover, lapsedIn, mayOffer, withdrawOffer } from '#shared/domain/handover.ts'
import { oneChanceOpen } from '#shared/domain/honour.ts'
import type { CaseId, HandoverId, LevelDecisionId, PartyId } from '#shared/domain/ids.ts'
import { decideLevel, type LevelDecision } from '#shared/domain/level.ts'
import {
  BLANK_PARTY,
  checkAges,
  checkBirth,
  checkSecondChild,
  type Party,
  type PartyRole,
} from '#shared/domain/party.ts'
import { checkAddress } from '#shared/domain/postcode.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { checkChoice } from '#shared/domain/routing.ts'
import { knownTo } from './boards.ts'
import { aboutCase, type Context, recorded, visibleTo } from './context.ts'
import { raiseAdultAlert } from './raised.ts'
import { readScreening } from './referral-file.ts'
import { changed } from './save-change.ts'

type In = ApiInputs['cases']

/** A page of cases, those that need somebody first. */
export async function listCases(context: Context, input: In['list']): Promise<ApiOutputs['cases']['list']> {
  return recorded(context, async (r) => [
    { kind: 'case', id: null },
    await r.cases.list({
      ...input,
      today: context.today(),
      visibleTo: visibleTo(context),
      ...knownTo(context),
    }),
  ])
}

/** A case with everything in it, and what cuts across it. */
export async function readCase(context: Context, { caseId }: In['get']): Promise<ApiOutputs['cases']['get']> {
  return recorded(context, async (r) => {
    const referral = await r.referrals.referral(caseId)
    const cross = { flags: referral?.flags ?? [], oneChanceOpen: referral !== undefined && oneChanceOpen(referral) }
    return [aboutCase(caseId), { ...(await r.cases.file(caseId)), ...cross }]
  })
}

/** Opens a case with its victim, its perpetrator as far as known, and somebody who holds the risk from the first minute. */
export async function openCase(context: Context, input: In['open']): Promise<CaseRecord> {
  checkBirth(input.victimBorn, context.today())
  return recorded(context, async (r) => {
    const { record } = await addCase(context, r, { ...input, triage: 'accepted' })
    return [aboutCase(record.id), record]
  })
}

/** Adds a case with the people in it; refuses a perpetrator who is known but has no name. */
export async function addCase(
  context: Context,
  r: Repositories,
  input: In['open'] & Pick<CaseRecord, 'triage'>,
): Promise<{ record: CaseRecord; victim: Party; perpetrator: Party }> {
  const { victim: victimName, victimBorn, perpetrator: perpetratorName, perpetratorKnown, holder, ...fields } = input
  if (perpetratorKnown && perpetratorName === '') {
    throw new Refusal('INVALID', {
      field: 'perpetrator',
      sentence: 'Name the perpetrator, or say that nobody knows who it is.',
    })
  }
  const at = context.now()
  const id = context.newId() as CaseId // a new identity
  const record = await r.cases.add(
    {
      ...fields,
      id,
      officerPhone: '',
      summary: '',
      nextReviewOn: null,
      openedAt: at,
      closedAt: null,
      level: null,
      route: null,
      revision: 1,
    },
    Number(context.today().slice(0, 4)),
  )
  await r.cases.addHandover({
    ...holder,
    id: context.newId() as HandoverId, // a new identity
    caseId: id,
    offeredAt: at,
    offeredByName: context.actor.name,
    answer: 'accepted',
    answeredAt: at,
    answeredByName: holder.name,
    reason: '',
    conditions: '',
  })
  const victim: Party = { ...newParty(context, id, 'victim'), name: victimName, born: victimBorn }
  const perpetrator: Party = { ...newParty(context, id, 'perpetrator'), name: perpetratorName, known: perpetratorKnown }
  await r.cases.addParty(victim)
  await r.cases.addParty(perpetrator)
  return { record, victim, perpetrator }
}

/** Changes one field of a case. */
export async function changeCase(context: Context, { caseId, change }: In['change']): Promise<CaseRecord> {
  return recorded(context, async (r) => {
    const next = await changed(context, r, { kind: 'case', id: caseId }, await openRecord(r, caseId), change)
    await r.cases.save(next)
    if (change.field === 'officerInCase' || change.field === 'summary') await r.cases.reindex(caseId)
    return [aboutCase(caseId), next]
  })
}

/** Closes a case; its records stay. */
export async function closeCase(context: Context, { caseId }: In['close']): Promise<CaseRecord> {
  return recorded(context, async (r) => {
    const record = await openRecord(r, caseId)
    const next = { ...record, closedAt: context.now(), revision: record.revision + 1 }
    await r.cases.save(next)
    return [aboutCase(caseId), next]
  })
}

/** Opens a closed case again. */
export async function reopenCase(context: Context, { caseId }: In['reopen']): Promise<CaseRecord> {
  return recorded(context, async (r) => {
    const record = await r.cases.byId(caseId)
    const next = { ...record, closedAt: null, revision: record.revision + 1 }
    await r.cases.save(next)
    return [aboutCase(caseId), next]
  })
}

/** Records the level that somebody decided; earlier decisions stay as they were. */
export async function decideCaseLevel(context: Context, { caseId, choice }: In['decideLevel']): Promise<LevelDecision> {
  return recorded(context, async (r) => [aboutCase(caseId), await levelDecided(context, r, caseId, choice)])
}

/** The level as it was decided and kept; refuses what the rules of levels or the answers of the screening do not allow (S4 §3.2d). */
export async function levelDecided(
  context: Context,
  r: Repositories,
  caseId: CaseId,
  choice: In['decideLevel']['choice'],
): Promise<LevelDecision> {
  const record = await openRecord(r, caseId)
  const screening = (await r.referrals.screenings(caseId)).at(-1)
  if (screening !== undefined) checkChoice((await readScreening(r, screening)).reading.suggested, choice)
  const decision: LevelDecision = {
    ...decideLevel(choice),
    id: context.newId() as LevelDecisionId, // a new identity
    caseId,
    decidedAt: context.now(),
    decidedBy: context.actor.id,
    decidedByName: context.actor.name,
  }
  await r.cases.addLevel(decision)
  await r.cases.save({ ...record, level: decision.level, route: decision.route, revision: record.revision + 1 })
  return decision
}

/** Adds a person to a case, with everything about them still to be said. */
export async function addParty(context: Context, { caseId, role }: In['addParty']): Promise<Party> {
  return recorded(context, async (r) => {
    await openRecord(r, caseId)
    const one = newParty(context, caseId, role)
    await r.cases.addParty(one)
    if (role === 'vulnerable adult') await raiseAdultAlert(context, r, one)
    return [aboutCase(caseId), one]
  })
}

/** Changes one field of a person in a case. */
export async function changeParty(context: Context, { caseId, partyId, change }: In['changeParty']): Promise<Party> {
  if (change.field === 'born') checkBirth(change.value, context.today())
  if (change.field === 'address') checkAddress(change.value)
  return recorded(context, async (r) => {
    const next = await changed(context, r, { kind: 'case', id: partyId }, await partyIn(r, caseId, partyId), change)
    if (change.field === 'born') checkAges(next, await r.cases.parties(caseId))
    if (change.field === 'born' || change.field === 'name') {
      checkSecondChild(next, change.field, await r.cases.parties(caseId))
    }
    await r.cases.saveParty(next)
    return [aboutCase(caseId), next]
  })
}

/** Takes a person out of a case; what was recorded about them stays and can be brought back. */
export async function removeParty(
  context: Context,
  { caseId, partyId }: In['removeParty'],
): Promise<Record<string, never>> {
  return setRemoved(context, caseId, partyId, true)
}

/** Brings a removed person back into a case. */
export async function restoreParty(
  context: Context,
  { caseId, partyId }: In['restoreParty'],
): Promise<Record<string, never>> {
  return setRemoved(context, caseId, partyId, false)
}

/** Offers the risk of a case to somebody; until they accept it nothing moves (S4 §3.1). */
export async function offerRisk(context: Context, { caseId, offer }: In['offerRisk']): Promise<Handover> {
  return recorded(context, async (r) => {
    await openRecord(r, caseId)
    const agencies = await r.clinic.agencies()
    await settleLapsed(context, r, caseId)
    mayOffer(await r.cases.handovers(caseId), (id) => agencies.find((one) => one.id === id)?.name ?? 'the other agency')
    const link: Handover = {
      ...offer,
      id: context.newId() as HandoverId, // a new identity
      caseId,
      offeredAt: context.now(),
      offeredByName: context.actor.name,
      answer: null,
      answeredAt: null,
      answeredByName: '',
      reason: '',
      conditions: '',
    }
    await r.cases.addHandover(link)
    return [aboutCase(caseId), link]
  })
}

/** Records whether an offered risk was accepted, and by whom. */
export async function answerRisk(
  context: Context,
  { caseId, handoverId, answer }: In['answerOffer'],
): Promise<Handover> {
  return recorded(
    context,
    async (r) => {
      const link = await r.cases.handoverById(handoverId)
      const { lapseHours } = await r.clinic.settings()
      if (lapsedIn([link], lapseHours, context.now()).length > 0) throw new Refusal('HANDOVER_LAPSED', {})
      if (link.caseId !== caseId) throw new Refusal('NOT_FOUND', { what: 'offer' })
      const answered = answerOffer(link, answer, context.now())
      await r.cases.saveHandover(answered)
      return [aboutCase(caseId), answered]
    },
    answer.accepted ? 'risk accepted' : 'risk declined',
  )
}

/** Takes back an offer that was made by mistake; the risk stays where it was. */
export async function withdrawRisk(
  context: Context,
  { caseId, handoverId, reason }: In['withdrawOffer'],
): Promise<Handover> {
  return recorded(context, async (r) => {
    const link = await r.cases.handoverById(handoverId)
    if (link.caseId !== caseId) throw new Refusal('NOT_FOUND', { what: 'offer' })
    const withdrawn = withdrawOffer(link, reason, context.now(), context.actor.name)
    await r.cases.saveHandover(withdrawn)
    return [aboutCase(caseId), withdrawn]
  })
}

/** Who looked at a case and who changed it. */
export async function caseHistory(context: Context, { caseId }: In['history']): Promise<AuditRow[]> {
  return recorded(context, async (r) => [aboutCase(caseId), await r.audit.ofCase(caseId)])
}

function newParty(context: Context, caseId: CaseId, role: PartyRole): Party {
  return { ...BLANK_PARTY, id: context.newId() as PartyId, caseId, role, removed: false, revision: 1 } // a new identity
}

async function openRecord(r: Repositories, caseId: CaseId): Promise<CaseRecord> {
  const record = await r.cases.byId(caseId)
  if (record.closedAt !== null) throw new Refusal('CASE_CLOSED', {})
  return record
}

async function partyIn(r: Repositories, caseId: CaseId, partyId: PartyId): Promise<Party> {
  const one = await r.cases.partyById(partyId)
  if (one.caseId !== caseId) throw new Refusal('NOT_FOUND', { what: 'person in the case' })
  return one
}

/** Offers that nobody answered in time stop waiting once somebody makes the next one. */
async function settleLapsed(context: Context, r: Repositories, caseId: CaseId): Promise<void> {
  const { lapseHours } = await r.clinic.settings()
  for (const link of lapsedIn(await r.cases.handovers(caseId), lapseHours, context.now()))
    await r.cases.saveHandover(link)
}

async function setRemoved(
  context: Context,
  caseId: CaseId,
  partyId: PartyId,
  removed: boolean,
): Promise<Record<string, never>> {
  return recorded(context, async (r) => {
    const one = await partyIn(r, caseId, partyId)
    if (!removed) checkSecondChild(one, 'name', await r.cases.parties(caseId))
    await r.cases.saveParty({ ...one, removed, revision: one.revision + 1 })
    return [aboutCase(caseId), {}]
  })
}
