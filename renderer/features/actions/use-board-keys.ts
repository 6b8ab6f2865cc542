import { useNavigate } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { type Shortcut, useKeys } from '#renderer/lib/keys.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { BoardLine } from '#shared/domain/action-board.ts'
import { updatesOnlyOwnAgency } from '#shared/domain/permission.ts'
import type { RowCommand } from './row-dialogs.tsx'
import type { useChosen } from './use-chosen.ts'

/** One key for whatever is done to the row that has the focus, or to all that are chosen. */
export function useBoardKeys({ chosen, onChase }: { chosen: ReturnType<typeof useChosen>; onChase(): void }) {
  const { me, may } = useSession()
  const navigate = useNavigate()
  const current = useRef<BoardLine>(undefined)
  const [command, setCommand] = useState<{ line: BoardLine; command: RowCommand }>()
  const mayUpdate = may('update actions')
  const mayWrite = may('write actions')
  const onlyOwn = updatesOnlyOwnAgency(me.roles)
  const { turn, none, all, ids } = chosen
  useKeys(
    'The action that has the focus',
    useMemo(() => {
      const onRow = (work: (line: BoardLine) => void) => () => {
        if (current.current === undefined) sayDone('Go to an action first, with the arrow keys.')
        else work(current.current)
      }
      const open = (of: RowCommand) =>
        onRow((line) => {
          if (line.closedAt !== null) sayDone('This action has been closed.')
          else if (onlyOwn && line.agencyId !== me.agencyId)
            sayDone('This action is for another agency to keep up to date.')
          else setCommand({ line, command: of })
        })
      const update: Shortcut[] = [
        { keys: 'p', label: 'Note progress', run: open('note') },
        { keys: 'd', label: 'Done', run: open('done') },
        { keys: 'x', label: 'Not carried out', run: open('not undertaken') },
        { keys: 'a', label: 'Answer: accepted or declined', run: open('answer') },
      ]
      const bulk: Shortcut[] = [
        {
          keys: 'h',
          label: 'Chase list of what is chosen, or of this action',
          run: () => {
            if (ids.size > 0) return onChase()
            onRow((line) => {
              turn(line.id)
              onChase()
            })()
          },
        },
      ]
      return [
        { keys: ' ', label: 'Choose it, or not', run: onRow((line) => turn(line.id)) },
        { keys: 'shift+a', label: 'Choose everything that fits', run: all },
        ...(ids.size > 0 ? [{ keys: 'Escape', label: 'Choose none', run: none }] : []),
        {
          keys: 'c',
          label: 'Open its case',
          run: onRow((line) => void navigate({ to: '/cases/$caseId', params: { caseId: line.caseId } })),
        },
        ...(mayUpdate ? update : []),
        ...(mayWrite ? bulk : []),
      ]
    }, [turn, none, all, ids, onChase, navigate, mayUpdate, mayWrite, onlyOwn, me.agencyId]),
  )
  return {
    setCurrent: (line: BoardLine | undefined) => {
      current.current = line
    },
    command,
    done: () => setCommand(undefined),
  }
}
