import type { Exported } from '#shared/domain/view-parts.ts'
import type { DocumentKind, DocumentViews } from '#shared/domain/views.ts'
import { actionSheetDocument } from './action-sheet.ts'
import { agencyActionsDocument } from './agency-actions.ts'
import { agendaDocument } from './agenda.ts'
import { assessmentDocument } from './assessment.ts'
import { attendanceDocument } from './attendance.ts'
import { chaseListDocument } from './chase-list.ts'
import { minutesDocument } from './minutes.ts'
import type { Sheets } from './parts.ts'
import { planDocument } from './plan.ts'
import { requestDocument } from './request.ts'
import { safetyPaperDocument } from './safety-paper.ts'
import { screeningDocument } from './screening.ts'
import { sharingDocument } from './sharing.ts'
import { sheetDocument } from './sheet.ts'
import { summaryDocument } from './summary.ts'

/** Every document that can be made: a view in, parts out, and a file name without personal data. */
const documents: { readonly [K in DocumentKind]: DocumentSort<DocumentViews[K]> } = {
  minutes: { compose: minutesDocument, name: (view) => numbered(`minutes-${view.day}`, view.exported) },
  agenda: { compose: agendaDocument, name: (view) => numbered(`agenda-${view.day}`, view.exported) },
  'action sheet': { compose: actionSheetDocument, name: (view) => numbered(`actions-${view.day}`, view.exported) },
  attendance: { compose: attendanceDocument, name: (view) => numbered(`attendance-${view.day}`, view.exported) },
  summary: { compose: summaryDocument, name: (view) => numbered(`summary-${view.day}`, view.exported) },
  plan: { compose: planDocument, name: (view) => numbered(`plan-${view.reference}`, view.exported) },
  request: { compose: requestDocument, name: (view) => numbered(`request-${view.day}`, view.exported) },
  'agency actions': {
    compose: agencyActionsDocument,
    name: (view) => numbered(`agency-actions-${view.day}`, view.exported),
  },
  'chase list': { compose: chaseListDocument, name: (view) => numbered(`chase-list-${view.day}`, view.exported) },
  screening: { compose: screeningDocument, name: (view) => numbered(`screening-${view.reference}`, view.exported) },
  sharing: { compose: sharingDocument, name: (view) => numbered(`sharing-${view.reference}`, view.exported) },
  assessment: {
    compose: assessmentDocument,
    name: (view) => numbered(`assessment-${view.number}-${view.reference}${view.draft ? '-draft' : ''}`, view.exported),
  },
  sheet: { compose: sheetDocument, name: (view) => `notes-${view.day}` },
  'safety plan': { compose: safetyPaperDocument, name: (view) => `notes-${view.day}` },
}

interface DocumentSort<V> {
  readonly compose: (view: V) => Sheets
  /** Without its ending. */
  readonly name: (view: V) => string
}

/** The parts of a document. */
export function compose<K extends DocumentKind>(kind: K, view: DocumentViews[K]): Sheets {
  return documents[kind].compose(view)
}

/** The name offered for a file, such as `minutes-2026-11-26-copy-3.pdf`; a paper for a victim is merely `notes-2026-11-26.pdf`. */
export function fileName<K extends DocumentKind>(kind: K, view: DocumentViews[K]): string {
  return `${documents[kind].name(view).replace(/[^A-Za-z0-9-]+/g, '-')}.pdf`
}

function numbered(stem: string, { copy }: Exported): string {
  return `${stem}-${copy === null ? 'preview' : `copy-${copy}`}`
}
