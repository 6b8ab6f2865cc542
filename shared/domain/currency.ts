import { z } from 'zod'
import { type Day, day, daysBetween, instant, sayDay, sayInstant } from './dates.ts'
import { caseId, currencyMarkId } from './ids.ts'
import { type Incident, lastDayOf } from './incident.ts'
import { Refusal } from './refusal.ts'
import { saidInWords } from './text.ts'
import { withdrawal } from './withdrawal.ts'

/** Whether the stalking is still going on (N9). `not known` while no act is recorded. */
const currencyState = z.enum(['active', 'dormant', 'ended', 'not known'])
export type CurrencyState = z.infer<typeof currencyState>

export const CURRENCY_WORDS = {
  active: 'Active',
  dormant: 'Dormant',
  ended: 'Ended',
  'not known': 'Not known',
} as const satisfies Record<CurrencyState, string>

/** By what a clinic calls a case dormant or ended. No source gives these numbers: each clinic decides its own (N9). */
export const currencyDefinition = z.object({
  dormantAfterDays: z.number().int().min(1).max(3650),
  endedAfterDays: z.number().int().min(1).max(3650),
  /** For how many days a check holds. */
  freshDays: z.number().int().min(1).max(3650),
})
export type CurrencyDefinition = z.infer<typeof currencyDefinition>

export const CURRENCY_DEFAULT: CurrencyDefinition = { dormantAfterDays: 28, endedAfterDays: 365, freshDays: 28 }

/** Refuses a definition by which a case would be over before it is dormant. */
export function checkDefinition({ dormantAfterDays, endedAfterDays }: CurrencyDefinition): void {
  if (endedAfterDays > dormantAfterDays) return
  throw new Refusal('INVALID', {
    field: 'value',
    sentence:
      'A case has to be dormant for a while before it counts as ended: the second number must be the larger one.',
  })
}

/** “Checked, nothing new” on a day, or a state set by hand with its reason. */
export const currencyMark = z.object({
  id: currencyMarkId,
  caseId,
  /** Null for a check. */
  state: currencyState.exclude(['not known']).nullable(),
  /** The day of the check, or on which the state was set. */
  on: day,
  /** How it was checked, or why the state is set by hand. */
  reason: saidInWords(2000),
  /** The last act that was known then; a later one ends a state set by hand. */
  lastActOn: day.nullable(),
  at: instant,
  byName: z.string(),
  ...withdrawal.shape,
})
export type CurrencyMark = z.infer<typeof currencyMark>

/** What the clock looks at of an incident. */
export type Act = Pick<Incident, 'on' | 'until' | 'addedAt'>

/** Where the clock stands and why, with what nobody knows. */
export const currency = z.object({
  state: currencyState,
  /** What the clinic’s definition alone says. */
  computed: currencyState,
  byHand: currencyMark.nullable(),
  lastActOn: day.nullable(),
  check: currencyMark.nullable(),
  /** True while the last check is recent enough to count. */
  checkHolds: z.boolean(),
  sentences: z.array(z.string()),
})
export type Currency = z.infer<typeof currency>

/**
 * Reads the clock. A quiet case moves on to dormant and ended only by what somebody has checked, and only while that
 * check is fresh: nothing heard is not the same as nothing done. Uncertain days count as their latest.
 */
export function currencyOf(
  acts: readonly Act[],
  marks: readonly CurrencyMark[],
  definition: CurrencyDefinition,
  today: Day,
): Currency {
  const lastActOn = lastActDay(acts)
  const check = lastCheck(marks)
  const checkHolds = check !== null && daysBetween(check.on, today) <= definition.freshDays
  const computed = computedState(lastActOn, checkHolds ? check : null, definition)
  const byHand = handSet(acts, marks)
  const known = { lastActOn, check, checkHolds, computed, byHand, state: byHand?.state ?? computed }
  return { ...known, sentences: sentencesOf(known, definition, today) }
}

/** The last day on which any of these acts can have been. */
export function lastActDay(acts: readonly Act[]): Day | null {
  return acts.map(lastDayOf).reduce<Day | null>((last, on) => (last === null || on > last ? on : last), null)
}

/** Acts that broke a silence of at least so many days, with how long it had lasted (N4). */
export function returnsAfterQuiet(acts: readonly Act[], quietDays: number): { on: Day; quiet: number }[] {
  const inOrder = [...acts].sort((a, b) => a.on.localeCompare(b.on))
  let last: Day | null = null
  return inOrder.flatMap((act) => {
    const quiet = last === null ? 0 : daysBetween(last, act.on)
    const until = lastDayOf(act)
    last = last === null || until > last ? until : last
    return quiet >= quietDays ? [{ on: act.on, quiet }] : []
  })
}

function lastCheck(marks: readonly CurrencyMark[]): CurrencyMark | null {
  return marks
    .filter((one) => one.state === null && one.withdrawnAt === null)
    .reduce<CurrencyMark | null>((last, one) => (last === null || one.on >= last.on ? one : last), null)
}

function computedState(
  lastActOn: Day | null,
  check: CurrencyMark | null,
  definition: CurrencyDefinition,
): CurrencyState {
  if (lastActOn === null) return 'not known'
  const provenQuiet = check === null ? 0 : daysBetween(lastActOn, check.on)
  if (provenQuiet >= definition.endedAfterDays) return 'ended'
  return provenQuiet >= definition.dormantAfterDays ? 'dormant' : 'active'
}

/** The last state set by hand, unless an act came to light since that was not known when it was set. */
function handSet(acts: readonly Act[], marks: readonly CurrencyMark[]): CurrencyMark | null {
  const set = marks.findLast((one) => one.state !== null && one.withdrawnAt === null)
  if (set === undefined) return null
  const newer = acts.some((act) => {
    const on = lastDayOf(act)
    return set.lastActOn === null || on > set.lastActOn || (act.addedAt > set.at && on >= set.on)
  })
  return newer ? null : set
}

function sentencesOf(known: Omit<Currency, 'sentences'>, definition: CurrencyDefinition, today: Day): string[] {
  const { lastActOn, check, checkHolds, byHand, state } = known
  return [
    byHand === null ? '' : `Set by hand by ${byHand.byName} on ${sayInstant(byHand.at, today)}: ${byHand.reason}`,
    lastActOn === null
      ? 'No act is recorded yet.'
      : `No contact known since ${sayDay(lastActOn, today)} (${daysAgo(lastActOn, today)}).`,
    check === null
      ? 'Nobody has recorded a check.'
      : `Last checked ${sayDay(check.on, today)} by ${check.byName}${checkHolds ? '.' : `, longer ago than the clinic’s ${definition.freshDays} days.`}`,
    unknownSince(lastActOn, check, today),
    state === 'not known' ? '' : 'Quiet is not safe.',
  ].filter((sentence) => sentence !== '')
}

/** From which day on nobody knows; empty when somebody looked today. */
function unknownSince(lastActOn: Day | null, check: CurrencyMark | null, today: Day): string {
  const since = check === null || (lastActOn !== null && lastActOn > check.on) ? lastActOn : check.on
  if (since === null || since >= today) return ''
  return `What has happened since ${sayDay(since, today)} is not known.`
}

function daysAgo(on: Day, today: Day): string {
  const days = daysBetween(on, today)
  if (days === 0) return 'today'
  return days === 1 ? 'yesterday' : `${days} days ago`
}
