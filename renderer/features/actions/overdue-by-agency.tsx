import { Card } from '#renderer/components/card.tsx'
import { asDay } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import type { ApiOutputs } from '#shared/contract/index.ts'
import classes from './actions.module.css'

/** How many actions each agency is late with; choosing one shows them. */
export function OverdueByAgency({
  overdue,
  chosen,
  onChoose,
}: {
  overdue: ApiOutputs['today']['get']['overdue']
  chosen: string
  onChoose(agency: string): void
}) {
  const { agencyName } = useSession()
  if (overdue.length === 0) return null
  const most = [...overdue].sort((one, other) => other.overdue - one.overdue)
  return (
    <Card title="Overdue by agency" quiet>
      <ul className={classes['overdue']}>
        {most.map((one) => (
          <li key={one.agencyId}>
            <button
              type="button"
              title={`The oldest was due ${asDay(one.oldestDue)}`}
              aria-pressed={chosen === one.agencyId}
              onClick={() => onChoose(chosen === one.agencyId ? '' : one.agencyId)}
            >
              {agencyName(one.agencyId)} <strong>▲ {one.overdue}</strong>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
