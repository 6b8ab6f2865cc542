import type { ChaseListView } from '#shared/domain/board-view.ts'
import { copyLine, copyMark } from './copy-line.ts'
import type { Part, Sheets } from './parts.ts'

/** Whom to ask about what, with room to write down what they said. */
export function chaseListDocument(view: ChaseListView): Sheets {
  return {
    title: `Chase list, ${view.day}`,
    subject: copyMark(view.classification, view.exported),
    marking: view.classification,
    footer: copyLine(view.exported),
    parts: [
      { part: 'title', above: view.clinic, text: 'Chase list', level: null, below: `As it stood on ${view.on}` },
      ...view.owners.flatMap(({ owner, agency, note, actions }): readonly Part[] => [
        { part: 'heading', text: owner === agency ? owner : `${owner}, ${agency}` },
        ...(note === '' ? [] : [{ part: 'paragraph', words: [{ strong: note }] } as const]),
        {
          part: 'table',
          columns: [
            { heading: 'Case', width: 15 },
            { heading: 'No.', width: 6 },
            { heading: 'What', width: 31 },
            { heading: 'Since when', width: 22 },
            { heading: 'What they said', width: 26 },
          ],
          rows: actions.map((one) => [one.reference, String(one.number), one.text, one.waiting, '']),
        },
      ]),
    ],
  }
}
