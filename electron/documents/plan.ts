import type { AssessmentView, FactorView, PlanView } from '#shared/domain/plan-view.ts'
import { copyLine, copyMark } from './copy-line.ts'
import { orNotRecorded, type Part, type Run, type Sheets, type Words, when } from './parts.ts'
import { planPages } from './plan-pages.ts'

/** The risk management plan of a case; its first page answers what a duty sergeant needs at three in the morning. */
export function planDocument(view: PlanView): Sheets {
  return {
    title: `Risk management plan ${view.reference}`,
    subject: copyMark(view.classification, view.exported),
    marking: view.classification,
    footer: copyLine(view.exported),
    parts: [
      { part: 'title', above: view.standing, text: view.reference, level: view.level, below: officerLine(view) },
      ...danger(view),
      ...atOnce(view),
      ...contacts(view),
      ...why(view),
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

function officerLine({ officer }: PlanView): Words {
  return `Responsibility for the investigation stays with the officer in the case: ${orNotRecorded(officer)}`
}

function danger(view: PlanView): readonly Part[] {
  const said = (label: string, words: string): Part => ({
    part: 'paragraph',
    words: [{ strong: `${label}\n` }, orNotRecorded(words)],
  })
  return [
    {
      part: 'box',
      loud: true,
      parts: [
        { part: 'pair', left: [said('At risk', view.atRisk)], right: [said('From', view.fromWhom)] },
        { part: 'paragraph', words: [{ strong: 'What and when. ' }, orNotRecorded(view.whatAndWhen)] },
        ...view.howSoon.map((one): Part => ({ part: 'paragraph', words: [{ strong: 'How soon. ' }, one] })),
      ],
    },
  ]
}

function atOnce({ warningSigns, immediate }: PlanView): readonly Part[] {
  return besides(listed('If any of these is seen', warningSigns, false), listed('Do', immediate, true))
}

function contacts(view: PlanView): readonly Part[] {
  const call: readonly Part[] = [
    { part: 'subheading', text: 'Contacts' },
    {
      part: 'fields',
      fields: [
        { label: 'Risk held by', value: orNotRecorded(view.riskHeldBy) },
        { label: 'Hand-over', value: orNotRecorded(view.handover) },
        { label: 'Safe contact', value: orNotRecorded(view.safeContact) },
      ],
    },
    ...when(view.call.length > 0, { part: 'list', ordered: false, items: view.call }),
  ]
  return besides(listed('Orders in force', view.orders, false), call)
}

function why({ level }: PlanView): readonly Part[] {
  if (level === null) return [{ part: 'paragraph', words: [{ strong: 'Level of risk: ' }, 'not yet decided.'] }]
  return [{ part: 'paragraph', words: [{ strong: `Level of risk: ${level.words}. ` }, level.reason] }]
}

function voice(view: PlanView): readonly Part[] {
  if (view.voice.length === 0) return []
  return [
    { part: 'heading', text: 'In the victim’s words' },
    ...view.voice.map((one): Part => ({ part: 'quote', ...one })),
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

function listed(heading: string, items: readonly string[], ordered: boolean): readonly Part[] {
  return [
    { part: 'subheading', text: heading },
    items.length === 0 ? { part: 'paragraph', words: 'None is recorded.' } : { part: 'list', ordered, items },
  ]
}

/** Two boxes side by side. */
function besides(left: readonly Part[], right: readonly Part[]): readonly Part[] {
  const boxed = (parts: readonly Part[]): Part => ({ part: 'box', loud: false, parts })
  return [{ part: 'pair', left: [boxed(left)], right: [boxed(right)] }]
}
