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
  return parts.map((part, index) => drawPart(part, width, size, index === 0))
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
      return heading(part, width)
    case 'subheading':
      return kept(
        40,
        {},
        drawText(part.text, width, { ...(first ? styles.firstSubheading : styles.subheading), ...larger(size) }),
      )
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

function heading({ text, above, level, newPage }: Of<'heading'>, width: number): ReactElement {
  const line = createElement(
    View,
    { style: styles.titleLine },
    drawText(text, width - 110, styles.heading),
    ...pill(level ?? null),
  )
  const over = above === undefined ? [] : [drawText(above, width, styles.muted)]
  const props = { style: styles.headingBlock, ...inOutline(text), ...(newPage === true ? { break: true } : {}) }
  return kept(level === undefined ? 40 : 150, props, ...over, line)
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

function box({ loud, points, parts }: Of<'box'>, width: number, size: Size, more: Style): ReactElement {
  const style = { ...(loud ? styles.loudBox : styles.box), ...more }
  const inside = drawParts(parts, width - 24, points === undefined ? size : { fontSize: points })
  return createElement(View, { style, wrap: lettersIn(parts) > 1500 }, ...inside)
}

/** How much there is to read, to tell what can stay whole from what may be longer than a page. */
function lettersIn(parts: readonly Part[]): number {
  return JSON.stringify(parts).length
}

/** A box that is all of its side is as tall as its neighbour. */
function pair({ left, right }: Of<'pair'>, width: number, size: Size): ReactElement {
  const half = (width - 12) / 2
  const side = (parts: readonly Part[]) => {
    const [only] = parts
    return only?.part === 'box'
      ? box(only, half, size, styles.half)
      : createElement(View, { style: styles.half }, ...drawParts(parts, half, size))
  }
  return createElement(
    View,
    { style: styles.pair, wrap: lettersIn([...left, ...right]) > 1500 },
    side(left),
    side(right),
  )
}

function signatures({ lines }: Of<'signatures'>, width: number): ReactElement {
  const each = width / Math.max(1, lines.length) - 32
  return createElement(
    View,
    { style: styles.signatures, wrap: false },
    ...lines.map((line) => drawText([line, '\n', { muted: 'Name, signature, date' }], each, styles.signature)),
  )
}
