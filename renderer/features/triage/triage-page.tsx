import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { CaseFlags } from '#renderer/components/case-flags.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { LevelBadge } from '#renderer/components/level-badge.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { Page } from '#renderer/components/page.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay, asInstant } from '#renderer/lib/format.ts'
import { useKeys } from '#renderer/lib/keys.ts'
import { useSession } from '#renderer/lib/session.ts'
import type { ApiOutputs } from '#shared/contract/index.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { callParty } from '#shared/domain/party.ts'
import { sayCount } from '#shared/domain/screening.ts'
import { TRIAGE_WORDS } from '#shared/domain/triage-state.ts'
import { ConsentCard } from './consent-card.tsx'
import { DecisionDialog } from './decision-dialog.tsx'
import { MappaNotice } from './mappa-notice.tsx'
import { RoutingCard } from './routing-card.tsx'
import { SafeguardingCard } from './safeguarding-card.tsx'
import { ShareCard } from './share-card.tsx'
import { SupportCard } from './support-card.tsx'
import classes from './triage.module.css'

type Referral = ApiOutputs['referrals']['get']

/** Where a case goes: what the answers say, who may know, which forum, which advocate, and whether the clinic takes it. */
export function TriagePage({ caseId }: { caseId: CaseId }) {
  const { data: referral } = useSuspenseQuery(api.referrals.get.queryOptions({ input: { caseId } }))
  const { data: file } = useSuspenseQuery(api.cases.get.queryOptions({ input: { caseId } }))
  const { may } = useSession()
  const [deciding, setDeciding] = useState(false)
  const { record } = file
  const editable = may('write cases') && record.closedAt === null
  const open = editable && record.triage !== 'accepted'
  const keys = useMemo(
    () => (open ? [{ keys: 'd', label: 'Decide about the referral', run: () => setDeciding(true) }] : []),
    [open],
  )
  useKeys('Triage', keys)
  const victim = file.parties.find((one) => one.role === 'victim')
  return (
    <Page
      title={`Triage of ${record.reference}`}
      beside={
        <>
          <LevelBadge level={record.level} /> <span className="muted">{TRIAGE_WORDS[record.triage]}</span>
        </>
      }
      crumbs={<Link to="/referrals">Referrals</Link>}
      actions={
        <>
          {may('export documents') && referral.screenings.some((one) => one.record.finishedAt !== null) && (
            <Button
              renderRoot={(props) => <Link to="/documents/sheet/$caseId" params={{ caseId }} {...props} />}
              title={
                referral.record.toldOn === null
                  ? 'What to tell and give her. Put the day on which she was told on the referral.'
                  : `She was told on ${asDay(referral.record.toldOn)}.`
              }
            >
              Victim’s sheet
            </Button>
          )}
          {open && (
            <Button variant="filled" rightSection={<KeyHint keys="D" />} onClick={() => setDeciding(true)}>
              Decide
            </Button>
          )}
        </>
      }
      aside={
        <>
          <Readiness referral={referral} caseId={caseId} />
          <Said referral={referral} caseId={caseId} />
          <Decided referral={referral} />
        </>
      }
    >
      <CaseFlags caseId={caseId} flags={file.flags} oneChanceOpen={file.oneChanceOpen} />
      <p className={classes['who']}>
        <strong>{victim === undefined ? 'Nobody recorded' : callParty(victim)}</strong>, referred on{' '}
        {asDay(record.referredOn)} by {record.referredByName === '' ? 'somebody not named' : record.referredByName}
      </p>
      {referral.repeat !== null && (
        <Notice kind="look">
          {referral.repeat.repeat
            ? `A repeat: the same two people were here before, in ${referral.repeat.reference}, on ${asDay(referral.repeat.lastOn)}.`
            : `The same two people were here before, in ${referral.repeat.reference}, on ${asDay(referral.repeat.lastOn)}; too long ago to count as a repeat.`}
        </Notice>
      )}
      <MappaNotice referral={referral} record={record} editable={editable} />
      <RoutingCard referral={referral} record={record} editable={editable} />
      <ConsentCard referral={referral} caseId={caseId} editable={editable} />
      <ShareCard referral={referral} caseId={caseId} editable={editable} />
      <SafeguardingCard referral={referral} file={file} editable={editable} />
      <SupportCard referral={referral} caseId={caseId} editable={editable} />
      {deciding && <DecisionDialog caseId={caseId} gaps={referral.agendaGaps} onClose={() => setDeciding(false)} />}
    </Page>
  )
}

function Readiness({ referral, caseId }: { referral: Referral; caseId: CaseId }) {
  return (
    <Card quiet title="Before it can go on an agenda">
      {referral.agendaGaps.length === 0 ? (
        <p>✓ Nothing is missing.</p>
      ) : (
        <ul className={classes['gaps']}>
          {referral.agendaGaps.map((one) => (
            <li key={one.code}>{one.sentence}</li>
          ))}
        </ul>
      )}
      <p>
        <Link to="/cases/$caseId/referral" params={{ caseId }}>
          Referral, {12 - referral.recordingGaps.length} of 12 recorded
        </Link>
      </p>
    </Card>
  )
}

function Said({ referral, caseId }: { referral: Referral; caseId: CaseId }) {
  const last = referral.screenings.at(-1)
  return (
    <Card quiet title="What the answers say">
      {last === undefined ? (
        <p className="muted">
          Not screened yet.{' '}
          <Link to="/cases/$caseId/referral" params={{ caseId }}>
            Screen now
          </Link>
        </p>
      ) : (
        <>
          <p>
            <strong>{sayCount(last.reading)}</strong>
            {last.reading.all && ', and the whole stalking set yes'}
          </p>
          <p>
            Suggested <LevelBadge level={last.reading.suggested} />
          </p>
          {last.reading.couldChange && <p>◆ What is not known could change the level.</p>}
          <p className="muted small">Answers are counted to help a person decide. They predict nothing.</p>
        </>
      )}
    </Card>
  )
}

function Decided({ referral }: { referral: Referral }) {
  if (referral.triages.length === 0) return null
  return (
    <Card quiet title="Decided about the referral">
      <ol className={classes['gaps']}>
        {referral.triages.map((one) => (
          <li key={one.at}>
            <strong>{TRIAGE_WORDS[one.decision]}</strong> {one.reason}
            <div className="muted small">
              {one.byName}, {asInstant(one.at)}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  )
}
