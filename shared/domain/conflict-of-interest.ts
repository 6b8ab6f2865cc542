import { z } from 'zod'
import type { Attendance } from './attendance.ts'
import { type Instant, instant } from './dates.ts'
import { type CaseId, caseId, conflictId, type PanelMemberId, type PersonId, panelMemberId, personId } from './ids.ts'
import type { MeetingRecord } from './meeting.ts'
import type { MeetingFile } from './meeting-file.ts'
import { Refusal } from './refusal.ts'
import { line, paragraphs, saidInWords } from './text.ts'

/** Who knows somebody in a case: a person of the clinic, somebody of the register, or both. */
export const conflictFields = z.object({
  personId: personId.nullable(),
  memberId: panelMemberId.nullable(),
  name: line(120, 'Choose who knows somebody in this case.'),
  note: paragraphs(1000),
})

/** “Knows somebody in this case”: from then until it is lifted, the case is hidden from them and they leave the room for it (S4 §4). */
export const conflict = conflictFields.extend({
  id: conflictId,
  caseId,
  at: instant,
  byName: z.string(),
  liftedAt: instant.nullable(),
  liftedByName: z.string(),
  liftReason: z.string(),
})
export type ConflictOfInterest = z.infer<typeof conflict>

export const liftReason = saidInWords(1000, 'Say why this no longer stands in the way.')

/** The conflict lifted; refuses whoever is concerned, and a second time. */
export function liftConflict(
  one: ConflictOfInterest,
  by: { id: PersonId; name: string },
  reason: string,
  at: Instant,
): ConflictOfInterest {
  if (one.personId === by.id) throw new Refusal('NOT_ALLOWED', {})
  if (one.liftedAt !== null) throw new Refusal('STALE', { field: 'liftedAt', theirs: one.liftedAt })
  return { ...one, liftedAt: at, liftedByName: by.name, liftReason: reason }
}

/** Who of those at a meeting leaves the room for a case: whoever had a conflict while it ran, or has one while it is planned. */
export function leavingFor(
  of: CaseId,
  meeting: Pick<MeetingRecord, 'startedAt' | 'endedAt'>,
  attendances: readonly Pick<Attendance, 'name' | 'personId' | 'memberId' | 'presence'>[],
  conflicts: readonly ConflictOfInterest[],
): string[] {
  const standing = conflicts.filter((one) => one.caseId === of && stoodDuring(one, meeting))
  const concerned = (who: { personId: PersonId | null; memberId: PanelMemberId | null }) =>
    standing.some(
      (one) =>
        (one.personId !== null && one.personId === who.personId) ||
        (one.memberId !== null && one.memberId === who.memberId),
    )
  return attendances.filter((who) => who.presence !== 'apologies' && concerned(who)).map((who) => who.name)
}

function stoodDuring(
  one: ConflictOfInterest,
  { startedAt, endedAt }: Pick<MeetingRecord, 'startedAt' | 'endedAt'>,
): boolean {
  if (startedAt === null) return one.liftedAt === null
  return (endedAt === null || one.at <= endedAt) && (one.liftedAt === null || one.liftedAt > startedAt)
}

/** Stands where the identity of a case would stand that the reader may not know: it leads nowhere. */
const HIDDEN_CASE = '00000000-0000-0000-0000-000000000000' as CaseId // brand: no record has it

/** The meeting without anything about the cases that its reader may not see: on the agenda each is merely “a case” (item 12). */
export function withoutCases(file: MeetingFile, hidden: ReadonlySet<CaseId>): MeetingFile {
  if (hidden.size === 0) return file
  const gone = new Set(file.agenda.filter((one) => hidden.has(one.item.caseId)).map((one) => one.item.id))
  return {
    ...file,
    attendances: file.attendances.map((one) => ({
      ...one,
      forCases: one.forCases === null ? null : one.forCases.filter((id) => !hidden.has(id)),
    })),
    agenda: file.agenda.map((one) =>
      gone.has(one.item.id)
        ? {
            ...one,
            item: { ...one.item, caseId: HIDDEN_CASE, riskSummary: '', nextReviewOn: null, deferredBecause: '' },
            reference: 'A case',
            victim: '',
            perpetrator: '',
            level: null,
            type: null,
            leaving: [],
            hidden: true,
          }
        : one,
    ),
    entries: file.entries.filter((one) => one.agendaItemId === null || !gone.has(one.agendaItemId)),
    actions: file.actions.filter((one) => !hidden.has(one.caseId)),
    earlierActions: file.earlierActions.filter((one) => !hidden.has(one.caseId)),
  }
}

/** A case that must not be mentioned to somebody, with the names of the people in it. */
export interface Hidden {
  caseId: CaseId
  reference: string
  names: readonly string[]
}

/**
 * An answer without whatever is about a hidden case: out of every list, each entry that names it by identity or reference; out of
 * every text, its reference and the names of the people in it. Undefined when the answer itself is about one. Nothing that
 * procedures learn to answer later can forget it.
 */
export function withoutHidden<T>(answer: T, hidden: readonly Hidden[]): T | undefined {
  const marks = new Set(hidden.flatMap((one) => [one.caseId, one.reference] as string[]))
  const rest = without(answer, marks)
  if (rest === HIDDEN) return undefined
  const shown = stringsIn(rest)
  const names = hidden.flatMap((one) => one.names).filter((name) => isFullName(name) && !shown.has(name))
  const unsaid = [
    ...hidden.map(({ reference }) => [wholeWords(reference), 'a case that is not shown to you'] as const),
    ...names.map((name) => [wholeWords(name), 'somebody who is not shown to you'] as const),
  ]
  // Same shape: entries of lists are left out, and words within texts.
  return unsaying(rest, unsaid) as T
}

/** True when a text names a hidden case, or somebody in it. */
export function mentions(text: string, { reference, names }: Pick<Hidden, 'reference' | 'names'>): boolean {
  return [reference, ...names.filter(isFullName)].some((one) => new RegExp(wholeWords(one).source, 'iu').test(text))
}

const HIDDEN = Symbol('hidden')

function without(value: unknown, marks: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return marks.has(value) ? HIDDEN : value
  if (Array.isArray(value)) return value.map((one) => without(one, marks)).filter((one) => one !== HIDDEN)
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value
  const parts = Object.entries(value).map(([key, part]) => [key, without(part, marks)] as const)
  return parts.some(([, part]) => part === HIDDEN) ? HIDDEN : Object.fromEntries(parts)
}

function unsaying(value: unknown, unsaid: readonly (readonly [RegExp, string])[]): unknown {
  if (typeof value === 'string') return unsaid.reduce((text, [what, by]) => text.replace(what, by), value)
  if (Array.isArray(value)) return value.map((one) => unsaying(one, unsaid))
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unsaying(part, unsaid)]))
}

/** Every text of an answer: a name that stands there alone belongs to somebody in a case that is shown. */
function stringsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') found.add(value)
  else if (Array.isArray(value)) for (const one of value) stringsIn(one, found)
  else if (typeof value === 'object' && value !== null && isPlain(value)) {
    for (const part of Object.values(value)) stringsIn(part, found)
  }
  return found
}

/** First names alone belong to too many people. */
function isFullName(name: string): boolean {
  return /\S\s+\S/.test(name.trim())
}

function wholeWords(what: string): RegExp {
  const escaped = what
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu')
}

/** Files and bytes have a prototype of their own. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}
