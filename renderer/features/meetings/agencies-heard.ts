import { api } from '#renderer/lib/api.ts'
import { remember } from '#renderer/lib/undo.ts'
import { inRoomFor } from '#shared/domain/attendance.ts'
import type { Instant } from '#shared/domain/dates.ts'
import type { AgencyId, AgendaItemId, MeetingId } from '#shared/domain/ids.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import type { RoomFile } from '#shared/domain/script.ts'
import { heardAt, type Minuted } from './minuted.ts'

export interface AgencyHeard {
  readonly agencyId: AgencyId
  readonly state: 'heard' | 'nothing to add' | 'not yet' | 'not here'
  readonly at: Instant | undefined
}

export interface CaseOfMeeting {
  readonly meetingId: MeetingId
  readonly agendaItemId: AgendaItemId
}

/** Every agency that was invited, is here, or was heard: those not asked yet first, then in the order in which they were heard. */
export function agenciesHeard(
  file: MeetingFile,
  room: RoomFile,
  agendaItemId: AgendaItemId,
  lines: readonly Minuted[],
): AgencyHeard[] {
  const about = file.agenda.find((one) => one.item.id === agendaItemId)
  const here = new Set(inRoomFor(file.attendances, about?.item.caseId, about?.leaving ?? []).map((one) => one.agencyId))
  const heard = heardAt(lines)
  const asked = new Map(
    room.asked.filter((one) => one.agendaItemId === agendaItemId).map((one) => [one.agencyId, one.at]),
  )
  return [...new Set([...file.invited, ...here, ...heard.keys(), ...asked.keys()])]
    .map((agencyId) => {
      const spoke = heard.get(agencyId)
      if (spoke !== undefined) return { agencyId, state: 'heard', at: spoke } as const
      const at = asked.get(agencyId)
      if (at !== undefined) return { agencyId, state: 'nothing to add', at } as const
      return { agencyId, state: here.has(agencyId) ? 'not yet' : 'not here', at } as const
    })
    .sort((one, other) => RANK[one.state] - RANK[other.state] || (one.at ?? 0) - (other.at ?? 0))
}

/** Records that an agency was asked and had nothing to add, or takes that back; either can be undone. */
export async function markAsked(
  place: CaseOfMeeting,
  agencyId: AgencyId,
  name: string,
  nothingToAdd: boolean,
): Promise<void> {
  const set = (so: boolean) => api.room.ask.call({ ...place, agencyId, nothingToAdd: so })
  await set(nothingToAdd)
  remember({
    label: nothingToAdd ? `${name} has nothing to add` : `${name} is asked again`,
    undo: () => set(!nothingToAdd),
    redo: () => set(nothingToAdd),
  })
}

const RANK = { 'not yet': 0, 'nothing to add': 1, heard: 1, 'not here': 2 } as const
