import { z } from 'zod'
import { agendaItem } from '#shared/domain/agenda-item.ts'
import { agencyId, agendaItemId, meetingId, minuteEntryId, scriptStepId } from '#shared/domain/ids.ts'
import { levelChoice } from '#shared/domain/level.ts'
import { minuteEntry } from '#shared/domain/minute-entry.ts'
import { asked, roomFile, scriptKey, scriptStep } from '#shared/domain/script.ts'
import { paragraphs } from '#shared/domain/text.ts'
import { nothing, procedure } from './base.ts'

const one = z.object({ meetingId })
const about = one.extend({ agendaItemId })

/** The running meeting: its clock, the chair's script, who was asked, and what a line decides about a case. */
export const roomContract = {
  get: procedure('read cases', 'room read', one, roomFile),
  /** Everybody who is expected and sent no apologies is here. */
  allHere: procedure('run meetings', 'attendance changed', one, nothing),
  pause: procedure('run meetings', 'meeting paused', one, nothing),
  goOn: procedure('run meetings', 'meeting went on', one, nothing),
  /** An agency was asked about a case and had nothing to add, or (`nothingToAdd: false`) that is taken back. */
  ask: procedure('run meetings', 'agency asked', about.extend({ agencyId, nothingToAdd: z.boolean() }), z.array(asked)),
  doStep: procedure(
    'run meetings',
    'script step done',
    one.extend({ agendaItemId: agendaItemId.nullable(), step: scriptKey, note: paragraphs(1000) }),
    scriptStep,
  ),
  undoStep: procedure('run meetings', 'script step done', one.extend({ scriptStepId }), nothing),
  /** The case that is heard is through, and no other is taken up: what is left is the closing. */
  close: procedure('run meetings', 'agenda changed', one, nothing),
  /** Decides the level of the case that is heard, and minutes it with its reason, in place of a line (`instead`) where it is decided anew. */
  decideLevel: procedure(
    'run meetings',
    'level decided',
    about.extend({ choice: levelChoice, instead: minuteEntryId.optional() }),
    minuteEntry,
  ),
  /** Puts a case off to the next meeting, and minutes why; null takes that back. */
  defer: procedure('run meetings', 'case deferred', about.extend({ because: paragraphs(4000).nullable() }), agendaItem),
}
