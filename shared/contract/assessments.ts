import { z } from 'zod'
import {
  assessmentFields,
  assessmentFile,
  assessmentRecord,
  evidence,
  evidenceFields,
  rating,
  ratingFields,
} from '#shared/domain/assessment.ts'
import { changeOf } from '#shared/domain/change.ts'
import { assessmentId, caseId, evidenceId } from '#shared/domain/ids.ts'
import { itemCode } from '#shared/domain/instrument.ts'
import { nothing, procedure } from './base.ts'

export const assessmentsContract = {
  get: procedure('read cases', 'assessment read', z.object({ assessmentId }), assessmentFile),
  /** Starts a draft; there is at most one in a case, and it supersedes the last signed one once it is signed itself. */
  start: procedure('write assessments', 'assessment started', z.object({ caseId }), assessmentRecord),
  change: procedure(
    'write assessments',
    'assessment changed',
    z.object({ assessmentId, change: changeOf(assessmentFields) }),
    assessmentRecord,
  ),
  rate: procedure(
    'write assessments',
    'factor rated',
    z.object({ assessmentId, code: itemCode, change: changeOf(ratingFields) }),
    rating,
  ),
  addEvidence: procedure(
    'write assessments',
    'evidence added',
    z.object({ assessmentId, evidence: evidenceFields }),
    evidence,
  ),
  removeEvidence: procedure('write assessments', 'evidence removed', z.object({ assessmentId, evidenceId }), nothing),
  restoreEvidence: procedure('write assessments', 'evidence added', z.object({ assessmentId, evidenceId }), nothing),
  sign: procedure('sign assessments', 'assessment signed', z.object({ assessmentId }), assessmentRecord),
}
