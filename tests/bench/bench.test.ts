import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { byHandOn } from './by-hand.ts'
import { CHEAP, makeSeededClinic, openRecords } from './clinics.ts'
import { assertEqualRows, FIRST_PAGE } from './equal-rows.ts'

test('cases, the list with its overdue counts and what is found by name equal the rows fetched by hand', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stalking-clinic-bench-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const seeded = await makeSeededClinic(folder, 90, CHEAP)
  const opened = await openRecords(folder)
  onTestFinished(opened.close)
  const byHand = byHandOn(opened.database)
  await opened.store.read(async (records) => {
    await assertEqualRows(records, byHand, seeded)
    const { lines, total } = await records.cases.list(FIRST_PAGE)
    expect([lines.length, total > 50, lines.some((one) => one.overdueActions > 0)]).toEqual([50, true, true])
  })
})
