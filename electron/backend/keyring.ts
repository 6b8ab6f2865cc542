import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { KeyringProblem } from './keyring-problem.ts'
import { deriveSlowly, type PassphraseCost, PERSON_COST, passphraseBytes, RECOVERY_COST } from './passphrase.ts'
import { newRecoverySecret, readRecoveryCode, recoveryCodeOf } from './recovery-code.ts'
import { deriveKey, type KeyPairBytes, lockBox, newKeyPair, openBox, sealTo, unseal } from './sealed-box.ts'

/** One way to the data key: a private key locked with a secret, and the data key sealed to its public half. Bytes are base64. */
export interface Slot {
  readonly kind: 'person' | 'recovery'
  /** The person's id, or `recovery`. */
  readonly id: string
  /** Hash of the sign-in name, so that the file names nobody; empty for the recovery slot. */
  readonly signIn: string
  readonly cost: PassphraseCost
  readonly salt: string
  readonly publicKey: string
  readonly privateKey: string
  readonly dataKey: string
}

/** Who can open the store, and which file it is; the seal proves that somebody with the data key wrote it. */
export interface Keyring {
  readonly v: 1
  /** Counts the data keys that the store has had; each has a store file of its own. */
  readonly generation: number
  /** The generation whose files this one made superfluous; 0 for none. */
  readonly replaces: number
  readonly store: string
  readonly salt: string
  readonly slots: readonly Slot[]
  readonly mac: string
}

/** An opened keyring; `dataKey` has 32 bytes and is its holder's to zero. */
export interface Unlocked {
  readonly slotId: string
  readonly kind: Slot['kind']
  readonly dataKey: Buffer
}

/** Somebody who is given a way in. */
export interface NewPerson {
  readonly id: string
  readonly signIn: string
  readonly passphrase: string
}

/** A keyring for a new store, with its first person and the recovery code to print; `cost` is lower in tests only. */
export async function createKeyring(
  person: NewPerson,
  cost: PassphraseCost = PERSON_COST,
): Promise<{ keyring: Keyring; recoveryCode: string; dataKey: Buffer }> {
  const dataKey = randomBytes(32)
  const salt = randomBytes(16).toString('base64')
  const secret = newRecoverySecret()
  const slots = [
    await personSlot(salt, 1, person, dataKey, cost),
    await newSlot({ kind: 'recovery', id: RECOVERY_ID, signIn: '' }, 1, secret, dataKey, RECOVERY_COST),
  ]
  const keyring = sealed({ v: 1, generation: 1, replaces: 0, store: storeFileName(1), salt, slots }, dataKey)
  return { keyring, recoveryCode: recoveryCodeOf(secret), dataKey }
}

/** Opens with a sign-in name and a passphrase; an unknown name costs the same time and gives the same `WRONG_PASSPHRASE`. */
export async function unlockWithPassphrase(
  keyring: Keyring,
  { signIn, passphrase }: { signIn: string; passphrase: string },
): Promise<Unlocked> {
  const slot = slotOf(keyring, signIn) ?? decoy(keyring)
  return open(keyring, slot, passphraseBytes(passphrase), 'WRONG_PASSPHRASE')
}

/** Opens the slot of somebody who is signed in already, to make sure that it is still them. */
export async function unlockOwnSlot(
  keyring: Keyring,
  { id, passphrase }: { id: string; passphrase: string },
): Promise<Unlocked> {
  const slot = keyring.slots.find((each) => each.kind === 'person' && each.id === id) ?? decoy(keyring)
  return open(keyring, slot, passphraseBytes(passphrase), 'WRONG_PASSPHRASE')
}

/** Opens with the printed code; a slip of the pen is `MISTYPED_RECOVERY_CODE`, found at once by its checksum. */
export async function unlockWithRecoveryCode(keyring: Keyring, typed: string): Promise<Unlocked> {
  const secret = readRecoveryCode(typed)
  if (secret === undefined) throw new KeyringProblem('MISTYPED_RECOVERY_CODE')
  const slot = keyring.slots.find((each) => each.kind === 'recovery')
  if (slot === undefined) throw new KeyringProblem('KEYRING_TAMPERED')
  return open(keyring, slot, secret, 'WRONG_RECOVERY_CODE')
}

/** The slot that belongs to a sign-in name, whatever its case and spacing. */
export function slotOf(keyring: Keyring, signIn: string): Slot | undefined {
  const hashed = hashOf(keyring.salt, signIn)
  return keyring.slots.find((slot) => slot.kind === 'person' && slot.signIn === hashed)
}

/** Gives another person a way in. */
export async function addSlot(
  keyring: Keyring,
  dataKey: Buffer,
  person: NewPerson,
  cost: PassphraseCost = PERSON_COST,
): Promise<Keyring> {
  if (keyring.slots.some((slot) => slot.id === person.id)) throw new Error('This person has a slot already.')
  return withSlot(keyring, dataKey, person, cost)
}

/** Gives a person a new passphrase without the old one, after recovery or by an administrator: a new key pair and sign-in name. */
export async function setPassphrase(
  keyring: Keyring,
  dataKey: Buffer,
  person: NewPerson,
  cost: PassphraseCost = PERSON_COST,
): Promise<Keyring> {
  if (!keyring.slots.some((slot) => slot.kind === 'person' && slot.id === person.id)) throw new Error('No such slot.')
  return withSlot(keyring, dataKey, person, cost)
}

/** Gives a person another passphrase in exchange for the one they have; no record is touched. Old backups open with the old one. */
export async function changePassphrase(
  keyring: Keyring,
  { id, passphrase, newPassphrase }: { id: string; passphrase: string; newPassphrase: string },
  cost: PassphraseCost = PERSON_COST,
): Promise<Keyring> {
  const { dataKey } = await unlockOwnSlot(keyring, { id, passphrase })
  const slots = await Promise.all(
    keyring.slots.map(async (slot) =>
      slot.id === id && slot.kind === 'person'
        ? newSlot(slot, keyring.generation, usable(newPassphrase), dataKey, cost)
        : slot,
    ),
  )
  const changed = sealed({ ...keyring, slots }, dataKey)
  dataKey.fill(0)
  return changed
}

/** Makes the printed code worthless and gives another one. */
export async function replaceRecoveryCode(
  keyring: Keyring,
  dataKey: Buffer,
): Promise<{ keyring: Keyring; recoveryCode: string }> {
  checkSeal(keyring, dataKey)
  const secret = newRecoverySecret()
  const slot = await newSlot(
    { kind: 'recovery', id: RECOVERY_ID, signIn: '' },
    keyring.generation,
    secret,
    dataKey,
    RECOVERY_COST,
  )
  const slots = [...keyring.slots.filter((each) => each.kind !== 'recovery'), slot]
  return { keyring: sealed({ ...keyring, slots }, dataKey), recoveryCode: recoveryCodeOf(secret) }
}

/**
 * The keyring for a store under a fresh data key, sealed to everybody except `without`; nobody else need be there.
 * Of use only together with a store file under that key: see `rotateStore`.
 */
export function nextKeyring(
  keyring: Keyring,
  dataKey: Buffer,
  { generation, without }: { generation: number; without?: string | undefined },
): { keyring: Keyring; dataKey: Buffer } {
  checkSeal(keyring, dataKey)
  if (generation <= keyring.generation) throw new Error('A generation is never used again.')
  const staying = keyring.slots.filter((slot) => slot.kind === 'recovery' || slot.id !== without)
  if (without !== undefined && staying.length === keyring.slots.length) throw new Error('No such slot.')
  const next = randomBytes(32)
  const slots = staying.map((slot) => ({
    ...slot,
    dataKey: sealTo(bytesOf(slot.publicKey), dataKeyBinding(generation, slot), next).toString('base64'),
  }))
  return {
    keyring: sealed(
      { ...keyring, generation, replaces: keyring.generation, store: storeFileName(generation), slots },
      next,
    ),
    dataKey: next,
  }
}

/** Throws `KEYRING_TAMPERED` unless somebody with the data key wrote this keyring as it stands. */
export function checkSeal(keyring: Keyring, dataKey: Buffer): void {
  const given = bytesOf(keyring.mac)
  const right = sealOf(keyring, dataKey)
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw new KeyringProblem('KEYRING_TAMPERED')
}

/** Everything the seal covers, as one text that reads one way only. */
export function sealedText({ v, generation, replaces, store, salt, slots }: Omit<Keyring, 'mac'>): string {
  const rows = slots.map(({ kind, id, signIn, cost, salt: slotSalt, publicKey, privateKey, dataKey }) => [
    [kind, id, signIn, cost.memoryKiB, cost.passes, cost.lanes],
    [slotSalt, publicKey, privateKey, dataKey],
  ])
  return JSON.stringify([v, generation, replaces, store, salt, rows])
}

/** The key for one use of a generation: the store file, its anchor, or the seals of its backups. */
export function keyFor(use: 'store' | 'anchor' | 'backup', dataKey: Buffer): Buffer {
  return deriveKey(dataKey, use)
}

/** The name of a generation's store file inside the data folder. */
export function storeFileName(generation: number): string {
  return `store-${generation}.db`
}

const RECOVERY_ID = 'recovery'

async function open(
  keyring: Keyring,
  slot: Slot,
  secret: Buffer | undefined,
  wrong: 'WRONG_PASSPHRASE' | 'WRONG_RECOVERY_CODE',
): Promise<Unlocked> {
  const key = await deriveSlowly(secret ?? Buffer.alloc(1), bytesOf(slot.salt), slot.cost)
  secret?.fill(0)
  const privateKey = openBox(key, privateKeyBinding(slot), bytesOf(slot.privateKey))
  key.fill(0)
  if (privateKey === undefined || secret === undefined) throw new KeyringProblem(wrong)
  const pair = { publicKey: bytesOf(slot.publicKey), privateKey }
  const dataKey = unseal(pair, dataKeyBinding(keyring.generation, slot), bytesOf(slot.dataKey))
  privateKey.fill(0)
  if (dataKey === undefined) throw new KeyringProblem('KEYRING_TAMPERED')
  checkSeal(keyring, dataKey)
  return { slotId: slot.id, kind: slot.kind, dataKey }
}

async function withSlot(keyring: Keyring, dataKey: Buffer, person: NewPerson, cost: PassphraseCost): Promise<Keyring> {
  checkSeal(keyring, dataKey)
  const holder = slotOf(keyring, person.signIn)
  if (holder !== undefined && holder.id !== person.id) throw new Error('This sign-in name is taken.')
  const slot = await personSlot(keyring.salt, keyring.generation, person, dataKey, cost)
  const others = keyring.slots.filter((each) => each.kind === 'recovery' || each.id !== person.id)
  return sealed({ ...keyring, slots: [...others, slot] }, dataKey)
}

function personSlot(
  salt: string,
  generation: number,
  { id, signIn, passphrase }: NewPerson,
  dataKey: Buffer,
  cost: PassphraseCost,
): Promise<Slot> {
  return newSlot({ kind: 'person', id, signIn: hashOf(salt, signIn) }, generation, usable(passphrase), dataKey, cost)
}

async function newSlot(
  { kind, id, signIn }: Pick<Slot, 'kind' | 'id' | 'signIn'>,
  generation: number,
  secret: Buffer,
  dataKey: Buffer,
  cost: PassphraseCost,
): Promise<Slot> {
  const pair: KeyPairBytes = newKeyPair()
  const salt = randomBytes(16)
  const publicKey = pair.publicKey.toString('base64')
  const key = await deriveSlowly(secret, salt, cost)
  const privateKey = lockBox(key, privateKeyBinding({ id, publicKey }), pair.privateKey).toString('base64')
  key.fill(0)
  pair.privateKey.fill(0)
  return {
    kind,
    id,
    signIn,
    cost,
    salt: salt.toString('base64'),
    publicKey,
    privateKey,
    dataKey: sealTo(pair.publicKey, dataKeyBinding(generation, { id }), dataKey).toString('base64'),
  }
}

/** Costs what the real slots cost and never opens, because its id is bound into the box. */
function decoy(keyring: Keyring): Slot {
  const real = keyring.slots.find((slot) => slot.kind === 'person')
  if (real === undefined) throw new KeyringProblem('KEYRING_TAMPERED')
  return { ...real, id: '' }
}

function usable(passphrase: string): Buffer {
  const bytes = passphraseBytes(passphrase)
  if (bytes === undefined) throw new Error('A passphrase has 1 to 1,024 characters.')
  return bytes
}

function hashOf(salt: string, signIn: string): string {
  const name = signIn.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
  return createHmac('sha256', bytesOf(salt)).update(name).digest('base64')
}

function sealed(keyring: Omit<Keyring, 'mac'>, dataKey: Buffer): Keyring {
  const { v, generation, replaces, store, salt, slots } = keyring
  return { v, generation, replaces, store, salt, slots, mac: sealOf(keyring, dataKey).toString('base64') }
}

function sealOf(keyring: Omit<Keyring, 'mac'>, dataKey: Buffer): Buffer {
  const key = deriveKey(dataKey, 'keyring-mac')
  const mac = createHmac('sha256', key).update(sealedText(keyring)).digest()
  key.fill(0)
  return mac
}

function privateKeyBinding({ id, publicKey }: Pick<Slot, 'id' | 'publicKey'>): string {
  return `private key|${id}|${publicKey}`
}

function dataKeyBinding(generation: number, { id }: Pick<Slot, 'id'>): string {
  return `data key|${generation}|${id}`
}

function bytesOf(base64: string): Buffer {
  return Buffer.from(base64, 'base64')
}
