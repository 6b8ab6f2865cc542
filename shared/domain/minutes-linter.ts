import { z } from 'zod'
import type { AgendaItem } from './agenda-item.ts'
import { inRoomFor } from './attendance.ts'
import { type AgencyId, type AgendaItemId, actionId, agendaItemId, minuteEntryId } from './ids.ts'
import { abbreviationsIn, type LintWords, listed, valueWordsIn } from './lint-words.ts'
import type { MeetingFile } from './meeting-file.ts'
import { ENTRY_WORDS, type MinuteEntry } from './minute-entry.ts'
import { type HiddenAt, leaksAt } from './minutes-leaks.ts'
import { smartNotes } from './smart.ts'

const lintRule = z.enum([
  'decision without because',
  'action not specific',
  'dissent without a name',
  'agency not asked',
  'abbreviation not explained',
  'value word',
  'nobody named',
  'no standing',
  'restricted said openly',
  'names a hidden case',
])
export type LintRule = z.infer<typeof lintRule>

/** A note beside the minutes: what a reader who was not there would stumble over, and where. It never blocks (§4.4, N3). */
export const lintNote = z.object({
  rule: lintRule,
  sentence: z.string(),
  agendaItemId: agendaItemId.nullable(),
  minuteEntryId: minuteEntryId.nullable(),
  actionId: actionId.nullable(),
})
export type LintNote = z.infer<typeof lintNote>

export interface LintSource {
  readonly file: MeetingFile
  readonly words: LintWords
  /** The clinic's own abbreviations. */
  readonly known: ReadonlySet<string>
  agencyName(id: AgencyId): string
  /** Cases that are hidden from people who attend, with whom each is hidden from. */
  readonly hidden: readonly HiddenAt[]
  /** True when an agency was asked about a case, or has spoken on it. */
  wasAsked(item: AgendaItemId, agency: AgencyId): boolean
}

/** Every note on a set of minutes, in the order of the agenda. */
export function lintMinutes(source: LintSource): LintNote[] {
  const { file } = source
  const places = [null, ...file.agenda.map(({ item }) => item)]
  const explained = new Set<string>()
  return places.flatMap((item) => {
    const entries = file.entries.filter((entry) => entry.agendaItemId === (item?.id ?? null))
    return [
      ...entries.flatMap((entry) => lintEntry(entry, source, explained)),
      ...leaksAt(item, source),
      ...(item === null ? [] : lintCase(item, source, explained)),
    ]
  })
}

function lintEntry(entry: MinuteEntry, { words, known }: LintSource, explained: Set<string>): LintNote[] {
  if (entry.kind === 'correction') return []
  const about = { agendaItemId: entry.agendaItemId, minuteEntryId: entry.id, actionId: null }
  const text = `${entry.text} ${entry.because}`
  const notes: (readonly [LintRule, string])[] = []
  if (entry.kind === 'decision' && saysNoReason(entry.because, words)) {
    notes.push([
      'decision without because',
      'This decision does not say why. Somebody who was not there needs the reason.',
    ])
  }
  if (entry.kind === 'dissent' && entry.speaker.trim() === '') {
    notes.push(['dissent without a name', 'This disagreement does not say whose it is.'])
  }
  if (ATTRIBUTED.has(entry.kind) && entry.agencyId === null && entry.speaker.trim() === '') {
    notes.push(['nobody named', `This ${ENTRY_WORDS[entry.kind].toLowerCase()} does not say who brought it.`])
  }
  if (entry.kind === 'discussion' && entry.text.trim().split(/\s+/).length > LONG_TALK) {
    notes.push([
      'no standing',
      'This paragraph does not say whether it is fact, allegation or opinion. Split it and mark each part.',
    ])
  }
  return [
    ...notes.map(([rule, sentence]) => ({ rule, sentence, ...about })),
    ...lintText(text, words, known, explained).map((note) => ({ ...note, ...about })),
  ]
}

function lintCase(item: AgendaItem, source: LintSource, explained: Set<string>): LintNote[] {
  const { file, words, known } = source
  const about = { agendaItemId: item.id, minuteEntryId: null, actionId: null }
  const actions = file.actions.filter((action) => action.agendaItemId === item.id && action.outcomeKind !== 'withdrawn')
  return [
    ...lintText(item.riskSummary, words, known, explained).map((note) => ({ ...note, ...about })),
    ...actions.flatMap((action): LintNote[] => {
      const here = { ...about, actionId: action.id }
      const gaps = smartNotes(action, item.nextReviewOn)
      return [
        ...(gaps.length === 0
          ? []
          : [
              {
                rule: 'action not specific' as const,
                sentence: `Action ${action.number}. ${gaps.map((gap) => gap.sentence).join(' ')}`,
                ...here,
              },
            ]),
        ...lintText(action.text, words, known, explained).map((note) => ({ ...note, ...here })),
      ]
    }),
    ...notAsked(item, source).map((sentence) => ({ rule: 'agency not asked' as const, sentence, ...about })),
  ]
}

/** One sentence for all agencies that were in the room for a case and were not asked; none for a case that was put off. */
function notAsked(item: AgendaItem, { file, agencyName, wasAsked }: LintSource): string[] {
  if (item.openedAt === null || item.deferredAt !== null) return []
  const leaving = file.agenda.find((one) => one.item.id === item.id)?.leaving ?? []
  const here = new Set(inRoomFor(file.attendances, item.caseId, leaving).map((one) => one.agencyId))
  const silent = [...here].filter((agency) => !wasAsked(item.id, agency)).map(agencyName)
  if (silent.length === 0) return []
  return silent.length === 1
    ? [`${silent[0]} was in the room, and nothing shows that it was asked about this case.`]
    : [`${listed(silent)} were in the room, and nothing shows that they were asked about this case.`]
}

function lintText(
  text: string,
  words: LintWords,
  known: ReadonlySet<string>,
  explained: Set<string>,
): Pick<LintNote, 'rule' | 'sentence'>[] {
  const open = abbreviationsIn(text, words, known, explained)
  const loaded = valueWordsIn(text, words)
  return [
    ...(open.length === 0
      ? []
      : [
          {
            rule: 'abbreviation not explained' as const,
            sentence: `${listed(open)}: write it out once, or add it to the clinic’s abbreviations.`,
          },
        ]),
    ...loaded.map(({ word, instead }) => ({
      rule: 'value word' as const,
      sentence: `“${word}” judges a person. ${instead}`,
    })),
  ]
}

function saysNoReason(because: string, words: LintWords): boolean {
  const plain = because
    .trim()
    .toLowerCase()
    .replace(/[.!]+$/, '')
  return plain === '' || words.emptyReasons.includes(plain)
}

const LONG_TALK = 20
const ATTRIBUTED: ReadonlySet<MinuteEntry['kind']> = new Set(['fact', 'allegation', 'opinion'])
