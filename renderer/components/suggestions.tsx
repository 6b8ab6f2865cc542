import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import classes from './suggestions.module.css'

/** One thing that can be picked. */
export interface Suggestion {
  readonly id: string
  readonly label: string
  readonly detail: string
}

/** What belongs to a text field with suggestions: attributes for the field, its keys, and the list itself. */
export interface Suggesting {
  readonly field: {
    readonly role: 'combobox'
    readonly 'aria-autocomplete': 'list'
    readonly 'aria-expanded': boolean
    readonly 'aria-controls': string | undefined
    readonly 'aria-activedescendant': string | undefined
  }
  /** True when the key was for the list. */
  onKeyDown(event: KeyboardEvent): boolean
  readonly list: ReactNode
}

/**
 * Suggestions for a text field (the ARIA combobox pattern): the focus stays in the field, arrow keys choose, Enter or Tab picks, Escape shuts.
 * `above`: the list opens upwards.
 */
export function useSuggestions(
  label: string,
  suggestions: readonly Suggestion[],
  onPick: (picked: Suggestion) => void,
  { above = false } = {},
): Suggesting {
  const id = useId()
  const shown = suggestions.map((one) => one.id).join('\n')
  const [state, setState] = useState({ shown, at: 0, shut: false })
  const at = state.shown === shown ? Math.min(state.at, suggestions.length - 1) : 0
  const open = suggestions.length > 0 && !(state.shown === shown && state.shut)
  const chosen = open ? suggestions[at] : undefined

  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (
      chosen === undefined ||
      event.nativeEvent.isComposing ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      event.shiftKey
    )
      return false
    if (event.key === 'ArrowDown') setState({ shown, at: (at + 1) % suggestions.length, shut: false })
    else if (event.key === 'ArrowUp')
      setState({ shown, at: (at + suggestions.length - 1) % suggestions.length, shut: false })
    else if (event.key === 'Escape') setState({ shown, at, shut: true })
    else if (event.key === 'Enter' || event.key === 'Tab') onPick(chosen)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  return {
    field: {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': open,
      'aria-controls': open ? `${id}-list` : undefined,
      'aria-activedescendant': open ? `${id}-${at}` : undefined,
    },
    onKeyDown,
    list: open && (
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        className={classes['list']}
        data-above={above || undefined}
      >
        {suggestions.map((one, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are taken by the field, which keeps the focus.
          <div
            key={one.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={classes['option']}
            ref={index === at ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(one)}
          >
            <strong>{one.label}</strong>
            <span className={classes['detail']}>{one.detail}</span>
          </div>
        ))}
      </div>
    ),
  }
}
