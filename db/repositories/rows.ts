import { and, eq, getTableColumns, type InferSelectModel, sql } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { Refusal } from '#shared/domain/refusal.ts'

/** The database as the repositories see it. */
export type Db = BetterSQLite3Database

/** Adds a whole row; the statement is prepared once. */
export function insertInto<T extends SQLiteTable>(db: Db, table: T) {
  const statement = db.insert(table).values(placeholders(table)).prepare()
  return async (row: InferSelectModel<T>): Promise<void> => {
    statement.run(row)
  }
}

/** The row with an id; refuses `NOT_FOUND`. */
export function byIdIn<T extends SQLiteTable & { id: SQLiteColumn }>(db: Db, table: T, what: string) {
  const statement = db
    .select()
    .from(table)
    .where(eq(table.id, sql.placeholder('id')))
    .prepare()
  return async (id: string): Promise<InferSelectModel<T>> => {
    // drizzle types a select over a generic table too loosely to infer the row.
    const row = statement.get({ id }) as InferSelectModel<T> | undefined
    if (row === undefined) throw new Refusal('NOT_FOUND', { what })
    return row
  }
}

/** Writes a whole row over the revision before it; refuses `STALE` when somebody was faster. */
export function saveIn<T extends SQLiteTable & { id: SQLiteColumn; revision: SQLiteColumn }>(db: Db, table: T) {
  const statement = db
    .update(table)
    .set(placeholders(table))
    .where(and(eq(table.id, sql.placeholder('id')), eq(table.revision, sql`${sql.placeholder('revision')} - 1`)))
    .prepare()
  return async (row: InferSelectModel<T>): Promise<void> => {
    if (statement.run(row).changes !== 1) throw new Refusal('STALE', { field: 'revision', theirs: null })
  }
}

/** A placeholder for each column, under the column's own name. */
export function placeholders<T extends SQLiteTable>(table: T) {
  const all = Object.keys(getTableColumns(table)).map((name) => [name, sql.placeholder(name)])
  // Drizzle accepts placeholders wherever a value may stand; its types say so only for literal objects.
  return Object.fromEntries(all) as T['$inferInsert']
}
