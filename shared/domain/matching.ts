import type { Day } from './dates.ts'
import { fold, searchWords } from './text.ts'

/** What is compared to find out whether somebody is known already. */
export interface Matchable {
  name: string
  alsoKnownAs: string
  born: Day | null
  address: string
  phone: string
}

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
  const features = featuresOf(candidate)
  const near = known
    .map((one) => ({ one, features: featuresOf(one) }))
    .filter((entry) => [...features.keys].some((key) => entry.features.keys.has(key)))
  return matchesAmong(features, near)
}

/** Whether two people may be the same, how surely and why; undefined when nothing says so. */
export function comparePeople(one: Matchable, other: Matchable): Omit<Match<Matchable>, 'known'> | undefined {
  return compare(featuresOf(one), featuresOf(other))
}

/** As `matchParties` for many candidates: everybody known is read once and looked up by what a match has to share. */
export function matcherOver<T extends Matchable>(known: readonly T[]): (candidate: Matchable) => Match<T>[] {
  const index = new Map<string, { one: T; features: Features }[]>()
  for (const one of known) {
    const entry = { one, features: featuresOf(one) }
    for (const key of entry.features.keys) {
      const same = index.get(key)
      if (same === undefined) index.set(key, [entry])
      else same.push(entry)
    }
  }
  return (candidate) => {
    const features = featuresOf(candidate)
    return matchesAmong(features, [...new Set([...features.keys].flatMap((key) => index.get(key) ?? []))])
  }
}

function matchesAmong<T extends Matchable>(
  features: Features,
  near: readonly { one: T; features: Features }[],
): Match<T>[] {
  return near
    .flatMap(({ one, features: theirs }) => {
      const found = compare(features, theirs)
      return found === undefined ? [] : [{ known: one, ...found }]
    })
    .sort((a, b) => WEIGHT[b.strength] - WEIGHT[a.strength] || b.reasons.length - a.reasons.length)
}

/**
 * Telephone numbers in one form: digits, with a leading 0 for the United Kingdom and a + for elsewhere. Reads several
 * in one field, spaces, `+44 (0)` and a leading zero that a spreadsheet has lost; what is too short, or was turned into
 * a power of ten, is left out.
 */
export function phoneKeys(text: string): string[] {
  return text
    .split(/[,;/|\n]|\bor\b/i)
    .filter((part) => !/\dE\+?\d/i.test(part))
    .map((part) =>
      part
        .replace(/\(0\)/g, '')
        .replace(/[^\d+]/g, '')
        .replace(/^00/, '+'),
    )
    .map((part) => part.replace(/^\+?44(?=\d{9,10}$)/, '0').replace(/^(?=[1237]\d{9}$)/, '0'))
    .filter((part) => part.length >= 10)
}

interface Features {
  names: string[][]
  born: Day | null
  phones: string[]
  address: string
  /** What every match shares at least one of. */
  keys: ReadonlySet<string>
}

function compare(a: Features, b: Features): Pick<Match<Matchable>, 'strength' | 'reasons'> | undefined {
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
const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'sir', 'dame', 'rev'])
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

/** Folding names is what matching costs, and of ten thousand people hardly one changes between two questions. */
const FOLDED = new Map<string, Features>()
const MOST_FOLDED = 60_000

function featuresOf(one: Matchable): Features {
  const key = [one.name, one.alsoKnownAs, one.born, one.phone, one.address].join('\u0000')
  const known = FOLDED.get(key)
  if (known !== undefined) return known
  if (FOLDED.size >= MOST_FOLDED) FOLDED.clear()
  const features = foldedFeatures(one)
  FOLDED.set(key, features)
  return features
}

function foldedFeatures(one: Matchable): Features {
  const names = [one.name, ...one.alsoKnownAs.split(/[,;/\n]/)].map(nameWords).filter((words) => words.length > 0)
  const folded = { names, born: one.born, phones: phoneKeys(one.phone), address: addressKey(one.address) }
  return { ...folded, keys: keysOf(folded) }
}

/** One letter different leaves the beginning, the end, or both outer letters of a word as they were. */
function keysOf({ names, born, phones, address }: Omit<Features, 'keys'>): Set<string> {
  const words = names.flat()
  return new Set([
    ...words.flatMap((word) => [`${word.slice(0, 2)}-`, `-${word.slice(-2)}`, `${word[0]}-${word.at(-1)}`]),
    ...names.map((one) => `=${one.join('')}`),
    ...phones.map((phone) => `+${phone}`),
    ...(born === null ? [] : [`*${born}`]),
    ...(address === '' ? [] : [`@${address}`]),
  ])
}

function nameWords(text: string): string[] {
  return searchWords(text.replace(/['’ʼ`]/g, '')).filter((word) => !TITLES.has(word))
}

/** A postcode with the first number before it; without a postcode all the words, when there are at least three. */
function addressKey(text: string): string {
  const folded = fold(text)
  const postcode = /\b([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})\b/.exec(folded)
  const number = /\d+[a-z]?\b/.exec(folded.slice(0, postcode?.index ?? 0))
  if (postcode !== null && number !== null) return `${number[0]} ${postcode[1]}${postcode[2]}`
  const words = searchWords(text)
  return words.length < 3 ? '' : words.join(' ')
}
