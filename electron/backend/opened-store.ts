import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Anchor, type AnchorVerdict, compareWithAnchor, keepAnchored, openAnchor } from '#db/anchor.ts'
import { type AuditChain, createAuditChain } from '#db/audit-chain.ts'
import { type Migration, migrate } from '#db/migrate.ts'
import { type Database, openStoreFile } from '#db/open.ts'
import { anchorPathOf, copyStore, removeStoreFiles } from '#db/rotate.ts'
import { createStore, type OpenStore } from '#db/store.ts'
import { type Keyring, keyFor } from './keyring.ts'
import { announceFirstStore, clearLeftovers } from './keyring-file.ts'

/** A store at work. `verdict` other than sound: the first write must put it into the audit, because that write anchors the store anew. */
export interface OpenedStore<R> {
  readonly store: OpenStore<R>
  readonly database: Database
  readonly chain: AuditChain
  readonly anchor: Anchor
  readonly verdict: AnchorVerdict
  /** Empties the log, closes the store and its anchor. */
  close(): Promise<void>
}

/**
 * Opens the store that an unlocked keyring names, in the order that loses nothing: file and pages, schema, anchor, leftovers.
 * Throws `StoreProblem`. `isNew` makes the file, and the set-up is finished once `writeKeyring` has run after the first records.
 * `records` gets the connection once the schema stands.
 */
export function openStore<R>({
  folder,
  keyring,
  dataKey,
  migrations,
  records,
  now,
  isNew = false,
}: {
  folder: string
  keyring: Keyring
  dataKey: Buffer
  migrations: readonly Migration[]
  records: (database: Database, chain: AuditChain) => R
  now: number
  isNew?: boolean
}): OpenedStore<R> {
  const path = join(folder, keyring.store)
  if (isNew) announceFirstStore(folder, keyring)
  const database = openStoreFile({ path, key: keyFor('store', dataKey), mustExist: !isNew })
  let anchor: Anchor | undefined
  try {
    const copy = join(folder, `${MIGRATION_COPY}${now}.db`)
    const applied = migrate(database, migrations, now, () => copyStore(database, copy))
    const chain = createAuditChain(database)
    anchor = openAnchor({ path: anchorPathOf(path), macKey: keyFor('anchor', dataKey) })
    const verdict = compareWithAnchor(chain, anchor, keyring.generation)
    if (verdict.kind === 'sound' && !isNew) {
      clearLeftovers(folder, keyring, dataKey)
      if (applied === 0) clearMigrationCopies(folder)
    }
    const store = createStore({
      database,
      records: records(database, chain),
      afterCommit: keepAnchored(chain, anchor, keyring.generation),
    })
    return { store, database, chain, anchor, verdict, close: () => closeBoth(store, anchor) }
  } catch (error) {
    anchor?.close()
    database.close()
    throw error
  }
}

const MIGRATION_COPY = 'before-migration-'

/** The new schema has worked for a whole session by now. */
function clearMigrationCopies(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(MIGRATION_COPY)) removeStoreFiles(join(folder, name))
  }
}

async function closeBoth<R>(store: OpenStore<R>, anchor: Anchor | undefined): Promise<void> {
  await store.close()
  anchor?.close()
}
