import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { addDays, type Day, day } from './dates.ts'

/** Why an assessment has to be looked at again, and from which day on. */
const dueReason = z.object({ on: day, why: z.string() })
export type DueReason = z.infer<typeof dueReason>

/** When the last signed assessment of a case is due for review: the day it is due from, and every reason, the earliest first. */
export const assessmentDue = z.object({ on: day, reasons: z.array(dueReason) })
export type AssessmentDue = z.infer<typeof assessmentDue>

/** A dated event in a case that may change what an assessment says, in words. */
export interface ReviewEvent {
  readonly on: Day
  readonly what: string
}

/** So long before a dated event ahead, such as a hearing, it is time to look again (N4, d). */
const DAYS_BEFORE_EVENT = 14

/**
 * When an assessment signed on a day is due: after the clinic's interval in months, on the day of each event since, and two
 * weeks before each event that lies ahead (N4). An event of the day of signing was known to the signer and counts for nothing.
 */
export function dueOf(signedOn: Day, months: number, events: readonly ReviewEvent[], today: Day): AssessmentDue {
  const intervalEndsOn = Temporal.PlainDate.from(signedOn).add({ months }).toString() as Day // brand: Temporal prints an existing day
  const interval: DueReason = {
    on: intervalEndsOn,
    why: months === 1 ? 'One month after it was signed' : `${months} months after it was signed`,
  }
  const byEvents = events
    .filter((one) => one.on > signedOn)
    .map((one) => ({
      on: one.on > today ? later(addDays(one.on, -DAYS_BEFORE_EVENT), signedOn) : one.on,
      why: one.what,
    }))
  const reasons = [interval, ...byEvents].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
  return { on: reasons[0]?.on ?? intervalEndsOn, reasons }
}

/** The reasons that hold today; empty while nothing is due. */
export function reasonsNow(due: AssessmentDue, today: Day): DueReason[] {
  return due.reasons.filter((one) => one.on <= today)
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other
}
