import { z } from 'zod'
import type { ActionRecord } from './action.ts'
import { instant } from './dates.ts'
import { actionId, assessmentId, scenarioId, warningSignId } from './ids.ts'
import { mustNotCount } from './no-scores.ts'
import { line, optionalLine, paragraphs } from './text.ts'

/** What may come: more of the same, worse, in another way or towards somebody else, or again after a quiet time (N7). */
export const scenarioKind = z.enum(['repeat', 'escalation', 'change', 'return'])
export type ScenarioKind = z.infer<typeof scenarioKind>

export const SCENARIO_WORDS = {
  repeat: { name: 'More of the same', asks: 'It goes on as it has been.' },
  escalation: { name: 'It becomes worse', asks: 'More often, nearer, or more harmful.' },
  change: { name: 'It changes', asks: 'Towards somebody else, or in another way.' },
  return: { name: 'It comes back', asks: 'It starts again after a quiet time.' },
} as const satisfies Record<ScenarioKind, { name: string; asks: string }>

/** How likely, in words and never in a number: structured judgement predicts nobody (S4 §3.2). */
export const likelihood = z.enum(['unlikely', 'possible', 'likely', 'very likely', 'not known'])
export type Likelihood = z.infer<typeof likelihood>

export const LIKELIHOOD_WORDS = {
  unlikely: 'Unlikely as things stand',
  possible: 'Possible',
  likely: 'Likely',
  'very likely': 'Very likely',
  'not known': 'Not enough known to say',
} as const satisfies Record<Likelihood, string>

export const scenarioFields = z.object({
  kind: scenarioKind,
  what: paragraphs(2000),
  towards: optionalLine(300),
  howSoon: optionalLine(300),
  likelihood: likelihood.nullable(),
  /** What the likelihood rests on. */
  why: paragraphs(2000),
  /** What would then be done, and by whom. */
  response: paragraphs(2000),
})
export type ScenarioFields = z.infer<typeof scenarioFields>

/** A way in which it may go on; `origin` is the first of its line when it was carried from one assessment to the next. */
export const scenario = scenarioFields.extend({
  id: scenarioId,
  assessmentId,
  origin: scenarioId,
  /** False while it is as the assessment before it said, and nobody has looked. */
  confirmed: z.boolean(),
  addedAt: instant,
  addedByName: z.string(),
  revision: z.number().int(),
})
export type Scenario = z.infer<typeof scenario>

/** What would be seen or heard if a scenario were beginning; `origin` as for a scenario. */
export const warningSign = z.object({
  id: warningSignId,
  scenarioId,
  origin: warningSignId,
  text: line(400, 'Say what would be seen or heard.'),
})
export type WarningSign = z.infer<typeof warningSign>

/** An action as far as it answers a sign, a scenario or a factor. */
const planAnswer = z.object({
  actionId,
  number: z.number().int(),
  text: z.string(),
  ownerName: z.string(),
  open: z.boolean(),
})
export type PlanAnswer = z.infer<typeof planAnswer>

/** A scenario with its warning signs, and the actions that answer each. */
export const scenarioFile = scenario.extend({
  signs: z.array(warningSign.extend({ watchedBy: z.array(planAnswer) })),
  /** Actions for the scenario or for any of its signs. */
  answers: z.array(planAnswer),
})
export type ScenarioFile = z.infer<typeof scenarioFile>

/** Refuses a likelihood in figures, in any of the words of a scenario. */
export function checkScenario(fields: Pick<ScenarioFields, 'what' | 'howSoon' | 'why'>): void {
  for (const field of ['what', 'howSoon', 'why'] as const) mustNotCount(field, fields[field])
}

/** True for an action that answers something: it is open or was done. One that was declined or dropped answers nothing. */
export function stillAnswers(action: Pick<ActionRecord, 'acceptance' | 'closedAt' | 'outcomeKind'>): boolean {
  return action.closedAt === null ? action.acceptance !== 'declined' : action.outcomeKind === 'done'
}

/** The codes of the risk factors that are there and that no action answers. */
export function unansweredFactors(
  ratings: readonly { code: string; presence: string | null }[],
  answered: ReadonlySet<string>,
  isRisk: (code: string) => boolean,
): string[] {
  return ratings
    .filter((one) => isRisk(one.code) && (one.presence === 'yes' || one.presence === 'partly'))
    .map((one) => one.code)
    .filter((code) => !answered.has(code))
}
