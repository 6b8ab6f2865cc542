import { deepStrictEqual } from 'node:assert/strict'
import { getTableColumns } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { OpenedStore } from '#backend/opened-store.ts'
import type { Repositories } from '#db/repositories/index.ts'
import { caseEvents, currencyMarks, impacts, incidents } from '#db/schema/index.ts'
import type { Api } from '#shared/contract/index.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { type Effort, interleaved, type Line, of } from './measure.ts'
import { INCIDENTS } from './seed-incidents.ts'

type Raw = Record<string, unknown>

/** What happened in a case with 500 incidents: the repositories and the services beside the raw statements, with proof that the rows are the same. */
export async function readingIncidents(
  many: string,
  { opened, direct, caseId }: { opened: OpenedStore<Repositories>; direct: Api; caseId: CaseId },
  effort: Effort,
): Promise<Line[]> {
  const records = await opened.store.read(async (all) => all)
  const byHand = byHandOn(opened)
  const repository = async () => ({
    incidents: await records.incidents.incidents(caseId),
    events: await records.incidents.events(caseId),
    marks: await records.incidents.marks(caseId),
    impacts: await records.incidents.impacts(caseId),
  })
  deepStrictEqual(await repository(), byHand(caseId))
  deepStrictEqual((await repository()).incidents.length, INCIDENTS)
  const spreads = await interleaved(
    [
      { name: 'by hand', run: () => byHand(caseId) },
      { name: 'repository', run: repository },
      { name: 'services', run: () => direct.incidents.get({ caseId }) },
    ],
    effort,
  )
  const floor = of(spreads, 'by hand')
  return [
    {
      metric: `${INCIDENTS} incidents of a case, repository, ${many}`,
      ours: of(spreads, 'repository'),
      floor,
      unit: 'µs',
      goal: 1.3,
    },
    { metric: '  … services, with the clock and the audit row', ours: of(spreads, 'services'), floor, unit: 'µs' },
  ]
}

/** Raw statements prepared once; flags and JSON read by hand. */
function byHandOn({ database }: OpenedStore<Repositories>) {
  const all = (table: SQLiteTable, name: string, order: string) =>
    database.prepare<[string], Raw>(`select ${columnsOf(table)} from ${name} where case_id = ? order by ${order}`)
  const incidentsOf = all(incidents, 'incidents', 'on_day, id')
  const eventsOf = all(caseEvents, 'case_events', 'on_day, id')
  const marksOf = all(currencyMarks, 'currency_marks', 'id')
  const impactsOf = all(impacts, 'impacts', 'id')
  return (caseId: CaseId) => ({
    incidents: incidentsOf.all(caseId).map((one) => ({
      ...one,
      about: one['about'] === 1,
      behaviours: JSON.parse(String(one['behaviours'])),
      against: JSON.parse(String(one['against'])),
    })),
    events: eventsOf.all(caseId),
    marks: marksOf.all(caseId),
    impacts: impactsOf
      .all(caseId)
      .map((one) => ({ ...one, quote: one['quote'] === 1, evidence: one['evidence'] === 1 })),
  })
}

function columnsOf(table: SQLiteTable): string {
  return Object.entries(getTableColumns(table))
    .map(([field, column]) => `${column.name} as "${field}"`)
    .join(', ')
}
