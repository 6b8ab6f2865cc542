import { type ChecklistPack, checklistPack } from './instrument.ts'
import { Refusal } from './refusal.ts'

/** How deep a pack's text may be nested: one that is deeper is none. */
const DEEPEST = 12
/** How many braces and brackets a pack of the allowed size may open. */
const MOST_PARTS = 20_000

/** Reads the text of a pack file; refuses `BAD_PACK` with what is wrong, before anything is built that could be too large. */
export function readPackText(text: string): ChecklistPack {
  const shape = shapeOf(text)
  if (shape.depth > DEEPEST) throw bad('it is nested too deeply')
  if (shape.parts > MOST_PARTS) throw bad('it has too many parts')
  if (/"(__proto__|constructor|prototype)"\s*:/.test(text)) throw bad('it holds a field that no pack has')
  const parsed = checklistPack.safeParse(asJson(text))
  if (parsed.success) return parsed.data
  throw new Refusal('BAD_PACK', {
    faults: parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.join(' › ') || 'the file'}: ${issue.message}`),
  })
}

function bad(fault: string): Refusal {
  return new Refusal('BAD_PACK', { faults: [fault] })
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw bad('it is not JSON')
  }
}

/** Counts without recursion, so that no text is too deep to be looked at. */
function shapeOf(text: string): { depth: number; parts: number } {
  let depth = 0
  let deepest = 0
  let parts = 0
  for (const char of text) {
    if (char === '{' || char === '[') {
      depth += 1
      parts += 1
      deepest = Math.max(deepest, depth)
    } else if (char === '}' || char === ']') depth -= 1
  }
  return { depth: deepest, parts }
}
