import { expect, test } from 'vitest'
import { sentenceOf } from '#renderer/lib/messages.ts'
import type { Day } from '#shared/domain/dates.ts'
import { openCase, openTestClinic, type TestClinic, TODAY } from '#tests/support/clinic.ts'

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

test('an action is accepted by its owner, for its agency, or in the room by the name that the chair gives', async () => {
  const clinic = await openTestClinic()
  const { id: actionId } = await anAction(clinic, '2026-11-30')
  await expect(clinic.as('panel member').actions.answer({ actionId, accepted: true })).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  })
  await expect(clinic.as('advocate').actions.answer({ actionId, accepted: true })).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  })
  await expect(clinic.as('police lead').actions.answer({ actionId, accepted: true })).resolves.toMatchObject({
    acceptance: 'accepted',
    answeredByName: 'police lead of Police',
    answeredHow: 'for the agency',
  })
  const health = await anAction(clinic, '2026-11-30', 'See him at the clinic', undefined, 'Health')
  const { actions } = clinic.as('coordinator')
  await expect(actions.answer({ actionId: health.id, accepted: true })).rejects.toMatchObject({
    code: 'INVALID',
    data: { field: 'by' },
  })
  await expect(actions.answer({ actionId: health.id, accepted: true, by: 'Dr Quill' })).resolves.toMatchObject({
    acceptance: 'accepted',
    answeredByName: 'Dr Quill',
    answeredHow: 'in the room',
  })
})

test('an action that is declined says why, is given to somebody else, and keeps both in its history', async () => {
  const clinic = await openTestClinic()
  const { actions } = clinic.as('police lead')
  const { id: actionId, caseId } = await anAction(clinic, '2026-11-30')
  await expect(actions.answer({ actionId, accepted: false })).rejects.toMatchObject({
    code: 'INVALID',
    data: { field: 'reason', sentence: 'Say why it is declined.' },
  })
  await actions.answer({ actionId, accepted: false, reason: 'Nobody is on duty that week.' })
  const declined = { text: '', agencyId: null, ownerName: null, caseId, state: null, concern: 'declined' } as const
  expect(await actions.list(declined)).toMatchObject([{ id: actionId, answerReason: 'Nobody is on duty that week.' }])
  await expect(
    actions.change({ actionId, change: { field: 'ownerName', was: 'DC Lund', value: 'DC Marsh' } }),
  ).rejects.toMatchObject({ code: 'INVALID', data: { field: 'ownerName' } })
  const moved = await actions.reassign({
    actionId,
    agencyId: clinic.agency('Probation').id,
    ownerId: null,
    ownerName: 'panel member of Probation',
    reason: 'Probation sees him weekly.',
  })
  expect(moved).toMatchObject({ acceptance: null, answerReason: '' })
  const { people } = await clinic.as('coordinator').clinic.session({})
  expect(moved.ownerId).toBe(people.find((one) => one.signIn === 'panel member')?.id)
  expect(await actions.list(declined)).toEqual([])
  const { notes } = await actions.get({ actionId })
  expect(notes.map(({ kind, text }) => [kind, text])).toEqual([
    ['declined', 'Declined by police lead of Police: Nobody is on duty that week.'],
    ['reassigned', 'From DC Lund to panel member of Probation: Probation sees him weekly.'],
  ])
})

test('of two people who close one action at once, one closes it and the other is told', async () => {
  const clinic = await openTestClinic()
  const { id: actionId } = await anAction(clinic, '2026-11-30')
  const endings = await Promise.allSettled([
    clinic.as('coordinator').actions.close({ actionId, kind: 'done', outcome: 'Seen by the coordinator.' }),
    clinic.as('police lead').actions.close({ actionId, kind: 'not undertaken', outcome: 'Nobody went.' }),
  ])
  expect(endings.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(endings.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'ACTION_CLOSED' } })
  const { line } = await clinic.as('coordinator').actions.get({ actionId })
  const won = endings.find((one) => one.status === 'fulfilled')
  expect(line).toMatchObject({ outcome: won?.value.outcome, outcomeKind: won?.value.outcomeKind })
})

test('closing holds the outcome against the criterion, and keeps what proves it', async () => {
  const clinic = await openTestClinic()
  const { actions } = clinic.as('police lead')
  const { id: actionId } = await anAction(clinic, '2026-11-30')
  await actions.change({ actionId, change: { field: 'criterion', was: '', value: 'Order lodged at court' } })
  const ending = { actionId, kind: 'done', outcome: 'The court has it.' } as const
  await expect(actions.close(ending)).rejects.toMatchObject({ code: 'INVALID', data: { field: 'met' } })
  await expect(
    actions.close({ ...ending, met: 'partly', evidence: 'Receipt 4417 from the court office' }),
  ).resolves.toMatchObject({ met: 'partly', evidence: 'Receipt 4417 from the court office' })
  const { notes } = await actions.get({ actionId })
  expect(notes).toMatchObject([{ kind: 'evidence', text: 'Receipt 4417 from the court office' }])
  await actions.reopen({ actionId, reason: 'A page was missing.' })
  expect((await actions.get({ actionId })).line).toMatchObject({ met: null, evidence: '', closedAt: null })
})

test('what an agency did not do stands on its escalation list; what circumstances changed does not', async () => {
  const clinic = await openTestClinic()
  const { actions } = clinic.as('coordinator')
  const left = await anAction(clinic, '2026-11-30', 'Visit the house')
  const moot = await anAction(clinic, '2026-11-30', 'Visit the office', left.caseId)
  const mistaken = await anAction(clinic, '2026-11-30', 'Visit the house twice', left.caseId)
  await actions.close({ actionId: left.id, kind: 'not undertaken', outcome: 'Nobody went.' })
  await actions.close({ actionId: moot.id, kind: 'circumstances changed', outcome: 'The office moved away.' })
  await actions.withdraw({ actionId: mistaken.id, reason: 'Typed twice.' })
  const of = { text: '', ownerName: null, caseId: null, state: null } as const
  const police = { ...of, agencyId: clinic.agency('Police').id, concern: 'not carried out' } as const
  expect((await actions.list(police)).map((one) => one.text)).toEqual(['Visit the house'])
  expect(await actions.list({ ...police, agencyId: clinic.agency('Health').id })).toEqual([])
  const { line, notes } = await actions.get({ actionId: mistaken.id })
  expect(line).toMatchObject({ outcomeKind: 'withdrawn', outcome: 'Typed twice.' })
  expect(notes).toMatchObject([{ kind: 'withdrawn', text: 'Recorded by mistake: Typed twice.' }])
})

test('advice has no day and no acceptance, and neither is late nor counted as open', async () => {
  const clinic = await openTestClinic()
  const coordinator = clinic.as('coordinator')
  const { id: caseId } = await openCase(clinic)
  const advice = { ...PLAIN, caseId, agencyId: clinic.agency('Police').id, kind: 'advice', dueOn: null } as const
  const given = await coordinator.actions.add({ ...advice, text: 'Seek early advice from the prosecutor' })
  expect(given).toMatchObject({ dueOn: null, kind: 'advice' })
  await expect(coordinator.actions.answer({ actionId: given.id, accepted: true, by: 'X' })).rejects.toMatchObject({
    code: 'INVALID',
  })
  await expect(
    coordinator.actions.close({ actionId: given.id, kind: 'not undertaken', outcome: 'No.' }),
  ).rejects.toMatchObject({ code: 'INVALID', data: { field: 'kind' } })
  await expect(coordinator.actions.add({ ...advice, kind: 'monitoring', text: 'Watch for it' })).rejects.toMatchObject({
    code: 'INVALID',
    data: { field: 'dueOn', sentence: 'Say by which day. Only advice needs none.' },
  })
  const { lines } = await coordinator.cases.list({ text: '', level: null, agencyId: null, closed: false, page: 0 })
  expect(lines).toMatchObject([{ id: caseId, openActions: 0, overdueActions: 0 }])
  expect((await coordinator.today.get({})).counts).toMatchObject({ openActions: 0, overdueActions: 0 })
})

test('an action answers several things, each once, and its one factor is the first of them', async () => {
  const clinic = await openTestClinic()
  const { actions } = clinic.as('coordinator')
  const { id: caseId } = await openCase(clinic)
  const action = { ...PLAIN, caseId, agencyId: clinic.agency('Police').id, dueOn: '2026-11-30' as Day } // as: a day that exists
  const both = await actions.add({
    ...action,
    text: 'Fit an alarm',
    factor: 'C2',
    links: [
      { kind: 'factor', ref: 'P05' },
      { kind: 'factor', ref: 'C2' },
    ],
  })
  expect(both.links).toEqual([
    { kind: 'factor', ref: 'C2' },
    { kind: 'goal', ref: 'P05' },
  ])
  const next = await actions.change({ actionId: both.id, change: { field: 'factor', was: 'C2', value: 'C1' } })
  expect(next.links).toEqual([
    { kind: 'factor', ref: 'C1' },
    { kind: 'goal', ref: 'P05' },
  ])
  await expect(
    actions.change({
      actionId: both.id,
      change: { field: 'links', was: next.links, value: [{ kind: 'factor', ref: 'X9' }] },
    }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await actions.get({ actionId: both.id })).line.links).toEqual(next.links)
})

test('nobody who has left the clinic is given an action, and an owner who leaves is shown', async () => {
  const clinic = await openTestClinic()
  const { actions } = clinic.as('coordinator')
  const { id: caseId } = await openCase(clinic)
  const { people } = await clinic.as('coordinator').clinic.session({})
  const member = people.find((one) => one.signIn === 'panel member')
  if (member === undefined) throw new Error('no panel member')
  const theirs = {
    ...PLAIN,
    caseId,
    text: 'Visit the house',
    ownerName: member.name,
    agencyId: member.agencyId,
    dueOn: '2026-11-30' as Day, // as: a day that exists
  }
  const before = await actions.add(theirs)
  expect(before.ownerId).toBe(member.id)
  await clinic.as('administrator').clinic.removePerson({ personId: member.id })
  await expect(actions.add(theirs)).rejects.toMatchObject({
    code: 'INVALID',
    data: { field: 'ownerName', sentence: `${member.name} has left the clinic. Name somebody who is there now.` },
  })
  expect((await actions.get({ actionId: before.id })).line.ownerLeft).toBe(true)
})

test('an action text of a megabyte is refused in one sentence, and nothing is recorded', async () => {
  const clinic = await openTestClinic()
  const { actions } = clinic.as('coordinator')
  const { id: caseId } = await openCase(clinic)
  const huge = { ...PLAIN, caseId, agencyId: clinic.agency('Police').id, dueOn: '2026-11-30' as Day } // as: a day that exists
  const error = await actions.add({ ...huge, text: 'x'.repeat(1_000_000) }).catch((thrown: unknown) => thrown)
  expect(sentenceOf(error)).toBe('This is longer than 1,000 characters. Shorten it.')
  expect(await actions.list({ text: '', agencyId: null, ownerName: null, caseId, state: null })).toEqual([])
})

test('a day before the action was agreed, or before its meeting, is refused at the day, and the action stays as it was', async () => {
  const clinic = await openTestClinic()
  const { actions, meetings } = clinic.as('coordinator')
  const { id: caseId } = await openCase(clinic)
  const agencyId = clinic.agency('Police').id
  const yesterday = '2026-11-20' as Day // as: a day that exists
  const outside = { code: 'INVALID', data: { field: 'dueOn', sentence: 'This day lies before the action was agreed.' } }
  await expect(actions.add({ ...PLAIN, caseId, agencyId, dueOn: yesterday })).rejects.toMatchObject(outside)
  const { id: actionId } = await actions.add({ ...PLAIN, caseId, agencyId, dueOn: TODAY })
  const change = { field: 'dueOn', was: TODAY, value: yesterday } as const
  await expect(actions.change({ actionId, change })).rejects.toMatchObject(outside)
  expect((await actions.get({ actionId })).line.dueOn).toBe(TODAY)

  const { me } = await clinic.as('coordinator').clinic.session({})
  const { id: meetingId } = await meetings.plan({
    heldOn: TODAY,
    startsAt: '10:00',
    place: 'Room 2',
    chairId: me.id,
    invited: [],
  })
  const { id: agendaItemId } = await meetings.addToAgenda({ meetingId, caseId, reason: 'new' })
  await meetings.addAttendee({ meetingId, attendee: { name: 'DC Lund', agencyId, personId: null } })
  await meetings.start({ meetingId })
  const inMeeting = 'This day lies before the meeting of Saturday 21 November 2026.'
  await expect(actions.add({ ...PLAIN, caseId, agencyId, agendaItemId, dueOn: yesterday })).rejects.toMatchObject({
    code: 'INVALID',
    data: { field: 'dueOn', sentence: inMeeting },
  })
})

const PLAIN = {
  agendaItemId: null,
  text: 'Lodge the application',
  ownerName: 'DC Lund',
  ownerId: null,
  factor: null,
  criterion: '',
} as const

async function anAction(
  clinic: TestClinic,
  dueOn: string,
  text = 'Lodge the application',
  caseId?: Awaited<ReturnType<typeof openCase>>['id'],
  agency = 'Police',
) {
  return clinic.as('coordinator').actions.add({
    ...PLAIN,
    caseId: caseId ?? (await openCase(clinic)).id,
    text,
    agencyId: clinic.agency(agency).id,
    dueOn: dueOn as Day, // as: a day that exists
  })
}

test('an action is found by the beginnings of its words, as it reads now and not as it read before', async () => {
  const clinic = await openTestClinic()
  const { actions, search } = clinic.as('coordinator')
  const { id: actionId } = await anAction(clinic, '2026-11-30', 'Sprawdzić zamek; fit a café door chain')
  const found = async (text: string) => (await search.all({ text })).filter((hit) => hit.kind === 'action')
  for (const text of ['fit chain', 'CAF', 'zame', '"chain" * (fit']) {
    expect(await found(text), text).toMatchObject([{ id: actionId }])
  }
  const change = { field: 'text', was: 'Sprawdzić zamek; fit a café door chain', value: 'Fit a spyhole' } as const
  await actions.change({ actionId, change })
  expect(await found('spyhole')).toHaveLength(1)
  expect(await found('chain')).toEqual([])
})
