import { expect, test } from 'vitest'
import { addDays } from '#shared/domain/dates.ts'
import { confirmRatings, fillAssessment } from '#tests/support/assess.ts'
import { openCase, openTestClinic, type TestClinic, TODAY } from '#tests/support/clinic.ts'

type Assessment = Awaited<ReturnType<typeof draftIn>>

test('a formulation is written part by part, each resting on rated items', async () => {
  const clinic = await openTestClinic()
  const { formulations } = clinic.as('psychologist')
  const { id: assessmentId } = await draftIn(clinic)
  await formulations.change({ assessmentId, part: 'trigger', change: { field: 'text', was: '', value: 'she is seen' } })
  await formulations.change({ assessmentId, part: 'trigger', change: { field: 'links', was: [], value: ['H3'] } })
  expect((await formulations.get({ assessmentId })).parts).toMatchObject([
    { part: 'trigger', text: 'she is seen', links: ['H3'], confirmed: true, revision: 2 },
  ])
  await expect(
    formulations.change({ assessmentId, part: 'goal', change: { field: 'links', was: [], value: ['Z9'] } }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(
    formulations.change({ assessmentId, part: 'trigger', change: { field: 'text', was: '', value: 'other' } }),
  ).rejects.toMatchObject({ code: 'STALE', data: { theirs: 'she is seen' } })
  await expect(
    clinic
      .as('coordinator')
      .formulations.change({ assessmentId, part: 'goal', change: { field: 'text', was: '', value: 'x' } }),
  ).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
})

test('at most five things matter, in an order that their author chose', async () => {
  const clinic = await openTestClinic()
  const { formulations } = clinic.as('psychologist')
  const { id: assessmentId } = await draftIn(clinic)
  const five = ['order', 'drink', 'the children', 'the knife', 'release on 4 December']
  await formulations.changeReport({ assessmentId, change: { field: 'matters', was: [], value: five } })
  expect((await formulations.get({ assessmentId })).report.matters).toEqual(five)
  await expect(
    formulations.changeReport({ assessmentId, change: { field: 'matters', was: five, value: [...five, 'six'] } }),
  ).rejects.toThrow()
})

test('a scenario says its likelihood in words, and comes back with its signs when it was removed', async () => {
  const clinic = await openTestClinic()
  const { formulations, scenarios } = clinic.as('psychologist')
  const { id: assessmentId } = await draftIn(clinic)
  const { id: scenarioId } = await scenarios.add({ assessmentId, kind: 'escalation' })
  await scenarios.change({ scenarioId, change: { field: 'likelihood', was: null, value: 'likely' } })
  await expect(
    scenarios.change({ scenarioId, change: { field: 'why', was: '', value: '80 % of such cases' } }),
  ).rejects.toMatchObject({ code: 'INVALID', data: { field: 'why' } })
  const sign = await scenarios.addSign({ scenarioId, text: 'He moves back to the county.' })
  await scenarios.removeSign({ warningSignId: sign.id })
  expect((await formulations.get({ assessmentId })).scenarios[0]?.signs).toEqual([])
  await scenarios.restoreSign({ warningSignId: sign.id })
  await scenarios.remove({ scenarioId })
  expect((await formulations.get({ assessmentId })).scenarios).toEqual([])
  await scenarios.restore({ scenarioId })
  expect((await formulations.get({ assessmentId })).scenarios).toMatchObject([
    { kind: 'escalation', likelihood: 'likely', signs: [{ text: 'He moves back to the county.' }] },
  ])
})

test('a warning sign becomes a task that somebody owns, and answers its scenario until it is dropped', async () => {
  const clinic = await openTestClinic()
  const { formulations, scenarios } = clinic.as('psychologist')
  const { id: assessmentId, caseId } = await draftIn(clinic)
  const { id: scenarioId } = await scenarios.add({ assessmentId, kind: 'return' })
  const { id: warningSignId } = await scenarios.addSign({ scenarioId, text: 'New account follows her.' })
  const answers = async () => (await formulations.get({ assessmentId })).scenarios.map((one) => one.answers)
  expect(await answers()).toEqual([[]])
  const task = await scenarios.watch({ warningSignId, task: taskFor(clinic) })
  expect(task).toMatchObject({
    caseId,
    kind: 'monitoring',
    ownerName: 'K. Abara',
    criterion: 'When it is seen: tell DC Lund at once.',
  })
  expect(await answers()).toMatchObject([[{ actionId: task.id, ownerName: 'K. Abara', open: true }]])
  await clinic
    .as('coordinator')
    .actions.close({ actionId: task.id, kind: 'not undertaken', outcome: 'Nobody had the time.' })
  expect(await answers()).toEqual([[]])
  await expect(clinic.as('advocate').scenarios.watch({ warningSignId, task: taskFor(clinic) })).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  })
})

test('a risk factor that is there is shown until an action answers it', async () => {
  const clinic = await openTestClinic()
  const psychologist = clinic.as('psychologist')
  const { id: assessmentId, caseId } = await draftIn(clinic)
  for (const [code, value] of [
    ['H1', 'yes'],
    ['C2', 'partly'],
    ['H4', 'no'],
    ['P06', 'yes'],
  ] as const) {
    await psychologist.assessments.rate({ assessmentId, code, change: { field: 'presence', was: null, value } })
  }
  const unanswered = async () => (await psychologist.formulations.get({ assessmentId })).unanswered
  expect(await unanswered()).toEqual(['C2', 'H1'])
  const { ownerId, ownerName, agencyId, dueOn } = taskFor(clinic)
  const action = { caseId, agendaItemId: null, ownerId, ownerName, agencyId, dueOn, text: 'Visit him', criterion: '' }
  await clinic.as('coordinator').actions.add({ ...action, factor: 'C2' })
  expect(await unanswered()).toEqual(['H1'])
})

test('nothing of a signed assessment can be changed by any procedure, nor past them; its signs can still be watched', async () => {
  const clinic = await openTestClinic()
  const { formulations, scenarios, assessments } = clinic.as('psychologist')
  const { id: assessmentId } = await draftIn(clinic)
  const { scenarioId, warningSignId } = await written(clinic, assessmentId)
  await fillAssessment(clinic.as('psychologist'), assessmentId)
  await assessments.sign({ assessmentId })
  const before = await formulations.get({ assessmentId })
  for (const attempt of [
    formulations.change({ assessmentId, part: 'goal', change: { field: 'text', was: 'her fear', value: 'other' } }),
    formulations.change({ assessmentId, part: 'goal', change: { field: 'links', was: [], value: ['H1'] } }),
    formulations.change({ assessmentId, part: 'trigger', change: { field: 'text', was: '', value: 'other' } }),
    formulations.confirm({ assessmentId, part: 'goal', confirmed: false }),
    formulations.changeReport({ assessmentId, change: { field: 'limits', was: '', value: 'none' } }),
    scenarios.add({ assessmentId, kind: 'repeat' }),
    scenarios.change({ scenarioId, change: { field: 'what', was: 'He waits at school.', value: 'other' } }),
    scenarios.confirm({ scenarioId, confirmed: false }),
    scenarios.remove({ scenarioId }),
    scenarios.restore({ scenarioId }),
    scenarios.addSign({ scenarioId, text: 'other' }),
    scenarios.removeSign({ warningSignId }),
    scenarios.restoreSign({ warningSignId }),
  ]) {
    await expect(attempt).rejects.toMatchObject({ code: 'ASSESSMENT_SIGNED' })
  }
  const { store } = (await clinic.open.callerNamed('psychologist')).contextFor('formulation changed')
  const [one] = before.scenarios
  const [part] = before.parts
  if (one === undefined || part === undefined) throw new Error('Nothing was written.')
  const { signs: _signs, answers: _answers, ...row } = one
  const attempts: Parameters<typeof store.write>[0][] = [
    (r) => r.formulations.putPart({ ...part, text: 'other' }),
    (r) => r.formulations.putPart({ ...part, part: 'trigger' }),
    (r) => r.formulations.putReport({ ...before.report, limits: 'none' }),
    (r) => r.formulations.saveScenario({ ...row, what: 'other', revision: row.revision + 1 }),
    (r) => r.formulations.addSign({ id: scenarioId as never, origin: warningSignId, scenarioId, text: 'x' }),
    (r) => r.formulations.setSignRemoved(warningSignId, true),
  ]
  for (const attempt of attempts) {
    await expect(store.write(attempt)).rejects.toThrow('a signed assessment is never changed')
  }
  expect(await formulations.get({ assessmentId })).toEqual(before)
  await scenarios.watch({ warningSignId, task: taskFor(clinic) })
  expect((await formulations.get({ assessmentId })).scenarios[0]?.answers).toHaveLength(1)
})

test('a new assessment begins with the old formulation and scenarios, and is not signed before each is confirmed', async () => {
  const clinic = await openTestClinic()
  const { formulations, scenarios, assessments } = clinic.as('psychologist')
  const first = await draftIn(clinic)
  const { warningSignId } = await written(clinic, first.id)
  await scenarios.watch({ warningSignId, task: taskFor(clinic) })
  await fillAssessment(clinic.as('psychologist'), first.id)
  await assessments.sign({ assessmentId: first.id })
  const { id: assessmentId } = await assessments.start({ caseId: first.caseId })
  const carried = await formulations.get({ assessmentId })
  expect(carried.parts).toMatchObject([{ part: 'goal', text: 'her fear', confirmed: false }])
  expect(carried.scenarios).toMatchObject([
    { what: 'He waits at school.', confirmed: false, signs: [{ text: 'He asks for the timetable.' }], answers: [{}] },
  ])
  await confirmRatings(clinic.as('psychologist'), assessmentId)
  await expect(assessments.sign({ assessmentId })).rejects.toMatchObject({ code: 'ASSESSMENT_INCOMPLETE' })
  await formulations.confirm({ assessmentId, part: 'goal', confirmed: true })
  const scenarioId = carried.scenarios[0]?.id
  if (scenarioId === undefined) throw new Error('No scenario was carried over.')
  await scenarios.change({ scenarioId, change: { field: 'howSoon', was: '', value: 'In term time' } })
  await assessments.sign({ assessmentId })
  expect((await formulations.get({ assessmentId: first.id })).scenarios).toMatchObject([{ howSoon: '' }])
})

test('summary, what matters and limits go on to the next assessment, each to be confirmed or written anew before it is signed', async () => {
  const clinic = await openTestClinic()
  const psychologist = clinic.as('psychologist')
  const { formulations, assessments } = psychologist
  const first = await draftIn(clinic)
  const matters = ['He waits where she works.', 'Nobody supervises him.']
  const write = (change: Parameters<typeof formulations.changeReport>[0]['change']) =>
    formulations.changeReport({ assessmentId: first.id, change })
  await write({ field: 'matters', was: [], value: matters })
  await write({ field: 'limits', was: '', value: 'He was not seen.' })
  const summary = { field: 'summary', was: '', value: 'Persistent since May.' } as const
  await assessments.change({ assessmentId: first.id, change: summary })
  await fillAssessment(psychologist, first.id)
  await assessments.sign({ assessmentId: first.id })

  const { id: assessmentId } = await assessments.start({ caseId: first.caseId })
  const report = async () => (await formulations.get({ assessmentId })).report
  expect(await report()).toMatchObject({
    matters,
    limits: 'He was not seen.',
    unconfirmed: ['summary', 'matters', 'limits'],
  })
  await confirmRatings(psychologist, assessmentId)
  const missing = ['the summary', 'the things that matter', 'the limits'].map((one) => `${one}, to be confirmed`)
  await expect(assessments.sign({ assessmentId })).rejects.toMatchObject({ data: { missing } })
  await assessments.change({
    assessmentId,
    change: { field: 'summary', was: summary.value, value: 'Quieter since July.' },
  })
  await formulations.changeReport({ assessmentId, change: { field: 'limits', was: 'He was not seen.', value: '' } })
  expect(await formulations.confirmReport({ assessmentId, part: 'matters', confirmed: true })).toMatchObject({
    unconfirmed: [],
  })
  expect((await formulations.confirmReport({ assessmentId, part: 'matters', confirmed: false })).unconfirmed).toEqual([
    'matters',
  ])
  await formulations.confirmReport({ assessmentId, part: 'matters', confirmed: true })
  await assessments.sign({ assessmentId })
  await expect(formulations.confirmReport({ assessmentId, part: 'limits', confirmed: false })).rejects.toMatchObject({
    code: 'ASSESSMENT_SIGNED',
  })
  expect((await formulations.get({ assessmentId: first.id })).report).toMatchObject({ limits: 'He was not seen.' })
})

async function draftIn(clinic: TestClinic) {
  const { id: caseId } = await openCase(clinic)
  return clinic.as('psychologist').assessments.start({ caseId })
}

async function written(clinic: TestClinic, assessmentId: Assessment['id']) {
  const { formulations, scenarios } = clinic.as('psychologist')
  await formulations.change({ assessmentId, part: 'goal', change: { field: 'text', was: '', value: 'her fear' } })
  const { id: scenarioId } = await scenarios.add({ assessmentId, kind: 'change' })
  await scenarios.change({ scenarioId, change: { field: 'what', was: '', value: 'He waits at school.' } })
  const { id: warningSignId } = await scenarios.addSign({ scenarioId, text: 'He asks for the timetable.' })
  return { scenarioId, warningSignId }
}

function taskFor(clinic: TestClinic) {
  return {
    text: 'Look every week whether a new account follows her.',
    ownerId: null,
    ownerName: 'K. Abara',
    agencyId: clinic.agency('Advocacy').id,
    dueOn: addDays(TODAY, 28),
    tell: 'DC Lund',
  }
}
