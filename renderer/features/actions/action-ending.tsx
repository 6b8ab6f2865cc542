import { Button } from '@mantine/core'
import { useState } from 'react'
import { ChoiceField } from '#renderer/components/choice-field.tsx'
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
import classes from './actions.module.css'

/** Closes an action with its outcome, or opens it again with a reason. */
export function ActionEnding({
  line,
  mayClose,
  mayReopen,
}: {
  line: ActionLine
  mayClose: boolean
  mayReopen: boolean
}) {
  if (line.closedAt === null) return mayClose ? <Close line={line} /> : null
  return mayReopen ? <Reopen line={line} /> : null
}

function Close({ line }: { line: ActionLine }) {
  const [kind, setKind] = useState<EndingKind | null>(null)
  const [met, setMet] = useState<CriterionMet | null>(null)
  const [outcome, setOutcome] = useState('')
  const [evidence, setEvidence] = useState('')
  const [problem, setProblem] = useState<string>()
  const close = async () => {
    if (kind === null) return setProblem('Choose how it ended.')
    if (outcome.trim() === '') return setProblem(OUTCOME_WORDS[kind].means)
    try {
      await api.actions.close.call({ actionId: line.id, kind, outcome, met, evidence })
      sayDone(`Action ${line.number} closed`)
    } catch (error) {
      setProblem(sentenceOf(error))
    }
  }
  return (
    <section className={classes['section']} aria-label="Close this action">
      <h3>Close this action</h3>
      {line.criterion !== '' && <p className="muted">It was to be done when: {line.criterion}</p>}
      <ChoiceField label="How it ended" choices={KINDS} value={kind} onChange={setKind} />
      {kind === 'done' && line.criterion !== '' && (
        <ChoiceField label="Against the criterion" choices={MET} value={met} onChange={setMet} />
      )}
      <TextAreaField
        label="Outcome in words"
        hint={kind === null ? undefined : OUTCOME_WORDS[kind].means}
        error={problem}
        most={4000}
        rows={2}
        value={outcome}
        onChange={(next) => {
          setOutcome(next)
          setProblem(undefined)
        }}
      />
      {kind === 'done' && (
        <TextAreaField
          label="What proves it"
          hint="A reference, a document, who saw it"
          most={2000}
          rows={1}
          value={evidence}
          onChange={setEvidence}
        />
      )}
      <div>
        <Button size="xs" onClick={() => void close()}>
          Close the action
        </Button>
      </div>
    </section>
  )
}

function Reopen({ line }: { line: ActionLine }) {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const reopen = async () => {
    if (reason.trim() === '') return setProblem('Say why it is opened again.')
    try {
      await api.actions.reopen.call({ actionId: line.id, reason })
      sayDone(`Action ${line.number} is open again`)
    } catch (error) {
      setProblem(sentenceOf(error))
    }
  }
  return (
    <section className={classes['section']} aria-label="Open it again">
      <h3>Open it again</h3>
      <TextAreaField
        label="Why"
        hint="It is kept as a note on the action"
        error={problem}
        most={4000}
        rows={2}
        value={reason}
        onChange={setReason}
      />
      <div>
        <Button size="xs" onClick={() => void reopen()}>
          Open the action again
        </Button>
      </div>
    </section>
  )
}

const KINDS = endingKind.options.map((value) => ({ value, label: OUTCOME_WORDS[value].name }))
const MET = criterionMet.options.map((value) => ({ value, label: MET_WORDS[value] }))
