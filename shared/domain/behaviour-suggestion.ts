import { fold } from './text.ts'

/**
 * Words by which a behaviour may be known. A phrase is words in order: `call*` is any word that begins so, `a|b` either,
 * `_` up to three words in between. A match that overlaps a phrase of `unless` does not count.
 */
export interface BehaviourWords {
  readonly code: string
  readonly phrases: readonly string[]
  readonly unless?: readonly string[]
}

/** A behaviour that a text may tell of, with the words that say so. */
export interface BehaviourSuggestion {
  code: string
  /** The words of the text, as they were typed. */
  found: string
}

/**
 * The behaviours that a text seems to tell of, in the order of the words handed in, each once (item 5). What is denied
 * (“did not follow her”) is left out; “did not stop calling” is not a denial. Only ever a suggestion: a person accepts each.
 */
export function suggestBehaviours(text: string, words: readonly BehaviourWords[]): BehaviourSuggestion[] {
  const tokens = tokensOf(text)
  return words.flatMap(({ code, phrases, unless = [] }) => {
    const found = firstMatch(tokens, phrases.map(compile), unless.map(compile))
    if (found === undefined) return []
    return [{ code, found: text.slice(tokens[found.from]?.start, tokens[found.to]?.end) }]
  })
}

interface Token {
  word: string
  start: number
  end: number
  /** Counts the clauses of the text: a phrase never reaches over their ends. */
  clause: number
}

type Step = { gap: true } | { gap: false; fits: (word: string) => boolean }

const GAP = 3
/** How many words before a behaviour a denial is looked for. */
const DENIAL_REACH = 4
const DENIALS = new Set([
  'not',
  'never',
  'no',
  'without',
  'nobody',
  'nothing',
  'cannot',
  'neither',
  'nor',
  'denies',
  'denied',
  'deny',
])
/** Words after which a denial no longer reaches the behaviour: “did not stop calling”, “did not answer his calls”. */
const LETS_PASS =
  /^(?:only|just|stop|leave|left|ceas|refrain|answer|repl|respond|open|pick|accept|want|know|wish|ask|consent|agree|because|when|while|since|until|after|before|so|but|if|that|he|she|they|who)/

interface Span {
  from: number
  to: number
}

function firstMatch(tokens: readonly Token[], phrases: readonly Step[][], unless: readonly Step[][]): Span | undefined {
  const excused = spansOf(tokens, unless)
  return spansOf(tokens, phrases).find(
    (span) => !isDenied(tokens, span.from) && !excused.some((one) => one.from <= span.to && span.from <= one.to),
  )
}

/** Where phrases stand in the text, in the order of the text. */
function spansOf(tokens: readonly Token[], phrases: readonly Step[][]): Span[] {
  return tokens.flatMap((_token, from) =>
    phrases.flatMap((steps) => {
      const to = endOf(tokens, from, steps)
      return to === undefined ? [] : [{ from, to }]
    }),
  )
}

/** Where a phrase that begins at a word ends; undefined when it does not stand there. */
function endOf(tokens: readonly Token[], from: number, [step, ...rest]: readonly Step[]): number | undefined {
  if (step === undefined) return from - 1
  if (step.gap) {
    for (let skipped = 0; skipped <= GAP; skipped += 1) {
      const end = endOf(tokens, from + skipped, rest)
      if (end !== undefined && tokens[from - 1]?.clause === tokens[end]?.clause) return end
    }
    return undefined
  }
  const token = tokens[from]
  if (token === undefined || !step.fits(token.word)) return undefined
  const end = endOf(tokens, from + 1, rest)
  return end !== undefined && tokens[end]?.clause === token.clause ? end : undefined
}

function isDenied(tokens: readonly Token[], at: number): boolean {
  const clause = tokens[at]?.clause
  for (let before = at - 1; before >= Math.max(0, at - DENIAL_REACH); before -= 1) {
    const token = tokens[before]
    if (token === undefined || token.clause !== clause || LETS_PASS.test(token.word)) return false
    if (DENIALS.has(token.word) || token.word.endsWith("n't")) return true
  }
  return false
}

function compile(phrase: string): Step[] {
  return phrase.split(' ').map((part) => {
    if (part === '_') return { gap: true }
    const choices = part.split('|').map((one) => ({ stem: one.replace('*', ''), open: one.endsWith('*') }))
    return {
      gap: false,
      fits: (word) => choices.some(({ stem, open }) => (open ? word.startsWith(stem) : word === stem)),
    }
  })
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let clause = 0
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}'’]+|[.!?;:\n]/gu)) {
    if (/^[.!?;:\n]/.test(match[0])) clause += 1
    else {
      const word = fold(match[0])
        .replaceAll('’', "'")
        .replace(/^'+|'+$/g, '')
      tokens.push({ word, start: match.index, end: match.index + match[0].length, clause })
    }
  }
  return tokens
}
