import { z } from 'zod'
import { changeOf } from '#shared/domain/change.ts'
import { acceptance, coverage } from '#shared/domain/coverage.ts'
import { guidanceAside } from '#shared/domain/guidance-answer.ts'
import { agreementId, caseId, contingencyId, planId } from '#shared/domain/ids.ts'
import {
  agreement,
  agreementFields,
  conflictFound,
  contingency,
  contingencyFields,
  planAside,
  planFields,
  planFile,
  planRecord,
  voiceEntry,
  voiceFields,
} from '#shared/domain/plan.ts'
import { nothing, procedure } from './base.ts'

const uncovered = acceptance.pick({ kind: true, ref: true }).extend({ caseId })

export const plansContract = {
  /** The newest version with everything in it, the others by number, and how the case stands today. */
  get: procedure(
    'read cases',
    'plan read',
    z.object({ caseId }),
    z.object({
      newest: planFile.nullable(),
      versions: z.array(planRecord),
      coverage,
      conflicts: z.array(conflictFound),
      /** What is missing before the newest version can be finalised; empty for one that is. */
      gaps: z.array(z.string()),
    }),
  ),
  /** One version, as it was finalised. */
  version: procedure('read cases', 'plan read', z.object({ planId }), planFile),
  /** What the case has to answer against its open actions: what the room and the projector show (N6). */
  coverage: procedure('read cases', 'plan read', z.object({ caseId }), coverage),
  /** A new draft, from the last version when there is one; answers with the draft that is there already. */
  start: procedure('write plans', 'plan started', z.object({ caseId }), planRecord),
  change: procedure('write plans', 'plan changed', z.object({ planId, change: changeOf(planFields) }), planRecord),
  addContingency: procedure(
    'write plans',
    'plan changed',
    z.object({ planId, contingency: contingencyFields, aside: z.array(guidanceAside).max(40).default([]) }),
    contingency,
  ),
  removeContingency: procedure(
    'write plans',
    'plan changed',
    z.object({ contingencyId, removed: z.boolean() }),
    nothing,
  ),
  /** Keeps the wording of an aim or a contingency against the guidance, with the reason (N2). */
  setAside: procedure(
    'write plans',
    'plan changed',
    z.object({ planId, place: planAside.shape.place, aside: guidanceAside }),
    planAside,
  ),
  addAgreement: procedure('write plans', 'plan changed', z.object({ planId, agreement: agreementFields }), agreement),
  removeAgreement: procedure('write plans', 'plan changed', z.object({ agreementId, removed: z.boolean() }), nothing),
  /** What the victim says, from her advocate, or from the coordinator as told by the advocate whom they name (S4 §4.3). */
  recordVoice: procedure(
    'speak for the victim',
    'voice recorded',
    z.object({ planId, voice: voiceFields }),
    voiceEntry,
  ),
  acceptUncovered: procedure(
    'write plans',
    'uncovered accepted',
    uncovered.extend({ reason: acceptance.shape.reason }),
    acceptance,
  ),
  takeBackAcceptance: procedure('write plans', 'uncovered taken back', uncovered, nothing),
  /** Refuses `NOT_READY` with everything that is missing. */
  finalise: procedure('write plans', 'plan finalised', z.object({ planId }), planFile),
}
