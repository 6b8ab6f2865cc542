import { z } from 'zod'
import type { GuidanceNote, NamedPeople } from './guidance.ts'
import { callParty } from './party.ts'
import { saidInWords } from './text.ts'

/** Why a wording is kept against the guidance: which rule is set aside, and because of what (N2). */
export const guidanceAside = z.object({
  rule: z.string().min(1).max(40),
  reason: saidInWords(2000, 'Say why the wording is kept.'),
})
export type GuidanceAside = z.infer<typeof guidanceAside>

/** The notes that wait for an answer: raised by the wording as it stands, and of no rule that was set aside with a reason (N2). */
export function unanswered(raised: readonly GuidanceNote[], aside: readonly string[]): GuidanceNote[] {
  return raised.filter(({ code }) => !aside.includes(code))
}

/** The decision that the minutes keep when guidance is set aside; its reason stands in its because. */
export function sayAside({ title }: Pick<GuidanceNote, 'title'>, action: { number: number }): string {
  return `${ASIDE}${title}” was set aside for action ${action.number}`
}

/** True of a decision that says only that guidance was set aside. */
export function isAboutGuidance(decided: string): boolean {
  return decided.startsWith(ASIDE)
}

const ASIDE = 'Guidance “'

/** How many of the rules a clinic has switched off; codes that no rule has any more do not count. */
export function rulesOff(rules: readonly Pick<GuidanceNote, 'code'>[], off: readonly string[]): number {
  return rules.filter(({ code }) => off.includes(code)).length
}

/** What the two people of a case are called on the screen. */
export interface CalledPeople {
  readonly victim: string
  readonly perpetrator: string
}

/** The names by which a text may speak of the people of a case; words that stand for a missing name are none. */
export function namesOf({ victim, perpetrator }: CalledPeople): NamedPeople {
  return { victim: named(victim, 'victim'), perpetrator: named(perpetrator, 'perpetrator') }
}

function named(called: string, role: 'victim' | 'perpetrator'): string[] {
  const standIns = [true, false].map((known) => callParty({ name: '', known, role }))
  return called === '' || standIns.includes(called) ? [] : [called]
}
