import { useState } from 'react'
import { ChoiceField, SelectField } from '#renderer/components/choice-field.tsx'
import { Dialog, Incomplete } from '#renderer/components/dialog.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { CoverageColumn, CoverageRow } from '#shared/domain/coverage.ts'
import type { ActionId, CaseId } from '#shared/domain/ids.ts'

/** Decides about something that nothing covers: an action that is there answers it, or it stays so for a reason. */
export function NeedDialog({
  caseId,
  need,
  columns,
  mayAccept,
  onClose,
}: {
  caseId: CaseId
  need: CoverageRow | undefined
  columns: readonly CoverageColumn[]
  mayAccept: boolean
  onClose(): void
}) {
  const { may } = useSession()
  const mayLink = may('write actions') && columns.length > 0
  const [way, setWay] = useState<'action' | 'reason'>(mayLink ? 'action' : 'reason')
  const [actionId, setActionId] = useState<ActionId | null>(null)
  const [reason, setReason] = useState('')
  if (need === undefined) return null
  const { kind, ref, label } = need
  const decide = async () => {
    if (way === 'reason') {
      if (reason.trim() === '') throw new Incomplete('Say why it may stay uncovered.')
      await api.plans.acceptUncovered.call({ caseId, kind, ref, reason })
      return sayDone('Accepted uncovered')
    }
    if (actionId === null) throw new Incomplete('Choose the action that answers it.')
    const { line } = await api.actions.get.call({ actionId })
    const value = [...line.links, { kind, ref }]
    await api.actions.change.call({ actionId, change: { field: 'links', was: line.links, value } })
    sayDone(`Action ${line.number} answers it`)
  }
  return (
    <Dialog title={label} submit="Record it" opened onClose={onClose} onSubmit={decide} sentence={sentenceOf}>
      {mayLink && mayAccept && <ChoiceField label="What becomes of it" choices={WAYS} value={way} onChange={setWay} />}
      {way === 'action' ? (
        <SelectField
          label="Which action"
          choices={columns.map((one) => ({ value: one.id, label: `${one.number}. ${one.text}` }))}
          value={actionId}
          onChange={setActionId}
        />
      ) : (
        <TextAreaField
          label="Why it may stay uncovered"
          required
          most={1000}
          rows={2}
          value={reason}
          onChange={setReason}
        />
      )}
    </Dialog>
  )
}

const WAYS = [
  { value: 'action', label: 'An action answers it' },
  { value: 'reason', label: 'It stays uncovered' },
] as const
