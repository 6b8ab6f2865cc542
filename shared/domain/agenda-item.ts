import { z } from 'zod'
import { excusedGap } from './agenda-gate.ts'
import { day, instant } from './dates.ts'
import { agendaItemId, caseId, meetingId } from './ids.ts'
import { level } from './level.ts'
import { optionalLine, paragraphs } from './text.ts'

/** Why a case is on an agenda. */
export const agendaReason = z.enum(['new', 'review', 'deferred', 'urgent'])

export const AGENDA_REASON_WORDS = {
  new: 'New referral',
  review: 'Review',
  deferred: 'Deferred last time',
  urgent: 'Urgent',
} as const satisfies Record<z.infer<typeof agendaReason>, string>

export const agendaItemFields = z.object({
  reason: agendaReason,
  plannedMinutes: z
    .number()
    .int()
    .min(1, { message: 'At least one minute.' })
    .max(240, { message: 'At most 240 minutes.' }),
  /** The chair's summary of the risk, minuted for somebody who was not there. */
  riskSummary: paragraphs(8000),
  nextReviewOn: day.nullable(),
  /** What the victim will be told, and by whom (§4.3). */
  toldWhat: paragraphs(2000),
  toldBy: optionalLine(200),
})

export type AgendaItemFields = z.infer<typeof agendaItemFields>

/** A case on an agenda. */
export const agendaItem = agendaItemFields.extend({
  id: agendaItemId,
  meetingId,
  caseId,
  position: z.number().int(),
  /** What the case lacked when it was put on, and why it went on all the same (App. B). */
  gaps: z.array(excusedGap),
  openedAt: instant.nullable(),
  doneAt: instant.nullable(),
  /** The meeting from which it came here by itself; null when somebody put it on. */
  rolledFrom: meetingId.nullable(),
  /** Put off to the next meeting, and why; null while it is not. */
  deferredAt: instant.nullable(),
  deferredBecause: z.string(),
  removed: z.boolean(),
  revision: z.number().int(),
})

export type AgendaItem = z.infer<typeof agendaItem>

/** What the page of a case on an agenda needs beside the minutes. */
export const agendaCase = z.object({
  item: agendaItem,
  reference: z.string(),
  victim: z.string(),
  perpetrator: z.string(),
  level: level.nullable(),
  type: z.string().nullable(),
  /** Who leaves, or left, the room for this case because they know somebody in it. */
  leaving: z.array(z.string()),
  /** True when the reader may not know which case it is. */
  hidden: z.boolean(),
})

export type AgendaCase = z.infer<typeof agendaCase>

/** What the victim will be told, and by whom: `the day of service, by Saima Darwish`. */
export function sayTold({ toldWhat, toldBy }: Pick<AgendaItem, 'toldWhat' | 'toldBy'>): string {
  return toldBy === '' ? toldWhat : `${toldWhat.replace(/\.$/, '')}, by ${toldBy}`
}
