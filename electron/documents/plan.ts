import type { AssessmentView, FactorView, PlanView } from '#shared/domain/plan-view.ts'
import { copyLine, copyMark } from './copy-line.ts'
import { orNotRecorded, type Part, type Run, type Sheets, when } from './parts.ts'
import { firstPage } from './plan-first-page.ts'
import { planPages } from './plan-pages.ts'

/** The risk management plan of a case; its first page answers what a duty sergeant needs at three in the morning. */
export function planDocument(view: PlanView): Sheets {
  return {
    title: `Risk management plan ${view.reference}`,
    subject: copyMark(view.classification, view.exported),
    marking: view.classification,
    footer: copyLine(view.exported),
    parts: [
      ...firstPage(view),
      ...planPages(view),
      ...voice(view),
      { part: 'paragraph', words: [{ strong: 'Next review: ' }, orNotRecorded(view.nextReview)] },
      ...(view.assessment === null ? noAssessment() : assessment(view.assessment)),
      {
        part: 'paragraph',
        muted: true,
        words:
          'This plan is structured judgement, not prediction. What is not known is not the same as what is not there.',
      },
    ],
  }
}

function voice(view: PlanView): readonly Part[] {
  if (view.voice.length === 0 && view.shared === '') return []
  return [
    { part: 'heading', text: 'In the victim’s words' },
    ...view.voice.map((one): Part => ({ part: 'quote', ...one })),
    ...when(view.shared !== '', { part: 'paragraph', words: [{ strong: 'What she has been told. ' }, view.shared] }),
  ]
}

function noAssessment(): readonly Part[] {
  return [
    { part: 'heading', text: 'Assessment' },
    { part: 'paragraph', words: 'No assessment has been signed yet.' },
  ]
}

function assessment(one: AssessmentView): readonly Part[] {
  return [
    { part: 'heading', text: 'Assessment' },
    { part: 'paragraph', words: [{ strong: 'Type: ' }, orNotRecorded(one.typology), '\n', { muted: one.signed }] },
    ...when(one.factors.length > 0, factorTable(one.factors)),
    ...when(one.protective.length > 0, { part: 'heading', text: 'What protects' }, factorTable(one.protective)),
  ]
}

function factorTable(factors: readonly FactorView[]): Part {
  return {
    part: 'table',
    columns: [
      { heading: 'Factor', width: 26 },
      { heading: 'Rating', width: 20 },
      { heading: 'What speaks for it', width: 54 },
    ],
    rows: factors.map((one) => [
      [{ strong: `${one.code} ` }, one.label],
      one.relevance === '' ? one.presence : [one.presence, '\n', { muted: one.relevance }],
      one.evidence.length === 0
        ? 'Nothing is recorded.'
        : one.evidence.flatMap(({ kind, text, source, date }, index) => [
            ...(index === 0 ? [] : ['\n']),
            { strong: `${kind}: ` },
            text,
            ...origin(source, date),
          ]),
    ]),
  }
}

function origin(source: string, date: string): readonly Run[] {
  const words = [source, date].filter((word) => word !== '').join(', ')
  return words === '' ? [] : [{ muted: ` (${words})` }]
}
