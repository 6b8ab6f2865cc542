import { z } from 'zod'
import { actionLine, actionRecord } from './action.ts'
import { agendaCase } from './agenda-item.ts'
import { attendance } from './attendance.ts'
import { openTo } from './audience.ts'
import { type AgencyId, agencyId } from './ids.ts'
import { meetingRecord } from './meeting.ts'
import { minuteEntry } from './minute-entry.ts'

/** A meeting with everything in it. */
export const meetingFile = z.object({
  record: meetingRecord,
  chairName: z.string(),
  invited: z.array(agencyId),
  attendances: z.array(attendance),
  agenda: z.array(agendaCase),
  entries: z.array(minuteEntry),
  actions: z.array(actionRecord),
  /** Open actions of the cases on the agenda that were agreed before. */
  earlierActions: z.array(actionLine),
})

export type MeetingFile = z.infer<typeof meetingFile>

/** The meeting as agencies may see it: a line that is not open to all of them is not there. */
export function seenBy(file: MeetingFile, agencies: readonly AgencyId[]): MeetingFile {
  return { ...file, entries: file.entries.filter((entry) => openTo(entry.audience, agencies)) }
}

/** The meeting as the room may see it: open to every agency that is there or may still come. In an empty room nothing restricted is shown. */
export function roomView(file: MeetingFile): MeetingFile {
  const here = new Set(file.attendances.filter((one) => one.presence !== 'apologies').map((one) => one.agencyId))
  const seen = seenBy(file, [...here])
  return here.size > 0 ? seen : { ...file, entries: file.entries.filter((entry) => entry.audience === null) }
}
