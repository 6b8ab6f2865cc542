import type { AssessmentFile, AssessmentRecord } from '#shared/domain/assessment.ts'
import { assessmentFields, BLANK_RATING, ratingFields } from '#shared/domain/assessment.ts'
import { BLANK_JUDGEMENT, BLANK_LEVER, judgementFields, leverFields } from '#shared/domain/judgement.ts'
import { ASKED_FACTORS } from '#shared/instruments/index.ts'
import type { WrittenAssessment, WrittenJudgement } from './content/shapes.ts'
import { formulate } from './formulate.ts'
import type { ScriptedClinic } from './scripted-clinic.ts'
import { setFields } from './set-fields.ts'

/** The psychologist fills in a draft: the type, the judgements, every factor, the evidence; and confirms what still holds. */
export async function fillIn(
  clinic: ScriptedClinic,
  draft: AssessmentRecord,
  written: WrittenAssessment,
): Promise<void> {
  const { assessments } = clinic.as('ingrid')
  const { startedOn, signedOn, ratings, judgements = [], levers = [], evidence, formulation, ...fields } = written
  const assessmentId = draft.id
  const begun = await assessments.get({ assessmentId })
  await setFields(assessmentFields, draft, fields, (change) => assessments.change({ assessmentId, change }))
  for (const one of judgements) await judge(clinic, begun, one)
  for (const { code, ...lever } of levers) {
    await setFields(leverFields, BLANK_LEVER, lever, (change) => assessments.noteLever({ assessmentId, code, change }))
  }
  const said = new Map(ratings.map(({ code, ...rating }) => [code, rating]))
  for (const { code, inTwoContexts } of ASKED_FACTORS) {
    const unsaid = signedOn === undefined ? BLANK_RATING : { ...BLANK_RATING, presence: 'not known' as const }
    const rating = said.get(code) ?? unsaid
    const inCustody = inTwoContexts && signedOn !== undefined ? (rating.presenceInCustody ?? 'not known') : null
    const was = begun.ratings.find((one) => one.code === code) ?? BLANK_RATING
    await setFields(ratingFields, was, { ...rating, presenceInCustody: inCustody }, (change) =>
      assessments.rate({ assessmentId, code, change }),
    )
  }
  for (const one of evidence) await assessments.addEvidence({ assessmentId, evidence: one })
  if (formulation !== undefined) await formulate(clinic, draft, formulation)
  if (signedOn !== undefined) await confirmRest(clinic, assessmentId)
}

async function judge(clinic: ScriptedClinic, begun: AssessmentFile, written: WrittenJudgement): Promise<void> {
  const { assessments } = clinic.as('ingrid')
  const { code, ...judgement } = written
  const was = begun.judgements.find((one) => one.code === code) ?? BLANK_JUDGEMENT
  await setFields(judgementFields, was, judgement, (change) =>
    assessments.judge({ assessmentId: begun.record.id, code, change }),
  )
}

async function confirmRest(clinic: ScriptedClinic, assessmentId: AssessmentRecord['id']): Promise<void> {
  const { assessments } = clinic.as('ingrid')
  const { record, ratings, judgements } = await assessments.get({ assessmentId })
  const confirm = (what: Parameters<typeof assessments.confirm>[0]['what']) =>
    assessments.confirm({ assessmentId, what, confirmed: true })
  if (record.typeCarried === 'to confirm') await confirm({ kind: 'type', seen: record.type })
  for (const { code, level, carried } of judgements) {
    if (carried === 'to confirm') await confirm({ kind: 'judgement', code, seen: level })
  }
  for (const { code, presence, presenceInCustody, carried, carriedInCustody } of ratings) {
    if (carried === 'to confirm') await confirm({ kind: 'factor', code, inCustody: false, seen: presence })
    if (carriedInCustody === 'to confirm') {
      await confirm({ kind: 'factor', code, inCustody: true, seen: presenceInCustody })
    }
  }
  const { formulations } = clinic.as('ingrid')
  const { report } = await formulations.get({ assessmentId })
  for (const part of report.unconfirmed) await formulations.confirmReport({ assessmentId, part, confirmed: true })
}
