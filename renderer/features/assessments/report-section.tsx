import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '#renderer/components/card.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { ToolResults } from '#renderer/components/tool-results.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { useSavedField, useSavedText } from '#renderer/lib/use-saved-field.ts'
import type { ReportRecord } from '#shared/domain/formulation.ts'
import { TOOLS } from '#shared/instruments/tools.ts'
import classes from './formulation.module.css'
import { ReportAsLastTime } from './report-as-last-time.tsx'
import type { Room } from './room.ts'

/** What the report puts first, what limits it, what other tools said, and its pages. */
export function ReportSection({ room }: { room: Room }) {
  const { record } = room.file
  const { may } = useSession()
  const { data } = useSuspenseQuery(api.formulations.get.queryOptions({ input: { assessmentId: record.id } }))
  return (
    <>
      <Card
        title="The five things that matter"
        actions={
          may('export documents') && (
            <Button
              variant="filled"
              renderRoot={(props) => (
                <Link to="/documents/assessment/$assessmentId" params={{ assessmentId: record.id }} {...props} />
              )}
            >
              Preview the report
            </Button>
          )
        }
      >
        {room.editable && <ReportAsLastTime report={data.report} part="matters" name="what matters" />}
        {room.editable ? <Matters report={data.report} /> : <MattersRead report={data.report} />}
      </Card>
      <Card title="Limits of this assessment">
        {room.editable && <ReportAsLastTime report={data.report} part="limits" name="the limits" />}
        {room.editable ? <Limits report={data.report} /> : <Said text={data.report.limits} />}
      </Card>
      <OtherTools room={room} />
    </>
  )
}

function Matters({ report }: { report: ReportRecord }) {
  const { assessmentId } = report
  const saved = useSavedField<string[]>({
    label: 'What everybody must take away',
    value: report.matters,
    save: (was, value) =>
      api.formulations.changeReport.call({ assessmentId, change: { field: 'matters', was, value } }),
    read: readMatters,
    write: (lines) => lines.join('\n'),
  })
  return (
    <TextAreaField
      saved={saved}
      rows={5}
      hint="One a line, the most important first, five at most. They stand on the first page of the report."
    />
  )
}

function MattersRead({ report }: { report: ReportRecord }) {
  if (report.matters.length === 0) return <Said text="" />
  return (
    <ol className={classes['matters']}>
      {report.matters.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ol>
  )
}

function Limits({ report }: { report: ReportRecord }) {
  const { assessmentId } = report
  const saved = useSavedText({
    label: 'What it rests on thinly, and what was not done',
    value: report.limits,
    save: (was, value) => api.formulations.changeReport.call({ assessmentId, change: { field: 'limits', was, value } }),
  })
  return (
    <TextAreaField
      saved={saved}
      rows={3}
      most={4000}
      hint="Who was not seen, which papers were not there, what could not be checked."
    />
  )
}

function Said({ text }: { text: string }) {
  return <p className={classes['paragraphs']}>{text === '' ? <span className="muted">Not said.</span> : text}</p>
}

/** As they stood when the assessment was signed; of a draft, as they stand now. */
function OtherTools({ room }: { room: Room }) {
  const { caseId, signedAt } = room.file.record
  const { data } = useSuspenseQuery(api.toolResults.list.queryOptions({ input: { caseId } }))
  const { may, today } = useSession()
  const known = signedAt === null ? data : data.filter((one) => one.recordedAt <= signedAt)
  return (
    <ToolResults
      all={known}
      tools={TOOLS}
      today={today}
      editable={signedAt === null && may('record tool results')}
      record={(result) => api.toolResults.record.call({ caseId, result })}
      correct={(toolResultId, result, why) => api.toolResults.correct.call({ toolResultId, result, why })}
      sentence={sentenceOf}
    />
  )
}

function readMatters(text: string) {
  const lines = text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const long = lines.find((one) => one.length > 300)
  if (lines.length > 5) return { ok: false, sentence: 'Five at most: choose.' } as const
  if (long !== undefined) return { ok: false, sentence: `Shorten this line: ${long.slice(0, 40)}…` } as const
  return { ok: true, value: lines } as const
}
