/** How often two raters said the same, and how much more often than by chance. It says something about raters, and nothing about a person. */
export interface Agreement {
  /** How many things both rated. */
  readonly pairs: number
  readonly agreed: number
  /** Cohen's kappa (1960); null where both used one and the same word throughout, which leaves nothing to correct for. */
  readonly kappa: number | null
  /** Weighted kappa (Cohen 1968) with linear weights; null as above, or where the words have no order. */
  readonly weighted: number | null
}

/** How many pairs there must be before more than their count is said. */
export const ENOUGH_PAIRS = 5

/** The agreement of pairs of words; those outside an order count as words of their own and not towards the weighted measure. */
export function agreementOf(
  pairs: readonly (readonly [string, string])[],
  order: readonly string[] | undefined,
): Agreement {
  const words = [...new Set(pairs.flat())]
  const ordered = order === undefined ? [] : pairs.filter((pair) => pair.every((word) => order.includes(word)))
  return {
    pairs: pairs.length,
    agreed: pairs.filter(([one, other]) => one === other).length,
    kappa: kappaOf(pairs, words, (from, to) => (from === to ? 0 : 1)),
    weighted: order === undefined ? null : kappaOf(ordered, order, (from, to) => Math.abs(from - to)),
  }
}

/** One minus the disagreement that was seen by the one that chance would bring, each weighted by how far apart the words are. */
function kappaOf(
  pairs: readonly (readonly [string, string])[],
  words: readonly string[],
  apart: (from: number, to: number) => number,
): number | null {
  const share = (word: string, side: 0 | 1) => pairs.filter((pair) => pair[side] === word).length / pairs.length
  const seen = sum(pairs.map(([one, other]) => apart(words.indexOf(one), words.indexOf(other)))) / pairs.length
  const byChance = sum(
    words.flatMap((one, from) => words.map((other, to) => share(one, 0) * share(other, 1) * apart(from, to))),
  )
  return pairs.length === 0 || byChance === 0 ? null : 1 - seen / byChance
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
