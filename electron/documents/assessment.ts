import type {
  AssessmentReportView,
  EvidenceLineView,
  PanelView,
  RatedFactorView,
  ScenarioView,
} from '#shared/domain/report-view.ts'
import { copyLine, copyMark } from './copy-line.ts'
import { orNotRecorded, type Part, type Run, type Sheets, type Words, when } from './parts.ts'

/** The report of an assessment: page one is all that somebody in a hurry needs, the rest is what it rests on. */
export function assessmentDocument(view: AssessmentReportView): Sheets {
  const marking = view.draft ? `${view.classification}  ·  DRAFT` : view.classification
  return {
    title: `Assessment ${view.number} of ${view.reference}${view.draft ? ', draft' : ''}`,
    subject: copyMark(marking, view.exported),
    marking,
    footer: copyLine(view.exported),
    parts: [
      ...pageOne(view),
      ...scenarios(view),
      ...typeAndJudgements(view),
      ...view.panels.flatMap(panel),
      ...notKnown(view),
      ...tools(view),
      ...limits(view),
      ...otherViews(view),
      { part: 'heading', text: 'How to read this' },
      { part: 'box', loud: false, parts: CAVEAT.map((words): Part => ({ part: 'paragraph', words })) },
      { part: 'paragraph', muted: true, words: `Asked with: ${view.packs.join('; ')}. ${OWN_WORDS}` },
    ],
  }
}

function pageOne(view: AssessmentReportView): readonly Part[] {
  return [
    {
      part: 'title',
      above: `${view.clinic} · ${view.reference}`,
      text: `Assessment ${view.number}`,
      level: view.level,
      below: view.standing,
    },
    ...when(view.draft, {
      part: 'box',
      loud: true,
      parts: [
        {
          part: 'paragraph',
          words: [{ strong: 'DRAFT. ' }, 'Nobody has signed it. It can still change; do not rely on it.'],
        },
      ],
    }),
    {
      part: 'fields',
      fields: [
        { label: 'About', value: orNotRecorded(view.perpetrator) },
        { label: 'Victim', value: orNotRecorded(view.victim) },
        { label: 'Level of risk', value: levelWords(view) },
      ],
    },
    { part: 'pair', left: [typeBox(view)], right: [judgementBox(view)] },
    { part: 'subheading', text: 'In one sentence' },
    { part: 'paragraph', words: orNotRecorded(view.formulation) },
    { part: 'subheading', text: 'What matters most' },
    view.matters.length === 0
      ? { part: 'paragraph', words: 'Not recorded.' }
      : { part: 'list', ordered: true, items: view.matters },
    ...when(view.summary !== '', { part: 'subheading', text: 'Summary' }, { part: 'paragraph', words: view.summary }),
    {
      part: 'paragraph',
      muted: true,
      words: 'Structured judgement, not prediction, and to be kept under review: see “How to read this” at the end.',
    },
  ]
}

function levelWords({ level }: AssessmentReportView): string {
  if (level === null) return 'Not decided yet.'
  return level.reason === '' ? level.words : `${level.words}. ${level.reason}`
}

function typeBox({ type }: AssessmentReportView): Part {
  const line = (label: string, words: string): Part => ({
    part: 'paragraph',
    words: [{ muted: `${label}\n` }, { strong: orNotRecorded(words) }],
  })
  return {
    part: 'box',
    loud: false,
    parts: [
      line('Working type', type.working),
      line('Confidence in it', capital(type.confidence)),
      line('Alternative', type.alternative === '' ? 'None' : type.alternative),
    ],
  }
}

function judgementBox({ judgements }: AssessmentReportView): Part {
  return {
    part: 'box',
    loud: false,
    parts: [
      judgements.length === 0
        ? { part: 'paragraph', words: 'No judgement is recorded.' }
        : {
            part: 'fields',
            fields: judgements.map(({ name, level }) => ({ label: orNotRecorded(level), value: name })),
          },
    ],
  }
}

function scenarios(view: AssessmentReportView): readonly Part[] {
  return [
    { part: 'heading', text: 'How it may go on', newPage: true },
    ...when(view.scenarios.length === 0, { part: 'paragraph', words: 'No scenario was written.' }),
    ...view.scenarios.flatMap(scenario),
  ]
}

function scenario(one: ScenarioView, index: number): readonly Part[] {
  return [
    { part: 'subheading', text: `Scenario ${index + 1}: ${one.kind}` },
    { part: 'paragraph', words: orNotRecorded(one.what) },
    {
      part: 'fields',
      fields: [
        { label: 'Towards whom', value: orNotRecorded(one.towards) },
        { label: 'How soon', value: orNotRecorded(one.howSoon) },
        {
          label: 'How likely',
          value: [orNotRecorded(one.likelihood), one.why].filter((word) => word !== '').join('. '),
        },
        { label: 'Then', value: orNotRecorded(one.response) },
      ],
    },
    ...(one.signs.length === 0
      ? [{ part: 'paragraph', muted: true, words: 'No warning sign is written down.' } satisfies Part]
      : [
          {
            part: 'table',
            columns: [
              { heading: 'Warning sign', width: 62 },
              { heading: 'Who watches now', width: 38 },
            ],
            rows: one.signs.map(({ text, watched }) => [text, watched === '' ? 'nobody yet' : watched]),
          } satisfies Part,
        ]),
    ...when(!one.answered, { part: 'paragraph', words: [{ strong: 'Nothing in the plan answers this yet.' }] }),
  ]
}

function typeAndJudgements(view: AssessmentReportView): readonly Part[] {
  const { type } = view
  return [
    { part: 'heading', text: 'Type and judgements' },
    ...said('Why this type', type.reasons),
    ...said('What it was for at the beginning', type.initialMotivation),
    ...said('What keeps it going now', type.maintainedBy),
    ...type.evidence.flatMap((one): readonly Part[] => [
      { part: 'subheading', text: `Evidence on the ${one.type.toLowerCase()} type` },
      { part: 'list', ordered: false, items: one.evidence.map(evidenceLine) },
    ]),
    ...when(view.judgements.length > 0, {
      part: 'table',
      columns: [
        { heading: 'Judgement', width: 24 },
        { heading: 'Judged', width: 17 },
        { heading: 'Why', width: 34 },
        { heading: 'What would change it', width: 25 },
      ],
      rows: view.judgements.map((one) => [
        [{ strong: one.name }],
        orNotRecorded(one.level),
        orNotRecorded(one.reasons),
        orNotRecorded(one.wouldChange),
      ]),
    }),
    ...when(
      view.levers.length > 0,
      { part: 'subheading', text: 'What can hold it back' },
      {
        part: 'fields',
        fields: view.levers.map((one) => ({
          label: one.name,
          value: [one.stands, one.note].filter((word) => word !== '').join('. '),
        })),
      },
    ),
    ...when(
      view.restsOn.length > 0,
      { part: 'subheading', text: 'What the formulation rests on' },
      { part: 'fields', fields: view.restsOn.map((one) => ({ label: one.part, value: one.items })) },
    ),
  ]
}

function panel(one: PanelView): readonly Part[] {
  return [
    { part: 'heading', text: one.title },
    ...when(one.window !== '', { part: 'paragraph', muted: true, words: one.window }),
    {
      part: 'table',
      columns: [
        { heading: 'Factor', width: 24 },
        ...one.contexts.map((heading) => ({ heading, width: 18 })),
        { heading: 'Evidence', width: 76 - 18 * one.contexts.length },
      ],
      rows: one.factors.map((factor) => [
        [{ strong: `${factor.code} ` }, factor.label],
        ...factor.ratings.map(ratingWords),
        evidenceWords(factor),
      ]),
    },
  ]
}

function ratingWords(rating: RatedFactorView['ratings'][number]): Words {
  return rating.flatMap((line, index): Run[] => (index === 0 ? [{ strong: line }] : ['\n', { muted: line }]))
}

function evidenceWords({ evidence, missing }: RatedFactorView): Words {
  const lines = evidence.flatMap((one, index): Run[] => [...(index === 0 ? [] : ['\n']), ...evidenceLine(one)])
  const rest: Run[] = missing === '' ? [] : [...(lines.length === 0 ? [] : ['\n']), { muted: 'Missing: ' }, missing]
  return lines.length + rest.length === 0 ? [{ muted: 'Nothing is recorded.' }] : [...lines, ...rest]
}

function evidenceLine({ standing, text, source, date, age, against }: EvidenceLineView): readonly Run[] {
  const origin = [source, date].filter((word) => word !== '').join(', ')
  return [
    { strong: `${standing}${against ? ', against' : ''}: ` },
    text,
    { muted: ` (${origin})` },
    ...(age === '' ? [] : [{ strong: ` ◆ ${age}` }]),
  ]
}

function notKnown({ notKnown }: AssessmentReportView): readonly Part[] {
  return [
    { part: 'heading', text: 'What is not known' },
    notKnown.length === 0
      ? { part: 'paragraph', words: 'Nobody has written down anything that is missing.' }
      : { part: 'list', ordered: false, items: notKnown },
  ]
}

function tools({ tools }: AssessmentReportView): readonly Part[] {
  return when(
    tools.length > 0,
    { part: 'heading', text: 'Results of other tools' },
    {
      part: 'table',
      columns: [
        { heading: 'Tool, day, rater', width: 34 },
        { heading: 'Outcome in its rater’s words', width: 40 },
        { heading: 'Limits, document', width: 26 },
      ],
      rows: tools.map((one) => [
        [{ strong: one.tool }, `\n${one.on}`, { muted: `\n${one.rater}` }],
        one.outcome,
        [orNotRecorded(one.limits), ...(one.document === '' ? [] : [{ muted: `\n${one.document}` }])],
      ]),
    },
  )
}

function limits({ limits }: AssessmentReportView): readonly Part[] {
  return [
    { part: 'heading', text: 'Limits of this assessment' },
    { part: 'paragraph', words: orNotRecorded(limits) },
  ]
}

function otherViews({ otherViews }: AssessmentReportView): readonly Part[] {
  return when(
    otherViews.length > 0,
    { part: 'heading', text: 'Other views that were recorded' },
    { part: 'list', ordered: false, items: otherViews },
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function said(label: string, words: string): readonly Part[] {
  return [{ part: 'paragraph', words: [{ strong: `${label}\n` }, orNotRecorded(words)] }]
}

/** S4 §3.2: no procedure can foresee which case ends in serious harm; with judgement, not alone, and kept under review. */
const CAVEAT: readonly Words[] = [
  [
    { strong: 'This is not a prediction. ' },
    'It is a structured judgement about what is known on its day. No procedure can foresee what one person will do.',
  ],
  'No decision should rest on it alone. Read it with what has become known since, and with what the victim says.',
  'Keep it under review: risk can change within hours. A new incident, a release, a hearing, a loss or a move asks for a new look.',
  'What is not known is not the same as what is not there. Ratings are words and are never added up.',
]
const OWN_WORDS =
  'Labels are this program’s own words. The content of published instruments belongs to their owners; see their manuals. Not affiliated with them.'
