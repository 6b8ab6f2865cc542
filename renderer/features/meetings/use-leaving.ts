import { type RefObject, useEffect, useRef, useState } from 'react'
import { api } from '#renderer/lib/api.ts'
import type { AgendaCase } from '#shared/domain/agenda-item.ts'
import { type CoverageRow, uncoveredIn } from '#shared/domain/coverage.ts'
import { isDecidedLater } from '#shared/domain/left-uncovered.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import { Refusal } from '#shared/domain/refusal.ts'

/** A case that is about to be left although something in it is covered by nothing. */
interface Leaving {
  one: AgendaCase
  rows: readonly CoverageRow[]
  go(): Promise<unknown>
}

/** A case is left with everything covered, accepted, or put off with a reason: leaving it asks first (N6). */
export function useLeaving(
  file: MeetingFile,
  current: AgendaCase | undefined,
  line: RefObject<HTMLInputElement | null>,
) {
  const [asked, setAsked] = useState<Leaving>()
  const isAsked = asked !== undefined
  const wasAsked = useRef(false)
  useEffect(() => {
    if (wasAsked.current && !isAsked) line.current?.focus()
    wasAsked.current = isAsked
  }, [isAsked, line])
  const leave = async (go: () => Promise<unknown>) => {
    const rows = current === undefined ? [] : await openIn(file, current)
    if (current === undefined || rows.length === 0) return go()
    setAsked({ one: current, rows, go })
    return undefined
  }
  return {
    asked,
    leave,
    stay: () => setAsked(undefined),
    /** Leaves after an answer; what was left out of it is asked about again. */
    goOn: async (settled: boolean) => {
      if (asked === undefined) return
      const rows = settled ? [] : await openIn(file, asked.one)
      if (rows.length === 0) return void (await asked.go())
      setAsked({ ...asked, rows })
      throw new Refusal('INVALID', { field: 'chosen', sentence: 'This is minuted. The others are still open.' })
    },
  }
}

async function openIn(file: MeetingFile, { item, hidden }: AgendaCase): Promise<CoverageRow[]> {
  if (hidden || item.deferredAt !== null || isDecidedLater(file.entries, item.id)) return []
  return uncoveredIn(await api.plans.coverage.call({ caseId: item.caseId }))
}
