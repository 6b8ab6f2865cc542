import { z } from 'zod'
import { AGENDA_REASON_WORDS, type AgendaCase } from './agenda-item.ts'
import { type Instant, instant } from './dates.ts'
import { type AgencyId, meetingId, personId } from './ids.ts'
import { type LevelDecision, sayLevel } from './level.ts'
import type { MeetingFile } from './meeting-file.ts'
import type { MinuteEntry } from './minute-entry.ts'
import { ROLE_WORDS } from './permission.ts'
import type { Actor } from './person.ts'

/** The chair's signature under minutes: their number, who signed as what and when, and the fingerprint of their wording (§4.4). */
export const minutesSeal = z.object({
  meetingId,
  year: z.number().int(),
  serial: z.number().int(),
  signedById: personId,
  signedByName: z.string(),
  signedAs: z.string(),
  signedAt: instant,
  /** SHA-256 over the wording that was signed, in hexadecimal. */
  sha256: z.string(),
  /** The newest link of the audit when it was signed. */
  auditHead: z.string(),
})
export type MinutesSeal = z.infer<typeof minutesSeal>

/** What a check of signed minutes found. */
export const sealVerdict = z.object({
  /** The wording that was kept still has the fingerprint that was printed. */
  whole: z.boolean(),
  sha256: z.string(),
  /** Where the records say something else today than what was signed, in words. */
  differs: z.array(z.string()),
})
export type SealVerdict = z.infer<typeof sealVerdict>

/** The number of a set of minutes, counted for each clinic and year: `M-2026-014`. */
export function minutesNumber({ year, serial }: Pick<MinutesSeal, 'year' | 'serial'>): string {
  return `M-${year}-${String(serial).padStart(3, '0')}`
}

/** As what somebody signs: the chair for themselves, anybody else for the chair by name. */
export function signsAs(actor: Actor, chair: { id: string; name: string }): string {
  const role = actor.roles.map((one) => ROLE_WORDS[one].name.toLowerCase()).join(', ')
  return actor.id === chair.id ? `chair of the meeting, ${role}` : `${role}, for the chair ${chair.name}`
}

/** What the wording of minutes is made of. */
export interface SealSource {
  readonly file: MeetingFile
  /** Beside the agenda, one list of decisions a case. */
  readonly levels: readonly (readonly LevelDecision[])[]
  readonly opening: string
  agencyName(id: AgencyId): string
}

const said = z.object({
  id: z.string(),
  kind: z.string(),
  at: z.number(),
  agency: z.string(),
  speaker: z.string(),
  text: z.string(),
  because: z.string(),
  /** Names of the agencies that may know of it; null for everybody. */
  only: z.array(z.string()).nullable(),
  writtenBy: z.string(),
})
const promised = z.object({
  number: z.number(),
  text: z.string(),
  owner: z.string(),
  agency: z.string(),
  dueOn: z.string().nullable(),
  factor: z.string().nullable(),
  criterion: z.string(),
  /** Names of the agencies that may know of it; left out for everybody. */
  only: z.array(z.string()).optional(),
})
/** The wording of minutes as it is signed: everything that is printed, in one fixed form. */
export const minutesWording = z.object({
  meeting: z.object({
    heldOn: z.string(),
    place: z.string(),
    startedAt: z.number().nullable(),
    endedAt: z.number().nullable(),
    chair: z.string(),
    opening: z.string(),
  }),
  attendance: z.array(z.object({ name: z.string(), agency: z.string(), presence: z.string(), note: z.string() })),
  general: z.array(said),
  cases: z.array(
    z.object({
      reference: z.string(),
      victim: z.string(),
      perpetrator: z.string(),
      reason: z.string(),
      level: z.string(),
      summary: z.string(),
      nextReviewOn: z.string().nullable(),
      told: z.string(),
      deferredBecause: z.string(),
      /** Who left the room because they know somebody in the case; minutes that were signed before this was signed too have none. */
      leftRoom: z.array(z.string()).optional(),
      lines: z.array(said),
      actions: z.array(promised),
    }),
  ),
})
export type MinutesWording = z.infer<typeof minutesWording>

/** The wording of minutes at a moment. */
export function wordingOf(source: SealSource, until: Instant): MinutesWording {
  const { file, agencyName } = source
  const { record } = file
  return {
    meeting: {
      heldOn: record.heldOn,
      place: record.place,
      startedAt: record.startedAt,
      endedAt: record.endedAt,
      chair: file.chairName,
      opening: source.opening,
    },
    attendance: file.attendances.map(({ name, agencyId, presence, note }) => ({
      name,
      agency: agencyName(agencyId),
      presence,
      note,
    })),
    general: linesOf(file, null, agencyName),
    cases: file.agenda.map((one, index) => caseWording(one, source, source.levels[index] ?? [], until)),
  }
}

/** The one text of a wording: the same content always gives the same text. */
export function canonical(wording: MinutesWording): string {
  return JSON.stringify(sorted(wording))
}

/** Where two wordings differ, in words that name the place and never what stands there. */
export function differences(signed: MinutesWording, now: MinutesWording): string[] {
  const places = [
    differ(signed.meeting, now.meeting) ? 'the meeting itself' : '',
    differ(signed.attendance, now.attendance) ? 'the attendance' : '',
    differ(signed.general, now.general) ? 'the lines about the meeting' : '',
    ...signed.cases.flatMap((one) =>
      caseDifferences(
        one,
        now.cases.find((other) => other.reference === one.reference),
      ),
    ),
    ...now.cases
      .filter((one) => !signed.cases.some((other) => other.reference === one.reference))
      .map(({ reference }) => `${reference}, which was not on it`),
  ]
  return places.filter((place) => place !== '')
}

function caseWording(
  one: AgendaCase,
  { file, agencyName }: SealSource,
  levels: readonly LevelDecision[],
  until: Instant,
): MinutesWording['cases'][number] {
  const level = levels.findLast((each) => each.decidedAt <= until)
  return {
    reference: one.reference,
    victim: one.victim,
    perpetrator: one.perpetrator,
    reason: AGENDA_REASON_WORDS[one.item.reason],
    level: level === undefined ? '' : `${sayLevel(level.level, level.route)}. ${level.reason}`,
    summary: one.item.riskSummary,
    nextReviewOn: one.item.nextReviewOn,
    told: [one.item.toldWhat, one.item.toldBy].filter((part) => part !== '').join(', by '),
    deferredBecause: one.item.deferredAt === null ? '' : one.item.deferredBecause,
    leftRoom: one.leaving,
    lines: linesOf(file, one.item.id, agencyName),
    actions: file.actions
      .filter((action) => action.agendaItemId === one.item.id && action.outcomeKind !== 'withdrawn')
      .map(({ number, text, ownerName, agencyId, dueOn, factor, criterion, audience }) => ({
        number,
        text,
        owner: ownerName,
        agency: agencyName(agencyId),
        dueOn,
        factor,
        criterion,
        ...(audience === null ? {} : { only: audience.map(agencyName).toSorted() }),
      })),
  }
}

function linesOf(
  file: MeetingFile,
  item: MinuteEntry['agendaItemId'],
  agencyName: SealSource['agencyName'],
): z.infer<typeof said>[] {
  return file.entries
    .filter((entry) => entry.agendaItemId === item && entry.kind !== 'correction')
    .map((entry) => ({
      id: entry.id,
      kind: entry.kind,
      at: entry.at,
      agency: entry.agencyId === null ? '' : agencyName(entry.agencyId),
      speaker: entry.speaker,
      text: entry.text,
      because: entry.because,
      only: entry.audience === null ? null : entry.audience.map(agencyName).toSorted(),
      writtenBy: entry.authorName,
    }))
}

function caseDifferences(
  signed: MinutesWording['cases'][number],
  now: MinutesWording['cases'][number] | undefined,
): string[] {
  if (now === undefined) return [`${signed.reference}, which is gone`]
  const { actions, ...rest } = signed
  const fields = (Object.keys(rest) as (keyof typeof rest)[]).filter((field) => differ(signed[field], now[field]))
  return [
    ...fields.map((field) => `${signed.reference}, ${FIELD_WORDS[field]}`),
    ...actions
      .filter((one) =>
        differ(
          one,
          now.actions.find((other) => other.number === one.number),
        ),
      )
      .map(({ number }) => `${signed.reference}, action ${number}`),
    ...now.actions
      .filter((one) => !actions.some((other) => other.number === one.number))
      .map(({ number }) => `${signed.reference}, action ${number}, which was added later`),
  ]
}

function differ(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) !== JSON.stringify(sorted(other))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

const FIELD_WORDS = {
  reference: 'reference',
  victim: 'the victim’s name',
  perpetrator: 'the perpetrator’s name',
  reason: 'why it was on the agenda',
  level: 'level',
  summary: 'summary of risk',
  nextReviewOn: 'next review',
  told: 'what the victim will be told',
  deferredBecause: 'why it was put off',
  leftRoom: 'who left the room',
  lines: 'what was said',
} as const
