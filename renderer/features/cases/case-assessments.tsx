import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { EndDoubleRating } from '#renderer/components/end-double-rating.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { ProposeType } from '#renderer/components/propose-type.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay, asInstant, count, listed } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { attempt, sayDone } from '#renderer/lib/toast.tsx'
import type { AssessmentSummary } from '#shared/domain/assessment.ts'
import { reasonsNow } from '#shared/domain/assessment-due.ts'
import type { CaseFile } from '#shared/domain/case.ts'
import { FACTOR_CODES, typeByCode } from '#shared/instruments/index.ts'
import { TYPOLOGY } from '#shared/instruments/typology.ts'
import classes from './cases.module.css'

/** The assessments of a case, the newest first, and how to start one. */
export function CaseAssessments({ file }: { file: CaseFile }) {
  const { may, today } = useSession()
  const [proposing, setProposing] = useState(false)
  const navigate = useNavigate()
  const { id: caseId, closedAt } = file.record
  const newestFirst = [...file.assessments].sort((one, other) => other.number - one.number)
  const draft = newestFirst.find((one) => one.signedAt === null)
  const last = newestFirst.find((one) => one.signedAt !== null)
  const mayStart = may('write assessments') && closedAt === null && draft === undefined

  const { data: life } = useQuery(api.assessments.life.queryOptions({ input: { caseId } }))
  const due = life?.due == null ? [] : reasonsNow(life.due, today)
  const open = (life?.proposals ?? []).filter((one) => one.answer === null)
  const mayPropose = !may('sign assessments') && closedAt === null

  const start = async () => {
    const record = await api.assessments.start.call({ caseId })
    await navigate({ to: '/cases/$caseId/assessments/$assessmentId', params: { caseId, assessmentId: record.id } })
  }

  const [newer, older] = newestFirst.filter((one) => one.signedAt !== null)
  const mayRateToo = may('write assessments') && closedAt === null && draft?.hidden === 'not opened'
  const rateToo = async () => {
    if (draft === undefined) return
    const record = await api.twoRaters.start.call({ assessmentId: draft.id })
    await navigate({ to: '/cases/$caseId/assessments/$assessmentId', params: { caseId, assessmentId: record.id } })
  }

  return (
    <Card quiet title="Assessments">
      {newestFirst.length === 0 && (
        <p className="muted">
          {may('write assessments')
            ? 'Nobody has assessed this case yet.'
            : 'Nobody has assessed this case yet. A psychologist starts the first assessment.'}
        </p>
      )}
      {due.length > 0 && draft === undefined && (
        <Notice kind="look" title="Due for review.">
          {listed(due.map((one) => `${one.why} (${asDay(one.on)})`))}.
        </Notice>
      )}
      <ul className={classes['plain']}>
        {newestFirst.map((one) => (
          <li key={one.id}>
            {one.hidden === 'blind' ? (
              <>Assessment {one.number}</>
            ) : (
              <Link to="/cases/$caseId/assessments/$assessmentId" params={{ caseId, assessmentId: one.id }}>
                Assessment {one.number}
                {one.kind === 'second' && ', second rating'}
                {one.type !== null && `: ${typeByCode(one.type)?.label ?? one.type}`}
              </Link>
            )}
            <Line of={one} />
          </li>
        ))}
      </ul>
      {life !== undefined && life.discarded.length > 0 && (
        <details>
          <summary className="muted small">{count(life.discarded.length, 'discarded draft')}</summary>
          <ul className={classes['plain']}>
            {life.discarded.map((one) => (
              <li key={one.id} className="small">
                <Link to="/cases/$caseId/assessments/$assessmentId" params={{ caseId, assessmentId: one.id }}>
                  Assessment {one.number}
                </Link>{' '}
                <span className="muted">{one.discardedReason}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {open.length > 0 && (
        <p className="small">
          <strong>{count(open.length, 'proposed type')}</strong> not answered:{' '}
          {listed(open.map((one) => `${typeByCode(one.type)?.label ?? one.type}, ${one.byName}`))}.
        </p>
      )}
      {mayPropose && <Button onClick={() => setProposing(true)}>Propose a type</Button>}
      {proposing && (
        <ProposeType
          types={TYPES}
          onClose={() => setProposing(false)}
          onPropose={async (fields) => {
            await api.assessments.proposeType.call({ caseId, ...fields })
            sayDone('Type proposed')
          }}
          sentence={sentenceOf}
        />
      )}
      {mayRateToo && (
        <div>
          <Button onClick={() => void attempt(rateToo)}>Rate it too, blind</Button>
          <p className="muted small">
            Do not open the draft first: neither of you sees the other’s rating before both have finished.
          </p>
        </div>
      )}
      <EndBlindPair assessments={newestFirst} />
      {newer !== undefined && older !== undefined && (
        <p>
          <Link to="/cases/$caseId/compare/$one/$other" params={{ caseId, one: older.id, other: newer.id }}>
            Compare no. {older.number} and no. {newer.number}
          </Link>
        </p>
      )}
      {mayStart && (
        <div>
          <Button onClick={() => void attempt(start)}>
            {last === undefined ? 'Start the first assessment' : `Start a new one, replacing no. ${last.number}`}
          </Button>
        </div>
      )}
    </Card>
  )
}

/** For who runs the cases and for the two raters: putting aside the rating of one who cannot go on. */
function EndBlindPair({ assessments }: { assessments: readonly AssessmentSummary[] }) {
  const { may } = useSession()
  const blind = assessments.filter((one) => one.kind !== 'single' && one.signedAt === null)
  // Whoever rates sees the own rating; it is put aside from its page.
  const others = blind.filter((one) => one.hidden === 'blind')
  const concerns = may('write cases') || others.length < blind.length
  if (others.length === 0 || !concerns || !may('end a double rating')) return null
  return (
    <div>
      <EndDoubleRating
        ratings={others.map((one) => ({ value: one.id, label: `${one.startedByName}, no. ${one.number}` }))}
        onEnd={async (id, reason) => {
          const aside = others.find((one) => one.id === id)
          if (aside === undefined) return
          await api.twoRaters.end.call({ assessmentId: aside.id, reason })
          sayDone(`The rating of ${aside.startedByName} is put aside`)
        }}
        sentence={sentenceOf}
      />
    </div>
  )
}

function Line({ of }: { of: AssessmentSummary }) {
  if (of.hidden === 'blind') {
    return (
      <div className="muted small">
        <Tag tone="medium">◆ rated blind</Tag> by {of.startedByName}; shown when both raters have finished
      </div>
    )
  }
  if (of.hidden === 'not opened') {
    return (
      <div className="muted small">
        <Tag tone="medium">◆ draft</Tag> {of.startedByName}, {asInstant(of.startedAt)}
      </div>
    )
  }
  const alternative = of.alternativeType === null ? undefined : typeByCode(of.alternativeType)
  return (
    <div className="muted small">
      {of.confidence !== null && `${of.confidence} confidence`}
      {alternative !== undefined && ` · alternative: ${alternative.label}`}
      {(of.confidence !== null || alternative !== undefined) && <br />}
      {of.signedAt === null ? (
        <>
          <Tag tone="medium">◆ draft</Tag> {of.rated} of {FACTOR_CODES.length} factors rated, {of.startedByName},{' '}
          {asInstant(of.startedAt)}
        </>
      ) : (
        <>
          {of.superseded ? <Tag>replaced</Tag> : <Tag tone="done">✓ signed</Tag>} {of.signedByName},{' '}
          {asInstant(of.signedAt)}
        </>
      )}
    </div>
  )
}

const TYPES = TYPOLOGY.types.map((one) => ({ value: one.code, label: one.label }))
