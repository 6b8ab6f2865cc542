import { z } from 'zod'
import { standing } from './assessment.ts'
import { type Audience, audience } from './audience.ts'
import { instant } from './dates.ts'
import { agencyId, agendaItemId, meetingId, minuteEntryId, personId } from './ids.ts'
import { type MeetingRecord, stageOf } from './meeting.ts'
import { Refusal } from './refusal.ts'
import { optionalLine, paragraphs, saidInWords } from './text.ts'

/** What a line of the minutes is. Fact, allegation and opinion are never mixed (S4 §3.1). */
const entryKind = z.enum([...standing.options, 'discussion', 'voice', 'risk', 'decision', 'dissent', 'correction'])

export type EntryKind = z.infer<typeof entryKind>

export const ENTRY_WORDS = {
  fact: 'Fact',
  allegation: 'Allegation',
  opinion: 'Opinion',
  discussion: 'Discussion',
  voice: 'Victim’s voice',
  risk: 'Risk',
  decision: 'Decision',
  dissent: 'Dissent',
  correction: 'Correction',
} as const satisfies Record<EntryKind, string>

export const newEntry = z.object({
  kind: entryKind,
  text: saidInWords(8000, 'Type what was said.'),
  /** Why a decision was taken; every decision has its because (§4.4). */
  because: paragraphs(4000),
  /** Who said it: an agency, a name, or both. */
  agencyId: agencyId.nullable(),
  speaker: optionalLine(120),
  /** The agencies that may know of it, null for everybody; left out, an edited line keeps what it had (S4 App. 3). */
  audience: audience.optional(),
})

export type NewEntry = z.infer<typeof newEntry>

/** One line of the minutes. It is never edited: a later line may take its place, or it is withdrawn. */
export const minuteEntry = newEntry.extend({
  id: minuteEntryId,
  meetingId,
  agendaItemId: agendaItemId.nullable(),
  at: instant,
  authorId: personId,
  authorName: z.string(),
  audience,
  replaces: minuteEntryId.nullable(),
  /** True once a later line has taken its place or its author has withdrawn it. */
  gone: z.boolean(),
})

export type MinuteEntry = z.infer<typeof minuteEntry>

/** A line as it may be added: a decision needs its because, a dissent its name, and a finalised meeting takes only corrections. */
export function mayAddEntry(meeting: MeetingRecord, entry: NewEntry): void {
  const stage = stageOf(meeting)
  if (stage === 'planned') throw new Refusal('MEETING_NOT_STARTED', {})
  if (stage === 'finalised' && entry.kind !== 'correction') throw new Refusal('MEETING_FINALISED', {})
  if (stage !== 'finalised' && entry.kind === 'correction') {
    throw new Refusal('INVALID', {
      field: 'kind',
      sentence: 'Corrections come after the minutes are finalised. Edit the line itself.',
    })
  }
  if (entry.kind === 'decision' && entry.because.trim() === '') {
    throw new Refusal('INVALID', { field: 'because', sentence: 'Say why this was decided.' })
  }
  if (entry.kind === 'dissent' && entry.speaker.trim() === '') {
    throw new Refusal('INVALID', { field: 'speaker', sentence: 'Name who disagrees.' })
  }
}

/** The audience of a line that takes the place of another: what was restricted stays so until somebody says otherwise. */
export function audienceOf(entry: NewEntry, instead: Pick<MinuteEntry, 'audience'> | null): Audience {
  return entry.audience === undefined ? (instead?.audience ?? null) : entry.audience
}
