import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bankHolidays } from '#backend/bank-holidays.ts'
import { addDays, type Day, dayOfWeek, instantOf, nthWeekday } from '#shared/domain/dates.ts'
import { DEADLINES, deadlinesOf, saySpan } from '#shared/domain/deadlines.ts'
import { occurrences, sayRule } from '#shared/domain/series.ts'
import { addWorkingDays, isWorkingDay, type Region, region } from '#shared/domain/working-days.ts'

const ENGLAND = new Set(await bankHolidays('england and wales', 2024, 2030))

// The published lists, typed by hand: Easter, substitutes for weekends, and what only one part of the country keeps.
const PUBLISHED: readonly (readonly [Region, number, string])[] = [
  ['england and wales', 2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  ['england and wales', 2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  ['england and wales', 2028, '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
  ['scotland', 2026, '01-01 01-02 04-03 05-04 05-25 08-03 11-30 12-25 12-28'],
  ['scotland', 2027, '01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28'],
  ['northern ireland', 2026, '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28'],
  ['northern ireland', 2027, '01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28'],
]

test.each(PUBLISHED)('bank holidays of %s in %i that take a working day', async (where, year, days) => {
  const found = (await bankHolidays(where, year, year)).filter((on) => dayOfWeek(on) <= 5)
  expect(found.toSorted().map((on) => on.slice(5))).toEqual(days.split(' '))
})

test.each([
  ['2026-11-26', 3, '2026-12-01', 'over a weekend'],
  ['2026-12-24', 1, '2026-12-29', 'over Christmas on a Friday with Boxing Day on a Saturday'],
  ['2026-12-24', 3, '2026-12-31', 'over Christmas'],
  ['2027-12-24', 1, '2027-12-29', 'over a Christmas that falls on a weekend'],
  ['2026-04-02', 1, '2026-04-07', 'over Easter'],
  ['2026-04-07', -1, '2026-04-02', 'back over Easter'],
  ['2024-02-28', 1, '2024-02-29', 'onto a leap day'],
  ['2024-03-01', -1, '2024-02-29', 'back onto a leap day'],
  ['2026-01-30', 1, '2026-02-02', 'over the end of a month'],
  ['2026-12-31', 1, '2027-01-04', 'over New Year'],
  ['2026-11-28', 1, '2026-11-30', 'from a Saturday'],
  ['2026-11-28', 0, '2026-11-28', 'no days at all'],
])('%s and %i working days is %s (%s)', (from, days, until) => {
  expect(addWorkingDays(from as Day, days, ENGLAND)).toBe(until) // as: days that exist
})

const anyDay = fc.integer({ min: 0, max: 1800 }).map((days) => addDays('2025-01-01' as Day, days))

test('counting working days ends on one, and back again ends on or before the start', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (from, days) => {
      const until = addWorkingDays(from, days, ENGLAND)
      expect(isWorkingDay(until, ENGLAND)).toBe(true)
      const back = addWorkingDays(until, -days, ENGLAND)
      expect(isWorkingDay(from, ENGLAND) ? back === from : back < from).toBe(true)
    }),
  )
})

test('a deadline before the meeting moves earlier from a bank holiday, one after it later', () => {
  const spans = {
    cutOff: DEADLINES.cutOff.usual,
    research: { days: 3, counting: 'days' },
    minutes: { days: 1, counting: 'days' },
  } as const
  expect(
    deadlinesOf(
      '2026-11-26' as Day,
      { ...spans, research: DEADLINES.research.usual, minutes: DEADLINES.minutes.usual },
      ENGLAND,
    ),
  ).toEqual({
    cutOff: '2026-11-18',
    research: '2026-11-24',
    minutes: '2026-12-01',
  })
  // Tuesday 14 April 2026: eight days before is Easter Monday.
  expect(deadlinesOf('2026-04-14' as Day, spans, ENGLAND).cutOff).toBe('2026-04-02')
  // Christmas Eve: the day after is Christmas, then a weekend, then the substitute for Boxing Day.
  expect(deadlinesOf('2026-12-24' as Day, spans, ENGLAND).minutes).toBe('2026-12-29')
})

test('deadlines lie on working days and on their side of the meeting, whatever is set', () => {
  const someSpan = fc.record({
    days: fc.integer({ min: 0, max: 30 }),
    counting: fc.constantFrom('days' as const, 'working days' as const),
  })
  fc.assert(
    fc.property(anyDay, fc.record({ cutOff: someSpan, research: someSpan, minutes: someSpan }), (heldOn, spans) => {
      const days = deadlinesOf(heldOn, spans, ENGLAND)
      expect(days.cutOff <= heldOn && days.research <= heldOn && days.minutes >= heldOn).toBe(true)
      for (const name of ['cutOff', 'research', 'minutes'] as const) {
        if (spans[name].days > 0) expect(isWorkingDay(days[name], ENGLAND)).toBe(true)
      }
    }),
  )
})

test('spans and rules in words', () => {
  expect(saySpan({ days: 1, counting: 'working days' }, 'after')).toBe('1 working day after')
  expect(saySpan({ days: 8, counting: 'days' }, 'before')).toBe('8 days before')
  expect(sayRule({ every: 'weeks', weeks: 1 })).toBe('every week')
  expect(sayRule({ every: 'month', nth: 5, weekday: 4 })).toBe('monthly on the last Thursday')
})

test('the fifth weekday is the last one where a month has only four', () => {
  expect(nthWeekday('2026-11-01' as Day, 0, 5, 4)).toBe('2026-11-26')
  expect(nthWeekday('2026-11-01' as Day, 0, 5, 7)).toBe('2026-11-29')
  expect(nthWeekday('2026-11-30' as Day, 3, 4, 7)).toBe('2027-02-28')
})

test('a monthly series keeps its weekday over the year and leap days, and starts no earlier than it says', () => {
  const monthly = { rule: { every: 'month', nth: 4, weekday: 4 }, startsOn: '2027-11-26', until: '2028-03-31' } as const
  expect(occurrences({ ...monthly, startsOn: monthly.startsOn as Day, until: monthly.until as Day })).toEqual([
    '2027-12-23',
    '2028-01-27',
    '2028-02-24',
    '2028-03-23',
  ])
  const weekly = {
    rule: { every: 'weeks', weeks: 2 } as const,
    startsOn: '2028-02-15' as Day,
    until: '2028-03-14' as Day,
  }
  expect(occurrences(weekly)).toEqual(['2028-02-15', '2028-02-29', '2028-03-14'])
})

test('a series without a meeting, or without an end in sight, is refused', () => {
  const weekly = { rule: { every: 'weeks', weeks: 1 } as const, startsOn: '2026-12-01' as Day }
  expect(() => occurrences({ ...weekly, until: '2026-11-30' as Day })).toThrow('INVALID')
  expect(() => occurrences({ ...weekly, until: '2031-01-01' as Day })).toThrow('INVALID')
})

test.each(region.options)('%s keeps Christmas', async (where) => {
  expect(await bankHolidays(where, 2026, 2027)).toContain('2026-12-25')
})

test('a meeting at ten is at ten on the clocks of summer and of winter', () => {
  expect(new Date(instantOf('2026-06-25' as Day, '10:00')).toISOString()).toBe('2026-06-25T09:00:00.000Z')
  expect(new Date(instantOf('2026-11-26' as Day, '10:00')).toISOString()).toBe('2026-11-26T10:00:00.000Z')
})
