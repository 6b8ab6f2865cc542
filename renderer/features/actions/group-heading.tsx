import { Tag } from '#renderer/components/tag.tsx'
import { count, inFigures } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { actionState, STRAND_WORDS, strand } from '#shared/domain/action.ts'
import { type BoardGroup, type BoardGrouping, STATE_WORDS } from '#shared/domain/action-board.ts'
import { agencyId } from '#shared/domain/ids.ts'
import classes from './actions.module.css'

/** By what a board can be put together, as its field offers it. */
export const GROUPING_WORDS = {
  none: 'Nothing',
  owner: 'Owner',
  agency: 'Agency',
  strand: 'Strand',
  case: 'Case',
  state: 'State',
} as const satisfies Record<BoardGrouping, string>

/** What a group is called, how much is in it, and how much of that is late. */
export function GroupHeading({ group, grouping }: { group: BoardGroup; grouping: BoardGrouping }) {
  const { agencyName } = useSession()
  return (
    <span className={classes['group']}>
      {nameOf(group, grouping, agencyName)} <span className="muted">{count(group.count, 'action')}</span>
      {group.late > 0 && <Tag tone="high">▲ {inFigures(group.late)} late</Tag>}
    </span>
  )
}

function nameOf(
  { key, agencyId: agency }: BoardGroup,
  grouping: BoardGrouping,
  agencyName: ReturnType<typeof useSession>['agencyName'],
): string {
  switch (grouping) {
    case 'agency':
      return agencyName(agencyId.parse(key))
    case 'owner':
      return agency === null || key === agencyName(agency) ? key : `${key}, ${agencyName(agency)}`
    case 'strand':
      return strand.safeParse(key).success ? STRAND_WORDS[strand.parse(key)] : 'In no strand'
    case 'state':
      return STATE_WORDS[actionState.parse(key)]
    case 'case':
    case 'none':
      return key
  }
}
