import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Act,
  CURRENCY_DEFAULT,
  type CurrencyMark,
  type CurrencyState,
  checkDefinition,
  currencyOf,
  returnsAfterQuiet,
} from '#shared/domain/currency.ts'
import { addDays, type Day, day, daysBetween, instant } from '#shared/domain/dates.ts'
import { STANDS } from '#shared/domain/withdrawal.ts'

const TODAY = day.parse('2026-11-21')
const LATER = instant.parse(2_000)

const act = (on: Day, rest: Partial<Act> = {}): Act => ({ on, until: null, addedAt: instant.parse(1_000), ...rest })
const ago = (days: number): Day => addDays(TODAY, -days)

function mark(on: Day, rest: Partial<CurrencyMark> = {}): CurrencyMark {
  return {
    id: '0190f0f0-0000-7000-8000-000000000000' as CurrencyMark['id'], // brand: invented
    caseId: '0190f0f0-0000-7000-8000-000000000001' as CurrencyMark['caseId'], // brand: invented
    state: null,
    on,
    reason: 'Asked her by telephone.',
    lastActOn: null,
    at: LATER,
    byName: 'Keeley Abara',
    ...STANDS,
    ...rest,
  }
}

const stateOf = (acts: Act[], marks: CurrencyMark[]) => currencyOf(acts, marks, CURRENCY_DEFAULT, TODAY).state

test.each<[lastAct: number, checked: number | null, state: CurrencyState, why: string]>([
  [0, null, 'active', 'an act today'],
  [27, 0, 'active', 'one day short of the definition'],
  [28, 0, 'dormant', 'quiet for as long as the definition asks, and checked'],
  [28, null, 'active', 'quiet, but nobody has checked'],
  [400, null, 'active', 'quiet for more than a year, but nobody has checked'],
  [60, 32, 'active', 'the check is four days too old to hold'],
  [60, 28, 'dormant', 'the check holds on its last day'],
  [60, 29, 'active', 'and no longer the day after'],
  [40, 20, 'active', 'quiet was proven for twenty days only'],
  [365, 0, 'ended', 'quiet for a year, and checked'],
  [364, 0, 'dormant', 'one day short of a year'],
  [390, 26, 'dormant', 'a year has passed, but not a year that somebody checked'],
])('an act %i days ago, checked %s days ago: %s (%s)', (lastAct, checked, state) => {
  expect(stateOf([act(ago(lastAct))], checked === null ? [] : [mark(ago(checked))])).toBe(state)
})

test('without any act nothing is known, whatever was checked', () => {
  const { state, sentences } = currencyOf([], [mark(TODAY)], CURRENCY_DEFAULT, TODAY)
  expect(state).toBe('not known')
  expect(sentences).toEqual(['No act is recorded yet.', 'Last checked Sat 21 Nov by Keeley Abara.'])
})

test('it always says since when nobody knows, and that quiet is not safe', () => {
  const { sentences } = currencyOf(
    [act(day.parse('2026-10-03'))],
    [mark(day.parse('2026-10-20'))],
    CURRENCY_DEFAULT,
    TODAY,
  )
  expect(sentences).toEqual([
    'No contact known since Sat 3 Oct (49 days ago).',
    'Last checked Tue 20 Oct by Keeley Abara, longer ago than the clinic’s 28 days.',
    'What has happened since Tue 20 Oct is not known.',
    'Quiet is not safe.',
  ])
})

test('an uncertain day counts as its latest', () => {
  expect(stateOf([act(ago(60), { until: ago(10) })], [mark(TODAY)])).toBe('active')
})

test('a withdrawn check does not count', () => {
  expect(stateOf([act(ago(60))], [mark(TODAY, { withdrawnAt: LATER })])).toBe('active')
})

test('a state set by hand shows who and why, and ends when a newer act is recorded', () => {
  const set = mark(ago(5), { state: 'ended', lastActOn: ago(40), reason: 'He has died.' })
  const still = currencyOf([act(ago(40))], [set], CURRENCY_DEFAULT, TODAY)
  expect(still).toMatchObject({ state: 'ended', computed: 'active', byHand: { byName: 'Keeley Abara' } })
  expect(still.sentences[0]).toContain('He has died.')
  expect(stateOf([act(ago(40)), act(ago(3))], [set])).toBe('active')
})

test('an old act that is only written up later does not end a state set by hand; one of the same day does', () => {
  const set = mark(ago(5), { state: 'dormant', lastActOn: ago(40) })
  const after = instant.parse(3_000)
  expect(stateOf([act(ago(40)), act(ago(200), { addedAt: after })], [set])).toBe('dormant')
  const sameDay = mark(ago(5), { state: 'dormant', lastActOn: ago(5) })
  expect(stateOf([act(ago(5)), act(ago(5), { addedAt: after })], [sameDay])).toBe('active')
})

test('a state that is taken back leaves what the definition says', () => {
  const set = mark(ago(5), { state: 'ended', lastActOn: ago(40), withdrawnAt: LATER })
  expect(stateOf([act(ago(40))], [mark(TODAY), set])).toBe('dormant')
})

test('a definition in which a case is over before it is dormant is refused', () => {
  expect(() => checkDefinition({ dormantAfterDays: 60, endedAfterDays: 60, freshDays: 7 })).toThrow('INVALID')
  expect(() => checkDefinition(CURRENCY_DEFAULT)).not.toThrow()
})

const days = fc.integer({ min: 0, max: 2_000 })
const clock = fc.record({ acts: fc.array(days, { maxLength: 8 }), checks: fc.array(days, { maxLength: 5 }) })
const RANK = { 'not known': 0, active: 1, dormant: 2, ended: 3 } as const

test('one more act never makes a case quieter', () => {
  fc.assert(
    fc.property(clock, days, ({ acts, checks }, more) => {
      fc.pre(acts.length > 0)
      const marks = checks.map((one) => mark(ago(one)))
      const before = stateOf(
        acts.map((one) => act(ago(one))),
        marks,
      )
      const after = stateOf(
        [...acts, more].map((one) => act(ago(one))),
        marks,
      )
      expect(RANK[after]).toBeLessThanOrEqual(RANK[before])
    }),
  )
})

test('without a check that holds, a case with an act is active', () => {
  fc.assert(
    fc.property(clock, ({ acts, checks }) => {
      fc.pre(acts.length > 0)
      const stale = checks.map((one) => mark(ago(one + CURRENCY_DEFAULT.freshDays + 1)))
      expect(
        stateOf(
          acts.map((one) => act(ago(one))),
          stale,
        ),
      ).toBe('active')
    }),
  )
})

test('the order in which acts were recorded does not matter', () => {
  fc.assert(
    fc.property(clock, ({ acts, checks }) => {
      const marks = checks.map((one) => mark(ago(one)))
      const inOrder = acts.map((one) => act(ago(one)))
      expect(stateOf([...inOrder].reverse(), marks)).toBe(stateOf(inOrder, marks))
    }),
  )
})

test.each([
  [[0, 27], []],
  [[0, 28], [28]],
  [
    [0, 28, 30, 90],
    [28, 60],
  ],
  [[], []],
])('acts on the days %j break a silence after %j days', (on, quiet) => {
  const start = day.parse('2026-01-10')
  expect(
    returnsAfterQuiet(
      on.map((one) => act(addDays(start, one))),
      28,
    ).map((one) => one.quiet),
  ).toEqual(quiet)
})

test('a silence is counted from the last day that an uncertain act can have been', () => {
  const start = day.parse('2026-01-10')
  const uncertain = act(start, { until: addDays(start, 20) })
  expect(returnsAfterQuiet([uncertain, act(addDays(start, 47))], 28)).toEqual([])
  expect(returnsAfterQuiet([uncertain, act(addDays(start, 48))], 28)).toEqual([{ on: addDays(start, 48), quiet: 28 }])
})

test('every silence that is reported is as long as asked, and begins and ends with an act', () => {
  fc.assert(
    fc.property(fc.array(days), fc.integer({ min: 1, max: 90 }), (on, quietDays) => {
      const acts = on.map((one) => act(addDays(day.parse('2020-01-01'), one)))
      for (const found of returnsAfterQuiet(acts, quietDays)) {
        expect(found.quiet).toBeGreaterThanOrEqual(quietDays)
        const before = acts.filter((one) => one.on < found.on)
        expect(Math.min(...before.map((one) => daysBetween(one.on, found.on)))).toBe(found.quiet)
      }
    }),
  )
})
