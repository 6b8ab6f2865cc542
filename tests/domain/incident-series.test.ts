import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day, mondayOf, readRecentDay } from '#shared/domain/dates.ts'
import { SEVERITIES } from '#shared/domain/incident.ts'
import { heatOf, weeksOf } from '#shared/domain/incident-series.ts'

const TODAY = day.parse('2026-11-21')
const at = (on: string, severity: (typeof SEVERITIES)[number] = 'contact', behaviours: string[] = []) => ({
  on: day.parse(on),
  severity,
  behaviours,
})

test('weeks begin on Monday, quiet ones are there, and the last is this one', () => {
  const weeks = weeksOf([at('2026-11-01'), at('2026-11-02', 'threat'), at('2026-11-08', 'contact')], TODAY)
  expect(weeks.map((week) => [week.from, week.total, week.worst])).toEqual([
    ['2026-10-26', 1, 'contact'],
    ['2026-11-02', 2, 'threat'],
    ['2026-11-09', 0, undefined],
    ['2026-11-16', 0, undefined],
  ])
})

test('behaviours are counted by month, over the turn of a year, in the order asked for', () => {
  const heat = heatOf(
    [
      at('2026-01-31', 'contact', ['B02', 'B01']),
      at('2025-11-30', 'contact', ['B02']),
      at('2026-01-01', 'contact', ['B02']),
    ],
    ['B01', 'B02', 'B03'],
    day.parse('2026-02-01'),
  )
  expect(heat.months).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  expect(heat.rows).toEqual([
    { code: 'B01', counts: [0, 0, 1, 0], total: 1 },
    { code: 'B02', counts: [1, 0, 2, 0], total: 3 },
  ])
  expect(heat.most).toBe(2)
})

test('without any incident there is nothing to draw', () => {
  expect(weeksOf([], TODAY)).toEqual([])
  expect(heatOf([], ['B01'], TODAY)).toEqual({ months: [], rows: [], most: 0 })
})

const some = fc.array(
  fc.record({
    on: fc.integer({ min: 0, max: 1_500 }).map((ago) => addDays(TODAY, -ago)),
    severity: fc.constantFrom(...SEVERITIES),
    behaviours: fc.uniqueArray(fc.constantFrom('B01', 'B02', 'B03')),
  }),
)

test('every incident is counted once, whatever its week and month', () => {
  fc.assert(
    fc.property(some, (incidents) => {
      const weeks = weeksOf(incidents, TODAY)
      expect(weeks.reduce((sum, week) => sum + week.total, 0)).toBe(incidents.length)
      for (const [index, week] of weeks.entries()) {
        expect(mondayOf(week.from)).toBe(week.from)
        if (index > 0) expect(addDays(weeks[index - 1]?.from ?? TODAY, 7)).toBe(week.from)
      }
      const heat = heatOf(incidents, ['B01', 'B02', 'B03'], TODAY)
      const tags = incidents.reduce((sum, one) => sum + one.behaviours.length, 0)
      expect(heat.rows.reduce((sum, row) => sum + row.total, 0)).toBe(tags)
      for (const row of heat.rows) expect(row.counts).toHaveLength(heat.months.length)
    }),
  )
})

test.each([
  ['3 oct', '2026-10-03'],
  ['3/12', '2025-12-03'],
  ['21 nov', '2026-11-21'],
  ['fri', '2026-11-20'],
  ['sat', '2026-11-21'],
  ['sunday', '2026-11-15'],
  ['yesterday', '2026-11-20'],
  ['3/12/26', '2026-12-03'],
  ['29 feb', undefined],
  ['03/10/2026', '2026-10-03'],
  ['+3', '2026-11-24'],
  ['nonsense', undefined],
])('“%s”, of something that has happened, is %s', (typed, read) => {
  expect(readRecentDay(typed, TODAY)).toBe(read)
})
