import { useState } from 'react'
import { ChoiceField } from '#renderer/components/choice-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { Guided } from '#renderer/components/guidance-notes.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { asideFor, useGuidance } from '#renderer/lib/use-guidance.ts'
import type { CalledPeople } from '#shared/domain/guidance-answer.ts'
import type { SafetyPlanId } from '#shared/domain/ids.ts'
import { MASTER_PRINCIPLE, SAFETY_PART_WORDS, type SafetyPart, safetyPart } from '#shared/domain/safety-plan.ts'

/** A step in her own words, checked against the guidance as it is typed. */
export function NewStepDialog({
  planId,
  people,
  opened,
  onClose,
}: {
  planId: SafetyPlanId
  people: CalledPeople
  opened: boolean
  onClose(): void
}) {
  const [part, setPart] = useState<SafetyPart>('home')
  const [text, setText] = useState('')
  const [because, setBecause] = useState('')
  const [shifts, setShifts] = useState<'yes' | 'no'>('no')
  const guidance = useGuidance(text, people)
  return (
    <Dialog
      title="A step in her own words"
      submit="Add the step"
      wide
      opened={opened}
      onClose={onClose}
      sentence={sentenceOf}
      onSubmit={async () => {
        const step = { part, text, givesControlBack: shifts === 'yes' }
        const { id } = await api.safetyPlans.addStep.call({ safetyPlanId: planId, step })
        for (const aside of asideFor(guidance, because)) {
          await api.safetyPlans.setGuidanceAside.call({ safetyStepId: id, aside })
        }
        setText('')
        setBecause('')
        setShifts('no')
        sayDone(`Added under “${SAFETY_PART_WORDS[part]}”`)
      }}
    >
      <Guided
        guidance={guidance}
        because={because}
        onBecause={setBecause}
        kept="Kept with the step and its author’s name."
      >
        <TextAreaField
          label="What she does, or what is done for her"
          hint="Write it to her, as it will stand on her paper: “You …”"
          required
          rows={2}
          most={600}
          value={text}
          onChange={setText}
        />
      </Guided>
      <ChoiceField label="Part" choices={PARTS} value={part} onChange={setPart} />
      <ChoiceField label="Does it give control back to her?" choices={YES_NO} value={shifts} onChange={setShifts} />
      {shifts === 'yes' && <Notice kind="look">{MASTER_PRINCIPLE} Both are asked when she answers it.</Notice>}
    </Dialog>
  )
}

const PARTS = safetyPart.options.map((value) => ({ value, label: SAFETY_PART_WORDS[value] }))
const YES_NO = [
  { value: 'no', label: 'No' },
  { value: 'yes', label: 'Yes: it takes control from the other person' },
] as const
