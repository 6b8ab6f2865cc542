import { z } from 'zod'
import { instant } from './dates.ts'
import { caseId, levelDecisionId, personId } from './ids.ts'
import { Refusal } from './refusal.ts'
import { paragraphs } from './text.ts'

/** The level of risk as S4 §3.2d defines it. */
export const level = z.enum(['high', 'medium', 'standard'])
export type Level = z.infer<typeof level>

/** How a case came to be high: by the answers, by judgement, or because it is getting worse (S4 §3.2d). */
export const route = z.enum(['visible', 'judgement', 'escalation'])
export type Route = z.infer<typeof route>

export const LEVEL_WORDS = {
  high: { name: 'High', shape: '▲', means: 'Serious harm could happen at any time, and its impact would be serious.' },
  medium: {
    name: 'Medium',
    shape: '◆',
    means:
      'There are signs of serious harm, but it is unlikely unless circumstances change: medication stopped, home lost, relationship ended, drink or drugs.',
  },
  standard: { name: 'Standard', shape: '●', means: 'Nothing at present shows that serious harm is likely.' },
} as const satisfies Record<Level, { name: string; shape: string; means: string }>

export const ROUTE_WORDS = {
  visible: {
    name: 'Visible high risk',
    means: 'The answers reach the threshold, or the whole stalking set is answered yes.',
  },
  judgement: {
    name: 'Professional judgement',
    means: 'Below the threshold, but what is known or what the victim fears says high. Say why.',
  },
  escalation: {
    name: 'Escalation',
    means: 'Below the threshold, but more frequent or more severe. Name two dated points.',
  },
} as const satisfies Record<Route, { name: string; means: string }>

/** The words of a level with its route, for one line: `High, by escalation`. */
export function sayLevel(of: Level, by: Route | null): string {
  const name = LEVEL_WORDS[of].name
  if (by === null) return name
  return by === 'visible' ? `${name}, visible` : `${name}, by ${ROUTE_WORDS[by].name.toLowerCase()}`
}

export const levelChoice = z.object({ level, route: route.nullable(), reason: paragraphs(4000) })
export type LevelChoice = z.infer<typeof levelChoice>

/** A level somebody decided: never changed, only followed by the next one. */
export const levelDecision = levelChoice.extend({
  id: levelDecisionId,
  caseId,
  decidedAt: instant,
  decidedBy: personId,
  decidedByName: z.string(),
})
export type LevelDecision = z.infer<typeof levelDecision>

/** The choice as it is kept; refuses a high level without its route, and judgement or escalation without a reason (S4 §3.2d). */
export function decideLevel(choice: LevelChoice): LevelChoice {
  if (choice.level !== 'high') return { ...choice, route: null }
  if (choice.route === null) {
    throw new Refusal('INVALID', { field: 'route', sentence: 'Say by which route the case is high.' })
  }
  if (choice.route !== 'visible' && choice.reason.trim() === '') {
    throw new Refusal('INVALID', { field: 'reason', sentence: ROUTE_WORDS[choice.route].means })
  }
  return choice
}
