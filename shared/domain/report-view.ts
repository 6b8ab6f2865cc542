import type { Exported, LevelView } from './view-parts.ts'

/** A piece of evidence as the report prints it. */
export interface EvidenceLineView {
  /** Fact, allegation or opinion. */
  readonly standing: string
  readonly text: string
  readonly source: string
  /** In words; empty when nobody wrote one down. */
  readonly date: string
  /** Said in words when it has left the window of its panel; empty otherwise. */
  readonly age: string
  /** True when it speaks against what it stands under. */
  readonly against: boolean
}

export interface RatedFactorView {
  readonly code: string
  readonly label: string
  /** For each context of its panel: whether it is there, and how much it bears, each a line. */
  readonly ratings: readonly (readonly string[])[]
  readonly evidence: readonly EvidenceLineView[]
  readonly missing: string
}

export interface PanelView {
  readonly title: string
  /** How far back evidence counts; empty when it does not age. */
  readonly window: string
  /** What it is rated in: one column, or one for the community and one for custody. */
  readonly contexts: readonly string[]
  readonly factors: readonly RatedFactorView[]
}

export interface JudgementView {
  readonly name: string
  readonly level: string
  readonly reasons: string
  readonly wouldChange: string
}

export interface ScenarioView {
  readonly kind: string
  readonly what: string
  readonly towards: string
  readonly howSoon: string
  readonly likelihood: string
  readonly why: string
  readonly response: string
  /** Each with who watches for it. */
  readonly signs: readonly { readonly text: string; readonly watched: string }[]
  readonly answered: boolean
}

/** What another tool said, in words. */
export interface ToolResultView {
  readonly tool: string
  readonly on: string
  readonly outcome: string
  readonly rater: string
  readonly limits: string
  readonly document: string
}

/** The report of one assessment, every date and rating already in words. */
export interface AssessmentReportView {
  readonly classification: string
  readonly clinic: string
  readonly reference: string
  readonly number: number
  /** True until it is signed: then every page says so. */
  readonly draft: boolean
  /** Who signed it and when, or who began it. */
  readonly standing: string
  readonly level: LevelView | null
  readonly victim: string
  readonly perpetrator: string
  readonly type: {
    readonly working: string
    readonly alternative: string
    readonly confidence: string
    readonly reasons: string
    readonly initialMotivation: string
    readonly maintainedBy: string
    /** What speaks for and against each type. */
    readonly evidence: readonly { readonly type: string; readonly evidence: readonly EvidenceLineView[] }[]
  }
  readonly summary: string
  readonly judgements: readonly JudgementView[]
  readonly levers: readonly { readonly name: string; readonly stands: string; readonly note: string }[]
  readonly formulation: string
  /** What each part of the formulation rests on. */
  readonly restsOn: readonly { readonly part: string; readonly items: string }[]
  readonly matters: readonly string[]
  readonly scenarios: readonly ScenarioView[]
  readonly panels: readonly PanelView[]
  readonly notKnown: readonly string[]
  readonly tools: readonly ToolResultView[]
  readonly limits: string
  /** Other views of the type, or of a rating, that were recorded. */
  readonly otherViews: readonly string[]
  readonly packs: readonly string[]
  readonly exported: Exported
}

/** Every text of the report with where it stands. */
export function placesInReport(view: AssessmentReportView): [string, readonly string[]][] {
  const { type } = view
  const lines = (evidence: readonly EvidenceLineView[]) =>
    evidence.flatMap((one) => [one.standing, one.text, one.source, one.date, one.age])
  const places: [string, readonly string[]][] = [
    ['heading', [view.reference, view.standing, view.victim, view.perpetrator]],
    ['level and its reason', view.level === null ? [] : [view.level.words, view.level.reason]],
    [
      'type',
      [type.working, type.alternative, type.confidence, type.reasons, type.initialMotivation, type.maintainedBy],
    ],
    ...type.evidence.map((one): [string, readonly string[]] => [
      `type ${one.type}`,
      [one.type, ...lines(one.evidence)],
    ]),
    ['summary', [view.summary]],
    ...view.judgements.map((one): [string, readonly string[]] => [
      `judgement of ${one.name}`,
      [one.name, one.level, one.reasons, one.wouldChange],
    ]),
    ['what can hold it back', view.levers.flatMap((one) => [one.name, one.stands, one.note])],
    ['formulation', [view.formulation, ...view.restsOn.flatMap((one) => [one.part, one.items])]],
    ['the things that matter', view.matters],
    ...view.scenarios.map((one, index): [string, readonly string[]] => [
      `scenario ${index + 1}`,
      [
        ...[one.kind, one.what, one.towards, one.howSoon, one.likelihood, one.why, one.response],
        ...one.signs.flatMap((sign) => [sign.text, sign.watched]),
      ],
    ]),
    ...view.panels.flatMap((panel) =>
      panel.factors.map((one): [string, readonly string[]] => [
        `factor ${one.code}`,
        [
          panel.title,
          panel.window,
          ...panel.contexts,
          one.code,
          one.label,
          one.missing,
          ...one.ratings.flat(),
          ...lines(one.evidence),
        ],
      ]),
    ),
    ['what is not known', view.notKnown],
    ...view.tools.map((one): [string, readonly string[]] => [
      `result of ${one.tool}`,
      [one.tool, one.on, one.outcome, one.rater, one.limits, one.document],
    ]),
    ['limits', [view.limits]],
    ['other views', view.otherViews],
    ['instruments', view.packs],
  ]
  return places.map(([place, texts]) => [`${view.reference}, ${place}`, texts])
}
