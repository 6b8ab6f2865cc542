import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import questions from '#renderer/components/questions.module.css'
import { Tag } from '#renderer/components/tag.tsx'
import { moveFrom } from '#renderer/lib/question-focus.ts'
import { useSession } from '#renderer/lib/session.ts'
import type { CalledPeople } from '#shared/domain/guidance-answer.ts'
import type { SafetyPlanId } from '#shared/domain/ids.ts'
import {
  STEP_CHOICE_WORDS,
  type StepAnswerFields,
  type StepChoice,
  standingAnswer,
  stepChoice,
} from '#shared/domain/safety-plan.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import { type Asked, answerFrom, answerNow } from './answers.ts'
import classes from './safety.module.css'
import { StepState } from './step-state.tsx'

/** One thing to go through with her: a letter answers it and goes on, Enter opens the whole answer. */
export function StepRow({
  planId,
  asked,
  people,
  active,
  mayWrite,
  onActive,
}: {
  planId: SafetyPlanId
  asked: Asked
  people: CalledPeople
  active: boolean
  mayWrite: boolean
  onActive(key: string): void
}) {
  const { today } = useSession()
  const [answering, setAnswering] = useState<StepAnswerFields>()
  const standing = asked.file === null ? null : standingAnswer(asked.file)
  const answer = (choice: StepChoice | null) => {
    const next = answerFrom(asked, choice, today)
    // What gives control back to her is never answered by a single key: somebody is told, and something is ready.
    if (asked.shifts && (choice === 'accepted' || choice === 'done')) return setAnswering(next)
    if (choice !== null) moveFrom(asked.key, 1)
    if (choice !== (standing?.choice ?? null)) void answerNow(planId, asked, next)
  }
  const keys = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const command = commandFor(event.key)
    if (command === undefined) return
    event.preventDefault()
    if ('by' in command) moveFrom(asked.key, command.by)
    else if (event.repeat || !mayWrite) return
    else if ('choice' in command) answer(command.choice)
    else setAnswering(answerFrom(asked, standing?.choice ?? 'accepted', today))
  }
  const take = ({ target, currentTarget }: MouseEvent<HTMLElement>) => {
    // A dialog of the row lies elsewhere on the page, and its clicks are its own.
    if (!(target instanceof Element) || !currentTarget.contains(target)) return
    if (target.closest('button, input, textarea, a, summary') === null) currentTarget.focus()
  }
  const state = standing?.choice == null ? 'not answered' : STEP_CHOICE_WORDS[standing.choice].toLowerCase()
  return (
    <div
      role="group"
      tabIndex={active ? 0 : -1}
      data-question={asked.key}
      aria-label={`${asked.text} ${state}`}
      data-long
      className={questions['question']}
      onKeyDown={keys}
      onFocus={() => onActive(asked.key)}
      onClick={take}
    >
      <div>
        {asked.text}
        {asked.prompt !== null && <span className={classes['why']}>{asked.prompt.why}</span>}
        {asked.shifts && <Tag tone="medium">◆ Gives control back to her</Tag>}
      </div>
      {mayWrite && (
        <div className={questions['chips']} role="group" aria-label={`Answer to: ${asked.text}`}>
          {stepChoice.options.map((one) => (
            <button
              key={one}
              type="button"
              tabIndex={-1}
              aria-pressed={standing?.choice === one}
              onClick={() => answer(one)}
            >
              {standing?.choice === one && '✓ '}
              {STEP_CHOICE_WORDS[one]}
            </button>
          ))}
        </div>
      )}
      <StepState
        planId={planId}
        asked={asked}
        people={people}
        mayWrite={mayWrite}
        onAnswer={() => setAnswering(answerFrom(asked, standing?.choice ?? 'accepted', today))}
      />
      {answering !== undefined && (
        <AnswerDialog planId={planId} asked={asked} start={answering} onClose={() => setAnswering(undefined)} />
      )}
    </div>
  )
}

type Command = { choice: StepChoice | null } | { by: 1 | -1 } | { open: true }

function commandFor(key: string): Command | undefined {
  return COMMANDS[key.length === 1 ? key.toLowerCase() : key]
}

const COMMANDS: Readonly<Record<string, Command>> = {
  a: { choice: 'accepted' },
  d: { choice: 'done' },
  w: { choice: 'not wanted' },
  x: { choice: 'not applicable' },
  Backspace: { choice: null },
  Delete: { choice: null },
  ArrowDown: { by: 1 },
  ArrowUp: { by: -1 },
  Enter: { open: true },
}
