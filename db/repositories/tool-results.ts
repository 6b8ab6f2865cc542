import { asc, eq, sql } from 'drizzle-orm'
import type { CaseId, ToolResultId } from '#shared/domain/ids.ts'
import type { ToolResult } from '#shared/domain/tool-result.ts'
import { toolResults } from '../schema/index.ts'
import { byIdIn, type Db, insertInto } from './rows.ts'

/** What other tools said. Entries are added and never changed. */
export function toolResultRecords(db: Db) {
  const byId = byIdIn(db, toolResults, 'result')
  const insert = insertInto(db, toolResults)
  const ofCase = db
    .select()
    .from(toolResults)
    .where(eq(toolResults.caseId, sql.placeholder('caseId')))
    .orderBy(asc(toolResults.id))
    .prepare()
  return {
    byId: async (id: ToolResultId): Promise<ToolResult> => byId(id),
    ofCase: async (caseId: CaseId): Promise<ToolResult[]> => ofCase.all({ caseId }),
    add: insert,
  }
}
