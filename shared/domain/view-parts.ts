import type { Level } from './level.ts'

/** What every copy of a document says about itself: who took it, when, in words, and which copy it is for whom. */
export interface Exported {
  readonly by: string
  readonly at: string
  /** Null for a preview, which is no copy. */
  readonly copy: number | null
  readonly recipient: string
}

/** A level as a document shows it: the shape and word of the level, and in words how it came about and why. */
export interface LevelView {
  readonly level: Level
  /** In one line with its route, such as `High, by escalation`. */
  readonly words: string
  readonly reason: string
}

/** An action as a document shows it; `factor` is empty when it answers none. */
export interface ActionView {
  readonly number: number
  readonly text: string
  /** How it will be seen that it is done. */
  readonly criterion: string
  readonly owner: string
  readonly agency: string
  readonly due: string
  /** Code and label of what it answers, such as `C2 Violent thoughts`. */
  readonly factor: string
  /** In words, such as `Overdue by 3 days` or `Done: order made`. */
  readonly state: string
}
