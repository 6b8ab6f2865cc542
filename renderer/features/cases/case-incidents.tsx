import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '#renderer/components/card.tsx'
import { CurrencyBadge } from '#renderer/components/currency-badge.tsx'
import { EventTimeline } from '#renderer/components/event-timeline.tsx'
import { api } from '#renderer/lib/api.ts'
import { count } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { ordersAheadOf } from '#shared/domain/order.ts'

/** Of the past events, so many stand on the page of the case; all of them are one link away. */
const MOST_PAST = 3

/** Whether it still goes on, how many incidents are recorded, and the dated events of the case. */
export function CaseIncidents({ caseId }: { caseId: CaseId }) {
  const { data } = useSuspenseQuery(api.incidents.summary.queryOptions({ input: { caseId } }))
  const { data: orders } = useSuspenseQuery(api.orders.list.queryOptions({ input: { caseId } }))
  const { today } = useSession()
  return (
    <Card
      title="Incidents and events"
      beside={<CurrencyBadge state={data.currency.state} />}
      actions={
        <Button size="xs" renderRoot={(props) => <Link to="/cases/$caseId/incidents" params={{ caseId }} {...props} />}>
          Show all, and record
        </Button>
      }
    >
      <p>
        {data.count === 0 ? '' : `${count(data.count, 'incident')}. `}
        {data.currency.sentences.join(' ')}
      </p>
      <EventTimeline events={data.events} due={ordersAheadOf(orders, today)} today={today} most={MOST_PAST} />
    </Card>
  )
}
