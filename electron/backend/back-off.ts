import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { replaceFile } from '#db/durable.ts'

/** Seconds to wait before the next try: the first three are free, then 1, 2, 4 … up to 300. */
export function waitAfter(failures: number): number {
  return failures < FREE_FAILURES ? 0 : Math.min(2 ** (failures - FREE_FAILURES), LONGEST_WAIT_S)
}

/** Slows down guessing at the lock screen; against a stolen copy only the passphrase itself helps. */
export interface BackOff {
  /** When the failures so far happened, the newest few of them. */
  failed(): readonly number[]
  /** Milliseconds until a try is allowed; 0 when it is. */
  wait(now: number): number
  /** To be called before each try: it counts as failed until `succeeded` says otherwise, even if the process is ended. */
  trying(now: number): void
  /** Takes the last `trying` back, when it never came to a guess: a mistyped code, a full disk. Earlier failures stay. */
  withdraw(): void
  succeeded(): void
}

/** Keeps its count in a file, so that a restart does not reset it; holds numbers only. */
export function openBackOff(path: string): BackOff {
  let state = load(path)
  let before = state

  function save(next: State): void {
    state = next
    replaceFile(path, JSON.stringify(next))
  }

  function wait(now: number): number {
    // A clock that was set back starts the wait again instead of stretching it.
    if (now < state.last) save({ ...state, last: now })
    return Math.max(0, state.last + waitAfter(state.failures) * 1000 - now)
  }

  function trying(now: number): void {
    before = state
    save({ failures: state.failures + 1, last: now, failed: [...state.failed, now].slice(-MOST_REMEMBERED) })
  }

  function withdraw(): void {
    save(before)
  }

  function succeeded(): void {
    save(NONE)
  }

  return { failed: () => state.failed, wait, trying, withdraw, succeeded }
}

const FREE_FAILURES = 3
const LONGEST_WAIT_S = 300
const MOST_REMEMBERED = 100

const stateFile = z.object({
  failures: z.number().int().nonnegative(),
  last: z.number().nonnegative(),
  failed: z.array(z.number().nonnegative()).default([]),
})
type State = z.infer<typeof stateFile>
const NONE: State = { failures: 0, last: 0, failed: [] }

function load(path: string): State {
  if (!existsSync(path)) return NONE
  try {
    return stateFile.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    // Whoever can damage this file can also delete it: nobody is locked out for it.
    return NONE
  }
}
