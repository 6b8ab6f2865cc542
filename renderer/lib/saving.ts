import { useSyncExternalStore } from 'react'
import type { Instant } from '#shared/domain/dates.ts'
import { watched } from './listeners.ts'

/** What the top bar says about everything that is being typed. */
export type Saving =
  | { kind: 'saved'; at: Instant | null }
  | { kind: 'saving' }
  | { kind: 'not saved'; label: string; sentence: string }

/** A field that is not saved yet, as the global indicator sees it. */
export interface Unsaved {
  readonly label: string
  /** Undefined while it is on its way. */
  readonly sentence: string | undefined
  flush(): Promise<void>
}

const unsaved = watched<ReadonlyMap<object, Unsaved>>(new Map())
const lastSaved = watched<Instant | null>(null)
const summary = watched<Saving>({ kind: 'saved', at: null })

/** Tells the indicator that something is unsaved, or (undefined) no longer. */
export function reportUnsaved(source: object, state: Unsaved | undefined): void {
  const next = new Map(unsaved.get())
  if (state === undefined) next.delete(source)
  else next.set(source, state)
  unsaved.set(next)
  summarise()
}

/** Tells the indicator when something was last saved. */
export function reportSaved(at: Instant): void {
  lastSaved.set(at)
  summarise()
}

/** Saves at once everything that waits: before locking, before leaving. Refused text stays where it is. */
export async function saveEverything(): Promise<void> {
  await Promise.all([...unsaved.get().values()].map((one) => one.flush()))
}

/** What the top bar says. */
export function useSaving(): Saving {
  return useSyncExternalStore(summary.watch, summary.get)
}

function summarise(): void {
  const all = [...unsaved.get().values()]
  const refused = all.find((one) => one.sentence !== undefined)
  if (refused?.sentence !== undefined)
    summary.set({ kind: 'not saved', label: refused.label, sentence: refused.sentence })
  else if (all.length > 0) summary.set({ kind: 'saving' })
  else summary.set({ kind: 'saved', at: lastSaved.get() })
}
