/** What of a list fits into so many lines. */
export interface Fitted {
  readonly items: readonly string[]
  /** How many items are left out altogether. */
  readonly left: number
  /** Whether anything is left out or shortened. */
  readonly cut: boolean
  /** The lines that are taken, the one that says that there is more among them. */
  readonly used: number
}

/**
 * The first items that fit into a number of lines of a number of letters, the last of them shortened where it is worth it; a
 * line is kept for saying that there is more.
 */
export function fitted(all: readonly string[], lines: number, perLine: number): Fitted {
  const whole = all.reduce((sum, one) => sum + cost(one, perLine), 0)
  if (whole <= lines) return { items: all, left: 0, cut: false, used: whole }
  const items: string[] = []
  let room = all.length === 1 ? lines : lines - 1
  for (const one of all) {
    const whole = cost(one, perLine)
    if (whole > room) {
      const least = Math.floor(room - GAP)
      if (least >= LEAST_LINES || items.length === 0) items.push(shortened(one, Math.max(1, least) * perLine))
      break
    }
    items.push(one)
    room -= whole
  }
  return { items, left: all.length - items.length, cut: true, used: lines }
}

function cost(text: string, perLine: number): number {
  return Math.max(1, Math.ceil(text.length / perLine)) + GAP
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const part = text.slice(0, Math.max(1, most - CLOSING))
  const space = part.lastIndexOf(' ')
  return `${(space > part.length / 2 ? part.slice(0, space) : part).trimEnd()}…`
}

/** What stands between two items, in lines. */
const GAP = 0.25
/** Below this a beginning says nothing. */
const LEAST_LINES = 2
/** Letters that the mark of what is left out takes. */
const CLOSING = 10
