import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { TableCard } from './table-card.tsx'

/** What comes next for the orders, for whoever follows them. */
export function OrdersAhead() {
  const { today } = useSession()
  const { data = [] } = useQuery(api.orders.ahead.queryOptions({ input: {} }))
  if (data.length === 0) return null
  return (
    <TableCard
      title="Orders ahead"
      beside={<Link to="/reviews">{data.length > FIRST ? `All ${data.length}` : 'Reviews and orders'}</Link>}
      rows={data.slice(0, FIRST)}
      rowKey={(one) => `${one.order.record.id} ${one.on} ${one.what}`}
      columns={[
        {
          key: 'case',
          heading: 'Case',
          width: '130px',
          cell: (one) => (
            <Link to="/cases/$caseId/orders" params={{ caseId: one.caseId }}>
              {one.reference}
            </Link>
          ),
        },
        { key: 'what', heading: 'What', cell: (one) => one.what },
        {
          key: 'on',
          heading: 'Day',
          width: '170px',
          cell: (one) => (one.on < today ? <Tag tone="high">▲ {asDay(one.on)}, past</Tag> : asDay(one.on)),
        },
      ]}
    />
  )
}

const FIRST = 6
