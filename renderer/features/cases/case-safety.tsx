import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '#renderer/components/card.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay, count } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { isInPlan } from '#shared/domain/safety-plan.ts'

/** Where the safety plan of a case stands, and the way to it. */
export function CaseSafety({ caseId }: { caseId: CaseId }) {
  const { today } = useSession()
  const { data } = useQuery(api.safetyPlans.get.queryOptions({ input: { caseId } }))
  const file = data?.file
  return (
    <Card quiet title="Safety plan">
      {file === null && <p className="muted">No safety plan has been begun with her yet.</p>}
      {file != null && (
        <p>
          <Tag tone="accent">{count(file.steps.filter(isInPlan).length, 'step')}</Tag>{' '}
          <span className="muted small">gone through again by {asDay(file.record.reviewOn)}</span>
        </p>
      )}
      {file != null && file.record.reviewOn < today && (
        <p>
          <Tag tone="high">▲ To be gone through again</Tag>
        </p>
      )}
      <div>
        <Button renderRoot={(props) => <Link to="/cases/$caseId/safety" params={{ caseId }} {...props} />}>
          Open the safety plan
        </Button>
      </div>
    </Card>
  )
}
