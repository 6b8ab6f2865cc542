import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Card } from '#renderer/components/card.tsx'
import type { Column } from '#renderer/components/data-table.tsx'
import { Empty } from '#renderer/components/empty.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Row } from '#renderer/components/layout.tsx'
import { LevelBadge } from '#renderer/components/level-badge.tsx'
import { Page } from '#renderer/components/page.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay, asInstant, now } from '#renderer/lib/format.ts'
import { useKeys } from '#renderer/lib/keys.ts'
import { useSession } from '#renderer/lib/session.ts'
import { useMinutesDue } from '#renderer/lib/use-minutes-due.ts'
import type { ApiOutputs } from '#shared/contract/index.ts'
import { type ActionLine, sayDue, stateOf } from '#shared/domain/action.ts'
import { attentionOf, type CaseLine } from '#shared/domain/case.ts'
import { sayDayInFull } from '#shared/domain/dates.ts'
import { lapsesAt } from '#shared/domain/handover.ts'
import { Beside } from './beside.tsx'
import { HerVictims } from './her-victims.tsx'
import { LateActions } from './late-actions.tsx'
import { OrdersAhead } from './orders-ahead.tsx'
import { TableCard } from './table-card.tsx'

export type TodayData = ApiOutputs['today']['get']

/** What needs whom now: offers of risk first, then cases, minutes and actions; meetings and what is unfinished beside. */
export function TodayPage() {
  const { data } = useSuspenseQuery(api.today.get.queryOptions({ input: {} }))
  const { me, today, may } = useSession()
  useKeys('Today', WALK)
  const offered = data.attention.filter((line) => line.riskHolder.offer !== null)
  const waiting = data.attention.filter((line) => line.riskHolder.offer === null)
  const things = data.attention.length + data.toFinalise.length + data.mine.length
  return (
    <Page
      title={sayDayInFull(today).replace(/ \d{4}$/, '')}
      actions={
        <span className="muted">
          {things === 0
            ? 'Nothing needs you now'
            : `${things} ${things === 1 ? 'thing needs' : 'things need'} somebody`}
          {things > 0 && (
            <>
              {' '}
              · <KeyHint keys="↓" /> to walk them
            </>
          )}
        </span>
      }
      aside={may('read cases') ? <Beside data={data} /> : undefined}
    >
      <RunningMeeting data={data} />
      {offered.map((line) => (
        <OfferedRisk key={line.id} line={line} />
      ))}
      {!may('read cases') && (
        <Card title="Your role looks after people and settings">
          <p>
            As administrator you see no case. People, agencies and the clinic’s settings are in Settings; who did what
            is in the audit.
          </p>
          <Row>
            <Button renderRoot={(props) => <Link to="/settings" {...props} />}>Settings</Button>
            <Button renderRoot={(props) => <Link to="/audit" {...props} />}>Audit</Button>
          </Row>
        </Card>
      )}
      {me.roles.includes('advocate') && <HerVictims />}
      {me.roles.includes('police lead') && <OrdersAhead />}
      {may('read cases') && <Attention lines={waiting} />}
      {may('run meetings') && <LateActions />}
      <MinutesToFinalise data={data} />
      {data.mine.length > 0 && (
        <TableCard title="Your actions" rows={data.mine} rowKey={(line) => line.id} columns={actionColumns(today)} />
      )}
    </Page>
  )
}

function RunningMeeting({ data }: { data: TodayData }) {
  if (data.runningMeeting === null) return null
  return (
    <Card
      title="A meeting is running"
      actions={
        <Button
          variant="filled"
          renderRoot={(props) => (
            <Link to="/meetings/$meetingId/live" params={{ meetingId: data.runningMeeting?.id ?? '' }} {...props} />
          )}
        >
          Go to the minutes
        </Button>
      }
    >
      <p>
        {asDay(data.runningMeeting.heldOn)}, {data.runningMeeting.place}
      </p>
    </Card>
  )
}

function OfferedRisk({ line }: { line: CaseLine }) {
  const { agencyName, settings } = useSession()
  const { offer, name, agencyId } = line.riskHolder
  if (offer === null) return null
  const lapsed = lapsesAt(offer, settings.lapseHours) <= now()
  return (
    <Card
      title={lapsed ? 'Risk offered, and nobody answered in time' : 'Risk offered and not accepted'}
      loud
      actions={<LevelBadge level={line.level} />}
    >
      <p>
        <strong>{line.reference}</strong> · offered by {offer.offeredByName} to {offer.name},{' '}
        {agencyName(offer.agencyId)}, {asInstant(offer.offeredAt)}.{' '}
        {lapsed ? 'The offer has lapsed;' : 'Until it is accepted,'}{' '}
        <strong>
          {name}, {agencyName(agencyId)}, still holds this risk.
        </strong>
      </p>
      <Row>
        <Button
          variant="filled"
          renderRoot={(props) => <Link to="/cases/$caseId" params={{ caseId: line.id }} {...props} />}
        >
          {lapsed ? 'Offer it again' : 'Record the answer'}
        </Button>
      </Row>
    </Card>
  )
}

function Attention({ lines }: { lines: readonly CaseLine[] }) {
  const { today } = useSession()
  const columns = useMemo<Column<CaseLine>[]>(
    () => [
      {
        key: 'case',
        heading: 'Case',
        width: '130px',
        cell: (line) => (
          <Link to="/cases/$caseId" params={{ caseId: line.id }}>
            {line.reference}
          </Link>
        ),
      },
      { key: 'victim', heading: 'Victim', width: '150px', cell: (line) => line.victim },
      { key: 'why', heading: 'Why now', cell: (line) => attentionOf(line, today).join(' · ') },
      {
        key: 'review',
        heading: 'Next review',
        width: '120px',
        cell: (line) => (line.nextReviewOn === null ? 'none set' : asDay(line.nextReviewOn)),
      },
      { key: 'level', heading: 'Level', width: '110px', cell: (line) => <LevelBadge level={line.level} /> },
    ],
    [today],
  )
  return (
    <TableCard
      title="Cases that need somebody"
      rows={lines}
      rowKey={(line) => line.id}
      columns={columns}
      empty={
        <Empty>
          No case is waiting: no review is late, every risk has its holder, every level is decided. What changes appears
          here.
        </Empty>
      }
    />
  )
}

function MinutesToFinalise({ data }: { data: TodayData }) {
  const dueOf = useMinutesDue()
  const { today } = useSession()
  const columns = useMemo(() => [...MEETING_COLUMNS, dueColumn(dueOf, today)], [dueOf, today])
  if (data.toFinalise.length === 0) return null
  return <TableCard title="Minutes to finalise" rows={data.toFinalise} rowKey={(line) => line.id} columns={columns} />
}

function dueColumn(
  dueOf: ReturnType<typeof useMinutesDue>,
  today: ReturnType<typeof useSession>['today'],
): Column<TodayData['toFinalise'][number]> {
  return {
    key: 'due',
    heading: 'Minutes due',
    width: '220px',
    cell: ({ heldOn }) => {
      const due = dueOf(heldOn)
      return (
        <>
          {asDay(due)}{' '}
          {due < today ? (
            <Tag tone="high">▲ {sayDue(due, today)}</Tag>
          ) : (
            <span className="muted">{sayDue(due, today)}</span>
          )}
        </>
      )
    },
  }
}

const MEETING_COLUMNS: Column<TodayData['toFinalise'][number]>[] = [
  {
    key: 'meeting',
    heading: 'Meeting',
    width: '190px',
    cell: (line) => (
      <Link to="/meetings/$meetingId" params={{ meetingId: line.id }}>
        {asDay(line.heldOn)}, {line.startsAt}
      </Link>
    ),
  },
  { key: 'place', heading: 'Place', cell: (line) => line.place },
]

function actionColumns(today: ReturnType<typeof useSession>['today']): Column<ActionLine>[] {
  return [
    {
      key: 'case',
      heading: 'Case',
      width: '130px',
      cell: (line) => (
        <Link to="/cases/$caseId" params={{ caseId: line.caseId }}>
          {line.reference}
        </Link>
      ),
    },
    { key: 'action', heading: 'Action', cell: (line) => line.text },
    { key: 'owner', heading: 'Owner', cell: (line) => line.ownerName },
    {
      key: 'due',
      heading: 'By',
      width: '170px',
      cell: (line) => (
        <>
          {asDay(line.dueOn)}{' '}
          {stateOf(line, today) === 'overdue' ? (
            <Tag tone="high">▲ {sayDue(line.dueOn, today)}</Tag>
          ) : (
            <span className="muted">{sayDue(line.dueOn, today)}</span>
          )}
        </>
      ),
    },
  ]
}

const WALK = [
  {
    keys: 'ArrowDown',
    label: 'Walk what needs somebody',
    run: () => document.querySelector<HTMLElement>('main section a, main section button')?.focus(),
  },
]
