import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { migrate } from '#db/migrate.ts'
import { StoreProblem } from '#db/open.ts'
import { createStore } from '#db/store.ts'
import { noteMigrations, noteRecords } from '#tests/support/note-records.ts'
import { filesHolding, openTempStore } from '#tests/support/temp-store.ts'

const CHILD = join(import.meta.dirname, '../support/store-child.ts')
const notes = { migrations: noteMigrations, records: noteRecords }

test('what was written is there after the store was closed and opened again', async () => {
  const first = await openTempStore(notes)
  await first.store.write((records) => records.add('Sees her at the bus stop'))
  const second = await first.reopen()
  expect(await second.store.read((records) => records.all())).toEqual(['Sees her at the bus stop'])
  expect(second.verdict).toEqual({ kind: 'sound', unanchored: 0 })
})

test('an error anywhere in a write takes all of it back, its audit entry too', async () => {
  const { store, chain } = await openTempStore(notes)
  const failing = store.write(async (records) => {
    await records.add('first half')
    await new Promise((resolve) => setTimeout(resolve, 5))
    throw new Error('no second half')
  })
  await expect(failing).rejects.toThrow('no second half')
  expect(chain.head().seq).toBe(0)
  await store.write((records) => records.add('next'))
  expect(await store.read((records) => records.all())).toEqual(['next'])
})

test('a read that starts during a write sees all of it or nothing', async () => {
  const { store } = await openTempStore(notes)
  const writing = store.write(async (records) => {
    await records.add('one')
    await new Promise((resolve) => setTimeout(resolve, 10))
    await records.add('two')
  })
  const reading = store.read((records) => records.all())
  expect(await reading).toEqual(['one', 'two'])
  await writing
})

test('work goes in the order in which it was asked for, also after a failure', async () => {
  const { store } = await openTempStore(notes)
  const asked = ['a', 'b', 'c', 'd'].map((text) =>
    store.write(async (records) => {
      if (text === 'b') throw new Error('not b')
      await records.add(text)
    }),
  )
  await Promise.allSettled(asked)
  expect(await store.read((records) => records.all())).toEqual(['a', 'c', 'd'])
})

test('work inside work is refused instead of waiting for itself for ever', async () => {
  const { store } = await openTempStore(notes)
  const inside = [
    store.write(() => store.write((records) => records.add('inner'))),
    store.write(() => store.read((records) => records.all())),
    store.read(() => store.read((records) => records.all())),
  ]
  for (const outcome of await Promise.allSettled(inside)) {
    expect(outcome).toMatchObject({ status: 'rejected', reason: { message: /already at work/ } })
  }
  expect(await store.read((records) => records.all())).toEqual([])
})

test('work that a finished write started on the side is not taken for work inside it', async () => {
  const { store } = await openTempStore(notes)
  let later: Promise<number> | undefined
  await store.write(async () => {
    later = new Promise((resolve) => setTimeout(resolve, 20)).then(() => store.write((records) => records.add('later')))
  })
  expect(await later).toBe(1)
})

test('a read cannot leave anything behind', async () => {
  const { store } = await openTempStore(notes)
  await expect(store.read((records) => records.add('sneaked in'))).rejects.toThrow('use write')
  expect(await store.read((records) => records.all())).toEqual([])
})

test('a change is anchored before it is acknowledged', async () => {
  const { store, chain, anchor } = await openTempStore(notes)
  for (const text of ['a', 'b', 'c']) {
    await store.write((records) => records.add(text))
    const { seq, mac } = chain.head()
    expect(anchor.read()).toEqual({ slot: { generation: 1, seq, head: mac }, sure: true })
  }
})

test('when the anchor can no longer be written, the change stands and nothing more is taken', async () => {
  const { database, chain } = await openTempStore(notes)
  let broken = false
  const store = createStore({
    database,
    records: noteRecords(database, chain),
    afterCommit: () => {
      if (broken) throw new Error('disk gone')
    },
  })
  broken = true
  expect(await store.write((records) => records.add('kept'))).toBe(1)
  await expect(store.write((records) => records.add('not taken'))).rejects.toThrow('disk gone')
  expect(await store.read((records) => records.all())).toEqual(['kept'])
})

test('a closed store takes no more work', async () => {
  const { store } = await openTempStore(notes)
  await store.close()
  await expect(store.write((records) => records.add('late'))).rejects.toThrow()
})

test('no acknowledged change is lost when the process is killed at any moment', async () => {
  const { store, close, folder, dataKey, reopen } = await openTempStore(notes)
  await store.write((records) => records.add('the first'))
  await close()
  let acknowledged = 1
  for (let round = 0; round < 10; round += 1) {
    const child = start('append', folder, dataKey.toString('hex'))
    acknowledged = await lastLineBeforeKill(child, 5 + round * 17)
    const again = await reopen()
    const { seq } = again.chain.head()
    expect(seq).toBeGreaterThanOrEqual(acknowledged)
    expect(again.chain.verify()).toEqual({ ok: true, seq })
    expect(again.verdict.kind).toBe('sound')
    expect(again.database.prepare('SELECT count(*) FROM notes').pluck().get()).toBe(seq)
    expect(again.database.pragma('integrity_check', { simple: true })).toBe('ok')
    await again.close()
  }
  expect(acknowledged).toBeGreaterThan(50)
}, 30_000)

test('nothing that was written can be read in any file of the folder', async () => {
  const opened = await openTempStore(notes)
  await opened.store.write((records) => records.add('MARKER-IN-CLEAR'))
  const names = readdirSync(opened.folder).toSorted()
  expect(names).toEqual(['keyring-copy.json', 'keyring.json', 'store-1.anchor', 'store-1.db', 'store-1.db-wal'])
  expect(filesHolding(opened.folder, 'MARKER-IN-CLEAR')).toEqual([])
  await opened.close()
  expect(filesHolding(opened.folder, 'MARKER-IN-CLEAR')).toEqual([])
  expect(filesHolding(opened.folder, 'mara')).toEqual([])
})

const addColour = { name: '0001_colour', sql: "ALTER TABLE notes ADD COLUMN colour TEXT NOT NULL DEFAULT 'grey'" }

test('a newer program brings an older store forward and keeps a copy of how it was', async () => {
  const opened = await openTempStore(notes)
  await opened.store.write((records) => records.add('from before'))
  let copies = 0
  expect(migrate(opened.database, [...noteMigrations, addColour], 1, () => (copies += 1))).toBe(1)
  expect(copies).toBe(1)
  expect(opened.database.prepare('SELECT text, colour FROM notes').all()).toEqual([
    { text: 'from before', colour: 'grey' },
  ])
  expect(migrate(opened.database, [...noteMigrations, addColour], 2, () => (copies += 1))).toBe(0)
  expect(copies).toBe(1)
})

test('an older program refuses a newer store and changes nothing', async () => {
  const { database } = await openTempStore(notes)
  migrate(database, [...noteMigrations, addColour], 1)
  const before = database.serialize()
  const refusal = expect.objectContaining({ code: 'STORE_NEWER' })
  expect(() => migrate(database, noteMigrations, 2)).toThrow(refusal)
  const rewritten = { name: '0001_colour', sql: 'ALTER TABLE notes ADD COLUMN colour TEXT' }
  expect(() => migrate(database, [...noteMigrations, rewritten], 2)).toThrow(StoreProblem)
  expect(database.serialize().equals(before)).toBe(true)
})

test('a migration that fails half way leaves the schema and its number as they were', async () => {
  const { database } = await openTempStore(notes)
  const before = schemaOf(database)
  const steps = [
    'CREATE TABLE half (a TEXT) STRICT\n--> statement-breakpoint\nCREATE TABLE half (a TEXT) STRICT',
    // Leaves a row that points to nobody.
    `CREATE TABLE child (note INTEGER REFERENCES notes(id)) STRICT\n--> statement-breakpoint\nINSERT INTO child VALUES (99)`,
  ]
  for (const sql of steps) {
    expect(() => migrate(database, [...noteMigrations, { name: '0001_half', sql }], 1)).toThrow()
    expect(schemaOf(database)).toEqual(before)
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1)
  }
  expect(migrate(database, [...noteMigrations, addColour], 1)).toBe(1)
})

test('the copy from before a migration stays for one session and goes with the next', async () => {
  const opened = await openTempStore(notes)
  await opened.close()
  const newer = { migrations: [...noteMigrations, addColour], records: noteRecords }
  const copies = () => readdirSync(opened.folder).filter((name) => name.startsWith('before-migration-'))
  const { openStore } = await import('#backend/opened-store.ts')
  const { folder, keyring, dataKey } = opened
  await openStore({ ...newer, folder, keyring, dataKey, now: 5 }).close()
  expect(copies()).toEqual(['before-migration-5.db'])
  await openStore({ ...newer, folder, keyring, dataKey, now: 6 }).close()
  expect(copies()).toEqual([])
})

function schemaOf(database: { prepare(sql: string): { all(): unknown[] }; pragma(sql: string): unknown }): unknown {
  return [database.prepare('SELECT * FROM sqlite_schema').all(), database.pragma('user_version')]
}

function start(...task: string[]): ChildProcess {
  const child = spawn(process.execPath, [CHILD, ...task], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** Kills the child some time after its first line, and gives the last number it said. */
async function lastLineBeforeKill(child: ChildProcess, afterMs: number): Promise<number> {
  let said = ''
  const exited = once(child, 'close')
  const first = new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      resolve()
    })
  })
  await Promise.race([first, exited])
  await new Promise((resolve) => setTimeout(resolve, afterMs))
  child.kill('SIGKILL')
  await exited
  // The last line may be torn; what stands before the last line break was acknowledged.
  return Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1))
}
