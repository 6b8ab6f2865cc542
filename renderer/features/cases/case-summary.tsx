import { Card } from '#renderer/components/card.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { bindCase } from '#renderer/lib/bind.ts'
import { useSavedText } from '#renderer/lib/use-saved-field.ts'
import type { CaseRecord } from '#shared/domain/case.ts'
import classes from './cases.module.css'

/** What has happened and what is feared, in paragraphs. */
export function CaseSummary({ record, editable }: { record: CaseRecord; editable: boolean }) {
  return (
    <Card title="What has happened">
      {editable ? (
        <SummaryField record={record} />
      ) : (
        <p className={classes['paragraphs']}>
          {record.summary === '' ? <span className="muted">No summary has been written yet.</span> : record.summary}
        </p>
      )}
    </Card>
  )
}

function SummaryField({ record }: { record: CaseRecord }) {
  const saved = useSavedText(bindCase(record, 'summary', 'Summary'))
  return (
    <TextAreaField
      saved={saved}
      most={20_000}
      rows={4}
      hint="Who did what, when; what has changed; what is feared. Say what is fact, what is claimed and what is opinion."
    />
  )
}
