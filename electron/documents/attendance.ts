import type { AttendanceSheetView } from '#shared/domain/meeting-paper-view.ts'
import type { AgencyAttendanceView } from '#shared/domain/minutes-view.ts'
import { meetingPaper } from './paper.ts'
import type { Part, Sheets } from './parts.ts'

/** Who was there, with room to sign that what is said stays among those who need it. */
export function attendanceDocument(view: AttendanceSheetView): Sheets {
  return meetingPaper(view, 'Attendance', [
    ...listOf('Present', view.present, view.expected.length === 0 ? 'Nobody is recorded as present.' : ''),
    ...listOf('Expected', view.expected, ''),
    ...apologies(view.apologies),
    {
      part: 'paragraph',
      muted: true,
      words: 'Whoever signs will keep what is said to those who need it to keep people safe.',
    },
  ])
}

function apologies(list: readonly AgencyAttendanceView[]): readonly Part[] {
  const people = list.flatMap((one) => one.people.map(({ name, note }) => [name, one.agency, note]))
  const items = people.map((one) => one.filter((part) => part !== '').join(', '))
  return [
    { part: 'heading', text: 'Apologies' },
    items.length === 0
      ? { part: 'paragraph', words: 'No apologies are recorded.' }
      : { part: 'list', ordered: false, items },
  ]
}

function listOf(heading: string, list: readonly AgencyAttendanceView[], empty: string): readonly Part[] {
  if (list.length === 0)
    return empty === ''
      ? []
      : [
          { part: 'heading', text: heading },
          { part: 'paragraph', words: empty },
        ]
  return [
    { part: 'heading', text: heading },
    {
      part: 'table',
      signed: true,
      columns: [
        { heading: 'Agency', width: 30 },
        { heading: 'Name', width: 40 },
        { heading: 'Signature', width: 30 },
      ],
      rows: list.flatMap(({ agency, people }) =>
        people.map(({ name, note }) => [agency, note === '' ? name : [name, '\n', { muted: note }], '']),
      ),
    },
  ]
}
