import { randomBytes } from 'node:crypto'
import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type AnchorSlot, openAnchor } from '#db/anchor.ts'
import { anAct, type NoteRecords, noteMigrations, noteRecords } from '#tests/support/note-records.ts'
import { openTempStore, type TempStore, tempFolder } from '#tests/support/temp-store.ts'

test('the newest state that was written is read back, also by the next process', () => {
  const { path, macKey } = place()
  const anchor = openAnchor({ path, macKey })
  expect(anchor.read()).toBe('missing')
  for (const seq of [1, 2, 5, 6]) {
    anchor.write(slot(seq))
    expect(anchor.read()).toEqual({ slot: slot(seq), sure: true })
  }
  anchor.close()
  const next = openAnchor({ path, macKey })
  expect(next.read()).toEqual({ slot: slot(6), sure: true })
  next.write(slot(7))
  expect(next.read()).toEqual({ slot: slot(7), sure: true })
  next.close()
  expect(readFileSync(path).length).toBe(128)
})

test('a crash while one slot is written leaves the other', () => {
  const { path, macKey } = place()
  const anchor = openAnchor({ path, macKey })
  anchor.write(slot(1))
  anchor.write(slot(2))
  const before = readFileSync(path)
  anchor.write(slot(3))
  const after = readFileSync(path)
  anchor.close()
  for (let cut = 1; cut < 128; cut += 1) {
    writeFileSync(path, Buffer.concat([after.subarray(0, cut), before.subarray(cut)]))
    const torn = openAnchor({ path, macKey })
    const reading = torn.read()
    expect(reading).toMatchObject({ slot: { seq: expect.toSatisfy((seq) => seq === 2 || seq === 3) } })
    torn.close()
  }
})

test('going back to an earlier state on purpose leaves no newer one', () => {
  const { path, macKey } = place()
  const anchor = openAnchor({ path, macKey })
  anchor.write(slot(8))
  anchor.write(slot(9))
  anchor.write(slot(4))
  expect(anchor.read()).toEqual({ slot: slot(4), sure: true })
  anchor.write(slot(5))
  expect(anchor.read()).toEqual({ slot: slot(5), sure: true })
  anchor.close()
})

test('an anchor under another key, or with every byte changed, is damaged', () => {
  const { path, macKey } = place()
  const anchor = openAnchor({ path, macKey })
  anchor.write(slot(1))
  anchor.close()
  const other = openAnchor({ path, macKey: randomBytes(32) })
  expect(other.read()).toBe('damaged')
  other.close()
  const good = readFileSync(path)
  for (let byte = 0; byte < 64; byte += 1) {
    const bad = Buffer.from(good)
    bad.writeUInt8(bad.readUInt8(byte) ^ 4, byte)
    bad.writeUInt8(bad.readUInt8(byte + 64) ^ 4, byte + 64)
    writeFileSync(path, bad)
    const damaged = openAnchor({ path, macKey })
    expect(damaged.read()).toBe('damaged')
    damaged.close()
  }
})

test('a log that was deleted is noticed, with the number of changes that are missing', async () => {
  const { store, folder, close, reopen } = await withNotes(3)
  // The first three are in the main file; the next four only in the log, as after a kill.
  for (const text of ['d', 'e', 'f', 'g']) await store.write((records) => records.add(text))
  const lost = tempFolder()
  cpSync(folder, lost, { recursive: true })
  await close()
  cpSync(lost, folder, { recursive: true })
  rmSync(join(folder, 'store-1.db-wal'))
  const again = await reopen()
  expect(again.verdict).toEqual({ kind: 'changes missing', count: 4, from: 4, to: 7 })
})

test('every flipped bit that costs a confirmed change in the log is noticed', async () => {
  const { store, folder, close, reopen } = await withNotes(3)
  for (const text of ['d', 'e', 'f', 'g']) await store.write((records) => records.add(text))
  const killed = tempFolder()
  cpSync(folder, killed, { recursive: true })
  await close()
  const log = readFileSync(join(killed, 'store-1.db-wal'))
  let losses = 0
  for (let step = 0; step < 24; step += 1) {
    const at = Math.floor((log.length / 24) * step) + 17
    cpSync(killed, folder, { recursive: true })
    const bad = Buffer.from(log)
    bad.writeUInt8(bad.readUInt8(at) ^ 1, at)
    writeFileSync(join(folder, 'store-1.db-wal'), bad)
    const again = await reopen()
    const { seq } = again.chain.head()
    expect(again.verdict).toEqual(
      seq === 7 ? { kind: 'sound', unanchored: 0 } : { kind: 'changes missing', count: 7 - seq, from: seq + 1, to: 7 },
    )
    if (seq < 7) losses += 1
    await again.close()
  }
  expect(losses).toBeGreaterThan(10)
})

test('an older copy of the whole store file is noticed', async () => {
  const { folder, reopen } = await withNotes(3)
  const path = join(folder, 'store-1.db')
  const old = readFileSync(path)
  const second = await reopen()
  await second.store.write((records) => records.add('d'))
  await second.close()
  writeFileSync(path, old)
  const rolledBack = await second.reopen()
  expect(rolledBack.verdict).toEqual({ kind: 'changes missing', count: 1, from: 4, to: 4 })
  await rolledBack.close()
  rmSync(join(folder, 'store-1.anchor'))
  expect((await rolledBack.reopen()).verdict).toEqual({ kind: 'anchor missing' })
})

test('a store that was continued from an older copy is noticed, although it has as many entries', async () => {
  const { folder, reopen, close } = await withNotes(3)
  await close()
  const fork = tempFolder()
  cpSync(folder, fork, { recursive: true })
  const ours = await reopen()
  await ours.store.write((records) => records.add('ours'))
  await ours.close()
  const anchor = readFileSync(join(folder, 'store-1.anchor'))
  cpSync(fork, folder, { recursive: true })
  const theirs = await ours.reopen()
  await theirs.store.write(async () => void theirs.chain.append({ ...anAct, act: 'something else' }))
  const same = await theirs.reopen()
  expect(same.verdict).toEqual({ kind: 'sound', unanchored: 0 })
  await same.close()
  writeFileSync(join(folder, 'store-1.anchor'), anchor)
  expect((await same.reopen()).verdict).toEqual({ kind: 'replaced', seq: 4 })
})

test('a damaged newer slot cannot hide that the last change is missing', async () => {
  const { folder, reopen } = await withNotes(3)
  const path = join(folder, 'store-1.db')
  const old = readFileSync(path)
  const second = await reopen()
  await second.store.write((records) => records.add('d'))
  await second.close()
  writeFileSync(path, old)
  const anchor = readFileSync(join(folder, 'store-1.anchor'))
  const newer = anchor.readBigUInt64BE(8) === 4n ? 0 : 64
  for (const content of [Buffer.alloc(64), randomBytes(64)]) {
    content.copy(anchor, newer)
    writeFileSync(join(folder, 'store-1.anchor'), anchor)
    const again = await second.reopen()
    expect(again.verdict).toEqual({ kind: 'anchor damaged' })
    await again.close()
  }
  truncateSync(join(folder, 'store-1.anchor'), 0)
  expect((await second.reopen()).verdict).toEqual({ kind: 'anchor missing' })
})

test('the first write after a loss anchors the store as it is now', async () => {
  const { folder, reopen } = await withNotes(3)
  const path = join(folder, 'store-1.db')
  const old = readFileSync(path)
  const second = await reopen()
  for (const text of ['d', 'e', 'f']) await second.store.write((records) => records.add(text))
  await second.close()
  writeFileSync(path, old)
  const third = await second.reopen()
  expect(third.verdict.kind).toBe('changes missing')
  const still = await third.reopen()
  expect(still.verdict.kind).toBe('changes missing')
  await still.store.write((records) => records.add('loss accepted'))
  expect((await still.reopen()).verdict).toEqual({ kind: 'sound', unanchored: 0 })
})

/** A store whose notes are all in its main file; closed. */
async function withNotes(count: number): Promise<TempStore<NoteRecords>> {
  const first = await openTempStore({ migrations: noteMigrations, records: noteRecords })
  for (let note = 0; note < count; note += 1) await first.store.write((records) => records.add(`note ${note}`))
  return first.reopen()
}

function place(): { path: string; macKey: Buffer } {
  return { path: join(tempFolder(), 'store-1.anchor'), macKey: randomBytes(32) }
}

function slot(seq: number): AnchorSlot {
  return { generation: 1, seq, head: Buffer.alloc(32, seq) }
}
