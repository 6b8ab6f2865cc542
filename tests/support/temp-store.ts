import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createKeyring, type Keyring } from '#backend/keyring.ts'
import { writeKeyring } from '#backend/keyring-file.ts'
import { type OpenedStore, openStore } from '#backend/opened-store.ts'
import type { PassphraseCost } from '#backend/passphrase.ts'
import type { AuditChain } from '#db/audit-chain.ts'
import type { Migration } from '#db/migrate.ts'
import type { Database } from '#db/open.ts'

/** What a guess costs in tests: nearly nothing. */
export const CHEAP: PassphraseCost = { memoryKiB: 64, passes: 1, lanes: 1 }

/** The one person of a store made by `openTempStore`. */
export const OWNER = {
  id: '01981f00-0000-7000-8000-000000000001',
  signIn: 'mara',
  passphrase: 'four invented plain words',
}

/** An encrypted store in a folder of its own, as the app makes it. */
export interface TempStore<R> extends OpenedStore<R> {
  readonly folder: string
  readonly keyring: Keyring
  readonly dataKey: Buffer
  readonly recoveryCode: string
  /** Closes the store, unless it is closed, and opens it as it stands in the folder. */
  reopen(): Promise<TempStore<R>>
}

/** A new folder that goes when the test is over. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stalking-clinic-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Makes a keyring and an encrypted store in a new folder; both go when the test is over. */
export async function openTempStore<R>(schema: {
  migrations: readonly Migration[]
  records: (database: Database, chain: AuditChain) => R
  now?: number
}): Promise<TempStore<R>> {
  const folder = tempFolder()
  const { keyring, dataKey, recoveryCode } = await createKeyring(OWNER, CHEAP)
  const now = schema.now ?? Date.UTC(2026, 10, 21, 9)

  function opened(isNew: boolean): TempStore<R> {
    const store = openStore({ ...schema, folder, keyring, dataKey, now, isNew })
    onTestFinished(store.close)
    async function reopen(): Promise<TempStore<R>> {
      await store.close()
      return opened(false)
    }
    return { ...store, folder, keyring, dataKey, recoveryCode, reopen }
  }

  const first = opened(true)
  writeKeyring(folder, keyring, dataKey)
  return first
}

/** The names of the files in a folder that hold a text as it is. */
export function filesHolding(folder: string, text: string): string[] {
  return readdirSync(folder).filter((name) => {
    const bytes = readFileSync(join(folder, name))
    return bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'))
  })
}
