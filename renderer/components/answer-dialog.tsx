import { useState } from 'react'
import { ChoiceField } from './choice-field.tsx'
import { Dialog } from './dialog.tsx'
import { TextAreaField, TextField } from './text-field.tsx'

/** What somebody answers for an action; `by` is empty when they answer for themselves. */
export interface GivenAnswer {
  accepted: boolean
  by: string
  reason: string
}

/** Asks whether the owner of an action accepts it: for oneself, or in the room by the name of who answered. */
export function AnswerDialog({
  number,
  owner,
  inTheRoom,
  opened,
  onClose,
  onAnswer,
  sentence,
}: {
  number: number
  owner: string
  /** True when the person who acts does not belong to the owner's agency and answers for somebody by name. */
  inTheRoom: boolean
  opened: boolean
  onClose(): void
  onAnswer(answer: GivenAnswer): Promise<unknown>
  sentence(error: unknown): string
}) {
  const [choice, setChoice] = useState<'yes' | 'no'>('yes')
  const [typed, setTyped] = useState<string>()
  const by = typed ?? owner
  const [reason, setReason] = useState('')
  return (
    <Dialog
      title={`Answer for action ${number}`}
      submit="Record the answer"
      opened={opened}
      onClose={onClose}
      onSubmit={async () => {
        await onAnswer({ accepted: choice === 'yes', by: inTheRoom ? by : '', reason })
        setChoice('yes')
        setTyped(undefined)
        setReason('')
      }}
      sentence={sentence}
    >
      <ChoiceField label="The answer" choices={ANSWERS} value={choice} onChange={setChoice} />
      {inTheRoom && <TextField label="Who answered in the room" required value={by} onChange={setTyped} />}
      <TextAreaField
        autoFocus
        label={choice === 'yes' ? 'Remark' : 'Why not'}
        required={choice === 'no'}
        most={2000}
        rows={2}
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  )
}

const ANSWERS = [
  { value: 'yes', label: '✓ Accepts it' },
  { value: 'no', label: '✗ Declines it' },
] as const
