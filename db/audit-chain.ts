import { hash } from 'node:crypto'
import type { Database } from './open.ts'

/** What is written down about one act: ids and kinds only, never what was read or typed (ICO on erasure logs). */
export interface AuditEntry {
  /** Epoch milliseconds. */
  readonly at: number
  readonly actorId: string
  readonly act: string
  readonly recordKind: string
  readonly recordId: string | null
  readonly caseId: string | null
}

/** The number and the fingerprint of the newest entry; number 0 and zero bytes before the first. */
export interface AuditHead {
  readonly seq: number
  readonly mac: Buffer
}

/** `gap`: a number is missing; `link`: an entry does not follow the one before; `content`: an entry was changed. */
export type AuditVerdict =
  | { readonly ok: true; readonly seq: number }
  | { readonly ok: false; readonly seq: number; readonly why: 'gap' | 'link' | 'content' }

/** The log of acts as a chain in which each entry seals the one before. */
export interface AuditChain {
  /** Adds an entry in the caller's transaction. */
  append(entry: AuditEntry): AuditHead
  head(): AuditHead
  /** The fingerprint of one entry, or undefined when there is no such entry; number 0 is the start of the chain. */
  macAt(seq: number): Buffer | undefined
  /** Checks every entry from `fromSeq` on and stops at the first that is wrong. */
  verify(fromSeq?: number): AuditVerdict
}

/** Prepares the statements on a store that has the audit table. */
export function createAuditChain(database: Database): AuditChain {
  const newest = database.prepare<[], AuditHead>('SELECT seq, mac FROM audit ORDER BY seq DESC LIMIT 1')
  const one = database.prepare<[number], Buffer>('SELECT mac FROM audit WHERE seq = ?').pluck()
  const insert = database.prepare(
    'INSERT INTO audit (seq, at, actor_id, act, record_kind, record_id, case_id, prev, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const batch = database
    .prepare<[number, number], Row>(
      'SELECT seq, at, actor_id, act, record_kind, record_id, case_id, prev, mac FROM audit WHERE seq >= ? ORDER BY seq LIMIT ?',
    )
    .raw()

  function head(): AuditHead {
    return newest.get() ?? { seq: 0, mac: START }
  }

  function macAt(seq: number): Buffer | undefined {
    return seq === 0 ? START : one.get(seq)
  }

  function append({ at, actorId, act, recordKind, recordId, caseId }: AuditEntry): AuditHead {
    const before = head()
    const seq = before.seq + 1
    const mac = seal(before.mac, seq, at, actorId, act, recordKind, recordId, caseId)
    insert.run(seq, at, actorId, act, recordKind, recordId, caseId, before.mac, mac)
    return { seq, mac }
  }

  function verify(fromSeq = 1): AuditVerdict {
    let expected = fromSeq
    let before = macAt(fromSeq - 1)
    if (before === undefined) return { ok: false, seq: fromSeq - 1, why: 'gap' }
    for (let rows = batch.all(expected, BATCH); rows.length > 0; rows = batch.all(expected, BATCH)) {
      for (const [seq, at, actorId, act, recordKind, recordId, caseId, prev, mac] of rows) {
        if (seq !== expected) return { ok: false, seq: expected, why: 'gap' }
        if (!before.equals(prev)) return { ok: false, seq, why: 'link' }
        if (!seal(before, seq, at, actorId, act, recordKind, recordId, caseId).equals(mac)) {
          return { ok: false, seq, why: 'content' }
        }
        before = mac
        expected += 1
      }
    }
    return { ok: true, seq: expected - 1 }
  }

  return { append, head, macAt, verify }
}

type Row = [
  seq: number,
  at: number,
  actorId: string,
  act: string,
  recordKind: string,
  recordId: string | null,
  caseId: string | null,
  prev: Buffer,
  mac: Buffer,
]

const START = Buffer.alloc(32)
const BATCH = 2_000

function seal(
  prev: Buffer,
  seq: number,
  at: number,
  actorId: string,
  act: string,
  recordKind: string,
  recordId: string | null,
  caseId: string | null,
): Buffer {
  const entry = `${seq} ${at} ${part(actorId)}${part(act)}${part(recordKind)}${part(recordId)}${part(caseId)}`
  return hash('sha256', prev.toString('hex') + entry, 'buffer')
}

/** The length in front keeps two neighbouring columns from being read as one. */
function part(text: string | null): string {
  return text === null ? '-' : `${text.length}:${text}`
}
