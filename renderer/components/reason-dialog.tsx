import { useState } from 'react'
import { Dialog } from './dialog.tsx'
import { TextAreaField } from './text-field.tsx'

/** Asks why, and does it: for what is withdrawn and stays readable with its reason. */
export function ReasonDialog({
  title,
  lead,
  submit,
  label = 'Why',
  opened,
  onClose,
  onReason,
  sentence,
}: {
  title: string
  lead?: string
  submit: string
  label?: string
  opened: boolean
  onClose(): void
  onReason(reason: string): Promise<unknown>
  sentence(error: unknown): string
}) {
  const [reason, setReason] = useState('')
  return (
    <Dialog
      title={title}
      lead={lead}
      submit={submit}
      opened={opened}
      onClose={onClose}
      onSubmit={async () => {
        await onReason(reason)
        setReason('')
      }}
      sentence={sentence}
    >
      <TextAreaField required autoFocus label={label} rows={2} value={reason} onChange={setReason} />
    </Dialog>
  )
}
