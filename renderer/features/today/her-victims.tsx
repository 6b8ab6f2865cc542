import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '#renderer/components/card.tsx'
import { DataTable } from '#renderer/components/data-table.tsx'
import { Empty } from '#renderer/components/empty.tsx'
import { LevelBadge } from '#renderer/components/level-badge.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay, count } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { type HerVictim, sayMissingVoice } from '#shared/domain/her-victims.ts'

/** The advocate's board: whom she and her colleagues speak for, and whose voice is missing. */
export function HerVictims() {
  const { data } = useQuery(api.boards.victims.queryOptions({ input: {} }))
  if (data === undefined) return null
  return (
    <Card title="Whom you speak for" flush>
      <DataTable
        label="Whom you speak for"
        rows={data}
        rowKey={(one) => one.caseId}
        empty={
          <Empty>
            Nobody yet. A case stands here when it is routed to you or a colleague of your agency as advocate, or when
            one of you has recorded what she says.
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
          { key: 'victim', heading: 'Victim', cell: (one) => <Who line={one} /> },
          { key: 'voice', heading: 'Her voice', width: '28%', cell: (one) => <Voice line={one} /> },
          { key: 'actions', heading: 'Your agency’s actions', width: '150px', cell: (one) => <Own line={one} /> },
          {
            key: 'review',
            heading: 'Next review',
            width: '110px',
            cell: (one) => (one.nextReviewOn === null ? 'none set' : asDay(one.nextReviewOn)),
          },
          { key: 'level', heading: 'Level', width: '110px', cell: (one) => <LevelBadge level={one.level} /> },
        ]}
      />
    </Card>
  )
}

function Who({ line }: { line: HerVictim }) {
  const { me } = useSession()
  return (
    <>
      {line.victim}
      {line.advocate !== me.name && <div className="muted">advocate {line.advocate}</div>}
    </>
  )
}

function Voice({ line }: { line: HerVictim }) {
  const missing = sayMissingVoice(line)
  return (
    <>
      {missing !== null && (
        <>
          <Tag tone="medium">◆ Missing</Tag>{' '}
          <Link
            to="/cases/$caseId/plan"
            params={{ caseId: line.caseId }}
            aria-label={`${missing} Plan of ${line.reference}`}
          >
            {missing}
          </Link>
        </>
      )}
      {line.voiceOn !== null && <div className="muted">last heard {asDay(line.voiceOn)}</div>}
      {missing === null && line.voiceOn === null && <span className="muted">The plan says why there is none.</span>}
    </>
  )
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
