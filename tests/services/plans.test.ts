import { expect, test } from 'vitest'
import type { ApiInputs } from '#shared/contract/index.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { differencesBetween } from '#shared/domain/plan-difference.ts'
import { openCase, openTestClinic, type TestClinic, TODAY } from '#tests/support/clinic.ts'
import { signAssessment } from '#tests/support/signed-assessment.ts'

test('a plan is finalised only when nothing is missing, and each thing that is missing is said', async () => {
  const clinic = await openTestClinic()
  const { plans, actions } = clinic.as('police lead')
  const { id: caseId } = await openCase(clinic)
  const { id: planId } = await plans.start({ caseId })
  const gaps = async () => (await plans.get({ caseId })).gaps
  expect(await gaps()).toEqual([
    'No assessment is signed yet, so nothing says what the plan has to answer.',
    'The strand “Safety of the victim” has no aim.',
    'The strand “Managing the perpetrator” has no aim.',
    'The strand “The investigation” has no aim.',
    'No action is open.',
    'Nobody has agreed to it yet.',
    'The victim’s voice is missing, and there is no reason why.',
    'It has no review day.',
  ])
  await expect(plans.finalise({ planId })).rejects.toMatchObject({ code: 'NOT_READY' })
  await signAssessment(clinic, caseId, { there: { C2: 'yes' }, goals: ['P05'] })
  await writeAims(clinic, planId)
  const { id: actionId } = await promise(clinic, caseId, { factor: 'C2' })
  await actions.answer({ actionId, accepted: false, reason: 'No time.' })
  expect(await gaps()).toEqual([
    'Action 1 was declined; give it to somebody else.',
    'Nothing covers C2, P05.',
    'The victim’s voice is missing, and there is no reason why.',
  ])
  await actions.reassign({ actionId, ...OWNER(clinic), reason: 'Her team has time.' })
  const { coverage } = await plans.get({ caseId })
  expect(coverage.rows.map(({ ref, state }) => [ref, state])).toEqual([
    ['C2', 'covered'],
    ['P05', 'uncovered'],
  ])
  await plans.acceptUncovered({ caseId, kind: 'goal', ref: 'P05', reason: 'First the order, then work.' })
  await clinic.as('advocate').plans.recordVoice({
    planId,
    voice: { saidOn: TODAY, words: 'She wants to sleep at home again.', toldBy: '' },
  })
  expect(await gaps()).toEqual([])
  const { record, body } = await plans.finalise({ planId })
  expect(record).toMatchObject({ number: 1, finalisedByName: 'police lead of Police' })
  expect(body).toMatchObject({
    voice: [{ words: 'She wants to sleep at home again.', toldBy: 'advocate of Advocacy' }],
    actions: [{ id: actionId, ownerName: 'K. Abara' }],
    rows: [{ ref: 'C2' }, { ref: 'P05', accepted: { reason: 'First the order, then work.' } }],
  })
  expect((await clinic.as('coordinator').cases.get({ caseId })).record.nextReviewOn).toBe('2026-12-15')
})

test('a finalised version stays as it was whatever happens to its actions, and the next one starts from it', async () => {
  const clinic = await openTestClinic()
  const { plans, actions } = clinic.as('coordinator')
  const { caseId, planId } = await finalised(clinic)
  const before = await plans.version({ planId })
  const change = { field: 'aimVictim', was: before.body.fields.aimVictim, value: 'Other' } as const
  await expect(plans.change({ planId, change })).rejects.toMatchObject({ code: 'PLAN_FINALISED' })
  const voice = { saidOn: TODAY, words: 'More.', toldBy: 'Saima' }
  await expect(plans.recordVoice({ planId, voice })).rejects.toMatchObject({ code: 'PLAN_FINALISED' })
  const [action] = before.body.actions
  if (action === undefined) throw new Error('A plan without actions.')
  await actions.change({ actionId: action.id, change: { field: 'text', was: action.text, value: 'Visit him weekly' } })
  expect(await plans.version({ planId })).toEqual(before)
  const next = await plans.start({ caseId })
  expect(next).toMatchObject({ number: 2, aimVictim: before.body.fields.aimVictim, reviewOn: null, finalisedAt: null })
  expect((await plans.start({ caseId })).id).toBe(next.id)
  const now = await plans.version({ planId: next.id })
  expect(now.body.contingencies.map((one) => one.condition)).toEqual(['he comes to the house'])
  expect([now.body.voice, now.body.agreements]).toEqual([[], []])
  const differences = differencesBetween(before.body, now.body, () => 'Police')
  expect(differences.map((one) => one.what)).toEqual([
    'Action 1',
    'Why there is no voice',
    'Review',
    'Agreement: DC Lund',
  ])
  expect(differences.find((one) => one.what === 'Action 1')?.after).toContain('Visit him weekly')
})

test('the victim’s voice comes from her advocate, or from the coordinator who names the advocate; nobody else writes it', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await openCase(clinic)
  const { id: planId } = await clinic.as('police lead').plans.start({ caseId })
  const voice = { saidOn: TODAY, words: 'She wants him to stop writing.', toldBy: '' }
  for (const role of ['police lead', 'psychologist', 'panel member']) {
    await expect(clinic.as(role).plans.recordVoice({ planId, voice })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  }
  const { plans } = clinic.as('coordinator')
  await expect(plans.recordVoice({ planId, voice })).rejects.toMatchObject({
    code: 'INVALID',
    data: { field: 'toldBy', sentence: 'Name the advocate who speaks for her.' },
  })
  await expect(
    plans.recordVoice({ planId, voice: { ...voice, toldBy: 'Saima', saidOn: '2026-11-22' as Day } }), // as: a day that exists
  ).rejects.toMatchObject({ code: 'INVALID', data: { field: 'saidOn' } })
  await plans.recordVoice({ planId, voice: { ...voice, toldBy: 'Saima Yardley' } })
  await clinic.as('advocate').plans.recordVoice({ planId, voice })
  const { body } = await plans.version({ planId })
  expect(body.voice.map((one) => [one.toldBy, one.recordedByName])).toEqual([
    ['advocate of Advocacy', 'advocate of Advocacy'],
    ['Saima Yardley', 'Robin Okafor'],
  ])
})

test('what is accepted uncovered is open again when it is taken back, covered, or rated differently', async () => {
  const clinic = await openTestClinic()
  const { plans } = clinic.as('coordinator')
  const { id: caseId } = await openCase(clinic)
  await signAssessment(clinic, caseId, { there: { C2: 'partly' } })
  const states = async () => (await plans.coverage({ caseId })).rows.map(({ kind, state }) => [kind, state])
  expect(await states()).toEqual([['factor', 'uncovered']])
  const of = { caseId, kind: 'factor', ref: 'C2' } as const
  await expect(plans.acceptUncovered({ ...of, ref: 'H9', reason: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await plans.acceptUncovered({ ...of, reason: 'Nothing helps before the trial.' })
  expect((await states())[0]).toEqual(['factor', 'accepted'])
  await plans.takeBackAcceptance(of)
  expect((await states())[0]).toEqual(['factor', 'uncovered'])
  await plans.acceptUncovered({ ...of, reason: 'Nothing helps before the trial.' })
  await signAssessment(clinic, caseId, { there: { C2: 'yes' } })
  expect((await states())[0]).toEqual(['factor', 'uncovered'])
  await promise(clinic, caseId, { factor: 'C2' })
  expect((await states())[0]).toEqual(['factor', 'covered'])
})

test('a scenario is covered by an action that names it, and stays covered in the next assessment', async () => {
  const clinic = await openTestClinic()
  const { plans } = clinic.as('coordinator')
  const { id: caseId } = await openCase(clinic)
  await signAssessment(clinic, caseId, { scenario: 'He waits at her work.' })
  const [row] = (await plans.coverage({ caseId })).rows
  expect(row).toMatchObject({ label: 'It comes back: He waits at her work.' })
  const { id } = await promise(clinic, caseId, { links: [{ kind: 'scenario', ref: row?.ref ?? '' }] })
  expect((await plans.coverage({ caseId })).rows).toMatchObject([{ state: 'covered', by: [id] }])
})

test('advice and declined actions cover nothing, and an action that answers nothing is said to cover nothing', async () => {
  const clinic = await openTestClinic()
  const { plans, actions } = clinic.as('coordinator')
  const { id: caseId } = await openCase(clinic)
  await signAssessment(clinic, caseId, { there: { C2: 'yes' } })
  await promise(clinic, caseId, { factor: 'C2', kind: 'advice', dueOn: null })
  const declined = await promise(clinic, caseId, { factor: 'C2' })
  await actions.answer({ actionId: declined.id, accepted: false, by: 'K. Abara', reason: 'On leave.' })
  const idle = await promise(clinic, caseId, { factor: null })
  const { rows, columns } = await plans.coverage({ caseId })
  expect(rows).toMatchObject([{ ref: 'C2', by: [], state: 'uncovered' }])
  expect(columns.map(({ id, covers }) => [id, covers])).toEqual([
    [declined.id, true],
    [idle.id, false],
  ])
})

test('a plan says where it cannot be followed, by the names that its people really have', async () => {
  const clinic = await openTestClinic()
  const coordinator = clinic.as('coordinator')
  const { id: caseId } = await openCase(clinic)
  const { parties } = await coordinator.cases.get({ caseId })
  const victim = parties.find((one) => one.role === 'victim')
  if (victim === undefined) throw new Error('A case without a victim.')
  await coordinator.cases.changeParty({
    caseId,
    partyId: victim.id,
    change: { field: 'safeContact', was: '', value: 'Text only, he checks her calls' },
  })
  await promise(clinic, caseId, { text: 'Ring Amara on Friday with the outcome' })
  const { conflicts } = await coordinator.plans.get({ caseId })
  expect(conflicts).toMatchObject([
    {
      rule: 'phone call',
      one: { place: 'Action 1', text: 'Ring Amara on Friday with the outcome' },
      other: { place: 'Safe contact of the victim' },
    },
  ])
})

test('two people who finalise one plan at once make one version', async () => {
  const clinic = await openTestClinic()
  const { planId, caseId } = await finalised(clinic, false)
  const both = await Promise.allSettled([
    clinic.as('coordinator').plans.finalise({ planId }),
    clinic.as('police lead').plans.finalise({ planId }),
  ])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'PLAN_FINALISED' } })
  expect((await clinic.as('coordinator').plans.get({ caseId })).versions).toHaveLength(1)
})

const OWNER = (clinic: TestClinic) => ({
  ownerName: 'K. Abara',
  ownerId: null,
  agencyId: clinic.agency('Probation').id,
})

function promise(clinic: TestClinic, caseId: CaseId, rest: Partial<ApiInputs['actions']['add']> = {}) {
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

async function writeAims(clinic: TestClinic, planId: ApiInputs['plans']['version']['planId']): Promise<void> {
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

async function finalised(clinic: TestClinic, all = true) {
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
