import { BODY } from './styles.ts'

/** What a Text needs so that a line never ends in a hyphen that nobody typed, and never runs out of its column. */
export function lineBreaks(width: number): {
  hyphenationPenalty: number
  hyphenationCallback: (word: string) => string[]
} {
  return { hyphenationPenalty: NEVER, hyphenationCallback: (word) => breakWithin(word, width) }
}

/**
 * Where a line may end within a word that hardly fits the column: after a hyphen or slash that stands there, and anywhere in what no line can hold.
 * An empty piece is a place to break without a mark.
 */
function breakWithin(word: string, width: number): string[] {
  const longest = Math.max(1, Math.floor(width / (BODY * NARROWEST)))
  if (word.length < longest * WIDER) return [word]
  const pieces = word.split(AFTER_A_MARK).flatMap((piece) => (piece.length > longest ? [...piece] : [piece]))
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : ['', piece]))
}

/** textkit reads a penalty of 10,000 as a ban on ending the line there with a hyphen. */
const NEVER = 10_000

const AFTER_A_MARK = /(?<=[\p{L}\p{N}]{2}[-‐–/@])(?=[\p{L}\p{N}]{2})/u

/** In ems, over a whole word: letters of Inter are hardly ever narrower, and seldom wider than this times so much. */
const NARROWEST = 0.5
const WIDER = 0.8
