import type { AssessmentId, CaseId } from '#shared/domain/ids.ts'
import { confirmEverything, fillAssessment } from './assess.ts'
import type { TestClinic } from './clinic.ts'

/** A signed assessment in which some factors are there and some protective ones are goals; in the first, everything else is not there. */
export async function signAssessment(
  clinic: TestClinic,
  caseId: CaseId,
  {
    there = {},
    goals = [],
    scenario,
  }: { there?: Record<string, 'yes' | 'partly'>; goals?: string[]; scenario?: string } = {},
): Promise<AssessmentId> {
  const psychologist = clinic.as('psychologist')
  const { assessments, scenarios } = psychologist
  const { id: assessmentId } = await assessments.start({ caseId })
  const first = (await assessments.get({ assessmentId })).previous === null
  if (first) await fillAssessment(psychologist, assessmentId)
  for (const [code, value] of Object.entries(there)) {
    const was = (await assessments.get({ assessmentId })).ratings.find((one) => one.code === code)?.presence ?? null
    await assessments.rate({ assessmentId, code, change: { field: 'presence', was, value } })
  }
  for (const code of goals) {
    await assessments.rate({ assessmentId, code, change: { field: 'mark', was: null, value: 'goal' } })
  }
  if (scenario !== undefined) {
    const { id: scenarioId } = await scenarios.add({ assessmentId, kind: 'return' })
    await scenarios.change({ scenarioId, change: { field: 'what', was: '', value: scenario } })
  }
  if (!first) await confirmEverything(psychologist, assessmentId)
  await assessments.sign({ assessmentId })
  return assessmentId
}
