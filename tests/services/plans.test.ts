import { expect, test } from 'vitest'
import type { Day } from '#shared/domain/dates.ts'
import { differencesBetween } from '#shared/domain/plan-difference.ts'
import { openCase, openTestClinic, type TestClinic, TODAY } from '#tests/support/clinic.ts'
import { finalised, promise, writeAims } from '#tests/support/finalised-plan.ts'
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
