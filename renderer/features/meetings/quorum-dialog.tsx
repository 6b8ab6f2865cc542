import { useState } from 'react'
import { Dialog } from '#renderer/components/dialog.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { sentenceOf } from '#renderer/lib/messages.ts'

/** Asks why a meeting that is not quorate goes on. */
export function QuorumDialog({
  sentence,
  onClose,
  onGoOn,
}: {
  sentence: string
  onClose(): void
  onGoOn(reason: string): Promise<unknown>
}) {
  const [reason, setReason] = useState('')
  return (
    <Dialog
      title="The meeting is not quorate"
      lead={sentence}
      submit="Go on and record the reason"
      opened
      onClose={onClose}
      onSubmit={() => onGoOn(reason)}
      sentence={sentenceOf}
    >
      <TextAreaField label="Why the meeting goes on" required value={reason} onChange={setReason} />
    </Dialog>
  )
}
