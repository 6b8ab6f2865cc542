import type { ReactNode } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { type Column, DataTable } from '#renderer/components/data-table.tsx'

/** A list of Today under its title; `beside` leads to where the whole of it is. */
export function TableCard<R>({
  title,
  beside,
  rows,
  rowKey,
  columns,
  empty = null,
}: {
  title: string
  beside?: ReactNode
  rows: readonly R[]
  rowKey(row: R): string
  columns: readonly Column<R>[]
  empty?: ReactNode
}) {
  return (
    <Card title={title} beside={beside} flush>
      <DataTable label={title} rows={rows} rowKey={rowKey} columns={columns} empty={empty} />
    </Card>
  )
}
