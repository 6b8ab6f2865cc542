import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ExcusedGap } from '#shared/domain/agenda-gate.ts'
import type { AgendaItemFields } from '#shared/domain/agenda-item.ts'
import type { Attendance } from '#shared/domain/attendance.ts'
import type {
  AgencyId,
  AgendaItemId,
  AttendanceId,
  CaseId,
  MeetingId,
  MinuteEntryId,
  PanelMemberId,
  PersonId,
  SeriesId,
} from '#shared/domain/ids.ts'
import type { EntryKind } from '#shared/domain/minute-entry.ts'
import { cases } from './cases.ts'
import { agencies, people } from './clinic.ts'
import { dayColumn, flag, id, instantColumn, revision, words } from './columns.ts'

export const meetings = sqliteTable(
  'meetings',
  {
    id: id<MeetingId>().primaryKey().notNull(),
    heldOn: dayColumn('held_on').notNull(),
    startsAt: text('starts_at').notNull(),
    place: text('place').notNull(),
    chairId: id<PersonId>('chair_id')
      .notNull()
      .references(() => people.id),
    startedAt: instantColumn('started_at'),
    endedAt: instantColumn('ended_at'),
    finalisedAt: instantColumn('finalised_at'),
    finalisedByName: words('finalised_by_name'),
    oldActionsMinutes: integer('old_actions_minutes').notNull().default(15),
    seriesId: id<SeriesId>('series_id'),
    emergency: flag('emergency').notNull().default(false),
    cancelledAt: instantColumn('cancelled_at'),
    cancelReason: words('cancel_reason'),
    movedFrom: dayColumn('moved_from'),
    moveReason: words('move_reason'),
    revision: revision(),
  },
  (table) => [
    index('meetings_by_day').on(table.heldOn),
    index('meetings_open').on(table.heldOn).where(sql`finalised_at is null and cancelled_at is null`),
  ],
)

export const invitations = sqliteTable(
  'invitations',
  {
    meetingId: id<MeetingId>('meeting_id')
      .notNull()
      .references(() => meetings.id),
    agencyId: id<AgencyId>('agency_id')
      .notNull()
      .references(() => agencies.id),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.agencyId] })],
)

export const attendances = sqliteTable(
  'attendances',
  {
    id: id<AttendanceId>().primaryKey().notNull(),
    meetingId: id<MeetingId>('meeting_id')
      .notNull()
      .references(() => meetings.id),
    name: text('name').notNull(),
    agencyId: id<AgencyId>('agency_id')
      .notNull()
      .references(() => agencies.id),
    personId: id<PersonId>('person_id').references(() => people.id),
    presence: text('presence').$type<Attendance['presence']>().notNull(),
    note: words('note'),
    memberId: id<PanelMemberId>('member_id'),
    standing: text('standing').$type<NonNullable<Attendance['standing']>>(),
    forCases: text('for_cases', { mode: 'json' }).$type<CaseId[]>(),
    removed: flag('removed').notNull().default(false),
    revision: revision(),
  },
  (table) => [
    index('attendances_of_meeting').on(table.meetingId),
    index('attendances_of_person').on(table.personId, table.meetingId),
  ],
)

export const agendaItems = sqliteTable(
  'agenda_items',
  {
    id: id<AgendaItemId>().primaryKey().notNull(),
    meetingId: id<MeetingId>('meeting_id')
      .notNull()
      .references(() => meetings.id),
    caseId: id<CaseId>('case_id')
      .notNull()
      .references(() => cases.id),
    position: integer('position').notNull(),
    reason: text('reason').$type<AgendaItemFields['reason']>().notNull(),
    plannedMinutes: integer('planned_minutes').notNull(),
    gaps: text('gaps', { mode: 'json' }).$type<ExcusedGap[]>().notNull().default([]),
    riskSummary: words('risk_summary'),
    nextReviewOn: dayColumn('next_review_on'),
    openedAt: instantColumn('opened_at'),
    doneAt: instantColumn('done_at'),
    rolledFrom: id<MeetingId>('rolled_from'),
    toldWhat: words('told_what'),
    toldBy: words('told_by'),
    deferredAt: instantColumn('deferred_at'),
    deferredBecause: words('deferred_because'),
    removed: flag('removed').notNull().default(false),
    revision: revision(),
  },
  (table) => [index('agenda_of_meeting').on(table.meetingId, table.position), index('agenda_of_case').on(table.caseId)],
)

export const minuteEntries = sqliteTable(
  'minute_entries',
  {
    id: id<MinuteEntryId>().primaryKey().notNull(),
    meetingId: id<MeetingId>('meeting_id')
      .notNull()
      .references(() => meetings.id),
    agendaItemId: id<AgendaItemId>('agenda_item_id').references(() => agendaItems.id),
    kind: text('kind').$type<EntryKind>().notNull(),
    text: text('text').notNull(),
    because: words('because'),
    agencyId: id<AgencyId>('agency_id').references(() => agencies.id),
    speaker: words('speaker'),
    at: instantColumn('at').notNull(),
    authorId: id<PersonId>('author_id').notNull(),
    authorName: text('author_name').notNull(),
    audience: text('audience', { mode: 'json' }).$type<AgencyId[]>(),
    replaces: id<MinuteEntryId>('replaces'),
    gone: flag('gone').notNull().default(false),
  },
  (table) => [index('minutes_of_meeting').on(table.meetingId, table.id)],
)
