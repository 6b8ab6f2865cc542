import { expect, test } from 'vitest'
import { callsForReview, caseEventKind, EVENT_KINDS, groupOf, timeline } from '#shared/domain/case-event.ts'
import { day } from '#shared/domain/dates.ts'
import { checkWhen, lastDayOf, sayWhen, worst } from '#shared/domain/incident.ts'

const TODAY = day.parse('2026-11-21')
const when = (on: string, rest: { until?: string; time?: string; about?: boolean } = {}) => ({
  on: day.parse(on),
  until: rest.until === undefined ? null : day.parse(rest.until),
  time: rest.time ?? null,
  about: rest.about ?? false,
})

test.each([
  [when('2026-11-21'), null],
  [when('2026-11-22'), 'on'],
  [when('2026-11-01', { until: '2026-11-10' }), null],
  [when('2026-11-01', { until: '2026-11-01' }), 'until'],
  [when('2026-11-10', { until: '2026-11-01' }), 'until'],
  [when('2026-11-10', { until: '2026-11-22' }), 'until'],
  [when('2026-11-01', { until: '2026-11-10', time: '10:00' }), 'time'],
  [when('2026-11-01', { about: true, time: '10:00' }), null],
])('the days %j: refused at %s', (days, field) => {
  if (field === null) expect(() => checkWhen(days, TODAY)).not.toThrow()
  else
    expect(() => checkWhen(days, TODAY)).toThrow(expect.objectContaining({ data: expect.objectContaining({ field }) }))
})

test('a day is said as surely as it is known', () => {
  expect(sayWhen(when('2026-11-03', { time: '22:15' }), TODAY)).toBe('Tue 3 Nov, 22:15')
  expect(sayWhen(when('2026-11-03', { about: true }), TODAY)).toBe('about Tue 3 Nov')
  const between = when('2026-11-03', { until: '2026-11-08' })
  expect(sayWhen(between, TODAY)).toBe('between Tue 3 Nov and Sun 8 Nov')
  expect(lastDayOf(between)).toBe('2026-11-08')
})

test('severity is an order, not a number', () => {
  expect(worst(['threat', 'contact', 'intrusion'])).toBe('threat')
  expect(worst([])).toBeUndefined()
})

test('every kind of event has one of four groups, and each group has kinds', () => {
  const groups = caseEventKind.options.map((kind) => groupOf({ kind }))
  expect(new Set(groups)).toEqual(new Set(['life', 'measure', 'change driver', 'control shift']))
  expect(new Set(Object.values(EVENT_KINDS).map((one) => one.name)).size).toBe(caseEventKind.options.length)
})

test.each([
  ['medication stopped', true],
  ['accommodation lost', true],
  ['relationship breakdown', true],
  ['drink or drugs', true],
  ['nothing to lose', true],
  ['locks changed', true],
  ['court date', true],
  ['order served', true],
  ['job begun', false],
  ['treatment begun', false],
] as const)('“%s” calls for a review: %s', (kind, calls) => {
  expect(callsForReview({ kind })).toBe(calls)
})

test('what lies ahead stands apart, the nearest first; what has been has the latest first; withdrawn events are gone', () => {
  const event = (on: string, withdrawn = false) => ({ on: day.parse(on), withdrawnAt: withdrawn ? (1 as never) : null })
  const { ahead, past } = timeline(
    [event('2026-12-14'), event('2026-11-30'), event('2026-11-21'), event('2026-01-02'), event('2026-05-02', true)],
    TODAY,
  )
  expect(ahead.map((one) => one.on)).toEqual(['2026-11-30', '2026-12-14'])
  expect(past.map((one) => one.on)).toEqual(['2026-11-21', '2026-01-02'])
})
