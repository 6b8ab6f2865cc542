import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import classes from './data-table.module.css'
import type { Column } from './data-table.tsx'
import { ColumnWidths, focusRow, followRow, Heading, rowOf, type Sorting, Spacer, walked } from './table-parts.tsx'

/** A column whose rows the store puts in order: `sorts` makes its heading a button. */
export interface WindowedColumn<R> extends Omit<Column<R>, 'sort'> {
  readonly sorts?: boolean
}

/** What stands at a place of the table: a row, the heading of a group, or what has not been read yet. */
export type Placed<R> =
  | { readonly kind: 'row'; readonly key: string; readonly row: R; readonly selected: boolean }
  | { readonly kind: 'heading'; readonly key: string; readonly content: ReactNode }
  | { readonly kind: 'waiting' }

/**
 * A table of as many rows as the store holds, of which only those in view are read and in the document. As in `DataTable`, the
 * first column holds a link in each row: arrow keys walk the rows, Enter opens. Where a row goes away under the focus, its
 * neighbour takes it.
 */
export function WindowedTable<R>({
  label,
  count,
  at,
  columns,
  sorting,
  onSort,
  onRange,
  onCurrent,
}: {
  /** Read out, not shown: what the table holds. */
  label: string
  /** How many places there are, headings of groups among them. */
  count: number
  at(index: number): Placed<R>
  columns: readonly WindowedColumn<R>[]
  sorting: Sorting
  onSort(key: string): void
  /** Which places are in view. */
  onRange(first: number, last: number): void
  /** At which place the focus is. */
  onCurrent(index: number): void
}) {
  const scroller = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const current = useRef<number>(undefined)
  const wanted = useRef<number>(undefined)
  const virtual = count > VIRTUAL_ABOVE
  const virtualizer = useVirtualizer({
    count: virtual ? count : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    initialRect: { width: 800, height: 600 },
  })
  const items = virtualizer.getVirtualItems()
  const shown = virtual ? items.map(({ index }) => index) : Array.from({ length: count }, (_, index) => index)
  const first = shown[0] ?? 0
  const last = shown.at(-1) ?? 0
  useEffect(() => onRange(first, last), [onRange, first, last])
  // After every change: a row may have been read only now, and the one that had the focus may be gone.
  useEffect(() => {
    if (wanted.current === undefined && current.current !== undefined && isNowhere()) {
      wanted.current = Math.min(current.current, count - 1)
    }
    if (wanted.current !== undefined && focusRow(body.current, wanted.current)) wanted.current = undefined
  })

  const walk = (event: KeyboardEvent) => {
    const from = rowOf(event.target)
    const to = from === undefined ? undefined : walked(event.key, from, count)
    if (from === undefined || to === undefined) return
    event.preventDefault()
    // A group always holds a row, and its heading comes before it.
    wanted.current = at(to).kind !== 'heading' ? to : to > from || to === 0 ? to + 1 : to - 1
    if (virtual) virtualizer.scrollToIndex(wanted.current)
    requestAnimationFrame(() => {
      if (wanted.current !== undefined && focusRow(body.current, wanted.current)) wanted.current = undefined
    })
  }
  const arrive = (target: EventTarget) => {
    const index = rowOf(target)
    if (index === undefined) return
    current.current = index
    onCurrent(index)
  }

  return (
    <div
      ref={scroller}
      className={classes['scroller']}
      data-virtual={virtual || undefined}
      {...(virtual ? { role: 'region', tabIndex: 0, 'aria-label': label } : {})}
    >
      <table className={classes['table']} aria-label={label} aria-rowcount={count + 1}>
        <ColumnWidths columns={columns} />
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <Heading
                key={column.key}
                column={column}
                sorting={sorting}
                onSort={column.sorts === true ? onSort : undefined}
              />
            ))}
          </tr>
        </thead>
        <tbody
          ref={body}
          onKeyDown={walk}
          onClick={followRow}
          onFocus={(event) => arrive(event.target)}
          onBlur={(event) => {
            // Gone somewhere else by itself: not into a dialog, which gives the focus back, and not because its row is gone.
            const to = event.relatedTarget
            if (to instanceof Element && !event.currentTarget.contains(to) && to.closest(DIALOG) === null) {
              current.current = undefined
            }
          }}
        >
          <Spacer height={virtual ? (items[0]?.start ?? 0) : 0} columns={columns.length} />
          {shown.map((index) => {
            const placed = at(index)
            return (
              <tr
                key={placed.kind === 'waiting' ? `waiting ${index}` : placed.key}
                data-index={index}
                data-group={placed.kind === 'heading' || undefined}
                data-selected={(placed.kind === 'row' && placed.selected) || undefined}
                aria-rowindex={index + 2}
                ref={virtual ? virtualizer.measureElement : undefined}
              >
                <Cells placed={placed} columns={columns} />
              </tr>
            )
          })}
          <Spacer
            height={virtual ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0}
            columns={columns.length}
          />
        </tbody>
      </table>
    </div>
  )
}

function Cells<R>({ placed, columns }: { placed: Placed<R>; columns: readonly WindowedColumn<R>[] }) {
  if (placed.kind === 'heading') {
    return (
      <th scope="colgroup" colSpan={columns.length} className={classes['group']}>
        {placed.content}
      </th>
    )
  }
  if (placed.kind === 'waiting') {
    return (
      <td colSpan={columns.length} style={{ height: ROW_HEIGHT }}>
        …
      </td>
    )
  }
  return columns.map((column) => (
    <td key={column.key} data-align={column.align}>
      {column.cell(placed.row)}
    </td>
  ))
}

const VIRTUAL_ABOVE = 100
/** How tall a row is taken for before it has been seen: three lines. */
const ROW_HEIGHT = 72
const DIALOG = '[aria-modal="true"]'

/** True when nothing has the focus and no dialog holds it. */
function isNowhere(): boolean {
  return document.activeElement === document.body && document.querySelector(DIALOG) === null
}
