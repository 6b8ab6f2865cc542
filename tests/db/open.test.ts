import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { expect, test } from 'vitest'
import { type Database, openStoreFile, StoreProblem } from '#db/open.ts'
import { filesHolding, tempFolder } from '#tests/support/temp-store.ts'

const CHILD = join(import.meta.dirname, '../support/store-child.ts')

test('a store file gives its rows back with its key', () => {
  const { path, key } = storeWith('Window seat, second row')
  const database = open(path, key)
  expect(database.prepare('SELECT text FROM notes').pluck().all()).toEqual(['Window seat, second row'])
  database.close()
})

test('the key is zeroed and of the right length, or nothing is opened', () => {
  const path = join(tempFolder(), 'store-1.db')
  const key = randomBytes(32)
  openStoreFile({ path, key, mustExist: false }).close()
  expect(key.every((byte) => byte === 0)).toBe(true)
  for (const length of [0, 16, 31, 33]) {
    expect(() => openStoreFile({ path, key: randomBytes(length), mustExist: true })).toThrow('32 bytes')
  }
})

test('nothing that was written can be read in any file without the key', () => {
  const folder = tempFolder()
  const database = open(join(folder, 'store-1.db'), randomBytes(32), false)
  database.exec('CREATE TABLE notes (text TEXT NOT NULL) STRICT')
  const insert = database.prepare('INSERT INTO notes (text) VALUES (?)')
  for (let row = 0; row < 2_000; row += 1) insert.run(`MARKER-IN-CLEAR ${row} ${'x'.repeat(500)}`)
  // Larger than the cache of a sorter: with temporary files this would leave plain text on the disk.
  database.prepare('SELECT text FROM notes ORDER BY text DESC LIMIT 1').get()
  expect(readFileSync(join(folder, 'store-1.db-wal')).length).toBeGreaterThan(100_000)
  expect(filesHolding(folder, 'MARKER-IN-CLEAR')).toEqual([])
  database.close()
  expect(filesHolding(folder, 'MARKER-IN-CLEAR')).toEqual([])
  expect(filesHolding(folder, 'SQLite format 3')).toEqual([])
})

test('a row that was deleted leaves no trace, not even for who has the key', () => {
  const { path, key } = storeWith('GONE-FOR-GOOD')
  const database = open(path, key)
  database.exec('DELETE FROM notes')
  // The pages as SQLite sees them, decrypted.
  expect(database.serialize().includes('GONE-FOR-GOOD')).toBe(false)
  database.close()
})

test('the wrong key and a damaged first page are both a damaged store: the keyring has ruled out the passphrase', () => {
  const { path } = storeWith('a')
  expect(problemOf(() => open(path, randomBytes(32)))).toBe('STORE_DAMAGED')
  const { path: other, key } = storeWith('a')
  flip(other, 200)
  expect(problemOf(() => open(other, key))).toBe('STORE_DAMAGED')
})

test('a missing, empty, plain or foreign file is refused and left as it is', () => {
  const folder = tempFolder()
  const missing = join(folder, 'missing.db')
  expect(problemOf(() => open(missing, randomBytes(32)))).toBe('STORE_DAMAGED')

  const empty = join(folder, 'empty.db')
  writeFileSync(empty, '')
  expect(problemOf(() => open(empty, randomBytes(32)))).toBe('STORE_DAMAGED')

  const plain = join(folder, 'plain.db')
  new SqliteDatabase(plain).exec('CREATE TABLE notes (text TEXT)').close()
  const before = readFileSync(plain)
  expect(() => open(plain, randomBytes(32))).toThrow(expect.objectContaining({ detail: 'store file is not encrypted' }))
  expect(problemOf(() => open(plain, randomBytes(32), false))).toBe('STORE_DAMAGED')
  expect(readFileSync(plain).equals(before)).toBe(true)

  const { path, key } = storeWith('a')
  const database = open(path, Buffer.from(key))
  database.pragma('application_id = 1')
  database.close()
  expect(problemOf(() => open(path, key))).toBe('STORE_DAMAGED')
})

test('no flipped bit in a page is ever shown as a record', () => {
  const { path, key } = storeWith('LEVEL=MEDIUM', 300)
  const pages = Math.floor(readFileSync(path).length / 4096)
  expect(pages).toBeGreaterThan(5)
  for (let page = 0; page < pages; page += 1) {
    const offset = page * 4096 + 40 + page * 7
    flip(path, offset)
    expect(
      problemOf(() => {
        const database = open(path, Buffer.from(key))
        try {
          if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new StoreProblem('STORE_DAMAGED', '')
        } catch (error) {
          throw error instanceof SqliteDatabase.SqliteError ? new StoreProblem('STORE_DAMAGED', error.code) : error
        } finally {
          database.close()
        }
      }),
    ).toBe('STORE_DAMAGED')
    flip(path, offset)
  }
  open(path, key).close()
})

test('after an unclean end every page is checked before the store is used', () => {
  const { path, key } = storeWith('LEVEL=MEDIUM', 300)
  const database = open(path, Buffer.from(key))
  database.exec("INSERT INTO notes (text) VALUES ('in the log')")
  const killed = join(tempFolder(), 'store-1.db')
  cpSync(path, killed)
  cpSync(`${path}-wal`, `${killed}-wal`)
  database.close()
  const late = 5 * 4096 + 100
  flip(killed, late)
  expect(problemOf(() => open(killed, Buffer.from(key)))).toBe('STORE_DAMAGED')
  flip(killed, late)
  const whole = open(killed, key)
  expect(whole.prepare('SELECT count(*) FROM notes').pluck().get()).toBe(301)
  whole.close()
})

test('a second process is told that the store is in use, and the first goes on', () => {
  const { path, key } = storeWith('a')
  const database = open(path, Buffer.from(key))
  const second = spawnSync(process.execPath, [CHILD, 'open', path, key.toString('hex')], { encoding: 'utf8' })
  expect(second.stdout).toBe('STORE_IN_USE')
  database.exec("INSERT INTO notes (text) VALUES ('b')")
  expect(database.prepare('SELECT count(*) FROM notes').pluck().get()).toBe(2)
  database.close()
})

test('a second opening in the same process is refused as well', () => {
  const { path, key } = storeWith('a')
  const database = open(path, Buffer.from(key))
  expect(problemOf(() => open(path, Buffer.from(key)))).toBe('STORE_IN_USE')
  database.close()
  open(path, key).close()
})

test('every setting is as the reference wants it', () => {
  const database = open(join(tempFolder(), 'store-1.db'), randomBytes(32), false)
  const wanted = {
    cipher: 'sqlcipher',
    legacy: '4',
    journal_mode: 'wal',
    synchronous: 2,
    fullfsync: 1,
    checkpoint_fullfsync: 1,
    foreign_keys: 1,
    temp_store: 2,
    secure_delete: 1,
    cell_size_check: 1,
    trusted_schema: 0,
    mmap_size: 0,
    busy_timeout: 3000,
    recursive_triggers: 1,
    wal_autocheckpoint: 200,
    locking_mode: 'exclusive',
  }
  const found = Object.keys(wanted).map((name) => [name, database.pragma(name, { simple: true })])
  database.close()
  expect(Object.fromEntries(found)).toEqual(wanted)
})

test.skipIf(!canCompile())('each commit waits for the disk', () => {
  // Counted below SQLite, because the pragma reads back FULL even when the commits are not synced.
  const folder = tempFolder()
  const library = join(folder, 'count-syncs.so')
  writeFileSync(join(folder, 'count-syncs.c'), COUNT_SYNCS)
  execFileSync('cc', ['-shared', '-fPIC', '-o', library, join(folder, 'count-syncs.c'), '-ldl'])
  const counts = join(folder, 'syncs')
  writeFileSync(counts, '')
  const path = join(folder, 'store-1.db')
  const child = spawnSync(process.execPath, [CHILD, 'commits', path, randomBytes(32).toString('hex'), '50', counts], {
    encoding: 'utf8',
    env: { ...process.env, LD_PRELOAD: library, SYNC_COUNT_FILE: counts },
  })
  expect(child.stderr).toBe('')
  expect(Number(child.stdout)).toBeGreaterThanOrEqual(50)
})

const COUNT_SYNCS = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>
static void count(void) {
  int file = open(getenv("SYNC_COUNT_FILE"), O_WRONLY | O_APPEND);
  if (write(file, ".", 1) != 1) abort();
  close(file);
}
int fsync(int file) { count(); return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(file); }
int fdatasync(int file) { count(); return ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(file); }
`

function canCompile(): boolean {
  return process.platform === 'linux' && spawnSync('cc', ['--version']).status === 0
}

function open(path: string, key: Buffer, mustExist = true): Database {
  return openStoreFile({ path, key, mustExist })
}

/** A closed store in a folder of its own, and its key. */
function storeWith(text: string, rows = 1): { path: string; key: Buffer } {
  const path = join(tempFolder(), 'store-1.db')
  const key = randomBytes(32)
  const database = open(path, Buffer.from(key), false)
  database.exec('CREATE TABLE notes (text TEXT NOT NULL) STRICT')
  const insert = database.prepare('INSERT INTO notes (text) VALUES (?)')
  for (let row = 0; row < rows; row += 1) insert.run(text.padEnd(rows > 1 ? 200 : 0, '.'))
  database.close()
  return { path, key }
}

function flip(path: string, offset: number): void {
  const bytes = readFileSync(path)
  bytes.writeUInt8(bytes.readUInt8(offset) ^ 1, offset)
  writeFileSync(path, bytes)
}

function problemOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof StoreProblem) return error.code
    throw error
  }
  return 'no problem'
}
