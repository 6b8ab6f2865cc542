import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { CaseId, ToolResultId } from '#shared/domain/ids.ts'
import { cases } from './cases.ts'
import { dayColumn, id, instantColumn, words } from './columns.ts'

export const toolResults = sqliteTable(
  'tool_results',
  {
    id: id<ToolResultId>().primaryKey().notNull(),
    caseId: id<CaseId>('case_id')
      .notNull()
      .references(() => cases.id),
    tool: text('tool').notNull(),
    toolName: words('tool_name'),
    edition: words('edition'),
    rater: text('rater').notNull(),
    training: words('training'),
    on: dayColumn('on_day').notNull(),
    outcome: text('outcome').notNull(),
    limits: words('limits'),
    documentRef: words('document_ref'),
    supersedes: id<ToolResultId>('supersedes'),
    why: words('why'),
    recordedAt: instantColumn('recorded_at').notNull(),
    recordedByName: text('recorded_by_name').notNull(),
  },
  (table) => [
    index('tool_results_of_case').on(table.caseId),
    uniqueIndex('tool_results_superseded_once').on(table.supersedes),
  ],
)
