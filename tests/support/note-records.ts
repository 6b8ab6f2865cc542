import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { AuditChain, AuditEntry } from '#db/audit-chain.ts'
import type { Migration } from '#db/migrate.ts'
import type { Database } from '#db/open.ts'

/** The smallest schema with an audit: for tests of the store itself. */
export const noteMigrations: readonly Migration[] = [
  {
    name: '0000_notes',
    sql: [
      'CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT',
      ...releasedStatements(/^(-- .*\n)?CREATE (TABLE audit |TRIGGER audit_)/),
    ].join('\n--> statement-breakpoint\n'),
  },
]

/** Notes with an audit entry each. */
export interface NoteRecords {
  add(text: string): Promise<number>
  all(): Promise<string[]>
}

/** An invented act at a fixed time. */
export const anAct: AuditEntry = {
  at: Date.UTC(2026, 10, 21, 9),
  actorId: '01981f00-0000-7000-8000-000000000001',
  act: 'note added',
  recordKind: 'note',
  recordId: '1',
  caseId: null,
}

/** Binds the notes to an open store. */
export function noteRecords(database: Database, chain: AuditChain): NoteRecords {
  const insert = database.prepare<[string], number>('INSERT INTO notes (text) VALUES (?) RETURNING id').pluck()
  const select = database.prepare<[], string>('SELECT text FROM notes ORDER BY id').pluck()
  return {
    async add(text) {
      const id = insert.get(text) ?? 0
      return chain.append({ ...anAct, recordId: String(id) }).seq
    },
    async all() {
      return select.all()
    },
  }
}

/** The statements of the released guards that fit. */
function releasedStatements(wanted: RegExp): string[] {
  return readFileSync(resolve(import.meta.dirname, '../../db/migrations/0001_guards.sql'), 'utf8')
    .split('--> statement-breakpoint')
    .map((statement) => statement.trim())
    .filter((statement) => wanted.test(statement))
}
