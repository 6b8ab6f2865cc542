import { type EntryKind, type NewEntry, newEntry } from './minute-entry.ts'
import { printAction, printDay, readAction } from './minute-line-action.ts'
import { audienceNote, forEverybodyNote, printAudience, readAudience } from './minute-line-audience.ts'
import {
  printDefer,
  printLevel,
  printTold,
  readDefer,
  readLevel,
  readReview,
  readTold,
  WHY,
} from './minute-line-case.ts'
import type { LineContext, LineMeaning, MinuteLine } from './minute-line-meaning.ts'
import { after, escaped, judged, refused, splitAt, unescaped, words } from './minute-line-parts.ts'
import { mentionNotes, printMention, readMention } from './minute-names.ts'

/** The commands of the line, in the order in which a case is heard, with what each records. */
export const LINE_COMMANDS = [
  { command: '/f', name: 'fact', example: '/f @police seen outside her work on 18 Nov' },
  { command: '/al', name: 'allegation', example: '/al @housing a neighbour reports a van' },
  { command: '/o', name: 'opinion', example: '/o @psychology service is the likeliest trigger' },
  { command: '/v', name: 'victim’s voice', example: '/v @advocate wants the order' },
  { command: '/r', name: 'risk', example: '/r most likely in the week after service' },
  { command: '/s', name: 'summary of risk', example: '/s serious harm is most likely at work' },
  { command: '/d', name: 'decision', example: '/d serve on Tuesday because notice came first twice' },
  { command: '/level', name: 'level of risk', example: '/level high judgement because she expects it this week' },
  { command: '/a', name: 'action', example: '/a @lund #H1 fri marker on her address done when control confirms' },
  { command: '/x', name: 'dissent', example: '/x @ahmed would serve after Friday' },
  {
    command: '/only',
    name: 'for some agencies only',
    example: '/f @police /only police,health an address that she keeps secret',
  },
  { command: '/told', name: 'what the victim is told', example: '/told @advocate the day of service, not the place' },
  { command: '/review', name: 'next review', example: '/review +28' },
  { command: '/defer', name: 'to the next meeting', example: '/defer because the officer could not come' },
  { command: '/next', name: 'next case', example: '/next' },
] as const satisfies readonly { command: string; name: string; example: string }[]

/**
 * Reads a line of the minutes (grammar 2). A command comes first, plain text is discussion; then, in any order, `@who`, `/only police,health` for whom it is, and for an action
 * `#factor` (several) and the day it is due (`fri`, `next fri`, `+14`, `2 weeks`, `24/11`); then the text. A decision, a level and a
 * deferral say ` because `, an action may say ` done when `. A `\` before the text keeps its first words from being read as anything else.
 */
export function parseMinuteLine(line: string, context: LineContext): MinuteLine {
  const [command, rest] = commandOf(line.trim())
  switch (command) {
    case '':
      return unescaped(rest) === ''
        ? { kind: 'nothing', notes: [], ready: false }
        : readEntry('discussion', rest, context)
    case '/a':
      return readAction(rest, context)
    case '/only':
      return readEntry('discussion', line.trim(), context)
    case '/s':
      return judged({ kind: 'summary', text: unescaped(rest) }, [
        unescaped(rest) === '' ? 'what is the risk, to whom, when?' : '',
        forEverybodyNote(unescaped(rest)),
      ])
    case '/level':
      return readLevel(rest)
    case '/told':
      return readTold(rest, context)
    case '/review':
      return readReview(unescaped(rest), context)
    case '/defer':
      return readDefer(rest)
    case '/next':
      return judged({ kind: 'next', text: unescaped(rest) }, [
        rest === '' ? '' : '/next stands alone: put the text on a line of its own',
      ])
    default: {
      const kind = ENTRY_KINDS[command]
      if (kind !== undefined) return readEntry(kind, rest, context)
      return judged({ kind: 'unknown', command, text: unescaped(rest) }, [
        command === '/' ? 'which one? ↑ ↓ choose' : `there is no ${command}; to begin with a slash, type \\/`,
      ])
    }
  }
}

/** Writes a meaning as the line that would be read as the same: for editing what was recorded. */
export function printMinuteLine(line: LineMeaning, context: LineContext): string {
  switch (line.kind) {
    case 'nothing':
      return ''
    case 'entry':
      return printEntry(line.entry, context)
    case 'action':
      return printAction(line.action, context)
    case 'summary':
      return words('/s', escaped(line.text))
    case 'level':
      return printLevel(line)
    case 'told':
      return printTold(line, context)
    case 'review':
      return words('/review', line.day === null ? escaped(line.typed) : printDay(line.day))
    case 'defer':
      return printDefer(line)
    case 'next':
      return words('/next', escaped(line.text))
    case 'unknown':
      return words(line.command, escaped(line.text))
  }
}

const ENTRY_KINDS: Partial<Record<string, EntryKind>> = {
  '/f': 'fact',
  '/al': 'allegation',
  '/o': 'opinion',
  '/v': 'voice',
  '/r': 'risk',
  '/d': 'decision',
  '/x': 'dissent',
}
const COMMANDS: Partial<Record<EntryKind, string>> = {
  fact: '/f',
  allegation: '/al',
  opinion: '/o',
  voice: '/v',
  risk: '/r',
  decision: '/d',
  dissent: '/x',
}
/** Kinds that mean little without saying who said it (S4 §3.1, §4.4). */
const ATTRIBUTED: ReadonlySet<EntryKind> = new Set(['fact', 'allegation', 'opinion', 'voice'])

function commandOf(line: string): [command: string, rest: string] {
  const found = /^(\/\S*)\s*/.exec(line)
  return found === null ? ['', line] : [(found[1] ?? '').toLowerCase(), line.slice(found[0].length)]
}

function readEntry(kind: EntryKind, rest: string, context: LineContext): MinuteLine {
  const first = readAudience(rest, context)
  const head = readMention(first.rest, context)
  const behind = head?.rest ?? first.rest
  const only = first.audience === undefined ? readAudience(behind, context) : { ...first, rest: behind }
  const said = unescaped(only.rest)
  const [text, because] = kind === 'decision' ? splitAt('because', said) : [said, '']
  const { name = '', agencyId = null } = head?.mention ?? {}
  const { audience } = only
  const entry: NewEntry = {
    kind,
    text,
    because,
    agencyId,
    speaker: name,
    ...(audience === undefined ? {} : { audience }),
  }
  const missing = [
    ...(head === undefined ? [] : mentionNotes(head).blocking),
    audienceNote(text, context),
    text === '' ? (kind === 'decision' ? 'what was decided?' : 'what was said?') : refused(newEntry.safeParse(entry)),
    kind === 'decision' && because === '' ? WHY : '',
    kind === 'dissent' && name === '' ? 'who disagrees? add: @name' : '',
  ]
  const looks = [
    ...(head === undefined ? [] : mentionNotes(head).worthALook),
    ATTRIBUTED.has(kind) && head === undefined ? 'from whom? add: @agency' : '',
  ]
  return judged({ kind: 'entry', entry }, missing, looks)
}

function printEntry(entry: NewEntry, context: LineContext): string {
  const who = printMention({ name: entry.speaker, agencyId: entry.agencyId, personId: null }, context)
  const only = printAudience(entry.audience, context)
  return words(COMMANDS[entry.kind] ?? '', who, only, escaped(entry.text), after('because', entry.because))
}
