import type { Repositories } from '#db/repositories/index.ts'
import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import type { AgendaItemId, MeetingId } from '#shared/domain/ids.ts'
import type { Context } from './context.ts'

/**
 * Puts every case that a meeting did not get to, or put off, on the next agenda by itself. Without a meeting ahead they wait
 * for the one that is planned next. Open actions need no moving: whatever is open is read before the next meeting (§2.4).
 */
export async function rollOn(context: Context, r: Repositories): Promise<void> {
  const next = await r.agenda.nextPlanned(context.today())
  if (next === undefined) return
  const before = await r.meetings.items(next.id)
  const there = new Set(before.map((one) => one.caseId))
  let position = before.length
  for (const { item } of await r.agenda.leftOver()) {
    if (there.has(item.caseId)) continue
    there.add(item.caseId)
    const rolled: AgendaItem = {
      ...item,
      id: context.newId() as AgendaItemId, // a new identity
      meetingId: next.id,
      position,
      reason: 'deferred',
      riskSummary: '',
      nextReviewOn: null,
      openedAt: null,
      doneAt: null,
      deferredAt: null,
      deferredBecause: '',
      rolledFrom: item.meetingId,
      revision: 1,
    }
    position += 1
    await r.meetings.addItem(rolled)
  }
}

/** Takes off later agendas what went there from a meeting that is resumed. */
export async function rollBack(r: Repositories, meetingId: MeetingId): Promise<void> {
  for (const item of await r.agenda.rolledFrom(meetingId)) {
    const { startedAt } = await r.meetings.byId(item.meetingId)
    if (startedAt === null) await r.meetings.saveItem({ ...item, removed: true, revision: item.revision + 1 })
  }
}
