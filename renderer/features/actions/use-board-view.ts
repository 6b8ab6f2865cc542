import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { api, queryClient } from '#renderer/lib/api.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { actionState } from '#shared/domain/action.ts'
import { type BoardView, PLAIN_VIEW, READY_VIEWS, type ReadyViewName, readyView } from '#shared/domain/action-board.ts'
import { agencyId as agencyIdOf, caseId as caseIdOf } from '#shared/domain/ids.ts'

/**
 * How the board is looked at. A link may say it in the address, by codes and ids; else it is as the person left it, which the
 * store keeps for them: a filter may hold a name, and no name stands in an address.
 */
export function useBoardView(): {
  view: BoardView
  change(next: BoardView): void
} {
  const { data: kept } = useSuspenseQuery(api.boards.kept.queryOptions({ input: {} }))
  const [own, setOwn] = useState<BoardView>()
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  return {
    view: linked(search) ?? own ?? kept ?? PLAIN_VIEW,
    change: (next) => {
      setOwn(next)
      queryClient.setQueryData(api.boards.kept.queryKey({ input: {} }), next)
      void attempt(() => api.boards.keep.call(next))
      const { action } = search
      void navigate({ to: '.', search: typeof action === 'string' ? { action } : {}, replace: true })
    },
  }
}

/** The view that an address names, such as `?view=escalation&agency=…`; undefined when it names none. */
function linked({ view, state, agency, case: caseId }: Record<string, unknown>): BoardView | undefined {
  if ([view, state, agency, caseId].every((part) => part === undefined)) return undefined
  const base = isReady(view) ? readyView(view) : PLAIN_VIEW
  return {
    ...base,
    filter: {
      ...base.filter,
      state: actionState.safeParse(state).data ?? base.filter.state,
      agencyId: agencyIdOf.safeParse(agency).data ?? base.filter.agencyId,
      caseId: caseIdOf.safeParse(caseId).data ?? base.filter.caseId,
    },
  }
}

function isReady(view: unknown): view is ReadyViewName {
  return typeof view === 'string' && Object.hasOwn(READY_VIEWS, view)
}
