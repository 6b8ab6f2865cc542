import { useLayoutEffect, useSyncExternalStore } from 'react'
import { watched } from './listeners.ts'
import { singleKeys } from './preferences.ts'

/** A key that does something: `mod+k` (Ctrl, on a Mac Cmd), `mod+shift+z`, `F8`, `alt+ArrowUp`, `a`, `?`. */
export interface Shortcut {
  readonly keys: string
  /** What it does, for the sheet of shortcuts: `Next case`. */
  readonly label: string
  run(): void
  /** Also while a dialog is open. */
  readonly anywhere?: boolean
  /** Left to the field while somebody types, such as Ctrl+Z. */
  readonly notWhileTyping?: boolean
}

export interface ShortcutGroup {
  /** Where the keys work, for the sheet: `Everywhere`, `This meeting`. */
  readonly scope: string
  readonly shortcuts: readonly Shortcut[]
}

const groups = watched<readonly ShortcutGroup[]>([])

/** Makes keys work while the component is shown. What is registered later wins. Letters are ignored while somebody types. */
export function useKeys(scope: string, shortcuts: readonly Shortcut[]): void {
  useLayoutEffect(() => {
    const group = { scope, shortcuts }
    groups.set([...groups.get(), group])
    return () => groups.set(groups.get().filter((one) => one !== group))
  }, [scope, shortcuts])
}

/** All keys that work now, for the sheet. */
export function useActiveKeys(): readonly ShortcutGroup[] {
  return useSyncExternalStore(groups.watch, groups.get)
}

/** Listens to the keyboard; once, for the whole window. Returns how to stop. */
export function listenToKeys(): () => void {
  window.addEventListener('keydown', onKeyDown)
  return () => window.removeEventListener('keydown', onKeyDown)
}

/** Keys as they are printed: `Ctrl K`, `Ctrl Shift Z`, `↑`. */
export function sayKeys(keys: string): string {
  return partsOf(keys)
    .map((part) => KEY_WORDS[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' ')
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.repeat) return
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !/^F\d+$/.test(event.key)
  if (plain && (!singleKeys.get() || isTyping(event.target))) return
  const inDialog = document.querySelector('[aria-modal="true"]') !== null
  for (const group of [...groups.get()].reverse()) {
    const shortcut = group.shortcuts.find(
      (one) =>
        fits(one.keys, event) &&
        (one.anywhere === true || !inDialog) &&
        !(one.notWhileTyping === true && isTyping(event.target)),
    )
    if (shortcut === undefined) continue
    event.preventDefault()
    shortcut.run()
    return
  }
}

function fits(keys: string, event: KeyboardEvent): boolean {
  const parts = partsOf(keys)
  const key = parts.at(-1) ?? ''
  const shiftIsPartOfTheSign = key.length === 1 && !/[a-z0-9]/i.test(key)
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === parts.includes('mod') &&
    event.altKey === parts.includes('alt') &&
    (shiftIsPartOfTheSign || event.shiftKey === parts.includes('shift'))
  )
}

function partsOf(keys: string): string[] {
  return keys === '+' ? ['+'] : keys.split('+')
}

/** True where letters are text. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.matches('textarea, select')) return true
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(target.type)
}

const KEY_WORDS: Readonly<Record<string, string>> = {
  mod: /Mac/.test(navigator.platform) ? 'Cmd' : 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ' ': 'Space',
}
