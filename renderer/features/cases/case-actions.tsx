import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type Column, DataTable } from '#renderer/components/data-table.tsx'
import { Empty } from '#renderer/components/empty.tsx'
import { OnlyFor } from '#renderer/components/only-for.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { asDay, asInstant, count } from '#renderer/lib/format.ts'
import { type Session, useSession } from '#renderer/lib/session.ts'
import { type ActionLine, OUTCOME_WORDS, sayDue, stateOf } from '#shared/domain/action.ts'
import { factorByCode } from '#shared/instruments/index.ts'
import classes from './cases.module.css'

/** What was promised for this case: what is open first, what is closed on demand. */
export function CaseActions({ actions, mayAdd }: { actions: readonly ActionLine[]; mayAdd: boolean }) {
  const session = useSession()
  const [all, setAll] = useState(false)
  const open = actions.filter((one) => one.closedAt === null)
  const closed = actions.length - open.length
  const shown = [...(all ? actions : open)].sort(
    (one, other) =>
      Number(one.closedAt !== null) - Number(other.closedAt !== null) ||
      ((one.dueOn ?? '~') < (other.dueOn ?? '~') ? -1 : 1),
  )
  return (
    <>
      <DataTable
        label="Actions of this case"
        rows={shown}
        rowKey={(one) => one.id}
        columns={columnsFor(session)}
        empty={
          <Empty>
            {mayAdd
              ? 'Actions appear here: what is to be done, by whom, by when, and which factor it answers. Press N to add the first.'
              : 'Actions that the panel agrees for this case appear here.'}
          </Empty>
        }
      />
      {closed > 0 && (
        <div className={classes['foot']}>
          <Button size="xs" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Show only open actions' : `Show ${count(closed, 'closed action')} as well`}
          </Button>
        </div>
      )}
    </>
  )
}

function columnsFor({ today, agencyName }: Session): Column<ActionLine>[] {
  return [
    {
      key: 'number',
      heading: 'No.',
      width: '44px',
      cell: (one) => (
        <Link to="/actions" search={{ action: one.id }} aria-label={`Action ${one.number}`}>
          {one.number}
        </Link>
      ),
    },
    {
      key: 'text',
      heading: 'What, and how it will be seen',
      cell: (one) => (
        <>
          {one.text}
          <OnlyFor audience={one.audience} agencyName={agencyName} />{' '}
          {one.criterion !== '' && <span className="muted">Seen: {one.criterion}</span>}
          {one.lastNote !== null && <div className="muted small">Last note: {one.lastNote}</div>}
        </>
      ),
    },
    {
      key: 'owner',
      heading: 'Owner',
      width: '22%',
      cell: (one) => (
        <>
          {one.ownerName}
          <div className="muted small">{agencyName(one.agencyId)}</div>
        </>
      ),
    },
    { key: 'due', heading: 'By', width: '112px', cell: (one) => <Due of={one} today={today} /> },
    {
      key: 'factor',
      heading: 'Answers',
      width: '104px',
      cell: (one) =>
        one.factor === null ? (
          <span className="muted">no factor</span>
        ) : (
          `${one.factor} ${factorByCode(one.factor)?.item.label ?? ''}`
        ),
    },
  ]
}

function Due({ of, today }: { of: ActionLine; today: Session['today'] }) {
  if (of.closedAt !== null && of.outcomeKind !== null) {
    return (
      <>
        <Tag tone={of.outcomeKind === 'done' ? 'done' : 'standard'}>
          {of.outcomeKind === 'done' ? '✓ ' : ''}
          {OUTCOME_WORDS[of.outcomeKind].name}
        </Tag>
        <div className="muted small">{asInstant(of.closedAt)}</div>
      </>
    )
  }
  return (
    <>
      {asDay(of.dueOn)}
      <div className="small">
        {stateOf(of, today) === 'overdue' ? (
          <Tag tone="medium">◆ {sayDue(of.dueOn, today)}</Tag>
        ) : (
          <span className="muted">{sayDue(of.dueOn, today)}</span>
        )}
      </div>
    </>
  )
}
