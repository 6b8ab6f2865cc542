import { actionFields } from './action.ts'
import { type Day, readDay } from './dates.ts'
import type { AgencyId, PersonId } from './ids.ts'
import { type EntryKind, type NewEntry, newEntry } from './meeting.ts'
import { type Mention, mentionNotes, type NamedAtStart, printMention, type Room, readMention } from './minute-names.ts'

/** What a line is read against: the day, who may be named, and the factors that an action may answer. */
export interface LineContext extends Room {
  readonly today: Day
  readonly factors: readonly { readonly code: string; readonly label: string }[]
}

/** An action as far as the line says it; what is null has not been said yet. */
export interface LineAction {
  readonly text: string
  readonly ownerName: string
  readonly ownerId: PersonId | null
  readonly agencyId: AgencyId | null
  readonly dueOn: Day | null
  readonly factor: string | null
  /** What was typed after `#` and fits no factor, or several. */
  readonly unknownFactor: string
  readonly criterion: string
}

/** What a line of the minutes says. */
export type LineMeaning =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'entry'; readonly entry: NewEntry }
  | { readonly kind: 'action'; readonly action: LineAction }
  | { readonly kind: 'summary'; readonly text: string }
  | { readonly kind: 'review'; readonly day: Day | null; readonly typed: string }
  | { readonly kind: 'next'; readonly text: string }
  | { readonly kind: 'unknown'; readonly command: string; readonly text: string }

/** A line as it was read. `ready`: Enter may record it; `notes`: what is missing or worth a look, what blocks first. */
export type MinuteLine = LineMeaning & { readonly notes: readonly string[]; readonly ready: boolean }

/** The commands of the line, in the order in which a case is heard, with what each records. */
export const LINE_COMMANDS = [
  { command: '/f', name: 'fact', example: '/f @police seen outside her work on 18 Nov' },
  { command: '/al', name: 'allegation', example: '/al @housing a neighbour reports a van' },
  { command: '/o', name: 'opinion', example: '/o @psychology service is the likeliest trigger' },
  { command: '/v', name: 'victim’s voice', example: '/v @advocate wants the order' },
  { command: '/r', name: 'risk', example: '/r most likely in the week after service' },
  { command: '/s', name: 'summary of risk', example: '/s serious harm is most likely at work' },
  { command: '/d', name: 'decision', example: '/d serve on Tuesday because notice came first twice' },
  { command: '/a', name: 'action', example: '/a @lund #H1 fri marker on her address done when control confirms' },
  { command: '/x', name: 'dissent', example: '/x @ahmed would serve after Friday' },
  { command: '/review', name: 'next review', example: '/review +28' },
  { command: '/next', name: 'next case', example: '/next' },
] as const satisfies readonly { command: string; name: string; example: string }[]

/**
 * Reads a line of the minutes (grammar 1). A command comes first, plain text is discussion; then, in any order, `@who`, and for an action
 * `#factor` and the day it is due (`fri`, `+14`, `2 weeks`, `24/11`); then the text. A decision says ` because `, an action may say
 * ` done when `. A `\` before the text keeps its first words from being read as anything else.
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
    case '/s':
      return judged({ kind: 'summary', text: unescaped(rest) }, [
        unescaped(rest) === '' ? 'what is the risk, to whom, when?' : '',
      ])
    case '/review':
      return readReview(unescaped(rest), context.today)
    case '/next':
      return judged({ kind: 'next', text: unescaped(rest) }, [
        rest === '' ? '' : '/next stands alone: put the text on a line of its own',
      ])
    default: {
      const kind = ENTRY_KINDS[command]
      if (kind !== undefined) return readEntry(kind, rest, context)
      return judged({ kind: 'unknown', command, text: unescaped(rest) }, [
        `there is no ${command}; to begin with a slash, type \\/`,
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
    case 'action': {
      const { action } = line
      const named = { name: action.ownerName, agencyId: action.agencyId, personId: action.ownerId }
      return words(
        '/a',
        printMention(named, context),
        printFactor(action),
        printDay(action.dueOn),
        escapedTask(action.text, context.today),
        after('done when', action.criterion),
      )
    }
    case 'summary':
      return words('/s', escaped(line.text))
    case 'review':
      return words('/review', line.day === null ? escaped(line.typed) : printDay(line.day))
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
const NOBODY: Mention = { name: '', agencyId: null, personId: null }

function commandOf(line: string): [command: string, rest: string] {
  const found = /^(\/\S*)\s*/.exec(line)
  return found === null ? ['', line] : [(found[1] ?? '').toLowerCase(), line.slice(found[0].length)]
}

function readEntry(kind: EntryKind, rest: string, context: LineContext): MinuteLine {
  const head = readMention(rest, context)
  const said = unescaped(head?.rest ?? rest)
  const who = head?.mention ?? NOBODY
  const [text, because] = kind === 'decision' ? splitAt('because', said) : [said, '']
  const entry: NewEntry = { kind, text, because, agencyId: who.agencyId, speaker: who.name }
  const missing = [
    ...(head === undefined ? [] : mentionNotes(head).blocking),
    text === '' ? (kind === 'decision' ? 'what was decided?' : 'what was said?') : refused(newEntry.safeParse(entry)),
    kind === 'decision' && because === '' ? 'why? add: because …' : '',
    kind === 'dissent' && who.name === '' ? 'who disagrees? add: @name' : '',
  ]
  const looks = [
    ...(head === undefined ? [] : mentionNotes(head).worthALook),
    ATTRIBUTED.has(kind) && head === undefined ? 'from whom? add: @agency' : '',
  ]
  return judged({ kind: 'entry', entry }, missing, looks)
}

function readAction(whole: string, context: LineContext): MinuteLine {
  const { owner, factor, due, rest } = readHead(whole, context, {})
  const [text, criterion] = splitAt('done when', unescaped(rest))
  const who = owner?.mention ?? NOBODY
  const action: LineAction = {
    text,
    ownerName: who.name,
    ownerId: who.personId,
    agencyId: who.agencyId,
    dueOn: due?.day ?? null,
    factor: factor?.code ?? null,
    unknownFactor: factor?.code === null ? factor.typed : '',
    criterion,
  }
  const missing = [
    ...ownerNotes(owner),
    due === undefined ? 'by when? add: fri, +14 or 24/11' : due.day < context.today ? 'this day has passed' : '',
    action.unknownFactor === '' ? '' : `no single factor fits #${action.unknownFactor}`,
    text === '' ? 'what is to be done?' : refused(actionFields.shape.text.safeParse(text)),
    refused(actionFields.shape.criterion.safeParse(criterion)),
  ]
  const looks = [
    factor === undefined ? 'which factor does it answer? add: #factor' : '',
    criterion === '' ? 'how will the panel see that it is done? add: done when …' : '',
  ]
  return judged({ kind: 'action', action }, missing, looks)
}

interface Head {
  readonly owner?: NamedAtStart
  readonly factor?: { readonly code: string | null; readonly typed: string }
  readonly due?: { readonly day: Day }
}

/** Takes owner, factor and day from the front, in any order, each at most once. */
function readHead(rest: string, context: LineContext, found: Head): Head & { rest: string } {
  const owner = found.owner === undefined ? readMention(rest, context) : undefined
  if (owner !== undefined) return readHead(owner.rest, context, { ...found, owner })
  const factor = found.factor === undefined ? readFactor(rest, context) : undefined
  if (factor !== undefined) return readHead(factor.rest, context, { ...found, factor })
  const due = found.due === undefined ? readLeadingDay(rest, context.today) : undefined
  if (due !== undefined) return readHead(due.rest, context, { ...found, due })
  return { ...found, rest }
}

function ownerNotes(owner: NamedAtStart | undefined): string[] {
  if (owner === undefined) return ['who does it? add: @name']
  const { blocking } = mentionNotes(owner)
  if (blocking.length > 0 || owner.mention.agencyId !== null) return blocking
  return [`nobody here is called “${owner.mention.name}”; add the agency: @${owner.typed}/agency`]
}

function readReview(typed: string, today: Day): MinuteLine {
  const day = readDay(typed, today) ?? null
  const missing =
    typed === ''
      ? 'when? +28, 24/11'
      : day === null
        ? 'this is no day; try +28 or 24/11'
        : day < today
          ? 'this day has passed'
          : ''
  return judged({ kind: 'review', day, typed: day === null ? typed : '' }, [missing])
}

function readFactor(
  rest: string,
  { factors }: LineContext,
): { code: string | null; typed: string; rest: string } | undefined {
  const found = /^#(\S*[^\s:,;])[:,;]*(?:\s+|$)/.exec(rest)
  const typed = found?.[1]
  if (found === null || typed === undefined) return undefined
  return { code: factorCalled(typed, factors), typed, rest: rest.slice(found[0].length) }
}

/** The one factor with this code or, failing that, with words that begin so. */
function factorCalled(typed: string, factors: LineContext['factors']): string | null {
  const wanted = typed.toLowerCase()
  const exact = factors.find((one) => one.code.toLowerCase() === wanted)
  if (exact !== undefined) return exact.code
  const begins = factors.filter((one) =>
    wanted.split('.').every((part) =>
      one.label
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .some((word) => word.startsWith(part)),
    ),
  )
  return begins.length === 1 ? (begins[0]?.code ?? null) : null
}

/** The longest run of up to four words that is a day: `fri`, `2 weeks`, `Fri 27 Nov 2026`. */
function readLeadingDay(rest: string, today: Day): { day: Day; rest: string } | undefined {
  for (let many = 4; many >= 1; many -= 1) {
    const found = new RegExp(`^(\\S+(?:\\s+\\S+){${many - 1}})(?:\\s+|$)`).exec(rest)
    const day = readDay(found?.[1] ?? '', today)
    if (found !== null && day !== undefined) return { day, rest: rest.slice(found[0].length) }
  }
  return undefined
}

function splitAt(word: string, said: string): [before: string, behind: string] {
  const found = new RegExp(`(?:^|\\s+)${word}(?:\\s+|$)`, 'i').exec(said)
  return found === null ? [said, ''] : [said.slice(0, found.index), said.slice(found.index + found[0].length)]
}

function printEntry(entry: NewEntry, context: LineContext): string {
  const who = printMention({ name: entry.speaker, agencyId: entry.agencyId, personId: null }, context)
  return words(COMMANDS[entry.kind] ?? '', who, escaped(entry.text), after('because', entry.because))
}

function printFactor(action: LineAction): string {
  return action.factor === null ? after('#', action.unknownFactor).replace(' ', '') : `#${action.factor}`
}

function printDay(day: Day | null): string {
  return day === null ? '' : day.split('-').reverse().join('/')
}

function words(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}

function after(word: string, text: string): string {
  return text === '' ? '' : `${word} ${text}`
}

function unescaped(text: string): string {
  return text.startsWith('\\') ? text.slice(1).trim() : text
}

function escaped(text: string): string {
  return /^[\\/@]/.test(text) ? `\\${text}` : text
}

/** In an action, a factor or a day at the front would be read as one too. */
function escapedTask(text: string, today: Day): string {
  return text.startsWith('#') || readLeadingDay(text, today) !== undefined ? `\\${text}` : escaped(text)
}

function refused(result: { success: boolean; error?: { issues: readonly { message: string }[] } | undefined }): string {
  return result.success ? '' : (result.error?.issues[0]?.message ?? '')
}

function judged(meaning: LineMeaning, missing: readonly string[], looks: readonly string[] = []): MinuteLine {
  const blocking = missing.filter((note) => note !== '')
  return { ...meaning, notes: [...blocking, ...looks.filter((note) => note !== '')], ready: blocking.length === 0 }
}
