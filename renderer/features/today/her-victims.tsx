import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Empty } from '#renderer/components/empty.tsx'
import { LevelBadge } from '#renderer/components/level-badge.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay, count } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import type { ApiOutputs } from '#shared/contract/index.ts'
import { type HerVictim, sayMissingVoice } from '#shared/domain/her-victims.ts'
import classes from './her-victims.module.css'
import { TableCard } from './table-card.tsx'

/** The advocate's board: whom she and her colleagues speak for, and whose voice is missing. */
export function HerVictims() {
  const { data } = useQuery(api.boards.victims.queryOptions({ input: {} }))
  const { data: plans = [] } = useQuery(api.safetyPlans.due.queryOptions({ input: {} }))
  const { data: waiting = [] } = useQuery(api.victimLoop.waiting.queryOptions({ input: {} }))
  if (data === undefined) return null
  return (
    <TableCard
      title="Whom you speak for"
      rows={data}
      rowKey={(one) => one.caseId}
      empty={
        <Empty>
          Nobody yet. A case stands here when it is routed to you or a colleague of your agency as advocate, or when one
          of you has recorded what she says.
        </Empty>
      }
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
        { key: 'victim', heading: 'Victim', width: '180px', cell: (one) => <Who line={one} /> },
        {
          key: 'waits',
          heading: 'What waits',
          cell: (one) => (
            <Waits
              line={one}
              safetyPlan={plans.find(({ caseId }) => caseId === one.caseId)}
              told={waiting.find(({ caseId }) => caseId === one.caseId)}
            />
          ),
        },
        { key: 'actions', heading: 'Your actions', width: '110px', cell: (one) => <Own line={one} /> },
      ]}
    />
  )
}

function Who({ line }: { line: HerVictim }) {
  const { me } = useSession()
  return (
    <>
      {line.victim} <LevelBadge level={line.level} />
      {line.nextReviewOn !== null && <div className="muted">next review {asDay(line.nextReviewOn)}</div>}
      {line.advocate !== me.name && <div className="muted">advocate {line.advocate}</div>}
    </>
  )
}

/** What she waits for: her voice in the plan, her safety plan, what she has not been told. */
function Waits({
  line,
  safetyPlan,
  told,
}: {
  line: HerVictim
  safetyPlan: ApiOutputs['safetyPlans']['due'][number] | undefined
  told: ApiOutputs['victimLoop']['waiting'][number] | undefined
}) {
  const params = { caseId: line.caseId }
  const missing = sayMissingVoice(line)
  return (
    <ul className={classes['waits']}>
      {missing !== null && (
        <li>
          <Link to="/cases/$caseId/plan" params={params} aria-label={`${missing} Plan of ${line.reference}`}>
            {missing}
          </Link>
        </li>
      )}
      {safetyPlan !== undefined && (
        <li>
          <Link
            to="/cases/$caseId/safety"
            params={params}
            aria-label={`${safetyPlan.says} Safety plan of ${line.reference}`}
          >
            {safetyPlan.kind === 'soon' ? '' : '◆ '}
            {safetyPlan.says}
          </Link>
        </li>
      )}
      {told !== undefined && told.notShared > 0 && (
        <li>
          <Link
            to="/cases/$caseId/victim"
            params={params}
            aria-label={`${sayNotShared(told)} Victim of ${line.reference}`}
          >
            {sayNotShared(told)}
          </Link>
        </li>
      )}
      {told !== undefined && told.proposed > 0 && (
        <li>
          <Link
            to="/cases/$caseId/victim"
            params={params}
            aria-label={`${sayProposed(told)} Victim of ${line.reference}`}
          >
            {sayProposed(told)}
          </Link>
        </li>
      )}
      {missing === null && safetyPlan === undefined && (told === undefined || told.notShared + told.proposed === 0) && (
        <li className="muted">Nothing{line.voiceOn === null ? '' : `; last heard ${asDay(line.voiceOn)}`}</li>
      )}
    </ul>
  )
}

function sayNotShared({ notShared, days }: { notShared: number; days: number }): string {
  return `${count(notShared, 'thing')} not shared with her yet, for ${count(days, 'day')}.`
}

function sayProposed({ proposed }: { proposed: number }): string {
  return `${count(proposed, 'decision or action', 'decisions and actions')} to look at: may she be told?`
}

function Own({ line }: { line: HerVictim }) {
  if (line.open === 0) return <span className="muted">none open</span>
  return (
    <>
      {count(line.open, 'open action')}
      {line.late > 0 && <Tag tone="high">▲ {line.late} late</Tag>}
    </>
  )
}
