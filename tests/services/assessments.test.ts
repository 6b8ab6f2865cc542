import { expect, test } from 'vitest'
import { type ApiOutputs, contract } from '#shared/contract/index.ts'
import type { AssessmentFile } from '#shared/domain/assessment.ts'
import type { Day, Instant } from '#shared/domain/dates.ts'
import { JUDGEMENTS } from '#shared/domain/judgement.ts'
import { FACTOR_CODES } from '#shared/instruments/index.ts'
import { confirmEverything, fillAssessment } from '#tests/support/assess.ts'
import { NOW, openCase, openTestClinic, type TestClinic } from '#tests/support/clinic.ts'

const EVIDENCE = {
  code: 'C2',
  text: 'Said she would regret it.',
  standing: 'allegation',
  source: 'Police',
  on: null,
} as const

test('an assessment is a draft until a trained psychologist has rated everything and signs it', async () => {
  const clinic = await openTestClinic()
  const psychologist = clinic.as('psychologist')
  const { id: assessmentId } = await startIn(clinic)
  await expect(psychologist.assessments.sign({ assessmentId })).rejects.toMatchObject({
    code: 'ASSESSMENT_INCOMPLETE',
    data: {
      missing: [
        'the working type',
        'the reasons for the type',
        ...JUDGEMENTS.map((one) => `the judgement of ${one}`),
        ...FACTOR_CODES,
      ],
    },
  })
  await fillAssessment(psychologist, assessmentId)
  await expect(clinic.as('coordinator').assessments.sign({ assessmentId })).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  })
  await expect(psychologist.assessments.sign({ assessmentId })).resolves.toMatchObject({
    signedByName: 'psychologist of Health',
    signedRole: 'Psychologist',
    signedTraining: 'Profile training, 2 March 2026',
  })
})

test('a factor of the time ahead is rated twice: in the community and in custody', async () => {
  const clinic = await openTestClinic()
  const { assessments } = clinic.as('psychologist')
  const { id: assessmentId } = await startIn(clinic)
  await fillAssessment(clinic.as('psychologist'), assessmentId)
  await assessments.rate({
    assessmentId,
    code: 'F2',
    change: { field: 'presenceInCustody', was: 'not known', value: null },
  })
  await expect(assessments.sign({ assessmentId })).rejects.toMatchObject({ data: { missing: ['F2'] } })
})

test('a judgement without its reasons is not signed; one that cannot be made yet is, when it says why', async () => {
  const clinic = await openTestClinic()
  const { assessments } = clinic.as('psychologist')
  const { id: assessmentId } = await startIn(clinic)
  await fillAssessment(clinic.as('psychologist'), assessmentId)
  const judge = (field: 'level' | 'reasons', was: string, value: string) =>
    assessments.judge({ assessmentId, code: 'violence', change: { field, was, value } as never }) // as: one of a union
  await judge('level', 'high', 'not yet')
  await judge('reasons', 'It has not paused.', '')
  await expect(assessments.sign({ assessmentId })).rejects.toMatchObject({
    data: { missing: ['the reasons for the judgement of violence'] },
  })
  await judge('reasons', '', 'Nobody has spoken to him.')
  await expect(assessments.sign({ assessmentId })).resolves.toMatchObject({ signedRole: 'Psychologist' })
})

test('a signed assessment cannot be changed by any procedure, whoever calls it', async () => {
  const clinic = await openTestClinic()
  const { file, evidenceId } = await signedIn(clinic)
  const assessmentId = file.record.id
  for (const who of ['psychologist', 'coordinator', 'police lead', 'advocate', 'panel member', 'administrator']) {
    const { assessments } = clinic.as(who)
    const attempts = {
      change: assessments.change({ assessmentId, change: { field: 'summary', was: '', value: 'other' } }),
      rate: assessments.rate({ assessmentId, code: 'H1', change: { field: 'presence', was: 'no', value: 'yes' } }),
      judge: assessments.judge({
        assessmentId,
        code: 'violence',
        change: { field: 'level', was: 'high', value: 'low' },
      }),
      noteLever: assessments.noteLever({ assessmentId, code: 'bail', change: { field: 'note', was: '', value: 'x' } }),
      confirm: assessments.confirm({ assessmentId, what: { kind: 'type', seen: 'REJECTED' }, confirmed: true }),
      addEvidence: assessments.addEvidence({ assessmentId, evidence: EVIDENCE }),
      removeEvidence: assessments.removeEvidence({ assessmentId, evidenceId }),
      restoreEvidence: assessments.restoreEvidence({ assessmentId, evidenceId }),
      relinkEvidence: assessments.relinkEvidence({ assessmentId, evidenceId, code: 'H1', speaks: 'for' }),
      settleEvidence: assessments.settleEvidence({ assessmentId, evidenceId, settled: true }),
      discard: assessments.discard({ assessmentId, reason: 'Wrong case.' }),
      sign: assessments.sign({ assessmentId }),
    }
    const code = who === 'psychologist' ? 'ASSESSMENT_SIGNED' : 'NOT_ALLOWED'
    for (const attempt of Object.values(attempts)) await expect(attempt).rejects.toMatchObject({ code })
    const elsewhere = ['get', 'due', 'life', 'origins', 'start', 'proposeType', 'answerProposal']
    expect(Object.keys(attempts).sort()).toEqual(
      Object.keys(contract.assessments)
        .filter((one) => !elsewhere.includes(one))
        .sort(),
    )
  }
  expect(await clinic.as('psychologist').assessments.get({ assessmentId })).toEqual(file)
})

test('past every procedure, the store keeps what is signed: the record and everything that hangs on it', async () => {
  const clinic = await openTestClinic()
  const { file } = await signedIn(clinic)
  const { record } = file
  const { store } = (await clinic.open.callerNamed('psychologist')).contextFor('assessment changed')
  const [rating] = file.ratings
  const [judgement] = file.judgements
  const [one] = file.evidence
  if (rating === undefined || judgement === undefined || one === undefined) throw new Error('It was filled in.')
  const writes: Parameters<typeof store.write>[0][] = [
    (r) => r.assessments.save({ ...record, summary: 'other', revision: record.revision + 1 }),
    (r) => r.assessments.save({ ...record, signedAt: null, revision: record.revision + 1 }),
    (r) => r.assessments.putRating({ ...rating, presence: 'yes' }),
    (r) => r.assessments.putJudgement({ ...judgement, level: 'low' }),
    (r) => r.assessments.putLever({ assessmentId: record.id, code: 'bail', exists: 'yes', note: '', revision: 1 }),
    (r) => r.assessments.addEvidence({ ...one, id: record.id as never }), // as: any id that is new
    (r) => r.assessments.setEvidenceRemoved(one.id, true),
    (r) => r.assessments.setEvidenceUnsettled(one.id, true),
  ]
  for (const write of writes) await expect(store.write(write)).rejects.toThrow('a signed assessment is never changed')
})

test('of two people who sign at the same moment one signs, and nothing of the other stays', async () => {
  const clinic = await openTestClinic()
  const psychologist = clinic.as('psychologist')
  const other = await secondPsychologist(clinic)
  const { id: assessmentId } = await startIn(clinic)
  await fillAssessment(psychologist, assessmentId)
  const outcomes = await Promise.allSettled([
    psychologist.assessments.sign({ assessmentId }),
    other.assessments.sign({ assessmentId }),
    psychologist.assessments.sign({ assessmentId }),
  ])
  const signed = outcomes.filter((one) => one.status === 'fulfilled').map((one) => one.value)
  expect(signed).toHaveLength(1)
  const refused = outcomes.filter((one) => one.status === 'rejected').map((one): unknown => one.reason)
  for (const reason of refused) expect(reason).toMatchObject({ code: 'ASSESSMENT_SIGNED' })
  expect((await psychologist.assessments.get({ assessmentId })).record).toEqual(signed[0])
})

test('of two people who start at the same moment one does, and the line of descent has no fork', async () => {
  const clinic = await openTestClinic()
  const psychologist = clinic.as('psychologist')
  const other = await secondPsychologist(clinic)
  const { file } = await signedIn(clinic)
  const { caseId } = file.record
  const outcomes = await Promise.allSettled(
    [psychologist, other, psychologist, other].map(async (one) => one.assessments.start({ caseId })),
  )
  expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  const { store } = (await clinic.open.callerNamed('psychologist')).contextFor('assessment started')
  const [draft] = await store.read((r) => r.assessments.draftsOf(caseId))
  if (draft === undefined) throw new Error('One has started.')
  await expect(
    store.write((r) => r.assessments.add({ ...draft, id: clinic.agency('Police').id as never, number: 9 })), // as: any id that is new
  ).rejects.toThrow('UNIQUE')
  await expect(
    store.write((r) => r.assessments.save({ ...draft, supersedes: null, revision: draft.revision + 1 })),
  ).rejects.toThrow('what an assessment replaces is never changed')
})

test('a new assessment starts from the old, and nothing of it counts until it is confirmed', async () => {
  const clinic = await openTestClinic()
  const psychologist = clinic.as('psychologist')
  const { file: first } = await signedIn(clinic)
  const { caseId } = first.record
  const second = await psychologist.assessments.start({ caseId })
  expect(second).toMatchObject({ number: 2, supersedes: first.record.id, type: 'REJECTED', typeCarried: 'to confirm' })
  const begun = await psychologist.assessments.get({ assessmentId: second.id })
  expect(begun.ratings.map((one) => one.carried)).toEqual(FACTOR_CODES.map(() => 'to confirm'))
  expect(begun.judgements.map((one) => [one.level, one.carried])).toEqual(JUDGEMENTS.map(() => ['high', 'to confirm']))
  expect(begun.evidence.map((one) => [one.text, one.carriedFrom])).toEqual([[EVIDENCE.text, first.evidence[0]?.id]])
  await expect(psychologist.assessments.sign({ assessmentId: second.id })).rejects.toMatchObject({
    data: {
      missing: [
        'the type, to be confirmed',
        ...JUDGEMENTS.map((one) => `the judgement of ${one}, to be confirmed`),
        ...FACTOR_CODES,
      ],
    },
  })
  const superseded = async () => (await psychologist.cases.get({ caseId })).assessments.map((one) => one.superseded)
  expect(await superseded()).toEqual([false, false])
  await confirmEverything(psychologist, second.id)
  await psychologist.assessments.sign({ assessmentId: second.id })
  expect(await superseded()).toEqual([true, false])
})

test('whoever changes a value from last time has looked at it, in that context and in no other', async () => {
  const clinic = await openTestClinic()
  const { assessments } = clinic.as('psychologist')
  const { file } = await signedIn(clinic)
  const { id: assessmentId } = await assessments.start({ caseId: file.record.caseId })
  const rated = await assessments.rate({
    assessmentId,
    code: 'F1',
    change: { field: 'presence', was: 'no', value: 'yes' },
  })
  expect(rated).toMatchObject({ carried: 'confirmed', carriedInCustody: 'to confirm' })
  const what = { kind: 'factor', code: 'F1', inCustody: true } as const
  await expect(
    assessments.confirm({ assessmentId, what: { ...what, seen: 'yes' }, confirmed: true }),
  ).rejects.toMatchObject({ code: 'STALE' })
  await assessments.confirm({ assessmentId, what: { ...what, seen: 'not known' }, confirmed: true })
  const ratingOfF1 = async () => (await assessments.get({ assessmentId })).ratings.find((one) => one.code === 'F1')
  expect(await ratingOfF1()).toMatchObject({ carriedInCustody: 'confirmed' })
  await assessments.confirm({ assessmentId, what: { ...what, seen: 'not known' }, confirmed: false })
  expect(await ratingOfF1()).toMatchObject({ carriedInCustody: 'to confirm' })
})

test('a draft that is discarded is kept with its reason, out of the way of the next', async () => {
  const clinic = await openTestClinic()
  const { assessments, cases } = clinic.as('psychologist')
  const { file } = await signedIn(clinic)
  const { caseId } = file.record
  const draft = await assessments.start({ caseId })
  await expect(assessments.start({ caseId })).rejects.toMatchObject({ code: 'DRAFT_EXISTS' })
  await expect(assessments.discard({ assessmentId: draft.id, reason: ' ' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
  await assessments.discard({ assessmentId: draft.id, reason: 'Begun in the wrong case.' })
  await expect(
    assessments.change({ assessmentId: draft.id, change: { field: 'summary', was: '', value: 'x' } }),
  ).rejects.toMatchObject({ code: 'ASSESSMENT_DISCARDED' })
  expect((await cases.get({ caseId })).assessments.map((one) => one.number)).toEqual([1])
  expect((await assessments.life({ caseId })).discarded).toMatchObject([
    { number: 2, discardedReason: 'Begun in the wrong case.', discardedByName: 'psychologist of Health' },
  ])
  expect(await assessments.start({ caseId })).toMatchObject({ number: 3, supersedes: file.record.id })
})

test('evidence from the future and ratings of unknown factors are refused', async () => {
  const clinic = await openTestClinic()
  const psychologist = clinic.as('psychologist')
  const { id: assessmentId } = await startIn(clinic)
  const future = { ...EVIDENCE, on: '2026-11-22' as Day } // brand: a day that exists
  await expect(psychologist.assessments.addEvidence({ assessmentId, evidence: future })).rejects.toMatchObject({
    code: 'INVALID',
  })
  await expect(
    psychologist.assessments.rate({ assessmentId, code: 'Z9', change: { field: 'presence', was: null, value: 'yes' } }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('evidence that was removed comes back whole', async () => {
  const clinic = await openTestClinic()
  const psychologist = clinic.as('psychologist')
  const { id: assessmentId } = await startIn(clinic)
  const one = await psychologist.assessments.addEvidence({ assessmentId, evidence: EVIDENCE })
  await psychologist.assessments.removeEvidence({ assessmentId, evidenceId: one.id })
  expect((await psychologist.assessments.get({ assessmentId })).evidence).toEqual([])
  await psychologist.assessments.restoreEvidence({ assessmentId, evidenceId: one.id })
  expect((await psychologist.assessments.get({ assessmentId })).evidence).toEqual([one])
})

test('an assessment is due when the clinic’s months have passed, and as soon as the level changes', async () => {
  const clinic = await openTestClinic()
  const { file } = await signedIn(clinic)
  const { caseId } = file.record
  const due = async () => (await clinic.as('advocate').assessments.life({ caseId })).due
  expect(await due()).toEqual({
    on: '2027-05-21',
    reasons: [{ on: '2027-05-21', why: '6 months after it was signed' }],
  })
  const { settings } = await clinic.as('administrator').clinic.session({})
  await clinic
    .as('administrator')
    .clinic.changeSetting({ field: 'assessmentMonths', was: settings.assessmentMonths, value: 3 })
  expect(await due()).toMatchObject({ on: '2027-02-21' })
  clinic.at((NOW + 86_400_000 * 9) as Instant) // brand: milliseconds since 1970
  const decide = (level: 'high' | 'medium') =>
    clinic.as('coordinator').cases.decideLevel({
      caseId,
      choice: { level, route: level === 'high' ? 'judgement' : null, reason: 'Seen in the papers.' },
    })
  await decide('medium')
  await decide('high')
  expect(await due()).toMatchObject({ on: '2026-11-30' })
})

async function startIn(clinic: TestClinic) {
  const { id: caseId } = await openCase(clinic)
  return clinic.as('psychologist').assessments.start({ caseId })
}

async function signedIn(clinic: TestClinic): Promise<{
  file: AssessmentFile
  evidenceId: ApiOutputs['assessments']['addEvidence']['id']
}> {
  const psychologist = clinic.as('psychologist')
  const { id: assessmentId } = await startIn(clinic)
  const { id: evidenceId } = await psychologist.assessments.addEvidence({ assessmentId, evidence: EVIDENCE })
  await fillAssessment(psychologist, assessmentId)
  await psychologist.assessments.sign({ assessmentId })
  return { file: await psychologist.assessments.get({ assessmentId }), evidenceId }
}

async function secondPsychologist(clinic: TestClinic) {
  await clinic.as('coordinator').clinic.addPerson({
    name: 'Second psychologist',
    agencyId: clinic.agency('Health').id,
    roles: ['psychologist'],
    training: 'Profile training, 9 June 2026',
    signIn: 'second',
    passphrase: 'pebble lantern orchard thistle',
  })
  return clinic.as('second')
}
