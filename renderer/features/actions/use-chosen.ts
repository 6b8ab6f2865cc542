import { useCallback, useState } from 'react'
import { api } from '#renderer/lib/api.ts'
import { attempt, sayDone } from '#renderer/lib/toast.tsx'
import { type ActionFilter, MOST_ON_A_LIST } from '#shared/domain/action-board.ts'
import type { ActionId } from '#shared/domain/ids.ts'

/** The actions that were chosen on the board; scrolling and filtering leave them chosen. */
export function useChosen(filter: ActionFilter) {
  const [ids, setIds] = useState<ReadonlySet<ActionId>>(new Set())
  const turn = useCallback(
    (id: ActionId) =>
      setIds((now) => {
        const next = new Set(now)
        if (!next.delete(id)) next.add(id)
        return next
      }),
    [],
  )
  return {
    ids,
    turn,
    none: useCallback(() => setIds(new Set()), []),
    /** Everything that fits the filters, whether it is in view or not. */
    all: () =>
      void attempt(async () => {
        const found = await api.boards.fitting.call({ filter })
        setIds(new Set(found.ids))
        if (found.more)
          sayDone(`The first ${MOST_ON_A_LIST.toLocaleString('en-GB')} are chosen. Narrow the filters for the rest.`)
      }),
  }
}
