import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs } from '#shared/contract/index.ts'
import {
  type AssessmentFile,
  type AssessmentRecord,
  BLANK_RATING,
  mayChange,
  mayStart,
  type Rating,
} from '#shared/domain/assessment.ts'
import { carryOver, lookedAt } from '#shared/domain/carry-over.ts'
import { withConfirmed } from '#shared/domain/formulation.ts'
import type { AssessmentId, CaseId } from '#shared/domain/ids.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { CURRENT_PACKS, factorByCode, typeByCode } from '#shared/instruments/index.ts'
import { aboutAssessment, draftOf } from './assessment-draft.ts'
import { setType } from './assessment-type.ts'
import { type Context, recorded } from './context.ts'
import { carryFormulation } from './formulations.ts'
import { putAside } from './pair-end.ts'
import { changed } from './save-change.ts'

type In = ApiInputs['assessments']

/** An assessment with its ratings, judgements and evidence, and the one that it follows. */
export async function readAssessment(context: Context, { assessmentId }: In['get']): Promise<AssessmentFile> {
  return recorded(context, async (r) => {
    const file = await r.assessments.file(assessmentId)
    return [aboutAssessment(file.record), file]
  })
}

/** Starts a draft; it begins with everything of the last signed assessment of the case, to be confirmed. */
export async function startAssessment(context: Context, { caseId }: In['start']): Promise<AssessmentRecord> {
  return recorded(context, async (r) => {
    const current = await r.cases.byId(caseId)
    if (current.closedAt !== null) throw new Refusal('CASE_CLOSED', {})
    if ((await r.twoRaters.blindIn(caseId)) !== undefined) throw new Refusal('DRAFT_EXISTS', {})
    mayStart(await r.assessments.draftsOf(caseId))
    const begun = await beginDraft(context, r, caseId, { kind: 'single', pairId: null })
    return [aboutAssessment(begun), begun]
  })
}

/** A new draft with everything of the last signed assessment of the case, to be confirmed. */
export async function beginDraft(
  context: Context,
  r: Repositories,
  caseId: CaseId,
  as: Pick<AssessmentRecord, 'kind' | 'pairId'>,
): Promise<AssessmentRecord> {
  const last = await r.assessments.lastSigned(caseId)
  const record: AssessmentRecord = {
    id: context.newId() as AssessmentId, // a new identity
    caseId,
    number: await r.assessments.nextNumber(caseId),
    supersedes: last?.id ?? null,
    ...as,
    type: null,
    alternativeType: null,
    initialMotivation: '',
    maintainedBy: '',
    confidence: null,
    reasons: '',
    summary: '',
    typeCarried: null,
    startedAt: context.now(),
    startedBy: context.actor.id,
    startedByName: context.actor.name,
    signedAt: null,
    signedByName: '',
    signedRole: '',
    signedTraining: '',
    discardedAt: null,
    discardedByName: '',
    discardedReason: '',
    packs: [...CURRENT_PACKS],
    revision: 1,
  }
  if (last === undefined) {
    await r.assessments.add(record)
    return record
  }
  const begun = await addCarried(context, r, record, last)
  await carryFormulation(context, r, last, record.id)
  return begun
}

async function addCarried(
  context: Context,
  r: Repositories,
  record: AssessmentRecord,
  last: AssessmentRecord,
): Promise<AssessmentRecord> {
  const { type, alternativeType, initialMotivation, maintainedBy, confidence, reasons, summary } = last
  const from = await r.assessments.file(last.id)
  const over = carryOver(
    { ...from, fields: { type, alternativeType, initialMotivation, maintainedBy, confidence, reasons, summary } },
    record.id,
    context.newId,
  )
  const begun: AssessmentRecord = { ...record, ...over.fields, typeCarried: 'to confirm' }
  await r.assessments.add(begun)
  for (const one of over.ratings) await r.assessments.putRating(one)
  for (const one of over.judgements) await r.assessments.putJudgement(one)
  for (const one of over.evidence) await r.assessments.addEvidence(one)
  return begun
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
    const record = await draftOf(r, assessmentId)
    if (change.field === 'summary') {
      await r.formulations.putReport(withConfirmed(await r.formulations.report(assessmentId), 'summary', true))
    }
    return [aboutAssessment(record), await setType(context, r, record, change)]
  })
}

/** Rates one factor of a draft in one respect. */
export async function rateFactor(context: Context, { assessmentId, code, change }: In['rate']): Promise<Rating> {
  if (factorByCode(code) === undefined) throw new Refusal('NOT_FOUND', { what: 'factor' })
  return recorded(context, async (r) => {
    const record = await draftOf(r, assessmentId)
    const current = (await r.assessments.rating(assessmentId, code)) ?? blankRating(assessmentId, code)
    const next = await changed(context, r, { kind: 'assessment', id: `${assessmentId}/${code}` }, current, change)
    const seen = { ...next, ...lookedAtBy(change.field, next) }
    await r.assessments.putRating(seen)
    return [aboutAssessment(record), seen]
  })
}

/** Says that a value taken over from the assessment before still holds, or (undo) that nobody has said so yet. */
export async function confirmCarried(context: Context, input: In['confirm']): Promise<Record<string, never>> {
  const { assessmentId, what, confirmed } = input
  const now = confirmed ? ('confirmed' as const) : ('to confirm' as const)
  return recorded(context, async (r) => {
    const record = await draftOf(r, assessmentId)
    if (what.kind === 'type') {
      mustBeSeen('type', what.seen, record.type, record.typeCarried)
      await r.assessments.save({ ...record, typeCarried: now, revision: record.revision + 1 })
    } else if (what.kind === 'judgement') {
      const one = await r.assessments.judgement(assessmentId, what.code)
      mustBeSeen('level', what.seen, one?.level, one?.carried)
      if (one !== undefined) await r.assessments.putJudgement({ ...one, carried: now, revision: one.revision + 1 })
    } else {
      const one = await r.assessments.rating(assessmentId, what.code)
      mustBeSeen(
        'presence',
        what.seen,
        what.inCustody ? one?.presenceInCustody : one?.presence,
        what.inCustody ? one?.carriedInCustody : one?.carried,
      )
      const part = what.inCustody ? { carriedInCustody: now } : { carried: now }
      if (one !== undefined) await r.assessments.putRating({ ...one, ...part, revision: one.revision + 1 })
    }
    return [aboutAssessment(record), {}]
  })
}

/** Puts a draft aside with a reason: it is kept, and another can be started. */
export async function discardAssessment(
  context: Context,
  { assessmentId, reason }: In['discard'],
): Promise<AssessmentRecord> {
  return recorded(context, async (r) => {
    const record = await r.assessments.byId(assessmentId)
    mayChange(record)
    return [aboutAssessment(record), await putAside(context, r, record.id, reason)]
  })
}

function blankRating(assessmentId: AssessmentId, code: string): Rating {
  return { ...BLANK_RATING, assessmentId, code, carried: null, carriedInCustody: null, revision: 0 }
}

/** Whoever changes a value that was carried over has looked at it. */
function lookedAtBy(field: string, one: Rating): Partial<Rating> {
  if (field === 'missing') return {}
  return field === 'presenceInCustody' || field === 'relevanceInCustody'
    ? { carriedInCustody: lookedAt(one.carriedInCustody) }
    : { carried: lookedAt(one.carried) }
}

/** Refuses to confirm what was not carried over, or is no longer what the person saw. */
function mustBeSeen(
  field: string,
  seen: string | null,
  now: string | null | undefined,
  carried: Rating['carried'] | undefined,
): void {
  if (carried == null || now === undefined) throw new Refusal('NOT_FOUND', { what: 'value from last time' })
  if (seen !== now) throw new Refusal('STALE', { field, theirs: now })
}
