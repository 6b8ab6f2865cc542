import { expect, test } from 'vitest'
import type { Api } from '#shared/contract/index.ts'
import { addDays } from '#shared/domain/dates.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { BLANK_ANSWER, type StepAnswerFields, standingAnswer } from '#shared/domain/safety-plan.ts'
import { NOW, openCase, openTestClinic, TODAY } from '#tests/support/clinic.ts'

const PREPARED = { told: 'DC Lund, the day before', ready: 'A patrol passes that evening' }

async function begun() {
  const clinic = await openTestClinic()
  const { id: caseId } = await openCase(clinic)
  const advocate = clinic.as('advocate')
  const { id: safetyPlanId } = await advocate.safetyPlans.start({ caseId })
  const file = async () => {
    const found = (await advocate.safetyPlans.get({ caseId })).file
    if (found === null) throw new Error('There is no safety plan.')
    return found
  }
  const answer = async (prompt: string, fields: Partial<StepAnswerFields>) => {
    const before = (await file()).steps.find(({ step }) => step.prompt === prompt)
    return advocate.safetyPlans.answer({
      safetyPlanId,
      to: { prompt },
      was: before?.answers.at(-1)?.id ?? null,
      answer: { ...BLANK_ANSWER, ...fields },
    })
  }
  return { clinic, caseId, advocate, safetyPlanId, file, answer }
}

test('the advocate begins the plan once, and a prompt becomes a step with its first answer', async () => {
  const { clinic, caseId, advocate, safetyPlanId, file, answer } = await begun()
  expect((await advocate.safetyPlans.start({ caseId })).id).toBe(safetyPlanId)
  expect((await file()).record.reviewOn).toBe(addDays(TODAY, 91))
  await answer('SH06', { choice: 'accepted' })
  await answer('SH06', { choice: 'done', on: TODAY })
  const [one, ...rest] = (await file()).steps
  expect(rest).toEqual([])
  expect(one?.step).toMatchObject({ part: 'home', prompt: 'SH06', addedByName: 'advocate of Advocacy' })
  expect(one?.answers.map(({ choice, byName }) => [choice, byName])).toEqual([
    ['accepted', 'advocate of Advocacy'],
    ['done', 'advocate of Advocacy'],
  ])
  expect((await clinic.as('police lead').safetyPlans.get({ caseId })).file?.steps).toHaveLength(1)
})

test('whoever does not make safety plans reads them and changes nothing', async () => {
  const { clinic, caseId, safetyPlanId } = await begun()
  for (const who of ['police lead', 'psychologist', 'panel member', 'administrator'] as const) {
    await expect(clinic.as(who).safetyPlans.start({ caseId })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    const review = { heldOn: TODAY, words: 'Gone through.', nextOn: addDays(TODAY, 7) }
    await expect(clinic.as(who).safetyPlans.review({ safetyPlanId, review })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    })
  }
  await expect(clinic.as('coordinator').safetyPlans.start({ caseId })).resolves.toMatchObject({ id: safetyPlanId })
})

test('two people who answer at once: the second is told what the first said, and nothing is lost', async () => {
  const { clinic, safetyPlanId, file, answer } = await begun()
  await answer('SP05', { choice: 'accepted', note: 'She asks her sister first.' })
  const late = clinic.as('coordinator').safetyPlans.answer({
    safetyPlanId,
    to: { prompt: 'SP05' },
    was: null,
    answer: { ...BLANK_ANSWER, choice: 'not wanted' },
  })
  await expect(late).rejects.toMatchObject({ code: 'STALE', data: { theirs: 'accepted' } })
  const [one] = (await file()).steps
  expect(one?.answers).toHaveLength(1)
})

test('a step that gives control back needs who is told and what is ready; done, it brings a review', async () => {
  const { caseId, advocate, answer } = await begun()
  await expect(answer('SH05', { choice: 'done', on: TODAY })).rejects.toMatchObject({
    code: 'INVALID',
    data: { field: 'told' },
  })
  await expect(answer('SH05', { choice: 'done', on: TODAY, told: 'DC Lund' })).rejects.toMatchObject({
    data: { field: 'ready' },
  })
  expect((await advocate.safetyPlans.get({ caseId })).file?.steps).toEqual([])

  await answer('SH05', { choice: 'done', on: TODAY, ...PREPARED })
  expect(await standingEvents(advocate, caseId)).toMatchObject([
    { kind: 'locks changed', on: TODAY, saidBy: 'Safety plan, advocate of Advocacy' },
  ])
  const { due } = await advocate.reviews.get({ caseId })
  expect(due[0]).toMatchObject({
    on: TODAY,
    reason: 'Risk may have changed: victim changes locks or security, Saturday 21 November 2026.',
  })
})

test('a step that is planned is reviewed before its day; moved, done or given up, one event stands or none', async () => {
  const { caseId, advocate, answer } = await begun()
  const planned = addDays(TODAY, 20)
  await answer('ST01', { choice: 'accepted', on: planned, ...PREPARED })
  expect((await advocate.reviews.get({ caseId })).due[0]).toMatchObject({ on: addDays(planned, -7) })
  await answer('ST01', { choice: 'accepted', on: planned, ...PREPARED, note: 'She wants it in writing.' })
  expect(await standingEvents(advocate, caseId)).toMatchObject([{ on: planned }])
  await answer('ST01', { choice: 'accepted', on: addDays(TODAY, 22), ...PREPARED })
  expect(await standingEvents(advocate, caseId)).toMatchObject([{ on: addDays(TODAY, 22) }])
  await answer('ST01', { choice: 'done', on: TODAY, ...PREPARED })
  expect(await standingEvents(advocate, caseId)).toMatchObject([{ on: TODAY, kind: 'contact unwanted told' }])
  await answer('ST01', { choice: null })
  expect(await standingEvents(advocate, caseId)).toEqual([])
  const all = await advocate.caseEvents.list({ caseId })
  expect(all.filter((one) => one.withdrawnReason === 'The answer in the safety plan was changed.')).toHaveLength(3)
})

test('an answer that is taken back leaves the step open and what was said readable', async () => {
  const { file, answer } = await begun()
  await answer('SW08', { choice: 'not wanted', note: 'She has no car.' })
  await answer('SW08', { choice: null })
  const [one] = (await file()).steps
  expect(one && standingAnswer(one)).toBeNull()
  expect(one?.answers.map(({ note }) => note)).toEqual(['She has no car.', ''])
})

test('a step in own words, its wording kept, what is kept of it, and a wording kept against the guidance', async () => {
  const { advocate, safetyPlanId, file } = await begun()
  const step = { part: 'telling', text: 'She meets him once with her brother', givesControlBack: true } as const
  const { id } = await advocate.safetyPlans.addStep({ safetyPlanId, step })
  const change = { field: 'text', was: step.text, value: 'Her brother hands over the keys alone' } as const
  await advocate.safetyPlans.changeStep({ safetyStepId: id, change })
  await expect(advocate.safetyPlans.changeStep({ safetyStepId: id, change })).rejects.toMatchObject({ code: 'STALE' })
  const receipt = { what: 'The list of what was handed over', where: 'With the advocate', keptOn: TODAY }
  await advocate.safetyPlans.keepReceipt({ safetyStepId: id, receipt })
  await expect(
    advocate.safetyPlans.keepReceipt({ safetyStepId: id, receipt: { ...receipt, keptOn: addDays(TODAY, 1) } }),
  ).rejects.toMatchObject({ data: { field: 'keptOn' } })
  const aside = { rule: 'MEDIATE', reason: 'Nobody meets anybody.' }
  await advocate.safetyPlans.setGuidanceAside({ safetyStepId: id, aside })
  await expect(
    advocate.safetyPlans.setGuidanceAside({ safetyStepId: id, aside: { ...aside, rule: 'NONE' } }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await file()).steps).toMatchObject([
    {
      step: { text: 'Her brother hands over the keys alone', shift: 'other control shift', prompt: null },
      receipts: [{ ...receipt, byName: 'advocate of Advocacy' }],
      asides: [{ ...aside, byName: 'advocate of Advocacy' }],
    },
  ])
})

test('work, paper and the day: each decision stands beside the one before, with its name and reason', async () => {
  const { advocate, clinic, caseId, safetyPlanId, file } = await begun()
  expect((await advocate.safetyPlans.get({ caseId })).workplaceBecause).toEqual([])
  await clinic.as('coordinator').cases.change({
    caseId,
    change: { field: 'relationship', was: 'former partner', value: 'colleague' },
  })
  expect((await advocate.safetyPlans.get({ caseId })).workplaceBecause).toEqual(['They work together.'])
  await expect(
    advocate.safetyPlans.decideWorkplace({ safetyPlanId, decision: { applies: false, reason: ' ' } }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await advocate.safetyPlans.decideWorkplace({ safetyPlanId, decision: { applies: false, reason: 'She has left.' } })
  await advocate.safetyPlans.choosePaper({ safetyPlanId, choice: { safeToKeep: 'no', shows: [], words: '' } })
  const wished = { safeToKeep: 'yes', shows: ['her name'], words: 'Kept at her mother’s.' } as const
  await advocate.safetyPlans.choosePaper({ safetyPlanId, choice: { ...wished, shows: ['her name'] } })
  const review = { heldOn: TODAY, words: 'She feels calmer at home.', nextOn: addDays(TODAY, 14) }
  await advocate.safetyPlans.review({ safetyPlanId, review })
  const { workplace, paper, reviews, record } = await file()
  expect(workplace).toMatchObject([{ applies: false, reason: 'She has left.', byName: 'advocate of Advocacy' }])
  expect(paper).toMatchObject([{ safeToKeep: 'no' }, wished])
  expect(reviews).toMatchObject([review])
  expect(record.reviewOn).toBe(addDays(TODAY, 14))
  await expect(
    advocate.safetyPlans.review({ safetyPlanId, review: { ...review, nextOn: TODAY } }),
  ).rejects.toMatchObject({ data: { field: 'nextOn' } })
  const change = { field: 'reviewOn', was: record.reviewOn, value: addDays(TODAY, -1) } as const
  await expect(advocate.safetyPlans.change({ safetyPlanId, change })).rejects.toMatchObject({
    data: { field: 'reviewOn' },
  })
})

test('what she agreed to is a place of the conflict finder: for the safety plan and for the plan', async () => {
  const { clinic, caseId, advocate, answer } = await begun()
  await clinic.as('coordinator').actions.add({
    caseId,
    agendaItemId: null,
    text: 'Help Amara block his number on both phones',
    ownerName: 'DC Lund',
    ownerId: null,
    agencyId: clinic.agency('Police').id,
    factor: null,
    criterion: '',
    dueOn: addDays(TODAY, 7),
  })
  expect((await advocate.safetyPlans.get({ caseId })).conflicts).toEqual([])
  await answer('SW16', { choice: 'accepted', ...PREPARED })
  const clash = [
    {
      rule: 'number',
      one: { place: 'Action 1', text: 'Help Amara block his number on both phones' },
      other: { place: 'Safety plan, at work and on the way' },
    },
  ]
  expect((await advocate.safetyPlans.get({ caseId })).conflicts).toMatchObject(clash)
  await clinic.as('coordinator').plans.start({ caseId })
  expect((await clinic.as('police lead').plans.get({ caseId })).conflicts).toMatchObject(clash)
  await answer('SW16', { choice: 'not wanted' })
  expect((await advocate.safetyPlans.get({ caseId })).conflicts).toEqual([])
})

test('the list of safety plans to look at: late, not begun at high risk, due within a week; none of a hidden or closed case', async () => {
  const { clinic, caseId, advocate, safetyPlanId } = await begun()
  const coordinator = clinic.as('coordinator')
  const high = await openCase(clinic, { victim: 'Ines Calder' })
  await coordinator.cases.decideLevel({
    caseId: high.id,
    choice: { level: 'high', route: 'judgement', reason: 'He was seen with a knife.' },
  })
  expect(await advocate.safetyPlans.due({})).toMatchObject([
    { caseId: high.id, reference: high.reference, victim: 'Ines Calder', level: 'high', kind: 'not begun', on: null },
  ])
  const was = addDays(TODAY, 91)
  await advocate.safetyPlans.change({ safetyPlanId, change: { field: 'reviewOn', was, value: addDays(TODAY, 7) } })
  expect((await advocate.safetyPlans.due({})).map((one) => one.kind)).toEqual(['not begun', 'soon'])
  clinic.at((NOW + 8 * 86_400_000) as typeof NOW) // brand: eight days on
  expect(await advocate.safetyPlans.due({})).toMatchObject([{ caseId, kind: 'late' }, { kind: 'not begun' }])
  expect(await clinic.as('panel member').safetyPlans.due({})).toEqual([])
  await coordinator.cases.close({ caseId: high.id })
  expect((await advocate.safetyPlans.due({})).map((one) => one.caseId)).toEqual([caseId])
})

/** The events of a case that count. */
async function standingEvents(api: Api, caseId: CaseId) {
  return (await api.caseEvents.list({ caseId })).filter((one) => one.withdrawnAt === null)
}
