import { expect, test } from 'vitest'
import type { ApiInputs } from '#shared/contract/index.ts'
import type { Day, Instant } from '#shared/domain/dates.ts'
import type { AgencyId, CaseId, MeetingId } from '#shared/domain/ids.ts'
import { NOW, openCase, openTestClinic, type TestClinic, TODAY } from '#tests/support/clinic.ts'

// as, here and below: days that exist
const BEFORE = '2026-11-20' as Day

test('a series plans each of its meetings that lies ahead, and more of them later', async () => {
  const clinic = await openTestClinic()
  const { series, meetings } = clinic.as('coordinator')
  const days = async () => (await meetings.list({})).map((one) => one.heldOn).toReversed()
  const one = await series.plan(await monthly(clinic, '2026-10-01', '2027-02-28'))
  expect(await days()).toEqual(['2026-11-26', '2026-12-24', '2027-01-28', '2027-02-25'])
  await series.extend({ seriesId: one.id, until: '2027-04-30' as Day })
  expect(await days()).toEqual(['2026-11-26', '2026-12-24', '2027-01-28', '2027-02-25', '2027-03-25', '2027-04-22'])
  expect((await meetings.list({})).every((line) => line.seriesId === one.id)).toBe(true)
  expect((await series.list({}))[0]).toMatchObject({ until: '2027-04-30', place: 'Riverside Room' })
})

test('a meeting of a series is moved or called off only with a reason, and reinstated', async () => {
  const clinic = await openTestClinic()
  const { series, meetings } = clinic.as('coordinator')
  await series.plan(await monthly(clinic, '2026-12-01', '2026-12-31'))
  const [line] = await meetings.list({})
  const meetingId = line?.id as MeetingId // as: it was just planned
  const change = { field: 'heldOn', was: '2026-12-24', value: '2026-12-17' } as never // as: unbranded days
  await expect(meetings.change({ meetingId, change })).rejects.toMatchObject({
    code: 'INVALID',
    data: { field: 'heldOn' },
  })
  const to = { heldOn: '2026-12-17' as Day, startsAt: '09:30' }
  await expect(meetings.move({ meetingId, to, reason: ' ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await meetings.move({ meetingId, to, reason: 'Christmas Eve' })
  const again = await meetings.move({ meetingId, to: { ...to, heldOn: '2026-12-16' as Day }, reason: 'Room taken' })
  expect(again).toMatchObject({
    heldOn: '2026-12-16',
    startsAt: '09:30',
    movedFrom: '2026-12-24',
    moveReason: 'Room taken',
  })
  await meetings.cancel({ meetingId, reason: 'Nobody can come' })
  expect((await meetings.list({}))[0]).toMatchObject({ stage: 'cancelled', cancelReason: 'Nobody can come' })
  await expect(meetings.start({ meetingId })).rejects.toMatchObject({ code: 'MEETING_CANCELLED' })
  await meetings.reinstate({ meetingId })
  expect((await meetings.list({}))[0]).toMatchObject({ stage: 'planned', cancelReason: '' })
})

test('cases that a meeting did not reach go to the next by themselves, and come back when it is resumed', async () => {
  const clinic = await openTestClinic()
  const { meetings } = clinic.as('coordinator')
  const first = await planned(clinic, TODAY)
  const [heard, left, closed] = await cases(clinic, 3)
  const items = []
  for (const caseId of [heard, left, closed]) {
    items.push(await meetings.addToAgenda({ meetingId: first, caseId, reason: 'new' }))
  }
  await clinic.as('coordinator').cases.close({ caseId: closed })
  const next = await planned(clinic, '2026-12-24' as Day)
  const agenda = async () =>
    (await meetings.get({ meetingId: next })).agenda.map((one) => [one.item.caseId, one.item.reason])
  await attend(clinic, first)
  await meetings.start({ meetingId: first })
  await meetings.openItem({ meetingId: first, agendaItemId: (items[0] as (typeof items)[0]).id }) // as: three were added
  expect(await agenda()).toEqual([])
  await meetings.end({ meetingId: first })
  expect(await agenda()).toEqual([[left, 'deferred']])
  await meetings.resume({ meetingId: first })
  expect(await agenda()).toEqual([])
  await meetings.end({ meetingId: first })
  expect(await agenda()).toEqual([[left, 'deferred']])

  // Called off, it hands everything on; without a next meeting they wait for the one that is planned then.
  await meetings.cancel({ meetingId: next, reason: 'Snow' })
  const proposed = await planned(clinic, '2027-01-28' as Day)
  expect((await meetings.get({ meetingId: proposed })).agenda.map((one) => one.item.caseId)).toEqual([left])
})

test('the agenda proposes what is new, due and left over, never what stands on one already', async () => {
  const clinic = await openTestClinic()
  const { meetings } = clinic.as('coordinator')
  const [fresh, taken] = await cases(clinic, 2)
  const meetingId = await planned(clinic, '2026-11-26' as Day)
  await meetings.addToAgenda({ meetingId, caseId: taken, reason: 'new' })
  expect(await meetings.proposals({ meetingId })).toMatchObject([
    { caseId: fresh, reason: 'new', reasons: [{ kind: 'new', sentence: 'Referred on Sat 21 Nov and not heard yet.' }] },
  ])
})

test('the register fills a meeting; who was taken off stays off, and a deputy comes in somebody’s place', async () => {
  const clinic = await openTestClinic()
  const { panel, meetings } = clinic.as('coordinator')
  const agencyId = clinic.agency('Probation').id
  const member = {
    name: 'Ola Brandt',
    agencyId,
    personId: null,
    standing: 'core',
    post: '',
    deputyFor: null,
    signedOn: null,
  } as const
  const core = await panel.add(member)
  await expect(panel.add({ ...member, standing: 'deputy' })).rejects.toMatchObject({ data: { field: 'deputyFor' } })
  const deputy = await panel.add({ ...member, name: 'Noor Aziz', standing: 'deputy', deputyFor: core.id })
  const meetingId = await planned(clinic, '2026-11-26' as Day)
  const file = await meetings.get({ meetingId })
  expect(file.attendances).toMatchObject([{ name: 'Ola Brandt', standing: 'core', memberId: core.id, forCases: null }])
  expect(file.invited).toContain(agencyId)
  await meetings.removeAttendee({ meetingId, attendanceId: (file.attendances[0] as (typeof file.attendances)[0]).id }) // as: one is there
  await meetings.fillAttendance({ meetingId })
  expect((await meetings.get({ meetingId })).attendances).toEqual([])
  const attendee = { name: deputy.name, agencyId, personId: null }
  const came = await meetings.addAttendee({ meetingId, attendee, memberId: deputy.id })
  expect(came).toMatchObject({ standing: 'deputy', memberId: deputy.id })
})

test('an agency is asked with names and dates of birth alone; each sharing is recorded first', async () => {
  const clinic = await openTestClinic()
  const coordinator = clinic.as('coordinator')
  const { meetingId, caseId } = await onAgenda(clinic)
  const ask = {
    meetingId,
    agencyId: clinic.agency('Health').id,
    caseIds: [caseId],
    withPlaceholders: true,
    format: 'csv',
    basis: BASIS,
    linked: NOBODY,
  } as const
  await expect(coordinator.research.request({ ...ask, caseIds: [...ask.caseIds] })).rejects.toMatchObject({
    code: 'NOT_READY',
  })
  expect((await coordinator.referrals.get({ caseId }).catch(() => ({ shares: [] }))).shares).toEqual([])
  await consent(clinic, caseId)
  await expect(
    coordinator.research.request({ ...ask, caseIds: [caseId], linked: { linked: true, note: ' ' } }),
  ).rejects.toMatchObject({ code: 'INVALID', data: { field: 'linked' } })
  await expect(
    coordinator.research.request({ ...ask, caseIds: [caseId], basis: { ...BASIS, ticks: [] } }),
  ).rejects.toMatchObject({ code: 'INVALID', data: { field: 'ticks' } })

  const file = await coordinator.research.request({ ...ask, caseIds: [caseId] })
  expect(file.name).toBe('request-2026-11-26-copy-1.csv')
  expect([...new Uint8Array(await file.slice(0, 3).arrayBuffer())], 'marked as UTF-8').toEqual([0xef, 0xbb, 0xbf])
  expect(await file.text()).toBe(
    'Number,Name,Date of birth\r\n1,Amara Nwosu,14/03/1991\r\n1,"\'=Daniel, Frayne",not known\r\n',
  )
  const { requests } = await coordinator.research.get({ meetingId })
  expect(requests).toMatchObject([{ agencyId: ask.agencyId, caseIds: [caseId], copy: 1, format: 'csv' }])
  const { store } = (await clinic.open.callerNamed('coordinator')).contextFor('meeting read')
  expect(await store.read((r) => r.referrals.shares(caseId))).toMatchObject([
    {
      recipient: 'Westmere Health',
      what: expect.stringMatching(/^Names and dates of birth/),
      decidedByName: 'Robin Okafor',
    },
  ])
})

test('agencies answer for themselves; what they return is shown to whom they said', async () => {
  const clinic = await openTestClinic()
  const { meetingId, caseId } = await onAgenda(clinic)
  const police = clinic.agency('Police').id
  const health = clinic.agency('Health').id
  const lead = clinic.as('police lead').research
  const paragraph = {
    text: 'Two call-outs in May',
    standing: 'fact',
    source: 'Command log',
    audience: [health] as AgencyId[],
  } as const
  await lead.answer({ meetingId, caseId, agencyId: police, answer: 'known' })
  await expect(lead.answer({ meetingId, caseId, agencyId: health, answer: 'known' })).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  })
  const { id: returnedId } = await lead.addInformation({
    meetingId,
    caseId,
    agencyId: police,
    paragraph: { ...paragraph, audience: [health] },
  })
  const read = async (who: string) => (await clinic.as(who).research.get({ meetingId })).returned.map((one) => one.text)
  for (const who of ['police lead', 'psychologist', 'coordinator']) expect(await read(who)).toEqual([paragraph.text])
  expect(await read('advocate')).toEqual([])
  expect((await clinic.as('advocate').research.get({ meetingId })).returns.map((one) => one.answer)).toEqual([
    'known',
    'relevant information',
  ])
  await lead.withdrawInformation({ returnedId, withdrawn: true })
  expect(await read('coordinator')).toEqual([])
  await clinic.as('coordinator').research.chase({ meetingId, agencyId: health, note: 'Rang the duty desk' })
  expect((await clinic.as('coordinator').research.get({ meetingId })).chases).toMatchObject([{ on: TODAY }])
})

test('the calendar file has the meeting and its deadlines, and no name, reference or word about stalking', async () => {
  const clinic = await openTestClinic()
  const { meetingId } = await onAgenda(clinic)
  const file = await clinic.as('coordinator').meetings.calendar({ meetingId })
  expect(file.name).toBe('meeting-2026-11-26.ics')
  const text = (await file.text()).replaceAll('\r\n ', '')
  expect(text).toContain('DTSTART:20261126T100000Z')
  expect(text).toContain('DTEND:20261126T105000Z')
  expect(text).toContain('SUMMARY:Cut-off for referrals\\, meeting of Thu 26 Nov')
  expect(text).toContain('DTSTART;VALUE=DATE:20261118')
  expect(text).toContain('DTSTART;VALUE=DATE:20261201')
  expect(text).not.toMatch(/Nwosu|Frayne|SC-2026|Okafor|stalking/i)
})

test('the window is told the bank holidays of this and the next two years, of the region that is set', async () => {
  const clinic = await openTestClinic()
  const administrator = clinic.as('administrator')
  const { holidays } = await administrator.clinic.session({})
  expect(holidays).toContain('2026-12-28')
  expect(holidays).toContain('2028-04-17')
  expect(holidays).not.toContain('2026-11-30')
  await administrator.clinic.changeSetting({ field: 'region', was: 'england and wales', value: 'scotland' })
  expect((await administrator.clinic.session({})).holidays).toContain('2026-11-30')
})

const BASIS: ApiInputs['research']['request']['basis'] = {
  sharer: 'Westmere Police',
  sharerKind: 'police',
  lawfulBasis: 'GDPR_SAFEGUARDING',
  article6: 'A6_TASK',
  article9: 'A9_PUBLIC',
  gateway: '',
  ticks: ['relevant', 'adequate', 'necessary', 'proportionate', 'does not raise the risk'],
  decidedByName: 'Robin Okafor',
}
const NOBODY = { linked: false, note: '' }

async function monthly(clinic: TestClinic, startsOn: string, until: string) {
  const { me } = await clinic.as('coordinator').clinic.session({})
  return {
    rule: { every: 'month', nth: 4, weekday: 4 } as const,
    startsOn: startsOn as Day,
    until: until as Day,
    startsAt: '10:00',
    place: 'Riverside Room',
    chairId: me.id,
    invited: [me.agencyId],
  }
}

async function planned(clinic: TestClinic, heldOn: Day): Promise<MeetingId> {
  const { clinic: own, meetings } = clinic.as('coordinator')
  const { me } = await own.session({})
  return (await meetings.plan({ heldOn, startsAt: '10:00', place: 'Riverside Room', chairId: me.id, invited: [] })).id
}

async function attend(clinic: TestClinic, meetingId: MeetingId): Promise<void> {
  const attendee = { name: 'DC Lund', agencyId: clinic.agency('Police').id, personId: null }
  await clinic.as('coordinator').meetings.addAttendee({ meetingId, attendee })
}

async function cases(clinic: TestClinic, count: 2 | 3): Promise<[CaseId, CaseId, CaseId]> {
  const made: CaseId[] = []
  for (let number = 0; number < count; number += 1) made.push((await openCase(clinic)).id)
  return made as [CaseId, CaseId, CaseId] // as many as the test takes
}

async function onAgenda(clinic: TestClinic) {
  clinic.at(NOW as Instant)
  const { id: caseId } = await openCase(clinic, {
    perpetrator: '=Daniel, Frayne',
    victimBorn: '1991-03-14' as Day,
    referredOn: BEFORE,
  })
  const meetingId = await planned(clinic, '2026-11-26' as Day)
  await clinic.as('coordinator').meetings.addToAgenda({ meetingId, caseId, reason: 'new' })
  return { meetingId, caseId }
}

async function consent(clinic: TestClinic, caseId: CaseId): Promise<void> {
  await clinic
    .as('coordinator')
    .referrals.recordConsent({ caseId, consent: { explained: true, answer: 'given', reason: '' } })
}
