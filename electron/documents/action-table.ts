import type { ActionView } from '#shared/domain/view-parts.ts'
import type { Part, Run } from './parts.ts'

/** Actions as every document shows them: what, seen how, who, by when, what it answers, how it stands. */
export function actionTable(actions: readonly ActionView[]): Part {
  return {
    part: 'table',
    columns: [
      { heading: 'No.', width: 6 },
      { heading: 'What, and how it will be seen', width: 41 },
      { heading: 'Owner', width: 19 },
      { heading: 'By', width: 14 },
      { heading: 'Answers, state', width: 20 },
    ],
    rows: actions.map((one) => [
      String(one.number),
      [one.text, ...quietly(one.criterion === '' ? '' : `Seen: ${one.criterion}`)],
      [one.owner, ...quietly(one.agency)],
      one.due,
      one.factor === '' ? [{ muted: one.state }] : [one.factor, ...quietly(one.state)],
    ]),
  }
}

function quietly(text: string): readonly Run[] {
  return text === '' ? [] : ['\n', { muted: text }]
}
