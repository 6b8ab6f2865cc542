import { Text, View } from '@react-pdf/renderer'
import { createElement, type ReactElement } from 'react'
import { onPaper } from '#shared/domain/drawable.ts'
import { LEVEL_WORDS } from '#shared/domain/level.ts'
import type { LevelView } from '#shared/domain/view-parts.ts'
import { drawTable } from './draw-table.ts'
import { drawText, type Style } from './draw-text.ts'
import type { Part } from './parts.ts'
import { LEVEL_STYLES, styles } from './styles.ts'

/** The parts of a document as react-pdf draws them, within a width in points and at the size that their box asks for. */
export function drawParts(parts: readonly Part[], width: number, size: Size = {}): ReactElement[] {
  return parts.flatMap((part, index): ReactElement[] => {
    const [before, next] = [parts[index - 1], parts[index + 1]]
    if (before !== undefined && isKeptWith(before, part)) return []
    if (next === undefined || !isKeptWith(part, next)) return [drawPart(part, width, size, index === 0)]
    const both = [headed(part, width, size, index === 0), drawPart(next, width, size, false)]
    return [createElement(View, { wrap: false, ...standing(part) }, ...both)]
  })
}

/**
 * True for a heading with something short behind it: they are one piece. Asked only to keep some points ahead, a row of short
 * sections would hold one another until none of them may stand where a page ends, and each would get a page of its own.
 */
function isKeptWith(before: Part, part: Part): before is Headed {
  if (before.part !== 'heading' && before.part !== 'subheading') return false
  if (part.part === 'box' || part.part === 'pair') return staysWhole(part)
  return SHORT.has(part.part) && lettersIn([part]) <= 600
}

const SHORT: ReadonlySet<Part['part']> = new Set(['paragraph', 'list', 'fields', 'quote'])

function staysWhole(part: Of<'box'> | Of<'pair'>): boolean {
  return lettersIn(part.part === 'box' ? part.parts : [...part.left, ...part.right]) <= 1500
}

/** Over the size of the body. */
type Size = { fontSize?: number }

/** A heading stands out from what it heads. */
function larger({ fontSize }: Size): Size {
  return fontSize === undefined ? {} : { fontSize: fontSize + 1 }
}

function drawPart(part: Part, width: number, size: Size, first: boolean): ReactElement {
  switch (part.part) {
    case 'title':
      return title(part, width)
    case 'heading':
      return kept(part.level === undefined ? 40 : 150, standing(part), headed(part, width, size, first))
    case 'subheading':
      return kept(40, {}, headed(part, width, size, first))
    case 'paragraph':
      return drawText(part.words, width, {
        ...(part.muted === true ? styles.mutedParagraph : styles.paragraph),
        ...size,
      })
    case 'list':
      return list(part, width, size)
    case 'fields':
      return fields(part, width)
    case 'quote':
      return quote(part, width)
    case 'table':
      return drawTable(part, width)
    case 'box':
      return box(part, width, size, {})
    case 'pair':
      return pair(part, width, size)
    case 'signatures':
      return signatures(part, width)
  }
}

type Of<K extends Part['part']> = Extract<Part, { part: K }>

function title({ above, text, level, below }: Of<'title'>, width: number): ReactElement {
  const line = createElement(
    View,
    { style: styles.titleLine },
    drawText(text, width - 110, styles.title),
    ...pill(level),
  )
  return kept(
    60,
    { style: styles.titleBlock, ...inOutline(text) },
    drawText(above, width, styles.muted),
    line,
    drawText(below, width, styles.muted),
  )
}

/** A heading as it looks; where it stands and how it is found is for what holds it. */
function headed(part: Headed, width: number, size: Size, first: boolean): ReactElement {
  if (part.part === 'subheading') {
    const style = first ? styles.firstSubheading : styles.subheading
    return drawText(part.text, width, { ...style, ...larger(size) })
  }
  const { text, above, level } = part
  const line = createElement(
    View,
    { style: styles.titleLine },
    drawText(text, width - 110, styles.heading),
    ...pill(level ?? null),
  )
  const over = above === undefined ? [] : [drawText(above, width, styles.muted)]
  return createElement(View, { style: styles.headingBlock }, ...over, line)
}

type Headed = Of<'heading'> | Of<'subheading'>

/** A heading stands in the outline, which finds only what is no part of something else, and may ask for a page of its own. */
function standing(part: Headed): object {
  if (part.part === 'subheading') return {}
  return { style: styles.headingPlace, ...inOutline(part.text), ...(part.newPage === true ? { break: true } : {}) }
}

/** Something that stays whole, and on the page of the first so many points of what follows it. */
function kept(ahead: number, props: { style?: Style; break?: boolean }, ...children: ReactElement[]): ReactElement {
  return createElement(View, { wrap: false, minPresenceAhead: ahead, ...props }, ...children)
}

/** react-pdf puts any element with this property into the outline, though its types only know it for pages. */
function inOutline(text: string): object {
  return { bookmark: onPaper(text) }
}

function pill(level: LevelView | null): ReactElement[] {
  if (level === null) return []
  const { shape, name } = LEVEL_WORDS[level.level]
  return [createElement(Text, { style: [styles.pill, LEVEL_STYLES[level.level]] }, `${shape} ${name}`)]
}

function list({ items, ordered }: Of<'list'>, width: number, size: Size): ReactElement {
  const rows = items.map((item, index) =>
    createElement(
      View,
      { style: styles.item },
      createElement(Text, { style: { ...styles.bullet, ...size } }, ordered ? `${index + 1}.` : '•'),
      drawText(item, width - 18, { ...styles.rest, ...size }),
    ),
  )
  return createElement(View, { style: styles.list }, ...rows)
}

function fields({ fields }: Of<'fields'>, width: number): ReactElement {
  const label = Math.min(104, width / 3)
  const rows = fields.map((field) =>
    createElement(
      View,
      { style: styles.field },
      drawText([{ strong: field.label }], label, { width: label }),
      drawText(field.value, width - label - 12, styles.rest),
    ),
  )
  return createElement(View, { style: styles.list }, ...rows)
}

function quote({ words, said }: Of<'quote'>, width: number): ReactElement {
  return createElement(
    View,
    { style: styles.quote },
    drawText(`“${words}”`, width - 14, {}),
    drawText(said, width - 14, styles.muted),
  )
}

function box(part: Of<'box'>, width: number, size: Size, more: Style): ReactElement {
  const { loud, points, parts } = part
  const style = { ...(loud ? styles.loudBox : styles.box), ...more }
  const inside = drawParts(parts, width - 24, points === undefined ? size : { fontSize: points })
  return createElement(View, { style, wrap: !staysWhole(part) }, ...inside)
}

/** How much there is to read, to tell what can stay whole from what may be longer than a page. */
function lettersIn(parts: readonly Part[]): number {
  return JSON.stringify(parts).length
}

/** A box that is all of its side is as tall as its neighbour. */
function pair(part: Of<'pair'>, width: number, size: Size): ReactElement {
  const { left, right } = part
  const half = (width - 12) / 2
  const side = (parts: readonly Part[]) => {
    const [only] = parts
    return only?.part === 'box'
      ? box(only, half, size, styles.half)
      : createElement(View, { style: styles.half }, ...drawParts(parts, half, size))
  }
  return createElement(View, { style: styles.pair, wrap: !staysWhole(part) }, side(left), side(right))
}

function signatures({ lines }: Of<'signatures'>, width: number): ReactElement {
  const each = width / Math.max(1, lines.length) - 32
  return createElement(
    View,
    { style: styles.signatures, wrap: false },
    ...lines.map((line) => drawText([line, '\n', { muted: 'Name, signature, date' }], each, styles.signature)),
  )
}
