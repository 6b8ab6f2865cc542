import type { Repositories } from '#db/repositories/index.ts'
import { honourYes, raiseHonour, settleHonour } from '#shared/domain/honour.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { ChecklistPack } from '#shared/domain/instrument.ts'
import type { ReferralRecord } from '#shared/domain/referral.ts'
import type { ScreeningAnswer } from '#shared/domain/screening.ts'
import type { Context } from './context.ts'
import { referralOf } from './referral-of.ts'

/** A question about honour-based abuse that becomes a yes raises the flag of its case, also when it was put aside (item 36). */
export async function raiseHonourFlag(
  context: Context,
  r: Repositories,
  asked: { caseId: CaseId; pack: ChecklistPack; before: ScreeningAnswer; now: ScreeningAnswer },
): Promise<void> {
  const { caseId, pack, before, now } = asked
  if (honourYes(pack, [now]).length === 0 || honourYes(pack, [before]).length > 0) return
  const referral = await referralOf(r, caseId)
  const raised = raiseHonour(referral)
  await keepBefore(context, r, referral, raised)
  await r.referrals.saveReferral({ ...raised, revision: referral.revision + 1 })
}

/** What a change of the flags or of the reason for putting this one aside means while `yes` are answered yes. */
export async function settleHonourFlag(
  context: Context,
  r: Repositories,
  next: ReferralRecord,
  field: string,
  yes: readonly string[],
): Promise<ReferralRecord> {
  const settled = settleHonour(next, field, yes)
  await keepBefore(context, r, next, settled)
  return settled
}

/** What the flags and the reason held before stays beside them, like every other field that changes. */
async function keepBefore(context: Context, r: Repositories, was: ReferralRecord, is: ReferralRecord): Promise<void> {
  for (const field of ['flags', 'honourAside'] as const) {
    if (was[field] === is[field]) continue
    await r.book.keepVersion({
      id: context.newId(),
      recordKind: 'case',
      recordId: `${was.caseId}/referral`,
      field,
      was: was[field],
      at: context.now(),
      byId: context.actor.id,
    })
  }
}
