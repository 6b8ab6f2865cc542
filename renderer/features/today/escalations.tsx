import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '#renderer/components/card.tsx'
import { api } from '#renderer/lib/api.ts'
import { useSession } from '#renderer/lib/session.ts'
import { LONG_UNANSWERED_DAYS, readyView } from '#shared/domain/action-board.ts'
import { agencyId } from '#shared/domain/ids.ts'
import classes from './beside.module.css'

/** How much stands on the escalation list of each agency (N19). */
export function Escalations() {
  const { agencyName } = useSession()
  const { data } = useQuery(api.boards.summary.queryOptions({ input: readyView('escalation') }))
  if (data === undefined || data.groups.length === 0) return null
  return (
    <Card title="Escalation list" quiet>
      <ul className={classes['lines']}>
        {data.groups.map((group) => (
          <li key={group.key}>
            <Link to="/actions" search={{ view: 'escalation', agency: group.key }}>
              {agencyName(agencyId.parse(group.key))}
            </Link>
            <strong>{group.count}</strong>
          </li>
        ))}
      </ul>
      <p className="muted small">Not carried out, or not answered for {LONG_UNANSWERED_DAYS} days.</p>
    </Card>
  )
}
