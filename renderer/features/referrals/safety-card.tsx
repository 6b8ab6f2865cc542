import { Button } from '@mantine/core'
import { type KeyboardEvent, useCallback, useMemo, useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import questions from '#renderer/components/questions.module.css'
import { Tag } from '#renderer/components/tag.tsx'
import { bindReferral } from '#renderer/lib/bind.ts'
import { asInstant, now } from '#renderer/lib/format.ts'
import { type Shortcut, useKeys } from '#renderer/lib/keys.ts'
import { moveFrom } from '#renderer/lib/question-focus.ts'
import { useSavedValue } from '#renderer/lib/use-saved-field.ts'
import type { ReferralRecord, SafetyAnswer } from '#shared/domain/referral.ts'
import { type SafetyPrompt, unansweredSafety, worrying } from '#shared/domain/safety.ts'
import { SAFETY_CHECKLIST } from '#shared/instruments/safety-checklist.ts'
import { AnswerChips } from './answer-chips.tsx'
import classes from './referrals.module.css'

/** Ten prompts about safety now, a letter each; a worrying answer becomes an action that is due today. */
export function SafetyCard({ record, editable }: { record: ReferralRecord; editable: boolean }) {
  const saved = useSavedValue(bindReferral(record, 'safety', 'Safety now'))
  const answers = saved.value ?? record.safety
  const [active, setActive] = useState<string>(SAFETY_CHECKLIST[0].code)
  const raised = new Map(worrying(SAFETY_CHECKLIST, answers).map((one) => [one.code, one.task]))
  const open = unansweredSafety(SAFETY_CHECKLIST, answers).length
  const answer = (code: string, value: SafetyAnswer | undefined) => {
    if (!editable) return
    const { [code]: _, ...others } = answers
    saved.set(value === undefined ? others : { ...others, [code]: value })
    if (value !== undefined) moveFrom(code, 1)
  }
  return (
    <Card
      title="Safety now"
      loud={raised.size > 0}
      beside={
        <>
          {open > 0 && <span className="muted">{open} of 10 not answered</span>}
          {raised.size > 0 && (
            <Tag tone="high">
              ▲ {raised.size === 1 ? '1 action raised for today' : `${raised.size} actions raised for today`}
            </Tag>
          )}
        </>
      }
      actions={<EmergencyCall record={record} editable={editable} />}
    >
      <p className={questions['hints']}>
        <span>
          <KeyHint keys="Y" /> yes
        </span>
        <span>
          <KeyHint keys="N" /> no
        </span>
        <span>
          <KeyHint keys="X" /> does not apply
        </span>
        <span>
          <KeyHint keys="↑↓" /> move
        </span>
      </p>
      <div data-questions data-place="safety">
        {SAFETY_CHECKLIST.map((prompt) => (
          <PromptRow
            key={prompt.code}
            prompt={prompt}
            answer={answers[prompt.code]}
            task={raised.get(prompt.code)}
            active={active === prompt.code}
            onActive={setActive}
            onAnswer={answer}
          />
        ))}
      </div>
      {saved.sentence !== undefined && (
        <p className={classes['wrong']} role="alert">
          ◆ {saved.sentence}{' '}
          <Button
            size="compact-xs"
            onClick={() => (saved.state === 'conflict' ? saved.resolve('theirs') : saved.putBack())}
          >
            Take what is saved
          </Button>
        </p>
      )}
    </Card>
  )
}

function PromptRow({
  prompt: { code, question },
  answer,
  task,
  active,
  onActive,
  onAnswer,
}: {
  prompt: SafetyPrompt
  answer: SafetyAnswer | undefined
  task: string | undefined
  active: boolean
  onActive(code: string): void
  onAnswer(code: string, value: SafetyAnswer | undefined): void
}) {
  const keys = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const value = ANSWERS.find((one) => one.text.toLowerCase() === event.key.toLowerCase())?.value
    if (value !== undefined && !event.repeat) onAnswer(code, value)
    else if (event.key === 'ArrowDown' || event.key === 'Enter') moveFrom(code, 1)
    else if (event.key === 'ArrowUp') moveFrom(code, -1)
    else if (event.key === 'Backspace' || event.key === 'Delete') onAnswer(code, undefined)
    else return
    event.preventDefault()
  }
  return (
    <div
      role="group"
      tabIndex={active ? 0 : -1}
      data-question={code}
      aria-label={`${question} ${answer ?? 'not answered'}`}
      className={questions['question']}
      onKeyDown={keys}
      onFocus={() => onActive(code)}
    >
      <div className={classes['asks']}>
        <span>{question}</span>
      </div>
      <div className={classes['answers']}>
        <AnswerChips
          label={`Answer to: ${question}`}
          chips={ANSWERS}
          value={answer ?? null}
          onChoose={(value) => onAnswer(code, value)}
        />
      </div>
      {task !== undefined && (
        <p className={classes['raised']} role="status">
          ▲ Raised as an action for today: {task}
        </p>
      )}
    </div>
  )
}

/** One key while the call is made: the time stands in the record. */
function EmergencyCall({ record, editable }: { record: ReferralRecord; editable: boolean }) {
  const saved = useSavedValue(bindReferral(record, 'emergencyCalledAt', 'Emergency called'))
  const calledAt = saved.value ?? null
  const { set } = saved
  const call = useCallback(() => set(now()), [set])
  const keys = useMemo<Shortcut[]>(
    () => (calledAt === null && editable ? [{ keys: 'F7', label: 'Emergency called now', run: call }] : []),
    [calledAt, call, editable],
  )
  useKeys('Taking in a referral', keys)
  if (calledAt === null) {
    return (
      <Button size="xs" rightSection={<KeyHint keys="F7" />} onClick={call}>
        Emergency called
      </Button>
    )
  }
  return (
    <>
      <span role="status">
        <strong>Emergency called at {asInstant(calledAt)}</strong>
      </span>
      <Button size="compact-sm" onClick={() => set(null)}>
        Not called
      </Button>
    </>
  )
}

const ANSWERS = [
  { value: 'yes', text: 'Y', name: 'Yes (Y)' },
  { value: 'no', text: 'N', name: 'No (N)' },
  { value: 'does not apply', text: 'X', name: 'Does not apply (X)' },
] as const satisfies readonly { value: SafetyAnswer; text: string; name: string }[]
