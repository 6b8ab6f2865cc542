import { expect, test } from 'vitest'
import type { Instant } from '#shared/domain/dates.ts'
import { NOW, openCase, openTestClinic, type TestClinic } from '#tests/support/clinic.ts'

const MINUTE = 60_000

test('every change of the type stays in the history of the case with who and when', async () => {
  const clinic = await openTestClinic()
  const { assessments } = clinic.as('psychologist')
  const { id: assessmentId, caseId } = await startIn(clinic)
  await assessments.change({ assessmentId, change: { field: 'type', was: null, value: 'PREDATORY' } })
  await assessments.change({ assessmentId, change: { field: 'type', was: 'PREDATORY', value: 'REJECTED' } })
  clinic.at((NOW + 11 * MINUTE) as Instant) // brand: milliseconds since 1970
  await assessments.change({ assessmentId, change: { field: 'alternativeType', was: null, value: 'RESENTFUL' } })
  const { history } = await clinic.as('advocate').assessments.life({ caseId })
  expect(history.map((one) => [one.type, one.alternativeType, one.byName])).toEqual([
    ['REJECTED', 'RESENTFUL', 'psychologist of Health'],
    ['REJECTED', null, 'psychologist of Health'],
  ])
})

test('the history of the type is added to and nothing else, whatever the code above does', async () => {
  const clinic = await openTestClinic()
  const { assessments } = clinic.as('psychologist')
  const { id: assessmentId, caseId } = await startIn(clinic)
  await assessments.change({ assessmentId, change: { field: 'type', was: null, value: 'PREDATORY' } })
  const [entry] = (await assessments.life({ caseId })).history
  if (entry === undefined) throw new Error('One was added.')
  const { store } = (await clinic.open.callerNamed('psychologist')).contextFor('assessment changed')
  await expect(store.write((r) => r.assessments.addHypothesis({ ...entry, type: 'REJECTED' }))).rejects.toThrow(
    'UNIQUE',
  )
})

test('another type leaves evidence for the old one unsettled, to keep, to link anew or to take out', async () => {
  const clinic = await openTestClinic()
  const { assessments } = clinic.as('psychologist')
  const { id: assessmentId } = await startIn(clinic)
  await assessments.change({ assessmentId, change: { field: 'type', was: null, value: 'REJECTED' } })
  const add = (code: string, speaks: 'for' | 'against', text: string) =>
    assessments.addEvidence({
      assessmentId,
      evidence: { code, speaks, text, standing: 'fact', source: 'Police', on: null, origin: null },
    })
  const pleas = await add('REJECTED', 'for', 'Pleas to come back.')
  const threats = await add('REJECTED', 'for', 'Threats after each refusal.')
  await add('REJECTED', 'against', 'No plea since June.')
  await add('RESENTFUL', 'for', 'A letter about the money.')
  await assessments.change({ assessmentId, change: { field: 'type', was: 'REJECTED', value: 'RESENTFUL' } })
  const unsettled = async () =>
    (await assessments.get({ assessmentId })).evidence.filter((one) => one.unsettled).map((one) => one.text)
  expect(await unsettled()).toEqual(['Pleas to come back.', 'Threats after each refusal.'])
  await assessments.settleEvidence({ assessmentId, evidenceId: pleas.id, settled: true })
  const linked = await assessments.relinkEvidence({
    assessmentId,
    evidenceId: threats.id,
    code: 'RESENTFUL',
    speaks: 'for',
  })
  expect(linked).toMatchObject({ code: 'RESENTFUL', text: threats.text, addedAt: threats.addedAt })
  expect(await unsettled()).toEqual([])
  await assessments.change({ assessmentId, change: { field: 'type', was: 'RESENTFUL', value: 'PREDATORY' } })
  expect(await unsettled()).toEqual(['A letter about the money.', 'Threats after each refusal.'])
  await assessments.change({ assessmentId, change: { field: 'type', was: 'PREDATORY', value: 'RESENTFUL' } })
  expect(await unsettled()).toEqual([])
})

test('a type is not its own alternative', async () => {
  const clinic = await openTestClinic()
  const { assessments } = clinic.as('psychologist')
  const { id: assessmentId } = await startIn(clinic)
  await assessments.change({ assessmentId, change: { field: 'type', was: null, value: 'REJECTED' } })
  await expect(
    assessments.change({ assessmentId, change: { field: 'alternativeType', was: null, value: 'REJECTED' } }),
  ).rejects.toMatchObject({ code: 'INVALID' })
  await assessments.change({ assessmentId, change: { field: 'alternativeType', was: null, value: 'RESENTFUL' } })
  const now = await assessments.change({ assessmentId, change: { field: 'type', was: 'REJECTED', value: 'RESENTFUL' } })
  expect(now).toMatchObject({ type: 'RESENTFUL', alternativeType: null })
})

test('anybody who may read the case proposes a type; only a psychologist answers, and once', async () => {
  const clinic = await openTestClinic()
  const { assessments } = clinic.as('psychologist')
  const { id: assessmentId, caseId } = await startIn(clinic)
  const proposal = { caseId, type: 'RESENTFUL', reasons: 'The letters are about money.' }
  await expect(clinic.as('panel member').assessments.proposeType(proposal)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(clinic.as('administrator').assessments.proposeType(proposal)).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  })
  const { id: proposalId } = await clinic.as('advocate').assessments.proposeType(proposal)
  const { id: other } = await clinic.as('police lead').assessments.proposeType({ ...proposal, type: 'PREDATORY' })
  const answer = { proposalId, adopt: true, reason: '' }
  await expect(clinic.as('coordinator').assessments.answerProposal(answer)).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  })
  await assessments.answerProposal(answer)
  expect((await assessments.get({ assessmentId })).record.type).toBe('RESENTFUL')
  await expect(assessments.answerProposal(answer)).rejects.toMatchObject({ code: 'PROPOSAL_ANSWERED' })
  await expect(assessments.answerProposal({ proposalId: other, adopt: false, reason: ' ' })).rejects.toMatchObject({
    code: 'INVALID',
  })
  await assessments.answerProposal({ proposalId: other, adopt: false, reason: 'Nothing sexual is known.' })
  expect((await clinic.as('advocate').assessments.life({ caseId })).proposals).toMatchObject([
    { type: 'RESENTFUL', byName: 'advocate of Advocacy', answer: 'adopted' },
    { type: 'PREDATORY', answer: 'not adopted', answerReason: 'Nothing sexual is known.' },
  ])
})

test('evidence points at a paragraph or an answer of its own case and at no other', async () => {
  const clinic = await openTestClinic()
  const { assessments } = clinic.as('psychologist')
  const { id: assessmentId, caseId } = await startIn(clinic)
  const paragraph = await clinic.as('coordinator').referrals.addNarrative({
    caseId,
    narrative: { text: 'He waited at the gate.', standing: 'allegation', source: 'Victim', on: null },
  })
  const offered = await assessments.origins({ assessmentId })
  expect(offered).toMatchObject([{ origin: { kind: 'narrative', id: paragraph.id }, text: 'He waited at the gate.' }])
  const evidence = { code: 'C4', text: 'At the gate.', standing: 'fact', source: 'Victim', on: null } as const
  const origin = { kind: 'narrative', id: paragraph.id } as const
  expect(await assessments.addEvidence({ assessmentId, evidence: { ...evidence, origin } })).toMatchObject({ origin })
  const elsewhere = await startIn(clinic)
  await expect(
    assessments.addEvidence({ assessmentId: elsewhere.id, evidence: { ...evidence, origin } }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

async function startIn(clinic: TestClinic) {
  const { id: caseId } = await openCase(clinic)
  return clinic.as('psychologist').assessments.start({ caseId })
}
