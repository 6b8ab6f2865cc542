import type { Exported } from './view-parts.ts'

/** What was shared of a case: with whom, for what purpose and on which ground, and what she answered when she was asked. */
export interface SharingView {
  readonly classification: string
  readonly clinic: string
  readonly reference: string
  /** Every time that she was asked, the first first. */
  readonly consents: readonly { readonly when: string; readonly answer: string; readonly reason: string }[]
  readonly shares: readonly {
    /** From whom to whom. */
    readonly between: string
    readonly what: string
    readonly purpose: string
    /** Lawful basis, articles and gateway, each with the date of its text. */
    readonly grounds: readonly string[]
    readonly tests: string
    readonly decided: string
    /** The assessment of capacity for this one decision; null where the sharing does not rest on it (item 80). */
    readonly capacity: { readonly decision: string; readonly helped: string; readonly assessed: string } | null
  }[]
  readonly exported: Exported
}
