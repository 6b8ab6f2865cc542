import type { ApiInputs } from '#shared/contract/index.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { FACTOR_CODES } from '#shared/instruments/index.ts'
import type { TestClinic } from './clinic.ts'

type Presence = 'yes' | 'partly' | 'no'

/** A signed assessment in which some factors are there and some protective ones are goals; everything else is not there. */
export async function signAssessment(
  clinic: TestClinic,
  caseId: CaseId,
  { there = {}, goals = [], scenario }: { there?: Record<string, Presence>; goals?: string[]; scenario?: string } = {},
): Promise<ApiInputs['assessments']['sign']['assessmentId']> {
  const { assessments, scenarios } = clinic.as('psychologist')
  const { id: assessmentId } = await assessments.start({ caseId })
  const type = { field: 'type', was: null, value: 'REJECTED' } as const
  const reasons = { field: 'reasons', was: '', value: 'It began with the parting.' } as const
  const { record } = await assessments.get({ assessmentId })
  await assessments.change({ assessmentId, change: { ...type, was: record.type as never } }) // as: what is there
  if (record.reasons === '') await assessments.change({ assessmentId, change: reasons })
  const { ratings } = await assessments.get({ assessmentId })
  for (const code of FACTOR_CODES) {
    const was = ratings.find((one) => one.code === code)
    const value = there[code] ?? 'no'
    await assessments.rate({ assessmentId, code, change: { field: 'presence', was: was?.presence ?? null, value } })
    if (goals.includes(code)) {
      await assessments.rate({ assessmentId, code, change: { field: 'mark', was: was?.mark ?? null, value: 'goal' } })
    }
  }
  if (scenario !== undefined) {
    const { id: scenarioId } = await scenarios.add({ assessmentId, kind: 'return' })
    await scenarios.change({ scenarioId, change: { field: 'what', was: '', value: scenario } })
  }
  await assessments.sign({ assessmentId })
  return assessmentId
}
