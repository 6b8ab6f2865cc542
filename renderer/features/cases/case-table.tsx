import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Column, DataTable } from '#renderer/components/data-table.tsx'
import { LevelBadge } from '#renderer/components/level-badge.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { inSentence } from '#renderer/lib/case-words.ts'
import { asDay, asInstant } from '#renderer/lib/format.ts'
import { type Session, useSession } from '#renderer/lib/session.ts'
import { sayDue } from '#shared/domain/action.ts'
import { attentionOf, type CaseLine, RELATIONSHIP_WORDS } from '#shared/domain/case.ts'
import { ROUTE_WORDS } from '#shared/domain/level.ts'
import { typeByCode } from '#shared/instruments/index.ts'
import classes from './cases.module.css'

/** Cases line by line, in the order in which the backend gives them: what needs attention first. */
export function CaseTable({ lines, empty }: { lines: readonly CaseLine[]; empty: ReactNode }) {
  const session = useSession()
  return <DataTable label="Cases" rows={lines} rowKey={(line) => line.id} columns={columnsFor(session)} empty={empty} />
}

function columnsFor({ today, agencyName }: Session): Column<CaseLine>[] {
  return [
    {
      key: 'case',
      heading: 'Case',
      width: '108px',
      cell: (line) => (
        <Link to="/cases/$caseId" params={{ caseId: line.id }} className={classes['reference']}>
          {line.reference}
        </Link>
      ),
    },
    { key: 'people', heading: 'Victim · perpetrator', width: '27%', cell: (line) => <People line={line} /> },
    {
      key: 'why',
      heading: 'Why now',
      width: '16%',
      cell: (line) => {
        const reasons = attentionOf(line, today)
        return reasons.length === 0 ? <span className="muted">Nothing waits</span> : <Reasons reasons={reasons} />
      },
    },
    {
      key: 'level',
      heading: 'Level',
      width: '96px',
      cell: (line) => (
        <>
          <LevelBadge level={line.level} />
          {line.route !== null && <div className="muted small">{inSentence(ROUTE_WORDS[line.route].name)}</div>}
        </>
      ),
    },
    {
      key: 'holder',
      heading: 'Risk held by',
      cell: ({ riskHolder }) => (
        <>
          {riskHolder.name}
          <div className="muted small">{agencyName(riskHolder.agencyId)}</div>
          {riskHolder.offer !== null && (
            <div className="small">
              <Tag tone="high">▲ offered, not accepted</Tag>
              <div>
                to {riskHolder.offer.name}, {agencyName(riskHolder.offer.agencyId)},{' '}
                {asInstant(riskHolder.offer.offeredAt)}
              </div>
            </div>
          )}
        </>
      ),
    },
    {
      key: 'review',
      heading: 'Next review',
      width: '96px',
      cell: (line) =>
        line.nextReviewOn === null ? (
          <span className="muted">no day set</span>
        ) : (
          <>
            {asDay(line.nextReviewOn)}
            {!line.closed && (
              <div className="small">
                {line.nextReviewOn < today ? (
                  <Tag tone="medium">◆ {sayDue(line.nextReviewOn, today)}</Tag>
                ) : (
                  <span className="muted">{sayDue(line.nextReviewOn, today)}</span>
                )}
              </div>
            )}
          </>
        ),
    },
    {
      key: 'actions',
      heading: 'Actions',
      width: '88px',
      cell: (line) => (
        <>
          {line.openActions} open
          {line.overdueActions > 0 && (
            <div className="small">
              <Tag tone="medium">◆ {line.overdueActions} overdue</Tag>
            </div>
          )}
        </>
      ),
    },
  ]
}

function People({ line }: { line: CaseLine }) {
  const type = line.type === null ? undefined : typeByCode(line.type)
  return (
    <>
      <strong>{line.victim}</strong> ·{' '}
      {line.perpetratorKnown || line.perpetrator !== '' ? line.perpetrator : 'Unknown perpetrator'}
      <div className="muted small">
        {RELATIONSHIP_WORDS[line.relationship]}
        {type !== undefined && ` · ${inSentence(type.label)} type`}
      </div>
    </>
  )
}

function Reasons({ reasons }: { reasons: readonly string[] }) {
  const [first = '', ...rest] = reasons
  return (
    <>
      <strong>{first.charAt(0).toUpperCase() + first.slice(1)}</strong>
      {rest.length > 0 && `, ${rest.join(', ')}`}
    </>
  )
}
