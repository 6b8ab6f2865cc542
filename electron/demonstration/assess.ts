import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import { assessmentFields, BLANK_RATING, ratingFields } from '#shared/domain/assessment.ts'
import { FACTOR_CODES } from '#shared/instruments/index.ts'
import type { WrittenAssessment } from './content/shapes.ts'
import { formulate } from './formulate.ts'
import type { ScriptedClinic } from './scripted-clinic.ts'
import { setFields } from './set-fields.ts'

/** The psychologist fills in a draft: the type, every factor, the evidence. */
export async function fillIn(
  clinic: ScriptedClinic,
  draft: AssessmentRecord,
  written: WrittenAssessment,
): Promise<void> {
  const { assessments } = clinic.as('ingrid')
  const { startedOn, signedOn, ratings, evidence, formulation, ...fields } = written
  const assessmentId = draft.id
  await setFields(assessmentFields, draft, fields, (change) => assessments.change({ assessmentId, change }))
  const said = new Map(ratings.map(({ code, ...rating }) => [code, rating]))
  for (const code of FACTOR_CODES) {
    const rating =
      said.get(code) ?? (signedOn === undefined ? BLANK_RATING : { ...BLANK_RATING, presence: 'not known' as const })
    await setFields(ratingFields, BLANK_RATING, rating, (change) => assessments.rate({ assessmentId, code, change }))
  }
  for (const one of evidence) await assessments.addEvidence({ assessmentId, evidence: one })
  if (formulation !== undefined) await formulate(clinic, draft, formulation)
}
