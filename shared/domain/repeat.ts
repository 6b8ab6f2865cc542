import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { YesNoUnsure } from './case.ts'
import type { Day } from './dates.ts'

/** What makes a case come back: SafeLives has published two definitions, and each clinic follows one. */
export const repeatDefinition = z.enum(['criminal', 'any'])

/** From which day the months are counted. */
export const repeatAnchor = z.enum(['referral', 'hearing'])

export const repeatConfig = z.object({
  definition: repeatDefinition,
  months: z.number().int().min(1).max(60),
  anchor: repeatAnchor,
})
export type RepeatConfig = z.infer<typeof repeatConfig>

/** The newer definition, counted from the last referral. */
export const REPEAT_DEFAULT: RepeatConfig = { definition: 'any', months: 12, anchor: 'referral' }

export const REPEAT_WORDS = {
  criminal: {
    name: 'A further incident that would be a crime',
    means: 'Violence or threats, to people or property; a pattern of stalking or harassment; rape or sexual abuse.',
    source: 'SafeLives, older definition of a repeat',
  },
  any: {
    name: 'Any further abuse',
    means:
      'Anything between the same victim and perpetrator, crime or not: unwanted contact, broken bail or order, a dispute over child contact.',
    source: 'SafeLives, newer definition of a repeat',
  },
} as const satisfies Record<z.infer<typeof repeatDefinition>, { name: string; means: string; source: string }>

export const ANCHOR_WORDS = {
  referral: 'The last referral',
  hearing: 'The last time the panel heard the case',
} as const satisfies Record<z.infer<typeof repeatAnchor>, string>

/** The day from which the months count: a case that was never heard counts from its referral. */
export function anchorDay(config: RepeatConfig, last: { referredOn: Day; heardOn: Day | null }): Day {
  return config.anchor === 'hearing' ? (last.heardOn ?? last.referredOn) : last.referredOn
}

/**
 * Whether what happened makes it a repeat of the case of `lastOn`: within so many calendar months, the last day
 * included, and of the kind that the definition asks for. Where nobody is sure that it would be a crime it counts.
 */
export function isRepeat(lastOn: Day, next: { on: Day; wouldBeCrime: YesNoUnsure }, config: RepeatConfig): boolean {
  if (config.definition === 'criminal' && next.wouldBeCrime === 'no') return false
  return next.on >= lastOn && next.on <= Temporal.PlainDate.from(lastOn).add({ months: config.months }).toString()
}
