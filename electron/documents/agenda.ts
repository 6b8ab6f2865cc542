import type { AgendaView } from '#shared/domain/meeting-paper-view.ts'
import { meetingPaper } from './paper.ts'
import { orNotRecorded, type Sheets, type Words } from './parts.ts'

/** The agenda as it is sent out, with when each case is expected to begin; names are not on it. */
export function agendaDocument(view: AgendaView): Sheets {
  return meetingPaper(
    view,
    'Agenda',
    [
      { part: 'heading', text: 'Agencies invited' },
      { part: 'paragraph', words: orNotRecorded(view.invited.join(', ')) },
      { part: 'heading', text: 'Cases' },
      view.items.length === 0
        ? { part: 'paragraph', words: 'No case is on this agenda yet.' }
        : {
            part: 'table',
            columns: [
              { heading: 'No.', width: 8 },
              { heading: 'About', width: 14 },
              { heading: 'Case', width: 24 },
              { heading: 'Victim', width: 14 },
              { heading: 'Why', width: 26 },
              { heading: 'Minutes', width: 14 },
            ],
            rows: [
              ...view.before.map((one) => ['', one.from, '', '', one.what, String(one.minutes)]),
              ...view.items.map(
                (one, index) =>
                  [
                    String(index + 1),
                    one.from,
                    [{ strong: one.reference }],
                    one.initials,
                    one.reason,
                    String(one.minutes),
                  ] satisfies Words[],
              ),
            ],
          },
      { part: 'paragraph', muted: true, words: `Expected to end at ${view.ends}.` },
    ],
    'Cases are called by reference and initials. Times are a plan, not a promise.',
  )
}
