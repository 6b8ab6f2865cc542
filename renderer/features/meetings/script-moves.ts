import { api } from '#renderer/lib/api.ts'
import { remember } from '#renderer/lib/undo.ts'
import type { AgendaItemId, MeetingId } from '#shared/domain/ids.ts'
import { nextPoint, type RoomFile, type ScriptPoint } from '#shared/domain/script.ts'
import { CASE_SCRIPT, CLOSING_SCRIPT, OPENING_SCRIPT } from '#shared/instruments/chair-script.ts'

/** Which script the chair reads now: of a case, or of the opening until the first case, or of the closing after the last. */
export function scriptNow(caseHeard: boolean, somethingAhead: boolean): readonly ScriptPoint[] {
  if (caseHeard) return CASE_SCRIPT
  return somethingAhead ? OPENING_SCRIPT : CLOSING_SCRIPT
}

/** The first point of the script that has not been done here. */
export function pointNow(
  script: readonly ScriptPoint[],
  room: RoomFile,
  agendaItemId: AgendaItemId | null,
): ScriptPoint | undefined {
  return nextPoint(script, room.steps, agendaItemId)
}

/** Records that a point of the script was done; it can be taken back. */
export async function doPoint(
  meetingId: MeetingId,
  agendaItemId: AgendaItemId | null,
  point: ScriptPoint,
  note = '',
): Promise<void> {
  const set = () => api.room.doStep.call({ meetingId, agendaItemId, step: point.key, note })
  let done = await set()
  remember({
    label: `${point.title}: done`,
    undo: () => api.room.undoStep.call({ meetingId, scriptStepId: done.id }),
    redo: async () => {
      done = await set()
    },
  })
}

/** Takes back the last point of a script that was done here; nothing when none was. */
export async function takePointBack(
  meetingId: MeetingId,
  agendaItemId: AgendaItemId | null,
  script: readonly ScriptPoint[],
  room: RoomFile,
): Promise<void> {
  const keys = new Set(script.map((one) => one.key))
  const last = room.steps.findLast((one) => !one.gone && one.agendaItemId === agendaItemId && keys.has(one.step))
  if (last !== undefined) await api.room.undoStep.call({ meetingId, scriptStepId: last.id })
}
