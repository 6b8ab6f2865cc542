import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueOf, reasonsNow } from '#shared/domain/assessment-due.ts'
import { addDays, type Day } from '#shared/domain/dates.ts'
import { ageOf, asksForNewRating, windowStart } from '#shared/domain/evidence-window.ts'
import { type Hypothesis, historyOf } from '#shared/domain/hypothesis.ts'

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01' as Day, days)) // brand: a day that exists

describe('the six months that recent factors look back on', () => {
  test.each([
    ['2026-11-21', '2026-05-21'],
    ['2026-08-31', '2026-02-28'],
    ['2024-08-31', '2024-02-29'],
    ['2024-08-29', '2024-02-29'],
    ['2023-08-29', '2023-02-28'],
    ['2024-02-29', '2023-08-29'],
    ['2026-03-31', '2025-09-30'],
    ['2026-10-31', '2026-04-30'],
    ['2026-06-30', '2025-12-30'],
    ['2026-01-01', '2025-07-01'],
    ['2026-07-01', '2026-01-01'],
  ] as [Day, Day][])('counted back from %s they begin on %s', (until, from) => {
    expect(windowStart(until, 6)).toBe(from)
  })

  test('the first day of the window counts, the day before it does not, and no day is no answer', () => {
    fc.assert(
      fc.property(anyDay, (until) => {
        const from = windowStart(until, 6)
        expect([ageOf(from, from), ageOf(addDays(from, -1), from), ageOf(until, from), ageOf(null, from)]).toEqual([
          'recent',
          'older',
          'recent',
          'undated',
        ])
      }),
    )
  })

  test('the window is 181 to 184 days long, starts in the month six before, and never jumps back as days go on', () => {
    fc.assert(
      fc.property(anyDay, (until) => {
        const from = windowStart(until, 6)
        expect(addDays(from, 181) <= until && addDays(from, 184) >= until).toBe(true)
        expect((Number(until.slice(5, 7)) - Number(from.slice(5, 7)) + 12) % 12).toBe(6)
        expect(windowStart(addDays(until, 1), 6) >= from).toBe(true)
      }),
    )
  })

  test('a factor asks for a new rating only when all of its evidence has left the window', () => {
    const from = '2026-05-21' as Day // brand: a day that exists
    const on = (day: string | null) => ({ on: day as Day | null }) // brand: a day that exists
    expect(asksForNewRating([], from)).toBe(false)
    expect(asksForNewRating([on('2026-05-20')], from)).toBe(true)
    expect(asksForNewRating([on('2026-05-20'), on('2026-05-21')], from)).toBe(false)
    expect(asksForNewRating([on('2026-05-20'), on(null)], from)).toBe(false)
  })
})

describe('when an assessment is due for review', () => {
  const signedOn = '2026-08-31' as Day // brand: a day that exists
  const today = '2026-11-21' as Day // brand: a day that exists
  const event = (on: string) => ({ on: on as Day, what: 'Released on bail' }) // brand: a day that exists

  test.each([
    ['after the months of the clinic, at a month’s end on its last day', [], '2027-02-28', []],
    ['on the day of an event since', ['2026-10-02'], '2026-10-02', ['2026-10-02']],
    ['two weeks before an event ahead', ['2026-12-05'], '2026-11-21', ['2026-11-21']],
    ['not yet for an event in fifteen days', ['2026-12-06'], '2026-11-22', []],
    ['not for what the signer knew', ['2026-08-31', '2026-08-01'], '2027-02-28', []],
  ])('%s', (_what, events, on, now) => {
    const due = dueOf(signedOn, 6, events.map(event), today)
    expect(due.on).toBe(on)
    expect(reasonsNow(due, today).map((one) => one.on)).toEqual(now)
  })

  test('it is never due before it was signed, nor later than the interval says', () => {
    fc.assert(
      fc.property(anyDay, fc.array(anyDay), anyDay, fc.integer({ min: 1, max: 60 }), (signed, days, now, months) => {
        const due = dueOf(
          signed,
          months,
          days.map((on) => ({ on, what: 'x' })),
          now,
        )
        expect(due.on >= signed).toBe(true)
        expect(due.on <= dueOf(signed, months, [], now).on).toBe(true)
        expect(due.reasons.map((one) => one.on)).toEqual(due.reasons.map((one) => one.on).sort())
      }),
    )
  })
})

test('of what one person set within ten minutes the last counts, and nobody else’s is lost', () => {
  const at = (minutes: number, byName: string, type: string) =>
    ({ id: `${minutes}`, at: minutes * 60_000, byName, type, assessmentId: 'a' }) as unknown as Hypothesis // as: only what the rule reads
  const types = historyOf([
    at(0, 'Iwu', 'PREDATORY'),
    at(9, 'Iwu', 'REJECTED'),
    at(12, 'Quill', 'RESENTFUL'),
    at(13, 'Iwu', 'REJECTED'),
    at(23, 'Iwu', 'RESENTFUL'),
  ]).map((one) => one.type)
  expect(types).toEqual(['RESENTFUL', 'REJECTED', 'RESENTFUL', 'REJECTED'])
})
