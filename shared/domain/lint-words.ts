/** A word that judges a person instead of saying what happened, and what to write in its place. */
export interface ValueWord {
  /** A pattern of whole words, without case. */
  readonly pattern: string
  readonly instead: string
}

/** What the linter looks for: content as data, so that experts may change it. */
export interface LintWords {
  readonly valueWords: readonly ValueWord[]
  /** Reasons that give none. */
  readonly emptyReasons: readonly string[]
  /** What every panel knows. */
  readonly abbreviations: Readonly<Record<string, string>>
}

/** The words of a text that judge a person. What stands in quotation marks is somebody's own words; what is denied is no judgement. */
export function valueWordsIn(text: string, { valueWords }: LintWords): { word: string; instead: string }[] {
  const spoken = text.replace(QUOTED, ' ')
  return valueWords.flatMap(({ pattern, instead }) => {
    const found = [...spoken.matchAll(new RegExp(`\\b(?:${pattern})\\b`, 'giu'))].find(
      (match) => !NEGATED.test(spoken.slice(0, match.index)),
    )
    return found === undefined ? [] : [{ word: found[0], instead }]
  })
}

/**
 * Abbreviations that nobody explains: not in a dictionary, not written out beside it here, nor earlier in these minutes.
 * `explained` remembers what a text has written out.
 */
export function abbreviationsIn(
  text: string,
  { abbreviations }: LintWords,
  known: ReadonlySet<string>,
  explained: Set<string>,
): string[] {
  for (const [, short = ''] of text.matchAll(WRITTEN_OUT)) explained.add(short)
  for (const [, short = ''] of text.matchAll(EXPLAINED_AFTER)) explained.add(short)
  const found = new Set(text.match(ABBREVIATION) ?? [])
  return [...found].filter(
    (short) =>
      !Object.hasOwn(abbreviations, singular(short)) &&
      !known.has(singular(short)) &&
      !explained.has(singular(short)) &&
      !/^[IVXLC]+$/.test(short),
  )
}

/** The clinic's own abbreviations, one a line: the short form first. */
export function ownAbbreviations(lines: string): ReadonlySet<string> {
  return new Set(lines.split('\n').flatMap((line) => /^\s*([A-Za-z][A-Za-z\d&-]{1,9})\b/.exec(line)?.[1] ?? []))
}

/** `A, B and C`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function singular(short: string): string {
  return short.replace(/s$/, '')
}

const QUOTED = /“[^”]*”|"[^"]*"|‘[^’]{2,}’(?!\p{L})/gu
/** Right before a word: `is not`, `never seemed`, `nobody called her`. */
const NEGATED = /\b(?:not|never|nobody|no one|isn[’']t|wasn[’']t|nor|neither|without being)(?:\s+\p{L}+){0,2}\s*$/iu
const ABBREVIATION = /(?<![\p{L}\d-])[A-Z][A-Z\d&]{1,7}s?(?![\p{L}\d-])/gu
/** Written out with the short form in brackets after it: `single point of contact (SPOC)`. */
const WRITTEN_OUT = /\p{Ll}\s+\(([A-Z][A-Z\d&]{1,7})s?\)/gu
/** The short form first: `SPOC (single point of contact)`. */
const EXPLAINED_AFTER = /\b([A-Z][A-Z\d&]{1,7})s?\s+\(\p{L}+\s+\p{L}/gu
