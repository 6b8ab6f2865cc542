import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { asStoreProblem, StoreProblem } from '#db/open.ts'
import type { HostInput, OpeningProblem } from '#shared/contract/host.ts'
import type { PersonId } from '#shared/domain/ids.ts'
import { isLongEnough } from '#shared/domain/person.ts'
import { openBackOff } from './back-off.ts'
import { createClinic, type OpenClinic, openClinicStore, type Surroundings } from './clinic.ts'
import { replaceRecoveryCode, setPassphrase, slotOf, unlockWithPassphrase, unlockWithRecoveryCode } from './keyring.ts'
import { readKeyring, writeKeyring } from './keyring-file.ts'
import { KeyringProblem } from './keyring-problem.ts'

/** Who came in, and the new recovery code where one was made. */
export interface Opened {
  clinic: OpenClinic
  personId: PersonId
  recoveryCode?: string
}

/** An expected reason why the store stays shut. */
export class Shut extends Error {
  readonly problem: OpeningProblem

  constructor(problem: OpeningProblem) {
    super(problem.code)
    this.name = 'Shut'
    this.problem = problem
  }
}

/** Makes the clinic of the guided set-up; refuses where there is one already. */
export async function create(around: Surroundings, input: HostInput<'createClinic'>): Promise<Opened> {
  if (!isLongEnough(input.passphrase)) throw new Shut({ code: 'WEAK_PASSPHRASE' })
  if (existsSync(join(around.folder, 'keyring.json'))) throw new Error('There is a clinic in this folder.')
  return shutting(async () => signedIn(await createClinic(around, input), []))
}

/** Opens the store with a sign-in name and a passphrase. */
export async function unlock(around: Surroundings, input: HostInput<'unlock'>): Promise<Opened> {
  return shutting(() =>
    slowedDown(around, async () => {
      const keyring = keyringIn(around)
      const { slotId, dataKey } = await unlockWithPassphrase(keyring, input)
      return { clinic: openClinicStore(around, keyring, dataKey), personId: slotId as PersonId } // slots of persons carry their id
    }),
  )
}

/** Opens the store with the printed code, gives the person a new passphrase and makes a new code: the paper is used up. */
export async function recover(around: Surroundings, input: HostInput<'recover'>): Promise<Opened> {
  if (!isLongEnough(input.newPassphrase)) throw new Shut({ code: 'WEAK_PASSPHRASE' })
  return shutting(() =>
    slowedDown(around, async () => {
      const keyring = keyringIn(around)
      const { dataKey } = await unlockWithRecoveryCode(keyring, input.recoveryCode)
      const slot = slotOf(keyring, input.signIn)
      if (slot === undefined) throw new Shut({ code: 'UNKNOWN_SIGN_IN' })
      const person = { id: slot.id, signIn: input.signIn, passphrase: input.newPassphrase }
      const renewed = await replaceRecoveryCode(await setPassphrase(keyring, dataKey, person, around.cost), dataKey)
      writeKeyring(around.folder, renewed.keyring, dataKey)
      const clinic = openClinicStore(around, renewed.keyring, dataKey)
      return { clinic, personId: slot.id as PersonId, recoveryCode: renewed.recoveryCode } // slots of persons carry their id
    }),
  )
}

function keyringIn({ folder }: Surroundings) {
  const keyring = readKeyring(folder)
  if (keyring === undefined) throw new KeyringProblem('KEYRING_DAMAGED')
  return keyring
}

/**
 * Counts the try before it is made, so that ending the process does not help; a slip of the pen in a recovery code costs nothing.
 * Tries that failed are forgotten once they stand in the audit, which nobody can write before somebody comes in.
 */
async function slowedDown({ folder, now }: Surroundings, work: () => Promise<Opened>): Promise<Opened> {
  const backOff = openBackOff(join(folder, 'back-off.json'))
  const wait = backOff.wait(now())
  if (wait > 0) throw new Shut({ code: 'WAIT', seconds: Math.ceil(wait / 1000) })
  const failed = backOff.failed()
  backOff.trying(now())
  try {
    const opened = await signedIn(await work(), failed)
    backOff.succeeded()
    return opened
  } catch (error) {
    const wrong =
      error instanceof KeyringProblem && (error.code === 'WRONG_PASSPHRASE' || error.code === 'WRONG_RECOVERY_CODE')
    if (!wrong) {
      backOff.withdraw()
      throw error
    }
    throw new Shut({ code: error.code, seconds: Math.ceil(backOff.wait(now()) / 1000) })
  }
}

async function shutting(work: () => Promise<Opened>): Promise<Opened> {
  try {
    return await work()
  } catch (thrown) {
    const error = asStoreProblem(thrown)
    if (error instanceof KeyringProblem || error instanceof StoreProblem) throw new Shut({ code: error.code })
    if (isDiskProblem(error)) throw new Shut({ code: 'DISK_PROBLEM' })
    throw error
  }
}

/** Writes down when somebody failed to come in before, and that somebody came in; a store that cannot take that in stays shut. */
async function signedIn(opened: Opened, failed: readonly number[]): Promise<Opened> {
  try {
    await opened.clinic.signedIn(opened.personId, failed)
    return opened
  } catch (error) {
    await opened.clinic.close().catch(() => undefined) // what is wrong with the store is in the first error
    throw error
  }
}

function isDiskProblem(error: unknown): boolean {
  const code = error instanceof Error ? Reflect.get(error, 'code') : undefined
  return (
    typeof code === 'string' &&
    /^(ENOSPC|EROFS|EACCES|EPERM|EIO|EDQUOT|SQLITE_FULL|SQLITE_READONLY|SQLITE_IOERR|SQLITE_CANTOPEN)/.test(code)
  )
}
