import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { RecordKind } from '#shared/domain/audit.ts'
import type { CaseId, MeetingId, PersonId, ReleaseId } from '#shared/domain/ids.ts'
import type { Release } from '#shared/domain/release.ts'
import { id, instantColumn, words } from './columns.ts'

/** What a field held before it was changed: kept with the case and erased with it, never part of the audit. */
export const fieldVersions = sqliteTable(
  'field_versions',
  {
    id: text('id').primaryKey().notNull(),
    recordKind: text('record_kind').$type<RecordKind>().notNull(),
    recordId: text('record_id').notNull(),
    field: text('field').notNull(),
    was: text('was', { mode: 'json' }).$type<unknown>(),
    at: instantColumn('at').notNull(),
    byId: id<PersonId>('by_id').notNull(),
  },
  (table) => [index('versions_of_field').on(table.recordId, table.field, table.id)],
)

export const drafts = sqliteTable(
  'drafts',
  {
    personId: id<PersonId>('person_id').notNull(),
    place: text('place').notNull(),
    text: text('text').notNull(),
    at: instantColumn('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.place] })],
)

export const releases = sqliteTable(
  'releases',
  {
    id: id<ReleaseId>().primaryKey().notNull(),
    kind: text('kind').$type<Release['kind']>().notNull(),
    caseId: id<CaseId>('case_id'),
    meetingId: id<MeetingId>('meeting_id'),
    copy: integer('copy').notNull(),
    at: instantColumn('at').notNull(),
    byName: text('by_name').notNull(),
    recipient: words('recipient'),
    sha256: text('sha256').notNull(),
  },
  (table) => [index('releases_of_case').on(table.caseId), index('releases_of_meeting').on(table.meetingId)],
)
