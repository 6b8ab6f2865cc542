import type { Repositories } from '#db/repositories/index.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { BLANK_REFERRAL, type ReferralRecord } from '#shared/domain/referral.ts'

/** The referral of a case, made empty for a case that was opened without one. */
export async function referralOf(r: Repositories, caseId: CaseId): Promise<ReferralRecord> {
  const found = await r.referrals.referral(caseId)
  if (found !== undefined) return found
  await r.cases.byId(caseId)
  const empty: ReferralRecord = { ...BLANK_REFERRAL, caseId, revision: 1 }
  await r.referrals.addReferral(empty)
  return empty
}
