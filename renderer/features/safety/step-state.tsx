import { Button } from '@mantine/core'
import { useState } from 'react'
import { GuidanceNotes } from '#renderer/components/guidance-notes.tsx'
import { ReasonDialog } from '#renderer/components/reason-dialog.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay, asInstant, count } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { remember } from '#renderer/lib/undo.ts'
import { useGuidance } from '#renderer/lib/use-guidance.ts'
import { type CalledPeople, unanswered } from '#shared/domain/guidance-answer.ts'
import type { SafetyPlanId } from '#shared/domain/ids.ts'
import {
  STEP_CHOICE_WORDS,
  type StepAnswer,
  type StepFile,
  sayOwner,
  standingAnswer,
} from '#shared/domain/safety-plan.ts'
import type { Asked } from './answers.ts'
import { ReceiptDialog } from './receipt-dialog.tsx'
import { RewordDialog } from './reword-dialog.tsx'
import classes from './safety.module.css'

/** What was said to a step: the answer that stands, what is kept of it, what the guidance says, and every answer before. */
export function StepState({
  asked,
  people,
  mayWrite,
  onAnswer,
}: {
  planId: SafetyPlanId
  asked: Asked
  people: CalledPeople
  mayWrite: boolean
  onAnswer(): void
}) {
  const [dialog, setDialog] = useState<'receipt' | 'reword'>()
  const { file } = asked
  if (file === null) return null
  const standing = standingAnswer(file)
  const short = asked.text.length > 60 ? `${asked.text.slice(0, 60)}…` : asked.text
  return (
    <div className={classes['across']}>
      {standing !== null && <Standing answer={standing} />}
      {!file.step.onPaper && <p className="muted small">Told to her; left out of the paper that she takes home.</p>}
      {file.receipts.length > 0 && (
        <ul className={classes['list']} aria-label={`Kept as evidence: ${short}`}>
          {file.receipts.map((one) => (
            <li key={one.id}>
              ✓ Kept: {one.what}. Where: {one.where}, since {asDay(one.keptOn)}{' '}
              <span className="muted">(written by {one.byName})</span>
            </li>
          ))}
        </ul>
      )}
      <StepGuidance file={file} text={asked.text} people={people} mayWrite={mayWrite} />
      {file.answers.length > 1 && <Earlier answers={file.answers.slice(0, -1)} />}
      {mayWrite && (
        <div className={classes['said']}>
          <Button size="compact-xs" aria-label={`Whole answer: ${short}`} onClick={onAnswer}>
            Whole answer
          </Button>
          <Button size="compact-xs" aria-label={`Keep evidence: ${short}`} onClick={() => setDialog('receipt')}>
            Keep evidence
          </Button>
          <Button size="compact-xs" aria-label={`Reword: ${short}`} onClick={() => setDialog('reword')}>
            Reword
          </Button>
          <Button
            size="compact-xs"
            aria-label={`${file.step.onPaper ? 'Leave off the paper' : 'Put on the paper'}: ${short}`}
            onClick={() => void turnPaper(file)}
          >
            {file.step.onPaper ? 'Leave off the paper' : 'Put on the paper'}
          </Button>
        </div>
      )}
      {dialog === 'receipt' && <ReceiptDialog asked={asked} onClose={() => setDialog(undefined)} />}
      {dialog === 'reword' && <RewordDialog file={file} people={people} onClose={() => setDialog(undefined)} />}
    </div>
  )
}

function Standing({ answer }: { answer: StepAnswer }) {
  const { agencyName } = useSession()
  return (
    <>
      <div className={classes['said']}>
        <AnswerTag answer={answer} />
        {(answer.choice === 'accepted' || answer.choice === 'done') && (
          <span>
            {sayOwner(answer, agencyName)}
            {answer.on !== null && (answer.choice === 'done' ? `, on ${asDay(answer.on)}` : `, by ${asDay(answer.on)}`)}
          </span>
        )}
        <span className="muted small">
          {answer.byName}, {asInstant(answer.at)}
        </span>
      </div>
      {answer.told !== '' && (
        <p>
          <strong>Told:</strong> {answer.told}. <strong>Ready:</strong> {answer.ready}.
        </p>
      )}
      {answer.note !== '' && <p>{answer.note}</p>}
    </>
  )
}

function AnswerTag({ answer: { choice } }: { answer: Pick<StepAnswer, 'choice'> }) {
  if (choice === null) return <Tag>↶ Taken back</Tag>
  const { tone, shape } = LOOKS[choice]
  return (
    <Tag tone={tone}>
      {shape} {STEP_CHOICE_WORDS[choice]}
    </Tag>
  )
}

const LOOKS = {
  accepted: { tone: 'accent', shape: '→' },
  done: { tone: 'done', shape: '✓' },
  'not wanted': { tone: 'standard', shape: '✕' },
  'not applicable': { tone: 'standard', shape: '–' },
} as const

function Earlier({ answers }: { answers: readonly StepAnswer[] }) {
  const { agencyName } = useSession()
  return (
    <details className={classes['earlier']}>
      <summary>{count(answers.length, 'answer')} before</summary>
      <ol className={classes['list']}>
        {answers.map((one) => (
          <li key={one.id}>
            <AnswerTag answer={one} /> {one.choice !== null && sayOwner(one, agencyName)}
            {one.on !== null && `, ${asDay(one.on)}`} {one.note}{' '}
            <span className="muted">
              {one.byName}, {asInstant(one.at)}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}

/** What the guidance says about the wording, and the reason that answers it (N2). */
function StepGuidance({
  file: { step, asides },
  text,
  people,
  mayWrite,
}: {
  file: StepFile
  text: string
  people: CalledPeople
  mayWrite: boolean
}) {
  const guidance = useGuidance(text, people)
  const [asking, setAsking] = useState(false)
  if (guidance.notes.length === 0) return null
  const aside = asides.map(({ rule }) => rule)
  const open = unanswered(guidance.notes, aside)
  return (
    <>
      <GuidanceNotes guidance={{ ...guidance, off: 0 }} aside={aside} />
      {asides.map((one) => (
        <p key={`${one.rule} ${one.at}`} className="small">
          Kept because: {one.reason} ({one.byName}, {asInstant(one.at)})
        </p>
      ))}
      {open.length > 0 && mayWrite && (
        <div>
          <Button size="compact-xs" onClick={() => setAsking(true)}>
            Keep it, because …
          </Button>
          <ReasonDialog
            title="Keep the step as it is worded"
            lead="The reason is kept with the step and its author’s name."
            submit="Keep it"
            label="Because"
            opened={asking}
            onClose={() => setAsking(false)}
            sentence={sentenceOf}
            onReason={async (reason) => {
              for (const { code } of open) {
                await api.safetyPlans.setGuidanceAside.call({ safetyStepId: step.id, aside: { rule: code, reason } })
              }
            }}
          />
        </div>
      )}
    </>
  )
}

function turnPaper({ step }: StepFile): Promise<boolean> {
  const set = (value: boolean) =>
    api.safetyPlans.changeStep.call({ safetyStepId: step.id, change: { field: 'onPaper', was: !value, value } })
  const done = step.onPaper ? 'Left off her paper' : 'On her paper'
  return attempt(
    async () => {
      await set(!step.onPaper)
      remember({ label: done, undo: () => set(step.onPaper), redo: () => set(!step.onPaper) })
    },
    done,
    { undo: true },
  )
}
