import { PROTECTIVE_PRESENCE_WORDS, presence, RISK_PRESENCE_WORDS } from '#shared/domain/assessment.ts'
import type { ComparedItem, FactorAspect } from '#shared/domain/comparison.ts'
import { wordsFor } from '#shared/domain/comparison.ts'
import { judgementCode, judgementLevel } from '#shared/domain/judgement.ts'
import { factorByCode, typeByCode } from './index.ts'
import { JUDGEMENT_LEVEL_WORDS, JUDGEMENT_WORDS } from './judgements.ts'
import { TYPOLOGY } from './typology.ts'

const ASPECT_WORDS: Readonly<Record<FactorAspect, string>> = {
  presence: 'presence',
  relevance: 'relevance',
  presenceInCustody: 'presence in custody',
  relevanceInCustody: 'relevance in custody',
  mark: 'key or goal',
}

/** What a compared item is called. */
export function sayItem({ kind, code, aspect }: ComparedItem): string {
  if (kind === 'type') return 'Working type'
  if (kind === 'alternativeType') return 'Alternative type'
  const judged = judgementCode.safeParse(code)
  if (judged.success) return JUDGEMENT_WORDS[judged.data].label
  return `${code} ${factorByCode(code)?.item.label ?? ''}${aspect === null ? '' : `, ${ASPECT_WORDS[aspect]}`}`
}

/** What an assessment says about an item, in words. */
export function sayWord({ kind, code }: ComparedItem, value: string | null): string {
  if (value === null) return kind === 'alternativeType' ? 'None' : 'Not said'
  if (kind === 'type' || kind === 'alternativeType') return typeByCode(value)?.label ?? value
  const level = judgementLevel.safeParse(value)
  if (level.success) return JUDGEMENT_LEVEL_WORDS[level.data]
  const there = presence.safeParse(value)
  if (!there.success) return value === 'key' ? 'Key' : 'Goal'
  const words = factorByCode(code)?.pack.bearing === 'risk' ? RISK_PRESENCE_WORDS : PROTECTIVE_PRESENCE_WORDS
  return words[there.data]
}

/** Everything that an item can say. */
export function wordsOf(item: ComparedItem): (string | null)[] {
  const types = TYPOLOGY.types.map((one) => one.code)
  if (item.kind === 'type') return types
  return item.kind === 'alternativeType' ? [...types, null] : [...wordsFor(item)]
}
