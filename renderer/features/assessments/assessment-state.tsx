import { Notice } from '#renderer/components/notice.tsx'
import { asInstant } from '#renderer/lib/format.ts'
import type { AssessmentFile, AssessmentSummary } from '#shared/domain/assessment.ts'
import classes from './assessments.module.css'

/** Who began or signed it and when, what it replaces, and whether it can still change. */
export function AssessmentState({
  file,
  summaries,
  editable,
}: {
  file: AssessmentFile
  summaries: readonly AssessmentSummary[]
  editable: boolean
}) {
  const { record, previous } = file
  const replaces =
    previous === null
      ? ''
      : `replaces no. ${previous.record.number}${previous.record.signedAt === null ? '' : ` of ${asInstant(previous.record.signedAt)}`}`
  if (record.signedAt === null) {
    return (
      <p className={classes['state']}>
        Draft by {record.startedByName}, begun {asInstant(record.startedAt)}
        {replaces !== '' && ` · ${replaces}`}
        {!editable && ' · only a psychologist can change it'}
      </p>
    )
  }
  const superseded = summaries.find((one) => one.id === record.id)?.superseded === true
  return (
    <Notice kind="done" title={`Signed by ${record.signedByName}, ${asInstant(record.signedAt)}.`}>
      {record.signedTraining !== '' && `${record.signedTraining}. `}
      It {replaces !== '' && `${replaces} and `}cannot be changed any more;{' '}
      {superseded ? 'a newer assessment has replaced it' : 'a new assessment can replace it'}.
    </Notice>
  )
}
