import { useQuery } from '@tanstack/react-query'
import { NotSharedTag } from '#renderer/components/not-shared-tag.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { PlanRecord } from '#shared/domain/plan.ts'
import { LOOP_STATE_WORDS, notShared } from '#shared/domain/victim-loop.ts'
import { refOfPlan } from '#shared/domain/victim-news.ts'

/** Whether the victim has been told of the newest finalised version; nothing while none is finalised (N20). */
export function PlanShared({ caseId, versions }: { caseId: CaseId; versions: readonly PlanRecord[] }) {
  const { data } = useQuery(api.victimLoop.get.queryOptions({ input: { caseId } }))
  const newest = versions.findLast((one) => one.finalisedAt !== null)
  const plan = newest === undefined ? undefined : data?.entries.find((one) => one.ref === refOfPlan(newest.id))
  if (plan === undefined) return null
  if (notShared([plan]).length > 0) return <NotSharedTag days={plan.days} />
  return plan.state === 'told' ? (
    <Tag tone="done">✓ {LOOP_STATE_WORDS.told}</Tag>
  ) : (
    <Tag>{LOOP_STATE_WORDS[plan.state]}</Tag>
  )
}
