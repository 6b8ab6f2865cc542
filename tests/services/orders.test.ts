import { expect, test } from 'vitest'
import { addDays, type Day, sayDayInFull } from '#shared/domain/dates.ts'
import type { IncidentFields } from '#shared/domain/incident.ts'
import type { OrderFields } from '#shared/domain/order.ts'
import { openCase, openTestClinic, TODAY } from '#tests/support/clinic.ts'

const ORDER: OrderFields = { kind: 'stalking protection', title: '', court: '', owner: 'DS Patel', endsOn: null }
const BREACH: IncidentFields = {
  on: TODAY,
  until: null,
  time: null,
  about: false,
  text: 'He stood opposite the house for ten minutes.',
  standing: 'allegation',
  source: 'Mrs Vance, neighbour',
  behaviours: [],
  against: ['victim'],
  howKnown: 'seen by somebody else',
  severity: 'intrusion',
  reported: 'yes',
  policeNumber: '',
}
const ago = (days: number): Day => addDays(TODAY, -days)

async function served() {
  const clinic = await openTestClinic()
  const { id: caseId } = await openCase(clinic)
  const police = clinic.as('police lead')
  const { record } = await police.orders.consider({
    caseId,
    order: ORDER,
    step: { on: ago(40), note: 'Raised by the panel.' },
  })
  const step = (kind: 'applied' | 'made' | 'served' | 'notified' | 'breached', days: number, note = '') =>
    police.orders.addStep({
      orderId: record.id,
      step: { kind, on: ago(days), note },
      breach: kind === 'breached' ? BREACH : null,
    })
  await step('applied', 30)
  await step('made', 10)
  await step('served', 1)
  return { clinic, caseId, police, orderId: record.id, step }
}

test('an order is considered, applied for, made, served; each step stays, and the case hears of it', async () => {
  const { clinic, caseId, police } = await served()
  const [file] = await police.orders.list({ caseId })
  expect(file?.state).toBe('in force')
  expect(file?.steps.map(({ kind, byName }) => [kind, byName])).toEqual(
    ['considered', 'applied', 'made', 'served'].map((kind) => [kind, 'police lead of Police']),
  )
  const events = await clinic.as('coordinator').caseEvents.list({ caseId })
  expect(events.map(({ kind }) => kind)).toEqual(['order applied for', 'order made', 'order served'])
})

test('the notification is due on the third day beginning with service, until it is recorded', async () => {
  const { caseId, police, step } = await served()
  expect((await police.orders.list({ caseId }))[0]?.notifyBy).toBe(addDays(TODAY, 1))
  expect((await police.orders.ahead({}))[0]).toMatchObject({
    on: addDays(TODAY, 1),
    what: 'Stalking protection order: last day for the notification',
  })
  await step('notified', 0)
  expect((await police.orders.list({ caseId }))[0]?.notifyBy).toBeNull()
})

test('it ends no sooner than after two years, and is looked at again before', async () => {
  const { caseId, police, orderId } = await served()
  const end = (value: Day | null, was: Day | null = null) =>
    police.orders.change({ orderId, change: { field: 'endsOn', was, value } })
  await expect(end(addDays(TODAY, 300))).rejects.toMatchObject({ code: 'INVALID', data: { field: 'endsOn' } })
  await expect(end(ago(11))).rejects.toMatchObject({
    code: 'INVALID',
    data: { sentence: 'The order would end before it begins.' },
  })
  const last = '2028-11-10' as Day // brand: the last day of two years beginning with its making
  await end(last)
  expect((await police.orders.list({ caseId }))[0]).toMatchObject({ earliestEnd: last, reviewBy: addDays(last, -90) })
  expect((await police.orders.ahead({})).map(({ on }) => on)).toEqual([addDays(TODAY, 1), addDays(last, -90), last])
})

test('an interim order has its own end, which the full order replaces; it is notified once', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await openCase(clinic)
  const { orders } = clinic.as('police lead')
  const { record } = await orders.consider({
    caseId,
    order: ORDER,
    step: { on: ago(40), note: 'Raised by the panel.' },
  })
  const orderId = record.id
  const hearing = addDays(TODAY, 12)
  const file = async () => (await orders.list({ caseId }))[0]
  const step = (kind: 'applied' | 'interim made' | 'served' | 'notified' | 'made', days: number, endsOn?: Day | null) =>
    orders.addStep({ orderId, step: { kind, on: ago(days), note: '' }, breach: null, endsOn })
  await step('applied', 30)
  await step('interim made', 20, hearing)
  expect(await file()).toMatchObject({ state: 'interim', earliestEnd: null, record: { endsOn: hearing } })
  const longer = { field: 'endsOn', was: hearing, value: addDays(hearing, 7) } as const
  await orders.change({ orderId, change: longer })
  await step('served', 19)
  await step('notified', 18)
  await expect(step('made', 2)).rejects.toMatchObject({ code: 'INVALID', data: { field: 'endsOn' } })
  expect((await file())?.record.endsOn).toBe(longer.value)
  await step('made', 2, null)
  await step('served', 1)
  expect(await file()).toMatchObject({ state: 'in force', notifyBy: null, record: { endsOn: null } })
})

test('a renewal moves the last day, and everything that is counted from it', async () => {
  const { caseId, police, orderId } = await served()
  const first = '2028-11-10' as Day // brand: the last day of two years beginning with its making
  const later = '2030-11-10' as Day // brand: two years more
  await police.orders.change({ orderId, change: { field: 'endsOn', was: null, value: first } })
  const renew = (endsOn: Day) =>
    police.orders.addStep({
      orderId,
      step: { kind: 'varied', on: TODAY, note: 'Renewed by the court.' },
      breach: null,
      endsOn,
    })
  await expect(renew(addDays(TODAY, 30))).rejects.toMatchObject({ code: 'INVALID', data: { field: 'endsOn' } })
  await renew(later)
  expect((await police.orders.list({ caseId }))[0]).toMatchObject({
    state: 'in force',
    record: { endsOn: later },
    reviewBy: addDays(later, -90),
  })
})

test('in Scotland nothing is counted, and the order says so; in Northern Ireland its length is said and never refused', async () => {
  const { clinic, caseId, police, orderId } = await served()
  const sit = (was: 'england and wales' | 'scotland', value: 'scotland' | 'northern ireland') =>
    clinic.as('administrator').clinic.changeSetting({ field: 'region', was, value })
  await sit('england and wales', 'scotland')
  const file = async () => (await police.orders.list({ caseId }))[0]
  expect(await file()).toMatchObject({ rule: null, notifyBy: null, earliestEnd: null, lengthDoubt: null })
  expect((await file())?.noRule).toBe('No rule of dates is kept for Scotland. Enter the dates from the order.')
  const end = (was: Day | null, value: Day) =>
    police.orders.change({ orderId, change: { field: 'endsOn', was, value } })
  await end(null, addDays(TODAY, 180))
  await sit('scotland', 'northern ireland')
  await end(addDays(TODAY, 180), addDays(TODAY, 90))
  expect(await file()).toMatchObject({
    rule: { jurisdiction: 'Northern Ireland' },
    noRule: null,
    earliestEnd: null,
    lengthDoubt: 'A stalking protection order lasts at least 2 years, or until further order.',
  })
})

test('only a stalking protection order asks for a notification', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await openCase(clinic)
  const { orders } = clinic.as('police lead')
  const order = { ...ORDER, kind: 'bail' } as const
  const { record } = await orders.consider({ caseId, order, step: { on: ago(4), note: '' } })
  for (const kind of ['made', 'served'] as const) {
    await orders.addStep({ orderId: record.id, step: { kind, on: ago(3), note: '' }, breach: null })
  }
  const [file] = await orders.list({ caseId })
  expect([file?.notifyBy, file?.next.includes('notified'), file?.rule]).toEqual([null, false, null])
})

test('a breach is an incident of the case, asks for a review, and is refused without its incident', async () => {
  const { caseId, police, orderId, step } = await served()
  await expect(
    police.orders.addStep({ orderId, step: { kind: 'breached', on: TODAY, note: 'Near the house.' }, breach: null }),
  ).rejects.toMatchObject({ code: 'INVALID', data: { field: 'breach' } })
  const { incident } = await step('breached', 0, 'Near the house.')
  const file = await police.incidents.get({ caseId })
  expect(file.incidents.map(({ id }) => id)).toEqual([incident?.id])
  const { due } = await police.reviews.get({ caseId })
  expect(due.map(({ reason }) => reason)).toContain(`Risk may have changed: breach, ${sayDayInFull(TODAY)}.`)
  expect((await police.orders.list({ caseId }))[0]?.state).toBe('in force')
})

test('what may not follow is refused and leaves nothing behind', async () => {
  const { caseId, police, orderId } = await served()
  const before = await police.orders.list({ caseId })
  for (const step of [
    { kind: 'applied', on: TODAY, note: '' },
    { kind: 'varied', on: TODAY, note: '' },
    { kind: 'varied', on: ago(5), note: 'Out of order.' },
    { kind: 'varied', on: addDays(TODAY, 1), note: 'Ahead.' },
  ] as const) {
    await expect(police.orders.addStep({ orderId, step, breach: null })).rejects.toMatchObject({ code: 'INVALID' })
  }
  expect(await police.orders.list({ caseId })).toEqual(before)
})

test('a condition that no longer holds stays readable with its reason', async () => {
  const { caseId, police, orderId } = await served()
  const text = 'Not to come within 200 metres of the school'
  const { id } = await police.orders.addCondition({ orderId, condition: { kind: 'prohibition', text } })
  await police.orders.withdrawCondition({ orderConditionId: id, reason: 'Varied by the court.' })
  expect((await police.orders.list({ caseId }))[0]?.conditions).toMatchObject([
    { text, withdrawnReason: 'Varied by the court.' },
  ])
  await expect(police.orders.withdrawCondition({ orderConditionId: id, reason: 'Again.' })).rejects.toMatchObject({
    code: 'WITHDRAWN',
  })
})
