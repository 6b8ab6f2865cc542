import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type {
  AgencyId,
  AgendaItemId,
  AskedId,
  HearingSpanId,
  MeetingId,
  PersonId,
  ScriptStepId,
} from '#shared/domain/ids.ts'
import { agencies } from './clinic.ts'
import { flag, id, instantColumn, words } from './columns.ts'
import { agendaItems, meetings } from './meetings.ts'

/** The clock of a meeting: stretches without a break. */
export const hearingSpans = sqliteTable(
  'hearing_spans',
  {
    id: id<HearingSpanId>().primaryKey().notNull(),
    meetingId: id<MeetingId>('meeting_id')
      .notNull()
      .references(() => meetings.id),
    agendaItemId: id<AgendaItemId>('agenda_item_id').references(() => agendaItems.id),
    startedAt: instantColumn('started_at').notNull(),
    stoppedAt: instantColumn('stopped_at'),
  },
  (table) => [index('spans_of_meeting').on(table.meetingId, table.id)],
)

/** Points of the chair's script that were done. */
export const scriptSteps = sqliteTable(
  'script_steps',
  {
    id: id<ScriptStepId>().primaryKey().notNull(),
    meetingId: id<MeetingId>('meeting_id')
      .notNull()
      .references(() => meetings.id),
    agendaItemId: id<AgendaItemId>('agenda_item_id').references(() => agendaItems.id),
    step: text('step').notNull(),
    at: instantColumn('at').notNull(),
    byId: id<PersonId>('by_id').notNull(),
    byName: text('by_name').notNull(),
    note: words('note'),
    gone: flag('gone').notNull().default(false),
  },
  (table) => [index('script_of_meeting').on(table.meetingId, table.id)],
)

/** Agencies that were asked about a case and had nothing to add. */
export const agenciesAsked = sqliteTable(
  'agencies_asked',
  {
    id: id<AskedId>().primaryKey().notNull(),
    agendaItemId: id<AgendaItemId>('agenda_item_id')
      .notNull()
      .references(() => agendaItems.id),
    agencyId: id<AgencyId>('agency_id')
      .notNull()
      .references(() => agencies.id),
    at: instantColumn('at').notNull(),
    byId: id<PersonId>('by_id').notNull(),
    byName: text('by_name').notNull(),
    gone: flag('gone').notNull().default(false),
  },
  (table) => [index('asked_about_item').on(table.agendaItemId, table.id)],
)
