import { expect, test } from 'vitest'
import type { Instant } from '#shared/domain/dates.ts'
import { addDays } from '#shared/domain/dates.ts'
import { sayLeft } from '#shared/domain/safeguarding.ts'
import { NOW, openBareCase, openTestClinic, TODAY } from '#tests/support/clinic.ts'

const HOUR = 3_600_000
const ANY = { text: '', agencyId: null, ownerName: null, state: null }

test('a worrying answer raises its action due today, once while it is open, and again when it worries anew later', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await openBareCase(clinic)
  const { actions, referrals } = clinic.as('coordinator')
  await referrals.get({ caseId })
  let was = {}
  const answer = async (value: Record<string, 'yes' | 'no'>) => {
    await referrals.change({ caseId, change: { field: 'safety', was, value } })
    was = value
  }
  await answer({ IS01: 'yes' })
  await answer({ IS01: 'no' })
  await answer({ IS01: 'yes' })
  const [first, ...more] = await actions.list({ ...ANY, caseId })
  expect(more).toEqual([])
  expect(first).toMatchObject({ dueOn: TODAY, ownerName: 'DC Lund' })
  await actions.close({ actionId: first?.id ?? '', kind: 'done', outcome: 'Police were called at 10:02.' })
  await answer({ IS01: 'no' })
  await answer({ IS01: 'yes' })
  expect((await actions.list({ ...ANY, caseId })).map((one) => one.closedAt === null)).toEqual([true, false])
})

test('a vulnerable adult starts a clock of 24 hours, kept with the hour, until the action is closed', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await openBareCase(clinic)
  const { actions, cases, referrals } = clinic.as('coordinator')
  const adult = await cases.addParty({ caseId, role: 'vulnerable adult' })
  await cases.addParty({ caseId, role: 'child' })
  const alerts = async () => (await referrals.get({ caseId })).raised
  const [alert, ...others] = await alerts()
  expect(others).toEqual([])
  expect(alert).toMatchObject({ raisedFor: 'ADULT_ALERT', partyId: adult.id, closedAt: null, dueOn: addDays(TODAY, 1) })
  const dueAt = alert?.dueAt ?? (0 as Instant) // brand: never used, the test fails above
  expect(dueAt - NOW).toBeGreaterThan(24 * HOUR)
  expect(dueAt - NOW).toBeLessThan(24 * HOUR + 60_000)
  await actions.close({ actionId: alert?.actionId ?? '', kind: 'done', outcome: 'Spoke to the duty worker.' })
  expect((await alerts())[0]?.closedAt).not.toBeNull()
})

test.each([
  [24 * HOUR, '1 day left'],
  [23 * HOUR + 20 * 60_000, '23 h 20 min left'],
  [60_000, '1 min left'],
  [0, '0 min overdue'],
  [-2 * HOUR, '2 h overdue'],
  [-52 * HOUR, '2 days 4 h overdue'],
])('%d milliseconds are said as %s', (left, said) => {
  expect(sayLeft((NOW + left) as Instant, NOW)).toBe(said) // brand: as NOW
})

test('the MAPPA test becomes one action of the officer in the case at the police, however often it is asked for', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await openBareCase(clinic, { officerInCase: '' })
  const { actions, cases, referrals } = clinic.as('coordinator')
  const dueOn = addDays(TODAY, 7)
  await referrals.get({ caseId })
  await expect(referrals.raiseMappa({ caseId, dueOn })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await cases.decideLevel({ caseId, choice: { level: 'high', route: 'judgement', reason: 'Threats to kill.' } })
  for (const field of ['priorSeriousConviction', 'riskBeyondClinic'] as const) {
    await referrals.change({ caseId, change: { field, was: 'unsure', value: 'yes' } })
  }
  await expect(referrals.raiseMappa({ caseId, dueOn })).rejects.toMatchObject({ data: { field: 'officerInCase' } })
  await cases.change({ caseId, change: { field: 'officerInCase', was: '', value: 'DC Lund' } })
  await expect(referrals.raiseMappa({ caseId, dueOn: addDays(TODAY, -1) })).rejects.toMatchObject({
    data: { field: 'dueOn' },
  })
  const first = await referrals.raiseMappa({ caseId, dueOn })
  expect(await referrals.raiseMappa({ caseId, dueOn: addDays(TODAY, 9) })).toEqual(first)
  expect(await actions.list({ ...ANY, caseId })).toMatchObject([
    {
      ownerName: 'DC Lund',
      agencyId: clinic.agency('Police').id,
      dueOn,
      text: expect.stringMatching(/^Refer to MAPPA/),
    },
  ])
})

test('a safeguarding referral says to whom, when and by whom; what came of it follows, and what stood before is kept', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await openBareCase(clinic)
  const { referrals } = clinic.as('coordinator')
  const safeguarding = {
    kind: 'child protection',
    to: 'Westmere Children’s Services',
    madeOn: TODAY,
    madeByName: 'DC Lund',
    about: 'Both children saw it.',
  } as const
  await expect(
    referrals.addSafeguarding({ caseId, safeguarding: { ...safeguarding, madeOn: addDays(TODAY, 1) } }),
  ).rejects.toMatchObject({ data: { field: 'madeOn' } })
  const { id: safeguardingId } = await referrals.addSafeguarding({ caseId, safeguarding })
  const heard = { field: 'outcome', was: '', value: 'Accepted; a visit on Monday.' } as const
  await referrals.changeSafeguarding({ safeguardingId, change: heard })
  await expect(
    referrals.changeSafeguarding({ safeguardingId, change: { ...heard, value: 'Refused.' } }),
  ).rejects.toMatchObject({ code: 'STALE' })
  expect((await referrals.get({ caseId })).safeguarding).toMatchObject([
    { to: 'Westmere Children’s Services', outcome: 'Accepted; a visit on Monday.' },
  ])
})

test('what cannot be is refused at its field and nothing else changes', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await openBareCase(clinic)
  const { cases, referrals } = clinic.as('coordinator')
  await referrals.get({ caseId })
  const day = async (field: 'incidentOn' | 'completedOn', was: typeof TODAY | null, value: typeof TODAY) =>
    referrals.change({ caseId, change: { field, was, value } })
  await expect(day('completedOn', null, addDays(TODAY, 1))).rejects.toMatchObject({ data: { field: 'completedOn' } })
  await day('completedOn', null, addDays(TODAY, -3))
  await expect(day('incidentOn', null, addDays(TODAY, -2))).rejects.toMatchObject({ data: { field: 'incidentOn' } })
  await day('incidentOn', null, addDays(TODAY, -3))
  await expect(day('completedOn', addDays(TODAY, -3), addDays(TODAY, -4))).rejects.toMatchObject({
    data: { field: 'completedOn' },
  })
  expect((await referrals.get({ caseId })).record).toMatchObject({
    incidentOn: addDays(TODAY, -3),
    completedOn: addDays(TODAY, -3),
  })

  const { parties } = await cases.get({ caseId })
  const [victim] = parties
  const address = { field: 'address', was: '', value: '12 Larch Road, WX4 1Q' } as const
  await expect(cases.changeParty({ caseId, partyId: victim?.id ?? '', change: address })).rejects.toMatchObject({
    data: { field: 'address' },
  })
})

test('two children of one name are two only when their dates of birth say so', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await openBareCase(clinic)
  const { cases } = clinic.as('coordinator')
  const [first, second] = [
    await cases.addParty({ caseId, role: 'child' }),
    await cases.addParty({ caseId, role: 'child' }),
  ]
  const named = (partyId: string, value: string) =>
    cases.changeParty({ caseId, partyId, change: { field: 'name', was: '', value } })
  const born = (partyId: string, value: typeof TODAY) =>
    cases.changeParty({ caseId, partyId, change: { field: 'born', was: null, value } })
  await named(first.id, 'Zuri Nwosu')
  await expect(named(second.id, ' zuri  NWOSU ')).rejects.toMatchObject({ data: { field: 'name' } })
  const [day, other] = [addDays(TODAY, -2000), addDays(TODAY, -3000)]
  await born(first.id, day)
  await born(second.id, other)
  await named(second.id, 'Zuri Nwosu')
  const change = { field: 'born', was: other, value: day } as const
  await expect(cases.changeParty({ caseId, partyId: second.id, change })).rejects.toMatchObject({
    data: { field: 'born' },
  })
  await cases.removeParty({ caseId, partyId: second.id })
  const third = await cases.addParty({ caseId, role: 'child' })
  await born(third.id, addDays(TODAY, -4000))
  await named(third.id, 'Zuri Nwosu')
})

test('whoever accepts a risk may ask for something in return, and a mistaken offer is taken back with its reason', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await openBareCase(clinic)
  const { cases } = clinic.as('coordinator')
  const offer = { agencyId: clinic.agency('Probation').id, name: 'T. Ahmed' }
  const mistaken = await cases.offerRisk({ caseId, offer })
  const take = (reason: string) => cases.withdrawOffer({ caseId, handoverId: mistaken.id, reason })
  await expect(take(' ')).rejects.toMatchObject({ data: { field: 'reason' } })
  await take('Offered in the wrong case.')
  await expect(take('Again.')).rejects.toMatchObject({ code: 'HANDOVER_ANSWERED' })
  const answer = { accepted: true, by: 'T. Ahmed', reason: '' }
  await expect(cases.answerOffer({ caseId, handoverId: mistaken.id, answer })).rejects.toMatchObject({
    code: 'HANDOVER_ANSWERED',
  })
  const second = await cases.offerRisk({ caseId, offer })
  const conditions = 'The IDVA stays until a safety plan is in place.'
  await cases.answerOffer({ caseId, handoverId: second.id, answer: { ...answer, conditions } })
  const { handovers } = await cases.get({ caseId })
  expect(handovers.map((link) => [link.answer, link.reason, link.conditions])).toEqual([
    ['accepted', '', ''],
    ['withdrawn', 'Offered in the wrong case.', ''],
    ['accepted', '', conditions],
  ])
  const { lines } = await cases.list({ text: '', level: null, agencyId: null, closed: false, page: 0 })
  expect(lines.map((line) => line.riskHolder)).toMatchObject([{ name: 'T. Ahmed', conditions, offer: null }])
})
