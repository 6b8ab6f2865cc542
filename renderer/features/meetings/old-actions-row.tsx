import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { count } from '#renderer/lib/format.ts'
import { useSavedNumber } from '#renderer/lib/use-saved-field.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import type { Timetable } from '#shared/domain/timetable.ts'
import classes from './meeting.module.css'

/** The part of the agenda that comes first: what was agreed before and is still open (§4.3). */
export function OldActionsRow({ file, times, mayChange }: { file: MeetingFile; times: Timetable; mayChange: boolean }) {
  const { record, earlierActions } = file
  const saved = useSavedNumber({
    label: 'Minutes for old actions',
    value: record.oldActionsMinutes,
    save: (was, value) =>
      api.meetings.change.call({ meetingId: record.id, change: { field: 'oldActionsMinutes', was, value } }),
  })
  return (
    <div className={classes['part']}>
      <div>
        <strong>Old actions first</strong>
        <div className="muted">
          {count(earlierActions.length, 'open action')} of these cases and of earlier meetings
        </div>
      </div>
      {mayChange ? (
        <TextField saved={saved} inputMode="numeric" note={`from ${times.oldActionsAt}`} />
      ) : (
        <span>
          {times.oldActionsAt}, {record.oldActionsMinutes} min
        </span>
      )}
    </div>
  )
}
