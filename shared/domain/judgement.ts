import { z } from 'zod'
import { assessmentId } from './ids.ts'
import { paragraphs } from './text.ts'

/** What is judged beside the type, each for itself and never added up (domain notes §2.7). */
export const JUDGEMENTS = [
  'persistence',
  'recurrence',
  'violence',
  'harm to the victim',
  'harm to the stalker',
] as const
export const judgementCode = z.enum(JUDGEMENTS)
export type JudgementCode = z.infer<typeof judgementCode>

/** How high a risk is judged; `not yet` says that it cannot be judged, and why stands in the reasons. */
export const judgementLevel = z.enum(['low', 'moderate', 'high', 'not yet'])
export type JudgementLevel = z.infer<typeof judgementLevel>

export const judgementFields = z.object({
  level: judgementLevel.nullable(),
  reasons: paragraphs(4000),
  /** What would have to happen, or to become known, for it to be judged otherwise. */
  wouldChange: paragraphs(4000),
})
export type JudgementFields = z.infer<typeof judgementFields>
export const BLANK_JUDGEMENT: JudgementFields = { level: null, reasons: '', wouldChange: '' }

/** One judgement in one assessment. */
export const judgement = judgementFields.extend({
  assessmentId,
  code: judgementCode,
  carried: z.enum(['to confirm', 'confirmed']).nullable(),
  revision: z.number().int(),
})
export type Judgement = z.infer<typeof judgement>

/** What the law and the health service allow to hold a stalker back by (domain notes §2.7, 4). */
export const LEVERS = ['bail', 'order', 'licence', 'health', 'MAPPA'] as const
export const leverCode = z.enum(LEVERS)
export type LeverCode = z.infer<typeof leverCode>

export const leverFields = z.object({
  /** Whether there is one now. */
  exists: z.enum(['yes', 'no', 'not known']).nullable(),
  note: paragraphs(2000),
})
export type LeverFields = z.infer<typeof leverFields>
export const BLANK_LEVER: LeverFields = { exists: null, note: '' }

/** One lever as it stood on the day of an assessment. */
export const lever = leverFields.extend({ assessmentId, code: leverCode, revision: z.number().int() })
export type Lever = z.infer<typeof lever>
