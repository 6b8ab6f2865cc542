import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FinderField } from '#renderer/components/finder-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { useCasesFound } from '#renderer/lib/use-cases-found.ts'
import { PLAIN_VIEW } from '#shared/domain/action-board.ts'
import type { CaseId } from '#shared/domain/ids.ts'

/** Narrows the board to one case, found by its reference, names or their beginnings; emptied, it shows all cases again. */
export function CaseFilter({ caseId, onCase }: { caseId: CaseId | null; onCase(caseId: CaseId | null): void }) {
  const [typed, setTyped] = useState<string>()
  const reference = useReference(caseId)
  const { lines, found, settled } = useCasesFound(typed ?? '', { enabled: typed !== undefined })
  return (
    <FinderField
      label="Case"
      placeholder="All cases"
      text={typed ?? reference}
      onText={(text) => {
        setTyped(text)
        if (caseId !== null) onCase(null)
      }}
      found={typed === undefined || typed.trim() === '' ? [] : found}
      onPick={({ id }) => {
        const line = lines.find((one) => one.id === id)
        if (line === undefined) return
        setTyped(undefined)
        onCase(line.id)
      }}
      onLeave={() => setTyped(undefined)}
      {...(typed === undefined ? {} : { nothing: settled ? 'No open case has these words.' : 'Looking…' })}
    />
  )
}

/** What a case is called by, for a board that was left or linked with it. */
function useReference(caseId: CaseId | null): string {
  const filter = { ...PLAIN_VIEW.filter, state: null, caseId }
  const { data } = useQuery({
    ...api.boards.summary.queryOptions({ input: { filter, grouping: 'case' } }),
    enabled: caseId !== null,
  })
  return (caseId === null ? undefined : data?.groups[0]?.key) ?? (caseId === null ? '' : 'One case')
}
