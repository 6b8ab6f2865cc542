import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ExamplePlace, findConflicts, type Place } from '#shared/domain/conflict.ts'
import { CONFLICT_RULES } from '#shared/instruments/conflict-rules.ts'

const places = (pair: readonly [ExamplePlace, ExamplePlace]): Place[] =>
  pair.map(([kind, text], at) => ({ place: `Place ${at + 1}`, kind, text }))
const rulesFound = (pair: readonly [ExamplePlace, ExamplePlace]) =>
  findConflicts(places(pair), CONFLICT_RULES).map((one) => one.rule)

const EXAMPLES = CONFLICT_RULES.flatMap(({ id, examples }) => [
  ...examples.conflict.map((pair) => ({ id, pair, found: true })),
  ...examples.none.map((pair) => ({ id, pair, found: false })),
])

test.each(EXAMPLES)('$id: $pair.0.1 | $pair.1.1 (conflict: $found)', ({ id, pair, found }) => {
  expect(rulesFound(pair).includes(id)).toBe(found)
  expect(rulesFound([pair[1], pair[0]]).includes(id)).toBe(found)
})

test('every rule has conflicts, has a pair that is none because something is negated, and says why and whence', () => {
  for (const { examples, why, source } of CONFLICT_RULES) {
    expect(examples.conflict.length).toBeGreaterThanOrEqual(2)
    expect(examples.none.some((pair) => pair.some(([, text]) => /\b(?:not|no|never)\b/i.test(text)))).toBe(true)
    expect(why).toMatch(/^[A-Z].*\.$/s)
    expect(source).not.toBe('')
  }
})

test('a conflict names both places once, whichever stands first', () => {
  const found = findConflicts(
    [
      { place: 'Action 2', kind: 'action', text: 'Block his number' },
      { place: 'Safe contact', kind: 'safe contact', text: 'Keep the old number live' },
      { place: 'Action 5', kind: 'action', text: 'Do not change the number' },
    ],
    CONFLICT_RULES,
  )
  expect(found.map(({ one, other }) => [one.place, other.place])).toEqual([
    ['Action 2', 'Safe contact'],
    ['Action 2', 'Action 5'],
  ])
})

test('whatever is written, one text is never in conflict with itself and the order of places changes nothing', () => {
  const said = fc.constantFrom(...EXAMPLES.flatMap(({ pair }) => pair))
  fc.assert(
    fc.property(fc.array(said, { maxLength: 6 }), (some) => {
      const all = some.map(([kind, text], at): Place => ({ place: String(at), kind, text }))
      const pairs = (list: Place[]) =>
        findConflicts(list, CONFLICT_RULES)
          .map(({ rule, one, other }) => `${rule} ${[one.place, other.place].sort().join()}`)
          .sort()
      for (const one of all) expect(findConflicts([one], CONFLICT_RULES)).toEqual([])
      expect(pairs(all.toReversed())).toEqual(pairs(all))
    }),
  )
})
