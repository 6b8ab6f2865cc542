import type { AgencyAttendanceView } from './minutes-view.ts'
import type { ActionView, Exported } from './view-parts.ts'

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
  /** What comes before the first case. */
  readonly before: readonly { readonly from: string; readonly what: string; readonly minutes: number }[]
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
