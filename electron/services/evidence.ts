import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import type { AssessmentRecord, Evidence } from '#shared/domain/assessment.ts'
import type { CaseId, EvidenceId } from '#shared/domain/ids.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { aboutAssessment, draftOf, mustBeAsked } from './assessment-draft.ts'
import { type Context, recorded } from './context.ts'
import { evidenceOrigins } from './evidence-origins.ts'

type In = ApiInputs['assessments']

/** Adds one thing known that speaks for or against a factor or a type, with where in the case it comes from. */
export async function addEvidence(context: Context, { assessmentId, evidence }: In['addEvidence']): Promise<Evidence> {
  mustBeAsked(evidence.code)
  if (evidence.on !== null && evidence.on > context.today()) {
    throw new Refusal('INVALID', { field: 'on', sentence: 'This day lies in the future.' })
  }
  return recorded(context, async (r) => {
    const record = await draftOf(r, assessmentId)
    await mustBeOfCase(r, record.caseId, evidence.origin)
    const one: Evidence = {
      ...evidence,
      id: context.newId() as EvidenceId, // a new identity
      assessmentId,
      addedAt: context.now(),
      addedByName: context.actor.name,
      carriedFrom: null,
      unsettled: false,
    }
    await r.assessments.addEvidence(one)
    return [aboutAssessment(record), one]
  })
}

/** Takes evidence out of a draft; it stays in the store and can be brought back. */
export async function removeEvidence(context: Context, input: In['removeEvidence']): Promise<Record<string, never>> {
  return withEvidence(context, input, async (r, _record, one) => {
    await r.assessments.setEvidenceRemoved(one.id, true)
    return {}
  })
}

/** Brings removed evidence back into a draft. */
export async function restoreEvidence(context: Context, input: In['restoreEvidence']): Promise<Record<string, never>> {
  return withEvidence(context, input, async (r, _record, one) => {
    await r.assessments.setEvidenceRemoved(one.id, false)
    return {}
  })
}

/** Links evidence to another factor or type, or to its other side: the old link is taken out and kept, a new one is made. */
export async function relinkEvidence(context: Context, input: In['relinkEvidence']): Promise<Evidence> {
  mustBeAsked(input.code)
  return withEvidence(context, input, async (r, _record, one) => {
    const next: Evidence = {
      ...one,
      id: context.newId() as EvidenceId, // a new identity
      code: input.code,
      speaks: input.speaks,
      unsettled: false,
    }
    await r.assessments.setEvidenceRemoved(one.id, true)
    await r.assessments.addEvidence(next)
    return next
  })
}

/** Says that evidence for a type which is no longer the working type stays as it is, or (undo) that this is open again. */
export async function settleEvidence(context: Context, input: In['settleEvidence']): Promise<Record<string, never>> {
  return withEvidence(context, input, async (r, _record, one) => {
    await r.assessments.setEvidenceUnsettled(one.id, !input.settled)
    return {}
  })
}

/** What in the records of the case evidence can be taken from. */
export async function listOrigins(
  context: Context,
  { assessmentId }: In['origins'],
): Promise<ApiOutputs['assessments']['origins']> {
  return recorded(context, async (r) => {
    const record = await r.assessments.byId(assessmentId)
    return [aboutAssessment(record), await evidenceOrigins(r, record.caseId)]
  })
}

async function mustBeOfCase(r: Repositories, caseId: CaseId, origin: Evidence['origin']): Promise<void> {
  if (origin === null) return
  const offered = await evidenceOrigins(r, caseId)
  if (!offered.some((one) => one.origin.kind === origin.kind && one.origin.id === origin.id)) {
    throw new Refusal('NOT_FOUND', { what: 'origin' })
  }
}

async function withEvidence<T>(
  context: Context,
  input: In['removeEvidence'],
  work: (r: Repositories, record: AssessmentRecord, one: Evidence) => Promise<T>,
): Promise<T> {
  return recorded(context, async (r) => {
    const record = await draftOf(r, input.assessmentId)
    const one = await r.assessments.evidenceById(input.evidenceId)
    if (one.assessmentId !== record.id) throw new Refusal('NOT_FOUND', { what: 'evidence' })
    return [aboutAssessment(record), await work(r, record, one)]
  })
}
