import { Text, type View } from '@react-pdf/renderer'
import { createElement, type ReactElement } from 'react'
import { onPaper } from '#shared/domain/drawable.ts'
import { lineBreaks } from './line-breaks.ts'
import type { Run, Words } from './parts.ts'
import { styles } from './styles.ts'

export type Style = Exclude<NonNullable<View['props']['style']>, readonly unknown[]>

/** Words as one text within a width in points; nothing but what `onPaper` lets through is ever drawn. */
export function drawText(words: Words, width: number, style: Style): ReactElement {
  const runs = typeof words === 'string' ? [words] : words
  return createElement(Text, { style: [styles.text, style], ...lineBreaks(width) }, ...runs.map(drawRun))
}

function drawRun(run: Run): ReactElement | string {
  if (typeof run === 'string') return printed(run)
  if ('strong' in run) return createElement(Text, { style: styles.strong }, printed(run.strong))
  return createElement(Text, { style: styles.muted }, printed(run.muted))
}

/** A telephone number is never parted at the end of a line. */
function printed(text: string): string {
  return onPaper(text).replace(/(?<=\d{3}) (?=\d{3})/g, '\u{A0}')
}
