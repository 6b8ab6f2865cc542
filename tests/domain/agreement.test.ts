import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementOf } from '#shared/domain/agreement.ts'

/** The pairs of a table: a row for each word of the first rater, a column for each of the second. */
function pairsOf(words: readonly string[], table: readonly (readonly number[])[]): (readonly [string, string])[] {
  return table.flatMap((row, from) =>
    row.flatMap((cell, to) => Array.from({ length: cell }, () => [words[from] ?? '', words[to] ?? ''] as const)),
  )
}

describe('published worked examples', () => {
  const yesNo = ['yes', 'no']
  test.each([
    // Wikipedia, “Cohen's kappa”, simple example: 50 grant proposals read by two readers.
    [
      '50 grant proposals',
      [
        [20, 5],
        [10, 15],
      ],
      0.7,
      0.4,
    ],
    // The same article, “Same percentages but different numbers”: equal agreement, unequal kappa.
    [
      '100 decisions, similar margins',
      [
        [45, 15],
        [25, 15],
      ],
      0.6,
      0.1304,
    ],
    [
      '100 decisions, dissimilar margins',
      [
        [25, 35],
        [5, 35],
      ],
      0.6,
      0.2593,
    ],
  ])('%s', (_name, table, share, kappa) => {
    const found = agreementOf(pairsOf(yesNo, table), undefined)
    expect(found.agreed / found.pairs).toBeCloseTo(share, 10)
    expect(found.kappa).toBeCloseTo(kappa, 4)
    expect(found.weighted).toBeNull()
  })

  test('85 xeromammograms read by two radiologists (Boyd 1982, in Altman 1991, section 14.3; the table as in Penn State STAT 509, lesson 18): 0.47, and 0.57 with linear weights', () => {
    const words = ['normal', 'benign', 'suspected cancer', 'cancer']
    const pairs = pairsOf(words, [
      [21, 12, 0, 0],
      [4, 17, 1, 0],
      [3, 9, 15, 2],
      [0, 0, 0, 1],
    ])
    const found = agreementOf(pairs, words)
    expect(found).toMatchObject({ pairs: 85, agreed: 54 })
    expect(found.kappa).toBeCloseTo(0.47, 2)
    expect(found.weighted).toBeCloseTo(0.57, 2)
  })

  test('88 skin conditions rated by two dermatologists (SAS/STAT, PROC FREQ, Agreement Study): 0.3449, and 0.5082 with linear weights', () => {
    const words = ['terrible', 'poor', 'marginal', 'clear']
    const pairs = pairsOf(words, [
      [10, 4, 1, 0],
      [5, 10, 12, 2],
      [2, 4, 12, 5],
      [0, 2, 6, 13],
    ])
    const found = agreementOf(pairs, words)
    expect(found).toMatchObject({ pairs: 88, agreed: 45 })
    expect(found.kappa).toBeCloseTo(0.3449, 4)
    expect(found.weighted).toBeCloseTo(0.5082, 4)
  })

  test('100 people diagnosed by two clinicians (Fleiss 1981, p. 213): 0.68', () => {
    const words = ['psychotic', 'neurotic', 'organic']
    const pairs = pairsOf(words, [
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ])
    const found = agreementOf(pairs, undefined)
    expect(found).toMatchObject({ pairs: 100, agreed: 89 })
    expect(found.kappa).toBeCloseTo(0.68, 2)
  })
})

const WORDS = ['low', 'moderate', 'high']
const pair = fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS))

test('where both used one word throughout there is nothing to correct for chance', () => {
  expect(
    agreementOf(
      [
        ['high', 'high'],
        ['high', 'high'],
      ],
      WORDS,
    ),
  ).toEqual({ pairs: 2, agreed: 2, kappa: null, weighted: null })
  expect(agreementOf([], WORDS)).toEqual({ pairs: 0, agreed: 0, kappa: null, weighted: null })
})

test('full agreement on more than one word is 1, and no kappa is ever higher', () => {
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1 }), (pairs) => {
      const { kappa, weighted } = agreementOf(pairs, WORDS)
      const perfect = agreementOf(
        pairs.map(([one]) => [one, one]),
        WORDS,
      )
      if (new Set(pairs.map(([one]) => one)).size > 1) expect(perfect).toMatchObject({ kappa: 1, weighted: 1 })
      for (const one of [kappa, weighted]) if (one !== null) expect(one).toBeLessThanOrEqual(1)
    }),
  )
})

test('which of the two is called the first does not matter', () => {
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      const there = agreementOf(pairs, WORDS)
      const back = agreementOf(
        pairs.map(([one, other]) => [other, one]),
        WORDS,
      )
      expect(back.kappa ?? 2).toBeCloseTo(there.kappa ?? 2, 10)
      expect(back.weighted ?? 2).toBeCloseTo(there.weighted ?? 2, 10)
    }),
  )
})

test('a word outside the order counts as a word of its own, and not towards the weighted measure', () => {
  const pairs = [
    ['low', 'low'],
    ['high', 'not yet'],
    ['high', 'high'],
  ] as const
  expect(agreementOf(pairs, WORDS)).toMatchObject({ pairs: 3, agreed: 2, weighted: 1 })
})
