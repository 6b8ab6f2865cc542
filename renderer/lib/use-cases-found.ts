import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#renderer/lib/api.ts'
import type { CaseLine } from '#shared/domain/case.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { LEVEL_WORDS } from '#shared/domain/level.ts'

interface CaseFound {
  id: CaseId
  label: string
  detail: string
}

/** The open cases that have what was typed: a reference, names or the beginnings of names; asked only while somebody looks for one. */
export function useCasesFound(
  text: string,
  { enabled = true, without = NONE }: { enabled?: boolean; without?: ReadonlySet<CaseId> } = {},
): { lines: readonly CaseLine[]; found: CaseFound[]; settled: boolean } {
  const [asked] = useDebouncedValue(text.trim(), 120)
  const { data, isPlaceholderData } = useQuery({
    ...api.cases.list.queryOptions({ input: { text: asked, level: null, agencyId: null, closed: false, page: 0 } }),
    placeholderData: keepPreviousData,
    enabled,
  })
  // What belongs to words typed before must not be picked by an early Enter.
  const settled = asked === text.trim() && data !== undefined && !isPlaceholderData
  const lines = settled ? data.lines.filter((one) => !without.has(one.id)).slice(0, 10) : []
  return {
    lines,
    settled,
    found: lines.map((one) => ({ id: one.id, label: one.reference, detail: detailOf(one) })),
  }
}

/** What a `FinderField` needs for picking one open case; typing again lets go of the one that was picked. */
export function useCaseFinder(onPick: (caseId: CaseId | null) => void) {
  const [text, setText] = useState('')
  const [picked, setPicked] = useState('')
  const { lines, found, settled } = useCasesFound(text)
  return {
    text,
    onText: (next: string) => {
      setText(next)
      setPicked('')
      onPick(null)
    },
    found: text === picked ? [] : found,
    onPick: ({ id }: { id: string }) => {
      const line = lines.find((one) => one.id === id)
      if (line === undefined) return
      const words = `${line.reference} · ${line.victim}`
      setText(words)
      setPicked(words)
      onPick(line.id)
    },
    ...(text === picked ? {} : { nothing: settled ? 'No open case has these words.' : 'Looking…' }),
  }
}

const NONE: ReadonlySet<CaseId> = new Set()

function detailOf({ level, victim, perpetrator }: CaseLine): string {
  const risk = level === null ? '' : `${LEVEL_WORDS[level].shape} ${LEVEL_WORDS[level].name} · `
  return `${risk}${victim} · ${perpetrator}`
}
