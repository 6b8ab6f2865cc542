import { expect, test } from 'vitest'
import { meetingPaper } from '#services/meeting-papers.ts'
import { PLAIN_VIEW } from '#shared/domain/action-board.ts'
import { addDays, instantOf } from '#shared/domain/dates.ts'
import type { AgencyId } from '#shared/domain/ids.ts'
import { openCase, openTestClinic, type TestClinic, TODAY } from '#tests/support/clinic.ts'
import { everyReading } from '#tests/support/every-reading.ts'

const SECRET = /Visit the refuge|the refuge confirms/

test('an action for some agencies only is in no answer that anybody else is given', async () => {
  const clinic = await openTestClinic()
  const { caseId, meetingId, actionId } = await promised(clinic)
  const about = { caseId, meetingId, actionId }
  for (const [who, sees] of [
    ['coordinator', true],
    ['advocate', true],
    ['police lead', true],
    ['psychologist', false],
    ['panel member', false],
  ] as const) {
    const all = JSON.stringify(await everyReading(clinic, who, about))
    expect(SECRET.test(all), who).toBe(sees)
    expect(all, who).toContain('Tell her employer')
  }
})

test('whoever may not know of it can neither find it nor do anything to it', async () => {
  const clinic = await openTestClinic()
  const { actionId } = await promised(clinic)
  expect(await clinic.as('advocate').search.all({ text: 'refuge' })).toHaveLength(1)
  const { search, actions } = clinic.as('psychologist')
  expect(await search.all({ text: 'refuge' })).toEqual([])
  expect(await search.all({ text: 'employer' })).toHaveLength(1)
  await expect(actions.get({ actionId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(actions.note({ actionId, text: 'Seen.' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('the board neither shows nor counts it, and picks it neither by its place nor by its identity', async () => {
  const clinic = await openTestClinic()
  const { actionId } = await promised(clinic)
  const seen = async (who: string) => {
    const { boards } = clinic.as(who)
    const { lines } = await boards.page({ ...PLAIN_VIEW, page: 0 })
    const { count } = await boards.summary({ filter: PLAIN_VIEW.filter, grouping: 'agency' })
    const { ids } = await boards.fitting({ filter: PLAIN_VIEW.filter })
    return [lines.length, count, ids.length]
  }
  expect(await seen('police lead')).toEqual([2, 2, 2])
  expect(await seen('psychologist')).toEqual([1, 1, 1])
  expect(await seen('panel member')).toEqual([1, 1, 1])
  const chased = await clinic.as('police lead').boards.chaseList({ actionIds: [actionId] })
  expect(JSON.stringify(chased)).toMatch(SECRET)
})

test('beside a case it is counted, open and late, only for those who may know of it', async () => {
  const clinic = await openTestClinic()
  const { caseId } = await promised(clinic)
  clinic.at(instantOf(addDays(TODAY, 3), '09:00'))
  const counts = async (who: string) => {
    const { lines } = await clinic.as(who).cases.list({ text: '', level: null, agencyId: null, closed: false, page: 0 })
    return lines.filter((one) => one.id === caseId).map((one) => [one.openActions, one.overdueActions])
  }
  expect(await counts('coordinator')).toEqual([[2, 2]])
  expect(await counts('police lead')).toEqual([[2, 2]])
  expect(await counts('psychologist')).toEqual([[1, 1]])
  expect(await counts('panel member')).toEqual([[1, 1]])
  const { attention } = await clinic.as('psychologist').today.get({})
  expect(attention.map((one) => one.overdueActions)).toEqual([1])
})

test('an action says what its meeting decided, as far as its reader may know', async () => {
  const clinic = await openTestClinic()
  const { meetingId, agendaItemId, openActionId: actionId } = await promised(clinic)
  const decision = { kind: 'decision', agencyId: null, speaker: '', because: 'he came twice' } as const
  const { meetings } = clinic.as('coordinator')
  await meetings.addEntry({ meetingId, agendaItemId, entry: { ...decision, text: 'Stay at high' } })
  const only = [clinic.agency('Police').id]
  await meetings.addEntry({ meetingId, agendaItemId, entry: { ...decision, text: 'Watch the gate', audience: only } })
  const decided = async (who: string) => (await clinic.as(who).actions.get({ actionId })).decided.map((one) => one.text)
  expect(await decided('police lead')).toEqual(['Stay at high', 'Watch the gate'])
  expect(await decided('panel member')).toEqual(['Stay at high'])
})

test('whoever is given it may know of it, and who had it still may', async () => {
  const clinic = await openTestClinic()
  const { actionId } = await promised(clinic)
  const { actions } = clinic.as('coordinator')
  const health = clinic.agency('Health').id
  const given = await actions.reassign({
    actionId,
    agencyId: health,
    ownerId: null,
    ownerName: 'Dr Yao',
    reason: 'Leave.',
  })
  expect(given.audience).toEqual([health, clinic.agency('Advocacy').id, clinic.agency('Police').id])
  await expect(clinic.as('psychologist').actions.get({ actionId })).resolves.toBeDefined()
  await actions.change({ actionId, change: { field: 'audience', was: given.audience, value: null } })
  await expect(clinic.as('panel member').actions.get({ actionId })).resolves.toBeDefined()
})

test('the minutes of an agency hold the actions that it may know of and say where one is missing; the plan holds none of them', async () => {
  const clinic = await openTestClinic()
  const { caseId, meetingId } = await promised(clinic)
  const whole = JSON.stringify(await minutesFor(clinic, meetingId, null))
  expect(whole).toMatch(SECRET)
  for (const [agency, sees] of [
    ['Advocacy', true],
    ['Police', true],
    ['Health', false],
    ['Probation', false],
  ] as const) {
    const copy = await minutesFor(clinic, meetingId, clinic.agency(agency).id)
    expect(SECRET.test(JSON.stringify(copy)), agency).toBe(sees)
    expect(JSON.stringify(copy)).toContain('Tell her employer')
    expect(copy.view).toMatchObject({
      cases: [{ leftOut: sees ? '' : 'Some information was shared with other agencies only.' }],
    })
  }
  const { plans } = clinic.as('coordinator')
  await plans.start({ caseId })
  const plan = JSON.stringify((await plans.get({ caseId })).newest?.body)
  expect(plan).not.toMatch(SECRET)
  expect(plan).toContain('Tell her employer')
})

test('what was signed says for whom each action was, and stays whole for a reader who may not see it', async () => {
  const clinic = await openTestClinic()
  const { meetingId } = await promised(clinic)
  const { meetings } = clinic.as('coordinator')
  await meetings.end({ meetingId })
  await meetings.finalise({ meetingId })
  for (const who of ['coordinator', 'panel member'] as const) {
    expect(await clinic.as(who).afterMeeting.verify({ meetingId })).toMatchObject({ whole: true, differs: [] })
  }
})

async function minutesFor(clinic: TestClinic, meetingId: string, reader: AgencyId | null) {
  const context = (await clinic.open.callerNamed('coordinator')).contextFor('document previewed')
  const exported = { by: '', at: '', copy: null, recipient: '' }
  return context.store.read(
    (r) => meetingPaper(context, r, { kind: 'minutes', meetingId: meetingId as never, agencyId: reader }, exported), // an id of this test
  )
}

/** A running meeting that the panel member of Probation attends, with an action for two agencies and one for everybody. */
async function promised(clinic: TestClinic) {
  const { meetings, actions, clinic: about } = clinic.as('coordinator')
  const { id: caseId } = await openCase(clinic)
  const { me, people } = await about.session({})
  const meeting = { heldOn: TODAY, startsAt: '10:00', place: 'Riverside Room', chairId: me.id, invited: [] }
  const { id: meetingId } = await meetings.plan(meeting)
  const { id: agendaItemId } = await meetings.addToAgenda({ meetingId, caseId, reason: 'new' })
  for (const one of people.filter(({ signIn }) => signIn === 'panel member')) {
    await meetings.addAttendee({ meetingId, attendee: { name: one.name, agencyId: one.agencyId, personId: one.id } })
  }
  await meetings.start({ meetingId })
  await meetings.openItem({ meetingId, agendaItemId })
  const [advocacy, police] = [clinic.agency('Advocacy').id, clinic.agency('Police').id]
  const promise = { caseId, agendaItemId, ownerId: null, factor: null, dueOn: TODAY, agencyId: advocacy }
  const { id: actionId } = await actions.add({
    ...promise,
    text: 'Visit the refuge with her',
    ownerName: 'N. Darwish',
    criterion: 'the refuge confirms',
    audience: [police],
  })
  const open = await actions.add({ ...promise, text: 'Tell her employer', ownerName: 'N. Darwish', criterion: '' })
  return { caseId, meetingId, agendaItemId, actionId, openActionId: open.id }
}
