import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { api } from '#renderer/lib/api.ts'
import { type BoardGroup, type BoardLine, type BoardView, LINES_PER_PAGE } from '#shared/domain/action-board.ts'

/** What stands at a place of the board: a line, the heading of a group, or nothing that has been read yet. */
export type BoardPlace = { line: BoardLine } | { group: BoardGroup } | undefined

/**
 * The board as places to be shown, of which only the pages in view are read. Places are the lines in their order with a heading
 * before each group.
 */
export function useBoardRows(view: BoardView) {
  const [inView, setInView] = useState({ first: 0, last: 0 })
  const onRange = useCallback((first: number, last: number) => setInView({ first, last }), [])
  const { data: summary } = useQuery({
    ...api.boards.summary.queryOptions({ input: { filter: view.filter, grouping: view.grouping } }),
    placeholderData: keepPreviousData,
  })
  const layout = useMemo(() => layoutOf(summary?.groups ?? []), [summary])
  const pages = [inView.first, inView.last].map((place) => Math.floor(layout.lineAt(place) / LINES_PER_PAGE))
  const read = [usePage(view, pages[0] ?? 0), usePage(view, pages[1] ?? 0)]
  const at = (place: number): BoardPlace => {
    const group = layout.groupAt(place)
    if (group !== undefined) return { group }
    const line = layout.lineAt(place)
    const page = Math.floor(line / LINES_PER_PAGE)
    const found = read.find((one) => one?.page === page)?.lines[line % LINES_PER_PAGE]
    return found === undefined ? undefined : { line: found }
  }
  return { summary, count: (summary?.count ?? 0) + (summary?.groups.length ?? 0), at, onRange }
}

function usePage(view: BoardView, page: number) {
  const { data } = useQuery({
    ...api.boards.page.queryOptions({ input: { ...view, page } }),
    placeholderData: keepPreviousData,
  })
  return data
}

/** Where the headings of the groups stand among the lines. */
function layoutOf(groups: readonly BoardGroup[]) {
  const starts: number[] = []
  let next = 0
  for (const { count } of groups) {
    starts.push(next)
    next += count + 1
  }
  /** How many groups begin at a place or before it. */
  const begun = (place: number): number => {
    let [low, high] = [0, starts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= place) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    groupAt: (place: number) => (starts[begun(place) - 1] === place ? groups[begun(place) - 1] : undefined),
    /** The number of the line at a place; at a heading, that of the line before or after it. */
    lineAt: (place: number) => Math.max(0, place - begun(place)),
  }
}
