import type { Level } from './level.ts'
import type { EntryKind } from './minute-entry.ts'
import type { AssessmentReportView } from './report-view.ts'

/** What every copy of a document says about itself: who took it, when, in words, and which copy it is for whom. */
export interface Exported {
  readonly by: string
  readonly at: string
  /** Null for a preview, which is no copy. */
  readonly copy: number | null
  readonly recipient: string
}

/** A level as a document shows it: the shape and word of the level, and in words how it came about and why. */
export interface LevelView {
  readonly level: Level
  /** In one line with its route, such as `High, by escalation`. */
  readonly words: string
  readonly reason: string
}

/** An action as a document shows it; `factor` is empty when it answers none. */
export interface ActionView {
  readonly number: number
  readonly text: string
  /** How it will be seen that it is done. */
  readonly criterion: string
  readonly owner: string
  readonly agency: string
  readonly due: string
  /** Code and label of what it answers, such as `C2 Violent thoughts`. */
  readonly factor: string
  /** In words, such as `Overdue by 3 days` or `Done: order made`. */
  readonly state: string
}

/** The people of one agency in the room, or who sent apologies. */
export interface AgencyAttendanceView {
  readonly agency: string
  readonly people: readonly { readonly name: string; readonly note: string }[]
}

/** One line of the minutes: what kind of statement, when, who said it, what. */
export interface EntryView {
  readonly kind: Exclude<EntryKind, 'decision' | 'correction'>
  readonly time: string
  /** Agency, name, or both; empty when nobody is named. */
  readonly by: string
  readonly text: string
}

/** A decision and the reason for it (domain §4.4). */
export interface DecisionView {
  readonly text: string
  readonly because: string
}

/** A dated addition made after the minutes were finalised; `about` names the case or the meeting itself. */
export interface CorrectionView {
  readonly at: string
  readonly by: string
  readonly about: string
  readonly text: string
}

/** A case as it was minuted. */
export interface MinutedCaseView {
  readonly reference: string
  readonly victim: string
  readonly perpetrator: string
  /** Why it was on the agenda, such as `Review`. */
  readonly reason: string
  /** Null while nobody has decided a level. */
  readonly level: LevelView | null
  readonly entries: readonly EntryView[]
  readonly riskSummary: string
  readonly decisions: readonly DecisionView[]
  readonly actions: readonly ActionView[]
  readonly nextReview: string
  /** What the victim is told, and by whom; empty when nothing was said. */
  readonly told: string
  /** Why it was put off to the next meeting; empty when it was heard. */
  readonly deferred: string
  /** Who left the room for this case because they know somebody in it. */
  readonly leftRoom: readonly string[]
  /** Said where something was left out of this copy; empty where nothing was. */
  readonly leftOut: string
}

/** The signature under minutes, as they print it. */
export interface SealView {
  /** Such as `M-2026-014`. */
  readonly number: string
  readonly signedBy: string
  readonly signedAs: string
  readonly signedAt: string
  readonly sha256: string
  readonly auditHead: string
}

/** What every paper of a meeting says of the meeting itself. */
export interface MeetingPaperView {
  readonly classification: string
  readonly clinic: string
  /** `YYYY-MM-DD`, for the file's name only. */
  readonly day: string
  readonly heldOn: string
  readonly times: string
  readonly place: string
  readonly chair: string
  readonly exported: Exported
}

/** The agenda as it is sent out: references and initials, never a name. */
export interface AgendaView extends MeetingPaperView {
  readonly invited: readonly string[]
  readonly items: readonly {
    readonly reference: string
    readonly initials: string
    readonly reason: string
    readonly from: string
    readonly minutes: number
  }[]
  readonly ends: string
}

/** What one agency promised at a meeting. */
export interface ActionSheetView extends MeetingPaperView {
  readonly agency: string
  readonly cases: readonly { readonly reference: string; readonly actions: readonly ActionView[] }[]
}

/** Who was there, with room for a signature. */
export interface AttendanceSheetView extends MeetingPaperView {
  readonly present: readonly AgencyAttendanceView[]
  readonly apologies: readonly AgencyAttendanceView[]
  readonly expected: readonly AgencyAttendanceView[]
}

/** What is given to somebody who asks for minutes, in their place (N23): nothing about third parties. */
export interface SummaryView {
  readonly classification: string
  readonly clinic: string
  readonly day: string
  readonly heldOn: string
  readonly reference: string
  readonly agencies: readonly string[]
  readonly requestedBy: string
  readonly requestedOn: string
  readonly summary: string
  readonly exported: Exported
}

/** The minutes of one meeting, already reduced to what the reader may have, every date already in words. */
export interface MinutesView {
  readonly classification: string
  readonly clinic: string
  /** `YYYY-MM-DD`, for the file's name only. */
  readonly day: string
  readonly heldOn: string
  readonly times: string
  readonly place: string
  readonly chair: string
  readonly invited: readonly string[]
  readonly present: readonly AgencyAttendanceView[]
  readonly apologies: readonly AgencyAttendanceView[]
  readonly opening: string
  /** What was said about the meeting itself. */
  readonly general: readonly EntryView[]
  readonly generalDecisions: readonly DecisionView[]
  /** As `leftOut` of a case, about the meeting itself. */
  readonly leftOut: string
  readonly cases: readonly MinutedCaseView[]
  readonly corrections: readonly CorrectionView[]
  /** Null while the minutes are a draft. */
  readonly finalised: { readonly by: string; readonly at: string } | null
  /** Null while the minutes are a draft. */
  readonly seal: SealView | null
  /** The newest link of the audit chain when the copy was made; empty when there is none to print. */
  readonly auditHead: string
  readonly exported: Exported
}

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
  readonly orders: readonly string[]
  /** Whom to call, such as `Officer in the case, DC Lund: 01632 960114`. */
  readonly call: readonly string[]
  readonly officer: string
  readonly riskHeldBy: string
  readonly safeContact: string
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
  /** How the newest version differs from the one before; null when nobody asked, or there is none before. */
  readonly changes: {
    readonly heading: string
    readonly items: readonly { readonly what: string; readonly before: string; readonly after: string }[]
  } | null
  readonly nextReview: string
  readonly exported: Exported
}

/** A service that can help, as the sheet for the victim shows it. */
export interface CallView {
  readonly name: string
  readonly purpose: string
  readonly contact: string
  readonly hours: string
}

/**
 * What a victim takes home, from her own yes answers. It has no place for a name, a reference, an address, the clinic or
 * who printed it: it must not endanger her when it is found.
 */
export interface SheetView {
  /** `YYYY-MM-DD`, for the file's name only. */
  readonly day: string
  readonly concerns: readonly { readonly heading: string; readonly sentences: readonly string[] }[]
  /** What happens next, a sentence each. */
  readonly next: readonly string[]
  readonly call: readonly CallView[]
}

/**
 * The steps of her safety plan that she agreed to, for her to take home. It may be found: it says whose it is only where she
 * wants that, names nobody else, and leaves out what would help whoever reads it.
 */
export interface SafetyPaperView {
  /** `YYYY-MM-DD`, for the file's name only. */
  readonly day: string
  /** Name, number of the case, address: only what she wants on it. */
  readonly wanted: readonly string[]
  readonly parts: readonly {
    readonly heading: string
    readonly steps: readonly { readonly text: string; readonly note: string }[]
  }[]
  readonly call: readonly CallView[]
  /** Which copy it is; null for a preview. */
  readonly copy: number | null
}

/** Whom an agency is asked about before a meeting: a number for the answer, names and dates of birth, and nothing else (N11). */
export interface RequestView {
  readonly classification: string
  readonly clinic: string
  /** `YYYY-MM-DD`, for the file's name only. */
  readonly day: string
  readonly heldOn: string
  readonly agency: string
  /** By when the agency answers, in words. */
  readonly answerBy: string
  readonly people: readonly { readonly number: string; readonly name: string; readonly born: string }[]
  readonly exported: Exported
}

/** A finished screening as it was asked. */
export interface ScreeningView {
  readonly classification: string
  readonly clinic: string
  readonly reference: string
  /** What the pack is called that was asked. */
  readonly title: string
  /** By whom, how and when it was asked and finished. */
  readonly asked: string
  /** The count, as a range where something is not known. */
  readonly count: string
  readonly suggested: string
  /** That what is not known could change the level; empty when it could not. */
  readonly unsure: string
  readonly bands: string
  /** Answers that do not go together. */
  readonly toCheck: readonly string[]
  readonly sets: readonly {
    readonly title: string
    readonly items: readonly {
      readonly code: string
      readonly label: string
      readonly answer: string
      readonly ticked: string
      readonly comment: string
    }[]
  }[]
  /** Sets that nobody opened, each with why. */
  readonly notOpened: readonly string[]
  /** The pack with its version and licence note. */
  readonly source: string
  readonly exported: Exported
}

/** Every document with the view it is drawn from. */
export interface DocumentViews {
  readonly minutes: MinutesView
  readonly agenda: AgendaView
  readonly 'action sheet': ActionSheetView
  readonly attendance: AttendanceSheetView
  readonly summary: SummaryView
  readonly plan: PlanView
  readonly sheet: SheetView
  readonly 'safety plan': SafetyPaperView
  readonly request: RequestView
  readonly screening: ScreeningView
  readonly assessment: AssessmentReportView
}

export type DocumentKind = keyof DocumentViews
