import type { Day } from './dates.ts'
import { fold, isTitle, searchWords } from './text.ts'

/** What is compared to find out whether somebody is known already. */
export interface Matchable {
  name: string
  alsoKnownAs: string
  born: Day | null
  address: string
  phone: string
}

/** What is left of somebody when everything that may be written in two ways is written in one. */
export interface Traits {
  /** The words of each name, folded, without titles. */
  names: string[][]
  born: Day | null
  phones: string[]
  address: string
}

/** What somebody is compared by. */
export function traitsOf(one: Matchable): Traits {
  return {
    names: [one.name, ...one.alsoKnownAs.split(/[,;/\n]/)].map(nameWords).filter((words) => words.length > 0),
    born: one.born,
    phones: phoneKeys(one.phone),
    address: addressKey(one.address),
  }
}

/** The keys under which the store keeps somebody, so that `traces` finds them; letters and digits only. */
export function matchKeys(one: Matchable): string[] {
  const traits = traitsOf(one)
  return [...new Set([...firmKeys(traits), ...joinedNames(traits), ...traits.names.flat().flatMap(wordKeys)])]
}

/** What finds everybody with some keys: any of these, each of which asks for one key out of every list in it. */
export type Traces = string[][][]

/** What finds everybody who may be the same as somebody, and some who are not. */
export function traces(one: Matchable): Traces {
  const traits = traitsOf(one)
  const pairs = traits.names.flatMap((words) => {
    const keys = words.filter((word) => word.length > 1).map(wordKeys)
    return keys.flatMap((first, at) => keys.slice(at + 1).map((second) => [first, second]))
  })
  return [...sureTraces(one), ...joinedNames(traits).map((key) => [[key]]), ...pairs]
}

/** What finds everybody who is likely the same, and some who are not: a birth, a telephone or an address has to agree. */
export function sureTraces(one: Matchable): Traces {
  return firmKeys(traitsOf(one)).map((key) => [[key]])
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

function firmKeys({ born, phones, address }: Traits): string[] {
  return [
    ...phones.map((phone) => `t${phone.replaceAll('+', 'i')}`),
    ...(born === null ? [] : [`b${born.replaceAll('-', '')}`]),
    ...(address === '' ? [] : [`a${address.replaceAll(' ', '')}`]),
  ]
}

/** The name in one piece: what is one word for the one may be two for the other. */
function joinedNames({ names }: Traits): string[] {
  return names.map((words) => `j${words.join('')}`)
}

/** One letter different leaves the beginning, the end, or both outer letters of a word as they were. */
function wordKeys(word: string): string[] {
  return [`p${word.slice(0, 2)}`, `s${word.slice(-2)}`, `o${word[0]}${word.at(-1)}`]
}

function nameWords(text: string): string[] {
  return searchWords(text.replace(/['’ʼ`]/g, '')).filter((word) => !isTitle(word))
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
