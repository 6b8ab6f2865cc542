import { useState } from 'react'
import { DayField } from '#renderer/components/day-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { Day } from '#shared/domain/dates.ts'
import { ORDER_STEP_WORDS, type OrderStepKind, sayOrder } from '#shared/domain/order.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { BreachFields, breachOf, NO_BREACH } from './breach-fields.tsx'
import type { OrderFile } from './order-card.tsx'

/** The next step of an order, with its day; a breach brings the incident that it is. */
export function StepDialog({ order, kind, onClose }: { order: OrderFile; kind: OrderStepKind; onClose(): void }) {
  const { today } = useSession()
  const [on, setOn] = useState<Day | null | undefined>(today)
  const [note, setNote] = useState('')
  const [breach, setBreach] = useState(NO_BREACH)
  const wasInterim = order.steps.some((one) => one.kind === 'interim made')
  const [endsOn, setEndsOn] = useState<Day | null | undefined>(
    kind === 'made' && wasInterim ? null : order.record.endsOn,
  )
  const isBreach = kind === 'breached'
  const settlesEnd = kind === 'made' || kind === 'interim made' || kind === 'varied'
  const add = async () => {
    if (on === null || on === undefined) {
      throw new Refusal('INVALID', { field: 'on', sentence: 'Write the day on which it happened.' })
    }
    if (settlesEnd && endsOn === undefined) {
      throw new Refusal('INVALID', { field: 'endsOn', sentence: 'Write its last day, or leave it empty.' })
    }
    await api.orders.addStep.call({
      orderId: order.record.id,
      step: { kind, on, note: isBreach ? breach.text : note },
      breach: isBreach ? breachOf(breach, on) : null,
      ...(settlesEnd ? { endsOn: endsOn ?? null } : {}),
    })
    sayDone(isBreach ? 'Breach recorded; it is among the incidents' : `${ORDER_STEP_WORDS[kind]}: recorded`)
  }
  return (
    <Dialog
      title={`${sayOrder(order.record)}: ${ORDER_STEP_WORDS[kind].toLowerCase()}`}
      lead="A step stays as it is written. What happens later is another step."
      submit="Record the step"
      opened
      onClose={onClose}
      sentence={sentenceOf}
      onSubmit={add}
    >
      <DayField label="On" required today={today} recent value={on} onChange={setOn} />
      {settlesEnd && (
        <DayField
          label="Ends on"
          today={today}
          hint={HINTS[kind] ?? 'An interim order holds for a fixed period'}
          value={endsOn}
          onChange={setEndsOn}
        />
      )}
      {isBreach ? (
        <BreachFields value={breach} onChange={setBreach} />
      ) : (
        <TextAreaField label={LABELS[kind] ?? 'Note'} rows={3} value={note} onChange={setNote} />
      )}
    </Dialog>
  )
}

const HINTS: Partial<Record<OrderStepKind, string>> = {
  made: 'Empty: until further order',
  varied: 'The new last day where it was renewed or shortened',
}
const LABELS: Partial<Record<OrderStepKind, string>> = {
  'not pursued': 'Why it is not pursued',
  refused: 'Why the court refused it',
  varied: 'What was varied or renewed',
  served: 'How and by whom it was served',
}
