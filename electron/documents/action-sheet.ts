import type { ActionSheetView } from '#shared/domain/meeting-paper-view.ts'
import { actionTable } from './action-table.ts'
import { meetingPaper } from './paper.ts'
import type { Part, Sheets } from './parts.ts'

/** What one agency promised at a meeting, case by case; nothing of what others promised or said. */
export function actionSheetDocument(view: ActionSheetView): Sheets {
  const parts = view.cases.flatMap(({ reference, actions }): readonly Part[] => [
    { part: 'heading', text: reference },
    actionTable(actions),
  ])
  return meetingPaper(
    view,
    `Actions of ${view.agency}`,
    parts.length > 0 ? parts : [{ part: 'paragraph', words: 'No action was agreed for this agency.' }],
    'Tell the coordinator at once when one of them cannot be done by its day.',
  )
}
