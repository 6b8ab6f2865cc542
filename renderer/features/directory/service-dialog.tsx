import { useState } from 'react'
import { YesNoField } from '#renderer/components/choice-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'

/** Adds a service to the directory, as checked today. */
export function ServiceDialog({ onClose }: { onClose(): void }) {
  const { today } = useSession()
  const [name, setName] = useState('')
  const [purpose, setPurpose] = useState('')
  const [contact, setContact] = useState('')
  const [hours, setHours] = useState('')
  const [onHandout, setOnHandout] = useState<'yes' | 'no' | 'unsure' | null>('yes')
  const add = async () => {
    await api.directory.addService.call({
      name,
      purpose,
      contact,
      hours,
      checkedOn: today,
      onHandout: onHandout === 'yes',
    })
    sayDone('Service added')
  }
  return (
    <Dialog
      title="Add a service"
      lead="It counts as checked today."
      submit="Add"
      opened
      onClose={onClose}
      onSubmit={add}
      sentence={sentenceOf}
    >
      <TextField required autoFocus label="Name" value={name} onChange={setName} />
      <TextField required label="What it is for" value={purpose} onChange={setPurpose} />
      <TextField required label="How to reach it" value={contact} onChange={setContact} />
      <TextField label="Hours" value={hours} onChange={setHours} />
      <YesNoField label="On the sheet that a victim takes home" value={onHandout} onChange={setOnHandout} />
    </Dialog>
  )
}
