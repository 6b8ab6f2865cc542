import { type ActionRecord, OUTCOME_WORDS, sayDue } from '#shared/domain/action.ts'
import type { Agency } from '#shared/domain/agency.ts'
import { AGENDA_REASON_WORDS, type AgendaCase, sayTold } from '#shared/domain/agenda-item.ts'
import { type Audience, sayAudience } from '#shared/domain/audience.ts'
import { type Day, day, dayOf, sayDay, sayDayInFull, sayInstant, timeOf } from '#shared/domain/dates.ts'
import type { AgencyId, AgendaItemId } from '#shared/domain/ids.ts'
import { type LevelDecision, sayLevel } from '#shared/domain/level.ts'
import { type MeetingFile, seenBy } from '#shared/domain/meeting-file.ts'
import type { MinuteEntry } from '#shared/domain/minute-entry.ts'
import { type MinutesSeal, type MinutesWording, minutesNumber } from '#shared/domain/minutes-seal.ts'
import type {
  AgencyAttendanceView,
  DecisionView,
  EntryView,
  MinutedCaseView,
  MinutesView,
  SealView,
} from '#shared/domain/minutes-view.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { ActionView, Exported, LevelView } from '#shared/domain/view-parts.ts'
import { factorByCode } from '#shared/instruments/index.ts'

/** Everything that minutes are made of. `levels` stands beside the agenda, one list of decisions a case. */
export interface MinutesSource {
  file: MeetingFile
  levels: readonly (readonly LevelDecision[])[]
  settings: Settings
  agencies: readonly Agency[]
  today: Day
  auditHead: { seq: number; mac: string }
  /** The signature of finalised minutes with the wording that was signed; null before. */
  sealed: { seal: MinutesSeal; signed: MinutesWording } | null
  /** Whose copy this is; null for the whole. */
  reader: AgencyId | null
  exported: Exported
}

/**
 * The minutes in words, for somebody who was not there (§4.4). Each level is the one that stood when the meeting ended. What an
 * agency may not know is not in its copy at all (N11); that something is missing is said only where it is.
 */
export function minutesView(source: MinutesSource): MinutesView {
  const { levels, settings, agencies, today, auditHead, sealed, reader, exported } = source
  const whole = asSigned(source.file, sealed?.signed ?? null)
  const file = reader === null ? whole : seenBy(onlyCasesOf(whole, reader), [reader])
  const { record } = file
  const nameOf = agencyNames(agencies)
  const general = file.entries.filter((entry) => entry.agendaItemId === null)
  const leftOut = (item: AgendaItemId | null) => (hides(whole, file, item) ? settings.restrictedLine : '')
  return {
    classification: settings.marking,
    clinic: settings.clinicName,
    day: record.heldOn,
    heldOn: sayDayInFull(record.heldOn),
    times: timesOf(file),
    place: record.place,
    chair: file.chairName,
    invited: file.invited.map(nameOf),
    present: attendanceBy(file, 'present', nameOf),
    apologies: attendanceBy(file, 'apologies', nameOf),
    opening: sealed?.signed.meeting.opening ?? settings.openingStatement,
    general: general.flatMap((entry) => entryIn(entry, nameOf)),
    generalDecisions: general.filter((entry) => entry.kind === 'decision').map((entry) => decisionIn(entry, nameOf)),
    leftOut: leftOut(null),
    cases: file.agenda.map((one) => ({
      ...caseIn(file, one, levels[whole.agenda.indexOf(one)] ?? [], nameOf, today),
      leftOut: leftOut(one.item.id),
    })),
    corrections: file.entries
      .filter((entry) => entry.kind === 'correction')
      .map((entry) => ({
        at: sayInstant(entry.at, today),
        by: entry.authorName,
        about: file.agenda.find((one) => one.item.id === entry.agendaItemId)?.reference ?? 'The meeting',
        text: entry.text,
      })),
    finalised:
      record.finalisedAt === null ? null : { by: record.finalisedByName, at: sayInstant(record.finalisedAt, today) },
    seal: sealed === null ? null : sealView(sealed.seal, today),
    auditHead: `${auditHead.seq} · ${auditHead.mac.slice(0, 16)}`,
    exported,
  }
}

/** What was agreed at a meeting stays as it was signed, whatever became of the actions since. */
function asSigned(file: MeetingFile, signed: MinutesWording | null): MeetingFile {
  if (signed === null) return file
  const agreed = new Map(
    signed.cases.flatMap((one) => one.actions.map((action) => [`${one.reference} ${action.number}`, action] as const)),
  )
  const referenceOf = new Map(file.agenda.map(({ item, reference }) => [item.id, reference]))
  const leftRoom = new Map(signed.cases.map((one) => [one.reference, one.leftRoom]))
  return {
    ...file,
    agenda: file.agenda.map((one) => ({ ...one, leaving: leftRoom.get(one.reference) ?? one.leaving })),
    actions: file.actions.flatMap((action) => {
      const reference = action.agendaItemId === null ? undefined : referenceOf.get(action.agendaItemId)
      const then = agreed.get(`${reference} ${action.number}`)
      if (then === undefined) return []
      const { text, criterion, owner: ownerName, dueOn, factor } = then
      return [{ ...action, text, criterion, ownerName, dueOn: dueOn === null ? null : day.parse(dueOn), factor }]
    }),
  }
}

/** Whoever was in the room for some cases only has the minutes of those cases only. */
function onlyCasesOf(file: MeetingFile, reader: AgencyId): MeetingFile {
  const people = file.attendances.filter((one) => one.agencyId === reader)
  if (people.length === 0 || people.some((one) => one.forCases === null)) return file
  const cases = new Set(people.flatMap((one) => one.forCases ?? []))
  const agenda = file.agenda.filter(({ item }) => cases.has(item.caseId))
  const items = new Set(agenda.map(({ item }) => item.id))
  return {
    ...file,
    agenda,
    entries: file.entries.filter((one) => one.agendaItemId !== null && items.has(one.agendaItemId)),
  }
}

function hides(whole: MeetingFile, seen: MeetingFile, item: AgendaItemId | null): boolean {
  const count = ({ entries, actions }: MeetingFile) =>
    [...entries, ...actions].filter((one) => one.agendaItemId === item).length
  return count(seen) < count(whole)
}

function sealView(seal: MinutesSeal, today: Day): SealView {
  return {
    number: minutesNumber(seal),
    signedBy: seal.signedByName,
    signedAs: seal.signedAs,
    signedAt: sayInstant(seal.signedAt, today),
    sha256: seal.sha256,
    auditHead: seal.auditHead,
  }
}

/** The name of an agency by its id. */
export function agencyNames(agencies: readonly Agency[]): (id: AgencyId) => string {
  const names = new Map(agencies.map((one) => [one.id, one.name]))
  return (id) => names.get(id) ?? 'an agency no longer listed'
}

/** A level in words; null while nobody has decided one. */
export function levelView(decision: LevelDecision | undefined): LevelView | null {
  if (decision === undefined) return null
  return { level: decision.level, words: sayLevel(decision.level, decision.route), reason: decision.reason }
}

/** An action in words, as it stands on a day. */
export function actionView(action: ActionRecord, nameOf: (id: AgencyId) => string, today: Day): ActionView {
  const factor = action.factor === null ? undefined : factorByCode(action.factor)
  return {
    number: action.number,
    text: withAudience(action.text, action.audience, nameOf),
    criterion: action.criterion,
    owner: action.ownerName,
    agency: nameOf(action.agencyId),
    due: action.dueOn === null ? 'no day' : sayDay(action.dueOn, today),
    factor: factor === undefined ? '' : `${factor.item.code} ${factor.item.label}`,
    state:
      action.outcomeKind === null
        ? `Open, ${sayDue(action.dueOn, today)}`
        : `${OUTCOME_WORDS[action.outcomeKind].name}: ${action.outcome}`,
  }
}

/** From when until when a meeting lasted, as far as it has. */
export function timesOf({ record }: MeetingFile): string {
  const from = record.startedAt === null ? record.startsAt : timeOf(record.startedAt)
  return record.endedAt === null ? `from ${from}` : `${from} to ${timeOf(record.endedAt)}`
}

/** The people of a meeting by agency. */
export function attendanceBy(
  file: MeetingFile,
  presence: 'present' | 'apologies' | 'expected',
  nameOf: (id: AgencyId) => string,
): AgencyAttendanceView[] {
  const here = file.attendances.filter((one) => one.presence === presence)
  return [...new Set(here.map((one) => one.agencyId))].map((id) => ({
    agency: nameOf(id),
    people: here.filter((one) => one.agencyId === id).map(({ name, note }) => ({ name, note })),
  }))
}

function caseIn(
  file: MeetingFile,
  { item, reference, victim, perpetrator, leaving }: AgendaCase,
  levels: readonly LevelDecision[],
  nameOf: (id: AgencyId) => string,
  today: Day,
): Omit<MinutedCaseView, 'leftOut'> {
  const until = file.record.finalisedAt ?? Number.POSITIVE_INFINITY
  const entries = file.entries.filter((entry) => entry.agendaItemId === item.id)
  return {
    reference,
    victim,
    perpetrator,
    reason: AGENDA_REASON_WORDS[item.reason],
    level: levelView(levels.findLast((one) => one.decidedAt <= until)),
    entries: entries.flatMap((entry) => entryIn(entry, nameOf)),
    riskSummary: item.riskSummary,
    decisions: entries.filter((entry) => entry.kind === 'decision').map((entry) => decisionIn(entry, nameOf)),
    actions: file.actions
      .filter((action) => action.agendaItemId === item.id)
      .map((action) => actionView(asAgreed(action, file), nameOf, agreedOn(file, today))),
    heard: item.openedAt !== null,
    told: sayTold(item),
    leftRoom: item.openedAt === null ? [] : leaving,
    deferred: item.deferredAt === null ? '' : item.deferredBecause,
    nextReview: item.nextReviewOn === null ? 'not set' : sayDayInFull(item.nextReviewOn),
  }
}

/** Minutes say what was agreed; what became of it later belongs to the action log. */
function asAgreed(action: ActionRecord, { record }: MeetingFile): ActionRecord {
  const later = action.closedAt !== null && record.endedAt !== null && action.closedAt > record.endedAt
  return later ? { ...action, closedAt: null, outcomeKind: null, outcome: '' } : action
}

function agreedOn({ record }: MeetingFile, today: Day): Day {
  return record.endedAt === null ? today : dayOf(record.endedAt)
}

function decisionIn({ text, because, audience }: MinuteEntry, nameOf: (id: AgencyId) => string): DecisionView {
  return { text: withAudience(text, audience, nameOf), because }
}

/** In the whole minutes, what is only for some says so wherever it stands. */
function withAudience(text: string, audience: Audience, nameOf: (id: AgencyId) => string): string {
  return audience === null ? text : `${text} (${sayAudience(audience, nameOf)})`
}

function entryIn(entry: MinuteEntry, nameOf: (id: AgencyId) => string): EntryView[] {
  if (entry.kind === 'decision' || entry.kind === 'correction') return []
  const agency = entry.agencyId === null ? '' : nameOf(entry.agencyId)
  const by = [agency, entry.speaker, sayAudience(entry.audience, nameOf)].filter((part) => part !== '').join(', ')
  return [{ kind: entry.kind, time: timeOf(entry.at), by, text: entry.text }]
}
