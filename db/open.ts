import { closeSync, openSync, readSync, statSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'

/** A connection to the one store file of a clinic. */
export type Database = SqliteDatabase.Database

/** Why a store file stays shut; a wrong passphrase is never among them, because the keyring finds that out first. */
export type StoreProblemCode = 'STORE_DAMAGED' | 'STORE_IN_USE' | 'STORE_NEWER'

/** A store file that must not be worked with; `detail` is for the log and never holds personal data. */
export class StoreProblem extends Error {
  readonly code: StoreProblemCode
  readonly detail: string

  constructor(code: StoreProblemCode, detail: string) {
    super(code)
    this.name = 'StoreProblem'
    this.code = code
    this.detail = detail
  }
}

/** "STCL": marks a file as a store of this program. */
const APPLICATION_ID = 0x5354434c

/**
 * Opens a store file for this process alone, or makes an empty one; throws `StoreProblem`.
 * The key's 32 bytes are zeroed before this returns. After an unclean end every page is checked first (0.5 s per 50 MB).
 */
export function openStoreFile({ path, key, mustExist }: { path: string; key: Buffer; mustExist: boolean }): Database {
  const raw = rawKey(key)
  const found = lookAt(path)
  if (mustExist && found === 'absent') throw new StoreProblem('STORE_DAMAGED', 'no store file')
  if (mustExist && found === 'empty') throw new StoreProblem('STORE_DAMAGED', 'store file is empty')
  if (found === 'plaintext') throw new StoreProblem('STORE_DAMAGED', 'store file is not encrypted')
  const isNew = found !== 'encrypted'
  const endedUncleanly = sizeOf(`${path}-wal`) > 0

  const database = new SqliteDatabase(path, { fileMustExist: mustExist, timeout: OPENING_TIMEOUT_MS })
  try {
    unlock(database, raw)
    if (isNew) database.pragma(`application_id = ${APPLICATION_ID}`)
    if (database.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
      throw new StoreProblem('STORE_DAMAGED', 'store file of another program')
    }
    settle(database)
    if (endedUncleanly) checkPages(database)
    return database
  } catch (error) {
    database.close()
    throw asStoreProblem(error)
  } finally {
    raw.fill(0)
    key.fill(0)
  }
}

/** Changes the key of a copy that is open in WAL mode; on a live file in another mode a crash would destroy it. */
export function rekeyCopy(copy: Database, key: Buffer): void {
  if (copy.pragma('journal_mode', { simple: true }) !== 'wal') throw new Error('A copy is rekeyed in WAL mode only.')
  const raw = rawKey(key)
  keyed(copy).rekey(raw)
  raw.fill(0)
}

/** Reads every page; throws `StoreProblem` when one is not as it was written. */
export function checkPages(database: Database): void {
  const answer = database.pragma('quick_check(1)', { simple: true })
  if (answer !== 'ok') throw new StoreProblem('STORE_DAMAGED', 'page check failed')
}

/** Moves all commits from the log into the main file and empties the log. */
export function checkpoint(database: Database): void {
  database.pragma('wal_checkpoint(TRUNCATE)')
}

/** Turns what SQLite says about a bad or busy file into a `StoreProblem`; anything else is handed back as it is. */
export function asStoreProblem(error: unknown): unknown {
  if (!(error instanceof SqliteDatabase.SqliteError)) return error
  if (error.code.startsWith('SQLITE_BUSY') || error.code.startsWith('SQLITE_LOCKED')) {
    return new StoreProblem('STORE_IN_USE', error.code)
  }
  if (error.code.startsWith('SQLITE_NOTADB') || error.code.startsWith('SQLITE_CORRUPT')) {
    return new StoreProblem('STORE_DAMAGED', error.code)
  }
  return error
}

/** Long enough for a process that is just ending; one that lives keeps the file for hours. */
const OPENING_TIMEOUT_MS = 500
const PLAINTEXT_HEADER = 'SQLite format 3\0'

type Keyed = Database & { key(key: Buffer): number; rekey(key: Buffer): number }

function unlock(database: Database, raw: Buffer): void {
  database.pragma("cipher = 'sqlcipher'")
  database.pragma('legacy = 4')
  keyed(database).key(raw)
  // Before the first read: the lock is then taken with it, and no shared-memory file with page numbers is made.
  database.pragma('locking_mode = EXCLUSIVE')
  database.prepare('SELECT count(*) FROM sqlite_schema').get()
}

function settle(database: Database): void {
  if (database.pragma('journal_mode = WAL', { simple: true }) !== 'wal') throw new Error('No write-ahead log.')
  // Never left to the default: in WAL mode this build syncs no commit, while the pragma reads back FULL.
  database.pragma('synchronous = FULL')
  database.pragma('fullfsync = ON')
  database.pragma('checkpoint_fullfsync = ON')
  database.pragma('foreign_keys = ON')
  database.pragma('temp_store = MEMORY')
  database.pragma('secure_delete = ON')
  database.pragma('cell_size_check = ON')
  database.pragma('trusted_schema = OFF')
  database.pragma('mmap_size = 0')
  database.pragma('busy_timeout = 3000')
  database.pragma('recursive_triggers = ON')
  database.pragma('wal_autocheckpoint = 200')
  database.pragma('cache_size = -65536')
}

/** Any other length would be taken for a passphrase without a word. */
function rawKey(key: Buffer): Buffer {
  if (key.length !== 32) throw new Error('A store key has 32 bytes.')
  return Buffer.concat([Buffer.from('raw:'), key])
}

function keyed(database: Database): Keyed {
  // as: the types describe plain better-sqlite3; the encrypting build adds these two methods.
  return database as Keyed
}

function lookAt(path: string): 'absent' | 'empty' | 'plaintext' | 'encrypted' {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return 'absent'
  const file = openSync(path, 'r')
  try {
    const header = Buffer.alloc(PLAINTEXT_HEADER.length)
    const read = readSync(file, header, 0, header.length, 0)
    if (read === 0) return 'empty'
    return header.toString('latin1') === PLAINTEXT_HEADER ? 'plaintext' : 'encrypted'
  } finally {
    closeSync(file)
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
