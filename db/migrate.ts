import { createHash } from 'node:crypto'
import { type Database, StoreProblem } from './open.ts'

/** One step of the schema as drizzle-kit wrote it, statements parted by `--> statement-breakpoint`. */
export interface Migration {
  readonly name: string
  readonly sql: string
}

/**
 * Brings the store to the newest schema, each migration whole or not at all, and says how many were applied.
 * Refuses with `STORE_NEWER`, before it writes, a store that knows migrations which this program does not.
 * `backupBefore` runs once before a store that holds records is changed.
 */
export function migrate(
  database: Database,
  migrations: readonly Migration[],
  now: number,
  backupBefore?: () => void,
): number {
  const applied = appliedTo(database)
  refuseNewer(database, applied, migrations)
  const pending = migrations.slice(applied.length)
  if (pending.length === 0) return 0
  if (applied.length > 0) backupBefore?.()

  // Off outside the transaction, as a rebuilt table must be dropped without its children; each step is checked before it counts.
  database.pragma('foreign_keys = OFF')
  try {
    pending.forEach((migration, index) => {
      apply(database, migration, applied.length + index + 1, now)
    })
  } finally {
    database.pragma('foreign_keys = ON')
  }
  return pending.length
}

interface Applied {
  readonly name: string
  readonly sha256: string
}

function appliedTo(database: Database): Applied[] {
  const table = database
    .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migrations'")
    .get()
  if (table === undefined) return []
  return database.prepare<[], Applied>('SELECT name, sha256 FROM schema_migrations ORDER BY rowid').all()
}

function refuseNewer(database: Database, applied: readonly Applied[], known: readonly Migration[]): void {
  const version = Number(database.pragma('user_version', { simple: true }))
  if (version > known.length) throw new StoreProblem('STORE_NEWER', `schema ${version}, known ${known.length}`)
  applied.forEach((step, index) => {
    const same = known[index]
    if (same === undefined || same.name !== step.name || sha256(same.sql) !== step.sha256) {
      throw new StoreProblem('STORE_NEWER', `unknown migration ${step.name}`)
    }
  })
}

function apply(database: Database, migration: Migration, version: number, now: number): void {
  database.exec('BEGIN IMMEDIATE')
  try {
    database.exec(
      'CREATE TABLE IF NOT EXISTS schema_migrations (name TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT',
    )
    for (const statement of migration.sql.split('--> statement-breakpoint')) database.exec(statement)
    const orphans = database.prepare('PRAGMA foreign_key_check').all()
    if (orphans.length > 0)
      throw new Error(`Migration ${migration.name} leaves ${orphans.length} rows without their parent.`)
    database
      .prepare('INSERT INTO schema_migrations (name, sha256, applied_at) VALUES (?, ?, ?)')
      .run(migration.name, sha256(migration.sql), now)
    database.pragma(`user_version = ${version}`)
    database.exec('COMMIT')
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK')
    throw error
  }
}

function sha256(sql: string): string {
  return createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex')
}
