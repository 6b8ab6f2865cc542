import type { Day } from './dates.ts'
import { type Matchable, type Traits, traitsOf } from './match-traits.ts'

/** Somebody who may be the same person, and why; a person decides. */
export interface Match<T extends Matchable> {
  known: T
  strength: 'likely' | 'possible'
  reasons: string[]
}

/**
 * Who among the known may be the same person as the candidate, the likely first. A first name, a date of birth or an
 * address alone is never a reason; names agree in any order of their words and with one letter different in each.
 */
export function matchParties<T extends Matchable>(candidate: Matchable, known: readonly T[]): Match<T>[] {
  const traits = traitsOf(candidate)
  return known
    .flatMap((one) => {
      const found = compare(traits, traitsOf(one))
      return found === undefined ? [] : [{ known: one, ...found }]
    })
    .sort((a, b) => WEIGHT[b.strength] - WEIGHT[a.strength] || b.reasons.length - a.reasons.length)
}

/** Whether two people may be the same, how surely and why; undefined when nothing says so. */
function compare(a: Traits, b: Traits): Pick<Match<Matchable>, 'strength' | 'reasons'> | undefined {
  const name = NAME_ORDER.find((kind) =>
    a.names.some((one) => b.names.some((other) => compareNames(one, other) === kind)),
  )
  const born = compareBirths(a.born, b.born)
  const phone = a.phones.some((one) => b.phones.includes(one))
  const address = a.address !== '' && a.address === b.address
  const firm = [born === 'same', phone, address].filter(Boolean).length
  const reasons = [
    name === undefined ? '' : NAME_REASONS[name],
    born === 'same' || born === 'near' ? BIRTH_REASONS[born] : '',
    phone ? 'same telephone' : '',
    address ? 'same address' : '',
    born === 'other' ? BIRTH_REASONS.other : '',
  ].filter((reason) => reason !== '')
  const named = name === 'same' || name === 'near'
  if (named && firm > 0 && born !== 'other') return { strength: 'likely', reasons }
  const possible =
    phone || (born !== 'other' && (named || firm > 1 || (name === 'part' && firm > 0))) || (named && firm > 0)
  return possible ? { strength: 'possible', reasons } : undefined
}

type NameMatch = 'same' | 'near' | 'part'
const NAME_ORDER = ['same', 'near', 'part'] as const satisfies readonly NameMatch[]
const NAME_REASONS = {
  same: 'same name',
  near: 'name nearly the same',
  part: 'one part of the name agrees',
} as const satisfies Record<NameMatch, string>
const BIRTH_REASONS = {
  same: 'same date of birth',
  near: 'date of birth nearly the same',
  other: 'but another date of birth',
} as const
const WEIGHT = { likely: 1, possible: 0 } as const
/** Shorter words are compared letter by letter: with one letter different Ann would be Ian. */
const LONG_ENOUGH = 4

/** Two names: the same when every word of the shorter has a partner in the longer, at least two of them more than an initial. */
function compareNames(a: readonly string[], b: readonly string[]): NameMatch | undefined {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  if (few.length > 1 && few.join('') === many.join('')) return 'same'
  const free = [...many]
  let rest = [...few]
  const pairUp = (fits: (word: string, other: string) => boolean) => {
    const before = rest.length
    rest = rest.filter((word) => {
      const index = free.findIndex((other) => fits(word, other))
      if (index >= 0) free.splice(index, 1)
      return index < 0
    })
    return before - rest.length
  }
  const same = pairUp((word, other) => word.length > 1 && word === other)
  const near = pairUp((word, other) => Math.min(word.length, other.length) >= LONG_ENOUGH && withinOneEdit(word, other))
  pairUp(isInitialOf)
  if (same + near > 1 && rest.length === 0) return near === 0 ? 'same' : 'near'
  return same + near > 0 ? 'part' : undefined
}

function isInitialOf(a: string, b: string): boolean {
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))
}

/**
 * Whether one letter inserted, left out, replaced or exchanged with its neighbour makes one word of the other. A general
 * edit distance counts an exchange as two and needs a table per pair of words; this only looks at what is left between
 * the common beginning and the common end.
 */
function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const left = a.slice(start, a.length - end)
  const right = b.slice(start, b.length - end)
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && left === [...right].reverse().join('')
}

function compareBirths(a: Day | null, b: Day | null): 'same' | 'near' | 'other' | undefined {
  if (a === null || b === null) return undefined
  if (a === b) return 'same'
  const [year, month, dayOfMonth] = a.split('-')
  return withinOneEdit(a, b) || b === `${year}-${dayOfMonth}-${month}` ? 'near' : 'other'
}
