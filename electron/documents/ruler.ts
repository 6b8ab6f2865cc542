import type { Ruler } from './fitted.ts'

/** Points between two lines, of the size of the letters (styles.ts). */
export const LINE = 1.4
/** Points after an item of a list, and after a paragraph (styles.ts). */
export const AFTER_ITEM = 4
export const AFTER_PARAGRAPH = 8

/** Measures texts of one width at one size; a little high, because it knows letters by their kind and not one by one. */
export function ruler(width: number, points: number, after: number = AFTER_ITEM): Ruler {
  const line = points * LINE
  const heightOf = (text: string) => linesOf(text, width / points) * line + after
  return {
    heightOf,
    shortened(text, height) {
      const words = text.split(' ')
      const begun = (kept: number) => `${words.slice(0, kept).join(' ')}…`
      let fits = 0
      for (let over = words.length; over - fits > 1; ) {
        const middle = Math.floor((fits + over) / 2)
        if (heightOf(begun(middle)) <= height) fits = middle
        else over = middle
      }
      return fits > 0 && heightOf(begun(fits)) > line + after ? begun(fits) : null
    },
  }
}

/** The lines that a text takes in a width, both in sizes of a letter; a word that is longer than a line is broken. */
function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, paragraph) => {
    let lines = 1
    let used = 0
    for (const word of paragraph.split(' ')) {
      const wide = widthOf(word)
      if (used > 0 && used + SPACE + wide > width) {
        lines += 1
        used = 0
      }
      lines += Math.floor(wide / width)
      used = used === 0 ? wide % width : used + SPACE + wide
    }
    return sum + lines
  }, 0)
}

/** Widths of the letters of Inter by their kind, in sizes of a letter; what is in none of them is as wide as a capital. */
const SPACE = 0.28
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijlI'’|]/u, 0.27],
  [/[.,:;!]/u, 0.31],
  [/[ft]/u, 0.36],
  [/[r1()[\]/“”"-]/u, 0.42],
  [/[ackesvxyzJL?]/u, 0.57],
  [/[mwMW…–—@%]/u, 0.92],
  [/[\p{Ll}\d]/u, 0.62],
]
const CAPITAL = 0.71

const known = new Map<string, number>()

function widthOf(word: string): number {
  let sum = 0
  for (const letter of word) {
    let width = known.get(letter)
    if (width === undefined) {
      width = WIDTHS.find(([kind]) => kind.test(letter))?.[1] ?? CAPITAL
      known.set(letter, width)
    }
    sum += width
  }
  return sum
}
