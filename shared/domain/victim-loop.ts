import { z } from 'zod'
import { audience } from './audience.ts'
import { type Day, day, daysBetween, instant } from './dates.ts'
import { guidanceAside } from './guidance-answer.ts'
import { caseId, tellingId } from './ids.ts'
import { Refusal } from './refusal.ts'
import { line, optionalLine, paragraphs, saidInWords } from './text.ts'
import { withdrawal } from './withdrawal.ts'

/** What there is to tell the victim: what the panel said in a meeting, a plan, news of an order, or what somebody wrote down. */
const newsKind = z.enum(['meeting', 'plan', 'order', 'action', 'decision', 'other'])
export type NewsKind = z.infer<typeof newsKind>

export const NEWS_WORDS = {
  meeting: 'From the meeting',
  plan: 'Plan',
  order: 'Order',
  action: 'Action',
  decision: 'Decision',
  other: 'Something else',
} as const satisfies Record<NewsKind, string>

/** Names what there is to tell for good, such as `plan/…`: a telling answers it by this name. */
export const newsRef = z.string().regex(/^(meeting|plan|order|entry|decision|action)\/[0-9a-f-]{36}$/)

/** True of what is only proposed: a decision or an action waits for her advocate to say whether, and in which words, she may be told. */
export function isProposal(ref: string): boolean {
  return ref.startsWith('decision/') || ref.startsWith('action/')
}

/** Something that the victim may be told (N20). It is read from the records that say it, and copied nowhere. */
const news = z.object({
  ref: newsRef,
  kind: newsKind,
  /** Another one when there is something new to tell about the same thing. */
  mark: z.string(),
  title: z.string(),
  /** What may be told, in plain words. */
  words: z.string(),
  /** For her advocate and not for her: why it was decided, what became of its record since. */
  beside: z.string(),
  /** Rules of the guidance that its wording was kept against, with the reason (N2). */
  asides: z.array(guidanceAside),
  byWhom: z.string(),
  /** The day of the news; nobody can have been told before. */
  on: day,
  /** Since when she has been waiting for it. */
  since: day,
  audience,
})
export type News = z.infer<typeof news>

/** True of what somebody wrote down for her, in their own words. */
export function isWritten({ ref }: Pick<News, 'ref'>): boolean {
  return ref.startsWith('entry/')
}

/** News with nothing beside it, and no guidance set aside for it. */
export const PLAIN = { beside: '', asides: [] } as const satisfies Partial<News>

/** What somebody writes down to be told: about an action, a decision or something else. */
export const newsFields = z.object({
  kind: newsKind.extract(['action', 'decision', 'other']),
  title: line(200, 'Say what it is about.'),
  words: saidInWords(2000, 'Write what she may be told, in plain words.'),
  byWhom: line(120, 'Name who tells her.'),
  audience,
  asides: z.array(guidanceAside).max(40).default([]),
})

export const tellingWay = z.enum(['the safe way', 'in person', 'another way'])
export type TellingWay = z.infer<typeof tellingWay>
export const WAY_WORDS = {
  'the safe way': 'In the safe way that is recorded',
  'in person': 'Face to face',
  'another way': 'In another way',
} as const satisfies Record<TellingWay, string>

export const tellingFields = z.object({
  toldOn: day,
  words: saidInWords(4000, 'Write what she was told.'),
  /** Who told her; the advocate herself when she writes it. */
  toldBy: optionalLine(120),
  way: tellingWay,
  /** Which other way, and why it was safe. */
  wayNote: optionalLine(300),
})
export type TellingFields = z.infer<typeof tellingFields>

/** That she was told, or that it is held back for a reason. A wrong entry is withdrawn and stays readable. */
export const telling = tellingFields.extend({
  id: tellingId,
  caseId,
  ref: newsRef,
  kind: newsKind,
  mark: z.string(),
  title: z.string(),
  outcome: z.enum(['told', 'held back']),
  audience,
  recordedAt: instant,
  recordedByName: z.string(),
  ...withdrawal.shape,
})
export type Telling = z.infer<typeof telling>

const loopState = z.enum(['proposed', 'set aside', 'not shared', 'changed since', 'held back', 'told', 'gone'])
export type LoopState = z.infer<typeof loopState>
export const LOOP_STATE_WORDS = {
  proposed: 'Nobody has said yet whether she may be told',
  'set aside': 'Not for her',
  'not shared': 'Not shared with her yet',
  'changed since': 'Changed since she was told',
  'held back': 'Held back',
  told: 'She was told',
  gone: 'No longer to be told',
} as const satisfies Record<LoopState, string>

/** Something to tell with what came of it: `days` is how long she has been waiting. */
export const loopEntry = news.extend({ state: loopState, days: z.number().int(), tellings: z.array(telling) })
export type LoopEntry = z.infer<typeof loopEntry>

/**
 * Everything that there is to tell and everything that was told, once each. It is “not shared with her yet” until a telling
 * that stands says otherwise, in whatever order things were recorded; what was told stays when its source is gone (N20).
 */
export function loopOf(all: readonly News[], tellings: readonly Telling[], today: Day): LoopEntry[] {
  const known = new Set(all.map(({ ref }) => ref))
  const sourceless = tellings.filter(({ ref }) => !known.has(ref)).toSorted((a, b) => a.id.localeCompare(b.id))
  const entries = [...all, ...new Map(sourceless.map((one) => [one.ref, newsOf(one)])).values()].map(
    (one): LoopEntry => {
      const own = tellings.filter(({ ref }) => ref === one.ref)
      const state = known.has(one.ref) ? stateOfNews(one, own) : own.some(standsTold) ? 'told' : 'gone'
      return { ...one, state, days: Math.max(0, daysBetween(one.since, today)), tellings: own }
    },
  )
  return entries.sort((a, b) => a.since.localeCompare(b.since) || a.ref.localeCompare(b.ref))
}

/** What has not been shared with her yet, the oldest first; what is held back has its reason and does not wait. */
export function notShared<E extends Pick<LoopEntry, 'state'>>(entries: readonly E[]): E[] {
  return entries.filter(({ state }) => state === 'not shared' || state === 'changed since')
}

/** Refuses a telling that lies ahead, before there was anything to tell, in an unnamed way, or by nobody. */
export function checkTelling(told: TellingFields, about: News, today: Day): void {
  if (told.toldOn > today) {
    throw new Refusal('INVALID', {
      field: 'toldOn',
      sentence: 'This day lies ahead. Write the day on which she was told.',
    })
  }
  if (!isWritten(about) && told.toldOn < about.on) {
    throw new Refusal('INVALID', { field: 'toldOn', sentence: 'On this day there was nothing to tell yet.' })
  }
  if (told.way === 'another way' && told.wayNote === '') {
    throw new Refusal('INVALID', { field: 'wayNote', sentence: 'Say in which way, and why it was safe.' })
  }
  if (told.toldBy === '') throw new Refusal('INVALID', { field: 'toldBy', sentence: 'Name who told her.' })
}

function stateOfNews({ ref, mark }: News, own: readonly Telling[]): LoopState {
  const ofThis = own.filter((one) => one.withdrawnAt === null && one.mark === mark)
  if (isProposal(ref)) return ofThis.length > 0 ? 'set aside' : 'proposed'
  if (ofThis.some(standsTold)) return 'told'
  if (ofThis.length > 0) return 'held back'
  return own.some(standsTold) ? 'changed since' : 'not shared'
}

/** Whether a telling says that she was told, and has not been taken back. */
export function standsTold({ outcome, withdrawnAt }: Pick<Telling, 'outcome' | 'withdrawnAt'>): boolean {
  return outcome === 'told' && withdrawnAt === null
}

/** What was told of something that is no longer there, such as a case that was taken off its agenda. */
function newsOf({ ref, kind, mark, title, words, toldBy, toldOn, audience: who }: Telling): News {
  return { ref, kind, mark, title, words, ...PLAIN, byWhom: toldBy, on: toldOn, since: toldOn, audience: who }
}

/** How it is safe to reach her, and what is missing before anybody tries (S4 §3.1). */
export const safeWay = z.object({
  name: z.string(),
  phone: z.string(),
  how: paragraphs(1000),
  times: z.string(),
  answerer: z.string(),
  words: z.string(),
  warnings: z.array(z.string()),
})
export type SafeWay = z.infer<typeof safeWay>
