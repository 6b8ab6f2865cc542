import type { ScreeningView } from '#shared/domain/referral-view.ts'
import { copyLine, copyMark } from './copy-line.ts'
import { type Part, type Sheets, type Words, when } from './parts.ts'

/** A finished screening as it was asked, with every answer, and what the answers do not say (S4 §3.2, item 41). */
export function screeningDocument(view: ScreeningView): Sheets {
  return {
    title: `Screening ${view.reference}`,
    subject: copyMark(view.classification, view.exported),
    marking: view.classification,
    footer: copyLine(view.exported),
    parts: [
      { part: 'title', above: view.title, text: view.reference, level: null, below: view.asked },
      {
        part: 'box',
        loud: false,
        parts: [
          {
            part: 'fields',
            fields: [
              { label: 'Answers', value: view.count },
              { label: 'Suggested', value: view.suggested },
              { label: 'Bands', value: view.bands },
            ],
          },
          ...when(view.unsure !== '', { part: 'paragraph', words: [{ strong: view.unsure }] }),
        ],
      },
      { part: 'paragraph', words: CAVEAT },
      ...when(
        view.toCheck.length > 0,
        { part: 'heading', text: 'To be looked at again' },
        { part: 'list', ordered: false, items: view.toCheck },
      ),
      ...view.sets.flatMap(set),
      ...when(view.notOpened.length > 0, { part: 'list', ordered: false, items: view.notOpened }),
      { part: 'paragraph', muted: true, words: `${view.source} Instrument content © its owner; see its manual.` },
    ],
  }
}

function set({ title, items }: ScreeningView['sets'][number]): readonly Part[] {
  return [
    { part: 'heading', text: title },
    {
      part: 'table',
      columns: [
        { heading: 'Question', width: 50 },
        { heading: 'Answer', width: 14 },
        { heading: 'What was said', width: 36 },
      ],
      rows: items.map((one): Words[] => [
        [{ muted: one.code }, ` ${one.label}`],
        one.answer === 'Yes' ? [{ strong: one.answer }] : one.answer,
        [one.ticked, one.comment].filter((words) => words !== '').join('\n'),
      ]),
    },
  ]
}

const CAVEAT =
  'The answers are counted to help a person decide, who also hears and sees what no question asks. They predict nothing: no procedure can foresee what somebody will do. Look at them again whenever something changes.'
