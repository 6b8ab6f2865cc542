import { z } from 'zod'
import {
  assessmentFields,
  assessmentFile,
  assessmentRecord,
  evidence,
  evidenceFields,
  evidenceOrigin,
  rating,
  ratingFields,
  speaks,
  standing,
} from '#shared/domain/assessment.ts'
import { assessmentDue } from '#shared/domain/assessment-due.ts'
import { changeOf } from '#shared/domain/change.ts'
import { day } from '#shared/domain/dates.ts'
import { hypothesis, proposal, proposalFields } from '#shared/domain/hypothesis.ts'
import { assessmentId, caseId, evidenceId, proposalId } from '#shared/domain/ids.ts'
import { itemCode } from '#shared/domain/instrument.ts'
import { judgement, judgementCode, judgementFields, lever, leverCode, leverFields } from '#shared/domain/judgement.ts'
import { paragraphs, saidInWords } from '#shared/domain/text.ts'
import { nothing, procedure } from './base.ts'

export const assessmentsContract = {
  get: procedure('read cases', 'assessment read', z.object({ assessmentId }), assessmentFile),
  /** When the next assessment is due, the history of the type, proposals and discarded drafts of a case. */
  life: procedure(
    'read cases',
    'assessment read',
    z.object({ caseId }),
    z.object({
      due: assessmentDue.nullable(),
      history: z.array(hypothesis),
      proposals: z.array(proposal),
      discarded: z.array(assessmentRecord),
    }),
  ),
  /** Open cases whose assessment is due for review today. */
  due: procedure(
    'write assessments',
    'assessments due read',
    nothing,
    z.array(
      z.object({
        caseId,
        reference: z.string(),
        assessmentId,
        number: z.number().int(),
        on: day,
        why: z.array(z.string()),
      }),
    ),
  ),
  /** What in the records of the case evidence can be taken from. */
  origins: procedure(
    'read cases',
    'assessment read',
    z.object({ assessmentId }),
    z.array(z.object({ origin: evidenceOrigin, text: z.string(), standing, source: z.string(), on: day.nullable() })),
  ),
  /** Starts a draft from the last signed assessment, everything to be confirmed; there is at most one in a case, and it supersedes the signed one once it is signed itself. */
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
  /** Links evidence to another factor or type; answers with the new link. */
  relinkEvidence: procedure(
    'write assessments',
    'evidence settled',
    z.object({ assessmentId, evidenceId, code: itemCode, speaks }),
    evidence,
  ),
  /** Whether evidence for a former working type stays as it is. */
  settleEvidence: procedure(
    'write assessments',
    'evidence settled',
    z.object({ assessmentId, evidenceId, settled: z.boolean() }),
    nothing,
  ),
  judge: procedure(
    'write assessments',
    'judgement made',
    z.object({ assessmentId, code: judgementCode, change: changeOf(judgementFields) }),
    judgement,
  ),
  noteLever: procedure(
    'write assessments',
    'lever noted',
    z.object({ assessmentId, code: leverCode, change: changeOf(leverFields) }),
    lever,
  ),
  /** Says that a value from last time still holds; `seen` is the value that the person saw. */
  confirm: procedure(
    'write assessments',
    'value confirmed',
    z.object({
      assessmentId,
      what: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('type'), seen: z.string().nullable() }),
        z.object({ kind: z.literal('judgement'), code: judgementCode, seen: z.string().nullable() }),
        z.object({ kind: z.literal('factor'), code: itemCode, inCustody: z.boolean(), seen: z.string().nullable() }),
      ]),
      confirmed: z.boolean(),
    }),
    nothing,
  ),
  proposeType: procedure('read cases', 'type proposed', proposalFields.extend({ caseId }), proposal),
  /** Adopted, the proposal becomes the working type of the draft. */
  answerProposal: procedure(
    'sign assessments',
    'proposal answered',
    z.object({ proposalId, adopt: z.boolean(), reason: paragraphs(2000) }),
    proposal,
  ),
  discard: procedure(
    'write assessments',
    'assessment discarded',
    z.object({ assessmentId, reason: saidInWords(1000, 'Say why it is put aside.') }),
    assessmentRecord,
  ),
  sign: procedure('sign assessments', 'assessment signed', z.object({ assessmentId }), assessmentRecord),
}
