import { api } from '#renderer/lib/api.ts'
import type { ActionRecord } from '#shared/domain/action.ts'
import type { AgendaCase } from '#shared/domain/agenda-item.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'

/** The first action of this case, or of the whole meeting, that its owner has not answered. */
export function unanswered(file: MeetingFile, current: AgendaCase | undefined): ActionRecord | undefined {
  return file.actions.find(
    (one) =>
      one.acceptance === null &&
      one.closedAt === null &&
      one.kind !== 'advice' &&
      (current === undefined || one.agendaItemId === current.item.id),
  )
}

/** Records what the owner of an action says in the room: yes, or no with the reason. */
export function answerInRoom({ id: actionId, ownerName: by }: ActionRecord, declinedBecause?: string) {
  return api.actions.answer.call({
    actionId,
    accepted: declinedBecause === undefined,
    by,
    reason: declinedBecause ?? '',
  })
}
