import { z } from 'zod'
import { actionRecord, newAction } from '#shared/domain/action.ts'
import { changeOf } from '#shared/domain/change.ts'
import {
  formulationPart,
  partFields,
  partRecord,
  reportFields,
  reportPart,
  reportRecord,
} from '#shared/domain/formulation.ts'
import { assessmentId, caseId, scenarioId, toolResultId, warningSignId } from '#shared/domain/ids.ts'
import { scenario, scenarioFields, scenarioFile, scenarioKind, warningSign } from '#shared/domain/scenario.ts'
import { line } from '#shared/domain/text.ts'
import { toolResult, toolResultFields } from '#shared/domain/tool-result.ts'
import { nothing, procedure } from './base.ts'

/** The formulation of an assessment, its scenarios, and what in the plan answers them. */
const formulationFile = z.object({
  /** Those that somebody has written or carried over; the others are blank. */
  parts: z.array(partRecord),
  report: reportRecord,
  scenarios: z.array(scenarioFile),
  /** Codes of the risk factors that are there and that nothing in the plan answers. */
  unanswered: z.array(z.string()),
})

export const formulationsContract = {
  get: procedure('read cases', 'formulation read', z.object({ assessmentId }), formulationFile),
  /** Words written anew count as confirmed. */
  change: procedure(
    'write assessments',
    'formulation changed',
    z.object({ assessmentId, part: formulationPart, change: changeOf(partFields) }),
    partRecord,
  ),
  /** Says that a part that was carried over still holds. */
  confirm: procedure(
    'write assessments',
    'formulation changed',
    z.object({ assessmentId, part: formulationPart, confirmed: z.boolean() }),
    partRecord,
  ),
  changeReport: procedure(
    'write assessments',
    'formulation changed',
    z.object({ assessmentId, change: changeOf(reportFields) }),
    reportRecord,
  ),
  /** Says that a part of the report that was carried over still holds. */
  confirmReport: procedure(
    'write assessments',
    'formulation changed',
    z.object({ assessmentId, part: reportPart, confirmed: z.boolean() }),
    reportRecord,
  ),
}

export const scenariosContract = {
  add: procedure('write assessments', 'scenario added', z.object({ assessmentId, kind: scenarioKind }), scenario),
  change: procedure(
    'write assessments',
    'scenario changed',
    z.object({ scenarioId, change: changeOf(scenarioFields) }),
    scenario,
  ),
  confirm: procedure(
    'write assessments',
    'scenario changed',
    z.object({ scenarioId, confirmed: z.boolean() }),
    scenario,
  ),
  remove: procedure('write assessments', 'scenario removed', z.object({ scenarioId }), nothing),
  restore: procedure('write assessments', 'scenario added', z.object({ scenarioId }), nothing),
  addSign: procedure(
    'write assessments',
    'warning sign added',
    z.object({ scenarioId, text: warningSign.shape.text }),
    warningSign,
  ),
  removeSign: procedure('write assessments', 'warning sign removed', z.object({ warningSignId }), nothing),
  restoreSign: procedure('write assessments', 'warning sign added', z.object({ warningSignId }), nothing),
  /** Makes a warning sign a monitoring task. It belongs to the plan, so it may follow the signing. */
  watch: procedure(
    'ask for monitoring',
    'monitoring asked for',
    z.object({
      warningSignId,
      task: newAction.pick({ ownerId: true, ownerName: true, agencyId: true, dueOn: true, text: true }).extend({
        tell: line(200, 'Say who is told when it is seen.'),
      }),
    }),
    actionRecord,
  ),
}

/** What other tools said about a case: added and superseded, never edited. */
export const toolResultsContract = {
  list: procedure('read cases', 'tool results read', z.object({ caseId }), z.array(toolResult)),
  record: procedure(
    'record tool results',
    'tool result recorded',
    z.object({ caseId, result: toolResultFields }),
    toolResult,
  ),
  correct: procedure(
    'record tool results',
    'tool result corrected',
    z.object({ toolResultId, result: toolResultFields, why: line(300, 'Say what was wrong.') }),
    toolResult,
  ),
}
