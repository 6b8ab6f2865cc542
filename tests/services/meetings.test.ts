import { expect, test } from 'vitest'
import type { EntryKind, NewEntry } from '#shared/domain/minute-entry.ts'
import { openCase, openTestClinic, type TestClinic } from '#tests/support/clinic.ts'

test('a meeting cannot start without a case and somebody who attends', async () => {
  const clinic = await openTestClinic()
  const meeting = await planned(clinic)
  await expect(clinic.as('coordinator').meetings.start({ meetingId: meeting.id })).rejects.toMatchObject({
    code: 'MEETING_EMPTY',
    data: { missing: ['a case on the agenda', 'somebody who attends'] },
  })
})

test('nothing is minuted before the meeting starts, and after it is finalised only corrections are', async () => {
  const clinic = await openTestClinic()
  const { meetings } = clinic.as('coordinator')
  const { meetingId, agendaItemId } = await ready(clinic)
  const add = (kind: EntryKind, rest: Partial<NewEntry> = {}) =>
    meetings.addEntry({ meetingId, agendaItemId, entry: { ...line(kind), ...rest } })
  await expect(add('fact')).rejects.toMatchObject({ code: 'MEETING_NOT_STARTED' })
  await meetings.start({ meetingId })
  await expect(add('decision')).rejects.toMatchObject({ code: 'INVALID', data: { field: 'because' } })
  await expect(add('dissent')).rejects.toMatchObject({ code: 'INVALID', data: { field: 'speaker' } })
  await expect(add('correction')).rejects.toMatchObject({ code: 'INVALID', data: { field: 'kind' } })
  const kept = await add('fact')
  await expect(meetings.finalise({ meetingId })).rejects.toMatchObject({ code: 'MEETING_RUNNING' })
  await meetings.end({ meetingId })
  await meetings.finalise({ meetingId })
  for (const attempt of [
    add('fact'),
    meetings.replaceEntry({ meetingId, minuteEntryId: kept.id, entry: line('fact') }),
    meetings.withdrawEntry({ meetingId, minuteEntryId: kept.id, withdrawn: true }),
    meetings.change({ meetingId, change: { field: 'place', was: 'Riverside Room', value: 'Elsewhere' } }),
    meetings.changeItem({ meetingId, agendaItemId, change: { field: 'riskSummary', was: '', value: 'other' } }),
    meetings.resume({ meetingId }),
  ]) {
    await expect(attempt).rejects.toMatchObject({ code: 'MEETING_FINALISED' })
  }
  await meetings.correct({ meetingId, agendaItemId, entry: { ...line('correction'), text: 'The day was Tuesday.' } })
  const { entries } = await meetings.get({ meetingId })
  expect(entries.map((entry) => [entry.kind, entry.text])).toEqual([
    ['fact', 'said in the meeting'],
    ['correction', 'The day was Tuesday.'],
  ])
})

test('an edited line takes the place of the old one, which stays in the store; a withdrawn line comes back', async () => {
  const clinic = await openTestClinic()
  const { meetings } = clinic.as('coordinator')
  const { meetingId, agendaItemId } = await ready(clinic)
  await meetings.start({ meetingId })
  const old = await meetings.addEntry({ meetingId, agendaItemId, entry: line('fact') })
  const next = await meetings.replaceEntry({
    meetingId,
    minuteEntryId: old.id,
    entry: { ...line('allegation'), text: 'better said' },
  })
  expect(next).toMatchObject({ replaces: old.id, at: old.at })
  await expect(meetings.replaceEntry({ meetingId, minuteEntryId: old.id, entry: line('fact') })).rejects.toMatchObject({
    code: 'STALE',
  })
  await meetings.withdrawEntry({ meetingId, minuteEntryId: next.id, withdrawn: true })
  expect((await meetings.get({ meetingId })).entries).toEqual([])
  await meetings.withdrawEntry({ meetingId, minuteEntryId: next.id, withdrawn: false })
  expect((await meetings.get({ meetingId })).entries.map((entry) => entry.text)).toEqual(['better said'])
  const { store } = (await clinic.open.callerNamed('coordinator')).contextFor('meeting read')
  expect(await store.read((r) => r.meetings.entryById(old.id))).toMatchObject({
    text: 'said in the meeting',
    gone: true,
  })
})

test('the review day agreed in the meeting becomes that of the case, and actions belong to meeting and case', async () => {
  const clinic = await openTestClinic()
  const coordinator = clinic.as('coordinator')
  const { meetingId, agendaItemId, caseId } = await ready(clinic)
  await coordinator.meetings.start({ meetingId })
  await coordinator.meetings.openItem({ meetingId, agendaItemId })
  const change = { field: 'nextReviewOn', was: null, value: '2026-12-19' } as const
  await coordinator.meetings.changeItem({ meetingId, agendaItemId, change: change as never }) // as: an unbranded day
  expect((await coordinator.cases.get({ caseId })).record.nextReviewOn).toBe('2026-12-19')
  const action = {
    caseId,
    agendaItemId,
    text: 'Lodge the application',
    ownerName: 'DC Lund',
    ownerId: null,
    agencyId: clinic.agency('Police').id,
    factor: 'C2',
    criterion: 'lodged',
  }
  await expect(coordinator.actions.add({ ...action, dueOn: '2026-11-20' as never })).rejects.toMatchObject({
    code: 'INVALID',
    data: { field: 'dueOn' },
  }) // as: an unbranded day
  const added = await coordinator.actions.add({ ...action, dueOn: '2026-11-28' as never }) // as: an unbranded day
  expect(added).toMatchObject({ number: 1, meetingId })
  expect((await coordinator.meetings.get({ meetingId })).actions).toMatchObject([{ text: 'Lodge the application' }])
  await coordinator.meetings.end({ meetingId })
  const { agenda } = await coordinator.meetings.get({ meetingId })
  expect(agenda[0]?.item.doneAt).not.toBeNull()
})

test('the agenda is ordered by hand, holds a case once, and keeps what has been minuted', async () => {
  const clinic = await openTestClinic()
  const { meetings } = clinic.as('coordinator')
  const { meetingId, agendaItemId, caseId } = await ready(clinic)
  const second = await openCase(clinic, { victim: 'Second' })
  const third = await openCase(clinic, { victim: 'Third' })
  for (const one of [second, third]) await meetings.addToAgenda({ meetingId, caseId: one.id, reason: 'review' })
  await expect(meetings.addToAgenda({ meetingId, caseId, reason: 'review' })).rejects.toMatchObject({
    code: 'ON_AGENDA_ALREADY',
  })
  const victims = async () => (await meetings.get({ meetingId })).agenda.map((one) => one.victim)
  await meetings.moveOnAgenda({ meetingId, agendaItemId, to: 2 })
  expect(await victims()).toEqual(['Second', 'Third', 'Amara Nwosu'])
  await meetings.removeFromAgenda({ meetingId, agendaItemId })
  expect(await victims()).toEqual(['Second', 'Third'])
  await meetings.restoreToAgenda({ meetingId, agendaItemId })
  await meetings.start({ meetingId })
  await meetings.addEntry({ meetingId, agendaItemId, entry: line('fact') })
  await expect(meetings.removeFromAgenda({ meetingId, agendaItemId })).rejects.toMatchObject({ code: 'HAS_MINUTES' })
})

async function planned(clinic: TestClinic) {
  const coordinator = clinic.as('coordinator')
  const { me, today } = await coordinator.clinic.session({})
  return coordinator.meetings.plan({
    heldOn: today,
    startsAt: '10:00',
    place: 'Riverside Room',
    chairId: me.id,
    invited: [me.agencyId],
  })
}

async function ready(clinic: TestClinic) {
  const coordinator = clinic.as('coordinator')
  const { id: meetingId } = await planned(clinic)
  const { id: caseId } = await openCase(clinic)
  const { id: agendaItemId } = await coordinator.meetings.addToAgenda({ meetingId, caseId, reason: 'new' })
  await coordinator.meetings.addAttendee({
    meetingId,
    attendee: { name: 'DC Lund', agencyId: clinic.agency('Police').id, personId: null },
  })
  return { meetingId, caseId, agendaItemId }
}

function line(kind: EntryKind): NewEntry {
  return { kind, text: 'said in the meeting', because: '', agencyId: null, speaker: '' }
}
