import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { DraftOffer } from '#renderer/components/draft-offer.tsx'
import { LevelBadge } from '#renderer/components/level-badge.tsx'
import { Page } from '#renderer/components/page.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { asInstant } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import type { Evidence } from '#shared/domain/assessment.ts'
import { dayOf } from '#shared/domain/dates.ts'
import type { AssessmentId, CaseId } from '#shared/domain/ids.ts'
import { FACTOR_PACKS } from '#shared/instruments/index.ts'
import { NotKnown, Summary, WorkingType } from './assessment-aside.tsx'
import { AssessmentState } from './assessment-state.tsx'
import classes from './assessments.module.css'
import { type EvidenceText, readEvidence, useEvidenceDraft } from './evidence-draft.ts'
import { FactorHead } from './factor-head.tsx'
import { FactorPanel } from './factor-panel.tsx'
import { focusFactor } from './focus.ts'
import { bookOf, progressOf } from './progress.ts'
import { SignCard } from './sign-card.tsx'
import { TypologyPanel } from './typology-panel.tsx'
import { useRatings } from './use-ratings.ts'
import type { Desk, Writing } from './writing.ts'

/** One assessment: the type of stalking and 37 factors with their evidence; a draft until a psychologist signs it. */
export function AssessmentPage({ caseId, assessmentId }: { caseId: CaseId; assessmentId: AssessmentId }) {
  const { data: file } = useSuspenseQuery(api.assessments.get.queryOptions({ input: { assessmentId } }))
  const { data: whole } = useSuspenseQuery(api.cases.get.queryOptions({ input: { caseId } }))
  const { may, today } = useSession()
  const { record } = file
  const editable = record.signedAt === null && may('write assessments')
  const ratings = useRatings(assessmentId, file.ratings)
  const previous = useMemo(() => bookOf(file.previous?.ratings ?? []), [file.previous])
  const evidence = useMemo(() => byCode(file.evidence), [file.evidence])
  const draft = useEvidenceDraft(assessmentId)
  const [writing, setWriting] = useState<Writing>()
  const write = useCallback(
    (next: Writing | undefined) => {
      if (next === undefined && writing !== undefined) focusBack(writing.code)
      setWriting(next)
    },
    [writing],
  )
  const desk = useMemo<Desk>(
    () => ({ assessmentId, editable, writing, write, draft }),
    [assessmentId, editable, writing, write, draft],
  )
  const progress = progressOf(ratings.book, previous)
  const until = record.signedAt === null ? today : dayOf(record.signedAt)

  return (
    <Page
      title={`Assessment ${record.number}`}
      crumbs={
        <>
          <Link to="/cases">Cases</Link> /{' '}
          <Link to="/cases/$caseId" params={{ caseId }}>
            {whole.record.reference}
          </Link>
        </>
      }
      beside={
        <>
          {record.signedAt === null ? <Tag tone="medium">◆ draft</Tag> : <Tag tone="done">✓ signed</Tag>}
          <span className={classes['beside']}>
            {whole.record.reference} <LevelBadge level={whole.record.level} />
          </span>
        </>
      }
      aside={
        <div className={classes['aside']}>
          <WorkingType record={record} />
          {record.signedAt === null && <SignCard file={file} />}
          <Summary record={record} editable={editable} />
          <NotKnown ratings={ratings.book} />
        </div>
      }
    >
      <AssessmentState file={file} summaries={whole.assessments} editable={editable} />
      {draft.offered !== undefined && editable && (
        <DraftOffer
          at={asInstant(draft.offered.at)}
          excerpt={sayEvidence(readEvidence(draft.offered.text))}
          onPutBack={() => write({ code: draft.putBack(), what: 'evidence' })}
          onThrowAway={() => void draft.throwAway()}
        />
      )}
      <TypologyPanel record={record} evidence={evidence} desk={desk} />
      <FactorHead
        progress={progress}
        ratings={ratings.book}
        previousSignedAt={file.previous?.record.signedAt ?? null}
        editable={editable}
      />
      {FACTOR_PACKS.map((pack) => (
        <FactorPanel
          key={pack.id}
          pack={pack}
          until={until}
          ratings={ratings}
          previous={previous}
          evidence={evidence}
          desk={desk}
        />
      ))}
    </Page>
  )
}

function sayEvidence({ code, text }: EvidenceText): string {
  return `Evidence on ${code}: ${text}`
}

function focusBack(code: string): void {
  if (!focusFactor(code)) document.querySelector<HTMLElement>(`[data-evidence-on="${CSS.escape(code)}"]`)?.focus()
}

function byCode(all: readonly Evidence[]): ReadonlyMap<string, readonly Evidence[]> {
  return Map.groupBy(all, (one) => one.code)
}
