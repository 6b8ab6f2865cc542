import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import classes from './data-table.module.css'
import { ColumnWidths, focusRow, followRow, Heading, rowOf, type Sorting, Spacer, walked } from './table-parts.tsx'

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
    const from = rowOf(event.target)
    const to = from === undefined ? undefined : walked(event.key, from, sorted.length)
    if (to === undefined || isTyping(event.target)) return
    event.preventDefault()
    if (virtual) virtualizer.scrollToIndex(to)
    requestAnimationFrame(() => focusRow(body.current, to))
  }

  return (
    <div
      ref={scroller}
      className={classes['scroller']}
      data-virtual={virtual || undefined}
      {...(virtual ? { role: 'region', tabIndex: 0, 'aria-label': label } : {})}
    >
      <table className={classes['table']} aria-label={label} aria-rowcount={virtual ? sorted.length + 1 : undefined}>
        <ColumnWidths columns={columns} />
        <thead>
          <tr aria-rowindex={virtual ? 1 : undefined}>
            {columns.map((column) => (
              <Heading
                key={column.key}
                column={column}
                sorting={sorting}
                onSort={column.sort === undefined ? undefined : (key) => setSorting(turned(sorting, key))}
              />
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={walk} onClick={followRow}>
          <Spacer height={above} columns={columns.length} />
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
          <Spacer height={below} columns={columns.length} />
        </tbody>
      </table>
    </div>
  )
}

const VIRTUAL_ABOVE = 200

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
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
