import { z } from 'zod'
import {
  actionFields,
  actionLine,
  actionNote,
  actionRecord,
  criterionMet,
  endingKind,
  newAction,
} from '#shared/domain/action.ts'
import { actionFilter, MOST_ON_A_LIST } from '#shared/domain/action-board.ts'
import { changeOf } from '#shared/domain/change.ts'
import { guidanceAside } from '#shared/domain/guidance-answer.ts'
import { actionId, agencyId, personId } from '#shared/domain/ids.ts'
import { minuteEntry } from '#shared/domain/minute-entry.ts'
import { optionalLine, paragraphs, saidInWords } from '#shared/domain/text.ts'
import { procedure } from './base.ts'

/** The actions that somebody chose on a board. */
export const severalActions = z
  .array(actionId)
  .min(1, { message: 'Choose at least one action.' })
  .max(MOST_ON_A_LIST, { message: `Choose at most ${MOST_ON_A_LIST.toLocaleString('en-GB')} actions.` })

export const actionsContract = {
  list: procedure('read cases', 'actions listed', actionFilter, z.array(actionLine)),
  get: procedure(
    'read cases',
    'action read',
    z.object({ actionId }),
    z.object({
      line: actionLine,
      notes: z.array(actionNote),
      decided: z.array(minuteEntry.pick({ text: true, because: true })),
    }),
  ),
  add: procedure(
    'write actions',
    'action added',
    newAction.extend({ aside: z.array(guidanceAside).max(40).default([]) }),
    actionRecord,
  ),
  /** Keeps a wording against the guidance, with the reason, which is minuted while the minutes of its meeting are open. */
  setGuidanceAside: procedure(
    'write actions',
    'guidance set aside',
    z.object({ actionId, aside: guidanceAside }),
    actionNote,
  ),
  change: procedure(
    'write actions',
    'action changed',
    z.object({ actionId, change: changeOf(actionFields) }),
    actionRecord,
  ),
  /** The owner's yes or no; `by` names who gave it in the room, and is empty when the person who acts answers. */
  answer: procedure(
    'update actions',
    'action answered',
    z.object({
      actionId,
      accepted: z.boolean(),
      by: optionalLine(120).default(''),
      reason: paragraphs(2000).default(''),
    }),
    actionRecord,
  ),
  /** Gives an action to somebody else, who has to answer anew. */
  reassign: procedure(
    'write actions',
    'action reassigned',
    z.object({
      actionId,
      agencyId,
      ownerId: personId.nullable(),
      ownerName: actionFields.shape.ownerName,
      reason: paragraphs(2000),
    }),
    actionRecord,
  ),
  note: procedure(
    'update actions',
    'action noted',
    z.object({ actionId, kind: z.enum(['note', 'evidence']).default('note'), text: actionNote.shape.text }),
    actionNote,
  ),
  /** Notes on each action that its owner was asked again, and how; what has been closed meanwhile is left as it is. */
  chase: procedure(
    'write actions',
    'actions chased',
    z.object({ actionIds: severalActions, how: saidInWords(500, 'Say how they were asked: by telephone, by e-mail.') }),
    z.object({ chased: z.number().int(), left: z.number().int() }),
  ),
  close: procedure(
    'update actions',
    'action closed',
    z.object({
      actionId,
      kind: endingKind,
      outcome: paragraphs(4000),
      met: criterionMet.nullable().default(null),
      evidence: paragraphs(2000).default(''),
    }),
    actionRecord,
  ),
  reopen: procedure(
    'write actions',
    'action reopened',
    z.object({ actionId, reason: actionNote.shape.text }),
    actionRecord,
  ),
  /** Takes back what was recorded by mistake; it stays in the store with the reason. */
  withdraw: procedure(
    'write actions',
    'action withdrawn',
    z.object({ actionId, reason: actionNote.shape.text }),
    actionRecord,
  ),
}
