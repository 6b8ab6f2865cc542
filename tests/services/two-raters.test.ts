import { isContractProcedure } from '@orpc/contract'
import { expect, test } from 'vitest'
import { apiFor } from '#backend/api.ts'
import type { Documents } from '#services/context.ts'
import { previewDocument } from '#services/documents.ts'
import { type Api, contract } from '#shared/contract/index.ts'
import type { AssessmentId, CaseId } from '#shared/domain/ids.ts'
import { fillAssessment } from '#tests/support/assess.ts'
import { openCase, openTestClinic, PASSPHRASE, type TestClinic } from '#tests/support/clinic.ts'
import { pdfToText } from '../documents/read-pdf.ts'
import { openRenderer } from '../documents/support.ts'

const renderer = openRenderer()

/** Every procedure that reads; packs are the same for every case. */
const READS = Object.entries(contract).flatMap(([noun, procedures]) =>
  Object.entries(procedures)
    .filter(([, one]) => / (read|listed|compared|previewed|checked|exported)$|^searched$/.test(String(actOf(one))))
    .map(([verb]) => `${noun}.${verb}`)
    .filter((path) => path !== 'directory.packs' && path !== 'incidents.check'),
)
const ABOUT_ONE = [
  'assessments.get',
  'assessments.origins',
  'formulations.get',
  'twoRaters.get',
  'twoRaters.compare',
  'documents.preview',
  'documents.export',
]
const ANYTHING = {
  text: 'Nwosu',
  agencyId: null,
  ownerName: null,
  state: null,
  level: null,
  closed: false,
  page: 0,
  actorId: null,
  place: 'assessment/reasons',
  people: [],
  except: null,
  withPlaceholders: false,
}

const TYPE = { kind: 'type', code: '', aspect: null } as const
const VIOLENCE = { kind: 'judgement', code: 'violence', aspect: null } as const

test('neither of two raters sees the other’s rating by any procedure that reads, and nobody else sees either', async () => {
  const { clinic, caseId, first, second, firstId, secondId } = await blindPair()
  await write(first, firstId)
  await write(second, secondId)
  const coordinator = clinic.as('coordinator')
  const { me, today } = await coordinator.clinic.session({})
  const planned = { heldOn: today, startsAt: '10:00', place: 'Riverside Room', chairId: me.id, invited: [] }
  const { id: meetingId } = await coordinator.meetings.plan(planned)
  await coordinator.meetings.addToAgenda({ meetingId, caseId, reason: 'new' })
  const readers = {
    psychologist: [secondId],
    second: [firstId],
    coordinator: [firstId, secondId],
    'police lead': [firstId, secondId],
  }
  for (const [who, hidden] of Object.entries(readers)) {
    for (const assessmentId of hidden) {
      const secret = assessmentId === firstId ? /REJECTED|Wants her back/ : /INCOMPETENT_SUITOR|Hopes for a date/
      const served: string[] = []
      for (const path of READS) {
        const answer = await answerOf(clinic, who, path, {
          ...ANYTHING,
          caseId,
          meetingId,
          assessmentId,
          one: firstId,
          other: secondId,
          document: { kind: 'assessment', assessmentId },
        })
        if (ABOUT_ONE.includes(path)) expect(answer, `${who}: ${path}`).toMatch(/^(RATED_BLIND|NOT_ALLOWED)$/)
        else {
          expect(answer, `${who}: ${path}`).not.toMatch(secret)
          if (answer.length > 40) served.push(path)
        }
      }
      expect(served).toEqual(
        expect.arrayContaining(['cases.get', 'assessments.life', 'plans.get', 'room.get', 'today.get']),
      )
    }
  }
  expect(await answerOf(clinic, 'psychologist', 'assessments.get', { assessmentId: firstId })).toMatch('Wants her back')
  const { assessments } = await second.cases.get({ caseId })
  expect(assessments).toMatchObject([
    { id: firstId, kind: 'first', hidden: 'blind', type: null, rated: 0 },
    { id: secondId, kind: 'second', hidden: null, type: 'INCOMPETENT_SUITOR' },
  ])
})

test('nobody writes into another’s blind rating, and what a rater thinks does not get about by proposals or watched signs', async () => {
  const { clinic, caseId, first, second, firstId } = await blindPair()
  await write(first, firstId)
  const refused = { code: 'RATED_BLIND' }
  const change = { field: 'summary', was: '', value: 'Mine.' } as const
  for (const who of [second]) {
    await expect(who.assessments.change({ assessmentId: firstId, change })).rejects.toMatchObject(refused)
    await expect(who.assessments.sign({ assessmentId: firstId })).rejects.toMatchObject(refused)
    await expect(who.twoRaters.finish({ assessmentId: firstId })).rejects.toMatchObject(refused)
    await expect(who.assessments.discard({ assessmentId: firstId, reason: 'Not mine.' })).rejects.toMatchObject(refused)
  }
  const proposal = { caseId, type: 'REJECTED', reasons: 'He pleads.' }
  await expect(first.assessments.proposeType(proposal)).rejects.toMatchObject(refused)
  const { id: proposalId } = await clinic.as('police lead').assessments.proposeType(proposal)
  await expect(first.assessments.answerProposal({ proposalId, adopt: true, reason: '' })).rejects.toMatchObject(refused)
  await expect(clinic.as('psychologist').assessments.start({ caseId })).rejects.toMatchObject({ code: 'DRAFT_EXISTS' })
})

test('the second rater is somebody else, has not opened the draft, and there is one pair at a time', async () => {
  const clinic = await openTestClinic()
  await addSecond(clinic)
  const { id: caseId } = await openCase(clinic)
  const { id: assessmentId } = await clinic.as('psychologist').assessments.start({ caseId })
  await expect(clinic.as('psychologist').twoRaters.start({ assessmentId })).rejects.toMatchObject({
    code: 'SAME_RATER',
  })
  await expect(clinic.as('coordinator').twoRaters.start({ assessmentId })).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  })
  await clinic.as('second').assessments.get({ assessmentId })
  await expect(clinic.as('second').twoRaters.start({ assessmentId })).rejects.toMatchObject({ code: 'SEEN_ALREADY' })
})

test('two people who start a second rating at once: one of them does', async () => {
  const clinic = await openTestClinic()
  await addSecond(clinic)
  await addSecond(clinic, 'third')
  const { id: caseId } = await openCase(clinic)
  const { id: assessmentId } = await clinic.as('psychologist').assessments.start({ caseId })
  const started = await Promise.allSettled([
    clinic.as('second').twoRaters.start({ assessmentId }),
    clinic.as('third').twoRaters.start({ assessmentId }),
  ])
  expect(started.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('both are shown together when both have finished; what differs is agreed or recorded as dissent, and signed with the first', async () => {
  const { first, second, firstId, secondId, caseId, clinic } = await blindPair()
  await write(first, firstId)
  await expect(second.twoRaters.finish({ assessmentId: secondId })).rejects.toMatchObject({
    code: 'ASSESSMENT_INCOMPLETE',
  })
  await write(second, secondId)
  expect(await first.twoRaters.finish({ assessmentId: firstId })).toEqual({ revealed: false })
  expect(await first.twoRaters.get({ assessmentId: firstId })).toMatchObject({ reader: 'first', differences: null })
  const agreed = { assessmentId: firstId, item: TYPE, as: { outcome: 'agreed', value: 'PREDATORY' } } as const
  await expect(first.twoRaters.settle(agreed)).rejects.toMatchObject({ code: 'NOT_REVEALED' })
  await expect(first.assessments.sign({ assessmentId: firstId })).rejects.toMatchObject({ code: 'NOT_REVEALED' })
  const change = { field: 'confidence', was: null, value: 'low' } as const
  await expect(first.assessments.change({ assessmentId: firstId, change })).rejects.toMatchObject({
    code: 'RATING_FINISHED',
  })
  expect(await second.twoRaters.finish({ assessmentId: secondId })).toEqual({ revealed: true })

  const revealed = await second.twoRaters.get({ assessmentId: firstId })
  expect(revealed?.differences).toMatchObject([
    { ...TYPE, one: 'REJECTED', other: 'INCOMPETENT_SUITOR', settlement: null },
    { ...VIOLENCE, one: 'high', other: 'low', settlement: null },
  ])
  expect(revealed?.same).toBeGreaterThan(37)
  expect((await first.assessments.get({ assessmentId: secondId })).record).toMatchObject({
    signedByName: 'Second Rater',
  })
  await expect(first.assessments.sign({ assessmentId: firstId })).rejects.toMatchObject({
    code: 'UNSETTLED',
    data: { open: 2 },
  })
  await expect(clinic.as('third').twoRaters.settle(agreed)).rejects.toMatchObject({ code: 'NOT_A_RATER' })
  await expect(
    first.twoRaters.settle({ ...agreed, as: { outcome: 'agreed', value: 'NO TYPE' } }),
  ).rejects.toMatchObject({ code: 'INVALID' })
  await second.twoRaters.settle(agreed)
  const dissent = { outcome: 'dissent', words: 'His threats were never specific.' } as const
  await first.twoRaters.settle({ assessmentId: firstId, item: VIOLENCE, as: dissent })
  await expect(second.assessments.sign({ assessmentId: firstId })).rejects.toMatchObject({ code: 'NOT_A_RATER' })
  expect(await first.assessments.sign({ assessmentId: firstId })).toMatchObject({ type: 'PREDATORY' })

  const signed = await second.twoRaters.get({ assessmentId: firstId })
  expect(signed?.differences).toMatchObject([
    {
      one: 'REJECTED',
      other: 'INCOMPETENT_SUITOR',
      settlement: { outcome: 'agreed', value: 'PREDATORY', byName: 'Second Rater' },
    },
    {
      one: 'high',
      other: 'low',
      settlement: { outcome: 'dissent', words: dissent.words, byName: 'psychologist of Health' },
    },
  ])
  await expect(second.twoRaters.settle(agreed)).rejects.toMatchObject({ code: 'ASSESSMENT_SIGNED' })
  const { assessments } = await second.cases.get({ caseId })
  expect(assessments.map((one) => [one.kind, one.superseded])).toEqual([
    ['first', false],
    ['second', false],
  ])
  const [line] = (await second.cases.list({ text: '', level: null, agencyId: null, closed: false, page: 0 })).lines
  expect(line).toMatchObject({ type: 'PREDATORY' })
  expect(await first.assessments.start({ caseId })).toMatchObject({ supersedes: firstId, kind: 'single' })
  const report = await reportOf(clinic, firstId)
  expect(report).toContain('Dissent of psychologist of Health: His threats were never specific.')
  expect(report).toMatch(
    /Violence, or its escalation: psychologist of Health said “.{0,2}High”, Second Rater “.{0,2}Low”/,
  )
  const compared = await second.twoRaters.compare({ one: firstId, other: secondId })
  expect(compared.differences).toMatchObject([
    { ...TYPE, one: 'PREDATORY', other: 'INCOMPETENT_SUITOR' },
    { ...VIOLENCE, one: 'high', other: 'low' },
  ])
})

test('somebody who finishes while another change is under way: the finished rating is what is kept', async () => {
  const { first, firstId, second, secondId } = await blindPair()
  await write(first, firstId)
  await write(second, secondId)
  const change = { field: 'presence', was: 'no', value: 'yes' } as const
  const [rated, finished] = await Promise.allSettled([
    first.assessments.rate({ assessmentId: firstId, code: 'H1', change }),
    first.twoRaters.finish({ assessmentId: firstId }),
    second.twoRaters.finish({ assessmentId: secondId }),
  ])
  expect(finished.status).toBe('fulfilled')
  const { ratings } = await first.assessments.get({ assessmentId: firstId })
  expect(ratings.find((one) => one.code === 'H1')?.presence).toBe(rated.status === 'fulfilled' ? 'yes' : 'no')
  const pair = await first.twoRaters.get({ assessmentId: firstId })
  expect(pair?.differences?.some((one) => one.code === 'H1')).toBe(rated.status === 'fulfilled')
})

test('past every procedure, the store keeps a finished rating, the blind words and what came of them', async () => {
  const { clinic, first, firstId, second, secondId } = await blindPair()
  await write(first, firstId)
  await write(second, secondId)
  const file = await first.assessments.get({ assessmentId: firstId })
  await first.twoRaters.finish({ assessmentId: firstId })
  const { store } = (await clinic.open.callerNamed('psychologist')).contextFor('assessment changed')
  const [rating] = file.ratings
  const [judgement] = file.judgements
  const pair = (await first.twoRaters.get({ assessmentId: firstId }))?.pair
  if (rating === undefined || judgement === undefined || pair === undefined) throw new Error('It was filled in.')
  const writes: Parameters<typeof store.write>[0][] = [
    (r) => r.assessments.putRating({ ...rating, presence: 'yes' }),
    (r) => r.assessments.putJudgement({ ...judgement, level: 'low' }),
    (r) => r.assessments.save({ ...file.record, type: 'PREDATORY', revision: file.record.revision + 1 }),
    (r) => r.twoRaters.save({ ...pair, firstFinishedAt: null }),
    (r) => r.twoRaters.save({ ...pair, revealedAt: pair.startedAt }),
    (r) => r.twoRaters.save({ ...pair, settledAt: pair.startedAt }),
  ]
  for (const write of writes) await expect(store.write(write)).rejects.toThrow(/never|together|first/)
  await second.twoRaters.finish({ assessmentId: secondId })
  await expect(store.write((r) => r.twoRaters.save({ ...pair, settledAt: pair.startedAt }))).rejects.toThrow()
})

test('who puts a blind rating aside leaves the other’s standing alone', async () => {
  const { first, firstId, second, secondId, caseId } = await blindPair()
  await write(first, firstId)
  await first.twoRaters.finish({ assessmentId: firstId })
  await second.assessments.discard({ assessmentId: secondId, reason: 'I know the family.' })
  expect(await second.assessments.get({ assessmentId: firstId })).toMatchObject({
    record: { kind: 'single', pairId: null },
  })
  await expect(second.twoRaters.start({ assessmentId: firstId })).rejects.toMatchObject({ code: 'SEEN_ALREADY' })
  const change = { field: 'confidence', was: null, value: 'low' } as const
  await first.assessments.change({ assessmentId: firstId, change })
  expect(await first.assessments.sign({ assessmentId: firstId })).toMatchObject({ kind: 'single' })
  expect((await first.cases.get({ caseId })).assessments).toHaveLength(1)
})

test('who may still rate a draft blind is told nothing of it before opening it; everybody else reads it', async () => {
  const clinic = await openTestClinic()
  await addSecond(clinic)
  const { id: caseId } = await openCase(clinic)
  const first = clinic.as('psychologist')
  const { id: assessmentId } = await first.assessments.start({ caseId })
  await write(first, assessmentId)
  await clinic.as('police lead').assessments.proposeType({ caseId, type: 'PREDATORY', reasons: 'Says so.' })
  const [proposal] = (await first.assessments.life({ caseId })).proposals
  if (proposal === undefined) throw new Error('It was proposed.')
  await first.assessments.answerProposal({ proposalId: proposal.id, adopt: true, reason: '' })
  const asked = { ...ANYTHING, caseId, one: assessmentId, other: assessmentId }
  const unopened = READS.filter((path) => !ABOUT_ONE.includes(path))
  for (const path of unopened) {
    expect(await answerOf(clinic, 'second', path, asked), path).not.toMatch(/REJECTED|PREDATORY|Wants her back/)
  }
  expect((await clinic.as('second').cases.get({ caseId })).assessments).toMatchObject([
    { id: assessmentId, hidden: 'not opened', type: null, rated: 0, summary: '', startedByName: expect.any(String) },
  ])
  expect(await clinic.as('second').assessments.life({ caseId })).toMatchObject({ history: [], proposals: [] })
  expect((await clinic.as('coordinator').cases.get({ caseId })).assessments).toMatchObject([
    { hidden: null, type: 'PREDATORY' },
  ])

  await clinic.as('second').assessments.get({ assessmentId })
  expect((await clinic.as('second').cases.get({ caseId })).assessments).toMatchObject([
    { hidden: null, type: 'PREDATORY' },
  ])
  expect((await clinic.as('second').assessments.life({ caseId })).history).not.toEqual([])
})

test('when a rater has left before finishing, the coordinator ends the pair with a reason, and the finished rating is signed alone', async () => {
  const { clinic, caseId, first, firstId, second, secondId } = await blindPair()
  await write(second, secondId)
  await second.twoRaters.finish({ assessmentId: secondId })
  const reason = 'She has left the service.'
  const end = (who: string, assessmentId: AssessmentId) => clinic.as(who).twoRaters.end({ assessmentId, reason })
  await expect(end('third', firstId)).rejects.toMatchObject({ code: 'NOT_A_RATER' })
  await expect(end('police lead', firstId)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  await expect(end('coordinator', secondId)).rejects.toMatchObject({ code: 'RATING_FINISHED' })
  await end('coordinator', firstId)
  await expect(end('coordinator', firstId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await second.cases.get({ caseId })).assessments).toMatchObject([{ id: secondId, kind: 'single' }])
  expect((await second.assessments.life({ caseId })).discarded).toMatchObject([
    { id: firstId, discardedByName: 'Robin Okafor', discardedReason: reason },
  ])
  await expect(first.twoRaters.finish({ assessmentId: firstId })).rejects.toMatchObject({
    code: 'ASSESSMENT_DISCARDED',
  })
  expect(await second.assessments.sign({ assessmentId: secondId })).toMatchObject({ signedByName: 'Second Rater' })
  const { rows } = await clinic.as('administrator').audit.list({ page: 0, actorId: null })
  expect(rows.filter((row) => row.act === 'second rating ended')).toHaveLength(1)
})

test('a rater ends the pair when the other does not go on, and never for the own or a finished rating of the other', async () => {
  const { first, firstId, second, secondId } = await blindPair()
  const reason = 'He has been on leave since March.'
  await write(first, firstId)
  await first.twoRaters.finish({ assessmentId: firstId })
  await expect(second.twoRaters.end({ assessmentId: firstId, reason })).rejects.toMatchObject({
    code: 'RATING_FINISHED',
  })
  await expect(first.twoRaters.end({ assessmentId: secondId, reason: ' ' })).rejects.toThrow()
  await first.twoRaters.end({ assessmentId: secondId, reason })
  expect(await first.twoRaters.get({ assessmentId: firstId })).toBeNull()
  expect(await first.assessments.sign({ assessmentId: firstId })).toMatchObject({ kind: 'single' })
})

test('when the first rater has left after both were shown, the second signs for both', async () => {
  const { clinic, first, firstId, second, secondId } = await blindPair()
  await write(first, firstId)
  await write(second, secondId)
  await first.twoRaters.finish({ assessmentId: firstId })
  await second.twoRaters.finish({ assessmentId: secondId })
  const reason = 'Gone.'
  await expect(clinic.as('coordinator').twoRaters.end({ assessmentId: firstId, reason })).rejects.toMatchObject({
    code: 'RATING_FINISHED',
  })
  const dissent = { outcome: 'dissent', words: 'She cannot be asked any more.' } as const
  for (const item of [TYPE, VIOLENCE]) await second.twoRaters.settle({ assessmentId: firstId, item, as: dissent })
  await expect(second.assessments.sign({ assessmentId: firstId })).rejects.toMatchObject({ code: 'NOT_A_RATER' })
  const people = (await clinic.as('administrator').clinic.session({})).people
  const left = people.find((one) => one.name === 'psychologist of Health')
  if (left === undefined) throw new Error('She works here.')
  await clinic.as('administrator').clinic.removePerson({ personId: left.id })
  expect(await second.twoRaters.get({ assessmentId: firstId })).toMatchObject({ left: { first: true, second: false } })
  await expect(clinic.as('third').assessments.sign({ assessmentId: firstId })).rejects.toMatchObject({
    code: 'NOT_A_RATER',
  })
  expect(await second.assessments.sign({ assessmentId: firstId })).toMatchObject({ signedByName: 'Second Rater' })
})

test('agreement counts what two raters said before they saw each other, whatever they agreed on later', async () => {
  const { first, firstId, second, secondId } = await blindPair()
  await write(first, firstId)
  await write(second, secondId)
  expect(await first.twoRaters.agreement({})).toEqual({ pairs: 0, items: [] })
  await first.twoRaters.finish({ assessmentId: firstId })
  await second.twoRaters.finish({ assessmentId: secondId })
  await first.twoRaters.settle({
    assessmentId: firstId,
    item: TYPE,
    as: { outcome: 'agreed', value: 'INCOMPETENT_SUITOR' },
  })
  await first.twoRaters.settle({ assessmentId: firstId, item: VIOLENCE, as: { outcome: 'agreed', value: 'low' } })
  await first.assessments.sign({ assessmentId: firstId })
  const { pairs, items } = await first.twoRaters.agreement({})
  expect(pairs).toBe(1)
  expect(items.find((one) => one.kind === 'type')).toMatchObject({ pairs: 1, agreed: 0, ordered: false })
  expect(items.find((one) => one.code === 'H1')).toMatchObject({ pairs: 1, agreed: 1, kappa: null, ordered: true })
})

test('a draft of somebody else’s, or an assessment of another case, is not compared', async () => {
  const clinic = await openTestClinic()
  await addSecond(clinic)
  const mine = await signedAlone(clinic, 'One')
  const elsewhere = await signedAlone(clinic, 'Two')
  const { twoRaters, assessments } = clinic.as('psychologist')
  const apart = { one: mine.assessmentId, other: elsewhere.assessmentId }
  await expect(twoRaters.compare(apart)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const { id: draftId } = await assessments.start({ caseId: mine.caseId })
  const withDraft = { one: mine.assessmentId, other: draftId }
  expect(await twoRaters.compare(withDraft)).toMatchObject({ differences: [] })
  await expect(clinic.as('second').twoRaters.compare(withDraft)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

async function reportOf(clinic: TestClinic, assessmentId: AssessmentId): Promise<string> {
  const caller = await clinic.open.callerNamed('psychologist')
  const documents: Documents = {
    render: async (kind, view) => ({ name: 'report.pdf', bytes: await renderer.render(kind, view), sha256: '' }),
  }
  const context = { ...caller.contextFor('document previewed'), documents }
  const document = { kind: 'assessment', assessmentId } as const
  const file = await previewDocument(context, { document, withPlaceholders: false })
  return pdfToText(new Uint8Array(await file.arrayBuffer())).join(' ')
}

async function signedAlone(
  clinic: TestClinic,
  victim: string,
): Promise<{ caseId: CaseId; assessmentId: AssessmentId }> {
  const { id: caseId } = await openCase(clinic, { victim })
  const { id: assessmentId } = await clinic.as('psychologist').assessments.start({ caseId })
  await fillAssessment(clinic.as('psychologist'), assessmentId)
  await clinic.as('psychologist').assessments.sign({ assessmentId })
  return { caseId, assessmentId }
}

function actOf(one: unknown): unknown {
  return isContractProcedure(one) ? Reflect.get(one['~orpc'].meta as object, 'act') : undefined // the contract's own meta
}

/** What a procedure answers, as text, or the code of its refusal. */
async function answerOf(clinic: TestClinic, who: string, path: string, input: object): Promise<string> {
  const [noun = '', verb = ''] = path.split('.')
  const call: unknown = Reflect.get(Reflect.get(apiFor(clinic.open, who), noun) as object, verb)
  if (typeof call !== 'function') throw new Error(`${path} is no procedure.`)
  try {
    return JSON.stringify(await Reflect.apply(call, undefined, [input]))
  } catch (error) {
    return String(error instanceof Error ? (Reflect.get(error, 'code') ?? error.message) : error)
  }
}

async function addSecond(clinic: TestClinic, signIn = 'second'): Promise<void> {
  await clinic.as('coordinator').clinic.addPerson({
    name: signIn === 'second' ? 'Second Rater' : 'Third Person',
    agencyId: clinic.agency('Health').id,
    roles: ['psychologist'],
    training: 'Profile training, 9 May 2026',
    signIn,
    passphrase: PASSPHRASE,
  })
}

async function blindPair() {
  const clinic = await openTestClinic()
  await addSecond(clinic)
  await addSecond(clinic, 'third')
  const { id: caseId } = await openCase(clinic)
  const first = clinic.as('psychologist')
  const second = apiFor(clinic.open, 'second')
  const { id: firstId } = await first.assessments.start({ caseId })
  const { id: secondId } = await second.twoRaters.start({ assessmentId: firstId })
  return { clinic, caseId, first, second, firstId, secondId }
}

/** Fills a rating in; the second rater's differs in its type and in one judgement. */
async function write(api: Api, assessmentId: AssessmentId): Promise<void> {
  await fillAssessment(api, assessmentId)
  const { record } = await api.assessments.get({ assessmentId })
  const value = record.kind === 'second' ? 'Hopes for a date.' : 'Wants her back, whatever she says.'
  const evidence = { code: 'H1', text: value, standing: 'opinion', source: 'Ward notes', on: null } as const
  await api.assessments.addEvidence({ assessmentId, evidence })
  await api.assessments.change({ assessmentId, change: { field: 'summary', was: '', value } })
  await api.formulations.change({ assessmentId, part: 'goal', change: { field: 'text', was: '', value } })
  const { id: scenarioId } = await api.scenarios.add({ assessmentId, kind: 'return' })
  await api.scenarios.change({ scenarioId, change: { field: 'what', was: '', value } })
  await api.scenarios.addSign({ scenarioId, text: value })
  if (record.kind !== 'second') return
  const type = { field: 'type', was: 'REJECTED', value: 'INCOMPETENT_SUITOR' } as const
  await api.assessments.change({ assessmentId, change: type })
  await api.assessments.judge({ assessmentId, code: 'violence', change: { field: 'level', was: 'high', value: 'low' } })
}
