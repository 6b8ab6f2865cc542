import { expect, test } from 'vitest'
import type { AssessmentReportView, EvidenceLineView } from '#shared/domain/report-view.ts'
import { placesIn } from '#shared/domain/view-places.ts'
import { someReport } from './invented-report.ts'
import { pdfToText, readPdf } from './read-pdf.ts'
import { openRenderer } from './support.ts'

const renderer = openRenderer()

test('the first page holds type, judgements, formulation and the things that matter, in this order', async () => {
  const view = someReport()
  const first = pdfToText(await renderer.render('assessment', view))[0] ?? ''
  const wanted = [
    'Assessment 2',
    'Signed by Dr Ingrid Solheim-Pryce',
    'Working type Rejected',
    ...view.judgements.map((one) => one.name),
    view.formulation,
    ...view.matters,
    'Structured judgement, not prediction',
  ]
  for (const words of wanted) expect(first).toContain(words)
  expect(first.indexOf('Working type')).toBeLessThan(first.indexOf(view.formulation))
  expect(first.indexOf(view.formulation)).toBeLessThan(first.indexOf(view.matters[0] ?? ''))
})

test('every line of evidence comes back whole: what, how it is known, from whom, of when, and what is too old', async () => {
  const view = someReport({ panels: manyPanels() })
  const text = pdfToText(await renderer.render('assessment', view)).join(' ')
  const lines = [...view.panels.flatMap((one) => one.factors.flatMap((factor) => factor.evidence)), ...typeLines(view)]
  expect(lines.length).toBeGreaterThan(80)
  for (const one of lines) expect(withoutFeet(text)).toContain(asPrinted(one))
})

test('no text of a report is lost on paper', async () => {
  const view = someReport()
  const whole = pdfToText(await renderer.render('assessment', view)).join(' ')
  const texts = placesIn(view).flatMap(([, all]) => all)
  for (const one of texts) expect(`${whole} ${withoutFeet(whole)}`).toContain(one)
})

test('a draft says so on every page, and a signed assessment never', async () => {
  const draft = pdfToText(await renderer.render('assessment', someReport({ draft: true, standing: 'Draft' })))
  for (const page of draft) expect(page).toContain('OFFICIAL-SENSITIVE · DRAFT')
  expect(draft[0]).toContain('Nobody has signed it. It can still change; do not rely on it.')
  for (const page of pdfToText(await renderer.render('assessment', someReport()))) expect(page).not.toContain('DRAFT')
})

test('the end says that this is no prediction, is not to stand alone, and is to be kept under review', async () => {
  const text = pdfToText(await renderer.render('assessment', someReport())).join(' ')
  for (const words of ['This is not a prediction.', 'No decision should rest on it alone.', 'Keep it under review']) {
    expect(text).toContain(words)
  }
})

test('an assessment with nothing in it still says what is missing', async () => {
  const bare = someReport({
    formulation: '',
    matters: [],
    summary: '',
    scenarios: [],
    notKnown: [],
    tools: [],
    limits: '',
    level: null,
  })
  const bytes = await renderer.render('assessment', bare)
  const text = pdfToText(bytes).join(' ')
  for (const words of [
    'In one sentence Not recorded.',
    'No scenario was written.',
    'Limits of this assessment Not recorded.',
  ]) {
    expect(text).toContain(words)
  }
  expect((await readPdf(bytes)).info).toMatchObject({ Title: 'Assessment 2 of SC-2026-0018' })
})

function typeLines(view: AssessmentReportView): EvidenceLineView[] {
  return view.type.evidence.flatMap((one) => one.evidence)
}

function asPrinted({ standing, text, source, date, age, against }: EvidenceLineView): string {
  return `${standing}${against ? ', against' : ''}: ${text} (${[source, date].filter((one) => one !== '').join(', ')})${age === '' ? '' : ` ◆ ${age}`}`
}

/** The text without what stands at the head and foot of every page and comes again in the middle of a row. */
function withoutFeet(text: string): string {
  return text
    .replace(/ ?OFFICIAL-SENSITIVE( · DRAFT)?/g, '')
    .replace(/ Copy 3 for [\w ]+ · exported by R\. Okafor, 26 November 2026, 13:02 Page \d+ of \d+/g, '')
    .replace(/ Factor Rating Evidence(?= )/g, '')
}

function manyPanels(): AssessmentReportView['panels'] {
  const [panel] = someReport().panels
  const [factor] = panel?.factors ?? []
  if (panel === undefined || factor === undefined) throw new Error('The report has no panel.')
  const factors = Array.from({ length: 40 }, (_, index) => ({
    ...factor,
    code: `H${index + 1}`,
    evidence: factor.evidence.map((one) => ({ ...one, text: `${one.text} (no. ${index + 1})` })),
  }))
  return [{ ...panel, factors }]
}
