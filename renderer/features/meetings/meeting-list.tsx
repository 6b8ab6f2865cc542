import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { type Column, DataTable } from '#renderer/components/data-table.tsx'
import { Empty } from '#renderer/components/empty.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Page } from '#renderer/components/page.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay, count } from '#renderer/lib/format.ts'
import { useKeys } from '#renderer/lib/keys.ts'
import { useSession } from '#renderer/lib/session.ts'
import { deadlinesOf } from '#shared/domain/deadlines.ts'
import type { MeetingLine } from '#shared/domain/meeting.ts'
import { STAGE_WORDS, saySpan, timeAfter } from './meeting-words.ts'
import { PlanMeetingDialog } from './plan-meeting.tsx'
import { PlanSeriesDialog } from './plan-series.tsx'
import { SeriesCard } from './series-card.tsx'

/** All meetings: those ahead, then those that have been. */
export function MeetingListPage() {
  const { data: meetings } = useSuspenseQuery(api.meetings.list.queryOptions({ input: {} }))
  const { may } = useSession()
  const [planning, setPlanning] = useState<'one' | 'emergency' | 'series'>()
  const mayRun = may('run meetings')
  useKeys(
    'Meetings',
    useMemo(
      () =>
        mayRun
          ? [
              { keys: 'n', label: 'Plan a meeting', run: () => setPlanning('one') },
              { keys: 's', label: 'Plan a series', run: () => setPlanning('series') },
              { keys: 'e', label: 'Call an emergency meeting', run: () => setPlanning('emergency') },
            ]
          : [],
      [mayRun],
    ),
  )
  const ahead = meetings.filter((one) => one.stage === 'planned' || one.stage === 'running').sort(byDay)
  const past = meetings
    .filter((one) => one.stage !== 'planned' && one.stage !== 'running')
    .sort((one, other) => byDay(other, one))
  const plan = (
    <>
      <Button renderRoot={(props) => <Link to="/meetings/register" {...props} />}>Register of the panel</Button>
      {mayRun && (
        <>
          <Button rightSection={<KeyHint keys="E" />} onClick={() => setPlanning('emergency')}>
            Emergency meeting
          </Button>
          <Button rightSection={<KeyHint keys="S" />} onClick={() => setPlanning('series')}>
            Plan a series
          </Button>
          <Button variant="filled" rightSection={<KeyHint keys="N" />} onClick={() => setPlanning('one')}>
            Plan a meeting
          </Button>
        </>
      )}
    </>
  )

  return (
    <Page title="Meetings" actions={plan}>
      <Card title="Ahead" flush>
        <DataTable
          label="Meetings ahead"
          rows={ahead}
          rowKey={(one) => one.id}
          columns={COLUMNS}
          empty={
            <Empty>
              {mayRun
                ? 'The next meeting will stand here. Plan it, and put the cases that need it on its agenda.'
                : 'The next meeting that you are invited to will stand here.'}
            </Empty>
          }
        />
      </Card>
      <SeriesCard mayRun={mayRun} />
      <Card title="Past" flush>
        <DataTable
          label="Past meetings"
          rows={past}
          rowKey={(one) => one.id}
          columns={COLUMNS}
          empty={<Empty>Meetings that have been held will stand here, with their minutes.</Empty>}
        />
      </Card>
      {(planning === 'one' || planning === 'emergency') && (
        <PlanMeetingDialog opened emergency={planning === 'emergency'} onClose={() => setPlanning(undefined)} />
      )}
      {planning === 'series' && <PlanSeriesDialog opened onClose={() => setPlanning(undefined)} />}
    </Page>
  )
}

const COLUMNS: readonly Column<MeetingLine>[] = [
  {
    key: 'day',
    heading: 'Day',
    width: '170px',
    cell: (one) => (
      <Link to="/meetings/$meetingId" params={{ meetingId: one.id }}>
        {asDay(one.heldOn)}, {one.startsAt}
      </Link>
    ),
  },
  {
    key: 'stage',
    heading: 'Where it stands',
    width: '220px',
    cell: (one) => (
      <>
        <Tag tone={STAGE_WORDS[one.stage].tone}>{STAGE_WORDS[one.stage].name}</Tag>
        {one.emergency && <Tag tone="high">Emergency</Tag>}
        <WhyElse one={one} />
      </>
    ),
  },
  { key: 'cutOff', heading: 'Referrals until', width: '130px', cell: (one) => <CutOff one={one} /> },
  { key: 'cases', heading: 'Cases', width: '100px', cell: (one) => count(one.cases, 'case') },
  {
    key: 'length',
    heading: 'Planned',
    width: '180px',
    cell: (one) => <Length one={one} />,
  },
  { key: 'chair', heading: 'Chair', cell: (one) => one.chairName },
  { key: 'place', heading: 'Place', cell: (one) => one.place },
]

function WhyElse({ one }: { one: MeetingLine }) {
  const words = [
    one.movedFrom === null ? '' : `Moved from ${asDay(one.movedFrom)}: ${one.moveReason}`,
    one.cancelReason,
  ].filter((word) => word !== '')
  return words.length === 0 ? null : <div className="muted small">{words.join(' ')}</div>
}

/** How long the whole meeting is planned to take, its opening, old actions and closing included. */
function Length({ one }: { one: MeetingLine }) {
  const { settings } = useSession()
  if (one.plannedMinutes === 0) return 'nothing yet'
  const minutes = settings.openingMinutes + one.oldActionsMinutes + one.plannedMinutes + settings.closingMinutes
  return `${saySpan(minutes)}, ends ${timeAfter(one.startsAt, minutes)}`
}

function CutOff({ one }: { one: MeetingLine }) {
  const { settings, holidays } = useSession()
  return one.stage === 'planned' ? asDay(deadlinesOf(one.heldOn, settings, new Set(holidays)).cutOff) : null
}

function byDay(one: MeetingLine, other: MeetingLine): number {
  return `${one.heldOn}${one.startsAt}`.localeCompare(`${other.heldOn}${other.startsAt}`)
}
