import type { EntryKind } from './minute-entry.ts'
import type { ActionView, Exported, LevelView } from './view-parts.ts'

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
  /** False for a case that the meeting did not get to. */
  readonly heard: boolean
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
