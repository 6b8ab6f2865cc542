import { z } from 'zod'
import { changeOf } from '#shared/domain/change.ts'
import { conflict, conflictFields, liftReason } from '#shared/domain/conflict-of-interest.ts'
import { day } from '#shared/domain/dates.ts'
import {
  agencyId,
  caseId,
  conflictId,
  meetingId,
  panelMemberId,
  returnedId,
  seatId,
  seriesId,
} from '#shared/domain/ids.ts'
import { panelMember, panelMemberFields, seat, seatFields } from '#shared/domain/panel.ts'
import { shareFields } from '#shared/domain/referral.ts'
import {
  chase,
  linkedRecipient,
  requestFormat,
  researchRequest,
  researchReturn,
  returnAnswer,
  returned,
  returnedFields,
} from '#shared/domain/research.ts'
import { series, seriesFields } from '#shared/domain/series.ts'
import { optionalLine } from '#shared/domain/text.ts'
import { nothing, procedure } from './base.ts'

/** Meetings that come back: every so many weeks, or monthly on the same weekday. */
export const seriesContract = {
  list: procedure('read cases', 'series read', nothing, z.array(series)),
  /** Plans the series and each of its meetings that lies ahead. */
  plan: procedure('run meetings', 'series planned', seriesFields, series),
  extend: procedure('run meetings', 'series changed', z.object({ seriesId, until: day }), series),
}

/** Who sits on the panel, for which cases, and who knows somebody in one. */
export const panelContract = {
  list: procedure(
    'read cases',
    'panel read',
    nothing,
    z.object({ members: z.array(panelMember), seats: z.array(seat) }),
  ),
  add: procedure('run meetings', 'panel changed', panelMemberFields, panelMember),
  change: procedure(
    'run meetings',
    'panel changed',
    z.object({ memberId: panelMemberId, change: changeOf(panelMemberFields.extend({ left: z.boolean() })) }),
    panelMember,
  ),
  addSeat: procedure('run meetings', 'panel changed', seatFields, seat),
  withdrawSeat: procedure('run meetings', 'panel changed', z.object({ seatId, withdrawn: z.boolean() }), nothing),
  conflicts: procedure('read cases', 'conflicts read', z.object({ caseId }), z.array(conflict)),
  /** Hides the case from somebody, everywhere. Everybody may record it of themselves. */
  recordConflict: procedure(
    'read cases',
    'conflict recorded',
    z.object({ caseId, conflict: conflictFields }),
    conflict,
  ),
  /** Refuses whoever is concerned. */
  liftConflict: procedure('read cases', 'conflict lifted', z.object({ conflictId, reason: liftReason }), conflict),
}

const of = z.object({ meetingId, caseId, agencyId })

/** What agencies are asked before a meeting, and what they answer. */
export const researchContract = {
  get: procedure(
    'read cases',
    'research read',
    z.object({ meetingId }),
    z.object({
      dueOn: day,
      requests: z.array(researchRequest),
      returns: z.array(researchReturn),
      returned: z.array(returned),
      chases: z.array(chase),
      /** Cases whose referral says that the perpetrator works for an agency (N16). */
      flagged: z.array(caseId),
    }),
  ),
  /** The pack for one agency: names and dates of birth. The sharing of each case is recorded first. */
  request: procedure(
    'run meetings',
    'research requested',
    z.object({
      meetingId,
      agencyId,
      caseIds: z.array(caseId).min(1, { message: 'Choose at least one case.' }).max(100),
      /** True once the reader has been told what cannot be drawn; it is then printed as a placeholder. */
      withPlaceholders: z.boolean(),
      format: requestFormat,
      basis: shareFields.omit({ recipient: true, recipientKind: true, what: true, purpose: true, capacity: true }),
      linked: linkedRecipient,
    }),
    z.file(),
  ),
  chase: procedure(
    'run meetings',
    'research chased',
    z.object({ meetingId, agencyId, note: optionalLine(300) }),
    chase,
  ),
  /** Coordinators answer for every agency, everybody else for their own. */
  answer: procedure('answer research', 'research answered', of.extend({ answer: returnAnswer }), researchReturn),
  addInformation: procedure(
    'answer research',
    'information returned',
    of.extend({ paragraph: returnedFields }),
    returned,
  ),
  withdrawInformation: procedure(
    'answer research',
    'information withdrawn',
    z.object({ returnedId, withdrawn: z.boolean() }),
    nothing,
  ),
}
