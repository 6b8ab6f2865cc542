import { z } from 'zod'
import { instant } from './dates.ts'
import { Refusal } from './refusal.ts'
import { saidInWords } from './text.ts'

/** Why something that may be evidence no longer counts; it stays readable (item 26). */
export const withdrawalReason = saidInWords(2000, 'Say why this no longer counts.')

/** When, by whom and why an entry was withdrawn; null and empty while it counts. */
export const withdrawal = z.object({
  withdrawnAt: instant.nullable(),
  withdrawnByName: z.string(),
  withdrawnReason: z.string(),
})
export type Withdrawal = z.infer<typeof withdrawal>

export const STANDS: Withdrawal = { withdrawnAt: null, withdrawnByName: '', withdrawnReason: '' }

/** Refuses a second withdrawal, so that the first reason is never overwritten. */
export function mustStand(entry: Withdrawal): void {
  if (entry.withdrawnAt !== null) throw new Refusal('WITHDRAWN', {})
}
