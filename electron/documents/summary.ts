import type { SummaryView } from '#shared/domain/meeting-paper-view.ts'
import { copyLine, copyMark } from './copy-line.ts'
import { orNotRecorded, type Sheets } from './parts.ts'

/** What somebody is given who asked for minutes: what a meeting was for and what came of it, and nobody else's affairs (N23). */
export function summaryDocument(view: SummaryView): Sheets {
  return {
    title: `Summary of the meeting on ${view.heldOn}`,
    subject: copyMark(view.classification, view.exported),
    marking: view.classification,
    footer: copyLine(view.exported),
    parts: [
      {
        part: 'title',
        above: view.clinic,
        text: 'Summary of a meeting',
        level: null,
        below: 'Given in place of the minutes, because minutes hold information about other people.',
      },
      {
        part: 'box',
        loud: false,
        parts: [
          {
            part: 'fields',
            fields: [
              { label: 'Meeting', value: view.heldOn },
              { label: 'Case', value: view.reference },
              { label: 'Asked for by', value: view.requestedBy },
              { label: 'Asked on', value: view.requestedOn },
              { label: 'Agencies present', value: orNotRecorded(view.agencies.join(', ')) },
            ],
          },
        ],
      },
      { part: 'heading', text: 'What the meeting was for' },
      {
        part: 'paragraph',
        words:
          'Agencies that work with people who are stalked, and with those who stalk, met to share what each needs to know to keep people safe, and to agree who does what. The meeting advises; each agency answers for its own decisions.',
      },
      { part: 'heading', text: 'Summary' },
      { part: 'paragraph', words: view.summary },
      {
        part: 'paragraph',
        muted: true,
        words:
          'If you think that something is wrong or missing, write to the clinic. You may also complain to the Information Commissioner.',
      },
    ],
  }
}
