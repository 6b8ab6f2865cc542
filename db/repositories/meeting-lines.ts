import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { PersonId } from '#shared/domain/ids.ts'
import { type MeetingLine, stageOf } from '#shared/domain/meeting.ts'
import { meetings, people } from '../schema/index.ts'
import { type Db, rowsOf } from './rows.ts'

/** Meetings as a list shows them, the newest first: all, or those that still need somebody. */
export function meetingLines(db: Db) {
  const all = linesIn(db)
  const open = linesIn(db, and(isNull(meetings.finalisedAt), isNull(meetings.cancelledAt)))
  return {
    lines: async (visibleTo: PersonId | null): Promise<MeetingLine[]> => all({ visibleTo }).map(lineOf),
    /** Meetings that are ahead, that run, or that ended and have no final minutes yet. */
    openLines: async (visibleTo: PersonId | null): Promise<MeetingLine[]> => open({ visibleTo }).map(lineOf),
  }
}

function linesIn(db: Db, which?: SQL) {
  const visible = sql`(${sql.placeholder('visibleTo')} is null or ${OF_MEETING} in (select att.meeting_id from attendances att
    where att.person_id = ${sql.placeholder('visibleTo')} and att.removed = 0))`
  return rowsOf(
    db,
    db
      .select(LINE)
      .from(meetings)
      .innerJoin(people, eq(people.id, meetings.chairId))
      .where(and(which, visible))
      .orderBy(desc(meetings.heldOn), desc(meetings.startsAt)),
  )
}

const OF_MEETING = sql.raw('"meetings"."id"')
const LINE = {
  id: meetings.id,
  heldOn: meetings.heldOn,
  startsAt: meetings.startsAt,
  place: meetings.place,
  oldActionsMinutes: meetings.oldActionsMinutes,
  seriesId: meetings.seriesId,
  emergency: meetings.emergency,
  cancelReason: meetings.cancelReason,
  movedFrom: meetings.movedFrom,
  moveReason: meetings.moveReason,
  startedAt: meetings.startedAt,
  endedAt: meetings.endedAt,
  finalisedAt: meetings.finalisedAt,
  cancelledAt: meetings.cancelledAt,
  chairName: people.name,
  cases: sql<number>`(select count(*) from agenda_items i where i.meeting_id = ${OF_MEETING} and i.removed = 0)`,
  plannedMinutes: sql<number>`(select coalesce(sum(i.planned_minutes), 0) from agenda_items i where i.meeting_id = ${OF_MEETING} and i.removed = 0)`,
  agencies: sql<number>`(select count(*) from invitations v where v.meeting_id = ${OF_MEETING})`,
}

type Row = Omit<MeetingLine, 'stage'> & Parameters<typeof stageOf>[0]

function lineOf({ startedAt, endedAt, finalisedAt, cancelledAt, ...line }: Row): MeetingLine {
  return { ...line, stage: stageOf({ startedAt, endedAt, finalisedAt, cancelledAt }) }
}
