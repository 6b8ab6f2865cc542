import { useLayoutEffect, useMemo, useRef } from 'react'
import { api } from '#renderer/lib/api.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { AgendaCase } from '#shared/domain/meeting.ts'

/** Taking up a case; the one before it is heard then. */
export function useTaking(agenda: readonly AgendaCase[], index: number) {
  const latest = useRef({ agenda, index })
  useLayoutEffect(() => {
    latest.current = { agenda, index }
  })
  return useMemo(() => {
    const take = ({ item }: AgendaCase) =>
      api.meetings.openItem.call({ meetingId: item.meetingId, agendaItemId: item.id })
    return {
      take,
      async takeNext() {
        const { agenda: all, index: at } = latest.current
        const next = at < 0 ? all.find(({ item }) => item.doneAt === null) : all[at + 1]
        if (next === undefined) return sayDone('This was the last case. F9 ends the meeting.')
        await take(next)
      },
      async takePrevious() {
        const { agenda: all, index: at } = latest.current
        const previous = at < 0 ? all.findLast(({ item }) => item.doneAt !== null) : all[at - 1]
        if (previous === undefined) return sayDone('There is no case before this one.')
        await take(previous)
      },
    }
  }, [])
}
