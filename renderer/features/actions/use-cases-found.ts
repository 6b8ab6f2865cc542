import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Suggestion } from '#renderer/components/suggestions.tsx'
import { api } from '#renderer/lib/api.ts'
import type { CaseLine } from '#shared/domain/case.ts'

/** The open cases that have what was typed: a reference, names or the beginnings of names; `enabled` when somebody looks for one. */
export function useCasesFound(
  text: string,
  enabled = true,
): { lines: readonly CaseLine[]; found: Suggestion[]; settled: boolean } {
  const [asked] = useDebouncedValue(text.trim(), 120)
  const { data, isPlaceholderData } = useQuery({
    ...api.cases.list.queryOptions({ input: { text: asked, level: null, agencyId: null, closed: false, page: 0 } }),
    placeholderData: keepPreviousData,
    enabled,
  })
  // What belongs to words typed before must not be picked by an early Enter.
  const settled = asked === text.trim() && data !== undefined && !isPlaceholderData
  const lines = settled ? data.lines.slice(0, 10) : []
  return {
    lines,
    settled,
    found: lines.map((one) => ({ id: one.id, label: one.reference, detail: `${one.victim} · ${one.perpetrator}` })),
  }
}
