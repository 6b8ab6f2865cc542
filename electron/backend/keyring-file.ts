import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { moveDurably, replaceFile, writeDurably } from '#db/durable.ts'
import { removeStoreFiles } from '#db/rotate.ts'
import { checkSeal, type Keyring, sealedText, storeFileName } from './keyring.ts'
import { KeyringProblem } from './keyring-problem.ts'
import { MOST_COST } from './passphrase.ts'

/**
 * The keyring of a data folder, or undefined when the folder holds no store yet.
 * Falls back to its copy when the file is damaged or gone; throws `KEYRING_DAMAGED` when both are, or a store lies there without one.
 * What an unfinished set-up left is no store.
 */
export function readKeyring(folder: string): Keyring | undefined {
  const names = readdirSync(folder)
  const files = [KEYRING, COPY].filter((name) => names.includes(name))
  for (const file of files) {
    const keyring = parse(readFileSync(join(folder, file), 'utf8'))
    if (keyring !== undefined) return keyring
  }
  if (files.length === 0 && (names.includes(UNFINISHED) || !holdsStore(names))) return undefined
  throw new KeyringProblem('KEYRING_DAMAGED')
}

/** Marks the folder as being set up until `writeKeyring` ends that, and removes what an earlier attempt left. Never beside another store. */
export function announceFirstStore(folder: string, keyring: Keyring): void {
  if (readKeyring(folder) !== undefined) throw new Error('A store is never made beside another one.')
  writeDurably(join(folder, UNFINISHED), '')
  removeStoreFiles(join(folder, keyring.store))
}

/** Replaces the keyring and its copy, one after the other; refuses one that its own data key did not seal. */
export function writeKeyring(folder: string, keyring: Keyring, dataKey: Buffer): void {
  const content = contentOf(keyring, dataKey)
  replaceFile(join(folder, KEYRING), content)
  replaceFile(join(folder, COPY), content)
  rmSync(join(folder, UNFINISHED), { force: true })
}

/** Announces the generation that is about to be made, so that what a crash leaves of it is known for a leftover. */
export function stageKeyring(folder: string, keyring: Keyring, dataKey: Buffer): void {
  writeDurably(join(folder, STAGED), contentOf(keyring, dataKey))
}

/** Makes the announced keyring the valid one: the one moment at which a store changes its key and its file. The copy follows at the next opening. */
export function commitStagedKeyring(folder: string): void {
  moveDurably(join(folder, STAGED), join(folder, KEYRING))
}

/** Takes an announcement back together with what was made for it. */
export function dropStagedKeyring(folder: string, current: number): void {
  const staged = readdirSync(folder).includes(STAGED) ? parse(readFileSync(join(folder, STAGED), 'utf8')) : undefined
  if (staged !== undefined && staged.generation > current) removeStoreFiles(join(folder, staged.store))
  rmSync(join(folder, STAGED), { force: true })
}

/**
 * Removes what the generation before and a broken rotation left, and repairs a damaged or stale keyring file.
 * Only after the store of this keyring has been opened and found whole: until then an older file may be all there is.
 */
export function clearLeftovers(folder: string, keyring: Keyring, dataKey: Buffer): void {
  dropStagedKeyring(folder, keyring.generation)
  rmSync(join(folder, UNFINISHED), { force: true })
  const names = readdirSync(folder)
  if (keyring.replaces > 0) removeStoreFiles(join(folder, storeFileName(keyring.replaces)))
  const content = contentOf(keyring, dataKey)
  for (const file of [KEYRING, COPY]) {
    const path = join(folder, file)
    if (!names.includes(file) || readFileSync(path, 'utf8') !== content) replaceFile(path, content)
  }
}

/** A number that no file in the folder bears yet, so that a rotation never meets another store. */
export function unusedGeneration(folder: string, current: number): number {
  return Math.max(current, ...readdirSync(folder).map((name) => generationOf(name) ?? 0)) + 1
}

const KEYRING = 'keyring.json'
const COPY = 'keyring-copy.json'
const STAGED = `${KEYRING}.new`
const UNFINISHED = 'set-up-unfinished'

const base64 = z.base64()
const costField = (most: number) => z.number().int().min(1).max(most)

const slot = z.strictObject({
  kind: z.enum(['person', 'recovery']),
  id: z.string().min(1).max(64),
  signIn: z.string().max(64),
  cost: z.strictObject({
    memoryKiB: costField(MOST_COST.memoryKiB),
    passes: costField(MOST_COST.passes),
    lanes: costField(MOST_COST.lanes),
  }),
  salt: base64,
  publicKey: base64,
  privateKey: base64,
  dataKey: base64,
})

/** `sum` needs no key: it tells an accident from a wrong passphrase before anybody waits for one. */
const keyringFile = z.strictObject({
  v: z.literal(1),
  generation: z.number().int().min(1).max(0xffffffff),
  replaces: z.number().int().min(0).max(0xffffffff),
  store: z.string(),
  salt: base64,
  slots: z.array(slot).min(1).max(1000),
  mac: base64,
  sum: z.string(),
})

function parse(text: string): Keyring | undefined {
  const { success, data } = keyringFile.safeParse(jsonOf(text))
  if (!success) return undefined
  const { sum, ...keyring } = data
  return sum === sumOf(keyring) && keyring.store === storeFileName(keyring.generation) ? keyring : undefined
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A damaged file is an answer here, not a bug: it fits no schema.
    return undefined
  }
}

function contentOf(keyring: Keyring, dataKey: Buffer): string {
  checkSeal(keyring, dataKey)
  const content = `${JSON.stringify({ ...keyring, sum: sumOf(keyring) }, null, 1)}\n`
  if (parse(content) === undefined) throw new Error('This keyring could not be read again.')
  return content
}

function sumOf(keyring: Keyring): string {
  return createHash('sha256').update(sealedText(keyring)).update(keyring.mac).digest('hex')
}

function holdsStore(names: readonly string[]): boolean {
  return names.some((name) => generationOf(name) !== undefined)
}

function generationOf(name: string): number | undefined {
  const [, digits] = /^store-(\d+)\.(?:db|anchor)/.exec(name) ?? []
  return digits === undefined ? undefined : Number(digits)
}
