import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs } from '#shared/contract/index.ts'
import {
  type AssessmentFile,
  type AssessmentRecord,
  BLANK_RATING,
  type Evidence,
  mayChange,
  maySign,
  type Rating,
} from '#shared/domain/assessment.ts'
import type { AssessmentId, EvidenceId } from '#shared/domain/ids.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { CURRENT_PACKS, FACTOR_CODES, factorByCode, typeByCode } from '#shared/instruments/index.ts'
import { type Context, recorded, type Subject } from './context.ts'
import { carryFormulation, unconfirmedIn } from './formulations.ts'
import { changed } from './save-change.ts'

type In = ApiInputs['assessments']

/** An assessment with its ratings, its evidence, and the one that it follows. */
export async function readAssessment(context: Context, { assessmentId }: In['get']): Promise<AssessmentFile> {
  return recorded(context, async (r) => {
    const file = await r.assessments.file(assessmentId)
    return [about(file.record), file]
  })
}

/** Starts a draft; it starts empty, and follows the last signed assessment of the case. */
export async function startAssessment(context: Context, { caseId }: In['start']): Promise<AssessmentRecord> {
  return recorded(context, async (r) => {
    const current = await r.cases.byId(caseId)
    if (current.closedAt !== null) throw new Refusal('CASE_CLOSED', {})
    if ((await r.assessments.draftOf(caseId)) !== undefined) throw new Refusal('DRAFT_EXISTS', {})
    const record: AssessmentRecord = {
      id: context.newId() as AssessmentId, // a new identity
      caseId,
      number: await r.assessments.nextNumber(caseId),
      supersedes: (await r.assessments.lastSigned(caseId))?.id ?? null,
      type: null,
      alternativeType: null,
      initialMotivation: '',
      maintainedBy: '',
      confidence: null,
      reasons: '',
      summary: '',
      startedAt: context.now(),
      startedBy: context.actor.id,
      startedByName: context.actor.name,
      signedAt: null,
      signedByName: '',
      signedTraining: '',
      packs: [...CURRENT_PACKS],
      revision: 1,
    }
    await r.assessments.add(record)
    if (record.supersedes !== null) await carryFormulation(context, r, record.supersedes, record.id)
    return [about(record), record]
  })
}

/** Changes one field of a draft. */
export async function changeAssessment(
  context: Context,
  { assessmentId, change }: In['change'],
): Promise<AssessmentRecord> {
  if (
    (change.field === 'type' || change.field === 'alternativeType') &&
    change.value !== null &&
    typeByCode(change.value) === undefined
  ) {
    throw new Refusal('INVALID', { field: change.field, sentence: 'This type is not in the typology.' })
  }
  return recorded(context, async (r) => {
    const record = await draft(r, assessmentId)
    const next = await changed(context, r, { kind: 'assessment', id: assessmentId }, record, change)
    await r.assessments.save(next)
    return [about(record), next]
  })
}

/** Rates one factor of a draft in one respect. */
export async function rateFactor(context: Context, { assessmentId, code, change }: In['rate']): Promise<Rating> {
  if (factorByCode(code) === undefined) throw new Refusal('NOT_FOUND', { what: 'factor' })
  return recorded(context, async (r) => {
    const record = await draft(r, assessmentId)
    const current = (await r.assessments.rating(assessmentId, code)) ?? {
      ...BLANK_RATING,
      assessmentId,
      code,
      revision: 0,
    }
    const next = await changed(context, r, { kind: 'assessment', id: `${assessmentId}/${code}` }, current, change)
    await r.assessments.putRating(next)
    return [about(record), next]
  })
}

/** Adds one thing known that speaks to a factor or a type. */
export async function addEvidence(context: Context, { assessmentId, evidence }: In['addEvidence']): Promise<Evidence> {
  if (factorByCode(evidence.code) === undefined && typeByCode(evidence.code) === undefined) {
    throw new Refusal('NOT_FOUND', { what: 'factor' })
  }
  if (evidence.on !== null && evidence.on > context.today()) {
    throw new Refusal('INVALID', { field: 'on', sentence: 'This day lies in the future.' })
  }
  return recorded(context, async (r) => {
    const record = await draft(r, assessmentId)
    const one: Evidence = {
      ...evidence,
      id: context.newId() as EvidenceId, // a new identity
      assessmentId,
      addedAt: context.now(),
      addedByName: context.actor.name,
    }
    await r.assessments.addEvidence(one)
    return [about(record), one]
  })
}

/** Takes evidence out of a draft; it stays in the store and can be brought back. */
export async function removeEvidence(context: Context, input: In['removeEvidence']): Promise<Record<string, never>> {
  return setEvidence(context, input, true)
}

/** Brings removed evidence back into a draft. */
export async function restoreEvidence(context: Context, input: In['restoreEvidence']): Promise<Record<string, never>> {
  return setEvidence(context, input, false)
}

/** Signs a draft with the name and training of its signer; from then on it cannot be changed (S4 §2.2, §4.5). */
export async function signAssessment(context: Context, { assessmentId }: In['sign']): Promise<AssessmentRecord> {
  return recorded(context, async (r) => {
    const record = await draft(r, assessmentId)
    const signer = await r.clinic.personById(context.actor.id)
    if (signer.training.trim() === '') {
      throw new Refusal('ASSESSMENT_INCOMPLETE', {
        missing: ['your training, which an administrator records in Settings'],
      })
    }
    const unconfirmed = await unconfirmedIn(r, assessmentId)
    if (unconfirmed.length > 0) throw new Refusal('ASSESSMENT_INCOMPLETE', { missing: unconfirmed })
    maySign(record, await r.assessments.ratings(assessmentId), FACTOR_CODES)
    const next: AssessmentRecord = {
      ...record,
      signedAt: context.now(),
      signedByName: signer.name,
      signedTraining: signer.training,
      revision: record.revision + 1,
    }
    await r.assessments.save(next)
    return [about(record), next]
  })
}

function about(record: AssessmentRecord): Subject {
  return { kind: 'assessment', id: record.id, caseId: record.caseId }
}

async function draft(r: Repositories, id: AssessmentId): Promise<AssessmentRecord> {
  const record = await r.assessments.byId(id)
  mayChange(record)
  return record
}

async function setEvidence(
  context: Context,
  input: In['removeEvidence'],
  removed: boolean,
): Promise<Record<string, never>> {
  return recorded(context, async (r) => {
    const record = await draft(r, input.assessmentId)
    const one = await r.assessments.evidenceById(input.evidenceId)
    if (one.assessmentId !== record.id) throw new Refusal('NOT_FOUND', { what: 'evidence' })
    await r.assessments.setEvidenceRemoved(one.id, removed)
    return [about(record), {}]
  })
}
