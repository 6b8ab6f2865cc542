import type { AgencyActionsView, ChaseListView } from './board-view.ts'
import type {
  ActionSheetView,
  AgendaView,
  AttendanceSheetView,
  RequestView,
  SummaryView,
} from './meeting-paper-view.ts'
import type { MinutesView } from './minutes-view.ts'
import type { PlanView } from './plan-view.ts'
import type { ScreeningView, SheetView } from './referral-view.ts'
import type { AssessmentReportView } from './report-view.ts'
import type { SafetyPaperView } from './safety-paper-view.ts'
import type { SharingView } from './sharing-view.ts'

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
  readonly 'agency actions': AgencyActionsView
  readonly 'chase list': ChaseListView
  readonly screening: ScreeningView
  readonly sharing: SharingView
  readonly assessment: AssessmentReportView
}

export type DocumentKind = keyof DocumentViews
