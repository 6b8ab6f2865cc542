import type { Presence, RatingFields, Relevance } from '#shared/domain/assessment.ts'
import type { FactorPack } from '#shared/domain/instrument.ts'

/** What a key does on the row of a factor. */
export type RowCommand =
  | { kind: 'presence'; value: Presence | null }
  | { kind: 'relevance'; value: Relevance }
  | { kind: 'mark'; value: NonNullable<RatingFields['mark']> }
  | { kind: 'write'; what: 'evidence' | 'missing' }
  | { kind: 'confirm' }
  | { kind: 'move'; by: 1 | -1 }

/** What a key means on a row; undefined when it means nothing there. Relevance is for risk factors, key and goal for protective ones. */
export function commandFor(key: string, bearing: FactorPack['bearing']): RowCommand | undefined {
  const shared = COMMON[key.length === 1 ? key.toLowerCase() : key]
  return shared ?? (bearing === 'risk' ? RISK : PROTECTIVE)[key.toLowerCase()]
}

/** The letter of each presence, as it stands on its chip. */
export const PRESENCE_LETTERS: Record<Presence, string> = { yes: 'Y', partly: 'P', no: 'N', 'not known': 'U' }

const COMMON: Readonly<Record<string, RowCommand>> = {
  y: { kind: 'presence', value: 'yes' },
  p: { kind: 'presence', value: 'partly' },
  n: { kind: 'presence', value: 'no' },
  u: { kind: 'presence', value: 'not known' },
  Backspace: { kind: 'presence', value: null },
  Delete: { kind: 'presence', value: null },
  e: { kind: 'write', what: 'evidence' },
  m: { kind: 'write', what: 'missing' },
  Enter: { kind: 'confirm' },
  ArrowDown: { kind: 'move', by: 1 },
  ArrowUp: { kind: 'move', by: -1 },
}

const RISK: Readonly<Record<string, RowCommand>> = {
  '1': { kind: 'relevance', value: 'low' },
  '2': { kind: 'relevance', value: 'moderate' },
  '3': { kind: 'relevance', value: 'high' },
}

const PROTECTIVE: Readonly<Record<string, RowCommand>> = {
  k: { kind: 'mark', value: 'key' },
  g: { kind: 'mark', value: 'goal' },
}
