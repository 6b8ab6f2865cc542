import { useSyncExternalStore } from 'react'
import { watched } from './listeners.ts'

/** Something that was done and can be taken back. Both ways go through the same procedures as any other change. */
export interface Undoable {
  /** What was done, as it follows "Undo:" — `Summary changed`. */
  readonly label: string
  undo(): Promise<unknown>
  redo(): Promise<unknown>
}

interface History {
  readonly done: readonly Undoable[]
  readonly undone: readonly Undoable[]
}

const MOST = 100
const EMPTY: History = { done: [], undone: [] }
const history = watched<History>(EMPTY)
let running: Promise<unknown> = Promise.resolve()

/** Remembers what was just done, so that Ctrl+Z takes it back. */
export function remember(entry: Undoable): void {
  history.set({ done: [...history.get().done, entry].slice(-MOST), undone: [] })
}

/** Takes back the last thing done and returns it; undefined when there is none. Rejects with whatever refuses it. */
export function undoLast(): Promise<Undoable | undefined> {
  return inTurn(async () => {
    const { done, undone } = history.get()
    const entry = done.at(-1)
    if (entry === undefined) return undefined
    history.set({ done: done.slice(0, -1), undone: [...undone, entry] })
    await entry.undo().catch((error: unknown) => drop(entry, error))
    return entry
  })
}

/** Does again what was taken back last. */
export function redoLast(): Promise<Undoable | undefined> {
  return inTurn(async () => {
    const { done, undone } = history.get()
    const entry = undone.at(-1)
    if (entry === undefined) return undefined
    history.set({ done: [...done, entry], undone: undone.slice(0, -1) })
    await entry.redo().catch((error: unknown) => drop(entry, error))
    return entry
  })
}

/** What would be taken back now; undefined when there is nothing. */
export function lastDone(): Undoable | undefined {
  return history.get().done.at(-1)
}

/** Forgets everything: at locking. */
export function forgetUndo(): void {
  history.set(EMPTY)
}

/** What can be taken back and what done again now. */
export function useUndo(): { undo: Undoable | undefined; redo: Undoable | undefined } {
  const { done, undone } = useSyncExternalStore(history.watch, history.get)
  return { undo: done.at(-1), redo: undone.at(-1) }
}

function inTurn<R>(work: () => Promise<R>): Promise<R> {
  const mine = running.then(work)
  running = mine.catch(() => undefined)
  return mine
}

/** What can no longer be undone (somebody changed it since) is not offered again. */
function drop(entry: Undoable, error: unknown): never {
  const { done, undone } = history.get()
  history.set({ done: done.filter((one) => one !== entry), undone: undone.filter((one) => one !== entry) })
  throw error
}
