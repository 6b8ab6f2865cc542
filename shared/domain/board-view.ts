import type { ActionView, Exported } from './view-parts.ts'

/** The actions of one agency that somebody chose on the board, case by case; nothing of what others promised. */
export interface AgencyActionsView {
  readonly classification: string
  readonly clinic: string
  /** `YYYY-MM-DD`, for the file's name only. */
  readonly day: string
  readonly on: string
  readonly agency: string
  /** What was chosen, in words, such as `Open, overdue`. */
  readonly shown: string
  readonly late: number
  readonly cases: readonly { readonly reference: string; readonly actions: readonly ActionView[] }[]
  readonly exported: Exported
}

/** What is asked of whom about what is late, owner by owner. */
export interface ChaseListView {
  readonly classification: string
  readonly clinic: string
  /** `YYYY-MM-DD`, for the file's name only. */
  readonly day: string
  readonly on: string
  readonly owners: readonly {
    readonly owner: string
    readonly agency: string
    /** That somebody else has to be asked; empty otherwise. */
    readonly note: string
    readonly actions: readonly {
      readonly reference: string
      readonly number: number
      readonly text: string
      readonly waiting: string
    }[]
  }[]
  readonly exported: Exported
}
