import { type Day, dayOf, type Instant, sayDay, sayInstant, timeOf } from '#shared/domain/dates.ts'

/** This moment: the only clock that screens read. */
export function now(): Instant {
  return Date.now() as Instant // brand: the clock gives whole milliseconds since 1970
}

/** Today by the clocks of the United Kingdom. */
export function today(): Day {
  return dayOf(now())
}

/** A day as people say it: `Tue 24 Nov`, with the year when it is not this one. */
export function asDay(day: Day | null): string {
  return day === null ? 'no day' : sayDay(day, today())
}

/** A day and time as people say them: `Tue 24 Nov, 10:41`; only the time when it is today. */
export function asInstant(at: Instant): string {
  return dayOf(at) === today() ? timeOf(at) : sayInstant(at, today())
}

/** One of `no actions`, `1 action`, `2 actions`. */
export function count(many: number, one: string, several = `${one}s`): string {
  if (many === 0) return `no ${several}`
  return many === 1 ? `1 ${one}` : `${inFigures(many)} ${several}`
}

/** A number as people write it: `10,000`. */
export function inFigures(many: number): string {
  return many.toLocaleString('en-GB')
}

/** Several words as people list them: `Police, Housing and Probation`. */
export function listed(words: readonly string[]): string {
  return LIST.format(words)
}

const LIST = new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' })
