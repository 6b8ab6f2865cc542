import type { AgendaItem } from './agenda-item.ts'
import { type Audience, sayAudience } from './audience.ts'
import { type Hidden, mentions } from './conflict-of-interest.ts'
import { listed } from './lint-words.ts'
import type { LintNote, LintSource } from './minutes-linter.ts'

/** A case that some of those who attend may not know of. */
export interface HiddenAt extends Hidden {
  readonly from: readonly string[]
}

/** Texts that some of their readers may not read: of a case that is hidden from them, or for other agencies only. */
export function leaksAt(
  item: AgendaItem | null,
  { file, hidden, agencyName }: Pick<LintSource, 'file' | 'hidden' | 'agencyName'>,
): LintNote[] {
  const agendaItemId = item?.id ?? null
  const entries = file.entries.filter((one) => one.agendaItemId === agendaItemId)
  const actions = file.actions.filter((one) => one.agendaItemId === agendaItemId && one.outcomeKind !== 'withdrawn')
  const texts: readonly Said[] = [
    ...entries.map((one) => ({
      ...NOWHERE,
      minuteEntryId: one.id,
      text: `${one.text} ${one.because}`,
      only: one.audience,
    })),
    ...actions.map((one) => ({
      ...NOWHERE,
      actionId: one.id,
      text: `${one.text} ${one.criterion}`,
      only: one.audience,
    })),
    ...(item === null ? [] : [{ ...NOWHERE, text: `${item.riskSummary} ${item.toldWhat}`, only: null }]),
  ]
  const restricted = texts.flatMap(({ text, only }) => (only === null ? [] : [{ text, only }]))
  return texts.flatMap(({ text, only, ...place }): LintNote[] => [
    ...hidden
      .filter((one) => one.caseId !== item?.caseId && mentions(text, one))
      .map(({ from }) => ({
        rule: 'names a hidden case' as const,
        sentence: `This names somebody of a case that is hidden from ${listed(from)}. Say it without the name, or in that case.`,
        agendaItemId,
        ...place,
      })),
    ...restricted
      .filter((one) => only === null && sharesWords(text, one.text))
      .map((one) => ({
        rule: 'restricted said openly' as const,
        sentence: `This says again what stands in a line ${sayAudience(one.only, agencyName)}. Here everybody reads it.`,
        agendaItemId,
        ...place,
      })),
  ])
}

/** A text of the minutes, where it stands, and for whom it is. */
interface Said extends Pick<LintNote, 'minuteEntryId' | 'actionId'> {
  readonly text: string
  readonly only: Audience
}

const NOWHERE = { minuteEntryId: null, actionId: null }

/** True when two texts have a run of words in common that is too long for chance. */
function sharesWords(one: string, other: string): boolean {
  const runs = (text: string) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    return words
      .slice(0, Math.max(0, words.length - SAME_WORDS + 1))
      .map((_, at) => words.slice(at, at + SAME_WORDS).join(' '))
  }
  const known = new Set(runs(other))
  return runs(one).some((run) => known.has(run))
}

const SAME_WORDS = 5
