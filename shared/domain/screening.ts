import { z } from 'zod'
import { day, type Instant, instant } from './dates.ts'
import { caseId, screeningId } from './ids.ts'
import type { ChecklistItem, ChecklistPack } from './instrument.ts'
import type { Level, Route } from './level.ts'
import { Refusal } from './refusal.ts'
import { line, paragraphs } from './text.ts'

/** How a question was answered. Only `unknown` may still turn out to be a yes; what was declined or not asked is neither (N13). */
export const answerWord = z.enum(['yes', 'no', 'unknown', 'declined', 'not asked'])
export type AnswerWord = z.infer<typeof answerWord>

export const ANSWER_WORDS = {
  yes: { name: 'Yes', key: 'y' },
  no: { name: 'No', key: 'n' },
  unknown: { name: 'Not known', key: 'u' },
  declined: { name: 'Declined', key: 'd' },
  'not asked': { name: 'Not asked', key: 'x' },
} as const satisfies Record<AnswerWord, { name: string; key: string }>

export const answerFields = z.object({
  answer: answerWord.nullable(),
  comment: paragraphs(4000),
  /** Codes of the parts that were ticked. */
  parts: z.array(z.string().max(24)).max(12),
})
export type AnswerFields = z.infer<typeof answerFields>
export const BLANK_ANSWER: AnswerFields = { answer: null, comment: '', parts: [] }

/** The answer to one question of one screening. */
export const screeningAnswer = answerFields.extend({ screeningId, code: z.string(), revision: z.number().int() })
export type ScreeningAnswer = z.infer<typeof screeningAnswer>

/** How the questions were asked (S4 §3.2a): face to face or by telephone; afterwards from papers only with a reason. */
export const screeningMode = z.enum(['in person', 'telephone', 'video', 'retrospective'])

export const screeningFields = z.object({
  askedOn: day,
  askedBy: line(120, 'Name who asked.'),
  mode: screeningMode,
  modeReason: paragraphs(1000),
})

/** A screening: a draft until it is finished, and from then on unchangeable, with the pack that was asked. */
export const screeningRecord = screeningFields.extend({
  id: screeningId,
  caseId,
  packId: z.string(),
  packVersion: z.string(),
  startedAt: instant,
  finishedAt: instant.nullable(),
  finishedByName: z.string(),
  revision: z.number().int(),
})
export type ScreeningRecord = z.infer<typeof screeningRecord>

/** What the answers say, and what they do not: never a probability. */
export interface Reading {
  yes: number
  unknown: number
  /** The count when every unknown turns out to be a yes. */
  most: number
  asked: number
  answered: number
  /** Whether every question of the deciding set is answered yes. */
  all: boolean
  suggested: Level
  /** Null below high. */
  route: Route | null
  /** The level when every unknown turns out to be a yes. */
  atMost: Level
  /** True when what is unknown could change the level. */
  couldChange: boolean
}

type Answers = readonly Pick<ScreeningAnswer, 'code' | 'answer' | 'parts' | 'comment'>[]

/** Reads a screening (App. B): the count, its range, the level it suggests. The order of the answers does not matter. */
export function readAnswers(pack: ChecklistPack, answers: Answers): Reading {
  const answerTo = reader(answers)
  const counted = itemsOf(pack, pack.countedSet).map(answerTo)
  const deciding = pack.highWhenAllOf === null ? [] : itemsOf(pack, pack.highWhenAllOf).map(answerTo)
  const yes = counted.filter((answer) => answer === 'yes').length
  const unknown = counted.filter((answer) => answer === 'unknown').length
  const all = deciding.length > 0 && deciding.every((answer) => answer === 'yes')
  const couldBeAll = deciding.length > 0 && deciding.every((answer) => answer === 'yes' || answer === 'unknown')
  const suggested = all ? 'high' : levelForCount(pack, yes)
  const atMost = couldBeAll ? 'high' : levelForCount(pack, yes + unknown)
  return {
    yes,
    unknown,
    most: yes + unknown,
    asked: counted.length,
    answered: counted.filter((answer) => answer !== null).length,
    all,
    suggested,
    route: suggested === 'high' ? 'visible' : null,
    atMost,
    couldChange: atMost !== suggested,
  }
}

/** The level that a count alone suggests. */
export function levelForCount(pack: ChecklistPack, count: number): Level {
  return pack.bands.findLast((band) => count >= band.from)?.level ?? 'standard'
}

/** The answer that counts: what was answered, or yes where a part is ticked that is no mere aside (E23); null while open. */
export function answerOf(
  item: ChecklistItem,
  given: Pick<ScreeningAnswer, 'answer' | 'parts'> | undefined,
): AnswerWord | null {
  if (given === undefined) return null
  return given.answer ?? (ticks(item, given.parts) ? 'yes' : null)
}

/** The answer that an earlier question suggests for one that is still open; nobody has given it until a person accepts it (item 34). */
export function suggestionFor(
  pack: ChecklistPack,
  item: ChecklistItem,
  answers: Answers,
): { from: string; answer: 'yes' | 'no' } | null {
  if (item.suggestedBy === undefined) return null
  const from = pack.sets.flatMap((set) => set.items).find((one) => one.code === item.suggestedBy)
  const answerTo = reader(answers)
  if (from === undefined || answerTo(item) !== null) return null
  const answer = answerTo(from)
  return answer === 'yes' || answer === 'no' ? { from: from.code, answer } : null
}

/** The count in words: `12 yes, 3 not known: 12 to 15 of 28`. */
export function sayCount(reading: Pick<Reading, 'yes' | 'unknown' | 'most' | 'asked'>): string {
  const range = reading.unknown === 0 ? '' : `, ${reading.unknown} not known: ${reading.yes} to ${reading.most}`
  return `${reading.yes} yes${range} of ${reading.asked}`
}

/** Something about the answers that a person has to look at; `blocks` when the screening cannot be finished with it. */
export interface Contradiction {
  code: string
  sentence: string
  blocks: boolean
}

/**
 * Answers that do not go together or lack what they must say. A yes without its words and a tick below another answer
 * block; a set answered although its opening question is no is only shown, as it may be asked without it (E7).
 */
export function contradictionsIn(pack: ChecklistPack, answers: Answers): Contradiction[] {
  const answerTo = reader(answers)
  const given = new Map(answers.map((one) => [one.code, one]))
  const items = pack.sets.flatMap((set) => set.items)
  const unsaid = items
    .filter((item) => item.sayIfYes !== '' && answerTo(item) === 'yes')
    .filter((item) => (given.get(item.code)?.comment ?? '').trim() === '')
    .map((item) => ({ code: item.code, sentence: item.sayIfYes, blocks: true }))
  const ticked = items
    .filter((item) => answerTo(item) !== 'yes' && ticks(item, given.get(item.code)?.parts ?? []))
    .map((item) => ({
      code: item.code,
      sentence: `${item.code} is not answered yes, but something below it is ticked.`,
      blocks: true,
    }))
  const closed = pack.sets.flatMap((set) => {
    const opener = items.find((item) => item.code === set.openedBy)
    if (opener === undefined || answerTo(opener) !== 'no') return []
    const said = set.items.filter((item) => answerTo(item) === 'yes').length
    if (said === 0) return []
    const sentence = `${opener.code} is answered no, but ${said} of “${set.title}” ${said === 1 ? 'is' : 'are'} answered yes. Check both.`
    return [{ code: opener.code, sentence, blocks: false }]
  })
  return [...unsaid, ...ticked, ...closed]
}

/** The sets to be asked: those always asked, and those opened by a yes, by an answer or by hand. */
export function openSets(pack: ChecklistPack, answers: Answers, byHand: readonly string[]): string[] {
  const answerTo = reader(answers)
  const items = pack.sets.flatMap((set) => set.items)
  return pack.sets
    .filter((set) => {
      const opener = items.find((item) => item.code === set.openedBy)
      return (
        set.openedBy === null ||
        byHand.includes(set.code) ||
        (opener !== undefined && answerTo(opener) === 'yes') ||
        set.items.some((item) => answerTo(item) !== null)
      )
    })
    .map((set) => set.code)
}

/**
 * The screening finished. Refuses one with an open question in a set that is asked ("not asked" is an answer),
 * one that lacks what a yes must say, and a retrospective one without its reason.
 */
export function finishScreening(
  record: ScreeningRecord,
  pack: ChecklistPack,
  answers: Answers,
  at: Instant,
  byName: string,
): ScreeningRecord {
  if (record.finishedAt !== null) throw new Refusal('SCREENING_FINISHED', {})
  const answerTo = reader(answers)
  const missing = openSets(pack, answers, [])
    .flatMap((set) => itemsOf(pack, set))
    .filter((item) => answerTo(item) === null)
    .map((item) => item.code)
  if (missing.length > 0) throw new Refusal('SCREENING_INCOMPLETE', { missing })
  const wrong = contradictionsIn(pack, answers).find((one) => one.blocks)
  if (wrong !== undefined) throw new Refusal('INVALID', { field: wrong.code, sentence: wrong.sentence })
  if (record.mode === 'retrospective' && record.modeReason.trim() === '') {
    throw new Refusal('INVALID', {
      field: 'modeReason',
      sentence: 'Say why the questions were not asked in person or by telephone.',
    })
  }
  return { ...record, finishedAt: at, finishedByName: byName }
}

function itemsOf(pack: ChecklistPack, set: string): ChecklistItem[] {
  return pack.sets.find((one) => one.code === set)?.items ?? []
}

function reader(answers: Answers): (item: ChecklistItem) => AnswerWord | null {
  const given = new Map(answers.map((one) => [one.code, one]))
  return (item) => answerOf(item, given.get(item.code))
}

function ticks(item: ChecklistItem, parts: readonly string[]): boolean {
  return item.parts.some((part) => part.aside !== true && parts.includes(part.code))
}
