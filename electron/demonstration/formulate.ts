import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import { BLANK_PART, formulationPart, partFields, reportFields } from '#shared/domain/formulation.ts'
import { scenarioFields } from '#shared/domain/scenario.ts'
import { toolResultFields } from '#shared/domain/tool-result.ts'
import type { WrittenFormulation } from './content/formulations.ts'
import type { ScriptedClinic } from './scripted-clinic.ts'
import { setFields } from './set-fields.ts'

/** The psychologist writes the formulation, the scenarios and what the report puts first. */
export async function formulate(
  clinic: ScriptedClinic,
  { id: assessmentId, caseId }: AssessmentRecord,
  { parts, scenarios: written, results, ...report }: WrittenFormulation,
): Promise<void> {
  const { formulations, scenarios, toolResults } = clinic.as('ingrid')
  for (const part of formulationPart.options) {
    await setFields(partFields, BLANK_PART, parts[part] ?? {}, (change) =>
      formulations.change({ assessmentId, part, change }),
    )
  }
  for (const { kind, signs, ...fields } of written) {
    const record = await scenarios.add({ assessmentId, kind })
    await setFields(scenarioFields, record, fields, (change) => scenarios.change({ scenarioId: record.id, change }))
    for (const text of signs) await scenarios.addSign({ scenarioId: record.id, text })
  }
  await setFields(reportFields, { matters: [], limits: '' }, report, (change) =>
    formulations.changeReport({ assessmentId, change }),
  )
  for (const one of results) await toolResults.record({ caseId, result: toolResultFields.parse(one) })
}
