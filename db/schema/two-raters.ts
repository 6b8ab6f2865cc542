import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { ComparedItem } from '#shared/domain/comparison.ts'
import type { AssessmentId, CaseId, PersonId } from '#shared/domain/ids.ts'
import type { Settlement } from '#shared/domain/two-raters.ts'
import { assessments } from './assessments.ts'
import { cases } from './cases.ts'
import { id, instantColumn, words } from './columns.ts'

const rating = (name: string) =>
  id<AssessmentId>(name)
    .notNull()
    .references(() => assessments.id)

export const ratingPairs = sqliteTable(
  'rating_pairs',
  {
    id: text('id').primaryKey().notNull(),
    caseId: id<CaseId>('case_id')
      .notNull()
      .references(() => cases.id),
    firstId: rating('first_id'),
    firstNumber: integer('first_number').notNull(),
    firstRaterId: id<PersonId>('first_rater_id').notNull(),
    firstRaterName: text('first_rater_name').notNull(),
    firstFinishedAt: instantColumn('first_finished_at'),
    secondId: rating('second_id'),
    secondNumber: integer('second_number').notNull(),
    secondRaterId: id<PersonId>('second_rater_id').notNull(),
    secondRaterName: text('second_rater_name').notNull(),
    secondFinishedAt: instantColumn('second_finished_at'),
    startedAt: instantColumn('started_at').notNull(),
    revealedAt: instantColumn('revealed_at'),
    settledAt: instantColumn('settled_at'),
    endedAt: instantColumn('ended_at'),
    endedByName: words('ended_by_name'),
    endedReason: words('ended_reason'),
  },
  (table) => [
    uniqueIndex('pairs_of_first').on(table.firstId).where(sql`ended_at is null`),
    uniqueIndex('pairs_of_second').on(table.secondId),
    index('pairs_of_case').on(table.caseId),
    check('two_raters', sql`first_rater_id <> second_rater_id`),
  ],
)

/** What the two said blind, where it differed on the day it was revealed. */
export const pairDifferences = sqliteTable(
  'pair_differences',
  {
    pairId: text('pair_id')
      .notNull()
      .references(() => ratingPairs.id),
    key: text('key').notNull(),
    item: text('item', { mode: 'json' }).$type<ComparedItem>().notNull(),
    one: text('one'),
    other: text('other'),
  },
  (table) => [primaryKey({ columns: [table.pairId, table.key] })],
)

/** What came of a difference; of several for one, the newest counts. */
export const settlements = sqliteTable(
  'settlements',
  {
    id: text('id').primaryKey().notNull(),
    pairId: text('pair_id')
      .notNull()
      .references(() => ratingPairs.id),
    key: text('key').notNull(),
    outcome: text('outcome').$type<Settlement['outcome']>().notNull(),
    value: text('value'),
    words: words('words'),
    at: instantColumn('at').notNull(),
    byId: id<PersonId>('by_id').notNull(),
    byName: text('by_name').notNull(),
  },
  (table) => [index('settlements_of_pair').on(table.pairId, table.id)],
)
