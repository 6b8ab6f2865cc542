import { api } from '#renderer/lib/api.ts'
import { remember } from '#renderer/lib/undo.ts'
import type { Attendance } from '#shared/domain/attendance.ts'

/** Says where somebody is. A second press says the same again: it never takes back what the first one said. */
export async function setPresence(one: Attendance, presence: Attendance['presence']): Promise<void> {
  if (one.presence === presence) return
  await changePresence(one, one.presence, presence)
  remember({
    label: `${one.name}: ${presence}`,
    undo: () => changePresence(one, presence, one.presence),
    redo: () => changePresence(one, one.presence, presence),
  })
}

/** Changes where somebody is, from what was seen. */
export function changePresence(
  { meetingId, id: attendanceId }: Attendance,
  was: Attendance['presence'],
  value: Attendance['presence'],
): Promise<Attendance> {
  return api.meetings.changeAttendance.call({ meetingId, attendanceId, change: { field: 'presence', was, value } })
}
