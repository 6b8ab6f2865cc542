import { useState } from 'react'
import { DayField } from '#renderer/components/day-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { Day } from '#shared/domain/dates.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import type { Asked } from './answers.ts'

/** What is kept as evidence of a step, where, and since when. It stays as it is written; a mistake is put right by another entry. */
export function ReceiptDialog({ asked, onClose }: { asked: Asked; onClose(): void }) {
  const { today } = useSession()
  const [what, setWhat] = useState(asked.prompt?.keep ?? '')
  const [where, setWhere] = useState('')
  const [keptOn, setKeptOn] = useState<Day | null | undefined>(today)
  const stepId = asked.file?.step.id
  if (stepId === undefined) return null
  return (
    <Dialog
      title="Keep evidence"
      lead={`${asked.text} What is written here stays; a mistake is put right by another entry.`}
      submit="Record what is kept"
      opened
      onClose={onClose}
      sentence={sentenceOf}
      onSubmit={async () => {
        if (keptOn === null || keptOn === undefined)
          throw new Refusal('INVALID', { field: 'keptOn', sentence: 'Write since when it is kept.' })
        await api.safetyPlans.keepReceipt.call({ safetyStepId: stepId, receipt: { what, where, keptOn } })
        sayDone('What is kept is on record')
      }}
    >
      <TextField label="What is kept" required value={what} onChange={setWhat} />
      <TextField label="Where" hint="A place that only she and you know" required value={where} onChange={setWhere} />
      <DayField label="Since" today={today} recent value={keptOn} onChange={setKeptOn} />
    </Dialog>
  )
}
