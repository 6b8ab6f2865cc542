import type { CallView } from './referral-view.ts'

/**
 * The steps of her safety plan that she agreed to, for her to take home. It may be found: it says whose it is only where she
 * wants that, names nobody else, and leaves out what would help whoever reads it.
 */
export interface SafetyPaperView {
  /** `YYYY-MM-DD`, for the file's name only. */
  readonly day: string
  /** Name, number of the case, address: only what she wants on it. */
  readonly wanted: readonly string[]
  readonly parts: readonly {
    readonly heading: string
    readonly steps: readonly { readonly text: string; readonly note: string }[]
  }[]
  readonly call: readonly CallView[]
  /** Which copy it is; null for a preview. */
  readonly copy: number | null
}
