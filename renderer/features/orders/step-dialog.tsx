import { z } from 'zod'
import { DayField } from '#renderer/components/day-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { KeptOffer } from '#renderer/components/kept-offer.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { useKeptFields } from '#renderer/lib/use-kept-fields.ts'
import { day } from '#shared/domain/dates.ts'
import { ORDER_STEP_WORDS, type OrderStepKind, sayOrder } from '#shared/domain/order.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { BreachFields, breachOf, breachTyped, NO_BREACH } from './breach-fields.tsx'
import type { OrderFile } from './order-card.tsx'

/** The next step of an order, with its day; a breach brings the incident that it is. */
export function StepDialog({ order, kind, onClose }: { order: OrderFile; kind: OrderStepKind; onClose(): void }) {
  const { today } = useSession()
  const wasInterim = order.steps.some((one) => one.kind === 'interim made')
  const kept = useKeptFields(`orders/${order.record.id}/${kind.replace(' ', '-')}`, typed, {
    on: today,
    endsOn: kind === 'made' && wasInterim ? null : order.record.endsOn,
  })
  const { on, note, breach, endsOn } = kept.fields
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
    await kept.done()
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
      <KeptOffer of={kept} />
      <DayField label="On" required today={today} recent value={on} onChange={(next) => kept.set({ on: next })} />
      {settlesEnd && (
        <DayField
          label="Ends on"
          today={today}
          hint={HINTS[kind] ?? 'An interim order holds for a fixed period'}
          value={endsOn}
          onChange={(next) => kept.set({ endsOn: next })}
        />
      )}
      {isBreach ? (
        <BreachFields value={breach} onChange={(next) => kept.set({ breach: next })} />
      ) : (
        <TextAreaField
          label={LABELS[kind] ?? 'Note'}
          rows={3}
          value={note}
          onChange={(next) => kept.set({ note: next })}
        />
      )}
    </Dialog>
  )
}

const typed = z.object({
  on: day.nullish().catch(undefined),
  note: z.string().catch(''),
  endsOn: day.nullish().catch(undefined),
  breach: breachTyped.catch(NO_BREACH),
})
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
