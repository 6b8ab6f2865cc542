import { customType, integer, text } from 'drizzle-orm/sqlite-core'
import type { Day, Instant } from '#shared/domain/dates.ts'
import type { AgencyId } from '#shared/domain/ids.ts'

/** The kinds of column that every table is made of: ids and days as text, instants as epoch milliseconds, booleans as 0 and 1. */
export const id = <Id extends string>(name = 'id') => text(name).$type<Id>()
export const words = (name: string) => text(name).notNull().default('')
export const dayColumn = (name: string) => text(name).$type<Day>()
/** A day or none: `~` sorts after every day, so that what has no day is never late. */
export const dayOrNone = customType<{ data: Day | null; driverData: string }>({
  dataType: () => 'text',
  toDriver: (on) => on ?? '~',
  fromDriver: (kept) => (kept === '~' ? null : (kept as Day)), // brand: only days are written
})
/** The agencies that may know of something, as a list that statements can search; null, and not the word, for everybody. */
export const audienceColumn = customType<{ data: AgencyId[] | null; driverData: string | null }>({
  dataType: () => 'text',
  toDriver: (agencies) => (agencies === null ? null : JSON.stringify(agencies)),
  fromDriver: (kept) => (kept === null ? null : (JSON.parse(kept) as AgencyId[])), // only lists are written
})
export const instantColumn = (name: string) => integer(name).$type<Instant>()
export const flag = (name: string) => integer(name, { mode: 'boolean' })
/** Counts the changes of a row: an update says which revision it saw. */
export const revision = () => integer('revision').notNull().default(1)
