import { useState } from 'react'
import { type Choice, ChoiceField } from './choice-field.tsx'
import { Dialog, Incomplete } from './dialog.tsx'
import { TextAreaField } from './text-field.tsx'

/** Asks somebody who may read a case which type they think of, and why. */
export function ProposeType({
  types,
  onClose,
  onPropose,
  sentence,
}: {
  types: readonly Choice<string>[]
  onClose(): void
  onPropose(fields: { type: string; reasons: string }): Promise<unknown>
  sentence(error: unknown): string
}) {
  const [type, setType] = useState<string | null>(null)
  const [reasons, setReasons] = useState('')
  const [asked, setAsked] = useState(false)
  const submit = async () => {
    setAsked(true)
    if (type === null || reasons.trim() === '') throw new Incomplete()
    await onPropose({ type, reasons })
  }
  return (
    <Dialog
      title="Propose a type"
      lead="A psychologist reads it and answers; until then nothing of the assessment changes."
      opened
      onClose={onClose}
      onSubmit={submit}
      sentence={sentence}
      submit="Propose this type"
    >
      <ChoiceField
        required
        label="It may be"
        choices={types}
        value={type}
        onChange={setType}
        {...(asked && type === null ? { error: 'Choose a type.' } : {})}
      />
      <TextAreaField
        required
        label="Because"
        hint="What you know that speaks for it, and from where."
        rows={4}
        most={4000}
        value={reasons}
        onChange={setReasons}
        {...(asked && reasons.trim() === '' ? { error: 'Say why it may be this type.' } : {})}
      />
    </Dialog>
  )
}
