import { z } from 'zod'
import { audience } from './audience.ts'
import { type Day, day, instant, sayDayInFull } from './dates.ts'
import { caseId, tellingId, victimWordsId } from './ids.ts'
import { Refusal } from './refusal.ts'
import { optionalLine, saidInWords } from './text.ts'

/** What the victim said: in answer to what she was told, a wish, or how she found the plan or what was done. */
const wordsKind = z.enum(['answer', 'wish', 'on the plan', 'on how it was handled'])
export type WordsKind = z.infer<typeof wordsKind>

export const WORDS_KIND_WORDS = {
  answer: 'What she said back',
  wish: 'What she wants',
  'on the plan': 'What she thinks of the plan',
  'on how it was handled': 'What she thinks of how it was handled',
} as const satisfies Record<WordsKind, string>

/** What a wish is about: it decides what a change of mind touches. */
export const wishAbout = z.enum(['sharing', 'contact', 'police and court', 'support', 'plan', 'other'])
export type WishAbout = z.infer<typeof wishAbout>

export const WISH_WORDS = {
  sharing: 'Sharing what she told us',
  contact: 'How she is reached',
  'police and court': 'Police and court',
  support: 'Help and support',
  plan: 'What the plan does',
  other: 'Something else',
} as const satisfies Record<WishAbout, string>

export const wordsFields = z.object({
  kind: wordsKind,
  /** Of a wish only. */
  about: wishAbout.nullable(),
  saidOn: day,
  words: saidInWords(4000, 'Write what she said, in her words.'),
  /** To whom she said it; the advocate herself when she writes it. */
  saidTo: optionalLine(120),
  /** What she was told, when this is her answer to it. */
  tellingId: tellingId.nullable(),
  /** The wish that this one takes the place of; it stays readable. */
  changes: victimWordsId.nullable(),
  /** True when she no longer wants what she wanted, and wants nothing in its place. */
  takenBack: z.boolean(),
  audience,
})
export type WordsFields = z.infer<typeof wordsFields>

/** What the victim said, dated; entries are added and never changed (S4 §4.3). */
export const victimWords = wordsFields.extend({
  id: victimWordsId,
  caseId,
  recordedAt: instant,
  recordedByName: z.string(),
})
export type VictimWords = z.infer<typeof victimWords>

/** The wishes that hold today: those that she has neither changed nor taken back. */
export function standingWishes<W extends Pick<VictimWords, 'id' | 'kind' | 'changes' | 'takenBack'>>(
  said: readonly W[],
): W[] {
  const changed = new Set(said.map(({ changes }) => changes))
  return said.filter((one) => one.kind === 'wish' && !one.takenBack && !changed.has(one.id))
}

/** The wish as it was before each of her changes, the first one first. */
export function earlierOf<W extends Pick<VictimWords, 'id' | 'changes'>>(one: W, said: readonly W[]): W[] {
  const before: W[] = []
  let next = one.changes
  while (next !== null) {
    const found = said.find(({ id }) => id === next)
    if (found === undefined || before.includes(found)) break
    before.unshift(found)
    next = found.changes
  }
  return before
}

/**
 * Refuses words that lie ahead, a wish about nothing, and a change of a wish that she has changed already: she may change her
 * mind as often as she likes, one change after the other.
 */
export function checkWords(words: WordsFields, said: readonly VictimWords[], today: Day): void {
  const refuse = (field: keyof WordsFields, sentence: string) => new Refusal('INVALID', { field, sentence })
  if (words.saidOn > today) throw refuse('saidOn', 'This day lies ahead. Write the day on which she said it.')
  if (words.saidTo === '') throw refuse('saidTo', 'Name to whom she said it.')
  if ((words.kind === 'wish') !== (words.about !== null)) throw refuse('about', 'Choose what this wish is about.')
  if (words.changes === null) {
    if (words.takenBack) throw refuse('takenBack', 'Choose the wish that she takes back.')
    return
  }
  const before = standingWishes(said).find(({ id }) => id === words.changes)
  if (words.kind !== 'wish' || before === undefined) {
    throw refuse('changes', 'This wish has been changed already. Change what she wants now.')
  }
  if (before.about !== words.about) throw refuse('about', 'A changed wish stays about the same thing.')
  if (words.saidOn < before.saidOn) throw refuse('saidOn', 'She said this before the wish that it changes.')
}

/** Since when somebody might ask her what she thinks of the plan: she was told of it and has said nothing about it since. */
export function feedbackWaitsSince(
  toldOfPlan: readonly Day[],
  said: readonly Pick<VictimWords, 'kind' | 'saidOn'>[],
): Day | null {
  const told = toldOfPlan.toSorted().at(-1)
  if (told === undefined) return null
  return said.some(({ kind, saidOn }) => kind === 'on the plan' && saidOn >= told) ? null : told
}

/** Something that was done on the strength of a wish or consent, and the screen on which it stands. */
export const affected = z.object({ what: z.string(), place: z.enum(['referral', 'case', 'orders', 'plan', 'victim']) })
export type Affected = z.infer<typeof affected>

/** What rests on what she wants, as the case stands today. */
export interface RestingOnHer {
  readonly shares: readonly { recipient: string; on: Day }[]
  readonly support: readonly { serviceName: string }[]
  readonly orders: readonly string[]
  readonly actions: readonly { number: number; text: string }[]
  readonly planNumber: number | null
  readonly safeContact: string
  readonly contacts: readonly { name: string }[]
}

/** What a change of mind touches: to be looked at again, by somebody, and told her (N20). Nothing is undone by itself. */
export function affectedBy(about: WishAbout, on: RestingOnHer): Affected[] {
  const shares = on.shares.map(
    ({ recipient, on: shared }): Affected => ({
      what: `Shared with ${recipient} on ${sayDayInFull(shared)}`,
      place: 'referral',
    }),
  )
  const support = on.support.map(
    ({ serviceName }): Affected => ({ what: `Referred on to ${serviceName}`, place: 'referral' }),
  )
  const orders = on.orders.map((what): Affected => ({ what, place: 'orders' }))
  const actions = on.actions.map(({ number, text }): Affected => ({ what: `Action ${number}: ${text}`, place: 'case' }))
  const plan: Affected[] =
    on.planNumber === null ? [] : [{ what: `Version ${on.planNumber} of the plan`, place: 'plan' }]
  const contact: Affected[] = [
    ...(on.safeContact === '' ? [] : [{ what: 'The safe way to reach her', place: 'case' } as const]),
    ...on.contacts.map(({ name }): Affected => ({ what: `Emergency contact ${name}`, place: 'victim' })),
  ]
  return {
    sharing: [...shares, ...support],
    contact,
    'police and court': [...orders, ...plan],
    support: [...support, ...actions],
    plan: [...plan, ...actions],
    other: plan,
  }[about]
}
