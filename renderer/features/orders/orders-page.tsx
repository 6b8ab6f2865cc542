import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { Empty } from '#renderer/components/empty.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Page } from '#renderer/components/page.tsx'
import { api } from '#renderer/lib/api.ts'
import { type Shortcut, useKeys } from '#renderer/lib/keys.ts'
import { useSession } from '#renderer/lib/session.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { NewOrder } from './new-order.tsx'
import { OrderCard } from './order-card.tsx'

/** The orders of a case: where each of them stands, what it forbids and requires, and what is due. */
export function OrdersPage({ caseId }: { caseId: CaseId }) {
  const { data: orders } = useSuspenseQuery(api.orders.list.queryOptions({ input: { caseId } }))
  const { data: file } = useSuspenseQuery(api.cases.get.queryOptions({ input: { caseId } }))
  const { may } = useSession()
  const [adding, setAdding] = useState(false)
  const mayWrite = may('record orders') && file.record.closedAt === null
  useKeys(
    'Orders',
    useMemo<Shortcut[]>(
      () => (mayWrite ? [{ keys: 'n', label: 'Consider an order', run: () => setAdding(true) }] : []),
      [mayWrite],
    ),
  )
  const consider = (
    <Button variant="filled" rightSection={<KeyHint keys="N" />} onClick={() => setAdding(true)}>
      Consider an order
    </Button>
  )
  return (
    <Page
      title="Orders and conditions"
      crumbs={
        <Link to="/cases/$caseId" params={{ caseId }}>
          {file.record.reference}
        </Link>
      }
      lead="The clinic oversees stalking protection orders, and knows of every other condition that holds the perpetrator back."
      actions={mayWrite && orders.length > 0 && consider}
    >
      {mayWrite && (
        <NewOrder caseId={caseId} opened={adding} onOpen={() => setAdding(true)} onClose={() => setAdding(false)} />
      )}
      {orders.length === 0 && (
        <Empty action={mayWrite && consider}>
          No order has been considered yet. Begin with the thought: an order that was considered and not pursued is
          recorded as well, with its reason.
        </Empty>
      )}
      {orders.map((order) => (
        <OrderCard key={order.record.id} order={order} mayWrite={mayWrite} />
      ))}
    </Page>
  )
}
