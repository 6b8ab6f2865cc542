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

function optionsFor(token: string, before: string, context: LineContext): Completion[] {
  if (token.startsWith('/')) return before.trim() === '' ? commands(token) : []
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
