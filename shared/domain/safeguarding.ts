import { z } from 'zod'
import { day, type Instant, instant } from './dates.ts'
import { actionId, caseId, partyId, safeguardingId } from './ids.ts'
import { line, paragraphs } from './text.ts'

/** To which protection somebody was referred besides the clinic (S4 §3.1, §3.2f, §4.4). */
export const safeguardingKind = z.enum(['child protection', 'adult safeguarding'])
export const SAFEGUARDING_WORDS = {
  'child protection': 'Child protection',
  'adult safeguarding': 'Adult safeguarding',
} as const satisfies Record<z.infer<typeof safeguardingKind>, string>

export const safeguardingFields = z.object({
  kind: safeguardingKind,
  to: line(200, 'Say to whom it was sent.'),
  madeOn: day,
  madeByName: line(120, 'Name who made it.'),
  about: paragraphs(1000),
})

/** A referral to child protection or adult safeguarding, and what came of it. */
export const safeguarding = safeguardingFields.extend({
  id: safeguardingId,
  caseId,
  /** Empty while nothing has been heard. */
  outcome: paragraphs(2000),
  at: instant,
  byName: z.string(),
  revision: z.number().int(),
})
export type Safeguarding = z.infer<typeof safeguarding>

/** Why the program itself raised an action: a prompt of the safety checklist, the MAPPA test, or a vulnerable adult. */
const raisedFor = z.string().max(24)

/** An action that the program raised, so that it is raised once; `dueAt` where the hour matters. */
const raised = z.object({
  actionId,
  caseId,
  raisedFor,
  partyId: partyId.nullable(),
  dueAt: instant.nullable(),
})
export type Raised = z.infer<typeof raised>

/** A raised action with what became of it. */
export const raisedAction = raised.extend({
  number: z.number().int(),
  ownerName: z.string(),
  dueOn: day.nullable(),
  closedAt: instant.nullable(),
})
export type RaisedAction = z.infer<typeof raisedAction>

/** How long until an instant, or since, as a person would say it: `3 h 20 min left`, `2 days 4 h overdue`. */
export function sayLeft(dueAt: Instant, now: Instant): string {
  const minutes = Math.floor(Math.abs(dueAt - now) / 60_000)
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60]
  const parts =
    days > 0
      ? [`${days} ${days === 1 ? 'day' : 'days'}`, hours > 0 ? `${hours} h` : '']
      : [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : '']
  return `${parts.filter((part) => part !== '').join(' ')} ${dueAt <= now ? 'overdue' : 'left'}`
}
