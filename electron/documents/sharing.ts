import type { SharingView } from '#shared/domain/sharing-view.ts'
import { copyLine, copyMark } from './copy-line.ts'
import { type Part, type Sheets, when } from './parts.ts'

/** What was shared of a case, with whom and on which ground, as it can be shown to whoever asks for it (items 76 to 81). */
export function sharingDocument(view: SharingView): Sheets {
  return {
    title: `Sharing ${view.reference}`,
    subject: copyMark(view.classification, view.exported),
    marking: view.classification,
    footer: copyLine(view.exported),
    parts: [
      { part: 'title', above: 'What was shared', text: view.reference, level: null, below: view.clinic },
      { part: 'heading', text: 'What she answered' },
      ...(view.consents.length === 0
        ? [{ part: 'paragraph', words: 'It is not recorded that she was asked.' } as const]
        : view.consents.map(
            ({ when: asked, answer, reason }): Part => ({
              part: 'paragraph',
              words: [{ strong: answer }, reason === '' ? '' : ` ${reason}`, '\n', { muted: asked }],
            }),
          )),
      { part: 'heading', text: 'What was shared, and why' },
      ...when(view.shares.length === 0, { part: 'paragraph', words: 'Nothing has been shared.' }),
      ...view.shares.flatMap(share),
    ],
  }
}

function share({ between, what, purpose, grounds, tests, decided, capacity }: Share, at: number): readonly Part[] {
  return [
    { part: 'subheading', text: `${at + 1}. ${between}` },
    {
      part: 'fields',
      fields: [
        { label: 'What', value: what },
        { label: 'For what purpose', value: purpose },
        { label: 'On which ground', value: grounds.join('\n') },
        { label: 'What is shared is', value: tests },
        { label: 'Decided', value: decided },
      ],
    },
    ...(capacity === null ? [] : [capacityOf(capacity)]),
  ]
}

/** About this one decision, never about the person. */
function capacityOf({ decision, helped, assessed }: NonNullable<Share['capacity']>): Part {
  return {
    part: 'box',
    loud: false,
    parts: [
      {
        part: 'fields',
        fields: [
          { label: 'The person could not decide', value: decision },
          { label: 'Helped to decide by', value: helped },
          { label: 'Assessed by', value: assessed },
        ],
      },
    ],
  }
}

type Share = SharingView['shares'][number]
