import type { Api } from '#shared/contract/index.ts'

/** A clinic in which a script acts: as one of its people, at a day and time of its own clock. */
export interface ScriptedClinic {
  as(signIn: string): Api
  at(day: string, time: string): void
}

/** The day on which it was set up. */
export const DEMONSTRATION_START = '2026-02-23'

/** The day on which the demonstration clinic stands still: its next meeting lies five days ahead. */
export const DEMONSTRATION_TODAY = '2026-11-21'
