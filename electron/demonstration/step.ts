import type { ActionId, CaseId } from '#shared/domain/ids.ts'
import type { WrittenAction, WrittenCase, WrittenDay } from './content/shapes.ts'

/** Something that is done at a moment of the demonstration clinic's story. */
export interface Step {
  on: WrittenDay
  time: string
  act: () => Promise<unknown>
}

/** What has been made so far, for the steps that follow on it. */
export interface Ledger {
  cases: Map<WrittenCase, CaseId>
  actions: Map<WrittenAction, ActionId>
}

/** The steps as they happened; those of one minute in the order in which they were written. */
export function inOrder(steps: readonly Step[]): Step[] {
  return steps.toSorted((one, other) => `${one.on} ${one.time}`.localeCompare(`${other.on} ${other.time}`))
}

/** What the ledger must hold by now; anything else is a fault in the script. */
export function made<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key)
  if (value === undefined) throw new Error('The script of the demonstration clinic is out of order.')
  return value
}
