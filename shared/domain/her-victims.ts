import { z } from 'zod'
import { day } from './dates.ts'
import { caseId } from './ids.ts'
import { level } from './level.ts'

/** An open case as its advocate sees it (issue 6, advocate's board). */
export const herVictim = z.object({
  caseId,
  reference: z.string(),
  victim: z.string(),
  level: level.nullable(),
  /** Who speaks for her: whom the case was last routed to, else who last told what she says. */
  advocate: z.string(),
  nextReviewOn: day.nullable(),
  /** The newest plan; null while nobody has begun one. */
  plan: z.enum(['draft', 'final']).nullable(),
  /** The last day on which her voice was heard, in any version of the plan. */
  voiceOn: day.nullable(),
  /** True when the newest plan holds neither her voice nor the reason why there is none, or there is no plan. */
  voiceMissing: z.boolean(),
  /** Open actions of the advocate's agency in the case, and how many of them are late. */
  open: z.number().int(),
  late: z.number().int(),
})
export type HerVictim = z.infer<typeof herVictim>

/** What is missing of her voice, in a sentence; null when it stands in the newest plan, or the reason does (issue 6, point 1). */
export function sayMissingVoice({ plan, voiceMissing }: Pick<HerVictim, 'plan' | 'voiceMissing'>): string | null {
  if (!voiceMissing) return null
  return plan === null ? 'No plan yet, and nothing that she said.' : 'Nothing that she said is in this plan yet.'
}
