import { Notice } from '#renderer/components/notice.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { asInstant } from '#renderer/lib/format.ts'
import type { AssessmentFile, AssessmentRecord, AssessmentSummary } from '#shared/domain/assessment.ts'
import classes from './assessments.module.css'

/** Whether it is a draft, signed or discarded, in a word. */
export function StateTag({ record }: { record: AssessmentRecord }) {
  if (record.discardedAt !== null) return <Tag>discarded</Tag>
  return record.signedAt === null ? <Tag tone="medium">◆ draft</Tag> : <Tag tone="done">✓ signed</Tag>
}

/** Who began or signed it and when, what it replaces, and whether it can still change. */
export function AssessmentState({
  file,
  summaries,
  editable,
  finished,
}: {
  file: AssessmentFile
  summaries: readonly AssessmentSummary[]
  editable: boolean
  /** True when it is one of two raters' and its rater has finished. */
  finished: boolean
}) {
  const { record, previous } = file
  const replaces =
    previous === null
      ? ''
      : `replaces no. ${previous.record.number}${previous.record.signedAt === null ? '' : ` of ${asInstant(previous.record.signedAt)}`}`
  if (record.discardedAt !== null) {
    return (
      <Notice kind="plain" title={`Discarded by ${record.discardedByName}, ${asInstant(record.discardedAt)}.`}>
        {record.discardedReason} It is kept as it was and counts for nothing.
      </Notice>
    )
  }
  if (record.signedAt === null) {
    return (
      <p className={classes['state']}>
        Draft by {record.startedByName}, begun {asInstant(record.startedAt)}
        {replaces !== '' && ` · ${replaces}; what it says is to be confirmed or changed`}
        {finished && ' · finished, and cannot be changed any more'}
        {!editable && !finished && ' · only a psychologist can change it'}
      </p>
    )
  }
  const superseded = summaries.find((one) => one.id === record.id)?.superseded === true
  return (
    <Notice kind="done" title={`Signed by ${record.signedByName}, ${asInstant(record.signedAt)}.`}>
      {[record.signedRole, record.signedTraining].filter((one) => one !== '').join(', ')}.{' '}
      {record.kind === 'second' && 'This is the second rating, kept as it was made. '}It{' '}
      {replaces !== '' && `${replaces} and `}cannot be changed any more; {sayNext(record, superseded)}.
    </Notice>
  )
}

function sayNext({ kind }: AssessmentRecord, superseded: boolean): string {
  if (kind === 'second') return 'the first rating is the one that counts'
  return superseded ? 'a newer assessment has replaced it' : 'a new assessment can replace it'
}
