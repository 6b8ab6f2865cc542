import type { MouseEvent } from 'react'
import classes from './data-table.module.css'

/** By which column a table is in order, and which way. */
export interface Sorting {
  readonly key: string
  readonly direction: 'ascending' | 'descending'
}

/** How wide the columns of a table are; what says nothing takes what is left. */
export function ColumnWidths({ columns }: { columns: readonly { key: string; width?: string }[] }) {
  return (
    <colgroup>
      {columns.map(({ key, width }) => (
        <col key={key} style={width === undefined ? undefined : { width }} />
      ))}
    </colgroup>
  )
}

/** The heading of a column; a button that sorts when there is `onSort`. */
export function Heading({
  column: { key, heading, align },
  sorting,
  onSort,
}: {
  column: { readonly key: string; readonly heading: string; readonly align?: 'end' }
  sorting: Sorting | undefined
  onSort: ((key: string) => void) | undefined
}) {
  const direction = sorting?.key === key ? sorting.direction : 'none'
  return (
    <th scope="col" data-align={align} aria-sort={onSort === undefined ? undefined : direction}>
      {onSort === undefined ? (
        heading
      ) : (
        <button type="button" className={classes['sort']} onClick={() => onSort(key)}>
          {heading}
          <span aria-hidden="true">{ARROWS[direction]}</span>
        </button>
      )}
    </th>
  )
}

/** Room for the rows that are not in the document: nothing to read. */
export function Spacer({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null
  return (
    <tr {...UNREAD}>
      <td colSpan={columns} className={classes['spacer']} style={{ height }} />
    </tr>
  )
}

/** To which of the rows a key walks from one of them; undefined when it is no key for walking. */
export function walked(key: string, from: number, count: number): number | undefined {
  const step = STEPS[key]
  if (step === undefined) return undefined
  return Math.max(0, Math.min(count - 1, from + step))
}

/** The number of the row that something stands in. */
export function rowOf(target: EventTarget): number | undefined {
  const row = target instanceof Element ? target.closest('tr') : null
  const index = Number(row?.dataset['index'])
  return row === null || Number.isNaN(index) ? undefined : index
}

/** Gives the focus to what a row opens; false when the row is not in the document. */
export function focusRow(body: HTMLElement | null, index: number): boolean {
  const opens = body?.querySelector<HTMLElement>(`tr[data-index="${index}"] td:first-child > :is(a, button)`)
  opens?.focus()
  return opens != null
}

/** A click anywhere in a row does what its first cell offers. */
export function followRow({ target }: MouseEvent<HTMLTableSectionElement>): void {
  if (!(target instanceof Element) || target.closest('a, button, input, label, textarea, select') !== null) return
  if (window.getSelection()?.isCollapsed === false) return
  target.closest('tr')?.querySelector<HTMLElement>('td:first-child > :is(a, button)')?.click()
}

const ARROWS = { ascending: ' ↑', descending: ' ↓', none: '' } as const
const UNREAD = { 'aria-hidden': true } as const
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}
