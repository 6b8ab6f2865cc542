import { z } from 'zod'

/** One line of text as people type it: well formed, no control characters, at most `most` characters. */
export function line(most: number, empty = 'Type something here.') {
  return z
    .string()
    .trim()
    .min(1, { message: empty })
    .max(most, { message: tooLong(most) })
    .refine(isOneLine, { message: CONTROL })
}

/** As `line`, where nothing is an answer too. */
export function optionalLine(most: number) {
  return z
    .string()
    .trim()
    .max(most, { message: tooLong(most) })
    .refine(isOneLine, { message: CONTROL })
}

/** Several paragraphs of text: line breaks and tabs allowed, otherwise as `optionalLine`; kept exactly as typed. */
export function paragraphs(most: number) {
  return z
    .string()
    .max(most, { message: tooLong(most) })
    .refine(isParagraphs, { message: CONTROL })
}

/** As `paragraphs`, where something has to be said. */
export function saidInWords(most: number, empty = 'Say it in words.') {
  return paragraphs(most).refine((text) => text.trim() !== '', { message: empty })
}

/**
 * How a name is looked for: without case, without marks over letters, with ł as l and ø as o.
 * FTS5 removes marks but not the letters that are no letter plus mark.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđħıßæœþð]/g, (letter) => LETTERS[letter] ?? letter)
}

/** The words of a text that can be searched for, folded: letters and digits only. */
export function searchWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Initials for a room where names are not shown: `Dr Amara Nwosu` is `A.N.`. */
export function initials(name: string): string {
  return name
    .split(/[\s]+/)
    .filter((part) => /^\p{L}/u.test(part) && !isTitle(part))
    .map((part) => `${[...part][0]?.toUpperCase()}.`)
    .join('')
}

/** Whether a word of a name is a title, which says nothing about who somebody is. */
export function isTitle(word: string): boolean {
  return TITLES.has(word.toLowerCase().replace(/\.$/, ''))
}

const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'sir', 'dame', 'rev'])

const LETTERS: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
}
const CONTROL = 'This holds an invisible control character or half a character. Delete it or type the text again.'

function tooLong(most: number): string {
  return `This is longer than ${most.toLocaleString('en-GB')} characters. Shorten it.`
}

function isOneLine(text: string): boolean {
  return text.isWellFormed() && !/\p{Cc}/u.test(text)
}

function isParagraphs(text: string): boolean {
  return text.isWellFormed() && !/[^\P{Cc}\n\r\t]/u.test(text)
}
