import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDue, stateOf } from '#shared/domain/action.ts'
import { type BoardLine, readyView } from '#shared/domain/action-board.ts'
import { sayShortAnswer } from '#shared/domain/action-rules.ts'
import { TableCard } from './table-card.tsx'

/** The coordinator's board: what is late or carried by nobody, each one key away from its case. */
export function LateActions() {
  const { agencyName } = useSession()
  const { data: summary } = useQuery(api.boards.summary.queryOptions({ input: VIEW }))
  const { data } = useQuery(api.boards.page.queryOptions({ input: { ...VIEW, page: 0 } }))
  if (data === undefined || summary === undefined || summary.count === 0) return null
  return (
    <TableCard
      title="Actions that are late or not accepted"
      beside={
        <Link to="/actions" search={{ view: 'attention' }}>
          {summary.count > FIRST ? `All ${summary.count}` : 'On the board'}
        </Link>
      }
      rows={data.lines.slice(0, FIRST)}
      rowKey={(one) => one.id}
      columns={[
        {
          key: 'case',
          heading: 'Case',
          width: '130px',
          cell: (one) => (
            <Link to="/cases/$caseId" params={{ caseId: one.caseId }}>
              {one.reference}
            </Link>
          ),
        },
        { key: 'action', heading: 'Action', cell: (one) => one.text },
        {
          key: 'owner',
          heading: 'Owner',
          width: '170px',
          cell: (one) => (
            <>
              {one.ownerName}
              {one.ownerName !== agencyName(one.agencyId) && <div className="muted">{agencyName(one.agencyId)}</div>}
            </>
          ),
        },
        { key: 'why', heading: 'Why', width: '190px', cell: (one) => <Why line={one} /> },
      ]}
    />
  )
}

function Why({ line }: { line: BoardLine }) {
  const { today } = useSession()
  return (
    <>
      {stateOf(line, today) === 'overdue' ? (
        <Tag tone="high">▲ {sayDue(line.dueOn, today)}</Tag>
      ) : (
        <span className="muted">due {asDay(line.dueOn)}</span>
      )}
      {line.acceptance !== 'accepted' && <div className="muted small">{sayShortAnswer(line)}</div>}
    </>
  )
}

const FIRST = 8
const VIEW = readyView('attention')
