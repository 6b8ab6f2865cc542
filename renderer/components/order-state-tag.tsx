import type { OrderState } from '#shared/domain/order.ts'
import { Tag } from './tag.tsx'

/** Where an order stands, in a word with its shape. */
export function OrderStateTag({ state }: { state: OrderState }) {
  const { tone, words } = STATES[state]
  return <Tag tone={tone}>{words}</Tag>
}

const STATES = {
  considered: { tone: 'standard', words: '○ Considered' },
  'not pursued': { tone: 'standard', words: '– Not pursued' },
  drafted: { tone: 'standard', words: '○ Drafted' },
  applied: { tone: 'medium', words: '◆ Applied for' },
  interim: { tone: 'done', words: '✓ Interim order' },
  made: { tone: 'medium', words: '◆ Made, not served' },
  refused: { tone: 'high', words: '▲ Refused' },
  'in force': { tone: 'done', words: '✓ In force' },
  expired: { tone: 'high', words: '▲ Expired' },
  discharged: { tone: 'standard', words: '– Discharged' },
} as const satisfies Record<OrderState, { tone: string; words: string }>
