import type { Database } from 'better-sqlite3'
import {
  and,
  Column,
  eq,
  getTableColumns,
  type InferSelectModel,
  is,
  Param,
  Placeholder,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { CaseId } from '#shared/domain/ids.ts'
import { Refusal } from '#shared/domain/refusal.ts'

/** The database as the repositories see it. */
export type Db = BetterSQLite3Database & { $client: Database }

/** Adds a whole row; the statement is prepared once. */
export function insertInto<T extends SQLiteTable>(db: Db, table: T) {
  const statement = db.insert(table).values(placeholders(table)).prepare()
  return async (row: InferSelectModel<T>): Promise<void> => {
    statement.run(row)
  }
}

/** The row with an id; refuses `NOT_FOUND`. */
export function byIdIn<T extends SQLiteTable & { id: SQLiteColumn }>(db: Db, table: T, what: string) {
  const found = rowsOf(
    db,
    db
      .select()
      .from(table)
      .where(eq(table.id, sql.placeholder('id'))),
  )
  return async (id: string): Promise<InferSelectModel<T>> => {
    // drizzle types a select over a generic table too loosely to infer the row.
    const [row] = found({ id }) as InferSelectModel<T>[]
    if (row === undefined) throw new Refusal('NOT_FOUND', { what })
    return row
  }
}

/**
 * The rows of a select of columns and SQL, prepared once. Drizzle's own `all` decides anew for every value of every row how
 * to read it, which makes opening a case a third slower; here that is decided once. What is SQL comes as SQLite gives it.
 */
export function rowsOf<Row>(db: Db, select: FlatSelect<Row>): (values: Record<string, unknown>) => Row[] {
  const query = select.toSQL()
  const statement = db.$client.prepare<unknown[], unknown[]>(query.sql).raw()
  const writers = query.params.map(writerOf)
  const columns = Object.entries(select._.selectedFields).map(([name, field]) => ({ name, read: readerOf(field) }))
  return (values) => statement.all(...writers.map((write) => write(values))).map(rowIn)

  function rowIn(cells: unknown[]): Row {
    const row: Record<string, unknown> = {}
    let at = 0
    for (const { name, read } of columns) {
      const cell = cells[at]
      row[name] = read === undefined || cell === null ? cell : read(cell)
      at += 1
    }
    return row as Row // each selected field under its name
  }
}

/** A row about one case: what is gathered for one case or for all of them. */
export type OfCase<T> = T & { caseId: CaseId }

/** A statement for one case, which its index finds, and one for all of them: with a case or none in one, every row is read for either. */
export function oneOrAll<Row>(db: Db, ofOne: SQL, build: (which: SQL | undefined) => FlatSelect<Row>) {
  const [one, all] = [rowsOf(db, build(ofOne)), rowsOf(db, build(undefined))]
  return ({ caseId }: { caseId: CaseId | null }): Row[] => (caseId === null ? all({}) : one({ caseId }))
}

/** A select of columns and SQL, without drizzle's nesting. */
export interface FlatSelect<Row> {
  readonly _: { readonly selectedFields: Record<string, unknown> }
  toSQL(): { sql: string; params: unknown[] }
  prepare(): { all(values?: Record<string, unknown>): Row[] }
}

/** How a value of a column is read; undefined when it is there as it is. */
function readerOf(field: unknown): ((cell: unknown) => unknown) | undefined {
  if (!is(field, Column) || field.mapFromDriverValue === Column.prototype.mapFromDriverValue) return undefined
  return (cell) => field.mapFromDriverValue(cell)
}

/** Where a value of the statement comes from: handed in under a name, or written in the select itself. */
function writerOf(param: unknown): (values: Record<string, unknown>) => unknown {
  if (is(param, Placeholder)) return valueNamed(param.name)
  if (!is(param, Param) || !is(param.value, Placeholder)) return () => param
  const value = valueNamed(param.value.name)
  return (values) => param.encoder.mapToDriverValue(value(values))
}

function valueNamed(name: string): (values: Record<string, unknown>) => unknown {
  return (values) => {
    const value = values[name]
    if (value === undefined) throw new Error(`The statement was given no value for "${name}".`)
    return value
  }
}

/** Writes a whole row over the revision before it; refuses `STALE` when somebody was faster. */
export function saveIn<T extends SQLiteTable & { id: SQLiteColumn; revision: SQLiteColumn }>(db: Db, table: T) {
  const statement = setAt(
    db,
    table,
    columnsOf(table).filter((name) => name !== 'id'),
  )
  return async (row: InferSelectModel<T>): Promise<void> => {
    if (statement.run(row).changes !== 1) throw stale()
  }
}

/**
 * Writes the columns in which a row differs from the one before; refuses `STALE` when somebody was faster.
 * Indexes over the others stay untouched, and with them their pages: most of what a commit costs. One statement for each set.
 */
export function saveChangesIn<T extends SQLiteTable & { id: SQLiteColumn; revision: SQLiteColumn }>(db: Db, table: T) {
  const columns = columnsOf(table)
  const statements = new Map<string, ReturnType<typeof setAt>>()

  function statementFor(names: readonly string[]) {
    const key = names.join()
    const known = statements.get(key)
    if (known !== undefined) return known
    const made = setAt(db, table, names)
    statements.set(key, made)
    return made
  }

  return async (before: InferSelectModel<T>, row: InferSelectModel<T>): Promise<void> => {
    const names = columns.filter((name) => Reflect.get(before, name) !== Reflect.get(row, name))
    if (statementFor(names).run(row).changes !== 1) throw stale()
  }
}

function setAt<T extends SQLiteTable & { id: SQLiteColumn; revision: SQLiteColumn }>(
  db: Db,
  table: T,
  names: readonly string[],
) {
  return db
    .update(table)
    .set(placeholders(table, names))
    .where(and(eq(table.id, sql.placeholder('id')), eq(table.revision, sql`${sql.placeholder('revision')} - 1`)))
    .prepare()
}

function stale(): Refusal<'STALE'> {
  return new Refusal('STALE', { field: 'revision', theirs: null })
}

/** A placeholder for each column, or for some, under the column's own name. */
export function placeholders<T extends SQLiteTable>(table: T, names: readonly string[] = columnsOf(table)) {
  const all = names.map((name) => [name, sql.placeholder(name)])
  // Drizzle accepts placeholders wherever a value may stand; its types say so only for literal objects.
  return Object.fromEntries(all) as T['$inferInsert']
}

function columnsOf(table: SQLiteTable): string[] {
  return Object.keys(getTableColumns(table))
}
