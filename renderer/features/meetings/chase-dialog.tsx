import { Button, CopyButton } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '#renderer/components/dialog.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay, listed } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { Day } from '#shared/domain/dates.ts'
import type { AgencyId, MeetingId } from '#shared/domain/ids.ts'

/** Asks an agency again: words to copy that name nobody, and a note that it was done. */
export function ChaseDialog({
  meetingId,
  agencyId,
  references,
  dueOn,
  onClose,
}: {
  meetingId: MeetingId
  agencyId: AgencyId
  references: readonly string[]
  dueOn: Day
  onClose(): void
}) {
  const { agencyName } = useSession()
  const [note, setNote] = useState('')
  const text = `We are still waiting for your answers to ${listed([...references])}. They were asked for by ${asDay(dueOn)}.`
  return (
    <Dialog
      title={`Ask ${agencyName(agencyId)} again`}
      lead={text}
      submit="Note that they were asked"
      opened
      onClose={onClose}
      onSubmit={async () => {
        await api.research.chase.call({ meetingId, agencyId, note })
        sayDone('Noted')
      }}
      sentence={sentenceOf}
    >
      <CopyButton value={text}>
        {({ copied, copy }) => <Button onClick={copy}>{copied ? 'Copied' : 'Copy these words'}</Button>}
      </CopyButton>
      <TextField autoFocus label="Note" hint="Whom you asked, and how" value={note} onChange={setNote} />
    </Dialog>
  )
}
