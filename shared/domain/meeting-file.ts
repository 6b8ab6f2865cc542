import { z } from 'zod'
import { actionLine, actionOpenTo, actionRecord } from './action.ts'
import { agendaCase } from './agenda-item.ts'
import { attendance } from './attendance.ts'
import { type Audience, openTo } from './audience.ts'
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
  /** Open actions from before: of the cases on the agenda, and of the meetings of its series (§4.3). */
  earlierActions: z.array(actionLine),
})

export type MeetingFile = z.infer<typeof meetingFile>

/** The meeting as agencies may see it: a line or an action that is not open to all of them is not there. */
export function seenBy(file: MeetingFile, agencies: readonly AgencyId[]): MeetingFile {
  return {
    ...file,
    entries: file.entries.filter((entry) => openTo(entry.audience, agencies)),
    actions: file.actions.filter((action) => actionOpenTo(action, agencies)),
    earlierActions: file.earlierActions.filter((action) => actionOpenTo(action, agencies)),
  }
}

/** The agencies that are in the room or may still come. */
export function agenciesInRoom({ attendances }: Pick<MeetingFile, 'attendances'>): AgencyId[] {
  return [...new Set(attendances.filter((one) => one.presence !== 'apologies').map((one) => one.agencyId))]
}

/** The meeting as the room may see it: open to every agency that is there or may still come. In an empty room nothing restricted is shown. */
export function roomView(file: MeetingFile): MeetingFile {
  const here = agenciesInRoom(file)
  if (here.length > 0) return seenBy(file, here)
  const isOpen = ({ audience }: { audience: Audience }) => audience === null
  return {
    ...file,
    entries: file.entries.filter(isOpen),
    actions: file.actions.filter(isOpen),
    earlierActions: file.earlierActions.filter(isOpen),
  }
}
