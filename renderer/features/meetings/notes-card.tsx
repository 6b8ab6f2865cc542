import { useSuspenseQuery } from '@tanstack/react-query'
import { Card } from '#renderer/components/card.tsx'
import { api } from '#renderer/lib/api.ts'
import { count } from '#renderer/lib/format.ts'
import type { AgendaCase } from '#shared/domain/agenda-item.ts'
import type { MeetingId } from '#shared/domain/ids.ts'
import type { LintNote } from '#shared/domain/minutes-linter.ts'
import classes from './meeting.module.css'

/** What somebody who was not there would stumble over in the minutes; each note leads to its line, none is in the way (§4.4, N3). */
export function NotesCard({ meetingId, agenda }: { meetingId: MeetingId; agenda: readonly AgendaCase[] }) {
  const { data } = useSuspenseQuery(api.afterMeeting.get.queryOptions({ input: { meetingId } }))
  const { notes } = data
  return (
    <Card
      title="Notes on the minutes"
      beside={<span className="muted">{count(notes.length, 'note', 'notes')}</span>}
      quiet
    >
      {notes.length === 0 ? (
        <p>Nothing catches the eye: every decision has its because, every action is specific, everybody was asked.</p>
      ) : (
        <ol className={classes['notes']} aria-label="Notes on the minutes">
          {notes.map((note) => (
            <li key={keyOf(note)}>
              <button type="button" onClick={() => jumpTo(note)}>
                {agenda.find(({ item }) => item.id === note.agendaItemId)?.reference ?? 'The meeting'}
              </button>{' '}
              {note.sentence}
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}

/** Brings the line into view and puts the focus on it. */
function jumpTo({ minuteEntryId, actionId, agendaItemId }: LintNote): void {
  const line = document.querySelector<HTMLElement>(`[data-line="${minuteEntryId ?? actionId ?? agendaItemId}"]`)
  line?.scrollIntoView({ block: 'center' })
  line?.focus()
}

function keyOf(note: LintNote): string {
  return [note.rule, note.agendaItemId, note.minuteEntryId, note.actionId, note.sentence].join()
}
