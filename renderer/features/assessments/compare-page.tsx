import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Card } from '#renderer/components/card.tsx'
import { SelectField } from '#renderer/components/choice-field.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { Page } from '#renderer/components/page.tsx'
import { api } from '#renderer/lib/api.ts'
import { asInstant, count } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import type { AssessmentRecord, AssessmentSummary } from '#shared/domain/assessment.ts'
import type { AssessmentId, CaseId } from '#shared/domain/ids.ts'
import { ComparedTable } from './compared-table.tsx'
import classes from './two-raters.module.css'

/** Any two assessments of a case side by side, what changed first. */
export function ComparePage({ caseId, one, other }: { caseId: CaseId; one: AssessmentId; other: AssessmentId }) {
  const { data: found } = useSuspenseQuery(api.twoRaters.compare.queryOptions({ input: { one, other } }))
  const { data: whole } = useSuspenseQuery(api.cases.get.queryOptions({ input: { caseId } }))
  const { me } = useSession()
  const navigate = useNavigate()
  const choices = whole.assessments
    .filter((each) => each.signedAt !== null || each.id === one || each.id === other || isOwn(each, me.name))
    .map((each) => ({ value: each.id, label: sayWhich(each) }))
  const go = (next: { one?: AssessmentId | null; other?: AssessmentId | null }) =>
    void navigate({
      to: '/cases/$caseId/compare/$one/$other',
      params: { caseId, one: next.one ?? one, other: next.other ?? other },
    })
  const headings = { one: heading(found.one), other: heading(found.other) }

  return (
    <Page
      title={`Assessments ${found.one.number} and ${found.other.number} compared`}
      crumbs={
        <>
          <Link to="/cases">Cases</Link> ›{' '}
          <Link to="/cases/$caseId" params={{ caseId }}>
            {whole.record.reference}
          </Link>
        </>
      }
    >
      <div className={classes['choosing']}>
        <SelectField label="One" choices={choices} value={one} onChange={(id) => go({ one: id })} />
        <SelectField label="The other" choices={choices} value={other} onChange={(id) => go({ other: id })} />
      </div>
      <Card title={count(found.differences.length, 'difference')}>
        {found.differences.length === 0 ? (
          <Notice kind="done" title="They say the same.">
            Type, alternative, judgements and every factor are as in the other. Reasons and evidence may still differ.
          </Notice>
        ) : (
          <ComparedTable label="Differences" lines={found.differences} {...headings} />
        )}
      </Card>
      <Card quiet title={`${found.same.length} the same`}>
        {found.same.length === 0 ? (
          <p className="muted">Nothing is the same in both.</p>
        ) : (
          <ComparedTable label="The same in both" lines={found.same} {...headings} />
        )}
      </Card>
    </Page>
  )
}

function isOwn(one: AssessmentSummary, name: string): boolean {
  return !one.hidden && one.startedByName === name
}

function heading(record: AssessmentRecord): string {
  return `No. ${record.number}, ${record.signedAt === null ? `draft by ${record.startedByName}` : record.signedByName}`
}

function sayWhich(one: AssessmentSummary): string {
  const when = one.signedAt === null ? 'draft' : asInstant(one.signedAt)
  return `No. ${one.number}${one.kind === 'second' ? ', second rater' : ''}, ${when}`
}
