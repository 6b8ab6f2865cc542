import { expect, test } from 'vitest'
import { addDays, type Day } from '#shared/domain/dates.ts'
import { openCase, openTestClinic, TODAY } from '#tests/support/clinic.ts'

const RESULT = {
  tool: 'SASH',
  toolName: '',
  edition: '2015 revision',
  rater: 'PC Marlow',
  training: 'One-day course, 2025',
  on: '2026-11-02' as Day, // brand: a day that exists
  outcome: 'High concern. Needs a full assessment.',
  limits: 'Done without the family court papers.',
  documentRef: 'Police file 14, page 3',
}

test('what another tool said is kept in words, and corrected by another entry', async () => {
  const clinic = await openTestClinic()
  const { toolResults } = clinic.as('police lead')
  const { id: caseId } = await openCase(clinic)
  const first = await toolResults.record({ caseId, result: RESULT })
  const second = await toolResults.correct({
    toolResultId: first.id,
    result: { ...RESULT, rater: 'PC Merlow' },
    why: 'The name was misspelt.',
  })
  expect(second).toMatchObject({ supersedes: first.id, why: 'The name was misspelt.', rater: 'PC Merlow' })
  expect(await toolResults.list({ caseId })).toEqual([first, second])
  await expect(toolResults.correct({ toolResultId: first.id, result: RESULT, why: 'Again.' })).rejects.toMatchObject({
    code: 'STALE',
  })
  const { store } = (await clinic.open.callerNamed('police lead')).contextFor('tool result recorded')
  await expect(
    store.write((r) => r.toolResults.add({ ...second, id: caseId as never, supersedes: first.id })),
  ).rejects.toThrow('UNIQUE')
})

test('a result without words, with a total, of tomorrow or of an unnamed tool is refused', async () => {
  const clinic = await openTestClinic()
  const { toolResults } = clinic.as('psychologist')
  const { id: caseId } = await openCase(clinic)
  for (const [field, change] of [
    ['outcome', { outcome: '14' }],
    ['outcome', { outcome: 'High, total 22' }],
    ['on', { on: addDays(TODAY, 1) }],
    ['toolName', { tool: 'OTHER' }],
  ] as const) {
    await expect(toolResults.record({ caseId, result: { ...RESULT, ...change } })).rejects.toMatchObject({
      code: 'INVALID',
      data: { field },
    })
  }
  await expect(toolResults.record({ caseId, result: { ...RESULT, tool: 'XYZ' } })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  expect(await toolResults.list({ caseId })).toEqual([])
})

test('a panel member reads results only of cases on an agenda of theirs, and records none', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await openCase(clinic)
  const member = clinic.as('panel member')
  await expect(member.toolResults.list({ caseId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(member.toolResults.record({ caseId, result: RESULT })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
})
