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
import { inSentence, sayPeople } from '#renderer/lib/case-words.ts'
import { asDay } from '#renderer/lib/format.ts'
import { type Shortcut, useKeys } from '#renderer/lib/keys.ts'
import { useSession } from '#renderer/lib/session.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { remember } from '#renderer/lib/undo.ts'
import { stateOf } from '#shared/domain/action.ts'
import { attentionOf, type CaseRecord } from '#shared/domain/case.ts'
import { dayOf } from '#shared/domain/dates.ts'
import { riskHolderOf } from '#shared/domain/handover.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { ROUTE_WORDS } from '#shared/domain/level.ts'
import { calledIn } from '#shared/domain/party.ts'
import { AddAction } from './add-action.tsx'
import { CaseActions } from './case-actions.tsx'
import { CaseAssessments } from './case-assessments.tsx'
import { CaseConflicts } from './case-conflicts.tsx'
import { CaseContacts } from './case-contacts.tsx'
import { CaseFacts } from './case-facts.tsx'
import { CaseHistory } from './case-history.tsx'
import { CaseIncidents } from './case-incidents.tsx'
import { CaseLevel } from './case-level.tsx'
import { CaseOrders } from './case-orders.tsx'
import { CasePeople } from './case-people.tsx'
import { CasePlan } from './case-plan.tsx'
import { CaseReviews } from './case-reviews.tsx'
import { CaseSafety } from './case-safety.tsx'
import { CaseSummary } from './case-summary.tsx'
import { CaseToolResults } from './case-tool-results.tsx'
import { CaseVictim } from './case-victim.tsx'
import { RiskBanner } from './risk-banner.tsx'

/** Everything about one case: who is at risk from whom, who holds the risk, why now, and all that is known and agreed. */
export function CasePage({ caseId }: { caseId: CaseId }) {
  const { data: file } = useSuspenseQuery(api.cases.get.queryOptions({ input: { caseId } }))
  const { data: actions } = useSuspenseQuery(
    api.actions.list.queryOptions({ input: { text: '', agencyId: null, ownerName: null, caseId, state: null } }),
  )
  const { may, today } = useSession()
  const [adding, setAdding] = useState(false)
  const { record, parties, handovers } = file
  const editable = may('write cases') && record.closedAt === null
  const mayAdd = may('write actions') && record.closedAt === null
  const riskHolder = riskHolderOf(handovers)
  const overdueActions = actions.filter((one) => stateOf(one, today) === 'overdue').length
  const attention =
    riskHolder === undefined
      ? []
      : attentionOf({ ...record, riskHolder, overdueActions, closed: record.closedAt !== null }, today)
  // The banner says that first reason already.
  const reasons = riskHolder?.offer == null ? attention : attention.slice(1)
  const keys = useMemo<Shortcut[]>(
    () => (mayAdd ? [{ keys: 'n', label: 'New action', run: () => setAdding(true) }] : []),
    [mayAdd],
  )
  useKeys('This case', keys)

  return (
    <Page
      title={record.reference}
      crumbs={<Link to="/cases">Cases</Link>}
      beside={
        <>
          <LevelBadge level={record.level} />
          {record.route !== null && <span className="muted">route: {inSentence(ROUTE_WORDS[record.route].name)}</span>}
        </>
      }
      lead={sayPeople(parties, record.relationship, today)}
      actions={<PageActions record={record} />}
      aside={
        <>
          <CaseLevel file={file} editable={editable} />
          <CaseContacts file={file} />
          <CasePlan caseId={caseId} />
          <CaseSafety caseId={caseId} />
          <CaseVictim caseId={caseId} />
          <CaseOrders caseId={caseId} />
          <CaseAssessments file={file} />
          <CaseToolResults record={record} />
          <CaseConflicts caseId={caseId} />
        </>
      }
    >
      {record.closedAt !== null && (
        <Notice kind="plain">
          This case has been closed since {asDay(dayOf(record.closedAt))}. It can be read, and a coordinator can open it
          again.
        </Notice>
      )}
      {riskHolder !== undefined && (
        <RiskBanner record={record} handovers={handovers} holder={riskHolder} editable={editable} />
      )}
      <CaseFlags caseId={caseId} flags={file.flags} oneChanceOpen={file.oneChanceOpen} />
      {reasons.length > 0 && (
        <Notice kind="look" title="Why now.">
          {sentence(reasons)}
        </Notice>
      )}
      <CaseSummary record={record} editable={editable} />
      {mayAdd && (
        <AddAction
          caseId={caseId}
          people={calledIn(parties)}
          opened={adding}
          onOpen={() => setAdding(true)}
          onClose={() => setAdding(false)}
        />
      )}
      <Card
        flush
        title="Actions of this case"
        actions={
          mayAdd && (
            <Button size="xs" rightSection={<KeyHint keys="N" />} onClick={() => setAdding(true)}>
              New action
            </Button>
          )
        }
      >
        <CaseActions actions={actions} mayAdd={mayAdd} />
      </Card>
      <CaseReviews caseId={caseId} />
      <CaseIncidents caseId={caseId} />
      <CasePeople file={file} editable={editable} />
      <CaseFacts record={record} editable={editable} />
      <CaseHistory caseId={caseId} />
    </Page>
  )
}

function PageActions({ record }: { record: CaseRecord }) {
  const { may } = useSession()
  return (
    <>
      <Button renderRoot={(props) => <Link to="/cases/$caseId/referral" params={{ caseId: record.id }} {...props} />}>
        Referral
      </Button>
      {may('export documents') && (
        <Button renderRoot={(props) => <Link to="/documents/plan/$caseId" params={{ caseId: record.id }} {...props} />}>
          Risk management plan
        </Button>
      )}
      {may('write cases') &&
        (record.closedAt === null ? (
          <Button onClick={() => void close(record)}>Close the case</Button>
        ) : (
          <Button variant="filled" onClick={() => void reopen(record)}>
            Open the case again
          </Button>
        ))}
    </>
  )
}

function close({ id, reference }: CaseRecord): Promise<boolean> {
  const undo = () => api.cases.reopen.call({ caseId: id })
  const redo = () => api.cases.close.call({ caseId: id })
  return attempt(
    async () => {
      await redo()
      remember({ label: `${reference} closed`, undo, redo })
    },
    `${reference} closed`,
    { undo: true },
  )
}

function reopen({ id, reference }: CaseRecord): Promise<boolean> {
  const undo = () => api.cases.close.call({ caseId: id })
  const redo = () => api.cases.reopen.call({ caseId: id })
  return attempt(
    async () => {
      await redo()
      remember({ label: `${reference} opened again`, undo, redo })
    },
    `${reference} opened again`,
    { undo: true },
  )
}

function sentence(reasons: readonly string[]): string {
  const text = reasons.join(', ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
