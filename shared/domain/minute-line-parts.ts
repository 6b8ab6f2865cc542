import type { LineMeaning, MinuteLine } from './minute-line-meaning.ts'
import { type NamedAtStart, type Room, readMention } from './minute-names.ts'

/** The meaning with what is missing, which keeps it from being recorded, and what is only worth a look. */
export function judged(meaning: LineMeaning, missing: readonly string[], looks: readonly string[] = []): MinuteLine {
  const blocking = missing.filter((note) => note !== '')
  return { ...meaning, notes: [...blocking, ...looks.filter((note) => note !== '')], ready: blocking.length === 0 }
}

/** The sentence with which a field refuses a value; empty when it takes it. */
export function refused(result: {
  success: boolean
  error?: { issues: readonly { message: string }[] } | undefined
}): string {
  return result.success ? '' : (result.error?.issues[0]?.message ?? '')
}

/** Whoever is named at the start, and the text behind it. */
export function splitMention(rest: string, room: Room): { head: NamedAtStart | undefined; text: string } {
  const head = readMention(rest, room)
  return { head, text: unescaped(head?.rest ?? rest) }
}

/** The text before and behind the first such word. */
export function splitAt(word: string, said: string): [before: string, behind: string] {
  const found = new RegExp(`(?:^|\\s+)${word}(?:\\s+|$)`, 'i').exec(said)
  return found === null ? [said, ''] : [said.slice(0, found.index), said.slice(found.index + found[0].length)]
}

/** A reason without the `because` that it may begin with. */
export function reasonOf(said: string): string {
  return said.replace(/^because(?:\s+|$)/i, '')
}

/** What is there, with spaces between. */
export function words(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}

/** A word before a text; nothing before nothing. */
export function after(word: string, text: string): string {
  return text === '' ? '' : `${word} ${text}`
}

/** The text without the `\` that kept its first words from being read as anything else. */
export function unescaped(text: string): string {
  return text.startsWith('\\') ? text.slice(1).trim() : text
}

/** The text with a `\` where its start would be read as a command or a name. */
export function escaped(text: string): string {
  return /^[\\/@]/.test(text) ? `\\${text}` : text
}
