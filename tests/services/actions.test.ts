import { expect, test } from 'vitest'
import type { Day } from '#shared/domain/dates.ts'
import { openCase, openTestClinic, type TestClinic } from '#tests/support/clinic.ts'

test('closing an action needs an outcome in words, and happens once', async () => {
  const clinic = await openTestClinic()
  const { actions } = clinic.as('police lead')
  const { id: actionId } = await anAction(clinic, '2026-11-30')
  await expect(actions.close({ actionId, kind: 'not undertaken', outcome: ' ' })).rejects.toMatchObject({
    code: 'INVALID',
    data: { field: 'outcome', sentence: 'The agency did not do it. Say why.' },
  })
  await actions.close({ actionId, kind: 'done', outcome: 'Order lodged, reference seen.' })
  await expect(actions.close({ actionId, kind: 'done', outcome: 'again' })).rejects.toMatchObject({
    code: 'ACTION_CLOSED',
  })
  await expect(
    actions.change({ actionId, change: { field: 'text', was: 'Lodge the application', value: 'Other' } }),
  ).rejects.toMatchObject({ code: 'ACTION_CLOSED' })
})

test('an action that is opened again keeps its earlier outcome as a note', async () => {
  const clinic = await openTestClinic()
  const { actions } = clinic.as('police lead')
  const { id: actionId } = await anAction(clinic, '2026-11-30')
  await actions.close({ actionId, kind: 'done', outcome: 'Lodged.' })
  await actions.reopen({ actionId, reason: 'The court sent it back.' })
  const { line, notes } = await actions.get({ actionId })
  expect(line).toMatchObject({ closedAt: null, outcome: '' })
  expect(notes.map((note) => note.text)).toEqual([
    'Opened again: The court sent it back. (It had been closed by police lead of Police: Lodged.)',
  ])
})

test('the log is filtered by state, agency and words, the earliest due first', async () => {
  const clinic = await openTestClinic()
  const { actions } = clinic.as('coordinator')
  clinic.at(Date.UTC(2026, 10, 1, 9) as never) // as: an unbranded instant
  await anAction(clinic, '2026-11-10', 'Change the locks')
  await anAction(clinic, '2026-11-21', 'Visit today')
  await anAction(clinic, '2026-11-28', 'Visit within the week')
  await anAction(clinic, '2026-12-24', 'Write later')
  const shut = await anAction(clinic, '2026-11-05', 'Already done')
  await actions.close({ actionId: shut.id, kind: 'done', outcome: 'Done.' })
  clinic.at(Date.UTC(2026, 10, 21, 9) as never) // as: an unbranded instant
  const list = async (rest: Partial<Parameters<typeof actions.list>[0]>) =>
    (await actions.list({ text: '', agencyId: null, ownerName: null, caseId: null, state: null, ...rest })).map(
      (one) => one.text,
    )
  expect(await list({ state: 'overdue' })).toEqual(['Change the locks'])
  expect(await list({ state: 'due' })).toEqual(['Visit today', 'Visit within the week'])
  expect(await list({ state: 'open' })).toEqual([
    'Change the locks',
    'Visit today',
    'Visit within the week',
    'Write later',
  ])
  expect(await list({ state: 'closed' })).toEqual(['Already done'])
  expect(await list({ text: 'VISIT' })).toEqual(['Visit today', 'Visit within the week'])
  expect(await list({ text: '%' })).toEqual([])
  expect(await list({ agencyId: clinic.agency('Health').id })).toEqual([])
})

test('a case says how many of its actions are open and overdue, as many as there are', async () => {
  const clinic = await openTestClinic()
  const { cases } = clinic.as('coordinator')
  clinic.at(Date.UTC(2026, 10, 1, 9) as never) // as: an unbranded instant
  const one = await anAction(clinic, '2026-11-10')
  await anAction(clinic, '2026-11-20', 'Second', one.caseId)
  await anAction(clinic, '2026-12-20', 'Third', one.caseId)
  clinic.at(Date.UTC(2026, 10, 21, 9) as never) // as: an unbranded instant
  const { lines } = await cases.list({ text: '', level: null, agencyId: null, closed: false, page: 0 })
  expect(lines).toMatchObject([{ id: one.caseId, openActions: 3, overdueActions: 2 }])
})

async function anAction(
  clinic: TestClinic,
  dueOn: string,
  text = 'Lodge the application',
  caseId?: Awaited<ReturnType<typeof openCase>>['id'],
) {
  return clinic.as('coordinator').actions.add({
    caseId: caseId ?? (await openCase(clinic)).id,
    agendaItemId: null,
    text,
    ownerName: 'DC Lund',
    ownerId: null,
    agencyId: clinic.agency('Police').id,
    dueOn: dueOn as Day, // as: a day that exists
    factor: null,
    criterion: '',
  })
}
