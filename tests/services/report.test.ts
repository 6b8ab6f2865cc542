import { expect, test } from 'vitest'
import { previewDocument } from '#services/documents.ts'
import type { AssessmentId, CaseId } from '#shared/domain/ids.ts'
import { FACTOR_CODES } from '#shared/instruments/index.ts'
import { fillAssessment } from '#tests/support/assess.ts'
import { openCase, openTestClinic, type TestClinic, TODAY } from '#tests/support/clinic.ts'
import { pdfToText } from '../documents/read-pdf.ts'
import { openRenderer } from '../documents/support.ts'

const renderer = openRenderer()

test('the report of a signed assessment holds every line of evidence, and nothing that came later', async () => {
  const clinic = await openTestClinic()
  const psychologist = clinic.as('psychologist')
  const { id: caseId } = await openCase(clinic)
  const { id: assessmentId } = await psychologist.assessments.start({ caseId })
  for (const [index, code] of [...FACTOR_CODES, 'REJECTED', 'RESENTFUL'].entries()) {
    const day = index % 2 === 0 ? '2026-01-05' : '2026-11-02'
    const evidence = { text: `What is known of ${code}.`, standing: 'fact', source: `Paper ${index}`, on: day } as const
    await psychologist.assessments.addEvidence({
      assessmentId,
      evidence: { ...evidence, code, on: evidence.on as typeof TODAY }, // brand: a day that exists
    })
  }
  await fillAssessment(psychologist, assessmentId)
  await psychologist.formulations.change({
    assessmentId,
    part: 'goal',
    change: { field: 'text', was: '', value: 'to be feared' },
  })
  const { draft, proposal } = await readDraft(clinic, caseId, assessmentId)
  expect(draft[0]).toContain('OFFICIAL-SENSITIVE · DRAFT')
  expect(draft.join(' ')).toContain(proposal)
  await psychologist.assessments.sign({ assessmentId })

  const before = (await preview(clinic, assessmentId)).join(' ')
  for (const code of FACTOR_CODES) expect(before).toContain(`Fact: What is known of ${code}. (Paper `)
  expect(before).toContain('This person (rejected type) seeks to be feared.')
  expect(before).toMatch(/What is known of C1\. \(Paper 10, 5 January 2026\) ◆ older than six months/)
  expect(before).toMatch(/Signed by psychologist of Health, psychologist \(.+\) on .+ 2026 at \d\d:\d\d/)
  expect(before).not.toContain('DRAFT')

  await psychologist.toolResults.record({ caseId, result: LATER })
  await clinic
    .as('coordinator')
    .cases.decideLevel({ caseId, choice: { level: 'medium', route: null, reason: 'Quiet.' } })
  expect((await preview(clinic, assessmentId)).join(' ')).toBe(before)
})

test('a panel member takes out no report', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await openCase(clinic)
  const { id: assessmentId } = await clinic.as('psychologist').assessments.start({ caseId })
  const document = { kind: 'assessment', assessmentId } as const
  await expect(
    clinic.as('panel member').documents.preview({ document, withPlaceholders: false }),
  ).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
})

async function readDraft(clinic: TestClinic, caseId: CaseId, assessmentId: AssessmentId) {
  const reasons = 'The money came before the parting.'
  await clinic.as('police lead').assessments.proposeType({ caseId, type: 'RESENTFUL', reasons })
  return { draft: await preview(clinic, assessmentId), proposal: `Resentful type. ${reasons} (not answered)` }
}

async function preview(clinic: TestClinic, assessmentId: AssessmentId): Promise<string[]> {
  const context = (await clinic.open.callerNamed('psychologist')).contextFor('document previewed')
  const documents: typeof context.documents = {
    render: async (kind, view) => {
      const still = { ...view, exported: { by: 'A', at: 'then', copy: null, recipient: '' } }
      return { name: 'report.pdf', bytes: await renderer.render(kind, still), sha256: '' }
    },
  }
  const file = await previewDocument(
    { ...context, documents },
    { document: { kind: 'assessment', assessmentId }, withPlaceholders: false },
  )
  return pdfToText(new Uint8Array(await file.arrayBuffer()))
}

const LATER = {
  tool: 'SAM',
  toolName: '',
  edition: '',
  rater: 'Dr Iwu',
  training: '',
  on: TODAY,
  outcome: 'Moderate concern.',
  limits: '',
  documentRef: '',
}
