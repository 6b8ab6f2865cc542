import { z } from 'zod'
import { type Day, day, instant } from './dates.ts'
import { caseId, impactId } from './ids.ts'
import { Refusal } from './refusal.ts'
import { line, saidInWords } from './text.ts'
import { withdrawal } from './withdrawal.ts'

/** The five areas of a life that stalking reaches into (S4 §2.3, item 8). */
export const impactArea = z.enum(['mental health', 'physical health', 'work or school', 'social life', 'money'])
export type ImpactArea = z.infer<typeof impactArea>

export const IMPACT_AREA_WORDS = {
  'mental health': 'Mental health',
  'physical health': 'Physical health',
  'work or school': 'Work or school',
  'social life': 'Social life',
  money: 'Money',
} as const satisfies Record<ImpactArea, string>

/** What stalking did to the victim in one area, in her words where possible. */
export const impactFields = z.object({
  area: impactArea,
  text: saidInWords(4000, 'Say what it did.'),
  /** True when these are her own words. */
  quote: z.boolean(),
  source: line(200, 'Say who told it, or where it is recorded.'),
  on: day,
  /** Whether it is marked as evidence that the conduct frightened her, or changed her day-to-day life (item 66, limb B). */
  evidence: z.boolean(),
})
export type ImpactFields = z.infer<typeof impactFields>

/** An entry about impact. It is never changed: another supersedes it, or it is withdrawn with a reason. */
export const impact = impactFields.extend({
  id: impactId,
  caseId,
  /** The entry that this one supersedes. */
  supersedes: impactId.nullable(),
  addedAt: instant,
  addedByName: z.string(),
  ...withdrawal.shape,
})
export type Impact = z.infer<typeof impact>

/** The entries that count now: neither withdrawn nor superseded, in the order in which they were added. */
export function standingImpacts(all: readonly Impact[]): Impact[] {
  const superseded = new Set(all.flatMap((one) => (one.supersedes === null ? [] : [one.supersedes])))
  return all.filter((one) => one.withdrawnAt === null && !superseded.has(one.id))
}

/** Refuses to supersede what no longer stands: the chain of an entry never forks. */
export function maySupersede(all: readonly Impact[], earlier: Impact['id']): void {
  if (!standingImpacts(all).some((one) => one.id === earlier)) throw new Refusal('WITHDRAWN', {})
}

/** Refuses a day that lies ahead. */
export function checkImpactDay(on: Day, today: Day): void {
  if (on > today) throw new Refusal('INVALID', { field: 'on', sentence: 'This day lies in the future.' })
}
