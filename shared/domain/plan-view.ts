import type { ActionView, Exported, LevelView } from './view-parts.ts'

/** The victim's own words, with the day and to whom they were said. */
export interface VoiceView {
  readonly words: string
  readonly said: string
}

/** What speaks for a rating: a fact, an allegation or an opinion, from whom, of when. */
export interface EvidenceView {
  readonly kind: string
  readonly text: string
  readonly source: string
  readonly date: string
}

/** A factor of the assessment with its rating in words. */
export interface FactorView {
  readonly code: string
  readonly label: string
  readonly presence: string
  readonly relevance: string
  readonly evidence: readonly EvidenceView[]
}

/** What the signed assessment says, as far as a plan needs it. */
export interface AssessmentView {
  readonly typology: string
  readonly signed: string
  readonly factors: readonly FactorView[]
  readonly protective: readonly FactorView[]
}

/** The risk management plan of one case, already reduced to what the reader may have, every date already in words. */
export interface PlanView {
  readonly classification: string
  readonly clinic: string
  readonly reference: string
  /** The line above the reference, such as `Risk management plan, as agreed on 26 November 2026`. */
  readonly standing: string
  readonly level: LevelView | null
  readonly atRisk: string
  readonly fromWhom: string
  readonly whatAndWhen: string
  readonly warningSigns: readonly string[]
  /** What to do at once, in order. */
  readonly immediate: readonly string[]
  /** Orders with whether they can be enforced (`In force`, `Not in force`; empty where that is not known), those in force first. */
  readonly orders: readonly { readonly force: string; readonly words: string }[]
  /** Whom to call, such as `Officer in the case, DC Lund: 01632 960114`. */
  readonly call: readonly string[]
  readonly officer: string
  readonly riskHeldBy: string
  readonly safeContact: string
  /** Whom to call for the victim in an emergency, a line each; only those whom every agency may know. */
  readonly emergencyContacts: readonly string[]
  /** Whether she has been told of the newest finalised version (N20); empty while none is finalised. */
  readonly shared: string
  readonly voice: readonly VoiceView[]
  /** Null while no assessment is signed. */
  readonly assessment: AssessmentView | null
  /** How soon, from the scenarios of the signed assessment, such as `It becomes worse: within days of the hearing`. */
  readonly howSoon: readonly string[]
  /** Whether the risk is offered to somebody who has not accepted it. */
  readonly handover: string
  /** Open actions with whether they are accepted, strand by strand; a last one for what stands in none. */
  readonly strands: readonly { readonly name: string; readonly aim: string; readonly actions: readonly ActionView[] }[]
  readonly advice: readonly ActionView[]
  /** Actions that have ended, with their outcome. */
  readonly ended: readonly ActionView[]
  readonly contingencies: readonly { readonly condition: string; readonly response: string; readonly by: string }[]
  readonly childContact: string
  readonly coverage: readonly { readonly need: string; readonly state: string; readonly by: string }[]
  /** Actions that answer nothing. */
  readonly idle: readonly string[]
  readonly conflicts: readonly { readonly one: string; readonly other: string; readonly why: string }[]
  readonly agreements: readonly string[]
  /** What is not settled in the plan, or was not when it was finalised, a sentence each. */
  readonly unsettled: readonly string[]
  /** Wordings that are kept against the guidance, with the reason. */
  readonly asides: readonly string[]
  /** How the newest version differs from the one before; null when nobody asked, or there is none before. */
  readonly changes: {
    readonly heading: string
    readonly items: readonly { readonly what: string; readonly before: string; readonly after: string }[]
  } | null
  readonly nextReview: string
  readonly exported: Exported
}
