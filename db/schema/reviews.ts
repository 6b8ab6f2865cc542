import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CaseId, PersonId, ReviewId } from '#shared/domain/ids.ts'
import { cases } from './cases.ts'
import { dayColumn, id, instantColumn, words } from './columns.ts'

/** Reviews that were held between meetings, with what each of them answered. */
export const caseReviews = sqliteTable(
  'case_reviews',
  {
    id: id<ReviewId>().primaryKey().notNull(),
    caseId: id<CaseId>('case_id')
      .notNull()
      .references(() => cases.id),
    refs: text('refs', { mode: 'json' }).$type<string[]>().notNull(),
    text: text('text').notNull(),
    nextOn: dayColumn('next_on'),
    at: instantColumn('at').notNull(),
    byId: id<PersonId>('by_id').notNull(),
    byName: text('by_name').notNull(),
  },
  (table) => [index('reviews_of_case').on(table.caseId, table.id)],
)

export const reviewSnoozes = sqliteTable(
  'review_snoozes',
  {
    id: id().primaryKey().notNull(),
    caseId: id<CaseId>('case_id')
      .notNull()
      .references(() => cases.id),
    ref: text('ref').notNull(),
    until: dayColumn('until_day').notNull(),
    reason: words('reason'),
    at: instantColumn('at').notNull(),
    byName: text('by_name').notNull(),
  },
  (table) => [index('snoozes_of_case').on(table.caseId, table.id)],
)
