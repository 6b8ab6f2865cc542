import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { Card } from '#renderer/components/card.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { asInstant } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import type { AssessmentSummary } from '#shared/domain/assessment.ts'
import type { CaseFile } from '#shared/domain/case.ts'
import { FACTOR_CODES, typeByCode } from '#shared/instruments/index.ts'
import classes from './cases.module.css'

/** The assessments of a case, the newest first, and how to start one. */
export function CaseAssessments({ file }: { file: CaseFile }) {
  const { may } = useSession()
  const navigate = useNavigate()
  const { id: caseId, closedAt } = file.record
  const newestFirst = [...file.assessments].sort((one, other) => other.number - one.number)
  const draft = newestFirst.find((one) => one.signedAt === null)
  const last = newestFirst.find((one) => one.signedAt !== null)
  const mayStart = may('write assessments') && closedAt === null && draft === undefined

  const start = async () => {
    const record = await api.assessments.start.call({ caseId })
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
      <ul className={classes['plain']}>
        {newestFirst.map((one) => (
          <li key={one.id}>
            <Link to="/cases/$caseId/assessments/$assessmentId" params={{ caseId, assessmentId: one.id }}>
              Assessment {one.number}
              {one.type !== null && `: ${typeByCode(one.type)?.label ?? one.type}`}
            </Link>
            <Line of={one} />
          </li>
        ))}
      </ul>
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

function Line({ of }: { of: AssessmentSummary }) {
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
