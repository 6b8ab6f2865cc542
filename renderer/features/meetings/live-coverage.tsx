import { useQuery } from '@tanstack/react-query'
import { Row } from '#renderer/components/layout.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { uncoveredIn } from '#shared/domain/coverage.ts'
import type { CaseId } from '#shared/domain/ids.ts'

/** What of the signed assessment no action answers yet: asked about when the case is left (N6). */
export function LiveCoverage({ caseId }: { caseId: CaseId }) {
  const { data } = useQuery(api.plans.coverage.queryOptions({ input: { caseId } }))
  if (data === undefined || data.rows.length === 0) return null
  const open = uncoveredIn(data)
  const accepted = data.rows.filter((one) => one.state === 'accepted').length
  return (
    <>
      <h3>Not covered by any action</h3>
      {open.length === 0 && <p className="muted">✓ Everything is covered or accepted.</p>}
      <Row>
        {open.map((one) => (
          <Tag key={`${one.kind} ${one.ref}`} tone={one.kind === 'goal' ? 'accent' : 'medium'}>
            ▲ {one.label}
          </Tag>
        ))}
      </Row>
      {accepted > 0 && <p className="muted small">◆ {accepted} accepted uncovered, with the reason in the plan.</p>}
    </>
  )
}
