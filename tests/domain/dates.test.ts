import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  ageOn,
  type Day,
  day,
  dayOf,
  dayOfWeek,
  daysBetween,
  type Instant,
  readDay,
  readPastDay,
  sayDay,
  sayDayInFull,
  timeOf,
} from '#shared/domain/dates.ts'

const TODAY = '2026-11-21' as Day // brand: a Saturday that exists

describe('a day as people type it', () => {
  test.each([
    ['24/11/2026', '2026-11-24'],
    ['24.11.26', '2026-11-24'],
    ['24-11-2026', '2026-11-24'],
    ['2026-11-24', '2026-11-24'],
    ['24/11', '2026-11-24'],
    ['20/11', '2027-11-20'],
    ['21/11', '2026-11-21'],
    ['24 Nov', '2026-11-24'],
    ['24th November 2026', '2026-11-24'],
    ['Tue 24 Nov', '2026-11-24'],
    ['1 jan', '2027-01-01'],
    ['today', '2026-11-21'],
    ['tomorrow', '2026-11-22'],
    ['+14', '2026-12-05'],
    ['2 weeks', '2026-12-05'],
    ['3d', '2026-11-24'],
    ['2 months', '2027-01-21'],
    ['fri', '2026-11-27'],
    ['Sat', '2026-11-28'],
    ['sunday', '2026-11-22'],
    ['29/2/2028', '2028-02-29'],
  ])('%s is %s', (typed, expected) => {
    expect(readDay(typed, TODAY)).toBe(expected)
  })

  test.each([
    '',
    '30/02/2026',
    '31/06/2026',
    '29/2/2027',
    '02/13/2026',
    '14',
    'soon',
    'mid Feb',
    '46097',
    '24/11/20266',
    'th',
    '__proto__',
  ])('%s cannot be read with certainty', (typed) => {
    expect(readDay(typed, TODAY)).toBeUndefined()
  })

  test('the end of a month stays the end of a month', () => {
    expect(readDay('1 month', '2027-01-31' as Day)).toBe('2027-02-28') // brand: a day that exists
  })
})

test.each([
  ['12/03/84', '1984-03-12'],
  ['8/8/81', '1981-08-08'],
  ['02/02/00', '2000-02-02'],
  ['3/4/1979', '1979-04-03'],
  ['17 May 04', '2004-05-17'],
  ['1.1.30', '1930-01-01'],
])('a date of birth %s is %s, never in the future', (typed, expected) => {
  expect(readPastDay(typed, TODAY)).toBe(expected)
})

test.each(['12/3', '30/02/1988', 'fri', '+3'])('a date of birth %s is not guessed', (typed) => {
  expect(readPastDay(typed, TODAY)).toBeUndefined()
})

test('days that do not exist are no days', () => {
  expect(day.safeParse('1996-02-29').success).toBe(true)
  for (const text of ['1995-02-29', '2026-02-30', '2026-13-01', '2026-1-1', '26-01-01', ''])
    expect(day.safeParse(text).success).toBe(false)
})

test('an instant falls on the day that clocks in the United Kingdom show, in summer and in winter', () => {
  expect(dayOf(Date.UTC(2026, 5, 30, 23, 30) as Instant)).toBe('2026-07-01') // brand: milliseconds
  expect(timeOf(Date.UTC(2026, 5, 30, 23, 30) as Instant)).toBe('00:30') // brand: as above
  expect(dayOf(Date.UTC(2026, 11, 31, 23, 30) as Instant)).toBe('2026-12-31') // brand: as above
})

test('days are said with the year only when it is another one', () => {
  expect(sayDay('2026-11-24' as Day, TODAY)).toBe('Tue 24 Nov') // brand: a day that exists
  expect(sayDay('2027-01-05' as Day, TODAY)).toBe('Tue 5 Jan 2027') // brand: as above
})

test('somebody born on 29 February is a year older on 1 March', () => {
  expect(ageOn('2008-02-29' as Day, '2026-02-28' as Day)).toBe(17) // brand: days that exist
  expect(ageOn('2008-02-29' as Day, '2026-03-01' as Day)).toBe(18) // brand: as above
})

test('adding days and counting them agree over months, leap days and years', () => {
  fc.assert(
    fc.property(fc.integer({ min: -4000, max: 40_000 }), fc.integer({ min: -4000, max: 4000 }), (start, days) => {
      const from = addDays('1990-01-01' as Day, start) // brand: a day that exists
      expect(daysBetween(from, addDays(from, days))).toBe(days)
    }),
  )
})

test('days are counted and moved as the calendar of Temporal does it, over leap years and changes of the clock', () => {
  const some = fc.integer({ min: -40_000, max: 80_000 })
  const origin = Temporal.PlainDate.from('1970-01-01')
  fc.assert(
    fc.property(some, some, (one, other) => {
      const from = origin.add({ days: one })
      const until = origin.add({ days: other })
      expect(daysBetween(day.parse(String(from)), day.parse(String(until)))).toBe(from.until(until).days)
      expect(addDays(day.parse(String(from)), other - one)).toBe(String(until))
    }),
  )
})

test('an instant falls on the day of Temporal’s British clocks, whatever the year and the season', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) }), (at) => {
      const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Europe/London')
      expect(dayOf(at as Instant)).toBe(String(there.toPlainDate())) // brand: milliseconds
    }),
    // Each side of midnight, in British summer time and out of it.
    { examples: [[0], [Date.UTC(2026, 2, 29, 0, 30)], [Date.UTC(2026, 2, 29, 23)], [Date.UTC(2026, 9, 24, 23)]] },
  )
})

test('the day of the week and the words for a day are those of Temporal', () => {
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 80_000 }), (days) => {
      const date = Temporal.PlainDate.from('1970-01-01').add({ days })
      const on = day.parse(String(date))
      const said = (options: Intl.DateTimeFormatOptions) => date.toLocaleString('en-GB', options).replaceAll(',', '')
      expect(dayOfWeek(on)).toBe(date.dayOfWeek)
      expect(sayDayInFull(on)).toBe(said({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }))
      expect(sayDay(on, on)).toBe(
        said({ weekday: 'short', day: 'numeric', month: 'short' }).replace('Sept', 'Sep'), // as ours is written
      )
    }),
  )
})

test.each(['2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-12-32', '2026-1-1'])(
  '%s is no day',
  (text) => {
    expect(day.safeParse(text).success).toBe(false)
  },
)
