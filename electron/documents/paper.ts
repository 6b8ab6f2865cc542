import type { MeetingPaperView } from '#shared/domain/meeting-paper-view.ts'
import { copyLine, copyMark } from './copy-line.ts'
import type { Part, Sheets } from './parts.ts'

/** A paper of a meeting: its title, what meeting it is about, and its parts. */
export function meetingPaper(view: MeetingPaperView, title: string, parts: readonly Part[], below = ''): Sheets {
  return {
    title: `${title} of the meeting on ${view.heldOn}`,
    subject: copyMark(view.classification, view.exported),
    marking: view.classification,
    footer: copyLine(view.exported),
    parts: [
      { part: 'title', above: view.clinic, text: title, level: null, below },
      {
        part: 'box',
        loud: false,
        parts: [
          {
            part: 'fields',
            fields: [
              { label: 'Meeting', value: `${view.heldOn}, ${view.times}` },
              { label: 'Place', value: view.place },
              { label: 'Chair', value: view.chair },
            ],
          },
        ],
      },
      ...parts,
    ],
  }
}
