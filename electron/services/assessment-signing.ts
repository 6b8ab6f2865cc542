import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs } from '#shared/contract/index.ts'
import { type AssessmentRecord, mayChange, missingToSign } from '#shared/domain/assessment.ts'
import type { Instant } from '#shared/domain/dates.ts'
import { may, ROLE_WORDS } from '#shared/domain/permission.ts'
import type { Person } from '#shared/domain/person.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { ASKED_FACTORS } from '#shared/instruments/index.ts'
import { aboutAssessment } from './assessment-draft.ts'
import { type Context, recorded } from './context.ts'
import { unconfirmedIn } from './formulations.ts'
import { carrySettled } from './settled.ts'

/** Signs a draft with the name, role and training of its signer; from then on it cannot be changed (S4 §2.2, §4.5). */
export async function signAssessment(
  context: Context,
  { assessmentId }: ApiInputs['assessments']['sign'],
): Promise<AssessmentRecord> {
  return recorded(context, async (r) => {
    const draft = await r.assessments.byId(assessmentId)
    mayChange(draft)
    const signer = await r.clinic.personById(context.actor.id)
    const record = await carrySettled(context, r, draft)
    await mustBeComplete(r, record, signer)
    const next = signedBy(record, signer, context.now())
    await r.assessments.save(next)
    return [aboutAssessment(record), next]
  })
}

/** Refuses to sign, or to call finished, what is not complete or has no trained signer; says what is missing. */
export async function mustBeComplete(r: Repositories, record: AssessmentRecord, signer: Person): Promise<void> {
  if (signer.training.trim() === '') {
    throw new Refusal('ASSESSMENT_INCOMPLETE', {
      missing: ['your training, which an administrator records in Settings'],
    })
  }
  const judgements = await r.assessments.judgements(record.id)
  const ratings = await r.assessments.ratings(record.id)
  const missing = [...missingToSign(record, judgements, ratings, ASKED_FACTORS), ...(await unconfirmedIn(r, record.id))]
  if (missing.length > 0) throw new Refusal('ASSESSMENT_INCOMPLETE', { missing })
}

/** The assessment with the signature of a person under it. */
export function signedBy(record: AssessmentRecord, signer: Person, at: Instant): AssessmentRecord {
  const role = signer.roles.find((one) => may([one], 'sign assessments'))
  return {
    ...record,
    signedAt: at,
    signedByName: signer.name,
    signedRole: role === undefined ? '' : ROLE_WORDS[role].name,
    signedTraining: signer.training,
    revision: record.revision + 1,
  }
}
