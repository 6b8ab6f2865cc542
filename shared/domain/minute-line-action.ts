import { actionFields } from './action.ts'
import type { Audience } from './audience.ts'
import { type Day, readDay } from './dates.ts'
import { dayOffNote } from './day-off.ts'
import { audienceNote, printAudience, readAudience } from './minute-line-audience.ts'
import type { LineAction, LineContext, MinuteLine } from './minute-line-meaning.ts'
import { after, escaped, judged, refused, splitAt, unescaped, words } from './minute-line-parts.ts'
import { mentionNotes, type NamedAtStart, printMention, readMention } from './minute-names.ts'

/** Reads what stands behind `/a`: owner, factors, day and `/only` in any order, the text, and behind `done when` how its doing is seen. */
export function readAction(whole: string, context: LineContext): MinuteLine {
  const { owner, factors, due, audience, rest } = readHead(whole, context, { factors: [] })
  const [text, criterion] = splitAt('done when', unescaped(rest))
  const unknownFactors = unique(factors.filter((one) => one.code === null).map((one) => one.typed))
  const action: LineAction = {
    text,
    ownerName: owner?.mention.name ?? '',
    ownerId: owner?.mention.personId ?? null,
    agencyId: owner?.mention.agencyId ?? null,
    dueOn: due?.day ?? null,
    factors: unique(factors.flatMap(({ code }) => (code === null ? [] : [code]))),
    unknownFactors,
    criterion,
    ...(audience === undefined ? {} : { audience: audience.who }),
  }
  const missing = [
    ...ownerNotes(owner),
    due === undefined ? 'by when? add: fri, +14 or 24/11' : due.day < context.today ? 'this day has passed' : '',
    ...unknownFactors.map((typed) => `no single factor fits #${typed}`),
    audienceNote(text, context),
    text === '' ? 'what is to be done?' : refused(actionFields.shape.text.safeParse(text)),
    refused(actionFields.shape.criterion.safeParse(criterion)),
  ]
  const looks = [
    due === undefined || due.day < context.today ? '' : dayOffNote(due.day, context.holidays),
    factors.length === 0 ? 'which factor does it answer? add: #factor' : '',
    criterion === '' ? 'how will the panel see that it is done? add: done when …' : '',
  ]
  return judged({ kind: 'action', action }, missing, looks)
}

/** Writes an action as the line that would be read as the same. */
export function printAction(action: LineAction, context: LineContext): string {
  const named = { name: action.ownerName, agencyId: action.agencyId, personId: action.ownerId }
  return words(
    '/a',
    printMention(named, context),
    ...[...action.factors, ...action.unknownFactors].map((code) => `#${code}`),
    printDay(action.dueOn),
    printAudience(action.audience, context),
    escapedTask(action.text, context.today),
    after('done when', action.criterion),
  )
}

/** A day as a line has it. */
export function printDay(day: Day | null): string {
  return day === null ? '' : day.split('-').reverse().join('/')
}

interface ReadFactor {
  readonly code: string | null
  readonly typed: string
}

interface Head {
  readonly owner?: NamedAtStart
  readonly factors: readonly ReadFactor[]
  readonly due?: { readonly day: Day }
  readonly audience?: { readonly who: Audience }
}

/** Takes owner, day and audience, each at most once, and any number of factors from the front, in any order. */
function readHead(rest: string, context: LineContext, found: Head): Head & { rest: string } {
  const owner = found.owner === undefined ? readMention(rest, context) : undefined
  if (owner !== undefined) return readHead(owner.rest, context, { ...found, owner })
  const factor = readFactor(rest, context)
  if (factor !== undefined) return readHead(factor.rest, context, { ...found, factors: [...found.factors, factor] })
  const due = found.due === undefined ? readLeadingDay(rest, context.today) : undefined
  if (due !== undefined) return readHead(due.rest, context, { ...found, due })
  const only = found.audience === undefined ? readAudience(rest, context) : undefined
  if (only?.audience !== undefined) return readHead(only.rest, context, { ...found, audience: { who: only.audience } })
  return { ...found, rest }
}

function ownerNotes(owner: NamedAtStart | undefined): string[] {
  if (owner === undefined) return ['who does it? add: @name']
  const { blocking } = mentionNotes(owner)
  if (blocking.length > 0 || owner.mention.agencyId !== null) return blocking
  return [`nobody here is called “${owner.mention.name}”; add the agency: @${owner.typed}/agency`]
}

function readFactor(rest: string, { factors }: LineContext): (ReadFactor & { rest: string }) | undefined {
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

/** The longest run of up to four words that is a day: `fri`, `next fri`, `2 weeks`, `Fri 27 Nov 2026`. */
function readLeadingDay(rest: string, today: Day): { day: Day; rest: string } | undefined {
  for (let many = 4; many >= 1; many -= 1) {
    const found = new RegExp(`^(\\S+(?:\\s+\\S+){${many - 1}})(?:\\s+|$)`).exec(rest)
    const day = readDay(found?.[1] ?? '', today)
    if (found !== null && day !== undefined) return { day, rest: rest.slice(found[0].length) }
  }
  return undefined
}

/** In an action, a factor or a day at the front would be read as one too. */
function escapedTask(text: string, today: Day): string {
  return text.startsWith('#') || readLeadingDay(text, today) !== undefined ? `\\${text}` : escaped(text)
}

function unique(all: readonly string[]): string[] {
  return [...new Set(all)]
}
