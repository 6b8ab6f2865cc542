import { useState } from 'react'
import { ChoiceField } from '#renderer/components/choice-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import {
  type ActionLine,
  type CriterionMet,
  criterionMet,
  type EndingKind,
  endingKind,
  MET_WORDS,
  OUTCOME_WORDS,
} from '#shared/domain/action.ts'

/** How an earlier action ended, recorded while its owner says so in the room (N19). */
export function OldActionEnding({ action, onClose }: { action: ActionLine; onClose(): void }) {
  const [kind, setKind] = useState<EndingKind | null>(null)
  const [met, setMet] = useState<CriterionMet | null>(null)
  const [outcome, setOutcome] = useState('')
  return (
    <Dialog
      title={`How action ${action.number} of ${action.reference} ended`}
      lead={action.criterion === '' ? action.text : `${action.text}. It was to be done when: ${action.criterion}`}
      submit="Close the action"
      opened
      onClose={onClose}
      onSubmit={async () => {
        if (kind === null) throw new NotChosen()
        await api.actions.close.call({ actionId: action.id, kind, outcome, met, evidence: '' })
        sayDone(`Action ${action.number} closed`)
      }}
      sentence={(error) => (error instanceof NotChosen ? 'Choose how it ended.' : sentenceOf(error))}
    >
      <ChoiceField required label="How it ended" choices={KINDS} value={kind} onChange={setKind} />
      {kind === 'done' && action.criterion !== '' && (
        <ChoiceField required label="Against the criterion" choices={MET} value={met} onChange={setMet} />
      )}
      <TextAreaField
        required
        label="Outcome in words"
        hint={kind === null ? undefined : OUTCOME_WORDS[kind].means}
        rows={2}
        value={outcome}
        onChange={setOutcome}
      />
    </Dialog>
  )
}

class NotChosen extends Error {}

const KINDS = endingKind.options.map((value) => ({ value, label: OUTCOME_WORDS[value].name }))
const MET = criterionMet.options.map((value) => ({ value, label: MET_WORDS[value] }))
