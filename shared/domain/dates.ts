import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** A calendar day, `YYYY-MM-DD`, that exists: 30 February is refused. */
export const day = z.string().refine(isDay, { message: 'This day does not exist.' }).brand<'Day'>()
export type Day = z.infer<typeof day>

/** Milliseconds since 1970 UTC. */
export const instant = z.number().int().nonnegative().brand<'Instant'>()
export type Instant = z.infer<typeof instant>

/** A time of day, `HH:MM`, 24 hours. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'Type a time such as 10:00.' })

/** A day alone is read as one of UTC, which knows no summer time: all are equally long. Many are counted at once, and this is fast. */
const DAY_MS = 86_400_000

/** Clinics sit in the United Kingdom: an instant falls on the day that its clocks show. */
const ZONE = 'Europe/London'

/** The day on which an instant falls in the United Kingdom. */
export function dayOf(at: Instant): Day {
  clocks ??= new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' })
  return clocks.format(at) as Day // brand: Swedish is written YYYY-MM-DD
}

/** The platform’s own calendar: asked for every record of ten thousand cases, and ten times as fast as Temporal. Making it is slow. */
let clocks: Intl.DateTimeFormat | undefined

/** The instant of a day and a time of day on the clocks of the United Kingdom. */
export function instantOf(on: Day, time: string): Instant {
  const { epochMilliseconds } = Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: ZONE, plainTime: time })
  return epochMilliseconds as Instant // brand: milliseconds since 1970
}

/** The time of day, `HH:MM`, at which an instant falls in the United Kingdom. */
export function timeOf(at: Instant): string {
  return zoned(at).toPlainTime().toString({ smallestUnit: 'minute' })
}

/** The day that lies so many days after (or, negative, before) another. */
export function addDays(from: Day, days: number): Day {
  return new Date(Date.parse(from) + days * DAY_MS).toISOString().slice(0, 10) as Day // brand: a day of the calendar
}

/** How many days lie between two days: positive when `until` is later. */
export function daysBetween(from: Day, until: Day): number {
  return (Date.parse(until) - Date.parse(from)) / DAY_MS
}

/** Which day of the week it is: 1 is Monday, 7 is Sunday. */
export function dayOfWeek(on: Day): number {
  return new Date(on).getUTCDay() || 7
}

/** The day that lies so many weeks after another. */
export function addWeeks(from: Day, weeks: number): Day {
  return addDays(from, weeks * 7)
}

/** The nth such weekday of the month in which a day lies, so many months on; the fifth is the last when there are only four. */
export function nthWeekday(within: Day, monthsOn: number, nth: number, weekday: number): Day {
  const first = Temporal.PlainDate.from(within).with({ day: 1 }).add({ months: monthsOn })
  const earliest = first.add({ days: (weekday - first.dayOfWeek + 7) % 7 })
  const wanted = earliest.add({ weeks: nth - 1 })
  return (wanted.month === first.month ? wanted : wanted.subtract({ weeks: 1 })).toString() as Day // brand: as above
}

/** A time of day so many minutes later; midnight starts again at 00:00. */
export function addMinutes(time: string, minutes: number): string {
  return Temporal.PlainTime.from(time).add({ minutes }).toString({ smallestUnit: 'minute' })
}

/** Minutes from one time of day to another: negative when the other is earlier. */
export function minutesBetween(from: string, until: string): number {
  return Temporal.PlainTime.from(from).until(Temporal.PlainTime.from(until), { largestUnit: 'minutes' }).minutes
}

/** Whole years of age on a day. */
export function ageOn(born: Day, on: Day): number {
  return Temporal.PlainDate.from(born).until(Temporal.PlainDate.from(on), { largestUnit: 'years' }).years
}

/** A day as people say it: `Tue 24 Nov`, with the year when it is not this one. */
export function sayDay(on: Day, today: Day): string {
  const [year = '', month = '', dayOfMonth = ''] = on.split('-')
  const said = `${WEEKDAYS[dayOfWeek(on) - 1]} ${Number(dayOfMonth)} ${MONTHS[Number(month) - 1]}`
  return today.startsWith(year) ? said : `${said} ${year}`
}

/** A day in full, for documents: `Tuesday 24 November 2026`. */
export function sayDayInFull(on: Day): string {
  const [year = '', month = '', dayOfMonth = ''] = on.split('-')
  return `${weekdayOf(on)} ${Number(dayOfMonth)} ${LONG_MONTHS[Number(month) - 1]} ${year}`
}

/** The weekday of a day: `Tuesday`. */
export function weekdayOf(on: Day): string {
  return LONG_WEEKDAYS[dayOfWeek(on) - 1] ?? ''
}

/** A day and time as people say them: `Tue 24 Nov, 10:41`. */
export function sayInstant(at: Instant, today: Day): string {
  return `${sayDay(dayOf(at), today)}, ${timeOf(at)}`
}

/**
 * Reads a day as people type it: `24/11/2026`, `24.11.26`, `24 Nov`, `2026-11-24`, `today`, `tomorrow`, `fri`, `next fri`, `+14`, `2 weeks`.
 * Days come before months; a bare weekday is the next one after today, `next` before it means in the week after this one;
 * a day without a year is the next such day.
 * Undefined when it cannot be read with certainty.
 */
export function readDay(typed: string, today: Day): Day | undefined {
  const text = typed.trim().toLowerCase()
  return (
    readRelative(text, today) ?? readWeekday(text, today) ?? readNumbers(text, today) ?? readNamedMonth(text, today)
  )
}

/** As `readDay`, for a day in the past such as a date of birth: without a year it is not guessed, and two digits mean the last hundred years. */
export function readPastDay(typed: string, today: Day): Day | undefined {
  const text = typed.trim().toLowerCase()
  const twoDigits = /^(\d{1,2})[/.\- ](\d{1,2}|[a-z]{3,9})[/.\- ](\d{2})$/.exec(text)
  if (twoDigits !== null) {
    const century = Math.floor(Temporal.PlainDate.from(today).year / 100) * 100
    const recent = readDay(
      `${twoDigits[1]} ${monthNumber(twoDigits[2] ?? '')} ${century + Number(twoDigits[3])}`.replaceAll(' ', '/'),
      today,
    )
    if (recent === undefined || recent <= today) return recent
    return readDay(`${twoDigits[1]}/${monthNumber(twoDigits[2] ?? '')}/${century - 100 + Number(twoDigits[3])}`, today)
  }
  if (!/\d{4}/.test(text) && !/^(today|yesterday)$/.test(text)) return undefined
  return readDay(text, today)
}

/** As `readDay`, for something that has happened: a day without a year, or a bare weekday, is the last such day. */
export function readRecentDay(typed: string, today: Day): Day | undefined {
  const text = typed.trim().toLowerCase()
  const found = readDay(text, today)
  if (found === undefined || found <= today) return found
  if (readWeekday(text, today) !== undefined) return lastWeekday(found, today)
  return SAYS_ITS_YEAR.test(text) || text.startsWith('+') ? found : sameDayBefore(found, today)
}

/** The Monday of the week in which a day falls. */
export function mondayOf(on: Day): Day {
  return addDays(on, 1 - dayOfWeek(on))
}

const SAYS_ITS_YEAR = /\d{4}|^\S+[/.\s-]\S+[/.\s-]\d{2}$/
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const LONG_WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const LONG_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function zoned(at: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE)
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year, month, dayOfMonth] = text.split('-').map(Number)
  return exists(year ?? 0, month ?? 0, dayOfMonth ?? 0)
}

function exists(year: number, month: number, dayOfMonth: number): boolean {
  if (year < 1850 || year > 2200 || month < 1 || month > 12 || dayOfMonth < 1) return false
  // A day that does not exist, such as 30 February, is taken for one of the next month.
  return new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCMonth() === month - 1
}

function existing(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (!exists(year, month, dayOfMonth)) return undefined
  return new Date(Date.UTC(year, month - 1, dayOfMonth)).toISOString().slice(0, 10) as Day // brand: proven to exist
}

function readRelative(text: string, today: Day): Day | undefined {
  if (text === 'today') return today
  if (text === 'tomorrow') return addDays(today, 1)
  if (text === 'yesterday') return addDays(today, -1)
  const span = /^(?:\+|in\s+)?(\d{1,3})\s*(d|days?|w|weeks?|m|months?)?$/.exec(text)
  if (span === null || (!text.startsWith('+') && span[2] === undefined)) return undefined
  const count = Number(span[1])
  if (span[2]?.startsWith('w')) return addDays(today, count * 7)
  if (span[2]?.startsWith('m')) return Temporal.PlainDate.from(today).add({ months: count }).toString() as Day // brand: as above
  return addDays(today, count)
}

function readWeekday(text: string, today: Day): Day | undefined {
  const named = text.replace(/^next\s+/, '')
  const index = LONG_WEEKDAYS.findIndex((name) => named.length >= 3 && name.toLowerCase().startsWith(named))
  if (index < 0) return undefined
  if (named !== text) return addDays(today, index + 8 - dayOfWeek(today))
  const ahead = (index + 1 - dayOfWeek(today) + 7) % 7
  return addDays(today, ahead === 0 ? 7 : ahead)
}

function readNumbers(text: string, today: Day): Day | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso !== null) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const british = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2}|\d{4}))?$/.exec(text)
  if (british === null) return undefined
  return withYear(Number(british[1]), Number(british[2]), british[3], today)
}

function readNamedMonth(text: string, today: Day): Day | undefined {
  const named =
    /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s/.-]+([a-z]{3,9})\.?(?:[\s/.,-]+(\d{2}|\d{4}))?$/.exec(text)
  if (named === null) return undefined
  const month = monthNumber(named[2] ?? '')
  return month === undefined ? undefined : withYear(Number(named[1]), month, named[3], today)
}

/** A weekday ahead, moved back to the last one; today itself counts. */
function lastWeekday(ahead: Day, today: Day): Day {
  const before = addDays(ahead, -7)
  return before > today ? addDays(before, -7) : before
}

/** The same day a year earlier; undefined where that year has none. */
function sameDayBefore(ahead: Day, today: Day): Day | undefined {
  const [year = 0, month = 0, dayOfMonth = 0] = ahead.split('-').map(Number)
  const before = existing(year - 1, month, dayOfMonth)
  return before !== undefined && before <= today ? before : undefined
}

function monthNumber(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text)
  const index = LONG_MONTHS.findIndex((name) => text.length >= 3 && name.toLowerCase().startsWith(text))
  return index < 0 ? undefined : index + 1
}

function withYear(dayOfMonth: number, month: number, year: string | undefined, today: Day): Day | undefined {
  const thisYear = Temporal.PlainDate.from(today).year
  if (year !== undefined) return existing(year.length === 2 ? 2000 + Number(year) : Number(year), month, dayOfMonth)
  const soon = existing(thisYear, month, dayOfMonth)
  return soon !== undefined && soon >= today ? soon : existing(thisYear + 1, month, dayOfMonth)
}
