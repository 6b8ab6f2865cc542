import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { type FieldProps, frameOf } from './field.tsx'
import classes from './suggestions.module.css'
import { type Suggestion, useSuggestions } from './suggestions.tsx'

/** A field in which one types to find something and picks it; `nothing` says what to do when nothing is found. */
export function FinderField({
  label,
  text,
  onText,
  found,
  onPick,
  nothing,
  onEnter,
  onLeave,
  placeholder = '',
  ...props
}: FieldProps & {
  label: string
  text: string
  onText(text: string): void
  found: readonly Suggestion[]
  onPick(picked: Suggestion): void
  nothing?: string
  /** Enter while no list is open. */
  onEnter?(): void
  onLeave?(): void
  placeholder?: string
}) {
  const [focused, setFocused] = useState(false)
  const suggesting = useSuggestions(label, focused ? found : [], onPick)
  const keys = (event: KeyboardEvent) => {
    if (suggesting.onKeyDown(event) || event.key !== 'Enter' || event.ctrlKey || onEnter === undefined) return
    event.preventDefault()
    onEnter()
  }
  return (
    <div className={classes['frame']}>
      <TextInput
        {...frameOf({ label, ...props }, undefined)}
        {...suggesting.field}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false)
          onLeave?.()
        }}
        onKeyDown={keys}
      />
      {suggesting.list}
      {focused && nothing !== undefined && found.length === 0 && text.trim() !== '' && (
        <p className={classes['nothing']} role="status">
          {nothing}
        </p>
      )}
    </div>
  )
}
