import type { Keys } from '#services/context.ts'
import type { PersonId } from '#shared/domain/ids.ts'
import { isLongEnough } from '#shared/domain/person.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import {
  addSlot,
  changePassphrase,
  type Keyring,
  replaceRecoveryCode,
  setPassphrase,
  slotOf,
  unlockOwnSlot,
} from './keyring.ts'
import { KeyringProblem } from './keyring-problem.ts'
import type { PassphraseCost } from './passphrase.ts'

/** The slots of the keyring as the services see them; `rotate` puts the store under a fresh key without somebody. */
export function keysOf({
  current,
  replace,
  rotate,
  cost,
}: {
  current(): { keyring: Keyring; dataKey: Buffer }
  replace(next: Keyring): void
  rotate(without: PersonId): Promise<void>
  cost: PassphraseCost | undefined
}): Keys {
  return {
    give: async (id, signIn, passphrase) => {
      mustBeLongEnough(passphrase)
      const { keyring, dataKey } = current()
      const holder = slotOf(keyring, signIn)
      if (holder !== undefined && holder.id !== id) throw new Refusal('SIGN_IN_TAKEN', {})
      const known = keyring.slots.some((slot) => slot.id === id)
      replace(await (known ? setPassphrase : addSlot)(keyring, dataKey, { id, signIn, passphrase }, cost))
    },
    take: (id) => rotate(id),
    change: async (id, passphrase, newPassphrase) => {
      mustBeLongEnough(newPassphrase)
      replace(await asRefusal(changePassphrase(current().keyring, { id, passphrase, newPassphrase }, cost)))
    },
    newRecoveryCode: async (id, passphrase) => {
      const { keyring, dataKey } = current()
      const unlocked = await asRefusal(unlockOwnSlot(keyring, { id, passphrase }))
      unlocked.dataKey.fill(0)
      const made = await replaceRecoveryCode(keyring, dataKey)
      replace(made.keyring)
      return made.recoveryCode
    },
  }
}

function mustBeLongEnough(passphrase: string): void {
  if (!isLongEnough(passphrase)) throw new Refusal('WEAK_PASSPHRASE', {})
}

async function asRefusal<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof KeyringProblem && error.code === 'WRONG_PASSPHRASE') throw new Refusal('WRONG_PASSPHRASE', {})
    throw error
  }
}
