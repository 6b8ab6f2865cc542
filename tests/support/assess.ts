import type { Api } from '#shared/contract/index.ts'
import type { AssessmentId } from '#shared/domain/ids.ts'
import { JUDGEMENTS } from '#shared/domain/judgement.ts'
import { ASKED_FACTORS } from '#shared/instruments/index.ts'

/** Fills in a fresh draft so that it can be signed: a type with reasons, five judgements, every factor rated as absent. */
export async function fillAssessment({ assessments }: Api, assessmentId: AssessmentId): Promise<void> {
  await assessments.change({ assessmentId, change: { field: 'type', was: null, value: 'REJECTED' } })
  await assessments.change({
    assessmentId,
    change: { field: 'reasons', was: '', value: 'A former intimate who pleads and threatens.' },
  })
  for (const code of JUDGEMENTS) {
    await assessments.judge({ assessmentId, code, change: { field: 'level', was: null, value: 'high' } })
    await assessments.judge({ assessmentId, code, change: { field: 'reasons', was: '', value: 'It has not paused.' } })
  }
  for (const { code, inTwoContexts } of ASKED_FACTORS) {
    await assessments.rate({ assessmentId, code, change: { field: 'presence', was: null, value: 'no' } })
    if (!inTwoContexts) continue
    await assessments.rate({
      assessmentId,
      code,
      change: { field: 'presenceInCustody', was: null, value: 'not known' },
    })
  }
}

/** Confirms the type, the judgements and the ratings that a new assessment took over from the one before. */
export async function confirmRatings({ assessments }: Api, assessmentId: AssessmentId): Promise<void> {
  const { record, judgements, ratings } = await assessments.get({ assessmentId })
  const confirm = (what: Parameters<typeof assessments.confirm>[0]['what']) =>
    assessments.confirm({ assessmentId, what, confirmed: true })
  if (record.typeCarried === 'to confirm') await confirm({ kind: 'type', seen: record.type })
  for (const { code, level, carried } of judgements) {
    if (carried === 'to confirm') await confirm({ kind: 'judgement', code, seen: level })
  }
  for (const { code, presence, presenceInCustody, carried, carriedInCustody } of ratings) {
    if (carried === 'to confirm') await confirm({ kind: 'factor', code, inCustody: false, seen: presence })
    if (carriedInCustody === 'to confirm')
      await confirm({ kind: 'factor', code, inCustody: true, seen: presenceInCustody })
  }
}

/** Confirms everything that a new assessment took over from the one before. */
export async function confirmEverything(api: Api, assessmentId: AssessmentId): Promise<void> {
  await confirmRatings(api, assessmentId)
  const { formulations, scenarios } = api
  const { parts, report, scenarios: carried } = await formulations.get({ assessmentId })
  for (const { part, confirmed } of parts) {
    if (!confirmed) await formulations.confirm({ assessmentId, part, confirmed: true })
  }
  for (const { id: scenarioId, confirmed } of carried) {
    if (!confirmed) await scenarios.confirm({ scenarioId, confirmed: true })
  }
  for (const part of report.unconfirmed) await formulations.confirmReport({ assessmentId, part, confirmed: true })
}
