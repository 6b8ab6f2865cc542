import { useState } from 'react'
import { SelectField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { Day } from '#shared/domain/dates.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { ORDER_KIND_WORDS, type OrderKind, orderKind } from '#shared/domain/order.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { jurisdictionOf } from '#shared/domain/settings.ts'
import { RECORD_INSTEAD } from '#shared/instruments/order-rules.ts'

const KINDS = orderKind.options.map((value) => ({ value, label: ORDER_KIND_WORDS[value] }))

/** An order begins with the thought: which, when, and why. */
export function NewOrder({ caseId, opened, onClose }: { caseId: CaseId; opened: boolean; onClose(): void }) {
  const { today, settings } = useSession()
  const [kind, setKind] = useState<OrderKind>('stalking protection')
  const [title, setTitle] = useState('')
  const [owner, setOwner] = useState('')
  const [on, setOn] = useState<Day | null | undefined>(today)
  const [note, setNote] = useState('')
  return (
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
        setTitle('')
        setOwner('')
        setNote('')
        sayDone('The order is on record')
      }}
    >
      <SelectField
        label="Which order"
        hint={kind === 'stalking protection' ? RECORD_INSTEAD[jurisdictionOf(settings)] : undefined}
        choices={KINDS}
        value={kind}
        onChange={(next) => setKind(next ?? kind)}
      />
      {kind === 'other' && <TextField label="What it is called" required value={title} onChange={setTitle} />}
      <DayField label="Considered on" today={today} recent value={on} onChange={setOn} />
      <TextField
        label="Who answers for it"
        hint="For example the officer who applies"
        value={owner}
        onChange={setOwner}
      />
      <TextAreaField label="Why" rows={3} value={note} onChange={setNote} />
    </Dialog>
  )
}
