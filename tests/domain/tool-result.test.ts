import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Instant } from '#shared/domain/dates.ts'
import { mustBeWords, mustNotCount } from '#shared/domain/no-scores.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { earlierEntries, resultsAt, type ToolResult } from '#shared/domain/tool-result.ts'
import { TOOLS } from '#shared/instruments/tools.ts'

test.each(['14', 'Score: 14', 'total 14/20', '14 out of 20', '75 %', 'Scored 3, 2 and 1.', '17 points', '…', 'x = 3'])(
  'an outcome that is only a number is refused, whatever the tool: %s',
  (outcome) => {
    expect(() => mustBeWords('outcome', outcome, false)).toThrow(Refusal)
  },
)

test.each([
  'High concern, score 14',
  'Moderate. Total: 22',
  'High (22/40)',
  'Moderate, 18 out of 34',
  'High, 80% likely to go on',
  'High, 12 points',
  'likely, one in three',
])('a structured judgement is kept without its total: %s', (outcome) => {
  expect(() => mustBeWords('outcome', outcome, true)).toThrow(Refusal)
})

test.each([
  'High concern. Needs a full assessment within 14 days.',
  'Moderate for persistence; high for psychosocial harm to the victim, as on 2 March 2026.',
  'Low concern, to be looked at again in 3 months.',
  'Two of the factors could not be rated.',
])('words with a date or a time in them are kept: %s', (outcome) => {
  expect(() => mustBeWords('outcome', outcome, true)).not.toThrow()
})

test('a police screening may say how many questions were answered yes', () => {
  expect(() => mustBeWords('outcome', 'High: 16 of 28 answered yes', false)).not.toThrow()
})

test.each(['80 %', '60 percent', 'a 1 in 10 chance', 'probability is high', 'two in three? no: one in three'])(
  'a likelihood in figures is refused: %s',
  (text) => {
    expect(() => mustNotCount('why', text)).toThrow(Refusal)
  },
)

test.each([
  'within 2 weeks',
  'one in 3 weeks',
  'in 10 days',
  'He came 4 times in 10 days',
  'between 8 and 9 in the evening',
])('a time is no likelihood: %s', (text) => {
  expect(() => mustNotCount('howSoon', text)).not.toThrow()
})

test('at any instant exactly the ends of the chains that were known then stand', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 12 }), fc.nat(14), (follows, at) => {
      const entries: ToolResult[] = []
      for (const [index, follow] of follows.entries()) {
        const before = entries.at(-1)
        entries.push(entry(`r${index}`, follow && before !== undefined ? before.id : null, index))
      }
      const known = entries.filter((one) => one.recordedAt <= at)
      const stood = resultsAt(entries, at as Instant) // brand: small numbers are instants too
      expect(new Set(stood.flatMap((one) => [one, ...earlierEntries(one, entries)]))).toEqual(new Set(known))
      expect(stood).toHaveLength(known.filter((one) => one.supersedes === null).length)
    }),
  )
})

test('the list of tools holds names and no content', () => {
  expect(TOOLS.map((one) => one.code)).toEqual(['SASH', 'SAM', 'SRP', 'HCR20', 'SAPROF', 'POLICE', 'OTHER'])
  for (const one of TOOLS) expect(Object.keys(one).toSorted()).toEqual(['about', 'code', 'name', 'structured'])
})

function entry(id: string, supersedes: string | null, at: number): ToolResult {
  const whole = { id, supersedes, recordedAt: at, on: '2026-11-02', tool: 'SAM', outcome: 'High' }
  return whole as unknown as ToolResult // only what the rule reads
}
