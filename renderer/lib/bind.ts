import type { CaseFields, CaseRecord, caseFields } from '#shared/domain/case.ts'
import type { Change } from '#shared/domain/change.ts'
import type { Party, PartyFields, partyFields } from '#shared/domain/party.ts'
import type { ReferralFields, ReferralRecord, referralFields } from '#shared/domain/referral.ts'
import { api } from './api.ts'

/** What a saved field needs: its label, its value, and how a change of it reaches the store. */
export interface Bound<T> {
  label: string
  value: T
  save(was: T, value: T): Promise<unknown>
}

/** A field of a case, bound to the record. */
export function bindCase<F extends keyof CaseFields>(
  record: CaseRecord,
  field: F,
  label: string,
): Bound<CaseRecord[F]> {
  return {
    label,
    value: record[field],
    save: (was, value) =>
      api.cases.change.call({
        caseId: record.id,
        change: { field, was, value } as Change<typeof caseFields.shape>, // field and value are of one F, which a union cannot say
      }),
  }
}

/** A field of a person in a case, bound to the record. */
export function bindParty<F extends keyof PartyFields>(party: Party, field: F, label: string): Bound<Party[F]> {
  return {
    label,
    value: party[field],
    save: (was, value) =>
      api.cases.changeParty.call({
        caseId: party.caseId,
        partyId: party.id,
        change: { field, was, value } as Change<typeof partyFields.shape>, // as above
      }),
  }
}

/** A field of the referral of a case, bound to the record. */
export function bindReferral<F extends keyof ReferralFields>(
  record: ReferralRecord,
  field: F,
  label: string,
): Bound<ReferralRecord[F]> {
  return {
    label,
    value: record[field],
    save: (was, value) =>
      api.referrals.change.call({
        caseId: record.caseId,
        change: { field, was, value } as Change<typeof referralFields.shape>, // as above
      }),
  }
}
