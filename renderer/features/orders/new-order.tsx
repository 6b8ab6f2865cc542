import { z } from 'zod'
import { SelectField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { KeptOffer } from '#renderer/components/kept-offer.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { useKeptFields } from '#renderer/lib/use-kept-fields.ts'
import { day } from '#shared/domain/dates.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { ORDER_KIND_WORDS, orderKind } from '#shared/domain/order.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { jurisdictionOf } from '#shared/domain/settings.ts'
import { RECORD_INSTEAD } from '#shared/instruments/order-rules.ts'

const typed = z.object({
  kind: orderKind.catch('stalking protection'),
  title: z.string().catch(''),
  owner: z.string().catch(''),
  on: day.nullish().catch(undefined),
  note: z.string().catch(''),
})
const KINDS = orderKind.options.map((value) => ({ value, label: ORDER_KIND_WORDS[value] }))

/** An order begins with the thought: which, when, and why. */
export function NewOrder({
  caseId,
  opened,
  onOpen,
  onClose,
}: {
  caseId: CaseId
  opened: boolean
  onOpen(): void
  onClose(): void
}) {
  const { today, settings } = useSession()
  const kept = useKeptFields(`cases/${caseId}/order`, typed, { on: today })
  const { kind, title, owner, on, note } = kept.fields
  return (
    <>
      <KeptOffer of={kept} onPutBack={onOpen} />
      <Dialog
        title="Consider an order"
        submit="Record that it is considered"
        opened={opened}
        onClose={onClose}
        sentence={sentenceOf}
        onSubmit={async () => {
          if (on === null || on === undefined)
            throw new Refusal('INVALID', { field: 'on', sentence: 'Write the day on which it was considered.' })
          await api.orders.consider.call({
            caseId,
            order: { kind, title, owner, court: '', endsOn: null },
            step: { on, note },
          })
          await kept.done()
          sayDone('The order is on record')
        }}
      >
        <SelectField
          label="Which order"
          hint={kind === 'stalking protection' ? RECORD_INSTEAD[jurisdictionOf(settings)] : undefined}
          choices={KINDS}
          value={kind}
          onChange={(next) => kept.set({ kind: next ?? kind })}
        />
        {kind === 'other' && (
          <TextField label="What it is called" required value={title} onChange={(next) => kept.set({ title: next })} />
        )}
        <DayField label="Considered on" today={today} recent value={on} onChange={(next) => kept.set({ on: next })} />
        <TextField
          label="Who answers for it"
          hint="For example the officer who applies"
          value={owner}
          onChange={(next) => kept.set({ owner: next })}
        />
        <TextAreaField label="Why" rows={3} value={note} onChange={(next) => kept.set({ note: next })} />
      </Dialog>
    </>
  )
}
