import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Column, DataTable } from '#renderer/components/data-table.tsx'
import { OnlyFor } from '#renderer/components/only-for.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { asDay } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { useGuidance } from '#renderer/lib/use-guidance.ts'
import type { ActionLine } from '#shared/domain/action.ts'
import { unanswered } from '#shared/domain/guidance-answer.ts'
import classes from './actions.module.css'
import { sayLinks } from './links.ts'
import { StateTag } from './state-tag.tsx'

/** The log as a table: arrow keys walk the rows, Enter opens one. */
export function ActionTable({
  lines,
  searchOf,
  empty,
}: {
  lines: readonly ActionLine[]
  searchOf(id: ActionLine['id']): Record<string, string>
  empty: ReactNode
}) {
  const { today, agencyName } = useSession()
  const columns: Column<ActionLine>[] = [
    {
      key: 'what',
      heading: 'What',
      cell: (one) => (
        <>
          <Link to="/actions" search={searchOf(one.id)} replace resetScroll={false}>
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
      width: '150px',
      sort: (one) => `${one.closedAt === null ? 'open' : 'z closed'} ${one.dueOn}`,
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
      width: '130px',
      sort: (one) => one.reference,
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
      width: '160px',
      sort: (one) => one.ownerName,
      cell: (one) => (
        <>
          {one.ownerName}
          {one.acceptance === 'declined' && <Tag tone="high">✗ declined</Tag>}
          {one.ownerName !== agencyName(one.agencyId) && <div className="muted">{agencyName(one.agencyId)}</div>}
        </>
      ),
    },
    {
      key: 'factor',
      heading: 'Answers',
      width: '140px',
      cell: (one) => <span className={one.links.length === 0 ? 'muted' : undefined}>{sayLinks(one)}</span>,
    },
    {
      key: 'note',
      heading: 'Last note',
      width: '20%',
      cell: (one) => <span className={classes['note']}>{one.closedAt === null ? one.lastNote : one.outcome}</span>,
    },
  ]
  return (
    <DataTable
      label="Actions"
      rows={lines}
      rowKey={(one) => one.id}
      columns={columns}
      initialSort={{ key: 'due', direction: 'ascending' }}
      empty={empty}
    />
  )
}

/** Says at a row that its wording stands against the guidance, and whether somebody said why. */
function GuidanceMark({ of }: { of: ActionLine }) {
  const { notes } = useGuidance(of.closedAt === null ? of.text : '', of)
  if (notes.length === 0) return null
  const open = unanswered(notes, of.guidanceAside).length > 0
  return (
    <div>
      <Tag tone={open ? 'medium' : 'standard'}>{open ? '◆ Guidance not answered' : '✓ Guidance set aside'}</Tag>
    </div>
  )
}
