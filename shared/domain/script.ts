import { z } from 'zod'
import { actionLine } from './action.ts'
import { instant } from './dates.ts'
import { hearingSpan } from './hearing-clock.ts'
import { agencyId, agendaItemId, askedId, caseId, meetingId, personId, scriptStepId } from './ids.ts'
import { Refusal } from './refusal.ts'
import { paragraphs } from './text.ts'

/** What the chair says or does at one point of a meeting. `shows` names what the room reads out of the records for it. */
export interface ScriptPoint {
  readonly key: string
  readonly title: string
  readonly says: string
  readonly shows?: ScriptShows
}

export type ScriptShows =
  | 'names'
  | 'apologies'
  | 'quorum'
  | 'statement'
  | 'observers'
  | 'offers'
  | 'earlier actions'
  | 'agencies'
  | 'actions'
  | 'told'
  | 'next meeting'

/** The points of the chair's script (N17). */
export const scriptKey = z.string().regex(/^[a-z][a-z-]{1,39}$/)

/** A point of the script that was done: when, by whom, and what was noted, such as why a meeting that is not quorate went on. */
export const scriptStep = z.object({
  id: scriptStepId,
  meetingId,
  agendaItemId: agendaItemId.nullable(),
  step: scriptKey,
  at: instant,
  byId: personId,
  byName: z.string(),
  note: paragraphs(1000),
  /** True once it was taken back; the row stays. */
  gone: z.boolean(),
})
export type ScriptStep = z.infer<typeof scriptStep>

/** An agency that was asked about a case and had nothing to add. */
export const asked = z.object({
  id: askedId,
  agendaItemId,
  agencyId,
  at: instant,
  byId: personId,
  byName: z.string(),
  gone: z.boolean(),
})
export type Asked = z.infer<typeof asked>

/** An offer of the risk that was not accepted, as the chair reads it out (N1); no answer while it waits. */
const openOffer = z.object({
  caseId,
  reference: z.string(),
  toAgencyId: agencyId,
  toName: z.string(),
  offeredAt: instant,
  answer: z.enum(['declined', 'lapsed']).nullable(),
})
export type OpenOffer = z.infer<typeof openOffer>

/** What a running meeting has beside its minutes: clock, script, who was asked, and what came of earlier actions. */
export const roomFile = z.object({
  spans: z.array(hearingSpan),
  steps: z.array(scriptStep),
  asked: z.array(asked),
  offers: z.array(openOffer),
  /** Actions of the cases on the agenda that ended since the meeting before without being done (N19). */
  notDone: z.array(actionLine),
})
export type RoomFile = z.infer<typeof roomFile>

/** The first point that has not been done; undefined when all have. */
export function nextPoint<P extends ScriptPoint>(
  script: readonly P[],
  steps: readonly ScriptStep[],
  about: ScriptStep['agendaItemId'],
): P | undefined {
  return script.find((point) => stepAt(point.key, steps, about) === undefined)
}

/** The point as it was done; undefined while it was not. */
export function stepAt(
  key: string,
  steps: readonly ScriptStep[],
  about: ScriptStep['agendaItemId'],
): ScriptStep | undefined {
  return steps.find((one) => !one.gone && one.step === key && one.agendaItemId === about)
}

/** Refuses to go on without a quorum unless it is said why. */
export function mayGoOn(step: string, note: string, quorate: boolean): void {
  if (step === 'quorum' && !quorate && note.trim() === '') {
    throw new Refusal('INVALID', { field: 'note', sentence: 'Say why the meeting goes on without a quorum.' })
  }
}
