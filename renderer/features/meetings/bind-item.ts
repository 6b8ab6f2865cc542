import { api } from '#renderer/lib/api.ts'
import type { AgendaItem, AgendaItemFields, agendaItemFields } from '#shared/domain/agenda-item.ts'
import type { Change } from '#shared/domain/change.ts'

/** A field of a case's place on an agenda: its label, its value, and how a change of it reaches the store. */
export function bindItem<F extends keyof AgendaItemFields>(item: AgendaItem, field: F, label: string) {
  return {
    label,
    value: item[field],
    save: (was: AgendaItem[F], value: AgendaItem[F]) => changeItem(item, field, was, value),
  }
}

/** Changes one field of a case's place on an agenda. */
export function changeItem<F extends keyof AgendaItemFields>(
  item: Pick<AgendaItem, 'id' | 'meetingId'>,
  field: F,
  was: AgendaItem[F],
  value: AgendaItem[F],
) {
  return api.meetings.changeItem.call({
    meetingId: item.meetingId,
    agendaItemId: item.id,
    change: { field, was, value } as Change<typeof agendaItemFields.shape>, // field and value are of one F, which a union cannot say
  })
}
