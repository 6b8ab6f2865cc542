import { useState } from 'react'
import { SelectField } from '#renderer/components/choice-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'

/** Records who asks to see the minutes of which case, and on what ground. */
export function NewRequest({ file, opened, onClose }: { file: MeetingFile; opened: boolean; onClose(): void }) {
  const [requestedBy, setRequestedBy] = useState('')
  const [basis, setBasis] = useState('')
  const [caseId, setCaseId] = useState<CaseId | null>(null)
  const about = caseId ?? file.agenda[0]?.item.caseId ?? null
  return (
    <Dialog
      title="Record a request"
      submit="Record the request"
      opened={opened}
      onClose={onClose}
      sentence={sentenceOf}
      onSubmit={async () => {
        if (about === null) return
        const { id: meetingId } = file.record
        await api.afterMeeting.requestDisclosure.call({ meetingId, caseId: about, requestedBy, basis })
        setRequestedBy('')
        setBasis('')
      }}
    >
      <SelectField
        label="Case"
        choices={file.agenda.map(({ item, reference }) => ({ value: item.caseId, label: reference }))}
        value={about}
        onChange={setCaseId}
      />
      <TextField label="Who asks" required value={requestedBy} onChange={setRequestedBy} />
      <TextField
        label="On what ground"
        hint="Such as a right of access, or the order of a court."
        value={basis}
        onChange={setBasis}
      />
    </Dialog>
  )
}
