import { type KeyboardEvent, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { DraftOffer } from '#renderer/components/draft-offer.tsx'
import { useSuggestions } from '#renderer/components/suggestions.tsx'
import { asInstant } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useDraft } from '#renderer/lib/use-draft.ts'
import type { MeetingId } from '#shared/domain/ids.ts'
import { completionsAt } from '#shared/domain/minute-completion.ts'
import { parseMinuteLine } from '#shared/domain/minute-line.ts'
import type { LineContext, MinuteLine } from '#shared/domain/minute-line-meaning.ts'
import { lineOf } from './line-of.ts'
import { LinePreview } from './line-preview.tsx'
import { LineProblem } from './line-problem.ts'
import classes from './live.module.css'
import type { Minuted } from './minuted.ts'

/** What the line is given: where it is kept, against what it is read, the last line, and what Enter and Ctrl+Z do. */
export interface MinuteInputProps {
  meetingId: MeetingId
  context: LineContext
  last: Minuted | undefined
  input: RefObject<HTMLInputElement | null>
  /** What to know about the line before something else happens; gone with the next key. */
  said: string | undefined
  onTyping(): void
  onHelp(): void
  /** Resolves once the store has acknowledged the line. */
  onRecord(line: MinuteLine, editing: Minuted | undefined): Promise<void>
  onWithdraw(last: Minuted): Promise<void>
}

/** The one line in which minutes are typed. It is emptied only by what the store has acknowledged. */
export function MinuteInput({
  meetingId,
  context,
  last,
  input,
  said,
  onTyping,
  onHelp,
  onRecord,
  onWithdraw,
}: MinuteInputProps) {
  const preview = useId()
  const draft = useDraft(`meeting/${meetingId}/line`)
  const [{ text, caret }, setLine] = useState({ text: '', caret: 0 })
  const [editing, setEditing] = useState<Minuted>()
  const [problem, setProblem] = useState<string>()
  const latest = useRef(text)
  const sending = useRef(false)
  const again = useRef(false)
  const toCaret = useRef<number>(undefined)

  const write = (next: string, at = next.length) => {
    latest.current = next
    toCaret.current = at
    setLine({ text: next, caret: at })
    setProblem(undefined)
    onTyping()
    draft.keep(next)
  }
  useLayoutEffect(() => {
    if (toCaret.current !== undefined) input.current?.setSelectionRange(toCaret.current, toCaret.current)
    toCaret.current = undefined
  })
  useEffect(() => input.current?.focus(), [input])

  const line = parseMinuteLine(text, context)
  const completions = completionsAt(text, caret, context)
  const suggesting = useSuggestions(
    'What can stand here',
    completions.options.map((one) => ({ id: one.insert, label: one.label, detail: one.detail })),
    ({ id }) =>
      write(
        text.slice(0, completions.from) + id + text.slice(completions.to).trimStart(),
        completions.from + id.length,
      ),
    { above: true },
  )

  /** Sends the line; what is typed meanwhile, even a second Enter, waits behind it. */
  const send = async (sent: string) => {
    sending.current = true
    try {
      await onRecord(parseMinuteLine(sent, context), editing)
      setEditing(undefined)
      write(latest.current.startsWith(sent) ? latest.current.slice(sent.length) : latest.current)
      if (latest.current === '') void draft.letGo()
    } catch (error) {
      again.current = false
      setProblem(error instanceof LineProblem ? error.message : sentenceOf(error))
    }
    sending.current = false
    const next = again.current
    again.current = false
    if (next && parseMinuteLine(latest.current, context).ready) void send(latest.current)
  }
  const withdraw = async (one: Minuted) => {
    try {
      await onWithdraw(one)
    } catch (error) {
      setProblem(error instanceof LineProblem ? error.message : sentenceOf(error))
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || suggesting.onKeyDown(event)) return
    const undo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey
    if (event.key === 'Enter') {
      if (sending.current) again.current = true
      else if (line.ready) void send(text)
      else setProblem(line.notes[0])
    } else if (event.key === '?' && text === '') onHelp()
    else if (event.key === 'ArrowUp' && text === '' && last !== undefined) {
      setEditing(last)
      write(lineOf(last, context))
    } else if (event.key === 'Escape' && editing !== undefined) {
      setEditing(undefined)
      write('')
    } else if (undo && text === '' && last !== undefined) void withdraw(last)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={classes['line']}>
      {draft.offered !== undefined && text === '' && (
        <DraftOffer
          at={asInstant(draft.offered.at)}
          excerpt={draft.offered.text}
          onPutBack={() => {
            write(draft.putBack())
            input.current?.focus()
          }}
          onThrowAway={() => void draft.throwAway()}
        />
      )}
      <div className={classes['prompt']}>
        <span aria-hidden="true">›</span>
        <input
          ref={input}
          {...suggesting.field}
          className={classes['input']}
          aria-label="Line of the minutes"
          aria-describedby={preview}
          aria-keyshortcuts="F2"
          autoComplete="off"
          spellCheck={false}
          placeholder="Type what is said; / shows what else a line can be, ? how it is typed"
          value={text}
          onChange={(event) =>
            write(event.currentTarget.value, event.currentTarget.selectionStart ?? event.currentTarget.value.length)
          }
          onSelect={(event) => {
            const at = event.currentTarget.selectionStart ?? 0
            if (at !== caret) setLine({ text, caret: at })
          }}
          onKeyDown={onKeyDown}
        />
        {suggesting.list}
      </div>
      <LinePreview
        id={preview}
        line={line}
        context={context}
        editing={editing}
        problem={problem}
        said={said}
        empty={last === undefined}
      />
    </div>
  )
}
