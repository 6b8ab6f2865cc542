import { useState } from 'react'
import { ChoiceField } from '#renderer/components/choice-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import type { Disclosure, DisclosureOutcome } from '#shared/domain/disclosure.ts'

/** Answers a request: with a summary in place of the minutes, or with a refusal and its reason. */
export function AnswerRequest({
  request,
  reference,
  onClose,
}: {
  request: Disclosure
  reference: string
  onClose(): void
}) {
  const [outcome, setOutcome] = useState<DisclosureOutcome>('summary given')
  const [summary, setSummary] = useState(SUMMARY)
  const [reason, setReason] = useState('')
  return (
    <Dialog
      title={`Answer ${request.requestedBy} about ${reference}`}
      lead="Write for the person who asked. Nobody else’s affairs belong in it: names, dates of birth, numbers and addresses of people in the case are refused."
      submit="Record the answer"
      wide
      opened
      onClose={onClose}
      sentence={sentenceOf}
      onSubmit={() =>
        api.afterMeeting.answerDisclosure.call({
          disclosureId: request.id,
          answer: outcome === 'refused' ? { outcome, reason } : { outcome, summary },
        })
      }
    >
      <ChoiceField
        label="The answer"
        choices={[
          { value: 'summary given', label: 'A summary in place of the minutes' },
          { value: 'refused', label: 'Refused' },
        ]}
        value={outcome}
        onChange={(next) => setOutcome(next ?? 'summary given')}
      />
      {outcome === 'refused' ? (
        <TextAreaField label="Why it is refused" required value={reason} onChange={setReason} rows={4} />
      ) : (
        <TextAreaField label="The summary" required most={8000} value={summary} onChange={setSummary} rows={8} />
      )}
    </Dialog>
  )
}

const SUMMARY =
  'The agencies named above met to share what each of them needs to know to keep people safe. The risk was summed up, actions were agreed with an owner and a day, and a day for review was set.'
