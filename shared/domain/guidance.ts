import { z } from 'zod'
import { spelledOut } from './short-forms.ts'

/** The sentences that show what a rule raises and what it leaves alone; each of them is a test. */
export interface GuidanceExamples {
  readonly raises: readonly string[]
  readonly leaves: readonly string[]
  readonly negated: readonly string[]
}

/** One piece of guidance that the wording of an action, advice or safety step may go against (N2). */
export interface GuidanceRule {
  readonly code: string
  readonly title: string
  /** What the guidance says, in own words. */
  readonly says: string
  readonly source: string
  /** Patterns of which one raises the rule. VICTIM and STALKER stand for the names of the case's people. */
  readonly raisedBy: readonly RegExp[]
  /** Wording anywhere in the sentence that makes the step sound after all. */
  readonly soundWhen: readonly RegExp[]
  /** Whether it speaks of what somebody is to do, or of how things are spoken of, which a condition can do as well. */
  readonly about: 'steps' | 'words'
  /** False where the pattern is itself about something that has not happened. */
  readonly negatable: boolean
  readonly examples: GuidanceExamples
}

/** A note on a wording: which rule, and the words that raised it. Never a block. */
const guidanceNote = z.object({
  code: z.string(),
  title: z.string(),
  says: z.string(),
  source: z.string(),
  words: z.string(),
})
export type GuidanceNote = z.infer<typeof guidanceNote>

/** The names by which a text may speak of the two people. */
export interface NamedPeople {
  readonly victim: readonly string[]
  readonly perpetrator: readonly string[]
}

const NOBODY: NamedPeople = { victim: [], perpetrator: [] }

/**
 * What the guidance has to say about a text, one note a rule, in the order of the rules (N2; S4 §3.1).
 * A negated wording ("must not mediate", "mediation was refused") raises nothing. `off`: rules that the clinic has switched off.
 */
export function checkGuidance(
  text: string,
  rules: readonly GuidanceRule[],
  off: ReadonlySet<string> = new Set(),
  people: NamedPeople = NOBODY,
): GuidanceNote[] {
  const sentences = sentencesOf(spelledOut(named(text.slice(0, MOST_CHARACTERS), people)))
  return rules
    .filter((rule) => !off.has(rule.code))
    .flatMap((rule) => {
      const words = firstRaised(rule, sentences)
      return words === undefined
        ? []
        : [{ code: rule.code, title: rule.title, says: rule.says, source: rule.source, words }]
    })
}

/** More than anybody types as one step; what lies beyond is not read. */
const MOST_CHARACTERS = 8_000

function firstRaised(rule: GuidanceRule, sentences: readonly string[]): string | undefined {
  for (const sentence of sentences) {
    if (rule.soundWhen.some((pattern) => pattern.test(sentence))) continue
    for (const pattern of rule.raisedBy) {
      const found = pattern.exec(sentence)
      if (found === null || (rule.negatable && isNegated(sentence, found.index, found[0]))) continue
      return spoken(found[0].trim())
    }
  }
  return undefined
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?;])\s+|\n+/u).filter((one) => one.trim() !== '')
}

const NOT_BEFORE =
  /\b(not|never|no|nobody|none|nothing|cannot|(do|does|wo|should|must|need)n['’]t|without|avoid\w*|refus\w*|declin\w*|discourag\w*|dissuad\w*|turn\w* down|stop\w*|against|warn\w* (\w+ )?about|rather than|instead of|why|explain\w* the (risks?|dangers?) of|(talk|argue)\w* \w+ out of)\b[^,;:]*$/iu
const NOT_WITHIN = /\b(not|never|no(?!\.)|nobody|(do|does|wo|should|must|need)n['’]t|nothing)\b/iu
const NOT_AFTER =
  /^[^,;:]{0,20}\b(not|never|nothing|refused|declined|rejected|withdrawn|advised against|ruled out|off the table|unsuitable|inappropriate|unsafe|forbidden)\b|^\s*[-–:]\s*no\b/iu

function isNegated(sentence: string, at: number, words: string): boolean {
  return (
    NOT_BEFORE.test(sentence.slice(Math.max(0, at - 60), at)) ||
    NOT_WITHIN.test(words) ||
    NOT_AFTER.test(sentence.slice(at + words.length))
  )
}

function named(text: string, people: NamedPeople): string {
  return replaceNames(replaceNames(text, people.victim, 'VICTIM'), people.perpetrator, 'STALKER')
}

function replaceNames(text: string, names: readonly string[], token: string): string {
  const parts = names
    .flatMap((name) => [name, ...name.split(/\s+/u)])
    .filter((part) => part.length > 2)
    .sort((a, b) => b.length - a.length)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
  if (parts.length === 0) return text
  return text.replaceAll(new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${parts.join('|')})(?![\p{L}\p{N}])`, 'giu'), token)
}

function spoken(words: string): string {
  return words.replaceAll('VICTIM', 'the victim').replaceAll('STALKER', 'the stalker')
}
