import { LINE_COMMANDS, parseMinuteLine } from './minute-line.ts'
import type { LineContext } from './minute-line-meaning.ts'
import { waysToSay } from './minute-names.ts'
import { fold, searchWords } from './text.ts'

/** Something that could stand where the caret is: what is put in, and what it means. */
export interface Completion {
  readonly insert: string
  readonly label: string
  readonly detail: string
}

/** What may be completed: from where to where in the line, and the choices. */
export interface Completions {
  readonly from: number
  readonly to: number
  readonly options: readonly Completion[]
}

/** What can stand where the caret is: a command at the start, `@who` and in an action `#factor` before the text. Empty elsewhere. */
export function completionsAt(line: string, caret: number, context: LineContext, most = 8): Completions {
  const only = agencyBehindOnly(line.slice(0, caret), caret, context)
  if (only !== undefined) return only
  const found = /(?:^|\s)([@#/]\S*)$/.exec(line.slice(0, caret))
  const token = found?.[1] ?? ''
  const from = caret - token.length
  const options = token === '' ? [] : optionsFor(token, line.slice(0, from), context)
  const finished = options.some((one) => one.insert.trim() === token) && options.length === 1
  return {
    from,
    to: caret,
    options: finished ? [] : options.slice(0, token.startsWith('/') ? LINE_COMMANDS.length : most),
  }
}

/** Behind `/only` the agencies, one after the other with commas between. */
function agencyBehindOnly(before: string, caret: number, { agencies }: LineContext): Completions | undefined {
  const found = /(?:^|\s)\/only\s+(?:[^\s,]+,)*([^\s,]*)$/i.exec(before)
  if (found === null) return undefined
  const typed = found[1] ?? ''
  const wanted = searchWords(typed.replace(/['’]/g, ''))
  const options = agencies
    .filter((one) => fits(wanted, one.name))
    .map((one) => ({ insert: waysToSay(one.name).at(-1) ?? '', label: one.name, detail: 'may know of it' }))
  return { from: caret - typed.length, to: caret, options: options.some((one) => one.insert === typed) ? [] : options }
}

function optionsFor(token: string, before: string, context: LineContext): Completion[] {
  if (token.startsWith('/')) return before.trim() === '' ? commands(token) : onlyAt(token, before, context)
  const line = parseMinuteLine(before, context)
  if (token.startsWith('@') && takesName(line)) return names(token.slice(1), context)
  if (token.startsWith('#') && line.kind === 'action' && line.action.text === '')
    return factors(token.slice(1), context)
  return []
}

function takesName(line: ReturnType<typeof parseMinuteLine>): boolean {
  if (line.kind === 'nothing') return true
  if (line.kind === 'entry')
    return (
      line.entry.text === '' && line.entry.because === '' && line.entry.agencyId === null && line.entry.speaker === ''
    )
  if (line.kind === 'told') return line.text === '' && line.byName === '' && line.agencyId === null
  return (
    line.kind === 'action' && line.action.text === '' && line.action.ownerName === '' && line.action.agencyId === null
  )
}

/** After a command and before its text, `/only` says for whom the line is. */
function onlyAt(token: string, before: string, context: LineContext): Completion[] {
  const line = parseMinuteLine(before, context)
  const fitsHere =
    (line.kind === 'entry' && line.entry.text === '' && line.entry.audience === undefined) ||
    (line.kind === 'action' && line.action.text === '' && line.action.audience === undefined)
  return fitsHere ? commands(token).filter((one) => one.insert === '/only ') : []
}

function commands(token: string): Completion[] {
  return LINE_COMMANDS.filter((one) => one.command.startsWith(token.toLowerCase())).map((one) => ({
    insert: `${one.command} `,
    label: `${one.command} ${one.name}`,
    detail: one.example,
  }))
}

function names(typed: string, { people, agencies }: LineContext): Completion[] {
  const wanted = searchWords(typed.replace(/['’]/g, ''))
  const agencyNames = new Map(agencies.map((one) => [one.id, one.name]))
  const all = [
    ...people.map((one) => ({
      name: one.name,
      detail: agencyNames.get(one.agencyId) ?? '',
      agency: agencyNames.get(one.agencyId),
    })),
    ...agencies.map((one) => ({ name: one.name, detail: 'agency', agency: undefined })),
  ]
  return all
    .filter((one) => fits(wanted, one.name))
    .map((one) => {
      const twice = all.some((other) => other !== one && fold(other.name) === fold(one.name))
      const insert = `${waysToSay(one.name).at(-1) ?? ''}${twice && one.agency !== undefined ? `/${waysToSay(one.agency).at(-1)}` : ''}`
      return { insert: `@${insert} `, label: one.name, detail: one.detail }
    })
    .filter((one, index, list) => list.findIndex((other) => other.insert === one.insert) === index)
}

function factors(typed: string, context: LineContext): Completion[] {
  const wanted = searchWords(typed)
  return context.factors
    .filter((one) => one.code.toLowerCase().startsWith(typed.toLowerCase()) || fits(wanted, one.label))
    .map((one) => ({ insert: `#${one.code} `, label: `${one.code} ${one.label}`, detail: '' }))
}

/** Each word typed begins some word of the name. */
function fits(wanted: readonly string[], name: string): boolean {
  const parts = searchWords(name.replace(/['’]/g, ''))
  return wanted.every((word) => parts.some((part) => part.startsWith(word)))
}
