import { join } from 'node:path'
import { openAnchor } from '#db/anchor.ts'
import type { AuditChain } from '#db/audit-chain.ts'
import { anchorPathOf, copyUnderNewKey } from '#db/rotate.ts'
import type { OpenStore } from '#db/store.ts'
import { type Keyring, keyFor, nextKeyring } from './keyring.ts'
import { commitStagedKeyring, dropStagedKeyring, stageKeyring, unusedGeneration } from './keyring-file.ts'

/**
 * Puts the whole store under a fresh data key, which everybody except `without` can open, and closes it: open it again with what is returned.
 * A crash at any moment leaves the old generation or the new one, complete. What the removed person already copied stays readable to them.
 */
export function rotateStore<R>({
  folder,
  store,
  chain,
  keyring,
  dataKey,
  without,
}: {
  folder: string
  store: OpenStore<R>
  chain: AuditChain
  keyring: Keyring
  dataKey: Buffer
  without?: string
}): Promise<{ keyring: Keyring; dataKey: Buffer }> {
  return store.alone(async (database) => {
    const generation = unusedGeneration(folder, keyring.generation)
    const next = nextKeyring(keyring, dataKey, { generation, without })
    const path = join(folder, next.keyring.store)
    try {
      stageKeyring(folder, next.keyring, next.dataKey)
      copyUnderNewKey({ database, key: keyFor('store', dataKey), path, newKey: keyFor('store', next.dataKey) })
      const anchor = openAnchor({ path: anchorPathOf(path), macKey: keyFor('anchor', next.dataKey) })
      const { seq, mac } = chain.head()
      anchor.write({ generation, seq, head: mac })
      anchor.close()
    } catch (error) {
      dropStagedKeyring(folder, keyring.generation)
      throw error
    }
    database.close()
    commitStagedKeyring(folder)
    return next
  })
}
