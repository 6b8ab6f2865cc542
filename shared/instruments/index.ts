import type { AskedFactor } from '#shared/domain/assessment.ts'
import type { FactorItem, FactorPack, Pack, TypologyPack } from '#shared/domain/instrument.ts'
import { FUTURE_FACTORS } from './future-factors.ts'
import { HISTORY_FACTORS } from './history-factors.ts'
import { PROTECTIVE_FACTORS } from './protective-factors.ts'
import { RECENT_FACTORS } from './recent-factors.ts'
import { SCREENING } from './screening-checklist.ts'
import { TYPOLOGY } from './typology.ts'

/** The panels of factors in the order in which they are rated. */
export const FACTOR_PACKS: readonly FactorPack[] = [HISTORY_FACTORS, RECENT_FACTORS, FUTURE_FACTORS, PROTECTIVE_FACTORS]

/** Every instrument that comes with the program: those that an assessment asks, and the screening checklist. */
export const PACKS: readonly Pack[] = [TYPOLOGY, ...FACTOR_PACKS, SCREENING]

/** The codes of the 37 factors, in order: what has to be rated before an assessment can be signed. */
export const FACTOR_CODES: readonly string[] = FACTOR_PACKS.flatMap((one) => one.items.map((item) => item.code))

/** The 37 factors as they are asked: each once, or in custody and in the community. */
export const ASKED_FACTORS: readonly AskedFactor[] = FACTOR_PACKS.flatMap((one) =>
  one.items.map((item) => ({ code: item.code, inTwoContexts: one.inTwoContexts === true })),
)

/** What a new assessment is pinned to, `id@version`: the typology and the panels of factors, not the screening. */
export const CURRENT_PACKS: readonly string[] = [TYPOLOGY, ...FACTOR_PACKS].map((one) => `${one.id}@${one.version}`)

/** The pack with this id; undefined when there is none. */
export function packById(id: string): Pack | undefined {
  return PACKS.find((one) => one.id === id)
}

/** A factor with the panel that it belongs to; undefined when no panel knows the code. */
export function factorByCode(code: string): { item: FactorItem; pack: FactorPack } | undefined {
  return FACTORS.get(code)
}

/** A type of stalker; undefined when the typology does not know the code. */
export function typeByCode(code: string): TypologyPack['types'][number] | undefined {
  return TYPES.get(code)
}

const FACTORS = new Map(
  FACTOR_PACKS.flatMap((one) => one.items.map((item) => [item.code, { item, pack: one }] as const)),
)
const TYPES = new Map<string, TypologyPack['types'][number]>(TYPOLOGY.types.map((one) => [one.code, one]))
