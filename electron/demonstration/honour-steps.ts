import { caseId as someCase } from '#shared/domain/ids.ts'
import { referralFields } from '#shared/domain/referral.ts'
import type { HONOUR_06 } from './content/honour.ts'
import type { ScriptedClinic } from './scripted-clinic.ts'
import { setFields } from './set-fields.ts'
import { type Ledger, made, type Step } from './step.ts'

/** The flag of honour-based abuse with what was done at once, and the adviser to whom the case goes, on the evening of the referral. */
export function honourStep(clinic: ScriptedClinic, ledger: Ledger, { of, on, ...written }: typeof HONOUR_06): Step {
  return {
    on,
    time: '20:40',
    act: async () => {
      const { referrals } = clinic.as('bernadette')
      const caseId = someCase.parse(made(ledger.cases, of))
      const { record } = await referrals.get({ caseId })
      await setFields(referralFields, record, written.fields, (change) => referrals.change({ caseId, change }))
      await referrals.recordConsent({ caseId, consent: written.consent })
      await referrals.route({ caseId, routing: { forum: 'clinic', advocate: 'IDVA', ...written.routing } })
    },
  }
}
