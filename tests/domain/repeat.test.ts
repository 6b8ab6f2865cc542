import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, day, daysBetween } from '#shared/domain/dates.ts'
import { anchorDay, isRepeat, REPEAT_DEFAULT, repeatConfig } from '#shared/domain/repeat.ts'

test.each([
  ['2025-03-10', '2026-03-10', 365, true],
  ['2025-03-10', '2026-03-11', 366, false],
  ['2023-03-10', '2024-03-10', 366, true],
  ['2023-03-10', '2024-03-11', 367, false],
  ['2024-02-29', '2025-02-28', 365, true],
  ['2024-02-29', '2025-03-01', 366, false],
  ['2023-02-28', '2024-02-28', 365, true],
  ['2023-02-28', '2024-02-29', 366, false],
  ['2025-12-31', '2026-12-31', 365, true],
  ['2025-03-10', '2025-03-10', 0, true],
  ['2025-03-10', '2025-03-09', -1, false],
])('from %s to %s (%i days): %s', (last, on, days, repeat) => {
  expect(daysBetween(day.parse(last), day.parse(on))).toBe(days)
  expect(isRepeat(day.parse(last), { on: day.parse(on), wouldBeCrime: 'yes' }, REPEAT_DEFAULT)).toBe(repeat)
})

test('the older definition asks for what would be a crime, and doubt counts; the newer asks for any abuse', () => {
  const last = day.parse('2026-01-10')
  const on = day.parse('2026-06-10')
  const counts = (definition: 'criminal' | 'any', wouldBeCrime: 'yes' | 'no' | 'unsure') =>
    isRepeat(last, { on, wouldBeCrime }, { ...REPEAT_DEFAULT, definition })
  expect(counts('criminal', 'yes')).toBe(true)
  expect(counts('criminal', 'unsure')).toBe(true)
  expect(counts('criminal', 'no')).toBe(false)
  expect(counts('any', 'no')).toBe(true)
})

test('the months count from the referral or from the last hearing, and from the referral where there was none', () => {
  const referredOn = day.parse('2025-01-10')
  const heardOn = day.parse('2025-05-20')
  const byHearing = { ...REPEAT_DEFAULT, anchor: 'hearing' as const }
  expect(anchorDay(REPEAT_DEFAULT, { referredOn, heardOn })).toBe(referredOn)
  expect(anchorDay(byHearing, { referredOn, heardOn })).toBe(heardOn)
  expect(anchorDay(byHearing, { referredOn, heardOn: null })).toBe(referredOn)
})

test('other numbers of months are counted too, and none or sixty-one are no setting', () => {
  const within = (months: number) =>
    isRepeat(
      day.parse('2025-08-31'),
      { on: day.parse('2026-02-28'), wouldBeCrime: 'yes' },
      { ...REPEAT_DEFAULT, months },
    )
  expect(within(6)).toBe(true)
  expect(within(5)).toBe(false)
  expect(repeatConfig.safeParse({ ...REPEAT_DEFAULT, months: 0 }).success).toBe(false)
  expect(repeatConfig.safeParse({ ...REPEAT_DEFAULT, months: 61 }).success).toBe(false)
})

test('within 365 days it is always a repeat, from 367 on never', () => {
  const start = fc.integer({ min: 0, max: 30_000 }).map((days): Day => addDays(day.parse('1990-01-01'), days))
  fc.assert(
    fc.property(start, fc.integer({ min: 0, max: 365 }), (last, days) => {
      expect(isRepeat(last, { on: addDays(last, days), wouldBeCrime: 'yes' }, REPEAT_DEFAULT)).toBe(true)
      expect(isRepeat(last, { on: addDays(last, 367 + days), wouldBeCrime: 'yes' }, REPEAT_DEFAULT)).toBe(false)
    }),
  )
})
