import { expect, test } from 'vitest'
import { FACTOR_CODES } from '#shared/instruments/index.ts'
import { openCase, openTestClinic, type TestClinic } from '#tests/support/clinic.ts'

type Id = Awaited<ReturnType<typeof startIn>>['id']

test('an assessment is a draft until a trained psychologist has rated everything and signs it', async () => {
  const clinic = await openTestClinic()
  const psychologist = clinic.as('psychologist')
  const { id: assessmentId } = await startIn(clinic)
  await expect(psychologist.assessments.sign({ assessmentId })).rejects.toMatchObject({
    code: 'ASSESSMENT_INCOMPLETE',
    data: { missing: ['the working type', 'the reasons for the type', ...FACTOR_CODES] },
  })
  await fill(clinic, assessmentId)
  await expect(clinic.as('coordinator').assessments.sign({ assessmentId })).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  })
  await expect(psychologist.assessments.sign({ assessmentId })).resolves.toMatchObject({
    signedByName: 'psychologist of Health',
    signedTraining: 'Profile training, 2 March 2026',
  })
})

test('a signed assessment cannot be changed by any procedure, nor past them', async () => {
  const clinic = await openTestClinic()
  const psychologist = clinic.as('psychologist')
  const { id: assessmentId } = await startIn(clinic)
  const evidence = {
    code: 'C2',
    text: 'Said she would regret it.',
    standing: 'allegation',
    source: 'Police',
    on: null,
  } as const
  const { id: evidenceId } = await psychologist.assessments.addEvidence({ assessmentId, evidence })
  await fill(clinic, assessmentId)
  await psychologist.assessments.sign({ assessmentId })
  const before = await psychologist.assessments.get({ assessmentId })
  for (const attempt of [
    psychologist.assessments.change({ assessmentId, change: { field: 'summary', was: '', value: 'other' } }),
    psychologist.assessments.rate({ assessmentId, code: 'H1', change: { field: 'presence', was: 'no', value: 'yes' } }),
    psychologist.assessments.addEvidence({ assessmentId, evidence }),
    psychologist.assessments.removeEvidence({ assessmentId, evidenceId }),
    psychologist.assessments.restoreEvidence({ assessmentId, evidenceId }),
    psychologist.assessments.sign({ assessmentId }),
  ]) {
    await expect(attempt).rejects.toMatchObject({ code: 'ASSESSMENT_SIGNED' })
  }
  expect(await psychologist.assessments.get({ assessmentId })).toEqual(before)
  const caller = await clinic.open.callerNamed('psychologist')
  const { store } = caller.contextFor('assessment changed')
  await expect(
    store.write((r) =>
      r.assessments.save({ ...before.record, summary: 'other', revision: before.record.revision + 1 }),
    ),
  ).rejects.toThrow('a signed assessment is never changed')
  await expect(
    store.write((r) =>
      r.assessments.putRating({
        assessmentId,
        code: 'H1',
        presence: 'yes',
        relevance: null,
        mark: null,
        missing: '',
        revision: 9,
      }),
    ),
  ).rejects.toThrow('a signed assessment is never changed')
})

test('a case has one draft at a time, and a new assessment supersedes the signed one only once it is signed', async () => {
  const clinic = await openTestClinic()
  const psychologist = clinic.as('psychologist')
  const first = await startIn(clinic)
  const { caseId } = first
  await expect(psychologist.assessments.start({ caseId })).rejects.toMatchObject({ code: 'DRAFT_EXISTS' })
  await fill(clinic, first.id)
  await psychologist.assessments.sign({ assessmentId: first.id })
  const second = await psychologist.assessments.start({ caseId })
  expect(second).toMatchObject({ number: 2, supersedes: first.id })
  const superseded = async () => (await psychologist.cases.get({ caseId })).assessments.map((one) => one.superseded)
  expect(await superseded()).toEqual([false, false])
  await fill(clinic, second.id)
  await psychologist.assessments.sign({ assessmentId: second.id })
  expect(await superseded()).toEqual([true, false])
})

test('evidence from the future and ratings of unknown factors are refused', async () => {
  const clinic = await openTestClinic()
  const psychologist = clinic.as('psychologist')
  const { id: assessmentId } = await startIn(clinic)
  const future = { code: 'C2', text: 'x', standing: 'fact', source: 'Police', on: '2026-11-22' } as const
  await expect(psychologist.assessments.addEvidence({ assessmentId, evidence: future as never })).rejects.toMatchObject(
    { code: 'INVALID' },
  ) // as: an unbranded day
  await expect(
    psychologist.assessments.rate({ assessmentId, code: 'Z9', change: { field: 'presence', was: null, value: 'yes' } }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('evidence that was removed comes back whole', async () => {
  const clinic = await openTestClinic()
  const psychologist = clinic.as('psychologist')
  const { id: assessmentId } = await startIn(clinic)
  const one = await psychologist.assessments.addEvidence({
    assessmentId,
    evidence: { code: 'H1', text: 'Shut the door on her wrist.', standing: 'fact', source: 'Police', on: null },
  })
  await psychologist.assessments.removeEvidence({ assessmentId, evidenceId: one.id })
  expect((await psychologist.assessments.get({ assessmentId })).evidence).toEqual([])
  await psychologist.assessments.restoreEvidence({ assessmentId, evidenceId: one.id })
  expect((await psychologist.assessments.get({ assessmentId })).evidence).toEqual([one])
})

async function startIn(clinic: TestClinic) {
  const { id: caseId } = await openCase(clinic)
  return clinic.as('psychologist').assessments.start({ caseId })
}

async function fill(clinic: TestClinic, assessmentId: Id): Promise<void> {
  const { assessments } = clinic.as('psychologist')
  await assessments.change({ assessmentId, change: { field: 'type', was: null, value: 'REJECTED' } })
  await assessments.change({
    assessmentId,
    change: { field: 'reasons', was: '', value: 'A former intimate who pleads and threatens.' },
  })
  for (const code of FACTOR_CODES)
    await assessments.rate({ assessmentId, code, change: { field: 'presence', was: null, value: 'no' } })
}
