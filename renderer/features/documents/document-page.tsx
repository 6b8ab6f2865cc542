import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { OnHerPaper } from '#renderer/components/on-her-paper.tsx'
import { Page, Waiting } from '#renderer/components/page.tsx'
import { api } from '#renderer/lib/api.ts'
import { listed } from '#renderer/lib/format.ts'
import { host } from '#renderer/lib/host.ts'
import { refusalOf, sentenceOf } from '#renderer/lib/messages.ts'
import { attempt, sayDone } from '#renderer/lib/toast.tsx'
import type { ApiInputs } from '#shared/contract/index.ts'
import type { AssessmentId, CaseId } from '#shared/domain/ids.ts'
import { refusals } from '#shared/domain/refusal.ts'
import { PdfView } from './pdf-view.tsx'
import { usePdf } from './use-pdf.ts'

type DocumentRequest = ApiInputs['documents']['preview']['document']

/** The pages of a document as they would leave, shown inside the window; saving them makes a numbered, recorded copy. */
export function DocumentPage({ document }: { document: DocumentRequest }) {
  const [withPlaceholders, setWithPlaceholders] = useState(false)
  const input = { document, withPlaceholders }
  const { data: file, error } = useQuery({
    ...api.documents.preview.queryOptions({ input }),
    gcTime: 0,
    refetchOnMount: true,
  })
  const { pdf, failed } = usePdf(file)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    await attempt(() => saveCopy(input))
    setBusy(false)
  }
  return (
    <Page
      title={TITLES[document.kind]}
      crumbs={<WhereFrom document={document} />}
      lead={LEADS[document.kind]}
      actions={
        <Button variant="filled" disabled={pdf === undefined} loading={busy} onClick={() => void save()}>
          Save as PDF
        </Button>
      }
    >
      {document.kind === 'safety plan' && <BeforeHerPaper caseId={document.caseId} />}
      {error !== null && <Refused error={error} onAccept={() => setWithPlaceholders(true)} />}
      {failed && <Notice kind="danger">The pages were made, but cannot be shown here. They can still be saved.</Notice>}
      {error === null && !failed && pdf === undefined && (
        <Waiting what={file === undefined ? 'Making the pages' : 'Opening the pages'} />
      )}
      {pdf !== undefined && <PdfView pdf={pdf} />}
    </Page>
  )
}

/** What the paper for her will show and leave out, and whether she says that paper is safe, before it is saved. */
function BeforeHerPaper({ caseId }: { caseId: CaseId }) {
  const { data } = useQuery(api.safetyPlans.get.queryOptions({ input: { caseId } }))
  if (data === undefined || data.file === null || data.paper === null) return null
  const last = data.file.paper.at(-1)
  return (
    <>
      {last === undefined && (
        <Notice kind="look" title="She has not been asked yet">
          whether it is safe for her to have this on paper. Ask her, and record what she says in the safety plan.
        </Notice>
      )}
      {last?.safeToKeep === 'no' && (
        <Notice kind="danger" title="She says that paper is not safe.">
          Go through it with her aloud. It cannot be saved until she chooses otherwise.
        </Notice>
      )}
      <Card quiet title="What this paper shows, and what it leaves out">
        <OnHerPaper paper={data.paper} shows={last?.shows ?? []} />
      </Card>
    </>
  )
}

function BackToAssessment({ assessmentId }: { assessmentId: AssessmentId }) {
  const { data } = useQuery(api.assessments.get.queryOptions({ input: { assessmentId } }))
  if (data === undefined) return 'The assessment'
  const { caseId } = data.record
  return (
    <Link
      to="/cases/$caseId/assessments/$assessmentId/$section"
      params={{ caseId, assessmentId, section: 'report' as const }}
    >
      The assessment
    </Link>
  )
}

function WhereFrom({ document }: { document: DocumentRequest }) {
  if (document.kind === 'summary') return <Link to="/meetings">Meetings</Link>
  if ('meetingId' in document) {
    return (
      <Link to="/meetings/$meetingId" params={{ meetingId: document.meetingId }}>
        The meeting
      </Link>
    )
  }
  if (document.kind === 'sheet' || document.kind === 'sharing') {
    return (
      <Link to="/cases/$caseId/triage" params={{ caseId: document.caseId }}>
        Triage
      </Link>
    )
  }
  if (document.kind === 'safety plan') {
    return (
      <Link to="/cases/$caseId/safety" params={{ caseId: document.caseId }}>
        Safety plan
      </Link>
    )
  }
  if (document.kind === 'screening') {
    return (
      <Link to="/cases/$caseId/referral" params={{ caseId: document.caseId }}>
        Referral
      </Link>
    )
  }
  if (document.kind === 'assessment') return <BackToAssessment assessmentId={document.assessmentId} />
  return (
    <Link to="/cases/$caseId" params={{ caseId: document.caseId }}>
      The case
    </Link>
  )
}

function Refused({ error, onAccept }: { error: unknown; onAccept(): void }) {
  const where = undrawable(error)
  if (where === undefined) return <Notice kind="danger">{sentenceOf(error)}</Notice>
  return (
    <Notice kind="look" title="Not made yet." action={<Button onClick={onAccept}>Make it with placeholders</Button>}>
      Writing that would come out wrong on paper stands in {listed(where)}. Write those names in Latin letters as well,
      or print a placeholder that says so in their place; nothing is changed in the records.
    </Notice>
  )
}

function undrawable(error: unknown): string[] | undefined {
  const refusal = refusalOf(error)
  if (refusal?.code !== 'CANNOT_DRAW') return undefined
  const data = refusals.CANNOT_DRAW.safeParse(refusal.data)
  return data.success ? data.data.where : undefined
}

async function saveCopy(input: ApiInputs['documents']['export']): Promise<void> {
  const file = await api.documents.export.call(input)
  const copy = /-copy-(\d+)\.pdf$/.exec(file.name)?.[1]
  const name = copy === undefined ? 'The document' : `Copy ${copy}`
  const { saved } = await host.saveFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  sayDone(saved ? `${name} saved. It is recorded.` : `${name} was made and is recorded, but not saved.`)
}

const TITLES = {
  minutes: 'Minutes of the meeting',
  plan: 'Risk management plan',
  sheet: 'Sheet for the victim',
  'safety plan': 'Safety plan, for her',
  screening: 'Screening, as it was asked',
  sharing: 'What was shared',
  assessment: 'Assessment report',
  agenda: 'Agenda of the meeting',
  'action sheet': 'Actions of one agency',
  attendance: 'Attendance of the meeting',
  summary: 'Summary in place of the minutes',
} as const satisfies Record<DocumentRequest['kind'], string>

const NUMBERED = 'A preview. Saving makes a numbered copy, and records that it left, when and by whom.'
const LEADS = {
  minutes: NUMBERED,
  plan: NUMBERED,
  screening: NUMBERED,
  sharing: NUMBERED,
  assessment: NUMBERED,
  agenda: NUMBERED,
  'action sheet': NUMBERED,
  attendance: NUMBERED,
  summary: `Read it as the person who asked will read it. ${NUMBERED}`,
  'safety plan':
    'Read it as she will, and as somebody would who finds it. Steps that would help whoever finds it are left out. Saving records that it left, when and by whom.',
  sheet:
    'Read it before you give it away, and ask where it can be kept safely. It names nobody, but says what was told. Saving records that it left, when and by whom.',
} as const satisfies Record<DocumentRequest['kind'], string>
