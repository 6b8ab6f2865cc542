import { z } from 'zod'
import type { AgendaCase } from './agenda-item.ts'
import { type Day, day, instant } from './dates.ts'
import type { Handover } from './handover.ts'
import { type HearingSpan, minutesTaken } from './hearing-clock.ts'
import { meetingId } from './ids.ts'
import type { MeetingFile } from './meeting-file.ts'
import type { LintNote } from './minutes-linter.ts'
import { line, optionalLine } from './text.ts'

/** An answer in a word, never in a number (N18). */
export const mirrorWord = z.enum(['yes', 'partly', 'no', 'does not apply'])
export type MirrorWord = z.infer<typeof mirrorWord>

export const MIRROR_WORDS = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  'does not apply': 'Does not apply',
} as const satisfies Record<MirrorWord, string>

/** A question of the self-audit. `reads` names what of the log it can be read from; null when only people can say. */
export interface MirrorItem {
  readonly code: string
  readonly question: string
  readonly reads: LogReading | null
}

export const mirrorAnswer = z.object({
  item: line(40),
  word: mirrorWord,
  note: optionalLine(500),
  at: instant,
  byName: z.string(),
})
export type MirrorAnswer = z.infer<typeof mirrorAnswer>

/** A question with what the log suggests and what a person has answered. */
export const mirrorLine = z.object({
  item: z.string(),
  question: z.string(),
  suggested: mirrorWord.nullable(),
  /** What in the log the suggestion rests on. */
  because: z.string(),
  answer: mirrorAnswer.nullable(),
})
export type MirrorLine = z.infer<typeof mirrorLine>

/** The answers of one meeting, for the trend. */
export const mirrorMeeting = z.object({
  meetingId,
  heldOn: day,
  answers: z.array(z.object({ item: z.string(), word: mirrorWord })),
})
export type MirrorMeeting = z.infer<typeof mirrorMeeting>

export type LogReading =
  | 'agencies asked'
  | 'victim heard'
  | 'summary given'
  | 'dissent named'
  | 'decisions reasoned'
  | 'actions specific'
  | 'time kept'
  | 'risk accepted'
  | 'review set'

/** What the log of a meeting says about itself, before a person confirms it. */
export interface MirrorLog {
  readonly file: MeetingFile
  readonly notes: readonly LintNote[]
  readonly spans: readonly HearingSpan[]
  /** The chain of each case on the agenda. */
  readonly handovers: readonly (readonly Handover[])[]
}

/** The answer that the log suggests, with what it rests on; null when the log cannot say. */
export function readFromLog(reading: LogReading, log: MirrorLog): { word: MirrorWord; because: string } {
  const heard = log.file.agenda.filter(({ item }) => item.openedAt !== null && item.deferredAt === null)
  const of = (test: (one: AgendaCase) => boolean, what: string) => share(heard.filter(test), heard, what)
  const without = (rule: LintNote['rule']) => (one: AgendaCase) =>
    !log.notes.some((note) => note.rule === rule && note.agendaItemId === one.item.id)
  switch (reading) {
    case 'agencies asked':
      return of(without('agency not asked'), 'every agency in the room was asked')
    case 'victim heard':
      return of(
        ({ item }) => log.file.entries.some((entry) => entry.agendaItemId === item.id && entry.kind === 'voice'),
        'the victim’s voice is minuted',
      )
    case 'summary given':
      return of(({ item }) => item.riskSummary.trim() !== '', 'the chair’s summary is minuted')
    case 'decisions reasoned':
      return of(without('decision without because'), 'every decision has its because')
    case 'actions specific':
      return of(without('action not specific'), 'every action is specific')
    case 'review set':
      return of(({ item }) => item.nextReviewOn !== null, 'a review day is set')
    case 'time kept':
      return of(({ item }) => (minutesTaken(log.spans, item) ?? 0) <= item.plannedMinutes, 'the planned time was kept')
    case 'dissent named':
      return dissents(log)
    case 'risk accepted':
      return handovers(log)
  }
}

/** How often each word was answered to a question, over meetings, oldest first. */
export function trendOf(item: string, meetings: readonly MirrorMeeting[]): { heldOn: Day; word: MirrorWord | null }[] {
  return meetings
    .toSorted((one, other) => one.heldOn.localeCompare(other.heldOn))
    .map(({ heldOn, answers }) => ({
      heldOn,
      word: answers.findLast((answer) => answer.item === item)?.word ?? null,
    }))
}

function share(
  good: readonly AgendaCase[],
  all: readonly AgendaCase[],
  what: string,
): { word: MirrorWord; because: string } {
  if (all.length === 0) return { word: 'does not apply', because: 'No case was heard.' }
  const missing = all.filter((one) => !good.includes(one)).map(({ reference }) => reference)
  const word = missing.length === 0 ? 'yes' : good.length === 0 ? 'no' : 'partly'
  const rest = missing.length === 0 ? '' : ` Not in ${missing.join(', ')}.`
  return { word, because: `In ${good.length} of ${all.length} cases ${what}.${rest}` }
}

function dissents({ file, notes }: MirrorLog): { word: MirrorWord; because: string } {
  const all = file.entries.filter((entry) => entry.kind === 'dissent').length
  if (all === 0) return { word: 'does not apply', because: 'Nobody’s disagreement is minuted.' }
  const nameless = notes.filter((note) => note.rule === 'dissent without a name').length
  const word = nameless === 0 ? 'yes' : nameless === all ? 'no' : 'partly'
  return { word, because: `${all - nameless} of ${all} disagreements name who disagrees.` }
}

function handovers({ file, handovers: chains }: MirrorLog): { word: MirrorWord; because: string } {
  const open = file.agenda.filter((_one, index) => chains[index]?.some((link) => link.answer === null) === true)
  const offered = file.agenda.filter((_one, index) =>
    chains[index]?.some((link) => link.offeredAt >= (file.record.startedAt ?? Number.POSITIVE_INFINITY)),
  )
  if (open.length === 0 && offered.length === 0)
    return { word: 'does not apply', because: 'No hand-over of risk was open.' }
  return open.length === 0
    ? { word: 'yes', because: 'Every offer of risk has been answered.' }
    : { word: 'no', because: `Not answered yet: ${open.map(({ reference }) => reference).join(', ')}.` }
}
