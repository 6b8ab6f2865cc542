import { hashRaw } from '@node-rs/argon2'
import { KeyringProblem } from './keyring-problem.ts'

/** What one guess costs: Argon2id memory in KiB, passes over it, lanes. */
export interface PassphraseCost {
  readonly memoryKiB: number
  readonly passes: number
  readonly lanes: number
}

/** Four times the memory of common password managers; 0.3 s on a desktop computer. */
export const PERSON_COST: PassphraseCost = { memoryKiB: 256 * 1024, passes: 3, lanes: 4 }

/** A recovery code has 128 bits by itself, so that its cost need not be high (OWASP's floor). */
export const RECOVERY_COST: PassphraseCost = { memoryKiB: 19 * 1024, passes: 2, lanes: 1 }

/** What a keyring file may ask of this computer, at most. */
export const MOST_COST: PassphraseCost = { memoryKiB: 1024 * 1024, passes: 10, lanes: 16 }

/** The longest passphrase in UTF-16 units. */
const LONGEST_PASSPHRASE = 1024

/** A passphrase as bytes, the same however the keyboard composed its letters (NFKC); undefined when it is empty or too long. */
export function passphraseBytes(passphrase: string): Buffer | undefined {
  if (passphrase.length === 0 || passphrase.length > LONGEST_PASSPHRASE) return undefined
  return Buffer.from(passphrase.normalize('NFKC'), 'utf8')
}

/** 32 bytes that only who knows the secret can make; never cheaper than asked: too little memory is `TOO_LITTLE_MEMORY`. */
export async function deriveSlowly(secret: Buffer, salt: Buffer, cost: PassphraseCost): Promise<Buffer> {
  try {
    return await hashRaw(secret, {
      algorithm: ARGON2ID,
      memoryCost: cost.memoryKiB,
      timeCost: cost.passes,
      parallelism: cost.lanes,
      salt,
      outputLen: 32,
    })
  } catch (error) {
    if (error instanceof Error && /memory/i.test(error.message)) throw new KeyringProblem('TOO_LITTLE_MEMORY')
    throw error
  }
}

/** `Algorithm.Argon2id`; a const enum of another package cannot be imported by one-file compilers. */
const ARGON2ID = 2
