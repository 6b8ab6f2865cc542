import { useState } from 'react'
import { Dialog } from '#renderer/components/dialog.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { AGENDA_GAP_WORDS, type AgendaGapCode, type ExcusedGap } from '#shared/domain/agenda-gate.ts'

/** Asks why a case cannot wait until its gaps are closed: one reason for all of them, or another for one (App. B). */
export function GapsDialog({
  reference,
  codes,
  onClose,
  onAdd,
}: {
  reference: string
  codes: readonly AgendaGapCode[]
  onClose(): void
  onAdd(gaps: ExcusedGap[]): Promise<void>
}) {
  const [forAll, setForAll] = useState('')
  const [own, setOwn] = useState<Partial<Record<AgendaGapCode, string>>>({})
  const reasonFor = (code: AgendaGapCode) => (own[code]?.trim() === '' ? undefined : own[code]) ?? forAll
  return (
    <Dialog
      wide
      title={`${reference} is not ready for the agenda`}
      lead={`Open: ${codes.map((code) => AGENDA_GAP_WORDS[code]).join(', ')}. Close the gaps first, or say why it goes on all the same. The reason stands beside the case on the agenda.`}
      submit="Put it on with these gaps"
      opened
      onClose={onClose}
      onSubmit={() => onAdd(codes.map((code) => ({ code, because: reasonFor(code) })))}
      sentence={sentenceOf}
    >
      <TextAreaField
        required={codes.some((code) => reasonFor(code).trim() === '')}
        autoFocus
        label="It goes on because"
        rows={2}
        most={1000}
        value={forAll}
        onChange={setForAll}
      />
      {codes.length > 1 &&
        codes.map((code) => (
          <TextAreaField
            key={code}
            label={`Another reason for: ${AGENDA_GAP_WORDS[code]}`}
            rows={1}
            most={1000}
            value={own[code] ?? ''}
            onChange={(because) => setOwn((before) => ({ ...before, [code]: because }))}
          />
        ))}
    </Dialog>
  )
}
