import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '#renderer/components/card.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay, asInstant, count } from '#renderer/lib/format.ts'
import { uncoveredIn } from '#shared/domain/coverage.ts'
import type { CaseId } from '#shared/domain/ids.ts'

/** Where the plan of a case stands, and the way to it. */
export function CasePlan({ caseId }: { caseId: CaseId }) {
  const { data } = useQuery(api.plans.get.queryOptions({ input: { caseId } }))
  const record = data?.newest?.record
  const open = data === undefined ? 0 : uncoveredIn(data.coverage).length
  return (
    <Card quiet title="Plan">
      {data?.newest === null && <p className="muted">This case has no plan yet.</p>}
      {record !== undefined && (
        <p>
          {record.finalisedAt === null ? (
            <Tag tone="medium">◆ Draft of version {record.number}</Tag>
          ) : (
            <Tag tone="done">✓ Version {record.number}</Tag>
          )}{' '}
          <span className="muted small">
            {record.finalisedAt === null
              ? `${count(data?.gaps.length ?? 0, 'thing')} missing`
              : `${record.finalisedByName}, ${asInstant(record.finalisedAt)}; review ${asDay(record.reviewOn)}`}
          </span>
        </p>
      )}
      {open > 0 && (
        <p>
          <Tag tone="high">▲ {open} not covered</Tag>
        </p>
      )}
      {data !== undefined && data.conflicts.length > 0 && (
        <p>
          <Tag tone="medium">◆ {count(data.conflicts.length, 'conflict')}</Tag>
        </p>
      )}
      <div>
        <Button renderRoot={(props) => <Link to="/cases/$caseId/plan" params={{ caseId }} {...props} />}>
          Open the plan
        </Button>
      </div>
    </Card>
  )
}
