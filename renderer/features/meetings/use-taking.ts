import { useLayoutEffect, useMemo, useRef } from 'react'
import { api } from '#renderer/lib/api.ts'
import type { AgendaCase } from '#shared/domain/agenda-item.ts'

/** Taking up a case; the one before it is heard then. Cases that the chair may not know of are passed over. */
export function useTaking(agenda: readonly AgendaCase[], index: number, say: (words: string) => void) {
  const latest = useRef({ agenda, index, say })
  useLayoutEffect(() => {
    latest.current = { agenda, index, say }
  })
  return useMemo(() => {
    const take = ({ item }: AgendaCase) =>
      api.meetings.openItem.call({ meetingId: item.meetingId, agendaItemId: item.id })
    return {
      take,
      async takeNext() {
        const { agenda: all, index: at, say: tell } = latest.current
        const open = all.filter((one, nth) => (at < 0 ? one.item.doneAt === null : nth > at))
        const next = open.find((one) => !one.hidden)
        if (next !== undefined) return take(next)
        const current = all[at]
        if (current !== undefined) await api.room.close.call({ meetingId: current.item.meetingId })
        tell('This was the last case. F9 ends the meeting.')
        return undefined
      },
      async takePrevious() {
        const { agenda: all, index: at, say: tell } = latest.current
        const heard = all.filter((one, nth) => (at < 0 ? one.item.doneAt !== null : nth < at))
        const previous = heard.findLast((one) => !one.hidden)
        if (previous !== undefined) return take(previous)
        tell('There is no case before this one.')
        return undefined
      },
    }
  }, [])
}
