import { z } from 'zod'
import { actionLine } from '#shared/domain/action.ts'
import { auditRow, auditVerdict } from '#shared/domain/audit.ts'
import { caseLine } from '#shared/domain/case.ts'
import { day, instant } from '#shared/domain/dates.ts'
import { agencyId, assessmentId, caseId, disclosureId, meetingId, screeningId } from '#shared/domain/ids.ts'
import { meetingLine } from '#shared/domain/meeting.ts'
import { searchHit } from '#shared/domain/search-hit.ts'
import { nothing, procedure } from './base.ts'

/** What needs whom now, read in one piece. */
export const todayContract = {
  get: procedure(
    'be signed in',
    'today read',
    nothing,
    z.object({
      attention: z.array(caseLine),
      nextMeeting: meetingLine.nullable(),
      runningMeeting: meetingLine.nullable(),
      toFinalise: z.array(meetingLine),
      overdue: z.array(z.object({ agencyId, overdue: z.number().int(), oldestDue: day })),
      mine: z.array(actionLine),
      drafts: z.array(
        z.object({
          assessmentId,
          caseId,
          reference: z.string(),
          startedByName: z.string(),
          startedAt: instant,
          rated: z.number().int(),
          of: z.number().int(),
        }),
      ),
      counts: z.object({ cases: z.number().int(), openActions: z.number().int(), overdueActions: z.number().int() }),
    }),
  ),
}

export const searchContract = {
  all: procedure('be signed in', 'searched', z.object({ text: z.string().max(200) }), z.array(searchHit)),
}

const place = z.string().regex(/^[\w:/-]{1,200}$/)

/** Text that is typed and not yet part of any record: kept in the encrypted store, for its author only. */
export const draftsContract = {
  get: procedure(
    'be signed in',
    'drafts read',
    z.object({ place }),
    z.object({ text: z.string(), at: instant }).nullable(),
  ),
  save: procedure('be signed in', 'draft kept', z.object({ place, text: z.string().max(200_000) }), nothing),
  discard: procedure('be signed in', 'draft discarded', z.object({ place }), nothing),
}

export const auditContract = {
  /** The newest entries first, a hundred a page. */
  list: procedure(
    'read audit',
    'audit read',
    z.object({ page: z.number().int().nonnegative(), actorId: z.string().nullable() }),
    z.object({ rows: z.array(auditRow), total: z.number().int() }),
  ),
  verify: procedure('read audit', 'audit verified', nothing, auditVerdict),
}

const documentRequest = z.discriminatedUnion('kind', [
  /** For one agency only what it may know; whole for whoever runs meetings. */
  z.object({ kind: z.literal('minutes'), meetingId, agencyId: agencyId.nullable().optional() }),
  z.object({ kind: z.literal('agenda'), meetingId }),
  z.object({ kind: z.literal('action sheet'), meetingId, agencyId }),
  z.object({ kind: z.literal('attendance'), meetingId }),
  /** What is given in place of minutes; refuses `INVALID` while the request is not answered with a summary. */
  z.object({ kind: z.literal('summary'), disclosureId }),
  z.object({ kind: z.literal('plan'), caseId, compared: z.boolean().optional() }),
  /** What the victim takes home; refuses `INVALID` while no screening is finished. */
  z.object({ kind: z.literal('sheet'), caseId }),
  /** The safety plan as she takes it home; a copy is refused `INVALID` where she says that paper is not safe. */
  z.object({ kind: z.literal('safety plan'), caseId }),
  /** A finished screening as it was asked. */
  z.object({ kind: z.literal('screening'), caseId, screeningId }),
  /** What was shared of a case, with whom and on which ground. */
  z.object({ kind: z.literal('sharing'), caseId }),
  /** The report of an assessment; a draft says on every page that it is one. */
  z.object({ kind: z.literal('assessment'), assessmentId }),
])

const documentInput = z.object({
  document: documentRequest,
  /** True once the reader has been told what cannot be drawn; it is then printed as a placeholder. */
  withPlaceholders: z.boolean(),
})

export const documentsContract = {
  /** The pages as they would leave, with "preview" in place of a copy number. Refuses `CANNOT_DRAW` unless placeholders are accepted. */
  preview: procedure('export documents', 'document previewed', documentInput, z.file()),
  /** The pages with their copy number; what left, for whom and by whom is recorded before the bytes are handed over. */
  export: procedure('export documents', 'document exported', documentInput, z.file()),
}
