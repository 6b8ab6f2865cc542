import { Button } from '@mantine/core'
import { useState } from 'react'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { ActionLine } from '#shared/domain/action.ts'
import classes from './actions.module.css'
import { EndingFields, missingIn, NO_ENDING } from './ending-fields.tsx'

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
  const [ending, setEnding] = useState(NO_ENDING)
  const [problem, setProblem] = useState<string>()
  const close = async () => {
    const missing = missingIn(ending)
    if (missing !== undefined || ending.kind === null) return setProblem(missing)
    try {
      await api.actions.close.call({ actionId: line.id, ...ending, kind: ending.kind })
      sayDone(`Action ${line.number} closed`)
    } catch (error) {
      setProblem(sentenceOf(error))
    }
  }
  return (
    <section className={classes['section']} aria-label="Close this action">
      <h3>Close this action</h3>
      <EndingFields
        line={line}
        ending={ending}
        problem={problem}
        onEnding={(change) => {
          setEnding({ ...ending, ...change })
          setProblem(undefined)
        }}
      />
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
