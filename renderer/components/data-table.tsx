import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import classes from './data-table.module.css'

/** A column of a table: its heading, what a row shows there, and by what it is sorted. */
export interface Column<R> {
  readonly key: string
  readonly heading: string
  cell(row: R): ReactNode
  /** Makes the heading sort. Null sorts last. */
  sort?(row: R): string | number | null
  /** A CSS width such as `120px` or `30%`. */
  readonly width?: string
  readonly align?: 'end'
}

export interface Sorting {
  readonly key: string
  readonly direction: 'ascending' | 'descending'
}

/**
 * A real table. The first column holds a link in each row: arrow keys walk the rows, Enter opens, a click anywhere in a row follows its link.
 * Above 200 rows only those in view are in the document.
 */
export function DataTable<R>({
  label,
  rows,
  columns,
  rowKey,
  initialSort,
  empty,
}: {
  /** Read out, not shown: what the table holds. */
  label: string
  rows: readonly R[]
  columns: readonly Column<R>[]
  rowKey(row: R): string
  /** Without it the rows stay in the order given. */
  initialSort?: Sorting
  /** Shown in place of the table when there is no row. */
  empty: ReactNode
}) {
  const [sorting, setSorting] = useState<Sorting | undefined>(initialSort)
  const sorted = useMemo(() => inOrder(rows, columns, sorting), [rows, columns, sorting])
  const scroller = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const virtual = sorted.length > VIRTUAL_ABOVE
  const virtualizer = useVirtualizer({
    count: virtual ? sorted.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    overscan: 12,
    initialRect: { width: 800, height: 600 },
  })
  if (sorted.length === 0) return <>{empty}</>
  const items = virtualizer.getVirtualItems()
  const shown = virtual ? items.map((item) => item.index) : sorted.map((_, index) => index)
  const above = virtual ? (items[0]?.start ?? 0) : 0
  const below = virtual ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0

  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    const row = (event.target as Element).closest('tr') // the target of a DOM event in the table is an element
    const from = Number(row?.dataset['index'])
    if (step === undefined || row === null || Number.isNaN(from) || isTyping(event.target)) return
    const to = Math.max(
      0,
      Math.min(sorted.length - 1, Number.isFinite(step) ? from + step : step < 0 ? 0 : sorted.length - 1),
    )
    event.preventDefault()
    if (virtual) virtualizer.scrollToIndex(to)
    requestAnimationFrame(() =>
      body.current?.querySelector<HTMLElement>(`tr[data-index="${to}"] a, tr[data-index="${to}"] button`)?.focus(),
    )
  }

  return (
    <div
      ref={scroller}
      className={classes['scroller']}
      data-virtual={virtual || undefined}
      {...(virtual ? { role: 'region', tabIndex: 0, 'aria-label': label } : {})}
    >
      <table className={classes['table']} aria-label={label} aria-rowcount={virtual ? sorted.length + 1 : undefined}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} style={column.width === undefined ? undefined : { width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={virtual ? 1 : undefined}>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                data-align={column.align}
                aria-sort={
                  column.sort === undefined ? undefined : sorting?.key === column.key ? sorting.direction : 'none'
                }
              >
                {column.sort === undefined ? (
                  column.heading
                ) : (
                  <button
                    type="button"
                    className={classes['sort']}
                    onClick={() => setSorting(turned(sorting, column.key))}
                  >
                    {column.heading}
                    <span aria-hidden="true">
                      {sorting?.key === column.key ? (sorting.direction === 'ascending' ? ' ↑' : ' ↓') : ''}
                    </span>
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={walk} onClick={followRow}>
          {above > 0 && <Spacer height={above} columns={columns.length} />}
          {shown.map((index) => {
            const row = sorted[index]
            if (row === undefined) return null
            return (
              <tr
                key={rowKey(row)}
                data-index={index}
                aria-rowindex={virtual ? index + 2 : undefined}
                ref={virtual ? virtualizer.measureElement : undefined}
              >
                {columns.map((column) => (
                  <td key={column.key} data-align={column.align}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            )
          })}
          {below > 0 && <Spacer height={below} columns={columns.length} />}
        </tbody>
      </table>
    </div>
  )
}

function Spacer({ height, columns }: { height: number; columns: number }) {
  return (
    <tr {...UNREAD}>
      <td colSpan={columns} className={classes['spacer']} style={{ height }} />
    </tr>
  )
}

/** Room for the rows that are not in the document: nothing to read. */
const UNREAD = { 'aria-hidden': true } as const
const VIRTUAL_ABOVE = 200
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
}

function followRow(event: MouseEvent<HTMLTableSectionElement>): void {
  const target = event.target
  if (!(target instanceof Element) || target.closest('a, button, input, label, textarea, select') !== null) return
  if (window.getSelection()?.isCollapsed === false) return
  target.closest('tr')?.querySelector<HTMLElement>('td:first-child > a, td:first-child > button')?.click()
}

function turned(now: Sorting | undefined, key: string): Sorting {
  return { key, direction: now?.key === key && now.direction === 'ascending' ? 'descending' : 'ascending' }
}

function inOrder<R>(rows: readonly R[], columns: readonly Column<R>[], sorting: Sorting | undefined): readonly R[] {
  const by = columns.find((column) => column.key === sorting?.key)?.sort
  if (sorting === undefined || by === undefined) return rows
  const sign = sorting.direction === 'ascending' ? 1 : -1
  return [...rows].sort((one, other) => compare(by(one), by(other), sign))
}

function compare(one: string | number | null, other: string | number | null, sign: number): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1
  if (typeof one === 'number' && typeof other === 'number') return (one - other) * sign
  return COLLATOR.compare(String(one), String(other)) * sign
}

const COLLATOR = new Intl.Collator('en-GB', { numeric: true })
