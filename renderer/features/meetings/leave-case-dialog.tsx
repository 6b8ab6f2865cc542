import { useState } from 'react'
import { ChoiceField, SeveralField } from '#renderer/components/choice-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import type { AgendaCase } from '#shared/domain/agenda-item.ts'
import type { CoverageRow } from '#shared/domain/coverage.ts'
import { sayLeft } from '#shared/domain/left-uncovered.ts'
import { Refusal } from '#shared/domain/refusal.ts'

/** What becomes of everything that no action answers, before its case is left: accepted, or decided later, because (N6). */
export function LeaveCaseDialog({
  one: { item, reference },
  rows,
  onClose,
  onGoOn,
}: {
  one: AgendaCase
  rows: readonly CoverageRow[]
  onClose(): void
  /** Leaves the case; `settled` where nothing is to be asked again. */
  onGoOn(settled: boolean): Promise<unknown>
}) {
  const [way, setWay] = useState<'accepted' | 'later'>('accepted')
  const [leftOut, setLeftOut] = useState<string[]>([])
  const [reason, setReason] = useState('')
  const record = async () => {
    const those = way === 'later' ? rows : rows.filter((row) => !leftOut.includes(keyOf(row)))
    if (those.length === 0) throw new Refusal('INVALID', { field: 'chosen', sentence: 'Choose at least one of them.' })
    if (reason.trim() === '') throw new Refusal('INVALID', { field: 'reason', sentence: REASONS[way] })
    const { meetingId, id: agendaItemId, caseId } = item
    for (const { kind, ref } of way === 'accepted' ? those : []) {
      await api.plans.acceptUncovered.call({ caseId, kind, ref, reason })
    }
    await api.meetings.addEntry.call({
      meetingId,
      agendaItemId,
      entry: { kind: 'decision', text: sayLeft(way, those), because: reason.trim(), agencyId: null, speaker: '' },
    })
    setReason('')
    setLeftOut([])
    await onGoOn(way === 'later' || those.length === rows.length)
  }
  return (
    <Dialog
      wide
      title={`Before ${reference} is left`}
      lead={`${rows.length === 1 ? 'One point of the assessment is' : `${rows.length} points of the assessment are`} answered by no action. Say what becomes of them, or go back and promise something.`}
      submit="Minute it and go on"
      opened
      onClose={onClose}
      onSubmit={record}
      sentence={sentenceOf}
    >
      <TextAreaField label="Because" required autoFocus rows={2} most={1000} value={reason} onChange={setReason} />
      <ChoiceField label="What becomes of them" choices={WAYS} value={way} onChange={setWay} />
      {way === 'accepted' ? (
        <SeveralField
          label="Which of them"
          hint="What you leave out is asked about again"
          choices={rows.map((row) => ({ value: keyOf(row), label: row.label }))}
          value={rows.map(keyOf).filter((key) => !leftOut.includes(key))}
          onChange={(chosen) => setLeftOut(rows.map(keyOf).filter((key) => !chosen.includes(key)))}
        />
      ) : (
        <ul aria-label="Decided later">
          {rows.map((row) => (
            <li key={keyOf(row)}>{row.label}</li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}

function keyOf({ kind, ref }: CoverageRow): string {
  return `${kind} ${ref}`
}

const WAYS = [
  { value: 'accepted', label: 'They stay uncovered' },
  { value: 'later', label: 'Decided later' },
] as const
const REASONS = {
  accepted: 'Say why they may stay uncovered.',
  later: 'Say why this is decided later.',
} as const
