import { useState } from 'react'
import { Dialog } from '#renderer/components/dialog.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { sayDone } from '#renderer/lib/toast.tsx'

/** Imports a checklist that the clinic is licensed to use, from its file. */
export function ImportPackDialog({ onClose }: { onClose(): void }) {
  const [text, setText] = useState('')
  const [fileName, setFileName] = useState('')
  const [attestation, setAttestation] = useState('')
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    setFileName(file.name)
    setText(await file.text())
  }
  const bring = async () => {
    const made = await api.directory.importPack.call({ text, attestation })
    sayDone(`Imported ${made.id} ${made.version}`)
  }
  return (
    <Dialog
      wide
      title="Import a pack"
      lead="A pack is a file (JSON) with the questions of an instrument. Screenings that are finished keep the pack that was asked."
      submit="Import"
      opened
      onClose={onClose}
      onSubmit={bring}
      sentence={sentenceOf}
    >
      <label>
        <strong>Pack file</strong>
        <br />
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
      </label>
      {fileName !== '' && <p className="muted">{fileName}</p>}
      <TextAreaField
        required
        label="By whose licence the clinic uses it"
        hint="Owner, agreement and date. Your name and the day are recorded with it."
        rows={2}
        most={500}
        value={attestation}
        onChange={setAttestation}
      />
    </Dialog>
  )
}
