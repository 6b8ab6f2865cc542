import { z } from 'zod'
import { auditRow } from '#shared/domain/audit.ts'
import { caseFields, caseFile, caseLine, caseRecord } from '#shared/domain/case.ts'
import { changeOf } from '#shared/domain/change.ts'
import { day } from '#shared/domain/dates.ts'
import { handover, handoverAnswer, handoverOffer } from '#shared/domain/handover.ts'
import { agencyId, caseId, handoverId, partyId } from '#shared/domain/ids.ts'
import { level, levelChoice, levelDecision } from '#shared/domain/level.ts'
import { party, partyFields, partyRole } from '#shared/domain/party.ts'
import { crossFlag } from '#shared/domain/referral.ts'
import { paragraphs } from '#shared/domain/text.ts'
import { nothing, procedure } from './base.ts'

const caseFilter = z.object({
  /** Words of any name or reference; all of them must begin some word of the case. */
  text: z.string().max(200),
  level: level.nullable(),
  agencyId: agencyId.nullable(),
  closed: z.boolean(),
  page: z.number().int().nonnegative(),
})

export const newCase = z.object({
  referringAgencyId: agencyId,
  referredOn: day,
  referredByName: caseFields.shape.referredByName,
  victim: partyFields.shape.name.min(1, { message: 'Name the victim.' }),
  victimBorn: day.nullable(),
  perpetratorKnown: z.boolean(),
  perpetrator: partyFields.shape.name,
  relationship: caseFields.shape.relationship,
  domesticAbuse: caseFields.shape.domesticAbuse,
  stalkingDominant: caseFields.shape.stalkingDominant,
  officerInCase: caseFields.shape.officerInCase,
  /** Who holds the risk at the moment the case is opened. */
  holder: handoverOffer,
})

export const casesContract = {
  list: procedure(
    'read cases',
    'cases listed',
    caseFilter,
    z.object({ lines: z.array(caseLine), total: z.number().int() }),
  ),
  get: procedure(
    'read cases',
    'case read',
    z.object({ caseId }),
    caseFile.extend({ flags: z.array(crossFlag), oneChanceOpen: z.boolean() }),
  ),
  open: procedure('write cases', 'case opened', newCase, caseRecord),
  change: procedure('write cases', 'case changed', z.object({ caseId, change: changeOf(caseFields) }), caseRecord),
  close: procedure('write cases', 'case closed', z.object({ caseId }), caseRecord),
  reopen: procedure('write cases', 'case reopened', z.object({ caseId }), caseRecord),
  decideLevel: procedure('write cases', 'level decided', z.object({ caseId, choice: levelChoice }), levelDecision),
  addParty: procedure('write cases', 'party added', z.object({ caseId, role: partyRole }), party),
  changeParty: procedure(
    'write cases',
    'party changed',
    z.object({ caseId, partyId, change: changeOf(partyFields) }),
    party,
  ),
  removeParty: procedure('write cases', 'party removed', z.object({ caseId, partyId }), nothing),
  restoreParty: procedure('write cases', 'party restored', z.object({ caseId, partyId }), nothing),
  offerRisk: procedure('write cases', 'risk offered', z.object({ caseId, offer: handoverOffer }), handover),
  answerOffer: procedure(
    'write cases',
    'risk accepted',
    z.object({ caseId, handoverId, answer: handoverAnswer }),
    handover,
  ),
  /** Takes back an offer that was made by mistake; the risk stays where it was. */
  withdrawOffer: procedure(
    'write cases',
    'risk offer withdrawn',
    z.object({ caseId, handoverId, reason: paragraphs(2000) }),
    handover,
  ),
  history: procedure('read cases', 'case history read', z.object({ caseId }), z.array(auditRow)),
}
