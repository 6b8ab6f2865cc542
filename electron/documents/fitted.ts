/** How high a text stands, and how it is cut to so many points; both for one width and one size of letters. */
export interface Ruler {
  /** With the gap after it, in points. */
  heightOf(text: string): number
  /** The beginning of a text that stands no higher; null where that would be less than two lines of it. */
  shortened(text: string, height: number): string | null
}

/** What of a list fits into so many points. */
export interface Fitted {
  readonly items: readonly string[]
  /** How many items are left out altogether. */
  readonly left: number
  /** Whether anything is left out or shortened. */
  readonly cut: boolean
  /** The points that are taken. */
  readonly used: number
}

/** The first items that fit into so many points, the last of them shortened where it is worth it. */
export function fitted(all: readonly string[], most: number, ruler: Ruler): Fitted {
  const whole = heightOf(all, ruler)
  if (whole <= most) return { items: all, left: 0, cut: false, used: whole }
  const items: string[] = []
  let room = most
  for (const one of all) {
    const height = ruler.heightOf(one)
    const part = height <= room ? one : ruler.shortened(one, room)
    if (part === null) break
    items.push(part)
    room -= height
    if (room < 0) break
  }
  return { items, left: all.length - items.length, cut: true, used: heightOf(items, ruler) }
}

/**
 * All items, the long ones shortened so that everyone has a share of the points: for what must each be seen, such as every order that
 * is in force. Where the shares would be too small to say anything, the first items, as `fitted` gives them.
 */
export function evenly(all: readonly string[], most: number, ruler: Ruler): Fitted {
  const heights = all.map((one) => ruler.heightOf(one))
  const whole = heightOf(all, ruler)
  if (whole <= most) return { items: all, left: 0, cut: false, used: whole }
  let room = most
  let waiting = all.length
  const shares = heights.map(() => 0)
  for (const at of [...all.keys()].sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0))) {
    const share = Math.min(heights[at] ?? 0, room / waiting)
    shares[at] = share
    room -= share
    waiting -= 1
  }
  const items: string[] = []
  for (const [at, one] of all.entries()) {
    const part = shares[at] === heights[at] ? one : ruler.shortened(one, shares[at] ?? 0)
    if (part === null) return fitted(all, most, ruler)
    items.push(part)
  }
  return { items, left: 0, cut: true, used: heightOf(items, ruler) }
}

function heightOf(items: readonly string[], ruler: Ruler): number {
  return items.reduce((sum, one) => sum + ruler.heightOf(one), 0)
}
