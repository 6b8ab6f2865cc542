import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import { type Acceptance, sameNeed } from '#shared/domain/coverage.ts'
import type { AgreementId, ContingencyId, PlanId, VoiceId } from '#shared/domain/ids.ts'
import {
  type Agreement,
  BLANK_PLAN,
  type Contingency,
  gapsIn,
  type PlanFile,
  type PlanRecord,
  type VoiceEntry,
} from '#shared/domain/plan.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { aboutCase, type Context, recorded } from './context.ts'
import { carryOver, putAside } from './plan-asides.ts'
import { bodyOf, conflictsIn, standingOf } from './plan-body.ts'
import { about, draftOf, plain } from './plan-draft.ts'
import { changed } from './save-change.ts'

type In = ApiInputs['plans']
type Out = ApiOutputs['plans']

/** The plan of a case: its newest version, the others, and how the case stands today. */
export async function readPlan(context: Context, { caseId }: In['get']): Promise<Out['get']> {
  return recorded(context, async (r) => {
    const versions = await r.plans.ofCase(caseId)
    const standing = await standingOf(r, caseId, context.today())
    const last = versions.at(-1)
    const newest =
      last === undefined ? null : { record: plain(last), body: last.body ?? (await bodyOf(r, last, standing)) }
    const contingencies = last === undefined ? [] : await r.plans.contingencies(last.id)
    return [
      aboutCase(caseId),
      {
        newest,
        versions: versions.map(plain),
        coverage: standing.coverage,
        conflicts: conflictsIn(standing, last ?? null, contingencies),
        gaps:
          newest === null || newest.record.finalisedAt !== null
            ? []
            : gapsIn(newest.body, standing.coverage, context.today()),
      },
    ]
  })
}

/** One version: as it was finalised, or as a draft says today. */
export async function readVersion(context: Context, { planId }: In['version']): Promise<PlanFile> {
  return recorded(context, async (r) => {
    const kept = await r.plans.byId(planId)
    const body = kept.body ?? (await bodyOf(r, kept, await standingOf(r, kept.caseId, context.today())))
    return [about(kept), { record: plain(kept), body }]
  })
}

/** What the case has to answer against what is done about it. */
export async function readCoverage(context: Context, { caseId }: In['coverage']): Promise<Out['coverage']> {
  return recorded(context, async (r) => [aboutCase(caseId), (await standingOf(r, caseId, context.today())).coverage])
}

/** Starts the next version from the last one; voice and agreement are given anew each time. */
export async function startPlan(context: Context, { caseId }: In['start']): Promise<PlanRecord> {
  return recorded(context, async (r) => {
    if ((await r.cases.byId(caseId)).closedAt !== null) throw new Refusal('CASE_CLOSED', {})
    const last = (await r.plans.ofCase(caseId)).at(-1)
    if (last !== undefined && last.finalisedAt === null) return [about(last), plain(last)]
    const record: PlanRecord = {
      ...(last === undefined ? BLANK_PLAN : plain(last)),
      noVoiceReason: '',
      reviewOn: null,
      id: context.newId() as PlanId, // a new identity
      caseId,
      number: (last?.number ?? 0) + 1,
      startedAt: context.now(),
      startedByName: context.actor.name,
      finalisedAt: null,
      finalisedByName: '',
      revision: 1,
    }
    await r.plans.add(record)
    if (last !== undefined) await carryOver(context, r, last.id, record.id)
    return [about(record), record]
  })
}

/** Changes one field of a draft. */
export async function changePlan(context: Context, { planId, change }: In['change']): Promise<PlanRecord> {
  return recorded(context, async (r) => {
    const record = await draftOf(r, planId)
    const next = await changed(context, r, { kind: 'plan', id: planId }, record, change)
    if (change.field === 'reviewOn' && next.reviewOn !== null && next.reviewOn < context.today()) {
      throw new Refusal('INVALID', { field: 'reviewOn', sentence: 'This day has passed. Choose one that lies ahead.' })
    }
    await r.plans.save(next)
    return [about(record), next]
  })
}

/** Adds what is done if something happens. */
export async function addContingency(context: Context, input: In['addContingency']): Promise<Contingency> {
  return recorded(context, async (r) => {
    const record = await draftOf(r, input.planId)
    const one = { ...input.contingency, id: context.newId() as ContingencyId, planId: record.id } // a new identity
    await r.plans.addContingency(one)
    for (const aside of input.aside) await putAside(context, r, record.id, one.id, aside)
    return [about(record), one]
  })
}

/** Takes a contingency out of a draft, or brings it back. */
export async function removeContingency(
  context: Context,
  { contingencyId, removed }: In['removeContingency'],
): Promise<Record<string, never>> {
  return recorded(context, async (r) => {
    const record = await draftOf(r, (await r.plans.contingencyById(contingencyId)).planId)
    await r.plans.setContingencyRemoved(contingencyId, removed)
    return [about(record), {}]
  })
}

/** Records who agreed to a draft and how, or that somebody does not. */
export async function addAgreement(context: Context, input: In['addAgreement']): Promise<Agreement> {
  return recorded(context, async (r) => {
    const record = await draftOf(r, input.planId)
    mustNotLieAhead(context, 'agreedOn', input.agreement.agreedOn)
    if (input.agreement.agencyId !== null) await r.clinic.agencyById(input.agreement.agencyId)
    const one = { ...input.agreement, id: context.newId() as AgreementId, planId: record.id } // a new identity
    await r.plans.addAgreement(one)
    return [about(record), one]
  })
}

/** Takes an agreement out of a draft, or brings it back. */
export async function removeAgreement(
  context: Context,
  { agreementId, removed }: In['removeAgreement'],
): Promise<Record<string, never>> {
  return recorded(context, async (r) => {
    const record = await draftOf(r, (await r.plans.agreementById(agreementId)).planId)
    await r.plans.setAgreementRemoved(agreementId, removed)
    return [about(record), {}]
  })
}

/** Records what the victim says: by her advocate, or by somebody whom the advocate told (S4 §4.3). */
export async function recordVoice(context: Context, { planId, voice }: In['recordVoice']): Promise<VoiceEntry> {
  return recorded(context, async (r) => {
    const record = await draftOf(r, planId)
    mustNotLieAhead(context, 'saidOn', voice.saidOn)
    const toldBy = context.actor.roles.includes('advocate') ? context.actor.name : voice.toldBy.trim()
    if (toldBy === '') {
      throw new Refusal('INVALID', { field: 'toldBy', sentence: 'Name the advocate who speaks for her.' })
    }
    const one: VoiceEntry = {
      ...voice,
      toldBy,
      id: context.newId() as VoiceId, // a new identity
      planId,
      recordedAt: context.now(),
      recordedByName: context.actor.name,
    }
    await r.plans.addVoice(one)
    return [about(record), one]
  })
}

/** Accepts that nothing covers something, with the reason (N6). */
export async function acceptUncovered(context: Context, input: In['acceptUncovered']): Promise<Acceptance> {
  return recorded(context, async (r) => {
    const { caseId, kind, ref, reason } = input
    const { coverage } = await standingOf(r, caseId, context.today())
    const row = coverage.rows.find((one) => sameNeed(one, input))
    if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'row of the coverage' })
    const by = { at: context.now(), byName: context.actor.name }
    await r.plans.takeBackAccepted({ caseId, kind, ref, ...by })
    const one: Acceptance = { kind, ref, reason, presence: row.presence, ...by }
    await r.plans.addAccepted({ ...one, id: context.newId(), caseId })
    return [aboutCase(caseId), one]
  })
}

/** Takes the acceptance back, so that the need is open again. */
export async function takeBackAcceptance(
  context: Context,
  { caseId, kind, ref }: In['takeBackAcceptance'],
): Promise<Record<string, never>> {
  return recorded(context, async (r) => {
    await r.cases.byId(caseId)
    await r.plans.takeBackAccepted({ caseId, kind, ref, at: context.now(), byName: context.actor.name })
    return [aboutCase(caseId), {}]
  })
}

/** Finalises a draft once nothing is missing: everything that it says is kept as it is now, and the case is reviewed by its day. */
export async function finalisePlan(context: Context, { planId }: In['finalise']): Promise<PlanFile> {
  return recorded(context, async (r) => {
    const draft = await draftOf(r, planId)
    const standing = await standingOf(r, draft.caseId, context.today())
    const body = await bodyOf(r, draft, standing)
    const gaps = gapsIn(body, standing.coverage, context.today())
    if (gaps.length > 0) throw new Refusal('NOT_READY', { gaps })
    const record: PlanRecord = {
      ...draft,
      finalisedAt: context.now(),
      finalisedByName: context.actor.name,
      revision: draft.revision + 1,
    }
    await r.plans.save(record, body)
    await reviewBy(r, record)
    return [about(record), { record, body }]
  })
}

/** A case is looked at again no later than its plan says. */
async function reviewBy(r: Repositories, { caseId, reviewOn }: PlanRecord): Promise<void> {
  const before = await r.cases.byId(caseId)
  if (reviewOn === null || (before.nextReviewOn !== null && before.nextReviewOn <= reviewOn)) return
  await r.cases.save({ ...before, nextReviewOn: reviewOn, revision: before.revision + 1 })
  await r.cases.refreshNeed(caseId)
}

function mustNotLieAhead(context: Context, field: string, on: PlanRecord['reviewOn']): void {
  if (on !== null && on > context.today()) {
    throw new Refusal('INVALID', { field, sentence: 'This day lies ahead. Write the day on which it was said.' })
  }
}
