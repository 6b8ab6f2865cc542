import type { AgencyActionsView } from '#shared/domain/board-view.ts'
import { actionTable } from './action-table.ts'
import { copyLine, copyMark } from './copy-line.ts'
import type { Part, Sheets } from './parts.ts'

/** What one agency has promised in all cases, as it was chosen on the board: for that agency alone. */
export function agencyActionsDocument(view: AgencyActionsView): Sheets {
  const count = view.cases.reduce((sum, { actions }) => sum + actions.length, 0)
  return {
    title: `Actions of an agency, ${view.day}`,
    subject: copyMark(view.classification, view.exported),
    marking: view.classification,
    footer: copyLine(view.exported),
    parts: [
      {
        part: 'title',
        above: view.clinic,
        text: `Actions of ${view.agency}`,
        level: null,
        below: `As it stood on ${view.on}`,
      },
      {
        part: 'box',
        loud: false,
        parts: [
          {
            part: 'fields',
            fields: [
              { label: 'Shown', value: view.shown },
              {
                label: 'Actions',
                value: `${count} in ${view.cases.length} ${view.cases.length === 1 ? 'case' : 'cases'}, ${view.late === 0 ? 'none' : view.late} late`,
              },
            ],
          },
        ],
      },
      ...view.cases.flatMap(({ reference, actions }): readonly Part[] => [
        { part: 'heading', text: reference },
        actionTable(actions),
      ]),
      { part: 'paragraph', words: CARE, muted: true },
    ],
  }
}

const CARE =
  'Tell the coordinator at once when one of them cannot be done by its day. Nobody in a case may learn of this list. Destroy it once it is replaced by a newer one.'
