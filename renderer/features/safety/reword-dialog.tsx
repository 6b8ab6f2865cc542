import { useState } from 'react'
import { Dialog } from '#renderer/components/dialog.tsx'
import { GuidanceNotes } from '#renderer/components/guidance-notes.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { remember } from '#renderer/lib/undo.ts'
import { useGuidance } from '#renderer/lib/use-guidance.ts'
import type { CalledPeople } from '#shared/domain/guidance-answer.ts'
import type { StepFile } from '#shared/domain/safety-plan.ts'

/** Another wording of a step, for her; the one before is kept. What the guidance says stands below as it is typed. */
export function RewordDialog({
  file: { step },
  people,
  onClose,
}: {
  file: StepFile
  people: CalledPeople
  onClose(): void
}) {
  const [text, setText] = useState(step.text)
  const guidance = useGuidance(text, people)
  const set = (was: string, value: string) =>
    api.safetyPlans.changeStep.call({ safetyStepId: step.id, change: { field: 'text', was, value } })
  return (
    <Dialog
      title="Reword the step"
      submit="Keep this wording"
      opened
      onClose={onClose}
      sentence={sentenceOf}
      onSubmit={async () => {
        await set(step.text, text)
        remember({ label: 'Step reworded', undo: () => set(text, step.text), redo: () => set(step.text, text) })
        sayDone('Step reworded', { undo: true })
      }}
    >
      <TextAreaField label="What she does, or what is done for her" required rows={3} value={text} onChange={setText} />
      <GuidanceNotes guidance={guidance} />
    </Dialog>
  )
}
