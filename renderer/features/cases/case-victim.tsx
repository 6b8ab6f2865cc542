import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '#renderer/components/card.tsx'
import { NotSharedTag } from '#renderer/components/not-shared-tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay, count } from '#renderer/lib/format.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { proposedOf } from '#shared/domain/proposed-news.ts'
import { notShared } from '#shared/domain/victim-loop.ts'

/** What the victim has not been told yet, and the way to where it is said that she was. */
export function CaseVictim({ caseId }: { caseId: CaseId }) {
  const { data } = useQuery(api.victimLoop.get.queryOptions({ input: { caseId } }))
  const [oldest] = notShared(data?.entries ?? [])
  const proposed = proposedOf(data?.entries ?? []).length
  return (
    <Card quiet title="The victim">
      {data !== undefined && oldest === undefined && proposed === 0 && (
        <p className="muted">She has been told of everything.</p>
      )}
      {oldest !== undefined && (
        <p>
          <NotSharedTag days={oldest.days} /> <span className="muted small">{oldest.title}</span>
        </p>
      )}
      {proposed > 0 && (
        <p className="small">
          {count(proposed, 'decision or action', 'decisions and actions')} to look at: may she be told?
        </p>
      )}
      {data !== undefined && data.feedbackSince !== null && (
        <p className="muted small">
          Told of the plan on {asDay(data.feedbackSince)}; nobody has asked what she thinks.
        </p>
      )}
      <div>
        <Button renderRoot={(props) => <Link to="/cases/$caseId/victim" params={{ caseId }} {...props} />}>
          Keep her informed
        </Button>
      </div>
    </Card>
  )
}
