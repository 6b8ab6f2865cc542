import { z } from 'zod'
import { type Day, day, instant } from './dates.ts'
import { caseEventId, caseId } from './ids.ts'
import { line, paragraphs } from './text.ts'
import { withdrawal } from './withdrawal.ts'

/** Why an event matters: somebody’s life, what the authorities did, what is known to change risk, or the victim regaining control (S4 §3.2d, §3.3; N4). */
const eventGroup = z.enum(['life', 'measure', 'change driver', 'control shift'])
export type EventGroup = z.infer<typeof eventGroup>

export const EVENT_GROUP_WORDS = {
  life: 'Life',
  measure: 'Measure',
  'change driver': 'Change that raises concern',
  'control shift': 'Control shifts to the victim',
} as const satisfies Record<EventGroup, string>

/** Every kind of event with its group; a kind, once stored, is never renamed. */
export const EVENT_KINDS = {
  'job lost': { group: 'life', name: 'Job lost' },
  'job begun': { group: 'life', name: 'Job begun' },
  'home lost': { group: 'life', name: 'Home lost' },
  'home changed': { group: 'life', name: 'Moved home' },
  'relationship ended': { group: 'life', name: 'Relationship ended' },
  'relationship begun': { group: 'life', name: 'Relationship begun' },
  bereavement: { group: 'life', name: 'Bereavement' },
  birth: { group: 'life', name: 'Birth' },
  pregnancy: { group: 'life', name: 'Pregnancy' },
  illness: { group: 'life', name: 'Illness or injury' },
  'money crisis': { group: 'life', name: 'Money crisis' },
  'child contact changed': { group: 'life', name: 'Child contact changed' },
  'other life event': { group: 'life', name: 'Another life event' },
  'police warning': { group: 'measure', name: 'Police warning' },
  arrest: { group: 'measure', name: 'Arrest' },
  charge: { group: 'measure', name: 'Charge' },
  bail: { group: 'measure', name: 'Bail with conditions' },
  'bail ended': { group: 'measure', name: 'Bail ended' },
  'order applied for': { group: 'measure', name: 'Order applied for' },
  'order made': { group: 'measure', name: 'Order made' },
  'order served': { group: 'measure', name: 'Order served' },
  'order expires': { group: 'measure', name: 'Order expires' },
  'court date': { group: 'measure', name: 'Court date' },
  conviction: { group: 'measure', name: 'Conviction' },
  'case dropped': { group: 'measure', name: 'No further action, or acquittal' },
  custody: { group: 'measure', name: 'Into custody' },
  release: { group: 'measure', name: 'Release' },
  licence: { group: 'measure', name: 'Licence begins' },
  'licence ended': { group: 'measure', name: 'Licence ends' },
  detention: { group: 'measure', name: 'Detained in hospital' },
  'treatment begun': { group: 'measure', name: 'Treatment begun' },
  'other measure': { group: 'measure', name: 'Another measure' },
  'medication stopped': { group: 'change driver', name: 'Medication stopped' },
  'accommodation lost': { group: 'change driver', name: 'Accommodation lost' },
  'relationship breakdown': { group: 'change driver', name: 'Relationship broke down' },
  'drink or drugs': { group: 'change driver', name: 'Drink or drugs' },
  'nothing to lose': { group: 'change driver', name: '“Nothing to lose” talk' },
  escalation: { group: 'change driver', name: 'Escalation' },
  breach: { group: 'change driver', name: 'Breach' },
  'return after quiet': { group: 'change driver', name: 'New incident after a quiet time' },
  'locks changed': { group: 'control shift', name: 'Victim changes locks or security' },
  'victim moves': { group: 'control shift', name: 'Victim moves' },
  'contact blocked': { group: 'control shift', name: 'Victim blocks contact' },
  'new partner': { group: 'control shift', name: 'Victim has a new partner' },
  'contact unwanted told': { group: 'control shift', name: 'Told once that contact is unwanted' },
  'perpetrator charged': { group: 'control shift', name: 'Perpetrator learns of the charge' },
  'victim in court': { group: 'control shift', name: 'Victim at court' },
  'order takes effect': { group: 'control shift', name: 'Perpetrator learns of the order' },
  'other control shift': { group: 'control shift', name: 'Another step of the victim' },
} as const satisfies Record<string, { group: EventGroup; name: string }>

export type CaseEventKind = keyof typeof EVENT_KINDS
export const caseEventKind = z.enum(Object.keys(EVENT_KINDS) as [CaseEventKind, ...CaseEventKind[]]) // the keys of the record

/** Measures that are also felt as control passing to the victim, so that risk may rise around their day (S4 §3.3, N4). */
const MEASURES_THAT_SHIFT_CONTROL: ReadonlySet<CaseEventKind> = new Set<CaseEventKind>([
  'charge',
  'court date',
  'order served',
])

/** A dated event of a case other than an incident; `on` may lie ahead. */
export const caseEventFields = z.object({
  kind: caseEventKind,
  on: day,
  note: paragraphs(2000),
  saidBy: line(200, 'Say who told it, or where it is recorded.'),
})
export type CaseEventFields = z.infer<typeof caseEventFields>

export const caseEvent = caseEventFields.extend({
  id: caseEventId,
  caseId,
  addedAt: instant,
  addedByName: z.string(),
  ...withdrawal.shape,
})
export type CaseEvent = z.infer<typeof caseEvent>

/** The group of an event’s kind. */
export function groupOf(one: Pick<CaseEvent, 'kind'>): EventGroup {
  return EVENT_KINDS[one.kind].group
}

/** True when a review is due because of an event: it raises concern, or control shifts to the victim (N4). */
export function callsForReview(one: Pick<CaseEvent, 'kind'>): boolean {
  const group = groupOf(one)
  return group === 'change driver' || group === 'control shift' || MEASURES_THAT_SHIFT_CONTROL.has(one.kind)
}

/** Events that still count, what lies ahead apart from what has been; each in the order of their days. */
export function timeline<E extends Pick<CaseEvent, 'on' | 'withdrawnAt'>>(
  events: readonly E[],
  today: Day,
): { ahead: E[]; past: E[] } {
  const counting = events.filter((one) => one.withdrawnAt === null).sort((a, b) => a.on.localeCompare(b.on))
  return { ahead: counting.filter((one) => one.on > today), past: counting.filter((one) => one.on <= today).reverse() }
}
