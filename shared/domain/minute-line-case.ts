import { agendaItemFields } from './agenda-item.ts'
import { type Day, readDay } from './dates.ts'
import { dayOffNote } from './day-off.ts'
import { decideLevel, type Level, levelChoice, level as levels, type Route } from './level.ts'
import { newEntry } from './minute-entry.ts'
import { forEverybodyNote } from './minute-line-audience.ts'
import type { LineContext, LineMeaning, MinuteLine } from './minute-line-meaning.ts'
import { after, escaped, judged, reasonOf, refused, splitMention, words } from './minute-line-parts.ts'
import { mentionNotes, printMention } from './minute-names.ts'
import { Refusal } from './refusal.ts'

type Of<K extends LineMeaning['kind']> = Extract<LineMeaning, { kind: K }>

/** Reads what stands behind `/level`: the level, for a high one its route, and the reason (S4 §3.2d). */
export function readLevel(rest: string): MinuteLine {
  const [first, behind] = firstWord(rest)
  const level = levels.options.find((one) => first !== '' && one.startsWith(first)) ?? null
  if (level === null) return judged({ kind: 'level', level, route: null, reason: rest }, ['high, medium or standard?'])
  const [second, reason] = firstWord(behind)
  const route = level === 'high' ? routeCalled(second) : null
  const meaning: Of<'level'> = { kind: 'level', level, route, reason: reasonOf(route === null ? behind : reason) }
  return judged(meaning, [forEverybodyNote(meaning.reason), ...levelNotes(level, route, meaning.reason)])
}

export function printLevel({ level, route, reason }: Of<'level'>): string {
  if (level === null) return words('/level', reason)
  return words('/level', level, route ?? '', after('because', reason))
}

/** Reads what stands behind `/told`: who will tell the victim, and what (§4.3, minute 14:30). */
export function readTold(rest: string, context: LineContext): MinuteLine {
  const { head, text } = splitMention(rest, context)
  const notes = head === undefined ? { blocking: [], worthALook: [] } : mentionNotes(head)
  const { name = '', agencyId = null } = head?.mention ?? {}
  return judged(
    { kind: 'told', text, byName: name, agencyId },
    [
      ...notes.blocking,
      head === undefined ? 'by whom? add: @name' : '',
      forEverybodyNote(text),
      text === '' ? 'what will the victim be told?' : refused(agendaItemFields.shape.toldWhat.safeParse(text)),
      refused(agendaItemFields.shape.toldBy.safeParse(name)),
    ],
    notes.worthALook,
  )
}

export function printTold({ text, byName, agencyId }: Of<'told'>, context: LineContext): string {
  return words('/told', printMention({ name: byName, agencyId, personId: null }, context), escaped(text))
}

/** Reads what stands behind `/review`: a day. */
export function readReview(typed: string, { today, holidays }: LineContext): MinuteLine {
  const day = readDay(typed, today) ?? null
  return judged(
    { kind: 'review', day, typed: day === null ? typed : '' },
    [reviewNote(typed, day, today)],
    [day === null || day < today ? '' : dayOffNote(day, holidays)],
  )
}

/** Reads what stands behind `/defer`: why the case goes to the next meeting. */
export function readDefer(rest: string): MinuteLine {
  const because = reasonOf(rest)
  return judged({ kind: 'defer', because }, [
    forEverybodyNote(because),
    because === '' ? WHY : refused(newEntry.shape.because.safeParse(because)),
  ])
}

export function printDefer({ because }: Of<'defer'>): string {
  return words('/defer', after('because', because))
}

/** What a decision without its reason is asked for. */
export const WHY = 'why? add: because …'

function levelNotes(level: Level, route: Route | null, reason: string): string[] {
  const tooMuch = refused(levelChoice.shape.reason.safeParse(reason))
  if (tooMuch !== '') return [tooMuch]
  try {
    decideLevel({ level, route, reason })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return [error.data.field === 'route' ? 'by which route? visible, judgement or escalation' : WHY]
  }
  return level === 'high' || reason !== '' ? [] : [WHY]
}

function routeCalled(word: string): Route | null {
  if (word === 'pj') return 'judgement'
  return word.length < 3 ? null : (ROUTES.find((one) => one.startsWith(word)) ?? null)
}

function reviewNote(typed: string, day: Day | null, today: Day): string {
  if (typed === '') return 'when? +28, 24/11'
  if (day === null) return 'this is no day; try +28 or 24/11'
  return day < today ? 'this day has passed' : ''
}

function firstWord(text: string): [word: string, behind: string] {
  const found = /^(\S+)\s*/.exec(text)
  return found === null ? ['', text] : [(found[1] ?? '').toLowerCase(), text.slice(found[0].length)]
}

const ROUTES = ['visible', 'judgement', 'escalation'] as const satisfies readonly Route[]
