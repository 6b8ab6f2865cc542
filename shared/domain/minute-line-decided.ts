import {
  type Level,
  type LevelChoice,
  level as levels,
  ROUTE_WORDS,
  type Route,
  route as routes,
  sayLevel,
} from './level.ts'
import type { MinuteEntry } from './minute-entry.ts'
import type { LineMeaning } from './minute-line-meaning.ts'
import { Refusal } from './refusal.ts'

/** What a line decided beside the minutes: it follows when the line is edited, so that the two never differ (§4.4). */
export type Decided = Extract<LineMeaning, { kind: 'level' | 'defer' }>

/** What `/level` writes into the minutes. A visible level needs no reason of its own: the answers are it. */
export function levelDecision({ level, route, reason }: LevelChoice): Pick<MinuteEntry, 'text' | 'because'> {
  const because = route === 'visible' && reason.trim() === '' ? ROUTE_WORDS.visible.means : reason
  return { text: levelText(level, route), because }
}

/** What `/defer` writes into the minutes. */
export const DEFERRED = 'Put off to the next meeting'

/** The command that wrote a decision; undefined for one that is words alone. */
export function decidedBy({
  kind,
  text,
  because,
}: Pick<MinuteEntry, 'kind' | 'text' | 'because'>): Decided | undefined {
  if (kind !== 'decision') return undefined
  if (text === DEFERRED) return { kind: 'defer', because }
  const found = LEVELS.find((one) => levelText(one.level, one.route) === text)
  if (found === undefined) return undefined
  const said = found.route === 'visible' && because === ROUTE_WORDS.visible.means ? '' : because
  return { kind: 'level', ...found, reason: said }
}

/** Refuses to change the words alone of a line that decided something: the decision is changed, and the line with it. */
export function mayEditWords(entry: Pick<MinuteEntry, 'kind' | 'text' | 'because'>): void {
  const decided = decidedBy(entry)
  if (decided !== undefined) throw new Refusal('INVALID', { field: 'text', sentence: STAYS[decided.kind] })
}

/** What to do instead of changing the words alone. */
const STAYS = {
  level: 'This line decided the level. ↑ and /level decide it anew; both stay in the history of the case.',
  defer: 'This line put the case off. Ctrl+Z takes that back; ↑ and /defer give another reason.',
} as const satisfies Record<Decided['kind'], string>

function levelText(level: Level, route: Route | null): string {
  return `Level of risk: ${sayLevel(level, route)}`
}

const LEVELS: readonly { level: Level; route: Route | null }[] = [
  ...routes.options.map((route) => ({ level: 'high', route }) as const),
  ...levels.options.map((level) => ({ level, route: null })),
]
