import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import {
  addSlot,
  changePassphrase,
  createKeyring,
  type Keyring,
  nextKeyring,
  replaceRecoveryCode,
  type Slot,
  sealedText,
  setPassphrase,
  slotOf,
  unlockOwnSlot,
  unlockWithPassphrase,
  unlockWithRecoveryCode,
} from '#backend/keyring.ts'
import { readKeyring, writeKeyring } from '#backend/keyring-file.ts'
import { KeyringProblem } from '#backend/keyring-problem.ts'
import { openStore } from '#backend/opened-store.ts'
import { deriveSlowly, PERSON_COST } from '#backend/passphrase.ts'
import { newRecoverySecret, recoveryCodeOf } from '#backend/recovery-code.ts'
import { noteMigrations, noteRecords } from '#tests/support/note-records.ts'
import { CHEAP, OWNER, tempFolder } from '#tests/support/temp-store.ts'

const COLLEAGUE = {
  id: '01981f00-0000-7000-8000-000000000002',
  signIn: 'Jonah Vale',
  passphrase: 'stone lamp river coat',
}

let keyring: Keyring
let dataKey: Buffer
let recoveryCode: string

beforeAll(async () => {
  const made = await createKeyring(OWNER, CHEAP)
  keyring = await addSlot(made.keyring, made.dataKey, COLLEAGUE, CHEAP)
  dataKey = made.dataKey
  recoveryCode = made.recoveryCode
})

test('each person and the recovery paper open the same data key', async () => {
  for (const person of [OWNER, COLLEAGUE]) {
    expect(await unlockWithPassphrase(keyring, person)).toEqual({ slotId: person.id, kind: 'person', dataKey })
  }
  expect(await unlockWithRecoveryCode(keyring, recoveryCode)).toEqual({ slotId: 'recovery', kind: 'recovery', dataKey })
})

test('a sign-in name is found whatever its case and spacing, and never written down', async () => {
  const { slotId } = await unlockWithPassphrase(keyring, { ...COLLEAGUE, signIn: '  jonah   VALE ' })
  expect(slotId).toBe(COLLEAGUE.id)
  expect(JSON.stringify(keyring).toLowerCase()).not.toMatch(/jonah|mara/)
  const other = await createKeyring(OWNER, CHEAP)
  expect(slotOf(other.keyring, OWNER.signIn)?.signIn).not.toBe(slotOf(keyring, OWNER.signIn)?.signIn)
})

test('a wrong passphrase and an unknown name are refused alike', async () => {
  const wrong = [
    { signIn: OWNER.signIn, passphrase: 'four invented plain word' },
    { signIn: OWNER.signIn, passphrase: '' },
    { signIn: 'nobody', passphrase: OWNER.passphrase },
    { signIn: '', passphrase: '' },
    { signIn: COLLEAGUE.signIn, passphrase: OWNER.passphrase },
  ]
  for (const typed of wrong) {
    const error = await problemWith(unlockWithPassphrase(keyring, typed))
    expect(error).toEqual(new KeyringProblem('WRONG_PASSPHRASE'))
  }
})

test('an unknown name takes as long as a wrong passphrase', async () => {
  const cost = { memoryKiB: 32 * 1024, passes: 2, lanes: 1 }
  const { keyring: slow } = await createKeyring(OWNER, cost)
  const known = await fastestOf(5, () => problemWith(unlockWithPassphrase(slow, { ...OWNER, passphrase: 'wrong' })))
  const unknown = await fastestOf(5, () => problemWith(unlockWithPassphrase(slow, { ...OWNER, signIn: 'nobody' })))
  const cheap = await fastestOf(5, () => problemWith(unlockWithPassphrase(keyring, { ...OWNER, signIn: 'nobody' })))
  expect(unknown).toBeGreaterThan(known / 2)
  expect(unknown).toBeLessThan(known * 2)
  expect(cheap).toBeLessThan(known / 2)
})

test('a passphrase is the same however its letters were composed, and no longer than 1,024 characters', async () => {
  const person = { id: 'p3', signIn: 'ines', passphrase: 'caf\u00e9 \u212b ngstr\u00f6m \ufb01ne 🙂\u0000' }
  const ring = await addSlot(keyring, dataKey, person, CHEAP)
  const decomposed = { signIn: 'ines', passphrase: person.passphrase.normalize('NFKD') }
  expect(decomposed.passphrase).not.toBe(person.passphrase)
  expect((await unlockWithPassphrase(ring, decomposed)).slotId).toBe('p3')

  const longest = { id: 'p4', signIn: 'long', passphrase: 'x'.repeat(1024) }
  const withLongest = await addSlot(keyring, dataKey, longest, CHEAP)
  expect((await unlockWithPassphrase(withLongest, longest)).slotId).toBe('p4')
  for (const passphrase of ['x'.repeat(1025), 'x'.repeat(1_000_000)]) {
    expect(await codeOf(unlockWithPassphrase(withLongest, { signIn: 'long', passphrase }))).toBe('WRONG_PASSPHRASE')
    await expect(addSlot(keyring, dataKey, { ...person, passphrase }, CHEAP)).rejects.toThrow('1,024')
  }
})

test('the cost of a guess is 256 MiB and never lowered on the quiet', async () => {
  expect(PERSON_COST).toEqual({ memoryKiB: 262_144, passes: 3, lanes: 4 })
  const made = await createKeyring(OWNER)
  expect(slotOf(made.keyring, OWNER.signIn)?.cost).toEqual(PERSON_COST)
})

test('the slow key is Argon2id as others compute it', async () => {
  const key = await deriveSlowly(Buffer.from('password'), Buffer.from('somesalt'), {
    memoryKiB: 65_536,
    passes: 2,
    lanes: 1,
  })
  // Reference vector of the Argon2 authors (phc-winner-argon2, test.c, version 0x13).
  expect(key.toString('hex')).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7')
})

test('a wrong recovery code is told from a mistyped one', async () => {
  expect(await codeOf(unlockWithRecoveryCode(keyring, recoveryCodeOf(newRecoverySecret())))).toBe('WRONG_RECOVERY_CODE')
  const mistyped = recoveryCode.replace(/.$/, (sign) => (sign === '7' ? '8' : '7'))
  expect(await codeOf(unlockWithRecoveryCode(keyring, mistyped))).toBe('MISTYPED_RECOVERY_CODE')
})

test('a changed passphrase opens, the old one no longer does, and colleagues notice nothing', async () => {
  const ring = await changePassphrase(keyring, { ...OWNER, newPassphrase: 'entirely new words here' }, CHEAP)
  expect((await unlockWithPassphrase(ring, { ...OWNER, passphrase: 'entirely new words here' })).dataKey).toEqual(
    dataKey,
  )
  expect(await codeOf(unlockWithPassphrase(ring, OWNER))).toBe('WRONG_PASSPHRASE')
  expect((await unlockWithPassphrase(ring, COLLEAGUE)).dataKey).toEqual(dataKey)
  const guess = changePassphrase(keyring, { ...OWNER, passphrase: 'a guess', newPassphrase: 'mine now' }, CHEAP)
  expect(await codeOf(guess)).toBe('WRONG_PASSPHRASE')
})

test('who has the data key gives a person a new passphrase and sign-in name', async () => {
  const ring = await setPassphrase(
    keyring,
    dataKey,
    { ...COLLEAGUE, signIn: 'j.vale', passphrase: 'fresh words for jonah' },
    CHEAP,
  )
  expect((await unlockWithPassphrase(ring, { signIn: 'J.Vale', passphrase: 'fresh words for jonah' })).slotId).toBe(
    COLLEAGUE.id,
  )
  expect(await codeOf(unlockWithPassphrase(ring, COLLEAGUE))).toBe('WRONG_PASSPHRASE')
  expect(ring.slots).toHaveLength(keyring.slots.length)
  await expect(setPassphrase(keyring, dataKey, { ...COLLEAGUE, signIn: OWNER.signIn }, CHEAP)).rejects.toThrow('taken')
  await expect(addSlot(keyring, dataKey, { ...COLLEAGUE, id: 'p9' }, CHEAP)).rejects.toThrow('taken')
})

test('a person who is signed in proves it with their own passphrase only', async () => {
  expect((await unlockOwnSlot(keyring, COLLEAGUE)).slotId).toBe(COLLEAGUE.id)
  expect(await codeOf(unlockOwnSlot(keyring, { ...COLLEAGUE, passphrase: OWNER.passphrase }))).toBe('WRONG_PASSPHRASE')
  expect(await codeOf(unlockOwnSlot(keyring, { ...COLLEAGUE, id: 'nobody' }))).toBe('WRONG_PASSPHRASE')
})

test('a replaced recovery code opens and the old paper is worthless', async () => {
  const next = await replaceRecoveryCode(keyring, dataKey)
  expect((await unlockWithRecoveryCode(next.keyring, next.recoveryCode)).dataKey).toEqual(dataKey)
  expect(await codeOf(unlockWithRecoveryCode(next.keyring, recoveryCode))).toBe('WRONG_RECOVERY_CODE')
})

test('a new generation is for everybody except who was removed, without their being there', async () => {
  const next = nextKeyring(keyring, dataKey, { generation: 2, without: COLLEAGUE.id })
  expect(next.dataKey.equals(dataKey)).toBe(false)
  expect(next.keyring.store).toBe('store-2.db')
  expect((await unlockWithPassphrase(next.keyring, OWNER)).dataKey).toEqual(next.dataKey)
  expect((await unlockWithRecoveryCode(next.keyring, recoveryCode)).dataKey).toEqual(next.dataKey)
  expect(await codeOf(unlockWithPassphrase(next.keyring, COLLEAGUE))).toBe('WRONG_PASSPHRASE')
  expect(() => nextKeyring(keyring, dataKey, { generation: 2, without: 'nobody' })).toThrow('No such slot')
  expect(() => nextKeyring(keyring, dataKey, { generation: 1 })).toThrow('never used again')
})

test('a colleague’s public key that was replaced is found before it receives anything', async () => {
  const attacker = await createKeyring({ ...COLLEAGUE, passphrase: 'attacker words' }, CHEAP)
  const theirs = slotOf(attacker.keyring, COLLEAGUE.signIn)?.publicKey ?? ''
  const forged = withSlots(keyring, (slot) => (slot.id === COLLEAGUE.id ? { ...slot, publicKey: theirs } : slot))
  expect(await codeOf(unlockWithPassphrase(forged, OWNER))).toBe('KEYRING_TAMPERED')
  expect(() => nextKeyring(forged, dataKey, { generation: 2 })).toThrow('KEYRING_TAMPERED')
  await expect(addSlot(forged, dataKey, { ...OWNER, id: 'p5', signIn: 'x' }, CHEAP)).rejects.toThrow('KEYRING_TAMPERED')
})

test.each<[string, (ring: Keyring) => Keyring]>([
  ['a slot is missing', (ring) => ({ ...ring, slots: ring.slots.filter((slot) => slot.id !== COLLEAGUE.id) })],
  [
    'a slot was added',
    (ring) => ({ ...ring, slots: [...ring.slots, ...ring.slots.slice(1).map((slot) => ({ ...slot, id: 'p8' }))] }),
  ],
  ['slots changed places', (ring) => ({ ...ring, slots: ring.slots.toReversed() })],
  ['another store file is named', (ring) => ({ ...ring, store: 'store-3.db' })],
  ['another generation would be deleted', (ring) => ({ ...ring, replaces: 2 })],
  ['the generation is another', (ring) => ({ ...ring, generation: 3, store: 'store-3.db' })],
  [
    'a colleague’s cost was lowered',
    (ring) =>
      withSlots(ring, (slot) => (slot.id === COLLEAGUE.id ? { ...slot, cost: { ...slot.cost, passes: 2 } } : slot)),
  ],
  [
    'the sealed data key is another',
    (ring) => withSlots(ring, (slot) => ({ ...slot, dataKey: randomBytes(120).toString('base64') })),
  ],
  ['the seal is another', (ring) => ({ ...ring, mac: randomBytes(32).toString('base64') })],
  ['the seal is gone', (ring) => ({ ...ring, mac: '' })],
])('a keyring that was forged with care is told from a wrong passphrase: %s', async (_, forge) => {
  expect(await codeOf(unlockWithPassphrase(forge(keyring), OWNER))).toBe('KEYRING_TAMPERED')
})

test('the keyring file gives the keyring back', async () => {
  const folder = tempFolder()
  expect(readKeyring(folder)).toBeUndefined()
  writeKeyring(folder, keyring, dataKey)
  expect(readKeyring(folder)).toEqual(keyring)
  expect(existsSync(join(folder, 'keyring.json.new'))).toBe(false)
})

test('every changed byte of the keyring file is found as damage, not as a wrong passphrase', () => {
  const folder = tempFolder()
  writeKeyring(folder, keyring, dataKey)
  rmSync(join(folder, 'keyring-copy.json'))
  const path = join(folder, 'keyring.json')
  const good = readFileSync(path)
  for (let at = 0; at < good.length; at += 1) {
    // White space between the fields means nothing.
    if (/\s/.test(String.fromCharCode(good.readUInt8(at)))) continue
    const bad = Buffer.from(good)
    bad.writeUInt8(bad.readUInt8(at) ^ 1, at)
    writeFileSync(path, bad)
    expect(() => readKeyring(folder), `byte ${at}`).toThrow('KEYRING_DAMAGED')
  }
  for (const content of [Buffer.alloc(0), good.subarray(0, good.length / 2), Buffer.alloc(100)]) {
    writeFileSync(path, content)
    expect(() => readKeyring(folder)).toThrow('KEYRING_DAMAGED')
  }
})

test('a damaged or missing keyring file is read from its copy', () => {
  const folder = tempFolder()
  writeKeyring(folder, keyring, dataKey)
  writeFileSync(join(folder, 'keyring.json'), '{}')
  expect(readKeyring(folder)).toEqual(keyring)
  rmSync(join(folder, 'keyring.json'))
  expect(readKeyring(folder)).toEqual(keyring)
})

test('a folder with a store but no keyring is never taken for a new one', () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'store-1.db'), 'whatever')
  expect(() => readKeyring(folder)).toThrow('KEYRING_DAMAGED')
})

test('a set-up that was broken off starts afresh, and one that was finished is never made again', async () => {
  const folder = tempFolder()
  const made = { folder, migrations: noteMigrations, records: noteRecords, now: 0 }
  const broken = await createKeyring(OWNER, CHEAP)
  const first = openStore({ ...made, ...broken, isNew: true })
  await first.store.write((records) => records.add('half a clinic'))
  await first.close()
  expect(readKeyring(folder)).toBeUndefined()

  const second = openStore({ ...made, keyring, dataKey, isNew: true })
  await second.store.write((records) => records.add('a whole clinic'))
  writeKeyring(folder, keyring, dataKey)
  await second.close()
  expect(readdirSync(folder).toSorted()).toEqual(['keyring-copy.json', 'keyring.json', 'store-1.anchor', 'store-1.db'])
  expect(() => openStore({ ...made, ...broken, isNew: true })).toThrow('beside another one')
  const again = openStore({ ...made, keyring, dataKey })
  expect(await again.store.read((records) => records.all())).toEqual(['a whole clinic'])
  await again.close()
})

test('a good keyring is never replaced by one that its data key did not seal', () => {
  const folder = tempFolder()
  writeKeyring(folder, keyring, dataKey)
  expect(() => writeKeyring(folder, { ...keyring, salt: 'AAAA' }, dataKey)).toThrow('KEYRING_TAMPERED')
  expect(() => writeKeyring(folder, keyring, randomBytes(32))).toThrow('KEYRING_TAMPERED')
  expect(readKeyring(folder)).toEqual(keyring)
})

test.each([
  { memoryKiB: 1024 * 1024 + 1, passes: 1, lanes: 1 },
  { memoryKiB: 64, passes: 11, lanes: 1 },
  { memoryKiB: 64, passes: 1, lanes: 17 },
  { memoryKiB: 0, passes: 1, lanes: 1 },
])('a keyring file that asks too much of this computer is not obeyed: %o', (cost) => {
  const folder = tempFolder()
  const greedy = withSlots(keyring, (slot) => ({ ...slot, cost }))
  const sum = createHash('sha256').update(sealedText(greedy)).update(greedy.mac).digest('hex')
  writeFileSync(join(folder, 'keyring.json'), JSON.stringify({ ...greedy, sum }))
  expect(() => readKeyring(folder)).toThrow('KEYRING_DAMAGED')
  const modest = createHash('sha256').update(sealedText(keyring)).update(keyring.mac).digest('hex')
  writeFileSync(join(folder, 'keyring.json'), JSON.stringify({ ...keyring, sum: modest }))
  expect(readKeyring(folder)).toEqual(keyring)
})

function withSlots(ring: Keyring, change: (slot: Slot) => Slot): Keyring {
  return { ...ring, slots: ring.slots.map(change) }
}

async function problemWith(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'no problem',
    (error: unknown) => error,
  )
}

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  const problem = await problemWith(work)
  return problem instanceof KeyringProblem ? problem.code : problem
}

async function fastestOf(times: number, work: () => Promise<unknown>): Promise<number> {
  let fastest = Number.POSITIVE_INFINITY
  for (let time = 0; time < times; time += 1) {
    const start = performance.now()
    await work()
    fastest = Math.min(fastest, performance.now() - start)
  }
  return fastest
}
