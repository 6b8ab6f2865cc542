import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { addSlot, unlockWithPassphrase, unlockWithRecoveryCode } from '#backend/keyring.ts'
import { readKeyring, writeKeyring } from '#backend/keyring-file.ts'
import { openStore } from '#backend/opened-store.ts'
import { rotateStore } from '#backend/rotation.ts'
import { copyStore, copyUnderNewKey } from '#db/rotate.ts'
import { type NoteRecords, noteMigrations, noteRecords } from '#tests/support/note-records.ts'
import { CHEAP, OWNER, openTempStore, type TempStore, tempFolder } from '#tests/support/temp-store.ts'

const CHILD = join(import.meta.dirname, '../support/store-child.ts')
/** The one that is allowed to finish. */
const LAST_ROUND = 11
const LEAVER = { id: '01981f00-0000-7000-8000-000000000002', signIn: 'leaver', passphrase: 'another four plain words' }

test('after somebody is removed, the others open everything and the one who left opens nothing', async () => {
  const { clinic, keyring } = await clinicWithLeaver()
  const before = { folder: tempFolder(), head: clinic.chain.head() }
  copyFileSync(join(clinic.folder, 'keyring.json'), join(before.folder, 'keyring.json'))
  await rotateStore({ ...clinic, keyring, without: LEAVER.id })
  await clinic.close()

  const next = keyringIn(clinic.folder)
  expect(next.generation).toBe(2)
  await expect(unlockWithPassphrase(next, LEAVER)).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' })
  // The recovery paper was in the safe all the while.
  const fromPaper = await unlockWithRecoveryCode(next, clinic.recoveryCode)
  const { dataKey } = await unlockWithPassphrase(next, OWNER)
  expect(dataKey.equals(fromPaper.dataKey)).toBe(true)
  const opened = open(clinic.folder, dataKey)
  expect(await opened.store.read((records) => records.all())).toEqual(['one', 'two', 'three'])
  expect(opened.chain.head()).toEqual(before.head)
  expect(opened.verdict).toEqual({ kind: 'sound', unanchored: 0 })
  await opened.close()
  expect(readdirSync(clinic.folder).toSorted()).toEqual([
    'keyring-copy.json',
    'keyring.json',
    'store-2.anchor',
    'store-2.db',
  ])

  // The leaver's old keyring still opens itself, but not the new store, even under the old name.
  copyFileSync(join(clinic.folder, 'store-2.db'), join(before.folder, 'store-1.db'))
  const old = await unlockWithPassphrase(keyringIn(before.folder), LEAVER)
  expect(() => open(before.folder, old.dataKey)).toThrow(expect.objectContaining({ code: 'STORE_DAMAGED' }))
})

test('a rotation that is killed at any moment leaves one generation that opens, complete', async () => {
  const { clinic } = await clinicWithLeaver()
  await clinic.close()
  const generations = new Set<number>()
  for (let round = 0; round <= LAST_ROUND; round += 1) {
    const folder = tempFolder()
    cpSync(clinic.folder, folder, { recursive: true })
    const child = spawn(process.execPath, [CHILD, 'rotate', folder, clinic.dataKey.toString('hex')])
    onTestFinished(() => void child.kill('SIGKILL'))
    const exited = once(child, 'close')
    await Promise.race([once(child.stdout, 'data'), exited])
    if (round < LAST_ROUND) {
      await new Promise((resolve) => setTimeout(resolve, round * 4))
      child.kill('SIGKILL')
    }
    await exited

    const keyring = keyringIn(folder)
    generations.add(keyring.generation)
    const { dataKey } = await unlockWithPassphrase(keyring, OWNER)
    const opened = open(folder, dataKey)
    expect(await opened.store.read((records) => records.all())).toEqual(['one', 'two', 'three'])
    expect(opened.chain.verify()).toEqual({ ok: true, seq: 3 })
    expect(opened.verdict.kind).toBe('sound')
    await opened.close()
    const store = `store-${keyring.generation}`
    expect(readdirSync(folder).toSorted()).toEqual([
      'keyring-copy.json',
      'keyring.json',
      `${store}.anchor`,
      `${store}.db`,
    ])
  }
  expect(generations).toContain(2)
}, 30_000)

test('a rotation that fails takes back what it made, and the store goes on', async () => {
  const { clinic, keyring } = await clinicWithLeaver()
  // As if another program had put something in the way.
  writeFileSync(join(clinic.folder, 'keyring.json.new'), 'not a keyring')
  const failing = clinic.store.alone(async (database) => {
    copyUnderNewKey({
      database,
      key: Buffer.alloc(32, 9),
      path: join(clinic.folder, 'store-2.db'),
      newKey: Buffer.alloc(32, 8),
    })
  })
  await expect(failing).rejects.toMatchObject({ code: 'STORE_DAMAGED' })
  expect(existsSync(join(clinic.folder, 'store-2.db'))).toBe(false)
  await clinic.store.write((records) => records.add('four'))
  const rotated = await rotateStore({ ...clinic, keyring })
  await clinic.close()
  const opened = open(clinic.folder, rotated.dataKey)
  expect(await opened.store.read((records) => records.all())).toHaveLength(4)
  await opened.close()
})

test('a store file that no rotation announced is never deleted and never written over', async () => {
  const { clinic, keyring } = await clinicWithLeaver()
  const stranger = join(clinic.folder, 'store-5.db')
  writeFileSync(stranger, 'perhaps the only good one')
  const rotated = await rotateStore({ ...clinic, keyring })
  await clinic.close()
  expect(rotated.keyring.generation).toBe(6)
  await open(clinic.folder, rotated.dataKey).close()
  expect(existsSync(join(clinic.folder, 'store-1.db'))).toBe(false)
  expect(readFileSync(stranger, 'utf8')).toBe('perhaps the only good one')
})

test('files of an earlier generation stay until the later one has been opened whole', async () => {
  const { clinic, keyring } = await clinicWithLeaver()
  const rotated = await rotateStore({ ...clinic, keyring })
  await clinic.close()
  const path = join(clinic.folder, 'store-2.db')
  const good = readFileSync(path)
  writeFileSync(path, Buffer.concat([good.subarray(0, 100), Buffer.alloc(good.length - 100)]))
  expect(() => open(clinic.folder, rotated.dataKey)).toThrow()
  expect(existsSync(join(clinic.folder, 'store-1.db'))).toBe(true)
  writeFileSync(path, good)
  await open(clinic.folder, rotated.dataKey).close()
  expect(existsSync(join(clinic.folder, 'store-1.db'))).toBe(false)
})

test('a copy never goes over another file and leaves nothing when it fails', async () => {
  const { clinic } = await clinicWithLeaver()
  const taken = join(clinic.folder, 'copy.db')
  writeFileSync(taken, 'taken')
  expect(() => copyStore(clinic.database, taken)).toThrow('never goes over')
  expect(readFileSync(taken, 'utf8')).toBe('taken')
  expect(() => copyStore(clinic.database, join(clinic.folder, 'no such folder', 'copy.db'))).toThrow()
})

async function clinicWithLeaver() {
  const clinic: TempStore<NoteRecords> = await openTempStore({ migrations: noteMigrations, records: noteRecords })
  for (const text of ['one', 'two', 'three']) await clinic.store.write((records) => records.add(text))
  const keyring = await addSlot(clinic.keyring, clinic.dataKey, LEAVER, CHEAP)
  writeKeyring(clinic.folder, keyring, clinic.dataKey)
  return { clinic, keyring }
}

function keyringIn(folder: string) {
  const keyring = readKeyring(folder)
  if (keyring === undefined) throw new Error('No keyring.')
  return keyring
}

function open(folder: string, dataKey: Buffer) {
  const keyring = keyringIn(folder)
  return openStore({ folder, keyring, dataKey, migrations: noteMigrations, records: noteRecords, now: 0 })
}
