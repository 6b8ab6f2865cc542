import type { Audience } from './audience.ts'
import type { AgencyId } from './ids.ts'
import { agenciesFitting, printMention, type Room, readMention } from './minute-names.ts'

/** For whom a line is, and the text behind it. Without an audience an edited line keeps what it had. */
export interface AudienceAtStart {
  readonly audience: Audience | undefined
  readonly rest: string
}

/** Reads `/only police,health` at the start of a text, or `/only all` for everybody. What names no agency is left in the text. */
export function readAudience(text: string, room: Room): AudienceAtStart {
  const { typed, rest } = namedIn(text)
  if (typed.length === 1 && typed[0]?.toLowerCase() === 'all') return { audience: null, rest }
  const agencies = typed.map((one) => agencyCalled(one, room))
  const known = agencies.filter((one): one is AgencyId => one !== null)
  if (known.length === 0 || known.length < agencies.length) return { audience: undefined, rest: text }
  return { audience: [...new Set(known)], rest }
}

/** Writes for whom a line is; nothing where an agency is no longer on the list, so that the line keeps what it had. */
export function printAudience(audience: Audience | undefined, room: Room): string {
  if (audience === undefined) return ''
  if (audience === null) return '/only all'
  const names = audience.map((agencyId) => printMention({ name: '', agencyId, personId: null }, room).slice(1))
  return audience.length === 0 || names.includes('') ? '' : `/only ${names.join(',')}`
}

/** Why a text that still begins with `/only` is not recorded: it would be shown to everybody. Empty for any other text. */
export function audienceNote(text: string, room: Room): string {
  if (!/^\/only(?:\s|$)/i.test(text)) return ''
  const unknown = namedIn(text).typed.find((one) => agencyCalled(one, room) === null)
  if (unknown === undefined) return 'for which agencies? /only police,health'
  const fitting = agenciesFitting(unknown, room)
  return fitting.length > 1
    ? `“${unknown}” fits ${fitting.join(' and ')}: type more, as in /only police,health`
    : `“${unknown}” is no agency: /only police,health`
}

/** Why a summary, a level or what the victim is told cannot be for some only: it stands on the wall and in every copy. */
export function forEverybodyNote(text: string): string {
  return /^\/only(?:\s|$)/i.test(text) ? 'this is for everybody: put what only some may know on a line of its own' : ''
}

function namedIn(text: string): { typed: string[]; rest: string } {
  const found = /^\/only(?:\s+|$)([^\s,]+(?:,\s*[^\s,]+)*)?\s*/i.exec(text)
  if (found === null) return { typed: [], rest: text }
  return { typed: (found[1] ?? '').split(/,\s*/).filter((one) => one !== ''), rest: text.slice(found[0].length) }
}

function agencyCalled(typed: string, room: Room): AgencyId | null {
  const head = readMention(`@${typed}`, room)
  return head === undefined || head.mention.name !== '' ? null : head.mention.agencyId
}
