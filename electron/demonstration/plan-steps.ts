import { dayOf } from '#shared/domain/dates.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { planFields } from '#shared/domain/plan.ts'
import type { WrittenPlan } from './content/plans.ts'
import type { Directory } from './directory.ts'
import type { ScriptedClinic } from './scripted-clinic.ts'
import { setFields } from './set-fields.ts'
import { type Ledger, made, type Step } from './step.ts'

/** A plan is written on one day: by the police lead and the coordinator, with the voice from the advocate. */
export function planSteps(clinic: ScriptedClinic, directory: Directory, ledger: Ledger, plan: WrittenPlan): Step[] {
  return [{ on: plan.on, time: '14:20', act: () => write(clinic, directory, made(ledger.cases, plan.of), plan) }]
}

async function write(clinic: ScriptedClinic, directory: Directory, caseId: CaseId, plan: WrittenPlan): Promise<void> {
  const { plans } = clinic.as('rowan')
  await carry(clinic, caseId, plan)
  if (plan.advice !== undefined) {
    const { owner, agency, ...advice } = plan.advice
    await clinic.as('rowan').actions.add({
      ...advice,
      caseId,
      kind: 'advice',
      agendaItemId: null,
      ownerName: owner,
      ownerId: directory.person(owner),
      agencyId: directory.agency(agency),
      dueOn: null,
      factor: null,
      criterion: '',
    })
  }
  const record = await plans.start({ caseId })
  const { id: planId } = record
  await setFields(planFields, record, plan.fields, (change) => plans.change({ planId, change }))
  for (const { aside, ...contingency } of plan.contingencies) {
    await plans.addContingency({ planId, contingency, aside: aside === undefined ? [] : [aside] })
  }
  const agreedOn = dayOf(record.startedAt)
  for (const { agency, ...agreement } of plan.agreements) {
    const agencyId = agency === null ? null : directory.agency(agency)
    await plans.addAgreement({ planId, agreement: { ...agreement, agencyId, agreedOn } })
  }
  if (plan.voice !== undefined) {
    await clinic.as('saima').plans.recordVoice({ planId, voice: { ...plan.voice, toldBy: '' } })
  }
  if (plan.accepted === undefined) return
  const { rows } = await plans.coverage({ caseId })
  for (const { kind, ref, state } of rows) {
    if (state === 'uncovered') await plans.acceptUncovered({ caseId, kind, ref, reason: plan.accepted })
  }
  await plans.finalise({ planId })
}

/** The open actions are put into their strands and answered for in the room. */
async function carry(clinic: ScriptedClinic, caseId: CaseId, plan: WrittenPlan): Promise<void> {
  const { actions } = clinic.as('bernadette')
  const open = await actions.list({ text: '', agencyId: null, ownerName: null, caseId, state: 'open' })
  for (const { starts, strand, answer } of plan.actions) {
    const found = open.find((one) => one.text.startsWith(starts))
    if (found === undefined) throw new Error('A plan names an action that is not open.')
    const actionId = found.id
    await actions.change({ actionId, change: { field: 'strand', was: found.strand, value: strand } })
    if (answer !== undefined) await actions.answer({ actionId, ...answer })
  }
}
