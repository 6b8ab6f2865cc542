import type { ApiInputs } from '#shared/contract/index.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { openCase, type TestClinic, TODAY } from './clinic.ts'
import { signAssessment } from './signed-assessment.ts'

/** An action of the case, from whoever runs the meeting. */
export function promise(clinic: TestClinic, caseId: CaseId, rest: Partial<ApiInputs['actions']['add']> = {}) {
  return clinic.as('coordinator').actions.add({
    caseId,
    agendaItemId: null,
    text: 'See him every week at the probation office',
    ownerName: 'DC Lund',
    ownerId: null,
    agencyId: clinic.agency('Police').id,
    dueOn: '2026-12-01' as Day, // as: a day that exists
    factor: null,
    criterion: '',
    ...rest,
  })
}

/** Everything that a draft needs but a voice and a signed assessment. */
export async function writeAims(clinic: TestClinic, planId: ApiInputs['plans']['version']['planId']): Promise<void> {
  const { plans } = clinic.as('police lead')
  const review = '2026-12-15' as Day // as: a day that exists
  for (const change of [
    { field: 'aimVictim', was: '', value: 'She can live at home.' },
    { field: 'aimPerpetrator', was: '', value: 'He keeps away.' },
    { field: 'aimInvestigation', was: '', value: 'A charge by January.' },
    { field: 'reviewOn', was: null, value: review },
  ] as const) {
    await plans.change({ planId, change })
  }
  const contingency = { condition: 'he comes to the house', response: '999 and the alarm', byWhom: 'Amara' }
  await plans.addContingency({ planId, contingency })
  const agreement = { name: 'DC Lund', agencyId: null, how: 'in the meeting', agreedOn: TODAY, note: '' } as const
  await plans.addAgreement({ planId, agreement })
}

/** A case with a finalised plan, or with a draft in which nothing is missing. */
export async function finalised(clinic: TestClinic, all = true) {
  const { plans } = clinic.as('police lead')
  const { id: caseId } = await openCase(clinic)
  await signAssessment(clinic, caseId, { there: { C2: 'yes' } })
  await promise(clinic, caseId, { factor: 'C2' })
  const { id: planId } = await plans.start({ caseId })
  await writeAims(clinic, planId)
  const reason = { field: 'noVoiceReason', was: '', value: 'She asked not to be spoken to this week.' } as const
  await plans.change({ planId, change: reason })
  if (all) await plans.finalise({ planId })
  return { caseId, planId }
}
