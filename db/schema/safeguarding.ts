import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ActionId, CaseId, PartyId, SafeguardingId } from '#shared/domain/ids.ts'
import type { Safeguarding } from '#shared/domain/safeguarding.ts'
import { actions } from './actions.ts'
import { cases, parties } from './cases.ts'
import { dayColumn, id, instantColumn, revision, words } from './columns.ts'

export const safeguardingReferrals = sqliteTable(
  'safeguarding_referrals',
  {
    id: id<SafeguardingId>().primaryKey().notNull(),
    caseId: id<CaseId>('case_id')
      .notNull()
      .references(() => cases.id),
    kind: text('kind').$type<Safeguarding['kind']>().notNull(),
    to: text('sent_to').notNull(),
    madeOn: dayColumn('made_on').notNull(),
    madeByName: text('made_by_name').notNull(),
    about: words('about'),
    outcome: words('outcome'),
    at: instantColumn('at').notNull(),
    byName: text('by_name').notNull(),
    revision: revision(),
  },
  (table) => [index('safeguarding_of_case').on(table.caseId, table.id)],
)

/** Which actions the program raised itself, and for what, so that each is raised once. */
export const raisedActions = sqliteTable(
  'raised_actions',
  {
    actionId: id<ActionId>('action_id')
      .primaryKey()
      .notNull()
      .references(() => actions.id),
    caseId: id<CaseId>('case_id')
      .notNull()
      .references(() => cases.id),
    raisedFor: text('raised_for').notNull(),
    partyId: id<PartyId>('party_id').references(() => parties.id),
    dueAt: instantColumn('due_at'),
  },
  (table) => [index('raised_of_case').on(table.caseId, table.raisedFor)],
)
