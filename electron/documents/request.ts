import type { RequestView } from '#shared/domain/meeting-paper-view.ts'
import { copyLine, copyMark } from './copy-line.ts'
import type { Sheets } from './parts.ts'

/** What an agency is asked before a meeting: whom to look for, what to answer, by when. Nothing says what happened, or who is who (N11). */
export function requestDocument(view: RequestView): Sheets {
  const { classification, exported, people } = view
  return {
    title: `Request for ${view.heldOn}`,
    subject: copyMark(classification, exported),
    marking: classification,
    footer: copyLine(exported),
    parts: [
      {
        part: 'title',
        above: view.agency,
        text: 'Please look for these people',
        level: null,
        below: `For the meeting of ${view.heldOn}`,
      },
      {
        part: 'box',
        loud: true,
        parts: [{ part: 'paragraph', words: ['Answer by ', { strong: view.answerBy }, '.'] }],
      },
      { part: 'paragraph', words: WHAT_TO_DO },
      { part: 'list', ordered: false, items: ANSWERS },
      {
        part: 'table',
        columns: [
          { heading: 'Number', width: 14 },
          { heading: 'Name', width: 56 },
          { heading: 'Date of birth', width: 30 },
        ],
        rows: people.map(({ number, name, born }) => [number, name, born]),
      },
      { part: 'paragraph', words: CARE, muted: true },
    ],
  }
}

const WHAT_TO_DO =
  'Look for everybody in this list in your own records. People with the same number belong together. Send back for each number one of these answers:'

const ANSWERS = [
  [{ strong: 'Nothing known.' }, ' You looked, and nobody with this number is known to you.'],
  [{ strong: 'Known, nothing relevant.' }, ' Somebody is known to you, and nothing bears on anybody’s safety.'],
  [
    { strong: 'Relevant information.' },
    ' What bears on somebody’s safety and no more: for each statement whether it is a fact, an allegation or an opinion, and which agencies may be shown it.',
  ],
]

const CARE =
  'Nobody in this list may learn that you were asked. Whoever knows one of them privately hands this request to a colleague and tells the coordinator. Destroy the list once you have answered.'
