import { Button, Input } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './field.module.css'

/** What a field that saves itself is bound to: the result of `useSavedLine`, `useSavedText`, `useSavedDay` … of lib/use-saved-field.ts. */
export interface SavedBinding<T> {
  readonly label: string
  readonly text: string
  readonly value: T | undefined
  readonly state: 'saved' | 'waiting' | 'saving' | 'refused' | 'conflict'
  readonly sentence: string | undefined
  readonly savedAt: string | undefined
  readonly theirs: string | undefined
  setText(text: string): void
  set(value: T): void
  onBlur(): void
  resolve(choice: 'mine' | 'theirs'): void
  putBack(): void
}

/** What every field takes. */
export interface FieldProps {
  /** Always visible. A field bound with `saved` takes it from there. */
  label?: string
  /** What to type, and why it is asked: below the label. */
  hint?: ReactNode
  /** Why it is refused: below the field. */
  error?: ReactNode
  required?: boolean
  disabled?: boolean
  autoFocus?: boolean
  /** What stays below the field: a day in words, what will happen. */
  note?: ReactNode
}

/** The part of a field's Mantine props that comes from its binding: label with saved state, hint, refusal with the way out. */
export function frameOf<T>(props: FieldProps, saved: SavedBinding<T> | undefined) {
  const refusal = saved?.sentence === undefined ? undefined : <Refused saved={saved} />
  return {
    label: (
      <LabelWithState label={props.label ?? saved?.label ?? ''} required={props.required ?? false} saved={saved} />
    ),
    description: props.hint,
    error: refusal ?? props.error,
    required: props.required ?? false,
    withAsterisk: false,
    disabled: props.disabled ?? false,
    // A dialog's focus trap looks for this mark, after it has remembered where the focus must go back to.
    ...(props.autoFocus === true ? { 'data-autofocus': true, ref: focusOutsideDialogs } : {}),
  }
}

/** A group of controls under one visible label: chips, ticks. */
export function FieldGroup<T>({
  children,
  saved,
  role = 'group',
  ...props
}: FieldProps & { children: ReactNode; saved?: SavedBinding<T> | undefined; role?: 'group' | 'radiogroup' }) {
  const id = useId()
  const frame = frameOf(props, saved)
  const described = [props.hint === undefined ? '' : `${id}-hint`, frame.error === undefined ? '' : `${id}-error`]
    .join(' ')
    .trim()
  return (
    <div
      {...{ role, 'aria-labelledby': `${id}-label` }}
      {...(described === '' ? {} : { 'aria-describedby': described })}
      {...(frame.error === undefined ? {} : { 'aria-invalid': true })}
      {...(role === 'radiogroup' && frame.required ? { 'aria-required': true } : {})}
      className={classes['group']}
    >
      <Input.Label component="span" id={`${id}-label`}>
        {frame.label}
      </Input.Label>
      {props.hint !== undefined && <Input.Description id={`${id}-hint`}>{props.hint}</Input.Description>}
      {children}
      {props.note !== undefined && <div className={classes['note']}>{props.note}</div>}
      {frame.error !== undefined && (
        <Input.Error component="div" id={`${id}-error`}>
          {frame.error}
        </Input.Error>
      )}
    </div>
  )
}

function focusOutsideDialogs(element: HTMLElement | null): void {
  if (element !== null && element.closest('[role="dialog"]') === null) element.focus()
}

/** Beside the label: that it must be filled, and when it was saved. Drawn by the style sheet, so that the label's text stays the label. */
function LabelWithState<T>({
  label,
  required,
  saved,
}: {
  label: string
  required: boolean
  saved: SavedBinding<T> | undefined
}) {
  const word = saved === undefined ? undefined : savedWord(saved)
  return (
    <>
      {label}
      {required && <span className={classes['required']} aria-hidden="true" />}
      {word !== undefined && <span className={classes['state']} data-state={word} aria-hidden="true" />}
    </>
  )
}

function savedWord<T>(saved: SavedBinding<T>): string | undefined {
  if (saved.state === 'waiting' || saved.state === 'saving') return 'saving…'
  if (saved.state === 'refused' || saved.state === 'conflict') return 'not saved'
  return saved.savedAt === undefined ? undefined : `saved ${saved.savedAt}`
}

function Refused<T>({ saved }: { saved: SavedBinding<T> }) {
  return (
    <>
      <span>{saved.sentence}</span>{' '}
      {saved.state === 'refused' && (
        <Button size="compact-xs" onClick={saved.putBack}>
          Put back what was saved
        </Button>
      )}
      {saved.theirs !== undefined && (
        <span className={classes['conflict']}>
          <span className={classes['theirs']}>
            <strong>Saved by somebody else:</strong> {saved.theirs === '' ? '(empty)' : saved.theirs}
          </span>
          <Button size="compact-xs" onClick={() => saved.resolve('mine')}>
            Keep mine
          </Button>{' '}
          <Button size="compact-xs" onClick={() => saved.resolve('theirs')}>
            Take theirs
          </Button>
        </span>
      )}
    </>
  )
}
