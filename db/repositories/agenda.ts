import { asc, eq, sql } from 'drizzle-orm'
import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import type { Day, Instant } from '#shared/domain/dates.ts'
import type { CaseId, MeetingId, SeriesId } from '#shared/domain/ids.ts'
import type { Level } from '#shared/domain/level.ts'
import type { MeetingRecord } from '#shared/domain/meeting.ts'
import type { Series } from '#shared/domain/series.ts'
import { agendaItems, cases, meetingSeries, meetings } from '../schema/index.ts'
import { firstParty, partyIn } from './case-columns.ts'
import { byIdIn, type Db, insertInto, rowsOf, saveIn } from './rows.ts'

/** What is looked at when an agenda is made. */
export interface CandidateRow {
  caseId: CaseId
  reference: string
  victim: string
  level: Level | null
  referredOn: Day
  nextReviewOn: Day | null
  lastHeardOn: Day | null
  /** When its level last changed, and whether an offered risk waits for an answer, since when. */
  levelDecidedAt: Instant | null
  offeredAt: Instant | null
}

/** Series of meetings, and what makes an agenda: candidates, what was left over, and the meeting that comes next. */
export function agendaRecords(db: Db) {
  const seriesById = byIdIn(db, meetingSeries, 'series')
  const allSeries = db.select().from(meetingSeries).orderBy(asc(meetingSeries.startsOn)).prepare()
  const ofSeries = db
    .select()
    .from(meetings)
    .where(eq(meetings.seriesId, sql.placeholder('seriesId')))
    .orderBy(asc(meetings.heldOn))
    .prepare()
  const planned = db
    .select()
    .from(meetings)
    .where(sql`started_at is null and cancelled_at is null and held_on >= ${sql.placeholder('from')}`)
    .orderBy(asc(meetings.heldOn), asc(meetings.startsAt))
    .limit(1)
    .prepare()
  const plannedWith = db
    .selectDistinct({ meeting: meetings })
    .from(meetings)
    .innerJoin(agendaItems, eq(agendaItems.meetingId, meetings.id))
    .where(
      sql`${agendaItems.caseId} = ${sql.placeholder('caseId')} and ${agendaItems.removed} = 0
        and ${meetings.startedAt} is null and ${meetings.cancelledAt} is null`,
    )
    .prepare()
  const rolled = db
    .select()
    .from(agendaItems)
    .where(sql`rolled_from = ${sql.placeholder('meetingId')} and removed = 0`)
    .prepare()
  // Left over: not opened or put off at a meeting that is over or was called off, and since then on no other agenda.
  const waiting = db
    .select({ item: agendaItems, heldOn: meetings.heldOn })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .innerJoin(cases, eq(cases.id, agendaItems.caseId))
    .where(
      sql`${agendaItems.removed} = 0 and (${meetings.endedAt} is not null or ${meetings.cancelledAt} is not null) and ${cases.closedAt} is null
        and (${agendaItems.openedAt} is null or ${agendaItems.deferredAt} is not null)
        and not exists (select 1 from agenda_items later join meetings m on m.id = later.meeting_id
          where later.case_id = "agenda_items"."case_id" and later.removed = 0 and m.cancelled_at is null
            and m.id <> "meetings"."id" and (m.held_on > "meetings"."held_on" or m.ended_at is null))`,
    )
    .orderBy(asc(meetings.heldOn), asc(agendaItems.position))
    .prepare()
  const candidates = rowsOf(
    db,
    db
      .select({
        caseId: cases.id,
        reference: cases.reference,
        victim: firstParty('victim'),
        level: cases.level,
        referredOn: cases.referredOn,
        nextReviewOn: cases.nextReviewOn,
        lastHeardOn: sql<Day | null>`(select max(m.held_on) from agenda_items i join meetings m on m.id = i.meeting_id
          where i.case_id = "cases"."id" and i.removed = 0 and i.opened_at is not null and i.deferred_at is null)`,
        levelDecidedAt: sql<Instant | null>`(select max(d.decided_at) from level_decisions d where d.case_id = "cases"."id")`,
        offeredAt: sql<Instant | null>`case when "cases"."offer_open" then (select max(h.offered_at) from handovers h
          where h.case_id = "cases"."id" and h.answer is null) end`,
      })
      .from(cases)
      .where(
        sql`"cases"."closed_at" is null and "cases"."triage" = 'accepted' and not exists (select 1 from agenda_items i
          join meetings m on m.id = i.meeting_id where i.case_id = "cases"."id" and i.removed = 0
            and m.ended_at is null and m.cancelled_at is null)`,
      )
      .orderBy(asc(cases.reference)),
  )

  return {
    series: async (): Promise<Series[]> => allSeries.all(),
    seriesById: async (id: SeriesId): Promise<Series> => seriesById(id),
    addSeries: insertInto(db, meetingSeries),
    saveSeries: saveIn(db, meetingSeries),
    meetingsOf: async (seriesId: SeriesId): Promise<MeetingRecord[]> => ofSeries.all({ seriesId }),
    /** The next meeting that is planned for a day or later; undefined when none is. */
    nextPlanned: async (from: Day): Promise<MeetingRecord | undefined> => planned.get({ from }),
    /** Planned meetings on whose agenda a case stands. */
    plannedWith: async (caseId: CaseId): Promise<MeetingRecord[]> =>
      plannedWith.all({ caseId }).map((row) => row.meeting),
    /** Cases that came from a meeting to a later agenda by themselves. */
    rolledFrom: async (meetingId: MeetingId): Promise<AgendaItem[]> => rolled.all({ meetingId }),
    /** Cases that a meeting did not get to or put off, and that no later agenda holds. */
    leftOver: async (): Promise<{ item: AgendaItem; heldOn: Day }[]> => waiting.all(),
    /** Open, accepted cases that stand on no agenda ahead. */
    candidates: async (): Promise<CandidateRow[]> =>
      candidates({}).map((row) => ({ ...row, victim: partyIn(row.victim, 'victim').name })),
  }
}
