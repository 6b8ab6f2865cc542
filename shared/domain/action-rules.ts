import type { z } from 'zod'
import {
  type ActionKind,
  type ActionLink,
  type ActionRecord,
  type answeredHow,
  type CriterionMet,
  type EndingKind,
  OUTCOME_WORDS,
} from './action.ts'
import { type Day, type Instant, sayDayInFull } from './dates.ts'
import type { AgencyId, PersonId } from './ids.ts'
import { may } from './permission.ts'
import type { Actor } from './person.ts'
import { Refusal } from './refusal.ts'

/** What the owner of an action says when asked. */
export interface Answer {
  accepted: boolean
  /** Who said it in the room; empty when the person who acts speaks for themselves. */
  by: string
  reason: string
}

/** How an action ended, in words and against its criterion. */
export interface Ending {
  kind: EndingKind
  outcome: string
  met: CriterionMet | null
  evidence: string
}

/** Refuses any change to an action that has been closed. */
export function mayChangeAction(action: Pick<ActionRecord, 'closedAt'>): void {
  if (action.closedAt !== null) throw new Refusal('ACTION_CLOSED', {})
}

/** Refuses a due day before the action was agreed, and an action or monitoring without a day. */
export function checkDue(kind: ActionKind, dueOn: Day | null, agreed: { on: Day; inMeeting: boolean }): void {
  if (dueOn === null) {
    if (kind === 'advice') return
    throw new Refusal('INVALID', { field: 'dueOn', sentence: 'Say by which day. Only advice needs none.' })
  }
  if (dueOn >= agreed.on) return
  const sentence = agreed.inMeeting
    ? `This day lies before the meeting of ${sayDayInFull(agreed.on)}.`
    : 'This day lies before the action was agreed.'
  throw new Refusal('INVALID', { field: 'dueOn', sentence })
}

/**
 * How somebody may answer for an action: as its owner, for the owner's agency, or, for the chair, in the room and by name.
 * Refuses everybody else (S3 P5: roles are understood and agreed).
 */
function answersHow(
  actor: Actor,
  action: { ownerId: PersonId | null; agencyId: AgencyId },
  by: string,
): z.infer<typeof answeredHow> {
  if (action.ownerId === actor.id && by.trim() === '') return 'themselves'
  if (action.agencyId === actor.agencyId && by.trim() === '') return 'for the agency'
  if (!may(actor.roles, 'run meetings')) throw new Refusal('NOT_ALLOWED', {})
  if (by.trim() === '') {
    throw new Refusal('INVALID', { field: 'by', sentence: 'Name who answered in the room.' })
  }
  return 'in the room'
}

/** The action with the answer of its owner; a no needs its reason, and advice binds nobody. */
export function answerAction(action: ActionRecord, answer: Answer, actor: Actor, at: Instant): ActionRecord {
  mayChangeAction(action)
  if (action.kind === 'advice') {
    throw new Refusal('INVALID', { field: 'accepted', sentence: 'Advice binds nobody, so nobody accepts it.' })
  }
  const how = answersHow(actor, action, answer.by)
  if (!answer.accepted && answer.reason.trim() === '') {
    throw new Refusal('INVALID', { field: 'reason', sentence: 'Say why it is declined.' })
  }
  return {
    ...action,
    acceptance: answer.accepted ? 'accepted' : 'declined',
    answeredAt: at,
    answeredByName: answer.by.trim() === '' ? actor.name : answer.by.trim(),
    answeredHow: how,
    answerReason: answer.reason.trim(),
  }
}

/** The action as somebody else's, who has not answered yet. */
export function reassignAction(
  action: ActionRecord,
  owner: Pick<ActionRecord, 'ownerId' | 'ownerName' | 'agencyId'>,
): ActionRecord {
  mayChangeAction(action)
  return { ...action, ...owner, ...NOT_ANSWERED }
}

/** The action closed with its outcome; refuses an outcome without words, one that is not held against the criterion, and a second closing. */
export function closeAction(action: ActionRecord, ending: Ending, at: Instant, byName: string): ActionRecord {
  mayChangeAction(action)
  if (ending.outcome.trim() === '') {
    throw new Refusal('INVALID', { field: 'outcome', sentence: OUTCOME_WORDS[ending.kind].means })
  }
  if (ending.kind === 'not undertaken' && action.kind === 'advice') {
    throw new Refusal('INVALID', {
      field: 'kind',
      sentence: 'Advice is nobody’s duty. Close it as done or as no longer needed.',
    })
  }
  const compared = ending.kind === 'done' && action.criterion !== ''
  if (compared && ending.met === null) {
    throw new Refusal('INVALID', {
      field: 'met',
      sentence: 'Hold the outcome against the criterion: met, partly met or not met.',
    })
  }
  return {
    ...action,
    closedAt: at,
    closedByName: byName,
    outcomeKind: ending.kind,
    outcome: ending.outcome,
    met: compared ? ending.met : null,
    evidence: ending.evidence,
  }
}

/** The action kept as one that was recorded by mistake. */
export function withdrawAction(action: ActionRecord, reason: string, at: Instant, byName: string): ActionRecord {
  mayChangeAction(action)
  return { ...action, closedAt: at, closedByName: byName, outcomeKind: 'withdrawn', outcome: reason, met: null }
}

/** The action as open as before it was closed. */
export function reopenAction(action: ActionRecord): ActionRecord {
  return { ...action, ...NOT_CLOSED }
}

/** The links with another factor or goal in place of the first one; null takes the first one away. */
export function withFactor(links: readonly ActionLink[], factor: ActionLink | null): ActionLink[] {
  const first = links.find((one) => one.kind !== 'scenario')
  const rest = links.filter((one) => one !== first && !(one.kind === factor?.kind && one.ref === factor.ref))
  return factor === null ? rest : [factor, ...rest]
}

/** An action that nobody has answered for and nobody has closed. */
export const NOT_ANSWERED = {
  acceptance: null,
  answeredAt: null,
  answeredByName: '',
  answeredHow: null,
  answerReason: '',
} as const
export const NOT_CLOSED = {
  closedAt: null,
  closedByName: '',
  outcomeKind: null,
  outcome: '',
  met: null,
  evidence: '',
} as const

/** The owner's answer in a sentence, such as `Declined by DC Lund in the room: no capacity`. */
export function sayAnswer(
  action: Pick<ActionRecord, 'kind' | 'acceptance' | 'answeredByName' | 'answeredHow' | 'answerReason'>,
): string {
  if (action.kind === 'advice') return 'Advice, binds nobody'
  const reason = action.answerReason === '' ? '' : `: ${action.answerReason}`
  return `${sayShortAnswer(action)}${reason}`
}

/** As `sayAnswer`, without the reason. */
export function sayShortAnswer(action: Pick<ActionRecord, 'acceptance' | 'answeredByName' | 'answeredHow'>): string {
  if (action.acceptance === null) return 'Not answered yet'
  const how = action.answeredHow === 'in the room' ? ', in the room' : ''
  return `${action.acceptance === 'accepted' ? 'Accepted' : 'Declined'} by ${action.answeredByName}${how}`
}
