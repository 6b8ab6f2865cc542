import { Button } from '@mantine/core'
import { useState } from 'react'
import { Dialog, Incomplete } from '#renderer/components/dialog.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'

/** Puts a draft aside with a reason; it is kept, and another can be started. */
export function DiscardDraft({ record }: { record: AssessmentRecord }) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const discard = async () => {
    setMissing(reason.trim() === '')
    if (reason.trim() === '') throw new Incomplete()
    await api.assessments.discard.call({ assessmentId: record.id, reason })
    sayDone(`Assessment ${record.number} discarded`)
  }
  return (
    <>
      <Button size="xs" fullWidth onClick={() => setAsking(true)}>
        Discard this draft
      </Button>
      <Dialog
        title={`Discard assessment ${record.number}`}
        lead="The draft is kept with your reason and counts for nothing. This cannot be undone; a new one can be started."
        opened={asking}
        onClose={() => setAsking(false)}
        onSubmit={discard}
        sentence={sentenceOf}
        submit="Discard it"
        danger
      >
        <TextAreaField
          required
          label="Why it is put aside"
          rows={2}
          most={1000}
          value={reason}
          onChange={setReason}
          {...(missing ? { error: 'Say why it is put aside.' } : {})}
        />
      </Dialog>
    </>
  )
}
