import { expect, test } from 'vitest'
import { meetingPaper } from '#services/meeting-papers.ts'
import type { PersonId } from '#shared/domain/ids.ts'
import type { NewEntry } from '#shared/domain/minute-entry.ts'
import { openCase, openTestClinic, type TestClinic, TODAY } from '#tests/support/clinic.ts'
import { everyReading } from '#tests/support/every-reading.ts'

const SECRET = /Hidden Person|Her Stalker|Quiet Street|What only the hidden case says/

test('a case in which somebody knows somebody is kept from them in every reading, whatever their role', async () => {
  const clinic = await openTestClinic()
  const { hidden, shown, meetingId } = await twoCases(clinic)
  for (const who of ['psychologist', 'police lead', 'advocate', 'panel member'] as const) {
    const before = JSON.stringify(await everyReading(clinic, who, { caseId: hidden.id, meetingId }))
    expect(before, `${who} sees it before`).toMatch(SECRET)
    await clinic.as('coordinator').panel.recordConflict({ caseId: hidden.id, conflict: await concerning(clinic, who) })
    const after = await everyReading(clinic, who, { caseId: hidden.id, meetingId })
    const text = JSON.stringify(after)
    expect(text, `${who} after`).not.toMatch(SECRET)
    expect(text, `${who} after`).not.toContain(hidden.id)
    expect(text, `${who} after`).not.toContain(hidden.reference)
    expect(text, `${who} still sees the other`).toContain(shown.reference)
  }
})

test('the coordinator too: list, count, search, Today, inbox, audit, actions and the meeting', async () => {
  const clinic = await openTestClinic()
  const coordinator = clinic.as('coordinator')
  const { hidden, shown, meetingId, agendaItemId } = await twoCases(clinic)
  const list = { text: '', level: null, agencyId: null, closed: false, page: 0 }
  expect((await coordinator.cases.list(list)).total).toBe(2)
  await coordinator.panel.recordConflict({ caseId: hidden.id, conflict: await concerning(clinic, 'coordinator') })

  expect(await coordinator.cases.list(list)).toMatchObject({ total: 1, lines: [{ id: shown.id }] })
  expect(JSON.stringify(await everyReading(clinic, 'coordinator', { caseId: hidden.id, meetingId }))).not.toMatch(
    SECRET,
  )
  expect(JSON.stringify(await coordinator.audit.list({ page: 0, actorId: null }))).not.toContain(hidden.reference)
  const { agenda, entries } = await coordinator.meetings.get({ meetingId })
  expect(agenda.map((one) => [one.reference, one.hidden])).toEqual([
    ['A case', true],
    [shown.reference, false],
  ])
  expect(entries).toEqual([])

  await expect(coordinator.meetings.openItem({ meetingId, agendaItemId })).rejects.toMatchObject({
    code: 'KNOWS_SOMEBODY',
  })
  await expect(coordinator.meetings.addEntry({ meetingId, agendaItemId, entry: LINE })).rejects.toMatchObject({
    code: 'KNOWS_SOMEBODY',
  })
  await expect(coordinator.cases.close({ caseId: hidden.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await clinic.as('psychologist').cases.get({ caseId: hidden.id })).record.closedAt).toBeNull()
})

test('what is said of its people in other cases does not lead there either: not in texts, not by searching', async () => {
  const clinic = await openTestClinic()
  const { hidden, shown, meetingId } = await twoCases(clinic)
  const { meetings, actions, search } = clinic.as('coordinator')
  const { agenda } = await meetings.get({ meetingId })
  const agendaItemId = agenda.find((one) => one.item.caseId === shown.id)?.item.id ?? ''
  const text = `Ask whether Hidden Person of ${hidden.reference} knows him`
  await meetings.addEntry({ meetingId, agendaItemId, entry: { ...LINE, text } })
  await actions.add({ ...PROMISED, agencyId: clinic.agency('Probation').id, caseId: shown.id, text })
  expect(await search.all({ text: 'Ask whether' })).toHaveLength(1)
  expect(await search.all({ text: 'Hidden Person' })).toHaveLength(2)
  await clinic.as('coordinator').panel.recordConflict({
    caseId: hidden.id,
    conflict: await concerning(clinic, 'coordinator'),
  })
  const all = JSON.stringify(await everyReading(clinic, 'coordinator', { caseId: shown.id, meetingId }))
  expect(all).not.toMatch(SECRET)
  expect(all).not.toContain(hidden.reference)
  expect(all).toContain('Ask whether somebody who is not shown to you of a case that is not shown to you knows him')
  expect(await search.all({ text: 'Hidden Person' })).toEqual([])
})

test('it is lifted with a reason, by somebody else, and only by who sees every case', async () => {
  const clinic = await openTestClinic()
  const { hidden } = await twoCases(clinic)
  const mine = await concerning(clinic, 'coordinator')
  const coordinator = clinic.as('coordinator')
  const { id: conflictId } = await coordinator.panel.recordConflict({ caseId: hidden.id, conflict: mine })
  const reason = 'It was another person of the same name.'
  await expect(coordinator.panel.liftConflict({ conflictId, reason })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  await expect(clinic.as('panel member').panel.liftConflict({ conflictId, reason })).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  })
  const lifted = await clinic.as('psychologist').panel.liftConflict({ conflictId, reason })
  expect(lifted).toMatchObject({ liftReason: reason, liftedByName: 'psychologist of Health' })
  await expect(coordinator.cases.get({ caseId: hidden.id })).resolves.toMatchObject({ record: { id: hidden.id } })
  await expect(clinic.as('psychologist').panel.liftConflict({ conflictId, reason })).rejects.toMatchObject({
    code: 'STALE',
  })
})

test('everybody may record it of themselves, nobody but who runs the meetings of somebody else', async () => {
  const clinic = await openTestClinic()
  const { hidden } = await twoCases(clinic)
  const member = clinic.as('panel member')
  await expect(
    member.panel.recordConflict({ caseId: hidden.id, conflict: await concerning(clinic, 'psychologist') }),
  ).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  await member.panel.recordConflict({ caseId: hidden.id, conflict: await concerning(clinic, 'panel member') })
  await expect(member.cases.get({ caseId: hidden.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const read = await clinic.as('coordinator').panel.conflicts({ caseId: hidden.id })
  expect(read).toMatchObject([{ note: 'A cousin', byName: 'panel member of Probation' }])
  expect(await clinic.as('advocate').panel.conflicts({ caseId: hidden.id })).toMatchObject([{ note: '' }])
})

test('the meeting says who leaves the room: at the item, for whom was there, as it stood then', async () => {
  const clinic = await openTestClinic()
  const { hidden, meetingId } = await twoCases(clinic)
  const { meetings, panel } = clinic.as('coordinator')
  const leaving = async () => (await meetings.get({ meetingId })).agenda.map((one) => one.leaving)
  expect(await leaving()).toEqual([[], []])
  const { id } = await panel.recordConflict({ caseId: hidden.id, conflict: await concerning(clinic, 'panel member') })
  await panel.recordConflict({ caseId: hidden.id, conflict: await concerning(clinic, 'psychologist') })
  expect(await leaving()).toEqual([['panel member of Probation'], []])
  await meetings.end({ meetingId })
  await clinic
    .as('psychologist')
    .panel.liftConflict({ conflictId: id, reason: 'Ended.' })
    .catch(() => undefined)
  await panel.liftConflict({ conflictId: id, reason: 'Ended.' })
  expect(await leaving()).toEqual([['panel member of Probation'], []])
})

test('somebody of the register who never signs in leaves the room too: in the minutes, and in the notes on them', async () => {
  const clinic = await openTestClinic()
  const { hidden, shown, meetingId } = await twoCases(clinic, { attends: false, starts: false })
  const { meetings, panel, afterMeeting } = clinic.as('coordinator')
  const { id: memberId, name } = await panel.add({
    name: 'Ottoline Marsh',
    agencyId: clinic.agency('Health').id,
    personId: null,
    standing: 'core',
    post: 'Nurse',
    deputyFor: null,
    signedOn: null,
  })
  await meetings.fillAttendance({ meetingId })
  await panel.recordConflict({ caseId: hidden.id, conflict: { personId: null, memberId, name, note: '' } })
  await meetings.start({ meetingId })
  const { agenda } = await meetings.get({ meetingId })
  expect(agenda.map((one) => one.leaving)).toEqual([[name], []])
  const agendaItemId = agenda.find(({ item }) => item.caseId === shown.id)?.item.id ?? null
  await meetings.addEntry({ meetingId, agendaItemId, entry: { ...LINE, text: 'He also writes to Hidden Person.' } })
  const { notes } = await afterMeeting.get({ meetingId })
  expect(notes.map((one) => one.sentence)).toContainEqual(expect.stringContaining(`hidden from ${name}`))
  await meetings.end({ meetingId })
  await meetings.finalise({ meetingId })
  const { store } = (await clinic.open.callerNamed('coordinator')).contextFor('meeting read')
  const seal = await store.read((r) => r.after.seal(meetingId))
  expect(JSON.parse(seal?.content ?? '').cases[0]).toMatchObject({ leftRoom: [name] })
  expect(await afterMeeting.verify({ meetingId })).toMatchObject({ whole: true, differs: [] })
})

test('nobody left the room for a case that was not heard', async () => {
  const clinic = await openTestClinic()
  const { hidden, shown, meetingId } = await twoCases(clinic)
  const { panel } = clinic.as('coordinator')
  for (const { id: caseId } of [hidden, shown])
    await panel.recordConflict({ caseId, conflict: await concerning(clinic, 'panel member') })
  const context = (await clinic.open.callerNamed('coordinator')).contextFor('document previewed')
  const exported = { at: '', by: '', recipient: '', copy: null }
  const document = { kind: 'minutes', meetingId, agencyId: null } as never // as: of invented identities
  const { view } = await context.store.read((r) => meetingPaper(context, r, document, exported))
  expect(view).toMatchObject({
    cases: [
      { heard: true, leftRoom: ['panel member of Probation'] },
      { heard: false, leftRoom: [] },
    ],
  })
})

test('whoever is invited for one case sees that one and hears of no other', async () => {
  const clinic = await openTestClinic()
  const { panel, meetings } = clinic.as('coordinator')
  const { hidden, shown, meetingId } = await twoCases(clinic, { attends: false, starts: false })
  const person = await personOf(clinic, 'panel member')
  const member = await panel.add({
    name: person.name,
    agencyId: person.agencyId,
    personId: person.id,
    standing: 'invitee',
    post: 'Officer in the case',
    deputyFor: null,
    signedOn: null,
  })
  await panel.addSeat({ memberId: member.id, caseId: shown.id, from: TODAY, until: TODAY })
  expect((await meetings.get({ meetingId })).attendances).toMatchObject([{ name: person.name, forCases: [shown.id] }])

  const invited = clinic.as('panel member')
  await expect(invited.cases.get({ caseId: shown.id })).resolves.toMatchObject({ record: { id: shown.id } })
  await expect(invited.cases.get({ caseId: hidden.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const file = await invited.meetings.get({ meetingId })
  expect(file.agenda.map((one) => one.reference)).toEqual(['A case', shown.reference])
  expect(JSON.stringify(file)).not.toMatch(SECRET)
})

const LINE: NewEntry = {
  kind: 'fact',
  text: 'What only the hidden case says',
  because: '',
  agencyId: null,
  speaker: '',
}

const PROMISED = { agendaItemId: null, ownerName: 'DC Lund', ownerId: null, factor: null, criterion: '', dueOn: TODAY }

/** Two cases on the agenda of a running meeting that the panel member attends; each has all that could leak. */
async function twoCases(clinic: TestClinic, { attends = true, starts = true } = {}) {
  const coordinator = clinic.as('coordinator')
  const hidden = await openCase(clinic, { victim: 'Hidden Person', perpetrator: 'Her Stalker' })
  const shown = await openCase(clinic, { victim: 'Open Person', perpetrator: 'Another Stalker' })
  const { me } = await coordinator.clinic.session({})
  const meeting = { heldOn: TODAY, startsAt: '10:00', place: 'Riverside Room', chairId: me.id }
  const { id: meetingId } = await coordinator.meetings.plan({ ...meeting, invited: [] })
  const { id: agendaItemId } = await coordinator.meetings.addToAgenda({ meetingId, caseId: hidden.id, reason: 'new' })
  await coordinator.meetings.addToAgenda({ meetingId, caseId: shown.id, reason: 'new' })
  if (attends) {
    const { id: personId, name, agencyId } = await personOf(clinic, 'panel member')
    await coordinator.meetings.addAttendee({ meetingId, attendee: { name, agencyId, personId } })
  }
  if (starts) {
    await coordinator.meetings.start({ meetingId })
    await coordinator.meetings.openItem({ meetingId, agendaItemId })
    await coordinator.meetings.addEntry({ meetingId, agendaItemId, entry: LINE })
  }
  for (const one of [hidden, shown]) {
    await coordinator.actions.add({
      ...PROMISED,
      caseId: one.id,
      text: one === hidden ? 'Visit Quiet Street' : 'Visit the other',
      agencyId: clinic.agency('Probation').id,
    })
  }
  await clinic.as('psychologist').assessments.start({ caseId: hidden.id })
  return { hidden, shown, meetingId, agendaItemId }
}

async function personOf(clinic: TestClinic, signIn: string) {
  const { people } = await clinic.as('coordinator').clinic.session({})
  const found = people.find((one) => one.signIn === signIn)
  if (found === undefined) throw new Error(`Nobody signs in as ${signIn}.`)
  return found
}

async function concerning(clinic: TestClinic, signIn: string) {
  const { id, name } = await personOf(clinic, signIn)
  return { personId: id as PersonId | null, memberId: null, name, note: 'A cousin' }
}
