import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AgencyKind } from '#shared/domain/agency.ts'
import type { AgencyId, PersonId } from '#shared/domain/ids.ts'
import type { Role } from '#shared/domain/permission.ts'
import { flag, id, instantColumn, revision, words } from './columns.ts'

export const agencies = sqliteTable('agencies', {
  id: id<AgencyId>().primaryKey().notNull(),
  name: text('name').notNull(),
  kind: text('kind').$type<AgencyKind>().notNull(),
  retired: flag('retired').notNull().default(false),
  revision: revision(),
})

export const people = sqliteTable('people', {
  id: id<PersonId>().primaryKey().notNull(),
  name: text('name').notNull(),
  agencyId: id<AgencyId>('agency_id')
    .notNull()
    .references(() => agencies.id),
  roles: text('roles', { mode: 'json' }).$type<Role[]>().notNull(),
  training: words('training'),
  signIn: words('sign_in'),
  active: flag('active').notNull().default(true),
  revision: revision(),
})

export const settingsTable = sqliteTable('settings', {
  name: text('name').primaryKey().notNull(),
  value: text('value', { mode: 'json' }).$type<unknown>().notNull(),
  changedAt: instantColumn('changed_at').notNull(),
})
