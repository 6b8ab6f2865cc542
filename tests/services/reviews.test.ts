import { expect, test } from 'vitest'
import { addDays, sayDayInFull } from '#shared/domain/dates.ts'
import { NOW, openCase, openTestClinic, TODAY } from '#tests/support/clinic.ts'

const DAY = 86_400_000

test('a hearing ahead asks for a review before it, and names the day', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await openCase(clinic)
  const coordinator = clinic.as('coordinator')
  const on = addDays(TODAY, 20)
  await coordinator.caseEvents.add({ caseId, event: { kind: 'court date', on, note: '', saidBy: 'OIC' } })
  const { due } = await coordinator.reviews.get({ caseId })
  expect(due[0]).toMatchObject({
    on: addDays(on, -7),
    reason: `To be reviewed before court date, ${sayDayInFull(on)}.`,
  })
})

test('a review answers what it names, and nothing else', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await openCase(clinic)
  const coordinator = clinic.as('coordinator')
  for (const kind of ['medication stopped', 'locks changed'] as const) {
    await coordinator.caseEvents.add({ caseId, event: { kind, on: TODAY, note: '', saidBy: 'Advocate' } })
  }
  const before = (await coordinator.reviews.get({ caseId })).due
  const medication = before.find(({ reason }) => reason.includes('medication stopped'))
  await coordinator.reviews.hold({
    caseId,
    refs: [medication?.ref ?? ''],
    text: 'Health will call on him tomorrow.',
    nextOn: addDays(TODAY, 14),
  })
  const after = await coordinator.reviews.get({ caseId })
  expect(after.due.map(({ reason }) => reason).join(' ')).not.toContain('medication stopped')
  expect(after.due.map(({ reason }) => reason).join(' ')).toContain('changes locks')
  expect(after.due.map(({ reason }) => reason)).toContain('The panel set this day.')
  expect(after.held).toMatchObject([{ text: 'Health will call on him tomorrow.', byName: 'Robin Okafor' }])
})

test('put off, a review stays on every list with the reason and the name; too far, past or unknown is refused', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await openCase(clinic)
  const police = clinic.as('police lead')
  const [first] = (await police.reviews.get({ caseId })).due
  const ref = first?.ref ?? ''
  clinic.at((NOW + 100 * DAY) as typeof NOW) // brand: as the clock of the test
  const later = addDays(TODAY, 105)
  const put = (until: typeof later, reason = 'The panel meets then.', of = ref) =>
    police.reviews.snooze({ caseId, ref: of, until, reason })
  await expect(put(addDays(TODAY, 100))).rejects.toMatchObject({ code: 'INVALID', data: { field: 'until' } })
  await expect(put(addDays(TODAY, 400))).rejects.toMatchObject({ code: 'INVALID', data: { field: 'until' } })
  await expect(put(later, 'x', 'level/1999-01-01')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await put(later)
  const due = (await police.reviews.due({})).find((one) => one.caseId === caseId)
  expect(due?.next).toMatchObject({
    ref,
    on: later,
    snoozed: { reason: 'The panel meets then.', byName: 'police lead of Police' },
  })
})

test('every open case has a next review on the list, and a closed one has none', async () => {
  const clinic = await openTestClinic()
  const open = await openCase(clinic)
  const closed = await openCase(clinic)
  await clinic.as('coordinator').cases.close({ caseId: closed.id })
  const due = await clinic.as('police lead').reviews.due({})
  expect(due.map(({ caseId }) => caseId)).toEqual([open.id])
  expect(due[0]?.next.reason).toMatch(/Medium risk is reviewed every 91 days/)
})

test('a panel member’s list holds only what is on an agenda that they attend', async () => {
  const clinic = await openTestClinic()
  await openCase(clinic)
  expect(await clinic.as('panel member').reviews.due({})).toEqual([])
})
