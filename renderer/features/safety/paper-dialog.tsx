import { useState } from 'react'
import { SeveralField, YesNoField } from '#renderer/components/choice-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { Refusal } from '#shared/domain/refusal.ts'
import { type PaperChoice, paperDetail, type SafetyPlanFile } from '#shared/domain/safety-plan.ts'

/** Asks her what her paper may show; what she chose before stays readable. */
export function PaperDialog({ file, onClose }: { file: SafetyPlanFile; onClose(): void }) {
  const last = file.paper.at(-1)
  const [safe, setSafe] = useState<PaperChoice['safeToKeep'] | null>(last?.safeToKeep ?? null)
  const [shows, setShows] = useState<PaperChoice['shows']>(last?.shows ?? [])
  const [words, setWords] = useState('')
  return (
    <Dialog
      title="Her paper"
      lead="It may be found by the person she is afraid of. Ask her each time."
      submit="Record her choice"
      opened
      onClose={onClose}
      sentence={sentenceOf}
      onSubmit={async () => {
        if (safe === null) throw new Refusal('INVALID', { field: 'safeToKeep', sentence: 'Say whether paper is safe.' })
        const choice = { safeToKeep: safe, shows, words }
        await api.safetyPlans.choosePaper.call({ safetyPlanId: file.record.id, choice })
        sayDone('Her choice is on record')
      }}
    >
      <YesNoField
        label="Is it safe for her to have it on paper?"
        value={safe}
        onChange={(next) => {
          if (next !== 'unsure') setSafe(next)
        }}
      />
      <SeveralField label="She wants it to show" choices={DETAILS} value={shows} onChange={setShows} />
      <TextField
        label="What she said about it"
        hint="Where she will keep it, for example"
        value={words}
        onChange={setWords}
      />
    </Dialog>
  )
}

const DETAILS = paperDetail.options.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }))
