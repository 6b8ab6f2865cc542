import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '#renderer/components/card.tsx'
import { DataTable } from '#renderer/components/data-table.tsx'
import { ReviewDay } from '#renderer/components/due-reviews.tsx'
import { Empty } from '#renderer/components/empty.tsx'
import { LevelBadge } from '#renderer/components/level-badge.tsx'
import { Page } from '#renderer/components/page.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay, count } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'

/** What has to be looked at again, and when: the next review of every open case, and what lies ahead for the orders. */
export function ReviewsPage() {
  const { data: due } = useSuspenseQuery(api.reviews.due.queryOptions({ input: {} }))
  const { data: ahead } = useSuspenseQuery(api.orders.ahead.queryOptions({ input: {} }))
  const { today } = useSession()
  const late = due.filter((one) => one.next.on < today).length
  return (
    <Page
      title="Reviews and orders ahead"
      lead="Every open case has a next review with its reason. A review that is put off stays here, with the reason and the name."
    >
      <Card
        title="Next review of each case"
        beside={late > 0 && <span className="muted">{count(late, 'case')} late</span>}
        flush
      >
        <DataTable
          label="Next review of each case"
          rows={due}
          rowKey={(one) => one.caseId}
          empty={<Empty>No case is open. Each open case appears here with the day of its next review.</Empty>}
          columns={[
            {
              key: 'case',
              heading: 'Case',
              sort: (one) => one.reference,
              cell: (one) => (
                <Link to="/cases/$caseId" params={{ caseId: one.caseId }}>
                  {one.reference}
                </Link>
              ),
            },
            { key: 'level', heading: 'Level', cell: (one) => <LevelBadge level={one.level} /> },
            {
              key: 'on',
              heading: 'Next review',
              sort: (one) => one.next.on,
              cell: (one) => <ReviewDay on={one.next.on} today={today} />,
            },
            {
              key: 'why',
              heading: 'Why',
              cell: (one) => (
                <>
                  {one.next.reason}
                  {one.next.snoozed !== null && ` Put off by ${one.next.snoozed.byName}: ${one.next.snoozed.reason}`}
                  {one.more > 0 && ` And ${count(one.more, 'more reason')}.`}
                </>
              ),
            },
          ]}
        />
      </Card>
      <Card title="Orders ahead" flush>
        <DataTable
          label="Orders ahead"
          rows={ahead}
          rowKey={(one) => `${one.order.record.id} ${one.on} ${one.what}`}
          empty={<Empty>No order of an open case has a day ahead. Orders are recorded in the case.</Empty>}
          columns={[
            {
              key: 'case',
              heading: 'Case',
              sort: (one) => one.reference,
              cell: (one) => (
                <Link to="/cases/$caseId/orders" params={{ caseId: one.caseId }}>
                  {one.reference}
                </Link>
              ),
            },
            {
              key: 'on',
              heading: 'Day',
              sort: (one) => one.on,
              cell: (one) => (one.on < today ? `▲ ${asDay(one.on)}, past` : asDay(one.on)),
            },
            { key: 'what', heading: 'What', cell: (one) => one.what },
          ]}
        />
      </Card>
    </Page>
  )
}
