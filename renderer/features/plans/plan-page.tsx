import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { Empty } from '#renderer/components/empty.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { Page } from '#renderer/components/page.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay, asInstant } from '#renderer/lib/format.ts'
import { type Shortcut, useKeys } from '#renderer/lib/keys.ts'
import { useSession } from '#renderer/lib/session.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import type { CaseId } from '#shared/domain/ids.ts'
import { calledIn } from '#shared/domain/party.ts'
import { type PlanRecord, RESPONSIBILITY } from '#shared/domain/plan.ts'
import { AgreementCard } from './agreement-card.tsx'
import { ArrangementsCard } from './arrangements-card.tsx'
import { ConflictCard } from './conflict-card.tsx'
import { ContingencyCard } from './contingency-card.tsx'
import { CoverageCard } from './coverage-card.tsx'
import { NewPlanAction } from './new-plan-action.tsx'
import { PlanShared } from './plan-shared.tsx'
import { ReadyCard, Warnings } from './ready-card.tsx'
import { Strands } from './strands.tsx'
import { VersionsCard } from './versions-card.tsx'
import { VoiceCard } from './voice-card.tsx'

/** The risk management plan of a case: three strands, what covers what, the victim's voice, and its versions. */
export function PlanPage({ caseId }: { caseId: CaseId }) {
  const { data: plan } = useSuspenseQuery(api.plans.get.queryOptions({ input: { caseId } }))
  const { data: file } = useSuspenseQuery(api.cases.get.queryOptions({ input: { caseId } }))
  const { may } = useSession()
  const [adding, setAdding] = useState(false)
  const open = file.record.closedAt === null
  const people = calledIn(file.parties)
  const mayAdd = may('write actions') && open
  useKeys(
    'This plan',
    useMemo<Shortcut[]>(
      () => (mayAdd ? [{ keys: 'n', label: 'New action', run: () => setAdding(true) }] : []),
      [mayAdd],
    ),
  )
  const start = () => void attempt(() => api.plans.start.call({ caseId }), 'A draft is open')
  const { newest } = plan
  const mayWrite = may('write plans') && open
  const draft = newest !== null && newest.record.finalisedAt === null
  return (
    <Page
      title="Risk management plan"
      crumbs={
        <Link to="/cases/$caseId" params={{ caseId }}>
          {file.record.reference}
        </Link>
      }
      beside={
        <>
          {newest !== null && <VersionTag record={newest.record} />}
          <PlanShared caseId={caseId} versions={plan.versions} />
        </>
      }
      lead={RESPONSIBILITY}
      actions={
        <>
          <Button renderRoot={(props) => <Link to="/cases/$caseId/safety" params={{ caseId }} {...props} />}>
            Safety plan
          </Button>
          <Button renderRoot={(props) => <Link to="/cases/$caseId/victim" params={{ caseId }} {...props} />}>
            Keep her informed
          </Button>
          {may('export documents') && (
            <Button renderRoot={(props) => <Link to="/documents/plan/$caseId" params={{ caseId }} {...props} />}>
              As a PDF
            </Button>
          )}
          {mayAdd && (
            <Button rightSection={<KeyHint keys="N" />} onClick={() => setAdding(true)}>
              New action
            </Button>
          )}
          {newest !== null && !draft && mayWrite && (
            <Button variant="filled" onClick={start}>
              Start version {newest.record.number + 1}
            </Button>
          )}
        </>
      }
      aside={
        newest !== null && (
          <>
            <ReadyCard record={newest.record} gaps={plan.gaps} warnings={newest.body.warnings} mayWrite={mayWrite} />
            <VersionsCard versions={plan.versions} />
          </>
        )
      }
    >
      {mayAdd && (
        <NewPlanAction
          caseId={caseId}
          people={people}
          coverage={plan.coverage}
          nextReviewOn={newest?.record.reviewOn ?? file.record.nextReviewOn}
          opened={adding}
          onOpen={() => setAdding(true)}
          onClose={() => setAdding(false)}
        />
      )}
      {newest === null ? (
        <Empty
          action={
            mayWrite && (
              <Button variant="filled" onClick={start}>
                Start the plan
              </Button>
            )
          }
        >
          This case has no plan yet. A plan says in three strands what is to be reached, by whom, and what the victim
          wants.
        </Empty>
      ) : (
        <>
          {!draft && newest.record.finalisedAt !== null && (
            <Notice kind="done" title={`Version ${newest.record.number} was finalised`}>
              by {newest.record.finalisedByName}, {asInstant(newest.record.finalisedAt)}
              {newest.record.reviewOn !== null && `; it is reviewed on ${asDay(newest.record.reviewOn)}`}. It stays as
              it was.
            </Notice>
          )}
          {!draft && newest.body.warnings.length > 0 && (
            <Notice kind="look" title="Not settled when it was finalised.">
              <Warnings warnings={newest.body.warnings} />
            </Notice>
          )}
          <Strands file={newest} people={people} editable={draft && mayWrite} nextReviewOn={file.record.nextReviewOn} />
          <ContingencyCard file={newest} people={people} editable={draft && mayWrite} />
          <CoverageCard caseId={caseId} coverage={plan.coverage} mayWrite={mayWrite} />
          <ConflictCard conflicts={plan.conflicts} />
          <VoiceCard file={newest} draft={draft} mayWrite={mayWrite} />
          <AgreementCard file={newest} editable={draft && mayWrite} />
          <ArrangementsCard file={newest} editable={draft && mayWrite} />
        </>
      )}
    </Page>
  )
}

function VersionTag({ record }: { record: PlanRecord }) {
  return record.finalisedAt === null ? (
    <Tag tone="medium">◆ Draft of version {record.number}</Tag>
  ) : (
    <Tag tone="done">✓ Version {record.number}, finalised</Tag>
  )
}
