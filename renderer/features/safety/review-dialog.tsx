import { useState } from 'react'
import { DayField } from '#renderer/components/day-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { addDays, type Day } from '#shared/domain/dates.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import type { SafetyPlanRecord } from '#shared/domain/safety-plan.ts'

/** The plan was gone through with her: when, what she said and what changed, and when it is done again. */
export function ReviewDialog({
  record,
  opened,
  onClose,
}: {
  record: SafetyPlanRecord
  opened: boolean
  onClose(): void
}) {
  const { today } = useSession()
  const [heldOn, setHeldOn] = useState<Day | null | undefined>(today)
  const [words, setWords] = useState('')
  const [nextOn, setNextOn] = useState<Day | null | undefined>(
    record.reviewOn > today ? record.reviewOn : addDays(today, 28),
  )
  return (
    <Dialog
      title="Gone through with her"
      submit="Record it"
      wide
      opened={opened}
      onClose={onClose}
      sentence={sentenceOf}
      onSubmit={async () => {
        if (heldOn === null || heldOn === undefined)
          throw new Refusal('INVALID', { field: 'heldOn', sentence: 'Write the day on which you went through it.' })
        if (nextOn === null || nextOn === undefined)
          throw new Refusal('INVALID', { field: 'nextOn', sentence: 'Write the day on which you do it again.' })
        await api.safetyPlans.review.call({ safetyPlanId: record.id, review: { heldOn, words, nextOn } })
        setWords('')
        sayDone('It is on record')
      }}
    >
      <TextAreaField
        label="What she said, and what changed"
        hint="Also whether each step was explained in a way that she understood"
        required
        rows={4}
        most={4000}
        value={words}
        onChange={setWords}
      />
      <Columns least="narrow">
        <DayField label="Gone through on" today={today} recent value={heldOn} onChange={setHeldOn} />
        <DayField label="Again by" today={today} value={nextOn} onChange={setNextOn} />
      </Columns>
    </Dialog>
  )
}
