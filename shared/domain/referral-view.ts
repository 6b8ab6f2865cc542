import type { Exported } from './view-parts.ts'

/** A service that can help, as the sheet for the victim shows it. */
export interface CallView {
  readonly name: string
  readonly purpose: string
  readonly contact: string
  readonly hours: string
}

/**
 * What a victim takes home, from her own yes answers. It has no place for a name, a reference, an address, the clinic or
 * who printed it: it must not endanger her when it is found.
 */
export interface SheetView {
  /** `YYYY-MM-DD`, for the file's name only. */
  readonly day: string
  readonly concerns: readonly { readonly heading: string; readonly sentences: readonly string[] }[]
  /** What happens next, a sentence each. */
  readonly next: readonly string[]
  readonly call: readonly CallView[]
}

/** A finished screening as it was asked. */
export interface ScreeningView {
  readonly classification: string
  readonly clinic: string
  readonly reference: string
  /** What the pack is called that was asked. */
  readonly title: string
  /** By whom, how and when it was asked and finished. */
  readonly asked: string
  /** The count, as a range where something is not known. */
  readonly count: string
  readonly suggested: string
  /** That what is not known could change the level; empty when it could not. */
  readonly unsure: string
  readonly bands: string
  /** Answers that do not go together. */
  readonly toCheck: readonly string[]
  readonly sets: readonly {
    readonly title: string
    readonly items: readonly {
      readonly code: string
      readonly label: string
      readonly answer: string
      readonly ticked: string
      readonly comment: string
    }[]
  }[]
  /** Sets that nobody opened, each with why. */
  readonly notOpened: readonly string[]
  /** The pack with its version and licence note. */
  readonly source: string
  readonly exported: Exported
}
