import { z } from 'zod'
import { type Audience, audience, openTo } from './audience.ts'
import { type Day, day, daysBetween, instant } from './dates.ts'
import { type AgencyId, actionId, actionNoteId, agencyId, agendaItemId, caseId, meetingId, personId } from './ids.ts'
import { line, optionalLine, saidInWords } from './text.ts'

/** What is promised; advice is a kind of its own, because it leaves the responsibility where it is (S4 §4.1). */
export const actionKind = z.enum(['action', 'advice', 'monitoring'])
export type ActionKind = z.infer<typeof actionKind>

export const ACTION_KIND_WORDS = {
  action: { name: 'Action', means: 'Somebody does it by a day.' },
  advice: {
    name: 'Advice',
    means: 'For the officer in the case or the case lead to weigh. It has no day and is never late.',
  },
  monitoring: { name: 'Monitoring', means: 'Somebody watches for it until a day.' },
} as const satisfies Record<ActionKind, { name: string; means: string }>

/** The three strands of every plan (S4 §4). */
export const strand = z.enum(['victim', 'perpetrator', 'investigation'])
export type Strand = z.infer<typeof strand>

export const STRAND_WORDS = {
  victim: 'Safety of the victim',
  perpetrator: 'Managing the perpetrator',
  investigation: 'The investigation',
} as const satisfies Record<Strand, string>

/** What an action answers or strengthens: a factor, a protective goal, a scenario (S3 P5, N6). */
const actionLink = z.object({ kind: z.enum(['factor', 'goal', 'scenario']), ref: z.string().min(1).max(64) })
export type ActionLink = z.infer<typeof actionLink>

/** How an action ended: done, one of the two ways of not being done, which are never mixed (N19), or never meant. */
const outcomeKind = z.enum(['done', 'circumstances changed', 'not undertaken', 'withdrawn'])
export type OutcomeKind = z.infer<typeof outcomeKind>

/** How somebody closes an action; what was recorded by mistake is withdrawn instead. */
export const endingKind = outcomeKind.exclude(['withdrawn'])
export type EndingKind = z.infer<typeof endingKind>

export const OUTCOME_WORDS = {
  done: { name: 'Done', means: 'It was carried out. Say how this was seen.' },
  'circumstances changed': { name: 'No longer needed', means: 'Circumstances changed. Say what changed.' },
  'not undertaken': { name: 'Not carried out', means: 'The agency did not do it. Say why.' },
  withdrawn: { name: 'Recorded by mistake', means: 'It was never agreed. Say what went wrong.' },
} as const satisfies Record<OutcomeKind, { name: string; means: string }>

/** How the outcome compares with the criterion (S3 P11, N19). */
export const criterionMet = z.enum(['met', 'partly', 'not met'])
export type CriterionMet = z.infer<typeof criterionMet>

export const MET_WORDS = {
  met: 'Criterion met',
  partly: 'Criterion partly met',
  'not met': 'Criterion not met',
} as const satisfies Record<CriterionMet, string>

export const actionFields = z.object({
  text: line(1000, 'Say what is to be done.'),
  ownerName: line(120, 'Name who will do it.'),
  agencyId,
  /** Null only for advice. */
  dueOn: day.nullable(),
  /** Code of the first factor or protective goal among its links; null while there is none. */
  factor: z.string().max(24).nullable(),
  /** When it counts as done (S3 P11). */
  criterion: optionalLine(500),
  kind: actionKind.default('action'),
  strand: strand.nullable().default(null),
  links: z.array(actionLink).max(40).default([]),
  /** How and where one will see that the criterion is met (S3 P11). */
  measure: optionalLine(500).default(''),
  /** The agencies that may know of it beside the one that does it; null for everybody (S4 App. 3). */
  audience: audience.default(null),
})
export type ActionFields = z.infer<typeof actionFields>

export const newAction = actionFields.extend({
  caseId,
  agendaItemId: agendaItemId.nullable(),
  ownerId: personId.nullable(),
})
export type NewAction = z.infer<typeof newAction>

/** Who gave the answer: the owner, somebody of the owner's agency, or somebody in the room whom the chair names. */
export const answeredHow = z.enum(['themselves', 'for the agency', 'in the room'])

/** Something promised for a case: by whom, of which agency, by when, against which factors, and how it ended. */
export const actionRecord = newAction.extend({
  id: actionId,
  number: z.number().int(),
  meetingId: meetingId.nullable(),
  recordedAt: instant,
  recordedByName: z.string(),
  /** The owner's answer; null while nobody has given one. */
  acceptance: z.enum(['accepted', 'declined']).nullable(),
  answeredAt: instant.nullable(),
  answeredByName: z.string(),
  answeredHow: answeredHow.nullable(),
  answerReason: z.string(),
  closedAt: instant.nullable(),
  closedByName: z.string(),
  outcomeKind: outcomeKind.nullable(),
  outcome: z.string(),
  met: criterionMet.nullable(),
  /** What proves the outcome: a reference, a document, who saw it. */
  evidence: z.string(),
  /** Rules of the guidance that were set aside for it with a reason (N2). */
  guidanceAside: z.array(z.string()),
  revision: z.number().int(),
})
export type ActionRecord = z.infer<typeof actionRecord>

/** What happens to an action after it was recorded. */
const actionNoteKind = z.enum([
  'note',
  'evidence',
  'accepted',
  'declined',
  'reassigned',
  'closed',
  'reopened',
  'withdrawn',
  'guidance',
  'chased',
])
export type ActionNoteKind = z.infer<typeof actionNoteKind>

/** One line of what became of an action; lines are added and never changed. */
export const actionNote = z.object({
  id: actionNoteId,
  actionId,
  kind: actionNoteKind,
  /** The rule of the guidance that this note sets aside; null for every other kind. */
  rule: z.string().nullable(),
  text: saidInWords(4000, 'Say what has happened.'),
  at: instant,
  byName: z.string(),
})
export type ActionNote = z.infer<typeof actionNote>

/** An action as a line of the log, with what is needed to understand it away from its case. */
export const actionLine = actionRecord.extend({
  reference: z.string(),
  victim: z.string(),
  perpetrator: z.string(),
  meetingOn: day.nullable(),
  notes: z.number().int(),
  lastNote: z.string().nullable(),
  /** True when its owner does not work with the clinic any more. */
  ownerLeft: z.boolean(),
})
export type ActionLine = z.infer<typeof actionLine>

/**
 * What keeps an action from being carried by somebody, or an agency did not carry out (N19). `escalation` adds to what was not
 * carried out what has waited too long for an answer.
 */
export const actionConcern = z.enum([
  'not answered',
  'declined',
  'not carried out',
  'late or not accepted',
  'escalation',
])
export type ActionConcern = z.infer<typeof actionConcern>

/** True when somebody of these agencies may know of an action: whoever does it always, others as far as its audience goes. */
export function actionOpenTo(
  { agencyId, audience }: Pick<ActionRecord, 'agencyId' | 'audience'>,
  agencies: readonly AgencyId[],
): boolean {
  return openTo(withDoer(audience, agencyId), agencies)
}

/** Whom an action is for: the agency that does it first, then the others. */
export function withDoer(who: Audience, doer: AgencyId): Audience {
  return who === null ? null : [doer, ...who.filter((one) => one !== doer)]
}

export const actionState = z.enum(['overdue', 'due', 'open', 'closed'])
export type ActionState = z.infer<typeof actionState>

/** Where an action stands on a day: due means within a week. What has no day is never late. */
export function stateOf(action: Pick<ActionRecord, 'closedAt' | 'dueOn'>, today: Day): ActionState {
  if (action.closedAt !== null) return 'closed'
  if (action.dueOn === null) return 'open'
  const left = daysBetween(today, action.dueOn)
  return left < 0 ? 'overdue' : left <= 7 ? 'due' : 'open'
}

/** Days in words, as a chair would say them: `3 days late`, `due today`, `in 5 days`. */
export function sayDue(dueOn: Day | null, today: Day): string {
  if (dueOn === null) return 'no day set'
  const left = daysBetween(today, dueOn)
  if (left === 0) return 'due today'
  const count = `${Math.abs(left)} ${Math.abs(left) === 1 ? 'day' : 'days'}`
  return left < 0 ? `${count} late` : `in ${count}`
}
