import { useQuery } from '@tanstack/react-query'
import { ToolResults } from '#renderer/components/tool-results.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import type { CaseRecord } from '#shared/domain/case.ts'
import { TOOLS } from '#shared/instruments/tools.ts'

/** What other tools said about the case, such as the police screening before it came to the clinic. */
export function CaseToolResults({ record }: { record: CaseRecord }) {
  const { id: caseId, closedAt } = record
  const { data } = useQuery(api.toolResults.list.queryOptions({ input: { caseId } }))
  const { may, today } = useSession()
  return (
    <ToolResults
      quiet
      all={data ?? []}
      tools={TOOLS}
      today={today}
      editable={closedAt === null && may('record tool results')}
      record={(result) => api.toolResults.record.call({ caseId, result })}
      correct={(toolResultId, result, why) => api.toolResults.correct.call({ toolResultId, result, why })}
      sentence={sentenceOf}
    />
  )
}
