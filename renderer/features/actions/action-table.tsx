import { Link } from '@tanstack/react-router'
import { OnlyFor } from '#renderer/components/only-for.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { type Placed, type WindowedColumn, WindowedTable } from '#renderer/components/windowed-table.tsx'
import { asDay, asInstant } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { useGuidance } from '#renderer/lib/use-guidance.ts'
import { type BoardLine, type BoardSort, type BoardView, boardSort } from '#shared/domain/action-board.ts'
import { unanswered } from '#shared/domain/guidance-answer.ts'
import type { ActionId } from '#shared/domain/ids.ts'
import classes from './actions.module.css'
import { GroupHeading } from './group-heading.tsx'
import { sayLinks } from './links.ts'
import { StateTag } from './state-tag.tsx'
import type { BoardPlace } from './use-board-rows.ts'

/** The board as a table: arrow keys walk the rows, Space chooses one, Enter opens it. */
export function ActionTable({
  view,
  count,
  at,
  chosen,
  onRange,
  onSort,
  onCurrent,
  onChoose,
}: {
  view: BoardView
  count: number
  at(place: number): BoardPlace
  chosen: ReadonlySet<ActionId>
  onRange(first: number, last: number): void
  onSort(sort: BoardSort): void
  onCurrent(line: BoardLine | undefined): void
  onChoose(line: BoardLine): void
}) {
  const { today, agencyName } = useSession()
  const placed = (place: number): Placed<BoardLine> => {
    const found = at(place)
    if (found === undefined) return { kind: 'waiting' }
    if ('line' in found) {
      return { kind: 'row', key: found.line.id, row: found.line, selected: chosen.has(found.line.id) }
    }
    const { group } = found
    return {
      kind: 'heading',
      key: `${group.key} ${group.agencyId}`,
      content: <GroupHeading group={group} grouping={view.grouping} />,
    }
  }
  const columns: WindowedColumn<BoardLine>[] = [
    {
      key: 'what',
      heading: 'What',
      cell: (one) => (
        <>
          <input
            type="checkbox"
            className={classes['choose']}
            aria-label={`Choose action ${one.number} of ${one.reference}`}
            checked={chosen.has(one.id)}
            onChange={() => onChoose(one)}
          />
          <Link to="/actions" search={(now) => ({ ...now, action: one.id })} replace resetScroll={false}>
            {one.text}
          </Link>
          <GuidanceMark of={one} />
          <OnlyFor audience={one.audience} agencyName={agencyName} />
        </>
      ),
    },
    {
      key: 'due',
      heading: 'Due',
      width: '128px',
      sorts: true,
      cell: (one) => (
        <>
          <StateTag action={one} today={today} />
          <div className="muted">{asDay(one.dueOn)}</div>
        </>
      ),
    },
    {
      key: 'case',
      heading: 'Case',
      width: '13%',
      sorts: true,
      cell: (one) => (
        <>
          {one.reference}
          <div className="muted">{one.victim}</div>
        </>
      ),
    },
    {
      key: 'owner',
      heading: 'Owner',
      width: '15%',
      sorts: true,
      cell: (one) => <Owner line={one} agency={agencyName(one.agencyId)} />,
    },
    {
      key: 'factor',
      heading: 'Answers',
      width: '13%',
      cell: (one) => <span className={one.links.length === 0 ? 'muted' : undefined}>{sayLinks(one)}</span>,
    },
    {
      key: 'note',
      heading: 'Last note',
      width: '22%',
      cell: (one) => (
        <span className={classes['note']}>
          {one.closedAt === null ? one.lastNote : one.outcome}
          {one.closedAt === null && one.chasedAt !== null && (
            <span className="muted small"> · asked again {asInstant(one.chasedAt)}</span>
          )}
        </span>
      ),
    },
  ]
  return (
    <div className={classes['board']}>
      <WindowedTable
        label="Actions"
        count={count}
        at={placed}
        columns={columns}
        sorting={{ key: view.sort.by, direction: view.sort.direction }}
        onSort={(key) => onSort(turned(view.sort, key))}
        onRange={onRange}
        onCurrent={(place) => {
          const found = at(place)
          onCurrent(found !== undefined && 'line' in found ? found.line : undefined)
        }}
      />
    </div>
  )
}

function Owner({ line, agency }: { line: BoardLine; agency: string }) {
  return (
    <>
      {line.ownerName}
      {line.ownerName !== agency && <div className="muted">{agency}</div>}
      {line.closedAt === null && line.acceptance === 'declined' && <Tag tone="high">✗ declined</Tag>}
      {line.closedAt === null && line.acceptance === null && line.kind !== 'advice' && (
        <span className="muted small">not answered yet</span>
      )}
      {line.closedAt === null && line.ownerLeft && <Tag tone="high">▲ has left</Tag>}
    </>
  )
}

function turned(now: BoardSort, key: string): BoardSort {
  const by = boardSort.shape.by.parse(key)
  return { by, direction: now.by === by && now.direction === 'ascending' ? 'descending' : 'ascending' }
}

/** Says at a row that its wording stands against the guidance, and whether somebody said why. */
function GuidanceMark({ of }: { of: BoardLine }) {
  const { notes } = useGuidance(of.closedAt === null ? of.text : '', of)
  if (notes.length === 0) return null
  const open = unanswered(notes, of.guidanceAside).length > 0
  return (
    <div>
      <Tag tone={open ? 'medium' : 'standard'}>{open ? '◆ Guidance not answered' : '✓ Guidance set aside'}</Tag>
    </div>
  )
}
