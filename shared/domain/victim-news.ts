import { type Day, dayOf, type Instant, sayDayInFull } from './dates.ts'
import type { AgendaItemId, NewsId, OrderStepId, PlanId } from './ids.ts'
import { type OrderKind, type OrderStepKind, sayOrder } from './order.ts'
import { callParty, type Party } from './party.ts'
import { sinceWritten } from './proposed-news.ts'
import { type News, PLAIN, type SafeWay, standsTold, type Telling } from './victim-loop.ts'

/** Who tells her when nobody else was named (S4 §4.3). */
export const HER_ADVOCATE = 'her advocate'

export interface MinutedForHer {
  readonly id: AgendaItemId
  readonly heldOn: Day
  readonly toldWhat: string
  readonly toldBy: string
}

/** What the panel said that she will be told, and by whom (§4.3). Other words are other news. */
export function newsOfMeeting(item: MinutedForHer, advocate: string): News {
  const words = item.toldWhat.trim()
  return {
    ref: `meeting/${item.id}`,
    kind: 'meeting',
    mark: words,
    title: `What the panel said on ${sayDayInFull(item.heldOn)}`,
    words,
    ...PLAIN,
    byWhom: item.toldBy === '' ? advocate : item.toldBy,
    on: item.heldOn,
    since: item.heldOn,
    audience: null,
  }
}

export interface FinalisedPlan {
  readonly id: PlanId
  readonly number: number
  readonly finalisedAt: Instant
  readonly reviewOn: Day | null
}

/** The newest finalised version; she has been waiting since the first that came after the last one she was told of (N20). */
export function newsOfPlan(versions: readonly FinalisedPlan[], tellings: readonly Telling[], advocate: string): News[] {
  const inOrder = versions.toSorted((a, b) => a.number - b.number)
  const newest = inOrder.at(-1)
  if (newest === undefined) return []
  const lastTold = inOrder.findLastIndex(({ id }) =>
    tellings.some((one) => one.ref === refOfPlan(id) && standsTold(one)),
  )
  const waiting = inOrder[lastTold + 1] ?? newest
  const skipped = inOrder.slice(lastTold + 1, -1).map(({ number }) => number)
  const review = newest.reviewOn === null ? '' : ` They look at it again by ${sayDayInFull(newest.reviewOn)}.`
  return [
    {
      ref: refOfPlan(newest.id),
      kind: 'plan',
      mark: newest.id,
      title: `Version ${newest.number} of the plan${skipped.length === 0 ? '' : `; she was not told of version ${skipped.join(', ')} either`}`,
      words: `The services have agreed what each of them does to make you safer.${review}`,
      ...PLAIN,
      byWhom: advocate,
      on: dayOf(newest.finalisedAt),
      since: dayOf(waiting.finalisedAt),
      audience: null,
    },
  ]
}

/** How a version of the plan is named among what there is to tell. */
export function refOfPlan(id: PlanId): string {
  return `plan/${id}`
}

export interface SteppedOrder {
  readonly id: OrderStepId
  readonly step: OrderStepKind
  readonly on: Day
  readonly kind: OrderKind
  readonly title: string
  readonly endsOn: Day | null
}

/** The steps of an order that change what she can rely on: each is news for her. */
export const NEWS_STEPS = [
  'interim made',
  'made',
  'refused',
  'served',
  'varied',
  'breached',
  'discharged',
] as const satisfies OrderStepKind[]

/** News of an order; the note of the step stays with the services, since it may say where he is. */
export function newsOfOrder(order: SteppedOrder, advocate: string): News[] {
  const say = SAID_OF_STEP[order.step]
  if (say === undefined) return []
  const name = sayOrder(order)
  return [
    {
      ref: `order/${order.id}`,
      kind: 'order',
      mark: `${order.step} ${order.step === 'made' ? (order.endsOn ?? '') : ''}`.trim(),
      title: `${name}: ${order.step} on ${sayDayInFull(order.on)}`,
      words: `${say(order)}: ${name}.`,
      ...PLAIN,
      byWhom: advocate,
      on: order.on,
      since: order.on,
      audience: null,
    },
  ]
}

const SAID_OF_STEP: Partial<Record<OrderStepKind, (order: SteppedOrder) => string>> = {
  'interim made': () => 'This holds until the court decides for good',
  made: ({ endsOn }) => (endsOn === null ? 'This holds now' : `This holds until ${sayDayInFull(endsOn)}`),
  refused: () => 'This was asked for and not granted',
  served: ({ on }) => `This was handed over on ${sayDayInFull(on)}, so what it forbids is known`,
  varied: ({ on }) => `This was changed on ${sayDayInFull(on)}`,
  breached: ({ on }) => `This was broken on ${sayDayInFull(on)}, and the police know of it`,
  discharged: ({ on }) => `This no longer holds since ${sayDayInFull(on)}`,
}

/** News that somebody wrote down; what was written from a record is for those whom the record is for, as it stands today. */
export function newsWritten(one: WrittenForHer, records: readonly News[]): News {
  const { id, kind, title, words, byWhom, addedAt } = one
  const on = dayOf(addedAt)
  const record = records.find(({ ref }) => ref === one.source)
  const beside = one.source === null ? '' : sinceWritten(one.sourceMark, record)
  const audience = record === undefined ? one.audience : record.audience
  return {
    ref: `entry/${id}`,
    kind,
    mark: id,
    title,
    words,
    beside,
    asides: one.asides ?? [],
    byWhom,
    on,
    since: on,
    audience,
  }
}

export interface WrittenForHer extends Pick<News, 'kind' | 'title' | 'words' | 'byWhom' | 'audience'> {
  readonly id: NewsId
  readonly addedAt: Instant
  /** The decision or action that it comes from, as it stood; null for what no record says. */
  readonly source: string | null
  readonly sourceMark: string
  /** Null for what was written before guidance could be set aside for it. */
  readonly asides: News['asides'] | null
}

/** How it is safe to reach the victim, with a warning for everything that nobody has recorded yet (S4 §3.1). */
export function safeWayOf(victim: Party | undefined): SafeWay {
  if (victim === undefined) return { ...NOWHERE, warnings: ['Nobody is recorded as the victim of this case.'] }
  const { phone, safeContact, safeTimes, safeAnswerer, safeWords } = victim
  const missing: (readonly [string, string])[] = [
    [safeContact, 'How it is safe to reach her is not recorded. Find out before anybody tries.'],
    [safeTimes, 'When it is safe is not recorded.'],
    [safeAnswerer, 'Who may answer is not recorded.'],
    [safeWords, 'What may be said, and left as a message, is not recorded.'],
  ]
  return {
    name: callParty(victim),
    phone,
    how: safeContact,
    times: safeTimes,
    answerer: safeAnswerer,
    words: safeWords,
    warnings: missing.filter(([said]) => said.trim() === '').map(([, warning]) => warning),
  }
}

const NOWHERE: SafeWay = { name: '', phone: '', how: '', times: '', answerer: '', words: '', warnings: [] }
