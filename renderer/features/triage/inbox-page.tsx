import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { DataTable } from '#renderer/components/data-table.tsx'
import { Empty } from '#renderer/components/empty.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { LevelBadge } from '#renderer/components/level-badge.tsx'
import { Page } from '#renderer/components/page.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { useKeys } from '#renderer/lib/keys.ts'
import { useSession } from '#renderer/lib/session.ts'
import type { ApiOutputs } from '#shared/contract/index.ts'
import { daysBetween } from '#shared/domain/dates.ts'
import { TRIAGE_WORDS } from '#shared/domain/triage-state.ts'
import { LookDialog } from './look-dialog.tsx'

type Waiting = ApiOutputs['referrals']['inbox'][number]
type Look = ApiOutputs['referrals']['looksDue'][number]

/** The coordinator's inbox: referrals that wait for a decision, and screenings that wait for a second look. */
export function InboxPage() {
  const { data: waiting } = useSuspenseQuery(api.referrals.inbox.queryOptions({ input: {} }))
  const { data: looks } = useSuspenseQuery(api.referrals.looksDue.queryOptions({ input: {} }))
  const { today, agencyName } = useSession()
  const navigate = useNavigate()
  const [looking, setLooking] = useState<Look>()
  const keys = useMemo(
    () => [{ keys: 'n', label: 'New referral', run: () => void navigate({ to: '/referrals/new' }) }],
    [navigate],
  )
  useKeys('Referrals', keys)
  return (
    <Page
      title="Referrals"
      beside={
        <span className="muted">
          {waiting.length === 0 ? 'nothing waits' : `${waiting.length} waiting, the oldest first`}
        </span>
      }
      actions={
        <Button
          variant="filled"
          rightSection={<KeyHint keys="N" />}
          renderRoot={(props) => <Link to="/referrals/new" {...props} />}
        >
          New referral
        </Button>
      }
    >
      <Card title="Waiting for triage" flush>
        <DataTable<Waiting>
          label="Referrals waiting for triage"
          rows={waiting}
          rowKey={(one) => one.id}
          columns={[
            {
              key: 'reference',
              heading: 'Case',
              width: '130px',
              cell: (one) => (
                <Link to="/cases/$caseId/triage" params={{ caseId: one.id }}>
                  {one.reference}
                </Link>
              ),
            },
            {
              key: 'who',
              heading: 'Victim · perpetrator',
              cell: (one) => (
                <>
                  <strong>{one.victim}</strong> · {one.perpetrator}
                  <div className="muted small">{agencyName(one.referringAgencyId)}</div>
                </>
              ),
            },
            {
              key: 'age',
              heading: 'Age',
              width: '80px',
              cell: (one) => ageOf(daysBetween(one.referredOn, today)),
              sort: (one) => one.referredOn,
            },
            { key: 'level', heading: 'Level', cell: (one) => <LevelBadge level={one.level} /> },
            {
              key: 'answers',
              heading: 'Answers',
              cell: (one) => (
                <>
                  {one.count ?? 'not screened yet'}
                  {one.couldChange && <Tag tone="medium">unknowns could change the level</Tag>}
                </>
              ),
            },
            { key: 'recorded', heading: 'Recorded', cell: (one) => `${one.recorded} of 12` },
            {
              key: 'state',
              heading: 'State',
              cell: (one) => (
                <>
                  {TRIAGE_WORDS[one.state]}
                  {one.matches > 0 && (
                    <Tag tone="medium">
                      {one.matches === 1 ? 'a case that may be the same' : `${one.matches} cases that may be the same`}
                    </Tag>
                  )}
                </>
              ),
            },
          ]}
          empty={<Empty>Referrals appear here until you accept, return, redirect or decline them.</Empty>}
        />
      </Card>
      <Card title="Second look at every level" flush>
        <DataTable<Look>
          label="Screenings waiting for a second look"
          rows={looks}
          rowKey={(one) => one.screeningId}
          columns={[
            {
              key: 'reference',
              heading: 'Case',
              width: '130px',
              cell: (one) => (
                <Link to="/cases/$caseId/referral" params={{ caseId: one.caseId }}>
                  {one.reference}
                </Link>
              ),
            },
            { key: 'by', heading: 'Screened by', cell: (one) => one.finishedByName },
            { key: 'count', heading: 'Answers', cell: (one) => one.count },
            { key: 'suggested', heading: 'Suggested', cell: (one) => <LevelBadge level={one.suggested} /> },
            {
              key: 'chosen',
              heading: 'Chosen',
              cell: (one) => (
                <>
                  <LevelBadge level={one.chosen} /> {one.lowered && <Tag tone="medium">below the suggestion</Tag>}
                </>
              ),
            },
            {
              key: 'look',
              heading: 'Second look',
              cell: (one) => (
                <Button size="compact-sm" onClick={() => setLooking(one)}>
                  Look at {one.reference}
                </Button>
              ),
            },
          ]}
          empty={<Empty>Every finished screening, standard and medium too, appears here for a second look.</Empty>}
        />
      </Card>
      {looking !== undefined && <LookDialog look={looking} onClose={() => setLooking(undefined)} />}
    </Page>
  )
}

function ageOf(days: number): string {
  return days === 0 ? 'today' : days === 1 ? '1 day' : `${days} days`
}
