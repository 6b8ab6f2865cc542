import { z } from 'zod'
import {
  actionFields,
  actionLine,
  actionNote,
  actionRecord,
  actionState,
  newAction,
  outcomeKind,
} from '#shared/domain/action.ts'
import { changeOf } from '#shared/domain/change.ts'
import { actionId, agencyId, caseId } from '#shared/domain/ids.ts'
import { paragraphs } from '#shared/domain/text.ts'
import { procedure } from './base.ts'

export const actionFilter = z.object({
  text: z.string().max(200),
  agencyId: agencyId.nullable(),
  ownerName: z.string().max(120).nullable(),
  caseId: caseId.nullable(),
  state: actionState.nullable(),
})

export const actionsContract = {
  list: procedure('read cases', 'actions listed', actionFilter, z.array(actionLine)),
  get: procedure(
    'read cases',
    'action read',
    z.object({ actionId }),
    z.object({ line: actionLine, notes: z.array(actionNote) }),
  ),
  add: procedure('write actions', 'action added', newAction, actionRecord),
  change: procedure(
    'write actions',
    'action changed',
    z.object({ actionId, change: changeOf(actionFields) }),
    actionRecord,
  ),
  note: procedure('update actions', 'action noted', z.object({ actionId, text: actionNote.shape.text }), actionNote),
  close: procedure(
    'update actions',
    'action closed',
    z.object({ actionId, kind: outcomeKind, outcome: paragraphs(4000) }),
    actionRecord,
  ),
  reopen: procedure(
    'write actions',
    'action reopened',
    z.object({ actionId, reason: actionNote.shape.text }),
    actionRecord,
  ),
}
