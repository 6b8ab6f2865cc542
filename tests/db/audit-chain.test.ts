import { expect, test } from 'vitest'
import type { AuditChain } from '#db/audit-chain.ts'
import type { Database } from '#db/open.ts'
import { anAct, noteMigrations, noteRecords } from '#tests/support/note-records.ts'
import { openTempStore } from '#tests/support/temp-store.ts'

test('each entry is sealed into the next and the whole log verifies', async () => {
  const { chain } = await logOf(5)
  expect(chain.head().seq).toBe(5)
  expect(chain.verify()).toEqual({ ok: true, seq: 5 })
  expect(chain.verify(4)).toEqual({ ok: true, seq: 5 })
  expect(chain.verify(6)).toEqual({ ok: true, seq: 5 })
})

test('an empty log has a head and verifies', async () => {
  const { chain } = await logOf(0)
  expect(chain.head()).toEqual({ seq: 0, mac: Buffer.alloc(32) })
  expect(chain.verify()).toEqual({ ok: true, seq: 0 })
})

test.each([
  "UPDATE audit SET act = 'nothing' WHERE seq = 2",
  'DELETE FROM audit WHERE seq = 5',
  'DELETE FROM audit',
  'INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE seq = 2',
  'UPDATE OR REPLACE audit SET seq = 3 WHERE seq = 2',
  "INSERT INTO audit SELECT * FROM audit WHERE seq = 2 ON CONFLICT (seq) DO UPDATE SET act = 'nothing'",
  'INSERT INTO audit SELECT 7, at, actor_id, act, record_kind, record_id, case_id, mac, mac FROM audit WHERE seq = 5',
  'INSERT INTO audit SELECT 6, at, actor_id, act, record_kind, record_id, case_id, prev, mac FROM audit WHERE seq = 5',
  'INSERT INTO audit SELECT -1, at, actor_id, act, record_kind, record_id, case_id, prev, mac FROM audit WHERE seq = 5',
])('the log only grows at its end: %s', async (sql) => {
  const { database, chain } = await logOf(5)
  const before = database.prepare('SELECT * FROM audit').all()
  expect(() => database.exec(sql)).toThrow(/audit ent/)
  expect(database.prepare('SELECT * FROM audit').all()).toEqual(before)
  expect(chain.verify()).toEqual({ ok: true, seq: 5 })
})

test.each([
  ["UPDATE audit SET act = 'nothing' WHERE seq = 3", 3, 'content'],
  ["UPDATE audit SET actor_id = '' WHERE seq = 3", 3, 'content'],
  ['UPDATE audit SET at = at + 1 WHERE seq = 3', 3, 'content'],
  ["UPDATE audit SET case_id = '' WHERE seq = 3", 3, 'content'],
  [
    'UPDATE audit SET act = act || substr(record_kind, 1, 1), record_kind = substr(record_kind, 2) WHERE seq = 3',
    3,
    'content',
  ],
  ['UPDATE audit SET mac = randomblob(32) WHERE seq = 3', 3, 'content'],
  ['UPDATE audit SET prev = randomblob(32) WHERE seq = 3', 3, 'link'],
  ['DELETE FROM audit WHERE seq = 3', 3, 'gap'],
  ['UPDATE audit SET seq = 9 WHERE seq = 3', 3, 'gap'],
  [
    'UPDATE audit SET seq = CASE seq WHEN 3 THEN -4 ELSE -3 END WHERE seq IN (3, 4); UPDATE audit SET seq = -seq WHERE seq < 0',
    3,
    'link',
  ],
] as const)('whoever drops the triggers is found at the entry: %s', async (sql, seq, why) => {
  const { database, chain } = await logOf(5)
  withoutTriggers(database, sql)
  expect(chain.verify()).toEqual({ ok: false, seq, why })
})

test('an entry that SQLite stores differently from what was handed in still verifies', async () => {
  const { database, chain } = await logOf(0)
  chain.append({ ...anAct, act: 'half a character \ud800, a NUL \u0000 and Żółć 🙂' })
  chain.append({ ...anAct, recordId: null })
  expect(chain.verify()).toEqual({ ok: true, seq: 2 })
  expect(database.prepare('SELECT act FROM audit WHERE seq = 1').pluck().get()).toContain('\ufffd')
})

test('a log of 20,000 entries is checked over several batches, to the last one', async () => {
  const { database, chain } = await logOf(20_000)
  expect(chain.verify()).toEqual({ ok: true, seq: 20_000 })
  withoutTriggers(database, "UPDATE audit SET act = 'nothing' WHERE seq = 20000")
  expect(chain.verify()).toEqual({ ok: false, seq: 20_000, why: 'content' })
})

async function logOf(entries: number): Promise<{ database: Database; chain: AuditChain }> {
  const { database, chain } = await openTempStore({ migrations: noteMigrations, records: noteRecords })
  database.exec('BEGIN')
  for (let entry = 1; entry <= entries; entry += 1) chain.append({ ...anAct, recordId: String(entry) })
  database.exec('COMMIT')
  return { database, chain }
}

function withoutTriggers(database: Database, sql: string): void {
  const names = database.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()
  for (const name of names) database.exec(`DROP TRIGGER ${name}`)
  database.exec(sql)
}
