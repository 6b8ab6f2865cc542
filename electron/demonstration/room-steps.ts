import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import type { ScriptPoint } from '#shared/domain/script.ts'
import { CASE_SCRIPT } from '#shared/instruments/chair-script.ts'
import type { WrittenCase } from './content/shapes.ts'
import { TOLD } from './content/told.ts'
import type { ScriptedClinic } from './scripted-clinic.ts'

/** Reads a script, or some points of it, and leaves each as done. */
export async function readScript(
  clinic: ScriptedClinic,
  meetingId: string,
  agendaItemId: string | null,
  script: readonly ScriptPoint[],
): Promise<void> {
  for (const { key } of script)
    await clinic.as('bernadette').room.doStep({ meetingId, agendaItemId, step: key, note: '' })
}

/** What a case ends with: who had nothing to add, what the victim is told, and the last points of the running order. */
export async function closeCase(
  clinic: ScriptedClinic,
  file: MeetingFile,
  item: AgendaItem,
  heard: ReadonlySet<string>,
  one: WrittenCase,
): Promise<void> {
  const { room, meetings } = clinic.as('bernadette')
  const { meetingId, id: agendaItemId } = item
  const here = new Set(file.attendances.filter((each) => each.presence !== 'apologies').map((each) => each.agencyId))
  for (const agencyId of here)
    if (!heard.has(agencyId)) await room.ask({ meetingId, agendaItemId, agencyId, nothingToAdd: true })
  const told = TOLD.get(one)
  if (told !== undefined) {
    const place = { meetingId, agendaItemId }
    await meetings.changeItem({ ...place, change: { field: 'toldWhat', was: '', value: told.what } })
    await meetings.changeItem({ ...place, change: { field: 'toldBy', was: '', value: told.by } })
  }
  const read = CASE_SCRIPT.filter(({ key }) => KEPT.has(key) && (key !== 'told' || told !== undefined))
  await readScript(clinic, meetingId, agendaItemId, read)
}

/** The points that a clinic looks back at; making the demonstration takes no longer than it must. */
const KEPT: ReadonlySet<string> = new Set(['agencies', 'summary', 'read-back', 'told'])
