import type { Day } from '#shared/domain/dates.ts'
import { holdsOn, type OrderRecord, type OrderState, type OrderStep } from '#shared/domain/order.ts'
import { Tag } from './tag.tsx'

interface Order {
  readonly state: OrderState
  readonly steps: readonly Pick<OrderStep, 'kind'>[]
  readonly record: Pick<OrderRecord, 'endsOn'>
}

/** Where an order stands, in a word with its shape; an interim order that nobody has served does not look like one that holds. */
export function OrderStateTag({ order: { state, steps, record }, today }: { order: Order; today: Day }) {
  const { tone, words } = state === 'interim' && !holdsOn(steps, record.endsOn, today) ? NOT_SERVED : STATES[state]
  return <Tag tone={tone}>{words}</Tag>
}

const NOT_SERVED = { tone: 'medium', words: '◆ Interim order, not served' } as const
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
