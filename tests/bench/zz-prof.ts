import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { byHandOn } from './by-hand.ts'
import { CHEAP, makeSeededClinic, openRecords } from './clinics.ts'
import { ACTIONS_OF_CASE, FIRST_PAGE } from './equal-rows.ts'
import { interleaved, walk } from './measure.ts'
import { TODAY } from './seeding.ts'
const f = mkdtempSync('/tmp/scprof-')
const seeded = await makeSeededClinic(join(f, 'a'), Number(process.argv[2] ?? 1000), CHEAP)
const opened = await openRecords(join(f, 'a'))
const r = await opened.store.read(async (x) => x)
const h = byHandOn(opened.database)
const next = walk(seeded.caseIds)
const out = await interleaved([
  { name: 'hand file', run: () => h.file(next()) },
  { name: 'repo file', run: () => r.cases.file(next()) },
  { name: 'repo byId', run: () => r.cases.byId(next()) },
  { name: 'repo parties', run: () => r.cases.parties(next()) },
  { name: 'repo handovers', run: () => r.cases.handovers(next()) },
  { name: 'hand actions', run: () => h.actions(next()) },
  { name: 'repo actions', run: () => r.actions.list({ ...ACTIONS_OF_CASE, caseId: next() }) },
  { name: 'hand list', run: () => h.list(TODAY) },
  { name: 'repo list', run: () => r.cases.list(FIRST_PAGE) },
], { rounds: 5, roundMs: 120 })
for (const [k, v] of out) console.log(k.padEnd(16), v.p50.toFixed(1), v.p99.toFixed(1))
await opened.close()
rmSync(f, { recursive: true })
