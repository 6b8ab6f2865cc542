import type { Withdrawal } from '#shared/domain/withdrawal.ts'
import type { Context } from './context.ts'

/** Whoever acts withdraws something now, for this reason. */
export function withdrawnBy(context: Context, reason: string): Withdrawal {
  return { withdrawnAt: context.now(), withdrawnByName: context.actor.name, withdrawnReason: reason }
}
