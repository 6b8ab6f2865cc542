import { expect, test } from 'vitest'
import { addDays, type Instant } from '#shared/domain/dates.ts'
import { isPaused, secondsOf } from '#shared/domain/hearing-clock.ts'
import { NOW, openCase, openTestClinic, type TestClinic } from '#tests/support/clinic.ts'

test('who is here is said in the room; those who sent apologies stay away', async () => {
  const clinic = await openTestClinic()
  const { meetings, room } = clinic.as('coordinator')
  const { meetingId, attendances } = await started(clinic, ['Police', 'Health', 'Advocacy'])
  const [away] = attendances
  if (away === undefined) throw new Error('nobody attends')
  await meetings.changeAttendance({
    meetingId,
    attendanceId: away.id,
    change: { field: 'presence', was: 'expected', value: 'apologies' },
  })
  await room.allHere({ meetingId })
  const presences = (await meetings.get({ meetingId })).attendances.map((one) => one.presence)
  expect(presences.sort()).toEqual(['apologies', 'present', 'present'])
})

test('the clock runs for the case that is heard, stands in a pause, and is kept when the store is opened again', async () => {
  const clinic = await openTestClinic()
  const { meetings, room } = clinic.as('coordinator')
  const { meetingId, items } = await started(clinic, ['Police'], 2)
  const [first = '', second = ''] = items
  const clock = async (of: string | null, minute: number) =>
    Math.round(secondsOf((await room.get({ meetingId })).spans, of as never, minuteOf(minute)) / 60) // as: an id of this test
  clinic.at(minuteOf(5))
  await meetings.openItem({ meetingId, agendaItemId: first })
  clinic.at(minuteOf(10))
  await room.pause({ meetingId })
  await room.pause({ meetingId })
  expect(isPaused((await room.get({ meetingId })).spans)).toBe(true)
  clinic.at(minuteOf(30))
  await room.goOn({ meetingId })
  await room.goOn({ meetingId })
  clinic.at(minuteOf(33))
  await meetings.openItem({ meetingId, agendaItemId: second })
  clinic.at(minuteOf(40))
  await meetings.openItem({ meetingId, agendaItemId: first })
  clinic.at(minuteOf(41))
  await room.close({ meetingId })
  expect((await meetings.get({ meetingId })).agenda.every(({ item }) => item.doneAt !== null)).toBe(true)
  clinic.at(minuteOf(44))
  await meetings.end({ meetingId })
  expect([await clock(null, 90), await clock(first, 90), await clock(second, 90)]).toEqual([8, 9, 7])
  await expect(room.pause({ meetingId })).rejects.toMatchObject({ code: 'MEETING_NOT_STARTED' })
  clinic.at(minuteOf(60))
  await meetings.resume({ meetingId })
  expect(await clock(null, 62)).toBe(10)
})

test('an agency that was asked and had nothing to add is kept with its time, once; taking it back leaves the row', async () => {
  const clinic = await openTestClinic()
  const { room } = clinic.as('coordinator')
  const { meetingId, items } = await started(clinic, ['Police'])
  const ask = { meetingId, agendaItemId: items[0] ?? '', agencyId: clinic.agency('Health').id }
  await room.ask({ ...ask, nothingToAdd: true })
  const twice = await room.ask({ ...ask, nothingToAdd: true })
  expect(twice).toHaveLength(1)
  expect(twice[0]).toMatchObject({ agencyId: ask.agencyId, byName: 'Robin Okafor' })
  expect(await room.ask({ ...ask, nothingToAdd: false })).toEqual([])
  const { store } = (await clinic.open.callerNamed('coordinator')).contextFor('room read')
  expect(await store.read(async (r) => r.room.asked(meetingId as never))).toEqual([]) // as: an id of this test
})

test('without a quorum the script goes on only with a reason, which is kept', async () => {
  const clinic = await openTestClinic()
  const { room } = clinic.as('coordinator')
  const { meetingId } = await started(clinic, ['Police'])
  const step = { meetingId, agendaItemId: null, step: 'quorum' }
  await expect(room.doStep({ ...step, note: ' ' })).rejects.toMatchObject({ code: 'INVALID', data: { field: 'note' } })
  const done = await room.doStep({ ...step, note: 'The advocate answers by telephone.' })
  expect(await room.doStep({ ...step, note: 'Said twice.' })).toEqual(done)
  expect((await room.get({ meetingId })).steps).toMatchObject([
    { step: 'quorum', note: 'The advocate answers by telephone.' },
  ])
  await room.undoStep({ meetingId, scriptStepId: done.id })
  expect((await room.get({ meetingId })).steps).toEqual([])
})

test('with a quorum no reason is needed', async () => {
  const clinic = await openTestClinic()
  const { room } = clinic.as('coordinator')
  const { meetingId } = await started(clinic, ['Police', 'Health', 'Advocacy'])
  await room.allHere({ meetingId })
  await room.doStep({ meetingId, agendaItemId: null, step: 'quorum', note: '' })
})

test('a level decided in the room is that of the case, minuted with its reason, by the rules of levels', async () => {
  const clinic = await openTestClinic()
  const { room, meetings, cases } = clinic.as('coordinator')
  const { meetingId, items, caseIds } = await started(clinic, ['Police'])
  const about = { meetingId, agendaItemId: items[0] ?? '' }
  await expect(
    room.decideLevel({ ...about, choice: { level: 'high', route: 'judgement', reason: '' } }),
  ).rejects.toMatchObject({ code: 'INVALID', data: { field: 'reason' } })
  expect((await meetings.get({ meetingId })).entries).toEqual([])
  await room.decideLevel({
    ...about,
    choice: { level: 'high', route: 'judgement', reason: 'She expects it this week.' },
  })
  const { entries } = await meetings.get({ meetingId })
  expect(entries).toMatchObject([
    { kind: 'decision', text: 'Level of risk: High, by professional judgement', because: 'She expects it this week.' },
  ])
  expect((await cases.get({ caseId: caseIds[0] ?? '' })).record).toMatchObject({ level: 'high', route: 'judgement' })
})

test('a level decided anew takes the place of its line; what was decided before stays in the history of the case', async () => {
  const clinic = await openTestClinic()
  const { room, meetings, cases } = clinic.as('coordinator')
  const { meetingId, items, caseIds } = await started(clinic, ['Police'])
  const about = { meetingId, agendaItemId: items[0] ?? '' }
  const line = await room.decideLevel({
    ...about,
    choice: { level: 'high', route: 'judgement', reason: 'She expects it this week.' },
  })
  const words = { kind: 'decision', text: 'Other words', because: 'Misheard.', agencyId: null, speaker: '' } as const
  for (const alone of [
    meetings.replaceEntry({ meetingId, minuteEntryId: line.id, entry: words }),
    meetings.withdrawEntry({ meetingId, minuteEntryId: line.id, withdrawn: true }),
  ])
    await expect(alone).rejects.toMatchObject({ code: 'INVALID', data: { field: 'text' } })
  const anew = { level: 'medium', route: null, reason: 'He was misheard.' } as const
  const next = await room.decideLevel({ ...about, choice: anew, instead: line.id })
  expect(next).toMatchObject({ at: line.at, replaces: line.id })
  expect((await meetings.get({ meetingId })).entries).toMatchObject([
    { text: 'Level of risk: Medium', because: 'He was misheard.' },
  ])
  const { record, levels } = await cases.get({ caseId: caseIds[0] ?? '' })
  expect(record).toMatchObject({ level: 'medium', route: null })
  expect(levels.slice(-2).map((one) => [one.level, one.reason])).toEqual([
    ['high', 'She expects it this week.'],
    ['medium', 'He was misheard.'],
  ])
  await expect(room.decideLevel({ ...about, choice: anew, instead: line.id })).rejects.toMatchObject({ code: 'STALE' })
  expect((await cases.get({ caseId: caseIds[0] ?? '' })).levels).toEqual(levels)
})

test('a case is put off with a reason, which is minuted; taking it back takes the line back', async () => {
  const clinic = await openTestClinic()
  const { room, meetings } = clinic.as('coordinator')
  const { meetingId, items } = await started(clinic, ['Police'])
  const about = { meetingId, agendaItemId: items[0] ?? '' }
  await expect(room.defer({ ...about, because: '' })).rejects.toMatchObject({ code: 'INVALID' })
  expect(await room.defer({ ...about, because: 'The officer could not come.' })).toMatchObject({
    deferredBecause: 'The officer could not come.',
  })
  expect((await meetings.get({ meetingId })).entries).toMatchObject([{ because: 'The officer could not come.' }])
  expect(await room.defer({ ...about, because: 'The officer is ill.' })).toMatchObject({
    deferredBecause: 'The officer is ill.',
  })
  expect((await meetings.get({ meetingId })).entries).toMatchObject([{ because: 'The officer is ill.' }])
  expect(await room.defer({ ...about, because: null })).toMatchObject({ deferredAt: null, deferredBecause: '' })
  expect((await meetings.get({ meetingId })).entries).toEqual([])
})

test('the chair reads out offers that were not accepted, and actions that ended without being done since the last meeting', async () => {
  const clinic = await openTestClinic()
  const { room, cases, actions } = clinic.as('coordinator')
  const { meetingId, caseIds } = await started(clinic, ['Police'])
  const caseId = caseIds[0] ?? ''
  await cases.offerRisk({ caseId, offer: { agencyId: clinic.agency('Probation').id, name: 'A. Hale' } })
  const promise = {
    caseId,
    agendaItemId: null,
    ownerId: null,
    ownerName: 'DC Lund',
    agencyId: clinic.agency('Police').id,
    dueOn: '2026-12-01' as never, // as: an unbranded day
    factor: null,
    criterion: '',
  }
  for (const [text, kind] of [
    ['Done already', 'done'],
    ['Overtaken', 'circumstances changed'],
    ['Forgotten', 'not undertaken'],
  ] as const) {
    const { id } = await actions.add({ ...promise, text })
    await actions.close({ actionId: id, kind, outcome: 'As the agency says.' })
  }
  const { offers, notDone } = await room.get({ meetingId })
  expect(offers).toMatchObject([{ toName: 'A. Hale', answer: null }])
  expect(notDone.map((one) => one.text)).toEqual(['Overtaken', 'Forgotten'])
})

test('what earlier meetings of the series agreed is read out too, also of cases that are not on this agenda', async () => {
  const clinic = await openTestClinic()
  const { meetings, series, actions, room, clinic: own } = clinic.as('coordinator')
  const { me, today } = await own.session({})
  const rule = { every: 'weeks', weeks: 4 } as const
  const where = { startsAt: '10:00', place: 'Riverside Room', chairId: me.id, invited: [] }
  await series.plan({ ...where, rule, startsOn: today, until: addDays(today, 90) })
  const [first, second] = (await meetings.list({})).toReversed()
  if (first === undefined || second === undefined) throw new Error('No series.')
  const { id: caseId } = await openCase(clinic)
  const { id: another } = await openCase(clinic, { victim: 'Somebody Else' })
  const { id: agendaItemId } = await meetings.addToAgenda({ meetingId: first.id, caseId, reason: 'new' })
  await meetings.addToAgenda({ meetingId: second.id, caseId: another, reason: 'new' })
  const police = clinic.agency('Police').id
  const promise = {
    ownerId: null,
    ownerName: 'DC Lund',
    agencyId: police,
    factor: null,
    criterion: '',
    dueOn: second.heldOn,
  }
  await actions.add({ ...promise, caseId, agendaItemId, text: 'Still open' })
  const { id: actionId } = await actions.add({ ...promise, caseId, agendaItemId, text: 'Never done' })
  await actions.close({ actionId, kind: 'not undertaken', outcome: 'Nobody was free.' })
  await actions.add({ ...promise, caseId, agendaItemId: null, text: 'Agreed outside the series' })
  const texts = (of: readonly { text: string }[]) => of.map((one) => one.text)
  expect(texts((await meetings.get({ meetingId: second.id })).earlierActions)).toEqual(['Still open'])
  expect(texts((await room.get({ meetingId: second.id })).notDone)).toEqual(['Never done'])
  expect(texts((await meetings.get({ meetingId: first.id })).earlierActions)).toEqual(['Agreed outside the series'])

  const { people } = await own.session({})
  for (const { id: personId, name, agencyId } of people.filter((one) => one.signIn === 'panel member')) {
    await meetings.addAttendee({ meetingId: second.id, attendee: { name, agencyId, personId } })
  }
  const member = clinic.as('panel member')
  expect((await member.meetings.get({ meetingId: second.id })).earlierActions).toEqual([])
  expect((await member.room.get({ meetingId: second.id })).notDone).toEqual([])
})

test('whoever knows somebody in a case finds nothing of it in the room, and can do nothing about it there', async () => {
  const clinic = await openTestClinic()
  const { room, cases, panel, clinic: own } = clinic.as('coordinator')
  const { meetingId, items, caseIds } = await started(clinic, ['Police', 'Health', 'Advocacy'], 2)
  const [caseId = '', other = ''] = caseIds
  const [agendaItemId = ''] = items
  const about = { meetingId, agendaItemId }
  for (const each of [caseId, other])
    await cases.offerRisk({ caseId: each, offer: { agencyId: clinic.agency('Probation').id, name: 'A. Hale' } })
  await room.ask({ ...about, agencyId: clinic.agency('Health').id, nothingToAdd: true })
  await room.doStep({ ...about, step: 'who', note: '' })
  const { me } = await own.session({})
  await panel.recordConflict({ caseId, conflict: { personId: me.id, memberId: null, name: me.name, note: '' } })
  const { offers, asked, steps } = await room.get({ meetingId })
  expect(offers.map((one) => one.caseId)).toEqual([other])
  expect([asked, steps]).toEqual([[], []])
  for (const attempt of [
    room.ask({ ...about, agencyId: clinic.agency('Police').id, nothingToAdd: true }),
    room.doStep({ ...about, step: 'summary', note: '' }),
    room.defer({ ...about, because: 'Another day.' }),
    room.decideLevel({ ...about, choice: { level: 'medium', route: null, reason: 'Calmer.' } }),
  ])
    await expect(attempt).rejects.toMatchObject({ code: expect.stringMatching(/NOT_FOUND|KNOWS_SOMEBODY/) })
})

const minuteOf = (minute: number) => (NOW + minute * 60_000) as Instant // brand: milliseconds since 1970

/** A meeting that has started, with people of these agencies expected and so many cases on its agenda. */
async function started(clinic: TestClinic, here: readonly string[], cases = 1) {
  const { meetings, clinic: own } = clinic.as('coordinator')
  const { me, today } = await own.session({})
  const { id: meetingId } = await meetings.plan({
    heldOn: today,
    startsAt: '10:00',
    place: 'Riverside Room',
    chairId: me.id,
    invited: [],
  })
  const items: string[] = []
  const caseIds: string[] = []
  for (let nth = 0; nth < cases; nth += 1) {
    const { id: caseId } = await openCase(clinic, { victim: `Person ${nth}` })
    caseIds.push(caseId)
    items.push((await meetings.addToAgenda({ meetingId, caseId, reason: 'new' })).id)
  }
  for (const name of here) {
    const attendee = { name: `Somebody of ${name}`, agencyId: clinic.agency(name).id, personId: null }
    await meetings.addAttendee({ meetingId, attendee })
  }
  clinic.at(NOW)
  await meetings.start({ meetingId })
  return { meetingId, items, caseIds, attendances: (await meetings.get({ meetingId })).attendances }
}
