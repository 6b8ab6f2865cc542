import { z } from 'zod'
import { addDays, type Day, day, dayOf, daysBetween, type Instant, instant, sayDayInFull } from './dates.ts'
import { LEVEL_WORDS, type Level } from './level.ts'

/** Something that asks for a review, dated or just happened (N4; S4 §3.2, §3.3). */
export interface ReviewTrigger {
  /** Names the trigger for good: a review answers it by this name. */
  readonly ref: string
  readonly on: Day
  readonly recordedAt: Instant
  /** Why it asks for a review, as a clause: `the hearing on 14 May`. */
  readonly says: string
  /** How many days before a dated event the review should be held. */
  readonly lead: number
}

/** A review that was held: the triggers that it answers; null answers everything that was due on its day. */
export interface HeldReview {
  readonly at: Instant
  readonly refs: readonly string[] | null
}

export const snooze = z.object({
  ref: z.string().max(120),
  until: day,
  reason: z.string(),
  byName: z.string(),
  at: instant,
})
export type Snooze = z.infer<typeof snooze>

/** A review that is due or will be: when, why, and whether somebody put it off. */
export const dueReview = z.object({
  ref: z.string(),
  on: day,
  reason: z.string(),
  snoozed: snooze.nullable(),
})
export type DueReview = z.infer<typeof dueReview>

/** How many days may pass between two reviews of a case, by its level; a case without a level is treated as high. */
export type ReviewIntervals = Record<Level, number>

export interface ReviewHistory {
  readonly openedOn: Day
  readonly level: Level | null
  /** The day set for the next review, and the one that the plan names. */
  readonly setFor: Day | null
  readonly planReviewOn: Day | null
  readonly triggers: readonly ReviewTrigger[]
  readonly held: readonly HeldReview[]
  readonly snoozes: readonly Snooze[]
}

/**
 * Every review that a case has before it, the earliest first, each with its reason (N4). A trigger stays until a review answers
 * it; putting it off moves its day and never takes it away.
 */
export function dueReviews(history: ReviewHistory, intervals: ReviewIntervals): DueReview[] {
  const found = [byLevel(history, intervals), ...bySetDays(history), ...byTriggers(history)]
  return found
    .map((one) => putOff(one, history.snoozes))
    .sort((a, b) => a.on.localeCompare(b.on) || a.ref.localeCompare(b.ref))
}

/**
 * The day from which the days of the level are counted: the last review, or the day on which the case was opened. A review that
 * was held when the level was due already, and left that out, does not count: what is due stays due until a review names it.
 */
export function lastReviewed({ openedOn, held }: Pick<ReviewHistory, 'openedOn' | 'held'>, every: number): Day {
  return [...held]
    .sort((a, b) => a.at - b.at)
    .reduce((last, { at, refs }) => {
      const on = dayOf(at)
      const leftOut = refs !== null && !refs.includes(refOfLevel(last)) && on >= addDays(last, every)
      return leftOut ? last : later(last, on)
    }, openedOn)
}

function refOfLevel(last: Day): string {
  return `level/${last}`
}

/** Known acts that ended a quiet of at least so many days: quiet is not safe, and its end asks for a review. */
export function endsOfQuiet(
  acts: readonly { id: string; on: Day; recordedAt: Instant }[],
  quietDays: number,
): ReviewTrigger[] {
  const inOrder = [...acts].sort((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id))
  return inOrder.flatMap((act, index) => {
    const before = inOrder[index - 1]
    const quiet = before === undefined ? 0 : daysBetween(before.on, act.on)
    if (quiet < quietDays) return []
    return [
      {
        ref: `quiet/${act.id}`,
        on: act.on,
        recordedAt: act.recordedAt,
        says: `a new incident after ${quiet} quiet days`,
        lead: 0,
      },
    ]
  })
}

function byLevel(history: ReviewHistory, intervals: ReviewIntervals): Omit<DueReview, 'snoozed'> {
  const every = intervals[history.level ?? 'high']
  const last = lastReviewed(history, every)
  const rule =
    history.level === null
      ? `No level has been decided: reviewed every ${every} days, as at high risk`
      : `${LEVEL_WORDS[history.level].name} risk is reviewed every ${every} days`
  return { ref: refOfLevel(last), on: addDays(last, every), reason: `${rule}; last on ${sayDayInFull(last)}.` }
}

function bySetDays({ setFor, planReviewOn, held }: ReviewHistory): Omit<DueReview, 'snoozed'>[] {
  const days = [
    { kind: 'set', on: setFor, reason: 'The panel set this day.' },
    { kind: 'plan', on: planReviewOn, reason: 'The risk management plan is to be reviewed.' },
  ]
  return days.flatMap(({ kind, on, reason }) => {
    if (on === null) return []
    const ref = `${kind}/${on}`
    const answered = held.some(({ at, refs }) => (refs === null ? dayOf(at) >= on : refs.includes(ref)))
    return answered ? [] : [{ ref, on, reason }]
  })
}

function byTriggers({ triggers, held }: ReviewHistory): Omit<DueReview, 'snoozed'>[] {
  return triggers
    .map((trigger) => ({ trigger, on: dueDay(trigger) }))
    .filter(({ trigger, on }) => !held.some((review) => answers(review, trigger, on)))
    .map(({ trigger, on }) => ({ ref: trigger.ref, on, reason: because(trigger) }))
}

function dueDay({ on, recordedAt, lead }: ReviewTrigger): Day {
  return later(dayOf(recordedAt), addDays(on, -lead))
}

function because({ on, recordedAt, says }: ReviewTrigger): string {
  return on > dayOf(recordedAt) ? `To be reviewed before ${says}.` : `Risk may have changed: ${says}.`
}

function answers(review: HeldReview, trigger: ReviewTrigger, due: Day): boolean {
  if (review.refs !== null) return review.refs.includes(trigger.ref)
  return review.at > trigger.recordedAt && due <= dayOf(review.at)
}

function putOff(one: Omit<DueReview, 'snoozed'>, snoozes: readonly Snooze[]): DueReview {
  const last = snoozes
    .filter(({ ref }) => ref === one.ref)
    .sort((a, b) => a.at - b.at)
    .at(-1)
  return last === undefined ? { ...one, snoozed: null } : { ...one, on: later(one.on, last.until), snoozed: last }
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b
}
