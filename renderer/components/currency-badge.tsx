import { CURRENCY_WORDS, type CurrencyState } from '#shared/domain/currency.ts'
import { Tag } from './tag.tsx'

/** Whether the stalking is still going on: a shape and a word. */
export function CurrencyBadge({ state }: { state: CurrencyState }) {
  return (
    <Tag tone={TONES[state]}>
      <span aria-hidden="true">{SHAPES[state]} </span>
      {CURRENCY_WORDS[state]}
    </Tag>
  )
}

const SHAPES = { active: '▲', dormant: '◆', ended: '✓', 'not known': '?' } as const satisfies Record<
  CurrencyState,
  string
>
const TONES = { active: 'high', dormant: 'medium', ended: 'done', 'not known': 'standard' } as const satisfies Record<
  CurrencyState,
  string
>
