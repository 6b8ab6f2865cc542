import { useState } from 'react'
import { ChoiceField, SelectField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { Day } from '#shared/domain/dates.ts'
import type { SafetyPlanId } from '#shared/domain/ids.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import {
  checkStepAnswer,
  MASTER_PRINCIPLE,
  STEP_CHOICE_WORDS,
  type StepAnswerFields,
  stepChoice,
} from '#shared/domain/safety-plan.ts'
import { type Asked, giveAnswer } from './answers.ts'

/** The whole answer to a step: who does it, by when, and, where it gives control back to her, who is told and what is ready. */
export function AnswerDialog({
  planId,
  asked,
  start,
  onClose,
}: {
  planId: SafetyPlanId
  asked: Asked
  start: StepAnswerFields
  onClose(): void
}) {
  const { today, agencies } = useSession()
  const [answer, setAnswer] = useState(start)
  const [hers, setHers] = useState(start.ownerName === '' && start.agencyId === null)
  const [on, setOn] = useState<Day | null | undefined>(start.on)
  const [wrong, setWrong] = useState<{ field: string; sentence: string }>()
  const set = (change: Partial<StepAnswerFields>) => {
    setAnswer({ ...answer, ...change })
    setWrong(undefined)
  }
  const { choice } = answer
  const inPlan = choice === 'accepted' || choice === 'done'
  const at = (field: keyof StepAnswerFields) => (wrong?.field === field ? wrong.sentence : undefined)
  const submit = async () => {
    if (on === undefined) return refuse({ field: 'on', sentence: 'This is no day. Type one such as 3 dec or +7.' })
    const owner = hers ? { ownerName: '', agencyId: null } : {}
    const said = { ...answer, ...owner, on: inPlan ? on : null }
    const problem = problemIn(asked, said, today)
    if (problem !== undefined) return refuse(problem)
    await giveAnswer(planId, asked, said)
    sayDone('Her answer is in the plan', { undo: true })
  }
  const refuse = (problem: { field: string; sentence: string }) => {
    setWrong(problem)
    throw new Refusal('INVALID', problem)
  }
  return (
    <Dialog
      title="Her answer"
      lead={asked.text}
      submit="Record her answer"
      wide
      opened
      onClose={onClose}
      sentence={sentenceOf}
      onSubmit={submit}
    >
      <ChoiceField
        label="What she says"
        choices={CHOICES}
        value={choice}
        onChange={(next) => {
          set({ choice: next })
          if (next === 'done' && (on === null || on === undefined || on > today)) setOn(today)
        }}
      />
      {asked.shifts && inPlan && (
        <>
          <Notice kind="look" title="This gives control back to her.">
            {MASTER_PRINCIPLE}
          </Notice>
          <TextAreaField
            label="Who is told, and when"
            required
            rows={2}
            error={at('told')}
            value={answer.told}
            onChange={(told) => set({ told })}
          />
          <TextAreaField
            label="What is ready if it goes wrong"
            required
            rows={2}
            error={at('ready')}
            value={answer.ready}
            onChange={(ready) => set({ ready })}
          />
        </>
      )}
      {inPlan && (
        <>
          <ChoiceField
            label="Who does it"
            choices={OWNERS}
            value={hers ? 'she' : 'somebody'}
            onChange={(who) => setHers(who === 'she')}
          />
          {!hers && (
            <Columns least="narrow">
              <TextField label="Name" value={answer.ownerName} onChange={(ownerName) => set({ ownerName })} />
              <SelectField
                label="Of which agency"
                clearable
                choices={agencies.map((one) => ({ value: one.id, label: one.name }))}
                value={answer.agencyId}
                onChange={(agencyId) => set({ agencyId })}
              />
            </Columns>
          )}
          <DayField
            label={choice === 'done' ? 'Done on' : 'By when'}
            today={today}
            recent={choice === 'done'}
            error={at('on')}
            value={on}
            onChange={(next) => {
              setOn(next)
              setWrong(undefined)
            }}
          />
        </>
      )}
      <TextAreaField
        label="Note"
        hint="What she said about it. Nobody has to give a reason."
        rows={2}
        value={answer.note}
        onChange={(note) => set({ note })}
      />
    </Dialog>
  )
}

function problemIn(
  asked: Asked,
  answer: StepAnswerFields,
  today: Day,
): { field: string; sentence: string } | undefined {
  try {
    const shift = asked.file === null ? (asked.prompt?.shift ?? null) : asked.file.step.shift
    checkStepAnswer({ shift }, answer, today)
    return undefined
  } catch (error) {
    if (error instanceof Refusal && 'sentence' in error.data) return error.data
    throw error
  }
}

const CHOICES = stepChoice.options.map((value) => ({ value, label: STEP_CHOICE_WORDS[value] }))
const OWNERS = [
  { value: 'she', label: 'She does it' },
  { value: 'somebody', label: 'Somebody does it for her' },
] as const
