import type { Repositories } from '#db/repositories/index.ts'
import type { Instant } from '#shared/domain/dates.ts'
import type { AgendaItemId, HearingSpanId, MeetingId } from '#shared/domain/ids.ts'
import type { Context } from './context.ts'

/** Moves the clock of a meeting to a case, or (null) to what belongs to no case. */
export async function clockTo(
  context: Context,
  r: Repositories,
  meetingId: MeetingId,
  agendaItemId: AgendaItemId | null,
  at: Instant,
): Promise<void> {
  await r.room.stopClock(meetingId, at)
  await r.room.addSpan({
    id: context.newId() as HearingSpanId, // a new identity
    meetingId,
    agendaItemId,
    startedAt: at,
    stoppedAt: null,
  })
}
