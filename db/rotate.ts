import { existsSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { createAuditChain } from './audit-chain.ts'
import { syncFile, syncFolder } from './durable.ts'
import { asStoreProblem, checkPages, checkpoint, type Database, openStoreFile, rekeyCopy } from './open.ts'

/** Copies the open store, under its own key, to a file that does not exist yet; leaves nothing behind when it fails. */
export function copyStore(database: Database, path: string): void {
  if (existsSync(path)) throw new Error('A copy never goes over another file.')
  try {
    // Neither `backup` (refused for encrypted files) nor `serialize` (plaintext). The path is no URI: this build would not parse one.
    database.prepare('VACUUM INTO ?').run(path)
    syncFile(path)
    syncFolder(dirname(path))
  } catch (error) {
    removeStoreFiles(path)
    throw asStoreProblem(error)
  }
}

/**
 * Makes a copy of the open store under another key and proves it whole: pages, rows of each table, audit head.
 * The live file is only read, so a crash at any moment leaves it as it was. Both keys are zeroed.
 */
export function copyUnderNewKey({
  database,
  key,
  path,
  newKey,
}: {
  database: Database
  key: Buffer
  path: string
  newKey: Buffer
}): void {
  const provingKey = Buffer.from(newKey)
  try {
    copyStore(database, path)
    const copy = openStoreFile({ path, key, mustExist: true })
    try {
      rekeyCopy(copy, newKey)
      checkpoint(copy)
    } finally {
      copy.close()
    }
    prove(database, path, provingKey)
    syncFile(path)
    syncFolder(dirname(path))
  } catch (error) {
    removeStoreFiles(path)
    throw asStoreProblem(error)
  } finally {
    key.fill(0)
    newKey.fill(0)
    provingKey.fill(0)
  }
}

/** Deletes a store file with its log and its anchor, as far as they are there. */
export function removeStoreFiles(path: string): void {
  for (const file of [path, `${path}-wal`, `${path}-shm`, `${path}-journal`, anchorPathOf(path)]) {
    rmSync(file, { force: true })
  }
}

/** The anchor lies beside its store, one for each generation, because each generation has its own keys. */
export function anchorPathOf(storePath: string): string {
  return storePath.replace(/\.db$/, '.anchor')
}

function prove(original: Database, path: string, key: Buffer): void {
  const copy = openStoreFile({ path, key, mustExist: true })
  try {
    checkPages(copy)
    const wanted = contentOf(original)
    if (contentOf(copy) !== wanted) throw new Error('The copy does not hold what the store holds.')
  } finally {
    copy.close()
  }
}

/** Everything that must be the same on both sides, as one text. */
function contentOf(database: Database): string {
  const tables = database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all()
  const counts = tables.map((table) => {
    const rows = database
      .prepare(`SELECT count(*) FROM "${table.replaceAll('"', '""')}"`)
      .pluck()
      .get()
    return `${table}=${rows}`
  })
  const head = tables.includes('audit') ? createAuditChain(database).head() : undefined
  const version = database.pragma('user_version', { simple: true })
  return [...counts, `version=${version}`, `audit=${head?.seq}:${head?.mac.toString('hex')}`].join('\n')
}
