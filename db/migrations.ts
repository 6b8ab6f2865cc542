import type { Migration } from './migrate.ts'

/** Every migration in order, from the folder that drizzle-kit writes. Released ones are never edited. */
export const MIGRATIONS: readonly Migration[] = Object.entries(
  import.meta.glob<string>('./migrations/*.sql', { query: '?raw', import: 'default', eager: true }),
)
  .map(([path, sql]) => ({ name: path.replace(/^.*\/|\.sql$/g, ''), sql }))
  .sort((one, other) => one.name.localeCompare(other.name))
