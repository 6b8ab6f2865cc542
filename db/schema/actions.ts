import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type {
  ActionKind,
  ActionLink,
  ActionNoteKind,
  ActionRecord,
  CriterionMet,
  OutcomeKind,
  Strand,
} from '#shared/domain/action.ts'
import type { ActionId, ActionNoteId, AgencyId, AgendaItemId, CaseId, MeetingId, PersonId } from '#shared/domain/ids.ts'
import { cases } from './cases.ts'
import { agencies } from './clinic.ts'
import { audienceColumn, dayOrNone, id, instantColumn, revision, words } from './columns.ts'
import { agendaItems, meetings } from './meetings.ts'

export const actions = sqliteTable(
  'actions',
  {
    id: id<ActionId>().primaryKey().notNull(),
    caseId: id<CaseId>('case_id')
      .notNull()
      .references(() => cases.id),
    /** Counts the actions of its case. */
    number: integer('number').notNull(),
    meetingId: id<MeetingId>('meeting_id').references(() => meetings.id),
    agendaItemId: id<AgendaItemId>('agenda_item_id').references(() => agendaItems.id),
    text: text('text').notNull(),
    ownerId: id<PersonId>('owner_id'),
    ownerName: text('owner_name').notNull(),
    agencyId: id<AgencyId>('agency_id')
      .notNull()
      .references(() => agencies.id),
    dueOn: dayOrNone('due_on').notNull(),
    factor: text('factor'),
    criterion: words('criterion'),
    recordedAt: instantColumn('recorded_at').notNull(),
    recordedByName: text('recorded_by_name').notNull(),
    closedAt: instantColumn('closed_at'),
    closedByName: words('closed_by_name'),
    outcomeKind: text('outcome_kind').$type<OutcomeKind>(),
    outcome: words('outcome'),
    kind: text('kind').$type<ActionKind>().notNull().default('action'),
    strand: text('strand').$type<Strand>(),
    measure: words('measure'),
    audience: audienceColumn('audience'),
    acceptance: text('acceptance').$type<ActionRecord['acceptance'] & string>(),
    answeredAt: instantColumn('answered_at'),
    answeredByName: words('answered_by_name'),
    answeredHow: text('answered_how').$type<ActionRecord['answeredHow'] & string>(),
    answerReason: words('answer_reason'),
    met: text('met').$type<CriterionMet>(),
    evidence: words('evidence'),
    revision: revision(),
  },
  (table) => [
    uniqueIndex('actions_of_case').on(table.caseId, table.number),
    index('actions_open_of_case').on(table.caseId, table.dueOn).where(sql`closed_at is null`),
    index('actions_open_of_agency').on(table.agencyId, table.dueOn).where(sql`closed_at is null`),
    index('actions_open_by_due').on(table.dueOn, table.id).where(sql`closed_at is null`),
    index('actions_open_of_owner').on(table.ownerName, table.dueOn).where(sql`closed_at is null`),
    index('actions_open_of_person').on(table.ownerId, table.dueOn).where(sql`closed_at is null`),
    index('actions_not_undertaken').on(table.agencyId).where(sql`outcome_kind = 'not undertaken'`),
    index('actions_of_meeting').on(table.meetingId),
  ],
)

/** What an action answers; actions from before keep one factor in their own row, which is read as well. */
export const actionLinks = sqliteTable(
  'action_links',
  {
    actionId: id<ActionId>('action_id')
      .notNull()
      .references(() => actions.id),
    kind: text('kind').$type<ActionLink['kind']>().notNull(),
    ref: text('ref').notNull(),
    position: integer('position').notNull(),
  },
  (table) => [primaryKey({ columns: [table.actionId, table.kind, table.ref] }), index('actions_of_link').on(table.ref)],
)

export const actionNotes = sqliteTable(
  'action_notes',
  {
    id: id<ActionNoteId>().primaryKey().notNull(),
    actionId: id<ActionId>('action_id')
      .notNull()
      .references(() => actions.id),
    kind: text('kind').$type<ActionNoteKind>().notNull().default('note'),
    rule: text('rule'),
    text: text('text').notNull(),
    at: instantColumn('at').notNull(),
    byName: text('by_name').notNull(),
  },
  (table) => [index('notes_of_action').on(table.actionId, table.id)],
)
