import { Button } from '@mantine/core'
import { type KeyboardEvent, type MouseEvent, memo } from 'react'
import { flushSync } from 'react-dom'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import questions from '#renderer/components/questions.module.css'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { focusQuestion, moveFrom } from '#renderer/lib/question-focus.ts'
import { useSavedText } from '#renderer/lib/use-saved-field.ts'
import type { ChecklistItem } from '#shared/domain/instrument.ts'
import {
  ANSWER_WORDS,
  type AnswerFields,
  type AnswerWord,
  answerOf,
  answerWord,
  BLANK_ANSWER,
} from '#shared/domain/screening.ts'
import { AnswerChips } from './answer-chips.tsx'
import { commandFor } from './question-keys.ts'
import classes from './referrals.module.css'
import type { AnswerConflict, ScreeningDesk } from './screening-desk.ts'

/** One question: a letter answers it and goes on, digits tick what is below it, C opens the comment. */
export const QuestionRow = memo(function QuestionRow({
  item,
  given = BLANK_ANSWER,
  conflict,
  contradiction,
  suggestion,
  active,
  writing,
  onActive,
  onWrite,
  desk,
}: {
  item: ChecklistItem
  given: AnswerFields | undefined
  conflict: AnswerConflict | undefined
  contradiction: string | undefined
  /** What an earlier question suggests as long as this one is open, such as `DQ02:yes`. */
  suggestion: `${string}:${'yes' | 'no'}` | undefined
  active: boolean
  /** Whether the comment is open. */
  writing: boolean
  onActive(code: string): void
  onWrite(code: string | undefined): void
  desk: ScreeningDesk
}) {
  const { code, label, help, parts } = item
  const now = answerOf(item, given)
  const mustSay = item.sayIfYes !== '' && now === 'yes'

  const answer = (value: AnswerWord | null) => {
    // Drawn at once: a yes may open the set that comes next, and the next key may come before the next frame.
    flushSync(() => desk.answer(code, 'answer', value))
    if (value === 'yes' && item.sayIfYes !== '' && given.comment.trim() === '') onWrite(code)
    else if (value !== null) moveFrom(code, 1)
  }
  const [from, suggested] = (suggestion?.split(':') ?? []) as [string?, ('yes' | 'no')?] // as its type says
  const accept = () => {
    if (suggested !== undefined) answer(suggested)
  }
  const keys = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const command = commandFor(event.key)
    if (command === undefined) return
    event.preventDefault()
    if (command.kind === 'move') moveFrom(code, command.by)
    else if (event.repeat) return
    else if (command.kind === 'answer') answer(command.value)
    else if (command.kind === 'comment') onWrite(code)
    else if (command.kind === 'accept') accept()
    else {
      const part = parts[command.index]
      if (part !== undefined) desk.tick(code, part.code)
    }
  }
  const take = (event: MouseEvent<HTMLElement>) => {
    const inside = event.target instanceof Element && event.target.closest('button, input, textarea, a, label') !== null
    if (!inside) event.currentTarget.focus()
  }

  return (
    <div
      role="group"
      tabIndex={active ? 0 : -1}
      data-question={code}
      data-open={now === null || undefined}
      aria-label={`${code} ${label}: ${now === null ? 'not answered' : ANSWER_WORDS[now].name}`}
      aria-description={help}
      className={questions['question']}
      onKeyDown={keys}
      onFocus={() => onActive(code)}
      onClick={take}
    >
      <div className={classes['asks']}>
        <span className={classes['code']}>{code}</span>
        <span>
          {label}
          {help !== '' && <span className={classes['help']}>{help}</span>}
        </span>
      </div>
      <div className={classes['answers']}>
        <AnswerChips<AnswerWord>
          label={`Answer to ${code}`}
          chips={answerWord.options.map((one) => ({
            value: one,
            text: ANSWER_WORDS[one].key.toUpperCase(),
            name: `${ANSWER_WORDS[one].name} (${ANSWER_WORDS[one].key.toUpperCase()})`,
          }))}
          value={now}
          onChoose={answer}
        />
        <button
          type="button"
          tabIndex={active ? 0 : -1}
          className={classes['quiet']}
          aria-label={`Comment on ${code}`}
          onClick={() => onWrite(writing ? undefined : code)}
        >
          {given.comment === '' ? '+ comment' : 'comment'}
        </button>
      </div>
      {suggested !== undefined && (
        <p className={classes['suggested']}>
          {from} was answered {suggested}.{' '}
          <Button size="compact-xs" tabIndex={active ? 0 : -1} onClick={accept} rightSection={<KeyHint keys="A" />}>
            Accept {suggested} for {code}
          </Button>
        </p>
      )}
      {parts.length > 0 && (active || given.parts.length > 0) && (
        <div className={`${questions['chips']} ${classes['parts']}`} role="group" aria-label={`Below ${code}`}>
          {parts.map((part, index) => (
            <button
              key={part.code}
              type="button"
              tabIndex={active ? 0 : -1}
              aria-pressed={given.parts.includes(part.code)}
              onClick={() => desk.tick(code, part.code)}
            >
              <span className="muted">{index + 1}</span> {given.parts.includes(part.code) && '✓ '}
              {part.label}
            </button>
          ))}
        </div>
      )}
      {!writing && !mustSay && given.comment !== '' && <p className={classes['comment']}>{given.comment}</p>}
      {(writing || mustSay) && (
        <Comment
          code={code}
          comment={given.comment}
          required={mustSay}
          focused={writing}
          desk={desk}
          onLeave={(on) => {
            onWrite(undefined)
            if (on) moveFrom(code, 1)
            else focusQuestion(code)
          }}
        />
      )}
      {contradiction !== undefined && <p className={classes['wrong']}>◆ {contradiction}</p>}
      {conflict !== undefined && (
        <p className={classes['wrong']} role="alert">
          ◆ Somebody else answered {code} meanwhile: {sayTheirs(conflict.theirs)}.{' '}
          <Button size="compact-xs" onClick={() => desk.settle(code, 'mine')}>
            Keep mine
          </Button>{' '}
          <Button size="compact-xs" onClick={() => desk.settle(code, 'theirs')}>
            Take theirs
          </Button>
        </p>
      )}
    </div>
  )
})

/** What is said besides the answer; saves itself. Ctrl+Enter goes on to the next question, Escape back to this one. */
function Comment({
  code,
  comment,
  required,
  focused,
  desk,
  onLeave,
}: {
  code: string
  comment: string
  required: boolean
  focused: boolean
  desk: ScreeningDesk
  onLeave(on: boolean): void
}) {
  const saved = useSavedText({
    label: `Comment on ${code}`,
    value: comment,
    save: (was, value) => desk.save(code, { field: 'comment', was, value }),
  })
  const keys = (event: KeyboardEvent) => {
    const on = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (!on && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onLeave(on)
  }
  return (
    <div className={classes['across']}>
      <TextAreaField
        key={focused ? 'writing' : 'shown'}
        autoFocus={focused}
        saved={saved}
        required={required}
        rows={1}
        most={4000}
        hint="Ctrl+Enter goes on to the next question, Escape goes back to this one."
        onKeyDown={keys}
      />
    </div>
  )
}

function sayTheirs(theirs: unknown): string {
  const word = answerWord.safeParse(theirs)
  if (word.success) return ANSWER_WORDS[word.data].name
  if (typeof theirs === 'string') return theirs === '' ? 'nothing' : theirs
  return Array.isArray(theirs) ? theirs.join(', ') || 'nothing ticked' : 'no answer'
}
