import { expect, test } from 'vitest'
import { type Day, day } from '#shared/domain/dates.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { IncidentFields } from '#shared/domain/incident.ts'
import { openCase, openTestClinic, type TestClinic, TODAY } from '#tests/support/clinic.ts'

const D = (text: string): Day => day.parse(text)

const INCIDENT: IncidentFields = {
  on: D('2026-10-03'),
  until: null,
  time: '22:15',
  about: false,
  text: 'A grey car followed her home.',
  standing: 'allegation',
  source: 'Amara Nwosu, by telephone',
  behaviours: ['B06'],
  against: ['victim'],
  howKnown: 'seen by the victim',
  severity: 'intrusion',
  reported: 'yes',
  policeNumber: 'WM/4471/26',
}

async function caseWith(clinic: TestClinic): Promise<CaseId> {
  return (await openCase(clinic)).id
}

test('an incident keeps what it said before, by whom, and stays readable when it is withdrawn', async () => {
  const clinic = await openTestClinic()
  const caseId = await caseWith(clinic)
  const { incidents } = clinic.as('advocate')
  const { id: incidentId } = await incidents.add({ caseId, incident: INCIDENT })
  const change = { field: 'text', was: INCIDENT.text, value: 'A grey car followed her to the door.' } as const
  await incidents.change({ incidentId, change })
  await expect(incidents.change({ incidentId, change })).rejects.toMatchObject({ code: 'STALE' })
  expect(await incidents.versions({ incidentId })).toMatchObject([
    { field: 'text', was: INCIDENT.text, byName: 'advocate of Advocacy' },
  ])
  await expect(incidents.withdraw({ incidentId, reason: ' ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await incidents.withdraw({ incidentId, reason: 'It was a neighbour.' })
  await expect(incidents.withdraw({ incidentId, reason: 'again' })).rejects.toMatchObject({ code: 'WITHDRAWN' })
  await expect(
    incidents.change({ incidentId, change: { field: 'severity', was: 'intrusion', value: 'threat' } }),
  ).rejects.toMatchObject({ code: 'WITHDRAWN' })
  const file = await incidents.get({ caseId })
  expect(file.incidents).toMatchObject([
    { text: change.value, withdrawnReason: 'It was a neighbour.', withdrawnByName: 'advocate of Advocacy' },
  ])
  expect(file.currency.state).toBe('not known')
  await incidents.restore({ incidentId })
  expect((await incidents.get({ caseId })).currency).toMatchObject({ state: 'active', lastActOn: '2026-10-03' })
  expect((await incidents.versions({ incidentId })).at(-1)?.was).toContain('It was a neighbour.')
})

test('an incident that lies ahead, ends before it begins or has an unknown behaviour is refused at its field', async () => {
  const clinic = await openTestClinic()
  const caseId = await caseWith(clinic)
  const { incidents } = clinic.as('coordinator')
  const add = (rest: Partial<IncidentFields>) => incidents.add({ caseId, incident: { ...INCIDENT, ...rest } })
  await expect(add({ on: D('2026-11-22') })).rejects.toMatchObject({ data: { field: 'on' } })
  await expect(add({ until: D('2026-10-01'), time: null })).rejects.toMatchObject({ data: { field: 'until' } })
  await expect(add({ behaviours: ['B99'] })).rejects.toMatchObject({ data: { field: 'behaviours' } })
  const { id: incidentId } = await add({})
  await expect(
    incidents.change({ incidentId, change: { field: 'on', was: INCIDENT.on, value: D('2027-01-01') } }),
  ).rejects.toMatchObject({ data: { field: 'on' } })
})

test('an event may lie ahead, and is withdrawn with a reason', async () => {
  const clinic = await openTestClinic()
  const caseId = await caseWith(clinic)
  const { caseEvents, incidents } = clinic.as('police lead')
  const hearing = await caseEvents.add({
    caseId,
    event: { kind: 'court date', on: D('2027-05-14'), note: 'First hearing', saidBy: 'DC Lund' },
  })
  await caseEvents.withdraw({ caseEventId: hearing.id, reason: 'Moved to June.' })
  await expect(caseEvents.withdraw({ caseEventId: hearing.id, reason: 'again' })).rejects.toMatchObject({
    code: 'WITHDRAWN',
  })
  expect(await caseEvents.list({ caseId })).toMatchObject([
    { kind: 'court date', withdrawnReason: 'Moved to June.', addedByName: 'police lead of Police' },
  ])
  expect((await incidents.summary({ caseId })).events).toHaveLength(1)
})

test('a quiet case is dormant once somebody has checked, by the definition of the clinic', async () => {
  const clinic = await openTestClinic()
  const caseId = await caseWith(clinic)
  const { incidents } = clinic.as('advocate')
  await incidents.add({ caseId, incident: INCIDENT })
  const state = async () => (await incidents.summary({ caseId })).currency.state
  expect(await state()).toBe('active')
  await expect(incidents.check({ caseId, on: D('2026-11-22'), reason: 'Asked.' })).rejects.toMatchObject({
    data: { field: 'on' },
  })
  const check = await incidents.check({ caseId, on: TODAY, reason: 'Asked her by telephone.' })
  expect(await state()).toBe('dormant')
  await clinic.as('administrator').clinic.changeSetting({ field: 'currencyDormantDays', was: 28, value: 60 })
  expect(await state()).toBe('active')
  await expect(
    clinic.as('administrator').clinic.changeSetting({ field: 'currencyEndedDays', was: 365, value: 60 }),
  ).rejects.toMatchObject({ code: 'INVALID' })
  await clinic.as('administrator').clinic.changeSetting({ field: 'currencyDormantDays', was: 60, value: 28 })
  await incidents.withdrawMark({ currencyMarkId: check.id, reason: 'It was another case.' })
  expect(await state()).toBe('active')
})

test('a state set by hand holds until a newer act is recorded', async () => {
  const clinic = await openTestClinic()
  const caseId = await caseWith(clinic)
  const { incidents } = clinic.as('psychologist')
  await incidents.add({ caseId, incident: INCIDENT })
  await incidents.setState({ caseId, state: 'dormant', reason: 'He is in prison without a telephone.' })
  expect((await incidents.summary({ caseId })).currency).toMatchObject({
    state: 'dormant',
    computed: 'active',
    byHand: { byName: 'psychologist of Health' },
  })
  await incidents.add({ caseId, incident: { ...INCIDENT, on: D('2026-11-10') } })
  expect((await incidents.summary({ caseId })).currency).toMatchObject({ state: 'active', byHand: null })
})

test('an entry about impact is superseded or withdrawn, once, and never overwritten', async () => {
  const clinic = await openTestClinic()
  const caseId = await caseWith(clinic)
  const { incidents } = clinic.as('advocate')
  const impact = {
    area: 'work or school',
    text: '“I take three buses now.”',
    quote: true,
    source: 'Amara Nwosu',
    on: TODAY,
    evidence: false,
  } as const
  const first = await incidents.addImpact({ caseId, impact, supersedes: null })
  const second = await incidents.addImpact({ caseId, impact: { ...impact, evidence: true }, supersedes: first.id })
  await expect(incidents.addImpact({ caseId, impact, supersedes: first.id })).rejects.toMatchObject({
    code: 'WITHDRAWN',
  })
  await expect(incidents.withdrawImpact({ impactId: first.id, reason: 'x' })).rejects.toMatchObject({
    code: 'WITHDRAWN',
  })
  await incidents.withdrawImpact({ impactId: second.id, reason: 'She wants it taken out.' })
  const { impacts } = await incidents.get({ caseId })
  expect(impacts).toMatchObject([
    { evidence: false, supersedes: null },
    { evidence: true, supersedes: first.id, withdrawnReason: 'She wants it taken out.' },
  ])
})

test('a panel member reads incidents of the cases that they attend, and records none', async () => {
  const clinic = await openTestClinic()
  const caseId = await caseWith(clinic)
  const { incidents } = clinic.as('panel member')
  await expect(incidents.get({ caseId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(incidents.add({ caseId, incident: INCIDENT })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
})
