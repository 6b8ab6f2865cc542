import type { AgencyId, PersonId } from './ids.ts'
import { searchWords } from './text.ts'

/** Who may be named on a line: the people of the meeting and the clinic, and the agencies. */
export interface Room {
  readonly people: readonly { readonly id: PersonId | null; readonly name: string; readonly agencyId: AgencyId }[]
  readonly agencies: readonly { readonly id: AgencyId; readonly name: string }[]
}

/** Who is meant by an `@`: a person of an agency, an agency (no name), or a name that nobody knows (no agency). */
export interface Mention {
  readonly name: string
  readonly agencyId: AgencyId | null
  readonly personId: PersonId | null
}

/** An `@name` at the start of a text. `among`: everybody whom it fits, when it fits more than one. */
export interface NamedAtStart {
  readonly mention: Mention
  readonly typed: string
  readonly among: readonly string[]
  readonly rest: string
}

/**
 * Reads `@lund`, `@dc.lund`, `@housing`, `@cps` or `@lund/police` at the start of a text: words of the name, whole or begun, joined by
 * dots, or the initials of an agency; after a slash the agency. Undefined when the text does not start so.
 */
export function readMention(text: string, room: Room): NamedAtStart | undefined {
  const found = /^@(\S+)(?:\s+|$)/.exec(text)
  const typed = (found?.[1] ?? '').replace(/[.:,;/]+$/, '')
  if (found === null || typed === '') return undefined
  return { ...meant(typed, room), typed, rest: text.slice(found[0].length) }
}

/** Writes a mention as the shortest `@name` that is read as the same; empty for nobody. */
export function printMention(mention: Mention, room: Room): string {
  const { name, agencyId } = mention
  const agency = room.agencies.find((one) => one.id === agencyId)?.name
  if (name === '' && agency === undefined) return ''
  if (name === '') return `@${shortest(waysToSay(agency ?? ''), mention, room)}`
  const behind = agency === undefined ? [] : waysToSay(agency).map((way) => `${dotted(name)}/${way}`)
  return `@${shortest([...waysToSay(name), ...behind], mention, room, dotted(name))}`
}

/** What has to be said about a mention: that it fits several, or nobody on the list. */
export function mentionNotes({ mention, typed, among }: NamedAtStart): { blocking: string[]; worthALook: string[] } {
  if (among.length > 0) return { blocking: [`@${typed} fits ${among.join(' and ')}: type more`], worthALook: [] }
  return { blocking: [], worthALook: mention.agencyId === null ? [`“${mention.name}” is not on the list`] : [] }
}

/** The words of a name as they are typed behind an `@`: `Children’s services` is `Childrens.services`. */
export function waysToSay(name: string): string[] {
  const parts = plainWords(name)
  return parts.length < 2 ? parts : [...parts.filter((part) => part.length > 2).reverse(), parts.join('.')]
}

function meant(typed: string, room: Room): { mention: Mention; among: string[] } {
  const slash = typed.lastIndexOf('/')
  const agency = slash < 0 ? undefined : agencyCalled(typed.slice(slash + 1), room)
  if (agency !== undefined) return ofAgency(typed.slice(0, slash), agency, room)
  const fitting = best(typed, [
    ...room.people.map(ofPerson),
    ...room.agencies.map((one) => ({ label: one.name, mention: asAgency(one.id) })),
  ])
  return chosen(fitting, { name: undotted(typed), agencyId: null, personId: null })
}

function ofAgency(typed: string, agencyId: AgencyId, room: Room): { mention: Mention; among: string[] } {
  const name = undotted(typed)
  if (name === '') return { mention: asAgency(agencyId), among: [] }
  const fitting = best(typed, room.people.filter((one) => one.agencyId === agencyId).map(ofPerson))
  return chosen(fitting, { name, agencyId, personId: null })
}

interface Candidate {
  readonly label: string
  readonly mention: Mention
}

/** One fits: that one. Several fit: nobody yet. None fits: whoever was typed. */
function chosen(fitting: readonly Candidate[], asTyped: Mention): { mention: Mention; among: string[] } {
  const [only] = fitting
  if (only !== undefined && fitting.length === 1) return { mention: only.mention, among: [] }
  return { mention: asTyped, among: fitting.map((one) => one.label) }
}

/** Those whom the words fit best: the whole name before whole words of it, or an agency’s initials, before words that begin so. */
function best(typed: string, candidates: readonly Candidate[]): Candidate[] {
  const wanted = searchWords(apart(typed))
  if (wanted.length === 0) return []
  const ranked = candidates.map((one) => {
    const name = searchWords(apart(one.label))
    const short = one.mention.name === '' && name.length > 2 && wanted.join() === initialsOf(name)
    return { one, rank: short ? 2 : rankOf(wanted, name) }
  })
  const highest = Math.max(0, ...ranked.map(({ rank }) => rank))
  const fitting = highest === 0 ? [] : ranked.filter(({ rank }) => rank === highest).map(({ one }) => one)
  return fitting.filter((one, index) => fitting.findIndex((other) => sameMention(other.mention, one.mention)) === index)
}

function rankOf(wanted: readonly string[], name: readonly string[]): 0 | 1 | 2 | 3 {
  if (wanted.join(' ') === name.join(' ')) return 3
  if (wanted.every((word) => name.includes(word))) return 2
  return wanted.every((word) => name.some((part) => part.startsWith(word))) ? 1 : 0
}

/** What an agency with a long name is called in the room: `cps`. */
function initialsOf(name: readonly string[]): string {
  return name.map((word) => word.slice(0, 1)).join('')
}

function agencyCalled(typed: string, room: Room): AgencyId | undefined {
  const fitting = best(
    typed,
    room.agencies.map((one) => ({ label: one.name, mention: asAgency(one.id) })),
  )
  return fitting.length === 1 ? (fitting[0]?.mention.agencyId ?? undefined) : undefined
}

/** The agencies that what was typed fits, by name. */
export function agenciesFitting(typed: string, room: Room): string[] {
  return best(
    typed,
    room.agencies.map((one) => ({ label: one.name, mention: asAgency(one.id) })),
  ).map((one) => one.label)
}

function shortest(ways: readonly string[], mention: Mention, room: Room, otherwise = ways.at(-1) ?? ''): string {
  return ways.find((way) => sameMention(meant(way, room).mention, mention)) ?? otherwise
}

/** The same person of the same agency; an identity is only compared where both have one. */
function sameMention(one: Mention, other: Mention): boolean {
  const identity = one.personId === null || other.personId === null || one.personId === other.personId
  return one.name === other.name && one.agencyId === other.agencyId && identity
}

function ofPerson(one: Room['people'][number]): Candidate {
  return { label: one.name, mention: { name: one.name, agencyId: one.agencyId, personId: one.id } }
}

function asAgency(agencyId: AgencyId): Mention {
  return { name: '', agencyId, personId: null }
}

function dotted(name: string): string {
  return name
    .split(/\s+/)
    .filter((part) => part !== '')
    .join('.')
}

function undotted(typed: string): string {
  return typed
    .split('.')
    .filter((part) => part !== '')
    .join(' ')
}

/** Without apostrophes, which belong to the word, and with dots as spaces. */
function apart(text: string): string {
  return text.replace(/['’]/g, '').replaceAll('.', ' ')
}

function plainWords(name: string): string[] {
  return apart(name).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}
