import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import type { CaseRecord } from '#shared/domain/case.ts'
import { honourYes } from '#shared/domain/honour.ts'
import type { CaseId, NarrativeId } from '#shared/domain/ids.ts'
import { traces } from '#shared/domain/match-traits.ts'
import { matchParties } from '#shared/domain/matching.ts'
import { checkBirth } from '#shared/domain/party.ts'
import { BLANK_REFERRAL, checkReferralDays, type Narrative, type ReferralRecord } from '#shared/domain/referral.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { addCase } from './cases.ts'
import { aboutCase, type Context, recorded } from './context.ts'
import { settleHonourFlag } from './honour.ts'
import { raiseSafetyActions } from './raised.ts'
import { readReferralFile } from './referral-file.ts'
import { referralOf } from './referral-of.ts'
import { changed } from './save-change.ts'
import { packOf } from './screenings.ts'

type In = ApiInputs['referrals']
type Nothing = Record<string, never>

const HONOUR_FIELDS: ReadonlySet<string> = new Set(['flags', 'honourAside'])

/** Begins a referral; it waits for triage, and somebody holds its risk from the first minute. */
export async function beginReferral(context: Context, input: In['begin']): Promise<CaseRecord> {
  checkBirth(input.victimBorn, context.today())
  checkBirth(input.perpetratorBorn, context.today())
  return recorded(context, async (r) => {
    const { victimPhone, perpetratorBorn, ...rest } = input
    const made = await addCase(context, r, {
      ...rest,
      domesticAbuse: 'unsure',
      stalkingDominant: 'unsure',
      officerInCase: '',
      triage: 'waiting',
    })
    await r.cases.saveParty({ ...made.victim, phone: victimPhone, revision: 2 })
    await r.cases.saveParty({ ...made.perpetrator, born: perpetratorBorn, revision: 2 })
    await r.referrals.addReferral({
      ...BLANK_REFERRAL,
      caseId: made.record.id,
      completedByName: input.referredByName,
      completedOn: input.referredOn,
      revision: 1,
    })
    return [aboutCase(made.record.id), made.record]
  })
}

/** People already known to the clinic who may be the same, with the reasons. */
export async function findMatches(
  context: Context,
  { people, except }: In['matches'],
): Promise<ApiOutputs['referrals']['matches']> {
  return recorded(context, async (r) => {
    const known = await r.cases.known(people.flatMap(traces))
    const others = known.filter((one) => one.caseId !== except)
    const found = people.flatMap((one) => matchParties(one, others))
    return [
      { kind: 'case', id: null },
      found.map(({ known: { caseId, reference, role, name }, strength, reasons }) => ({
        caseId,
        reference,
        role,
        name,
        strength,
        reasons,
      })),
    ]
  })
}

/** Everything about how a case came to the clinic. A case opened without a referral gets an empty one. */
export async function readReferral(context: Context, { caseId }: In['get']): Promise<ApiOutputs['referrals']['get']> {
  return recorded(context, async (r) => {
    await referralOf(r, caseId)
    return [aboutCase(caseId), await readReferralFile(r, caseId)]
  })
}

/** Changes one field of a referral; a worrying answer about safety becomes an immediate action. */
export async function changeReferral(context: Context, { caseId, change }: In['change']): Promise<ReferralRecord> {
  return recorded(context, async (r) => {
    const before = await referralOf(r, caseId)
    const about = { kind: 'case', id: `${caseId}/referral` } as const
    const typed = await changed(context, r, about, before, change)
    const next = HONOUR_FIELDS.has(change.field)
      ? await settleHonourFlag(context, r, typed, change.field, await honourYesOf(r, caseId))
      : typed
    checkReferralDays(next, change.field, context.now())
    await r.referrals.saveReferral(next)
    if (change.field === 'safety') await raiseSafetyActions(context, r, caseId, before.safety, next.safety)
    return [aboutCase(caseId), next]
  })
}

/** Adds a paragraph of what has happened, typed as fact, allegation or opinion. */
export async function addNarrative(context: Context, { caseId, narrative }: In['addNarrative']): Promise<Narrative> {
  if (narrative.on !== null && narrative.on > context.today()) {
    throw new Refusal('INVALID', { field: 'on', sentence: 'This day lies in the future.' })
  }
  return recorded(context, async (r) => {
    await r.cases.byId(caseId)
    const one: Narrative = {
      ...narrative,
      id: context.newId() as NarrativeId, // a new identity
      caseId,
      addedAt: context.now(),
      addedByName: context.actor.name,
    }
    await r.referrals.addNarrative(one)
    return [aboutCase(caseId), one]
  })
}

/** Takes a paragraph out, or brings it back; either way it stays in the store. */
export async function removeNarrative(
  context: Context,
  { caseId, narrativeId, removed }: In['removeNarrative'],
): Promise<Nothing> {
  return recorded(context, async (r) => {
    const one = await r.referrals.narrativeById(narrativeId)
    if (one.caseId !== caseId) throw new Refusal('NOT_FOUND', { what: 'paragraph' })
    await r.referrals.setNarrativeRemoved(narrativeId, removed)
    return [aboutCase(caseId), {}]
  })
}

/** The honour-based questions of every screening of a case that are answered yes. */
async function honourYesOf(r: Repositories, caseId: CaseId): Promise<string[]> {
  const found: string[] = []
  for (const one of await r.referrals.screenings(caseId)) {
    found.push(...honourYes(await packOf(r, one), await r.referrals.answers(one.id)))
  }
  return [...new Set(found)]
}
