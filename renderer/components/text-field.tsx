import { PasswordInput, Textarea, TextInput } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import classes from './field.module.css'
import { type FieldProps, frameOf, type SavedBinding } from './field.tsx'

interface Plain {
  label: string
  value: string
  onChange(value: string): void
  onBlur?(): void
  saved?: never
}

interface Bound<T> {
  saved: SavedBinding<T>
  value?: never
  onChange?: never
  onBlur?: never
}

interface TextExtras {
  placeholder?: string
  autoComplete?: string
  inputMode?: 'text' | 'numeric' | 'tel'
  onKeyDown?(event: KeyboardEvent): void
}

/** One line of text: `saved={useSavedLine(…)}`, or `value` and `onChange` in a dialog. */
export function TextField<T>({
  saved,
  value,
  onChange,
  onBlur,
  note,
  placeholder,
  ...props
}: FieldProps & TextExtras & (Plain | Bound<T>)) {
  return (
    <div>
      <TextInput
        {...frameOf(props, saved)}
        {...extras(props)}
        placeholder={placeholder ?? ''}
        value={saved === undefined ? value : saved.text}
        onChange={(event) =>
          saved === undefined ? onChange(event.currentTarget.value) : saved.setText(event.currentTarget.value)
        }
        onBlur={() => (saved === undefined ? onBlur?.() : saved.onBlur())}
      />
      <Note>{note}</Note>
    </div>
  )
}

/** Paragraphs: grows with the text, counts once the end of the space is near. */
export function TextAreaField<T>({
  saved,
  value,
  onChange,
  onBlur,
  note,
  most,
  rows = 3,
  placeholder,
  ...props
}: FieldProps & TextExtras & (Plain | Bound<T>) & { most?: number; rows?: number }) {
  const text = saved === undefined ? value : saved.text
  return (
    <div>
      <Textarea
        {...frameOf(props, saved)}
        {...extras(props)}
        placeholder={placeholder ?? ''}
        autosize
        minRows={rows}
        maxRows={24}
        value={text}
        onChange={(event) =>
          saved === undefined ? onChange(event.currentTarget.value) : saved.setText(event.currentTarget.value)
        }
        onBlur={() => (saved === undefined ? onBlur?.() : saved.onBlur())}
      />
      <Note>
        {most !== undefined && text.length > most * 0.9
          ? `${text.length.toLocaleString('en-GB')} of ${most.toLocaleString('en-GB')} characters`
          : note}
      </Note>
    </div>
  )
}

/** A passphrase: hidden until asked, paste and password managers welcome. */
export function PassphraseField({
  value,
  onChange,
  note,
  autoComplete,
  ...props
}: FieldProps & {
  label: string
  value: string
  onChange(value: string): void
  autoComplete: 'current-password' | 'new-password'
}) {
  return (
    <div>
      <PasswordInput
        {...frameOf(props, undefined)}
        autoComplete={autoComplete}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': `Show or hide: ${props.label}`, tabIndex: 0 }}
      />
      <Note>{note}</Note>
    </div>
  )
}

function extras(props: TextExtras) {
  return {
    autoComplete: props.autoComplete ?? 'off',
    spellCheck: false,
    ...(props.inputMode === undefined ? {} : { inputMode: props.inputMode }),
    ...(props.onKeyDown === undefined ? {} : { onKeyDown: props.onKeyDown }),
  }
}

function Note({ children }: { children: ReactNode }) {
  return children === undefined || children === null || children === '' ? null : (
    <div className={classes['note']}>{children}</div>
  )
}
