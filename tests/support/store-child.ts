import { readFileSync, writeSync } from 'node:fs'
import { readKeyring } from '#backend/keyring-file.ts'
import { openStore } from '#backend/opened-store.ts'
import { rotateStore } from '#backend/rotation.ts'
import { openStoreFile } from '#db/open.ts'
import { noteMigrations, noteRecords } from '#tests/support/note-records.ts'

/** A process of its own for what only another process can show: being killed, being second, being counted. */
const [, , task = '', place = '', keyHex = '', amount = '0', syncCountFile = ''] = process.argv

switch (task) {
  case 'append':
    await append(Number(amount))
    break
  case 'rotate':
    await rotate()
    break
  case 'open':
    openAsSecond()
    break
  case 'commits':
    commits(Number(amount))
    break
  default:
    throw new Error('No such task.')
}

/** Tells each acknowledged number at once; goes on for ever when the amount is 0. */
async function append(count: number): Promise<void> {
  const { store } = opened()
  for (let done = 0; count === 0 || done < count; done += 1) {
    const seq = await store.write((records) => records.add(`note ${done} ${'x'.repeat(600)}`))
    writeSync(1, `${seq}\n`)
  }
}

async function rotate(): Promise<void> {
  const { store, chain } = opened()
  writeSync(1, 'rotating\n')
  await rotateStore({ folder: place, store, chain, keyring: keyring(), dataKey: key() })
  writeSync(1, 'rotated\n')
}

function openAsSecond(): void {
  try {
    openStoreFile({ path: place, key: key(), mustExist: true })
    writeSync(1, 'opened')
  } catch (error) {
    writeSync(1, error instanceof Error ? error.message : 'thrown')
  }
}

function commits(count: number): void {
  const database = openStoreFile({ path: place, key: key(), mustExist: false })
  database.exec('CREATE TABLE notes (text TEXT NOT NULL) STRICT')
  const insert = database.prepare('INSERT INTO notes (text) VALUES (?)')
  const before = syncs()
  for (let done = 0; done < count; done += 1) insert.run('x'.repeat(100))
  writeSync(1, String(syncs() - before))
}

/** What the counting library in `db/open.test.ts` has written so far. */
function syncs(): number {
  return readFileSync(syncCountFile).length
}

function opened() {
  return openStore({
    folder: place,
    keyring: keyring(),
    dataKey: key(),
    migrations: noteMigrations,
    records: noteRecords,
    now: 0,
  })
}

function keyring() {
  const found = readKeyring(place)
  if (found === undefined) throw new Error('No keyring here.')
  return found
}

function key(): Buffer {
  return Buffer.from(keyHex, 'hex')
}
