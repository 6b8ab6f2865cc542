import { expect, test } from 'vitest'
import { openCase, openTestClinic, TODAY } from '#tests/support/clinic.ts'
import { finalised, promise, writeAims } from '#tests/support/finalised-plan.ts'
import { signAssessment } from '#tests/support/signed-assessment.ts'

test('what is not settled hinders no plan, is said before, and stays in the version for good', async () => {
  const clinic = await openTestClinic()
  const { plans, actions } = clinic.as('police lead')
  const { id: caseId } = await openCase(clinic)
  await signAssessment(clinic, caseId, { there: { C2: 'yes' }, goals: [] })
  const { id: planId } = await plans.start({ caseId })
  await writeAims(clinic, planId)
  const { id: actionId } = await promise(clinic, caseId, { factor: 'C2' })
  await plans.addContingency({
    planId,
    contingency: { condition: 'he writes', response: 'block him everywhere', byWhom: 'her sister' },
  })
  const dissent = { name: 'P. Moss', agencyId: null, how: 'does not agree', agreedOn: TODAY, note: '' } as const
  await plans.addAgreement({ planId, agreement: dissent })
  await plans.change({ planId, change: { field: 'noVoiceReason', was: '', value: 'She is abroad until Monday.' } })
  const warnings = async () => (await plans.get({ caseId })).newest?.body.warnings
  const open = [
    'Action 1 is not accepted yet by DC Lund.',
    'P. Moss does not agree.',
    'Guidance is not answered in “If he writes”: “Keep the number, block nobody”.',
  ]
  expect(await warnings()).toEqual(open)
  expect((await plans.get({ caseId })).gaps).toEqual([])
  await plans.finalise({ planId })
  await actions.answer({ actionId, accepted: true, reason: '' })
  expect(await warnings()).toEqual(open)
  await plans.start({ caseId })
  expect((await warnings())?.some((one) => one.includes('not accepted'))).toBe(false)
})

test('a wording of a plan is kept against the guidance with a reason, which goes into the next version', async () => {
  const clinic = await openTestClinic()
  const { plans } = clinic.as('police lead')
  const { caseId, planId } = await finalised(clinic, false)
  const [was, value] = ['She can live at home.', 'She gets a new phone number.']
  await plans.change({ planId, change: { field: 'aimVictim', was, value } })
  const words = { condition: 'he writes', response: 'block him everywhere', byWhom: 'her sister' }
  const reason = 'The provider keeps a copy of everything that is blocked.'
  const aside = { rule: 'NUMBER', reason }
  const { id: contingencyId } = await plans.addContingency({ planId, contingency: words, aside: [aside] })
  const body = async () => (await plans.get({ caseId })).newest?.body
  const called = async () => (await body())?.warnings.filter((one) => one.startsWith('Guidance'))
  expect(await called()).toEqual([
    'Guidance is not answered in the aim of “Safety of the victim”: “Keep the number, block nobody”.',
  ])
  await plans.setAside({ planId, place: 'aimVictim', aside })
  expect(await called()).toEqual([])
  expect((await body())?.asides).toMatchObject([
    { place: contingencyId, rule: 'NUMBER', reason, byName: 'police lead of Police' },
    { place: 'aimVictim', rule: 'NUMBER', reason },
  ])
  const other = (place: string, rule: string) => plans.setAside({ planId, place, aside: { rule, reason } })
  await expect(other('nowhere', 'NUMBER')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(other('aimVictim', 'NONE')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(plans.setAside({ planId, place: 'aimVictim', aside: { rule: 'NUMBER', reason: ' ' } })).rejects.toThrow()
  await plans.finalise({ planId })
  await expect(other('aimVictim', 'NUMBER')).rejects.toMatchObject({ code: 'PLAN_FINALISED' })
  await plans.start({ caseId })
  const next = await body()
  const blocked = next?.contingencies.find(({ condition }) => condition === 'he writes')
  expect(next?.asides.map(({ place }) => place)).toEqual([blocked?.id, 'aimVictim'])
  expect(await called()).toEqual([])
})
