import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Feeling } from '#shared/domain/debrief.ts'
import type { DisclosureOutcome } from '#shared/domain/disclosure.ts'
import type { CaseId, DebriefId, DisclosureId, MeetingId, PersonId } from '#shared/domain/ids.ts'
import type { MirrorWord } from '#shared/domain/meeting-mirror.ts'
import { cases } from './cases.ts'
import { people } from './clinic.ts'
import { id, instantColumn, revision, words } from './columns.ts'
import { meetings } from './meetings.ts'

/** The chair's signature under finalised minutes, with the wording that was signed and its fingerprint. */
export const minutesSeals = sqliteTable(
  'minutes_seals',
  {
    meetingId: id<MeetingId>('meeting_id')
      .primaryKey()
      .notNull()
      .references(() => meetings.id),
    year: integer('year').notNull(),
    /** Counts the minutes of the year. */
    serial: integer('serial').notNull(),
    signedById: id<PersonId>('signed_by_id').notNull(),
    signedByName: text('signed_by_name').notNull(),
    signedAs: text('signed_as').notNull(),
    signedAt: instantColumn('signed_at').notNull(),
    content: text('content').notNull(),
    sha256: text('sha256').notNull(),
    auditHead: text('audit_head').notNull(),
  },
  (table) => [uniqueIndex('seals_of_year').on(table.year, table.serial)],
)

/** What a person answered to a question of the self-audit; a later answer follows an earlier one. */
export const mirrorAnswers = sqliteTable(
  'mirror_answers',
  {
    id: text('id').primaryKey().notNull(),
    meetingId: id<MeetingId>('meeting_id')
      .notNull()
      .references(() => meetings.id),
    item: text('item').notNull(),
    word: text('word').$type<MirrorWord>().notNull(),
    note: words('note'),
    at: instantColumn('at').notNull(),
    byName: text('by_name').notNull(),
  },
  (table) => [index('mirror_of_meeting').on(table.meetingId, table.id)],
)

/** Somebody asked to see minutes: what they asked for, and what they were given or refused (N23). */
export const disclosures = sqliteTable(
  'disclosures',
  {
    id: id<DisclosureId>().primaryKey().notNull(),
    meetingId: id<MeetingId>('meeting_id')
      .notNull()
      .references(() => meetings.id),
    caseId: id<CaseId>('case_id')
      .notNull()
      .references(() => cases.id),
    requestedBy: text('requested_by').notNull(),
    basis: words('basis'),
    requestedAt: instantColumn('requested_at').notNull(),
    recordedByName: text('recorded_by_name').notNull(),
    outcome: text('outcome').$type<DisclosureOutcome>(),
    /** Why it was refused. */
    reason: words('reason'),
    /** What is given in place of the minutes. */
    summary: words('summary'),
    decidedAt: instantColumn('decided_at'),
    decidedByName: words('decided_by_name'),
    revision: revision(),
  },
  (table) => [index('disclosures_of_meeting').on(table.meetingId, table.id)],
)

/** How somebody is after a meeting: theirs alone, of no case and no meeting (N24). */
export const debriefs = sqliteTable(
  'debriefs',
  {
    id: id<DebriefId>().notNull(),
    personId: id<PersonId>('person_id')
      .notNull()
      .references(() => people.id),
    feeling: text('feeling').$type<Feeling>().notNull(),
    text: words('text'),
    at: instantColumn('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.id] })],
)
