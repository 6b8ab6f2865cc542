import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { addDays, type Day, day, instant, sayDayInFull } from './dates.ts'
import { caseId, incidentId, orderConditionId, orderId, orderStepId, personId } from './ids.ts'
import { Refusal } from './refusal.ts'
import { line, optionalLine, paragraphs } from './text.ts'
import { withdrawal } from './withdrawal.ts'

/** The orders and conditions that hold a perpetrator back (S4 §4; SPA 2019). */
export const orderKind = z.enum([
  'stalking protection',
  'bail',
  'restraining',
  'non-molestation',
  'licence',
  'weapons licence',
  'other',
])
export type OrderKind = z.infer<typeof orderKind>

export const ORDER_KIND_WORDS = {
  'stalking protection': 'Stalking protection order',
  bail: 'Bail conditions',
  restraining: 'Restraining order',
  'non-molestation': 'Non-molestation order',
  licence: 'Licence conditions',
  'weapons licence': 'Weapons licensing',
  other: 'Another order',
} as const satisfies Record<OrderKind, string>

/** What an order is called: by its kind, or by its own title where it has one. */
export function sayOrder(order: { kind: OrderKind; title: string }): string {
  return order.title.trim() === '' ? ORDER_KIND_WORDS[order.kind] : order.title
}

/** One step in the life of an order. What is true of it now follows from its steps; none is ever taken back. */
export const orderStepKind = z.enum([
  'considered',
  'not pursued',
  'drafted',
  'applied',
  'interim made',
  'made',
  'refused',
  'served',
  'notified',
  'varied',
  'breached',
  'discharged',
])
export type OrderStepKind = z.infer<typeof orderStepKind>

export const ORDER_STEP_WORDS = {
  considered: 'Considered',
  'not pursued': 'Not pursued',
  drafted: 'Drafted',
  applied: 'Applied for',
  'interim made': 'Interim order made',
  made: 'Order made',
  refused: 'Refused by the court',
  served: 'Served',
  notified: 'Notification given',
  varied: 'Varied or renewed',
  breached: 'Breached',
  discharged: 'Discharged',
} as const satisfies Record<OrderStepKind, string>

const conditionKind = z.enum(['prohibition', 'requirement'])

export const orderFields = z.object({
  kind: orderKind,
  /** What it is called when the list has no word for it. */
  title: optionalLine(120),
  court: optionalLine(200),
  /** Who applies or answers for it. */
  owner: optionalLine(120),
  /** The last day on which it holds; null until further order, or while nobody knows. */
  endsOn: day.nullable(),
})
export type OrderFields = z.infer<typeof orderFields>

export const orderRecord = orderFields.extend({
  id: orderId,
  caseId,
  recordedAt: instant,
  recordedByName: z.string(),
  revision: z.number().int(),
})
export type OrderRecord = z.infer<typeof orderRecord>

export const orderStepFields = z.object({
  kind: orderStepKind,
  on: day,
  /** Reasons, reference of the court, what was varied, how it was breached. */
  note: paragraphs(4000),
})
export type OrderStepFields = z.infer<typeof orderStepFields>

export const orderStep = orderStepFields.extend({
  id: orderStepId,
  orderId,
  /** The incident that a breach is. */
  incidentId: incidentId.nullable(),
  at: instant,
  byId: personId,
  byName: z.string(),
})
export type OrderStep = z.infer<typeof orderStep>

export const conditionFields = z.object({
  kind: conditionKind,
  text: line(1000, 'Say what is forbidden or required.'),
})

export type ConditionFields = z.infer<typeof conditionFields>

/** Something that an order forbids or requires; one that no longer holds is withdrawn with its reason. */
export const orderCondition = conditionFields.extend({
  id: orderConditionId,
  orderId,
  addedAt: instant,
  addedByName: z.string(),
  ...withdrawal.shape,
})
export type OrderCondition = z.infer<typeof orderCondition>

export const orderState = z.enum([
  'not pursued',
  'considered',
  'drafted',
  'applied',
  'interim',
  'made',
  'refused',
  'in force',
  'expired',
  'discharged',
])
export type OrderState = z.infer<typeof orderState>

const MAY_FOLLOW: Record<OrderStepKind, readonly OrderStepKind[]> = {
  considered: ['drafted', 'applied', 'interim made', 'made', 'not pursued'],
  'not pursued': ['considered'],
  drafted: ['applied', 'not pursued'],
  applied: ['interim made', 'made', 'refused', 'not pursued'],
  'interim made': ['served', 'varied', 'made', 'refused', 'discharged'],
  made: ['served', 'varied', 'discharged'],
  refused: ['considered'],
  served: ['notified', 'varied', 'breached', 'made', 'refused', 'discharged'],
  notified: ['varied', 'breached', 'made', 'refused', 'notified', 'discharged'],
  varied: ['served', 'notified', 'varied', 'breached', 'made', 'refused', 'discharged'],
  breached: ['breached', 'notified', 'varied', 'made', 'refused', 'discharged'],
  discharged: [],
}

/**
 * The steps that may come next. An order is considered first; a variation needs one that has been made, notification and breach
 * one that has been served; what has been made once is neither made again nor refused.
 */
export function nextSteps(steps: readonly Pick<OrderStep, 'kind'>[]): readonly OrderStepKind[] {
  const last = steps.at(-1)
  if (last === undefined) return ['considered']
  const made = steps.some(({ kind }) => kind === 'made')
  const served = isServed(steps)
  return MAY_FOLLOW[last.kind].filter((kind) => {
    if (kind === 'made' || kind === 'refused') return !made
    return served || !(kind === 'notified' || kind === 'breached')
  })
}

/** Whether the order that was made last, interim or full, has been served. */
function isServed(steps: readonly Pick<OrderStep, 'kind'>[]): boolean {
  const made = steps.findLastIndex(({ kind }) => kind === 'made' || kind === 'interim made')
  return made !== -1 && steps.slice(made).some(({ kind }) => kind === 'served')
}

/** Refuses a step that cannot follow, that lies before the one before it or in the future, or that has no reason where one is due. */
export function checkStep(steps: readonly OrderStep[], step: OrderStepFields, today: Day): void {
  if (!nextSteps(steps).includes(step.kind)) {
    throw new Refusal('INVALID', { field: 'kind', sentence: 'This step cannot follow the last one.' })
  }
  const last = steps.at(-1)
  if (last !== undefined && step.on < last.on) {
    throw new Refusal('INVALID', { field: 'on', sentence: 'This day lies before the step that came before it.' })
  }
  if (step.on > today) {
    throw new Refusal('INVALID', {
      field: 'on',
      sentence: 'This day lies ahead. Record the step when it has happened.',
    })
  }
  const reason = REASONS[step.kind]
  if (reason !== undefined && step.note.trim() === '') throw new Refusal('INVALID', { field: 'note', sentence: reason })
}

const REASONS: Partial<Record<OrderStepKind, string>> = {
  'not pursued': 'Say why the order is not pursued.',
  refused: 'Say why the court refused it.',
  varied: 'Say what was varied, or until when it was renewed.',
  breached: 'Say how it was breached.',
}

/** Where an order stands on a day. A varied order stays in force; one that has run out has expired, breached or not. */
export function stateOfOrder(steps: readonly Pick<OrderStep, 'kind'>[], endsOn: Day | null, today: Day): OrderState {
  const last = steps.at(-1)?.kind ?? 'considered'
  if (last === 'discharged' || last === 'not pursued' || last === 'refused') return last
  const isMade = steps.some(({ kind }) => kind === 'made')
  const isInterim = steps.some(({ kind }) => kind === 'interim made')
  if (!isMade && !isInterim) return last === 'drafted' || last === 'applied' ? last : 'considered'
  if (endsOn !== null && endsOn < today) return 'expired'
  if (!isMade) return 'interim'
  return isServed(steps) ? 'in force' : 'made'
}

/** Whether it can be enforced on a day: it is in force, or it is an interim order that has been served. */
export function holdsOn(steps: readonly Pick<OrderStep, 'kind'>[], endsOn: Day | null, today: Day): boolean {
  const state = stateOfOrder(steps, endsOn, today)
  return state === 'in force' || (state === 'interim' && isServed(steps))
}

/** Whose law an order is made under. */
export const jurisdiction = z.enum(['England and Wales', 'Scotland', 'Northern Ireland'])
export type Jurisdiction = z.infer<typeof jurisdiction>

/** The rules of dates for stalking protection orders, by jurisdiction and by the day from which they hold. */
export const orderRule = z.object({
  jurisdiction,
  from: day,
  notifyWithinDays: z.number().int().positive(),
  /** From which day the days of the notification are counted; that day is the first of them. */
  notifyFrom: z.enum(['service', 'coming into force']),
  leastYears: z.number().int().positive(),
  mostYears: z.number().int().positive().nullable(),
  /** Where it stands. */
  source: z.string(),
  readOn: day,
  /** What of its length nobody could read in the law itself: such a length is said and never enforced. Empty where all was read. */
  unread: z.string(),
})
export type OrderRule = z.infer<typeof orderRule>

/** The rule that holds on a day; undefined before there was any. */
export function ruleOn(rules: readonly OrderRule[], where: Jurisdiction, on: Day): OrderRule | undefined {
  return rules
    .filter((rule) => rule.jurisdiction === where && rule.from <= on)
    .sort((a, b) => a.from.localeCompare(b.from))
    .at(-1)
}

/**
 * What is said of a stalking protection order for which no rule of dates is kept; null where there is one. Nothing is then
 * counted: a date of another nation would be worse than none.
 */
export function sayNoRule(rules: readonly OrderRule[], where: Jurisdiction, on: Day): string | null {
  if (ruleOn(rules, where, on) !== undefined) return null
  const first = rules.filter((rule) => rule.jurisdiction === where).sort((a, b) => a.from.localeCompare(b.from))[0]
  const when = first === undefined ? '' : ` before ${sayDayInFull(first.from)}`
  return `No rule of dates is kept for ${where}${when}. Enter the dates from the order.`
}

/**
 * The last day on which the defendant may notify: the day that counts is day one, and neither weekends nor bank holidays stop
 * the days (SPA 2019 s.9(1): three days beginning with the date of service).
 */
export function notifyBy(countedFrom: Day, rule: Pick<OrderRule, 'notifyWithinDays'>): Day {
  return addDays(countedFrom, rule.notifyWithinDays - 1)
}

/**
 * By when the defendant has to notify; null while nothing is counted yet, and once it is done. The full order that replaces an
 * interim one asks for no second notification, and neither does a variation (SPA 2019 s.9(1)(a)).
 */
export function notificationDue(
  steps: readonly Pick<OrderStep, 'kind' | 'on'>[],
  rule: Pick<OrderRule, 'notifyWithinDays' | 'notifyFrom'>,
): Day | null {
  const life = steps.slice(steps.findLastIndex(({ kind }) => kind === 'considered'))
  if (life.some(({ kind }) => kind === 'notified' || kind === 'refused' || kind === 'discharged')) return null
  const counts = COUNTS_FROM[rule.notifyFrom]
  const first = life.find(({ kind }) => counts.includes(kind))
  return first === undefined ? null : notifyBy(first.on, rule)
}

const COUNTS_FROM: Record<OrderRule['notifyFrom'], readonly OrderStepKind[]> = {
  service: ['served'],
  'coming into force': ['interim made', 'made'],
}

/**
 * The earliest last day of an order: its shortest period begins with the day on which it is made, so that made on 21 November
 * it holds until 20 November, and made on 29 February until 28 February (SPA 2019 s.3).
 */
export function earliestEnd(madeOn: Day, rule: Pick<OrderRule, 'leastYears'>): Day {
  const sameDay = yearsAfter(madeOn, rule.leastYears)
  return sameDay.slice(-2) === madeOn.slice(-2) ? addDays(sameDay, -1) : sameDay
}

/**
 * Refuses an end before the beginning, and for a stalking protection order one that is too near or too far; an interim order
 * (no `rule`) may be short. Null is until further order.
 */
export function checkEnd(
  order: Pick<OrderFields, 'kind' | 'endsOn'>,
  madeOn: Day | null,
  rule: OrderRule | undefined,
): void {
  if (order.endsOn === null || madeOn === null) return
  const refuse = (sentence: string): never => {
    throw new Refusal('INVALID', { field: 'endsOn', sentence })
  }
  if (order.endsOn < madeOn) refuse('The order would end before it begins.')
  if (order.kind !== 'stalking protection' || rule === undefined || rule.unread !== '') return
  const wrong = wrongLength(order.endsOn, madeOn, rule)
  if (wrong !== null) refuse(wrong)
}

/** What is wrong with the length of a stalking protection order by a rule; null where nothing is. */
export function wrongLength(
  endsOn: Day,
  madeOn: Day,
  rule: Pick<OrderRule, 'leastYears' | 'mostYears'>,
): string | null {
  if (endsOn < earliestEnd(madeOn, rule)) {
    return `A stalking protection order lasts at least ${rule.leastYears} years, or until further order.`
  }
  if (rule.mostYears !== null && endsOn > yearsAfter(madeOn, rule.mostYears)) {
    return `A stalking protection order lasts at most ${rule.mostYears} years.`
  }
  return null
}

/** The day on which to decide whether to renew: so many days before the order ends, never before it was made. */
export function reviewBefore(endsOn: Day, days: number, madeOn: Day): Day {
  const on = addDays(endsOn, -days)
  return on < madeOn ? madeOn : on
}

function yearsAfter(on: Day, years: number): Day {
  return Temporal.PlainDate.from(on).add({ years }).toString() as Day // brand: Temporal prints an existing day
}

/** An order with what follows from its steps today, as far as its days ahead need it. */
export interface DatedOrder {
  readonly record: Pick<OrderRecord, 'kind' | 'title' | 'endsOn'>
  readonly state: OrderState
  readonly notifyBy: Day | null
  readonly reviewBy: Day | null
}

/** The days of an order that somebody has to keep: the notification, the decision on renewal, the last day (§2.9). */
export function datesOf({ record, state, notifyBy, reviewBy }: DatedOrder): { on: Day; what: string }[] {
  if (state === 'discharged' || state === 'refused' || state === 'not pursued') return []
  const name = sayOrder(record)
  const { endsOn } = record
  return [
    ...(notifyBy === null ? [] : [{ on: notifyBy, what: `${name}: last day for the notification` }]),
    ...(reviewBy === null || endsOn === null || state === 'expired'
      ? []
      : [{ on: reviewBy, what: `${name}: decide on renewal, it ends on ${sayDayInFull(endsOn)}` }]),
    ...(endsOn === null ? [] : [{ on: endsOn, what: `${name}: ${state === 'expired' ? 'has ended' : 'last day'}` }]),
  ]
}

/** What lies ahead for the orders of a case, the next first; what is past stands with the order itself. */
export function ordersAheadOf(orders: readonly DatedOrder[], today: Day): { on: Day; what: string }[] {
  return orders
    .flatMap(datesOf)
    .filter(({ on }) => on >= today)
    .sort((a, b) => a.on.localeCompare(b.on))
}
