import { z } from 'zod'
import { changeOf } from '#shared/domain/change.ts'
import { guidanceAside } from '#shared/domain/guidance-answer.ts'
import { caseId, safetyPlanId, safetyStepId, stepAnswerId } from '#shared/domain/ids.ts'
import { level } from '#shared/domain/level.ts'
import { conflictFound } from '#shared/domain/plan.ts'
import {
  newSafetyStep,
  paperChoice,
  paperContent,
  paperFields,
  receiptFields,
  safetyDue,
  safetyPlanFields,
  safetyPlanFile,
  safetyPlanRecord,
  safetyReceipt,
  safetyReview,
  safetyReviewFields,
  safetyStep,
  safetyStepFields,
  stepAnswerFields,
  stepAside,
  stepFile,
  workplaceDecision,
  workplaceFields,
} from '#shared/domain/safety-plan.ts'
import { nothing, procedure } from './base.ts'

/** A prompt that may never have been answered, or a step that is there. */
const answered = z.union([z.object({ prompt: z.string().max(24) }), z.object({ stepId: safetyStepId })])

export const safetyPlansContract = {
  /** The safety plan of a case and what her paper would show of it, null while there is none; why the prompts about work apply; with what else it conflicts. */
  get: procedure(
    'read cases',
    'safety plan read',
    z.object({ caseId }),
    z.object({
      file: safetyPlanFile.nullable(),
      paper: paperContent.nullable(),
      workplaceBecause: z.array(z.string()),
      conflicts: z.array(conflictFound),
    }),
  ),
  /** Begins it, to be gone through again by the clinic’s own days; answers with the one that is there already. */
  start: procedure('write safety plans', 'safety plan started', z.object({ caseId }), safetyPlanRecord),
  change: procedure(
    'write safety plans',
    'safety plan changed',
    z.object({ safetyPlanId, change: changeOf(safetyPlanFields) }),
    safetyPlanRecord,
  ),
  addStep: procedure(
    'write safety plans',
    'safety step added',
    z.object({ safetyPlanId, step: newSafetyStep }),
    safetyStep,
  ),
  changeStep: procedure(
    'write safety plans',
    'safety step changed',
    z.object({ safetyStepId, change: changeOf(safetyStepFields) }),
    safetyStep,
  ),
  /** Adds an answer beside those before it; `was` is the last one that its author saw. */
  answer: procedure(
    'write safety plans',
    'safety step answered',
    z.object({ safetyPlanId, to: answered, was: stepAnswerId.nullable(), answer: stepAnswerFields }),
    stepFile.pick({ step: true, answers: true }),
  ),
  keepReceipt: procedure(
    'write safety plans',
    'safety receipt kept',
    z.object({ safetyStepId, receipt: receiptFields }),
    safetyReceipt,
  ),
  setGuidanceAside: procedure(
    'write safety plans',
    'guidance set aside',
    z.object({ safetyStepId, aside: guidanceAside }),
    stepAside,
  ),
  decideWorkplace: procedure(
    'write safety plans',
    'safety plan changed',
    z.object({ safetyPlanId, decision: workplaceFields }),
    workplaceDecision,
  ),
  choosePaper: procedure(
    'write safety plans',
    'safety plan changed',
    z.object({ safetyPlanId, choice: paperFields }),
    paperChoice,
  ),
  /** It was gone through with her, and will be again. */
  review: procedure(
    'write safety plans',
    'safety plan reviewed',
    z.object({ safetyPlanId, review: safetyReviewFields }),
    safetyReview,
  ),
  /** Of every open, accepted case that the person may see: late, not begun at high risk, and due within seven days. */
  due: procedure(
    'read cases',
    'safety plans listed',
    nothing,
    z.array(safetyDue.extend({ caseId, reference: z.string(), victim: z.string(), level: level.nullable() })),
  ),
}
