import type { CallView } from '#shared/domain/referral-view.ts'
import { type Part, when } from './parts.ts'

/** What comes first on every paper for her. */
export const IN_DANGER: Part = {
  part: 'box',
  loud: true,
  parts: [
    {
      part: 'paragraph',
      words: [
        { strong: 'In danger? Call 999.' },
        ' If you cannot speak, stay on the line, listen, and press 55 on a mobile.',
      ],
    },
  ],
}

/** The services of the directory that she can call, and when. */
export function whomToCall(call: readonly CallView[]): readonly Part[] {
  return when(
    call.length > 0,
    { part: 'heading', text: 'Whom to call' },
    {
      part: 'table',
      columns: [
        { heading: 'Who', width: 58 },
        { heading: 'How', width: 42 },
      ],
      rows: call.map(({ name, purpose, contact, hours }) => [
        [{ strong: name }, '\n', purpose],
        hours === '' ? contact : [contact, '\n', { muted: hours }],
      ]),
    },
  )
}
