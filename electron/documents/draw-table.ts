import { View } from '@react-pdf/renderer'
import { createElement, type ReactElement } from 'react'
import { drawText } from './draw-text.ts'
import type { Column, Part, Words } from './parts.ts'
import { BODY, styles } from './styles.ts'

/** A table within a width in points: its headings come again on every page, and a row stays whole unless it is very tall. */
export function drawTable(
  { columns, rows, signed = false }: Extract<Part, { part: 'table' }>,
  width: number,
): ReactElement {
  const shares = columns.reduce((sum, column) => sum + column.width, 0)
  const widths = columns.map((column) => (column.width / shares) * width)
  const cell = (words: Words, index: number, heading = false) => {
    const wide = widths[index] ?? width
    return drawText(words, wide - GUTTER, { ...(heading ? styles.headCell : styles.cell), width: wide })
  }
  const head = (column: Column, index: number) => cell(column.heading, index, true)
  return createElement(
    View,
    { style: styles.table },
    createElement(
      View,
      { style: styles.headRow, fixed: true, wrap: false, minPresenceAhead: 40 },
      ...columns.map(head),
    ),
    ...rows.map((row) =>
      createElement(
        View,
        { style: signed ? styles.signedRow : styles.row, wrap: isTall(row, widths) },
        ...row.map((words, index) => cell(words, index)),
      ),
    ),
  )
}

const GUTTER = 8

/** More than about twenty lines, which would leave a hole in the page if it had to stay whole. */
function isTall(row: readonly Words[], widths: readonly number[]): boolean {
  return row.some((words, index) => linesOf(words, widths[index] ?? 0) > 20)
}

function linesOf(words: Words, width: number): number {
  const plain =
    typeof words === 'string'
      ? words
      : words.map((run) => (typeof run === 'string' ? run : Object.values(run).join(''))).join('')
  const perLine = Math.max(1, (width - GUTTER) / (BODY * 0.55))
  return plain.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0)
}
