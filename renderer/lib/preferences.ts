import { useSyncExternalStore } from 'react'
import { watched } from './listeners.ts'

/** Whether single keys (without Ctrl) are shortcuts: WCAG 2.1.4 wants a way to switch them off. Kept on this computer; says nothing about anybody. */
export const singleKeys = preference('single-keys', true)

/** Reads and changes a preference. */
export function usePreference(of: typeof singleKeys): [on: boolean, change: (on: boolean) => void] {
  return [useSyncExternalStore(of.watch, of.get), of.set]
}

function preference(key: string, first: boolean) {
  const kept = watched(localStorage.getItem(key) === null ? first : localStorage.getItem(key) === 'yes')
  return {
    get: kept.get,
    watch: kept.watch,
    set(on: boolean) {
      localStorage.setItem(key, on ? 'yes' : 'no')
      kept.set(on)
    },
  }
}
