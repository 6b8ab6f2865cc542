import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { DraftOffer } from '#renderer/components/draft-offer.tsx'
import { LevelBadge } from '#renderer/components/level-badge.tsx'
import { Page } from '#renderer/components/page.tsx'
import { api } from '#renderer/lib/api.ts'
import { asInstant } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { dayOf } from '#shared/domain/dates.ts'
import type { AssessmentId, CaseId } from '#shared/domain/ids.ts'
import { finishedAt } from '#shared/domain/two-raters.ts'
import { factorByCode } from '#shared/instruments/index.ts'
import { Judged, LeversBeside, NotKnown, Summary, WorkingType } from './assessment-aside.tsx'
import { AssessmentState, StateTag } from './assessment-state.tsx'
import classes from './assessments.module.css'
import { type EvidenceText, readEvidence, useEvidenceDraft } from './evidence-draft.ts'
import { focusFactor } from './focus.ts'
import { PairCard } from './pair-card.tsx'
import { bookOf } from './progress.ts'
import type { Room } from './room.ts'
import { SECTIONS } from './section-list.tsx'
import { SectionNav } from './section-nav.tsx'
import type { SectionCode } from './sections.ts'
import { SignCard } from './sign-card.tsx'
import { useRatings } from './use-ratings.ts'
import { useSection } from './use-section.ts'
import type { Desk, Writing } from './writing.ts'

/** One assessment in its sections; a draft until a psychologist signs it. */
export function AssessmentPage({
  caseId,
  assessmentId,
  section = 'type',
}: {
  caseId: CaseId
  assessmentId: AssessmentId
  section?: SectionCode | undefined
}) {
  const { data: file } = useSuspenseQuery(api.assessments.get.queryOptions({ input: { assessmentId } }))
  const { data: whole } = useSuspenseQuery(api.cases.get.queryOptions({ input: { caseId } }))
  const { may, today } = useSession()
  const { record } = file
  const { data: pair } = useQuery(api.twoRaters.get.queryOptions({ input: { assessmentId } }))
  const finished = pair != null && finishedAt(pair.pair, assessmentId) !== null
  const editable = record.signedAt === null && record.discardedAt === null && may('write assessments') && !finished
  const ratings = useRatings(assessmentId, file.ratings)
  const previous = useMemo(() => bookOf(file.previous?.ratings ?? []), [file.previous])
  const evidence = useMemo(() => Map.groupBy(file.evidence, (one) => one.code), [file.evidence])
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
  const goTo = useSection(caseId, assessmentId, section)
  const until = record.signedAt === null ? today : dayOf(record.signedAt)
  const room: Room = { file, whole, editable, ratings, previous, evidence, desk, until, goTo }
  const shown = SECTIONS.find((one) => one.code === section)

  const putBack = () => {
    const code = draft.putBack()
    goTo(factorByCode(code) === undefined ? 'type' : 'factors', () => undefined)
    write({ code, what: 'evidence' })
  }

  return (
    <Page
      title={`Assessment ${record.number}`}
      crumbs={
        <>
          <Link to="/cases">Cases</Link> ›{' '}
          <Link to="/cases/$caseId" params={{ caseId }}>
            {whole.record.reference}
          </Link>
        </>
      }
      beside={
        <>
          <StateTag record={record} />
          <span className={classes['beside']}>
            {whole.record.reference} <LevelBadge level={whole.record.level} />
          </span>
        </>
      }
      aside={
        <div className={classes['aside']}>
          <WorkingType record={record} />
          {section === 'judgements' && <LeversBeside levers={file.levers} />}
          {record.signedAt === null && record.discardedAt === null && <SignCard room={room} pair={pair ?? null} />}
          {record.signedAt !== null && pair != null && <PairCard record={record} file={pair} complete />}
          <Judged judgements={file.judgements} />
          <Summary record={record} editable={editable} />
          <NotKnown ratings={ratings.book} goTo={goTo} />
        </div>
      }
    >
      <AssessmentState file={file} summaries={whole.assessments} editable={editable} finished={finished} />
      <SectionNav room={room} section={section} />
      {draft.offered !== undefined && editable && (
        <DraftOffer
          at={asInstant(draft.offered.at)}
          excerpt={sayEvidence(readEvidence(draft.offered.text))}
          onPutBack={putBack}
          onThrowAway={() => void draft.throwAway()}
        />
      )}
      {shown !== undefined && (
        <section aria-label={shown.label} tabIndex={-1} data-section className={classes['section']}>
          <shown.Content room={room} />
        </section>
      )}
    </Page>
  )
}

function sayEvidence({ code, text }: EvidenceText): string {
  return `Evidence on ${code}: ${text}`
}

function focusBack(code: string): void {
  if (!focusFactor(code)) document.querySelector<HTMLElement>(`[data-evidence-on="${CSS.escape(code)}"]`)?.focus()
}
