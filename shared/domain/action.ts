import { z } from 'zod'
import { type Day, day, daysBetween, type Instant, instant } from './dates.ts'
import { actionId, actionNoteId, agencyId, agendaItemId, caseId, meetingId, personId } from './ids.ts'
import { Refusal } from './refusal.ts'
import { line, optionalLine, saidInWords } from './text.ts'

/** How an action ended: done, or one of the two ways of not being done, which are never mixed (N19). */
export const outcomeKind = z.enum(['done', 'circumstances changed', 'not undertaken'])
export type OutcomeKind = z.infer<typeof outcomeKind>

export const OUTCOME_WORDS = {
  done: { name: 'Done', means: 'It was carried out. Say how this was seen.' },
  'circumstances changed': { name: 'No longer needed', means: 'Circumstances changed. Say what changed.' },
  'not undertaken': { name: 'Not carried out', means: 'The agency did not do it. Say why.' },
} as const satisfies Record<OutcomeKind, { name: string; means: string }>

export const actionFields = z.object({
  text: line(1000, 'Say what is to be done.'),
  ownerName: line(120, 'Name who will do it.'),
  agencyId,
  dueOn: day,
  /** Code of the factor that it addresses; null while nobody has linked it. */
  factor: z.string().max(24).nullable(),
  /** How the panel will see that it is done (S3 P5). */
  criterion: optionalLine(500),
})
export type ActionFields = z.infer<typeof actionFields>

export const newAction = actionFields.extend({
  caseId,
  agendaItemId: agendaItemId.nullable(),
  ownerId: personId.nullable(),
})
export type NewAction = z.infer<typeof newAction>

/** Something promised for a case: by whom, of which agency, by when, against which factor. */
export const actionRecord = newAction.extend({
  id: actionId,
  number: z.number().int(),
  meetingId: meetingId.nullable(),
  recordedAt: instant,
  recordedByName: z.string(),
  closedAt: instant.nullable(),
  closedByName: z.string(),
  outcomeKind: outcomeKind.nullable(),
  outcome: z.string(),
  revision: z.number().int(),
})
export type ActionRecord = z.infer<typeof actionRecord>

export const actionNote = z.object({
  id: actionNoteId,
  actionId,
  text: saidInWords(4000, 'Say what has happened.'),
  at: instant,
  byName: z.string(),
})
export type ActionNote = z.infer<typeof actionNote>

/** An action as a line of the log, with what is needed to understand it away from its case. */
export const actionLine = actionRecord.extend({
  reference: z.string(),
  victim: z.string(),
  meetingOn: day.nullable(),
  notes: z.number().int(),
  lastNote: z.string().nullable(),
})
export type ActionLine = z.infer<typeof actionLine>

export const actionState = z.enum(['overdue', 'due', 'open', 'closed'])
export type ActionState = z.infer<typeof actionState>

/** Where an action stands on a day: due means within a week. */
export function stateOf(action: Pick<ActionRecord, 'closedAt' | 'dueOn'>, today: Day): ActionState {
  if (action.closedAt !== null) return 'closed'
  const left = daysBetween(today, action.dueOn)
  return left < 0 ? 'overdue' : left <= 7 ? 'due' : 'open'
}

/** Days in words, as a chair would say them: `3 days late`, `due today`, `in 5 days`. */
export function sayDue(dueOn: Day, today: Day): string {
  const left = daysBetween(today, dueOn)
  if (left === 0) return 'due today'
  const count = `${Math.abs(left)} ${Math.abs(left) === 1 ? 'day' : 'days'}`
  return left < 0 ? `${count} late` : `in ${count}`
}

/** The action closed with its outcome; refuses an outcome without words, and a second closing. */
export function closeAction(
  action: ActionRecord,
  ending: { kind: OutcomeKind; outcome: string },
  at: Instant,
  byName: string,
): ActionRecord {
  if (action.closedAt !== null) throw new Refusal('ACTION_CLOSED', {})
  if (ending.outcome.trim() === '') {
    throw new Refusal('INVALID', { field: 'outcome', sentence: OUTCOME_WORDS[ending.kind].means })
  }
  return { ...action, closedAt: at, closedByName: byName, outcomeKind: ending.kind, outcome: ending.outcome }
}

/** Refuses any change to an action that has been closed. */
export function mayChangeAction(action: Pick<ActionRecord, 'closedAt'>): void {
  if (action.closedAt !== null) throw new Refusal('ACTION_CLOSED', {})
}

/** Refuses a due day before the day on which the action was agreed. */
export function checkDue(dueOn: Day, agreedOn: Day): void {
  if (dueOn < agreedOn) {
    throw new Refusal('INVALID', { field: 'dueOn', sentence: 'This day lies before the action was agreed.' })
  }
}
