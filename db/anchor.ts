import { createHmac, timingSafeEqual } from 'node:crypto'
import { closeSync, constants, fdatasyncSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { AuditChain } from './audit-chain.ts'
import { syncFolder } from './durable.ts'

/** The newest confirmed state of the store, kept outside its file. */
export interface AnchorSlot {
  readonly generation: number
  readonly seq: number
  readonly head: Buffer
}

/** `sure: false` when the other of the two slots is not whole and may have been the newer one. */
export type AnchorReading = { readonly slot: AnchorSlot; readonly sure: boolean } | 'missing' | 'damaged'

/** The small file beside the store that notices what the store cannot notice about itself. */
export interface Anchor {
  read(): AnchorReading
  /** Durable when it returns. Goes over the older slot, so that a crash leaves the newer one. */
  write(slot: AnchorSlot): void
  close(): void
}

/** What the anchor says about the store that was just opened. */
export type AnchorVerdict =
  /** `unanchored`: confirmed entries that came after the last anchor; more than one commit's worth is never normal. */
  | { readonly kind: 'sound'; readonly unanchored: number }
  | { readonly kind: 'changes missing'; readonly count: number; readonly from: number; readonly to: number }
  | { readonly kind: 'replaced'; readonly seq: number }
  | { readonly kind: 'anchor missing' }
  | { readonly kind: 'anchor damaged' }

/** Opens the anchor file and keeps it open, or makes an empty one; `macKey` has 32 bytes and is copied. */
export function openAnchor({ path, macKey }: { path: string; macKey: Buffer }): Anchor {
  const key = Buffer.from(macKey)
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600)
  if (fstatSync(file).size < FILE_BYTES) grow(file, path)
  let newest = newerOf(slotsIn(file, key))
  let isOpen = true

  function read(): AnchorReading {
    const slots = slotsIn(file, key)
    newest = newerOf(slots)
    if (newest !== undefined) return { slot: newest.slot, sure: slots.every(isWhole) }
    return slots.includes('damaged') ? 'damaged' : 'missing'
  }

  function write(slot: AnchorSlot): void {
    const bytes = encode(slot, key)
    if (newest !== undefined && isNewer(slot, newest.slot)) {
      const place = 1 - newest.place
      writeSync(file, bytes, 0, SLOT_BYTES, place * SLOT_BYTES)
      newest = { place, slot }
    } else {
      // The first of all, or the store was taken back on purpose: no other slot may say anything else.
      writeSync(file, Buffer.concat([bytes, bytes]), 0, FILE_BYTES, 0)
      newest = { place: 0, slot }
    }
    fdatasyncSync(file)
  }

  function close(): void {
    if (!isOpen) return
    isOpen = false
    closeSync(file)
    key.fill(0)
  }

  return { read, write, close }
}

/** Compares the opened store with its anchor: are all confirmed changes there, and are they the same ones? */
export function compareWithAnchor(
  chain: Pick<AuditChain, 'head' | 'macAt'>,
  anchor: Pick<Anchor, 'read'>,
  generation: number,
): AnchorVerdict {
  const stored = chain.head().seq
  const reading = anchor.read()
  if (reading === 'damaged') return { kind: 'anchor damaged' }
  if (reading === 'missing') return stored === 0 ? { kind: 'sound', unanchored: 0 } : { kind: 'anchor missing' }
  const { slot, sure } = reading
  if (slot.generation !== generation) return { kind: 'replaced', seq: slot.seq }
  if (stored < slot.seq) return { kind: 'changes missing', count: slot.seq - stored, from: stored + 1, to: slot.seq }
  if (chain.macAt(slot.seq)?.equals(slot.head) !== true) return { kind: 'replaced', seq: slot.seq }
  // A slot torn by a power cut is the one being written, and then the commit it was for is in the store.
  if (!sure && stored === slot.seq) return { kind: 'anchor damaged' }
  return { kind: 'sound', unanchored: stored - slot.seq }
}

/** What to run after each commit: writes the anchor whenever the newest entry is another one. */
export function keepAnchored(
  chain: Pick<AuditChain, 'head'>,
  anchor: Pick<Anchor, 'write'>,
  generation: number,
): () => void {
  let anchored: Buffer | undefined
  return () => {
    const { seq, mac } = chain.head()
    if (anchored?.equals(mac) === true) return
    anchor.write({ generation, seq, head: mac })
    anchored = mac
  }
}

const MAGIC = 0x53434e31
const MAC_AT = 48
const SLOT_BYTES = 64
const FILE_BYTES = 2 * SLOT_BYTES

type Found = AnchorSlot | 'empty' | 'damaged'

function grow(file: number, path: string): void {
  const size = fstatSync(file).size
  writeSync(file, Buffer.alloc(FILE_BYTES - size), 0, FILE_BYTES - size, size)
  fsyncSync(file)
  syncFolder(dirname(path))
}

function encode({ generation, seq, head }: AnchorSlot, key: Buffer): Buffer {
  const bytes = Buffer.alloc(SLOT_BYTES)
  bytes.writeUInt32BE(MAGIC, 0)
  bytes.writeUInt32BE(generation, 4)
  bytes.writeBigUInt64BE(BigInt(seq), 8)
  head.copy(bytes, 16, 0, 32)
  macOf(bytes, key).copy(bytes, MAC_AT)
  return bytes
}

function slotsIn(file: number, key: Buffer): Found[] {
  const bytes = Buffer.alloc(FILE_BYTES)
  readSync(file, bytes, 0, FILE_BYTES, 0)
  return [decode(bytes.subarray(0, SLOT_BYTES), key), decode(bytes.subarray(SLOT_BYTES), key)]
}

function decode(bytes: Buffer, key: Buffer): Found {
  if (bytes.every((byte) => byte === 0)) return 'empty'
  if (!timingSafeEqual(macOf(bytes, key), bytes.subarray(MAC_AT))) return 'damaged'
  return {
    generation: bytes.readUInt32BE(4),
    seq: Number(bytes.readBigUInt64BE(8)),
    head: Buffer.from(bytes.subarray(16, 48)),
  }
}

function macOf(bytes: Buffer, key: Buffer): Buffer {
  return createHmac('sha256', key)
    .update(bytes.subarray(0, MAC_AT))
    .digest()
    .subarray(0, SLOT_BYTES - MAC_AT)
}

function newerOf(slots: readonly Found[]): { place: number; slot: AnchorSlot } | undefined {
  let newest: { place: number; slot: AnchorSlot } | undefined
  for (const [place, slot] of slots.entries()) {
    if (isWhole(slot) && (newest === undefined || isNewer(slot, newest.slot))) newest = { place, slot }
  }
  return newest
}

function isWhole(slot: Found): slot is AnchorSlot {
  return slot !== 'empty' && slot !== 'damaged'
}

function isNewer(slot: AnchorSlot, than: AnchorSlot): boolean {
  return slot.generation === than.generation ? slot.seq > than.seq : slot.generation > than.generation
}
