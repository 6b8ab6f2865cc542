import { type Day, readPastDay } from './dates.ts'
import type { Party } from './party.ts'
import { fold, initials } from './text.ts'

/** A person whose name, birth and address must not be read, and what stands in their place. */
export interface Hidden {
  readonly names: readonly string[]
  readonly born: Day | null
  readonly address: string
  readonly instead: string
}

/** What a reader wants to be left as it is. */
export interface Kept {
  readonly numbers: boolean
  /** Its postcode stays. */
  readonly address: string
}

/** How people of a case are called where names are not shown. */
export type NamesShown = 'reference' | 'initials'

/** What hides a person of a case: their initials, or only what they are in it. */
export function hiddenParty(
  { name, alsoKnownAs, born, address, role }: Pick<Party, 'name' | 'alsoKnownAs' | 'born' | 'address' | 'role'>,
  shown: NamesShown,
): Hidden {
  const short = initials(name)
  return {
    names: [name, ...alsoKnownAs.split(/[,;/]/)].map((one) => one.trim()).filter((one) => one !== ''),
    born,
    address,
    instead: shown === 'initials' && short !== '' ? short : ROLES[role],
  }
}

/**
 * A text for a room in which people of a case are not named (N25): names, nicknames, dates of birth, telephone numbers,
 * addresses and postcodes are replaced. Rather a word too many than a name.
 */
export function withoutNames(text: string, hidden: readonly Hidden[], today: Day, kept: Kept = NOTHING): string {
  const plain = hidden.reduce((rest, one) => withoutWhole(rest, one), withoutPlaces(text, kept))
  return withoutBirths(withoutParts(plain, hidden), hidden, today)
}

function withoutWhole(text: string, { names, address, instead }: Hidden): string {
  const known = names.filter((name) => [...name].length > 1).map((name) => [name, instead] as const)
  const places = address
    .split(/[,\n]/)
    .map((line) => line.trim())
    .filter((line) => /\d/.test(line) && line.length > 3)
    .map((line) => [line, ADDRESS] as const)
  return [...known, ...places].reduce((rest, [what, by]) => rest.replace(whole(what), () => by), text)
}

/** Letters before or after make it another word, except in scripts that are written without spaces. */
function whole(what: string): RegExp {
  const escaped = what.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
  const edge = /^[\p{Script=Latin}\p{N}\p{P}\s]+$/u.test(what)
  return new RegExp(edge ? `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])` : escaped, 'giu')
}

/** First names and surnames alone, one after the other, whatever case or marks they are typed with. */
function withoutParts(text: string, hidden: readonly Hidden[]): string {
  const parts = new Map<string, string>()
  for (const one of hidden) {
    for (const part of one.names.flatMap(partsOf).map(bare)) {
      if (part.length > 1 && !PARTICLES.has(part) && !parts.has(part)) parts.set(part, one.instead)
    }
  }
  const named = (word: string): string | undefined =>
    word
      .split('-')
      .map(bare)
      .filter((part) => !(COMMON.has(part) && word === word.toLowerCase()))
      .map((part) => parts.get(part))
      .find((found) => found !== undefined)
  return text.replace(WORDS, (run: string) => replaceRun(run, named))
}

/** The words of a name. Records say more than names in these fields: where a name has capitals, words without are none. */
function partsOf(name: string): string[] {
  const parts = name.split(/[\s-]+/)
  return /\p{Lu}/u.test(name) ? parts.filter((part) => !/^\p{Ll}/u.test(part)) : parts
}

/** Words of one name that follow each other become one replacement. */
function replaceRun(run: string, named: (word: string) => string | undefined): string {
  let last: string | undefined
  return run
    .split(/(?<=\s)(?=\S)/)
    .map((piece) => {
      const word = piece.trimEnd()
      const instead = named(word)
      const repeated = instead !== undefined && instead === last
      last = instead
      if (instead === undefined) return piece
      const possessive = /['’]s$/.test(word) ? '’s' : ''
      return repeated ? '' : `${instead}${possessive}${piece.slice(word.length)}`
    })
    .join('')
}

function withoutBirths(text: string, hidden: readonly Hidden[], today: Day): string {
  const births = new Set(hidden.flatMap(({ born }) => (born === null ? [] : [born])))
  return text
    .replace(DATES, (date: string) => {
      const read = readPastDay(date.replace(/(\d)(st|nd|rd|th)\b/i, '$1').replace(/ of /i, ' '), today)
      return read !== undefined && births.has(read) ? BIRTH : date
    })
    .replace(BORN_ON, (_all, word: string) => `${word} ${BIRTH}`)
}

function withoutPlaces(text: string, { numbers, address }: Kept): string {
  const own: readonly string[] = address.match(POSTCODE) ?? []
  return text
    .replace(EMAIL, ADDRESS)
    .replace(PHONE, (number) => (numbers ? number : NUMBER))
    .replace(POSTCODE, (code) => (own.includes(code) ? code : ADDRESS))
}

function bare(word: string): string {
  return fold(word)
    .replace(/['’]s$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

const ROLES: Record<Party['role'], string> = {
  victim: 'the victim',
  perpetrator: 'the perpetrator',
  child: 'a child',
  'vulnerable adult': 'a vulnerable adult',
  other: 'another person',
}
const NOTHING: Kept = { numbers: false, address: '' }
const ADDRESS = '[address]'
const NUMBER = '[number]'
const BIRTH = '[date of birth]'
const WORDS = /[\p{L}\p{M}][\p{L}\p{M}\p{N}'’-]*(?:\s+[\p{L}\p{M}][\p{L}\p{M}\p{N}'’-]*)*/gu
const DATES =
  /\b\d{4}-\d{1,2}-\d{1,2}\b|\b\d{1,2}[/.\- ]\d{1,2}[/.\- ]\d{2,4}\b|\b\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -][a-z]{3,9}\.?,?[ -]\d{2,4}\b/gi
/** Whoever's it is. */
const BORN_ON = new RegExp(`\\b(born|dob|d\\.o\\.b\\.?|date of birth)([:\\s]+)(?:on\\s+)?(?:${DATES.source})`, 'gi')
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
const PHONE = /(?:\+44|\b0)[\d ()-]{8,}\d/g
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g
const PARTICLES = new Set(
  'de la le du van der den von di da el al bin ibn of the ap mac mc st in on at by with and or for to from as is was who known also an'.split(
    ' ',
  ),
)
/** Names that are ordinary words: hidden only where they are written like a name. */
const COMMON = new Set(
  'may will mark grace hope joy bill rob art frank rich drew pat sue dean young long short brown white black green king best law day wood hill price page case read bell hand banks field may april june august summer autumn rose ivy faith victor stone west east north south'.split(
    ' ',
  ),
)
