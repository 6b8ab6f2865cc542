import type { Repositories } from '#db/repositories/index.ts'
import type { Store } from '#db/store.ts'
import type { AuditAct, RecordKind } from '#shared/domain/audit.ts'
import { withoutHidden } from '#shared/domain/conflict-of-interest.ts'
import type { Day, Instant } from '#shared/domain/dates.ts'
import type { CaseId, MeetingId, PersonId } from '#shared/domain/ids.ts'
import { seesOnlyOwnAgendas } from '#shared/domain/permission.ts'
import type { Actor } from '#shared/domain/person.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import type { DocumentKind, DocumentViews } from '#shared/domain/views.ts'
import type { Region } from '#shared/domain/working-days.ts'
import { blindfolded } from './blindfold.ts'
import type { CalendarEvent } from './calendar-view.ts'
import { needToKnow } from './need-to-know.ts'

/** Everything that a use case needs from outside: who acts, the store, time, identity, keys and pages. */
export interface Context {
  actor: Actor
  /** What the procedure is called in the audit. */
  act: AuditAct
  store: Store<Repositories>
  now(): Instant
  today(): Day
  newId(): string
  keys: Keys
  documents: Documents
  files: Files
  /** The bank holidays of a part of the country, from one year through another. */
  bankHolidays(region: Region, from: number, until: number): Promise<readonly Day[]>
  /** The SHA-256 of a text, in hexadecimal. */
  fingerprint(text: string): string
  /** What the anchor found when the store was opened, in words; null when all is there. */
  storeNotice: string | null
  /** Tells whoever watches the clock that the time until locking has changed. */
  idleMinutesChanged(minutes: number): void
}

/** The slots of the keyring: who may open the store. */
export interface Keys {
  /** Adds a way in, or replaces it; refuses `SIGN_IN_TAKEN` and `WEAK_PASSPHRASE`. */
  give(personId: PersonId, signIn: string, passphrase: string): Promise<void>
  /** Takes the way in away and makes a new data key, so that the old keyring opens nothing that is written from now on. */
  take(personId: PersonId): Promise<void>
  /** Refuses `WRONG_PASSPHRASE`. */
  change(personId: PersonId, old: string, next: string): Promise<void>
  /** Refuses `WRONG_PASSPHRASE`; the old code stops working. */
  newRecoveryCode(personId: PersonId, passphrase: string): Promise<string>
}

/** Pages made of a view, with the neutral name of their file. */
export interface Documents {
  render<K extends DocumentKind>(
    kind: K,
    view: DocumentViews[K],
  ): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer>; sha256: string }>
}

/** Files that are made of plain data. */
export interface Files {
  /** Rows as comma-separated values; a cell that a spreadsheet would take for a formula is made harmless. */
  table(rows: readonly (readonly string[])[]): { bytes: Uint8Array<ArrayBuffer>; sha256: string }
  calendar(events: readonly CalendarEvent[], now: Instant): Uint8Array<ArrayBuffer>
}

/** The record that a transaction is about; `caseId` and `meetingId` decide who may see it. */
export interface Subject {
  kind: RecordKind
  id: string | null
  caseId?: CaseId | undefined
  meetingId?: MeetingId | undefined
}

/**
 * Runs one piece of work as one transaction that also leaves its row in the audit: no audit, no data.
 * The work names what it was about, which may only be known once it has looked. Whoever sees only their own agendas is
 * refused `NOT_FOUND` for any other record, and nothing that was done stays. From whoever knows somebody in a case, whatever
 * their role, that case is kept: it is refused, and left out of every list. What another rates blind is not read at all, nor what
 * the actor’s agency may not know.
 */
export async function recorded<T>(
  context: Context,
  work: (records: Repositories) => Promise<readonly [Subject, T]>,
  act: AuditAct = context.act,
): Promise<T> {
  return context.store.write(async (records) => {
    const hidden = await records.panel.hiddenFrom(context.actor.id)
    const [subject, result] = await work(needToKnow(await blindfolded(records, context.actor), context.actor))
    if (hidden.some((one) => one.caseId === subject.caseId)) throw keptFrom(subject)
    await mustBeVisible(context, records, subject)
    await records.audit.append({
      at: context.now(),
      actorId: context.actor.id,
      act,
      recordKind: subject.kind,
      recordId: subject.id,
      caseId: subject.caseId ?? null,
    })
    if (hidden.length === 0) return result
    const shown = withoutHidden(result, hidden)
    if (shown === undefined) throw keptFrom(subject)
    return shown
  })
}

/** On an agenda it says why, so that somebody else takes over; anywhere else the case is merely not there. */
function keptFrom({ meetingId }: Subject): Refusal {
  return meetingId === undefined ? new Refusal('NOT_FOUND', { what: 'case' }) : new Refusal('KNOWS_SOMEBODY', {})
}

/** What a transaction about a case is about. */
export function aboutCase(caseId: CaseId): Subject {
  return { kind: 'case', id: caseId, caseId }
}

/** Whose eyes lists are made for: null for those who may read every case. */
export function visibleTo(context: Context): PersonId | null {
  return seesOnlyOwnAgendas(context.actor.roles) ? context.actor.id : null
}

/** Of rows about cases those that the person may see. */
export async function ofVisibleCases<T extends { caseId: CaseId }>(
  context: Context,
  r: Repositories,
  rows: readonly T[],
): Promise<T[]> {
  const personId = visibleTo(context)
  if (personId === null) return [...rows]
  const seen = await r.cases.visibleTo(personId)
  return rows.filter(({ caseId }) => seen.has(caseId))
}

async function mustBeVisible(context: Context, records: Repositories, subject: Subject): Promise<void> {
  const personId = visibleTo(context)
  if (personId === null) return
  const { caseId, meetingId } = subject
  if (caseId !== undefined && !(await records.cases.isVisibleTo(caseId, personId))) {
    throw new Refusal('NOT_FOUND', { what: 'case' })
  }
  if (meetingId !== undefined && !(await records.meetings.attends(meetingId, personId))) {
    throw new Refusal('NOT_FOUND', { what: 'meeting' })
  }
}
