import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '#renderer/components/card.tsx'
import { DescriptionList } from '#renderer/components/description-list.tsx'
import { OrderStateTag } from '#renderer/components/order-state-tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { sayOrder } from '#shared/domain/order.ts'

/** The orders of a case and where each stands. */
export function CaseOrders({ caseId }: { caseId: CaseId }) {
  const { today } = useSession()
  const { data: orders } = useSuspenseQuery(api.orders.list.queryOptions({ input: { caseId } }))
  return (
    <Card
      title="Orders and conditions"
      actions={
        <Button size="xs" renderRoot={(props) => <Link to="/cases/$caseId/orders" params={{ caseId }} {...props} />}>
          {orders.length === 0 ? 'Consider an order' : 'Show all, and record'}
        </Button>
      }
    >
      {orders.length === 0 ? (
        <p className="muted">No order has been considered yet.</p>
      ) : (
        <DescriptionList
          lines={orders.map((order) => [
            sayOrder(order.record),
            <>
              <OrderStateTag order={order} today={today} />
              {order.notifyBy !== null && ` notification by ${asDay(order.notifyBy)}`}
              {order.record.endsOn !== null && ` until ${asDay(order.record.endsOn)}`}
            </>,
          ])}
        />
      )}
    </Card>
  )
}
