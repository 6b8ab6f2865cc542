import { expect, test } from 'vitest'
import { openBareCase, openTestClinic, type TODAY } from '#tests/support/clinic.ts'

test('a case is opened with its reference, its victim and somebody who holds the risk', async () => {
  const clinic = await openTestClinic()
  const first = await openBareCase(clinic)
  const second = await openBareCase(clinic, { victim: 'Halina Żak' })
  expect([first.reference, second.reference]).toEqual(['SC-2026-0001', 'SC-2026-0002'])
  const file = await clinic.as('coordinator').cases.get({ caseId: first.id })
  expect(file.parties.map((one) => [one.role, one.name])).toEqual([
    ['victim', 'Amara Nwosu'],
    ['perpetrator', 'Daniel Frayne'],
  ])
  expect(file.handovers).toMatchObject([{ name: 'DC Lund', answer: 'accepted' }])
})

test('risk stays with the old holder until the new one accepts', async () => {
  const clinic = await openTestClinic()
  const coordinator = clinic.as('coordinator')
  const { id: caseId } = await openBareCase(clinic)
  const holder = async () =>
    (await coordinator.cases.list({ text: '', level: null, agencyId: null, closed: false, page: 0 })).lines[0]
      ?.riskHolder
  const offer = await coordinator.cases.offerRisk({
    caseId,
    offer: { agencyId: clinic.agency('Probation').id, name: 'T. Ahmed' },
  })
  expect(await holder()).toMatchObject({ name: 'DC Lund', offer: { name: 'T. Ahmed' } })
  await expect(
    coordinator.cases.offerRisk({ caseId, offer: { agencyId: clinic.agency('Health').id, name: 'Dr Iwu' } }),
  ).rejects.toMatchObject({ code: 'HANDOVER_PENDING', data: { to: 'Westmere Probation' } })
  await coordinator.cases.answerOffer({
    caseId,
    handoverId: offer.id,
    answer: { accepted: true, by: 'T. Ahmed', reason: '' },
  })
  expect(await holder()).toMatchObject({ name: 'T. Ahmed', offer: null })
  await expect(
    coordinator.cases.answerOffer({
      caseId,
      handoverId: offer.id,
      answer: { accepted: false, by: 'T. Ahmed', reason: 'full' },
    }),
  ).rejects.toMatchObject({ code: 'HANDOVER_ANSWERED' })
})

test('declining a risk needs a reason', async () => {
  const clinic = await openTestClinic()
  const coordinator = clinic.as('coordinator')
  const { id: caseId } = await openBareCase(clinic)
  const offer = await coordinator.cases.offerRisk({
    caseId,
    offer: { agencyId: clinic.agency('Probation').id, name: 'T. Ahmed' },
  })
  await expect(
    coordinator.cases.answerOffer({
      caseId,
      handoverId: offer.id,
      answer: { accepted: false, by: 'T. Ahmed', reason: ' ' },
    }),
  ).rejects.toMatchObject({ code: 'INVALID', data: { field: 'reason' } })
})

test('what somebody did not see is not overwritten, and what a field held before is kept', async () => {
  const clinic = await openTestClinic()
  const coordinator = clinic.as('coordinator')
  const { id: caseId } = await openBareCase(clinic)
  await coordinator.cases.change({ caseId, change: { field: 'summary', was: '', value: 'Two calls.' } })
  await expect(
    coordinator.cases.change({ caseId, change: { field: 'summary', was: '', value: 'Three calls.' } }),
  ).rejects.toMatchObject({ code: 'STALE', data: { field: 'summary', theirs: 'Two calls.' } })
  expect((await coordinator.cases.get({ caseId })).record.summary).toBe('Two calls.')
})

test.each([
  ['zak', 'Małgorzata Wiśniowska-Żak'],
  ['wisniowska malgorzata', 'Małgorzata Wiśniowska-Żak'],
  ['Κων', 'Κωνσταντίνα Παπαδάκη'],
  ['пет', 'Ольга Петрова'],
  ["O'Brien", "Siân O'Brien"],
  ['sc-2026-0001', 'Anybody'],
])('searching for %s finds the case of %s', async (text, victim) => {
  const clinic = await openTestClinic()
  await openBareCase(clinic, { victim })
  await openBareCase(clinic, { victim: 'Somebody Else', perpetrator: 'Quite Another' })
  const found = await clinic.as('coordinator').cases.list({ text, level: null, agencyId: null, closed: false, page: 0 })
  expect(found.lines.map((line) => line.victim)).toEqual([victim])
})

test.each(['-x', 'NEAR(', '"', '*', 'a AND', "'; drop table cases; --", '\u202e'])(
  'a search for %s refuses nothing',
  async (text) => {
    const clinic = await openTestClinic()
    await openBareCase(clinic)
    await expect(clinic.as('coordinator').search.all({ text })).resolves.toBeInstanceOf(Array)
  },
)

test('hostile text comes back exactly as typed, or is refused at its field', async () => {
  const clinic = await openTestClinic()
  const coordinator = clinic.as('coordinator')
  const { id: caseId } = await openBareCase(clinic)
  let was = ''
  for (const value of [
    '<script>alert(1)</script>',
    "'; drop table cases; --",
    '=HYPERLINK("x")',
    '👩‍👩‍👧‍👦 z̷̧͔͛',
    '\u202ereversed',
    '__proto__',
    'e\u0301',
    'x'.repeat(20_000),
  ]) {
    await coordinator.cases.change({ caseId, change: { field: 'summary', was, value } })
    expect((await coordinator.cases.get({ caseId })).record.summary).toBe(value)
    was = value
  }
  for (const value of ['\ud800', 'a\u0000b', '\u001b[31m', 'x'.repeat(20_001)]) {
    await expect(coordinator.cases.change({ caseId, change: { field: 'summary', was, value } })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  }
  expect((await coordinator.cases.get({ caseId })).record.summary).toBe(was)
})

test('a high level needs its route, and judgement a reason; decisions follow one another', async () => {
  const clinic = await openTestClinic()
  const coordinator = clinic.as('coordinator')
  const { id: caseId } = await openBareCase(clinic)
  const decide = (level: 'high' | 'standard', route: 'judgement' | null, reason: string) =>
    coordinator.cases.decideLevel({ caseId, choice: { level, route, reason } })
  await expect(decide('high', null, 'because')).rejects.toMatchObject({ code: 'INVALID', data: { field: 'route' } })
  await expect(decide('high', 'judgement', '')).rejects.toMatchObject({ code: 'INVALID', data: { field: 'reason' } })
  await decide('high', 'judgement', 'an untreated belief')
  await decide('standard', null, 'quiet for a year')
  const file = await coordinator.cases.get({ caseId })
  expect(file.levels.map((one) => one.level)).toEqual(['high', 'standard'])
  expect(file.record).toMatchObject({ level: 'standard', route: null })
})

test('a birth in the future is refused and nothing is lost', async () => {
  const clinic = await openTestClinic()
  const coordinator = clinic.as('coordinator')
  const { id: caseId } = await openBareCase(clinic)
  const victim = (await coordinator.cases.get({ caseId })).parties[0]
  if (victim === undefined) throw new Error('no victim')
  const change = (value: string) =>
    coordinator.cases.changeParty({
      caseId,
      partyId: victim.id,
      change: { field: 'born', was: null, value: value as typeof TODAY },
    }) // as: what a person may type
  await expect(change('2026-11-22')).rejects.toMatchObject({ code: 'INVALID', data: { field: 'born' } })
  await expect(change('1988-02-30')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(change('1996-02-29')).resolves.toMatchObject({ born: '1996-02-29' })
})

test('a child is not older than the victim, whichever date of birth is typed last', async () => {
  const clinic = await openTestClinic()
  const { cases } = clinic.as('coordinator')
  const { id: caseId } = await openBareCase(clinic, { victimBorn: '1991-05-19' as typeof TODAY }) // brand: a day that exists
  const victim = (await cases.get({ caseId })).parties.find((one) => one.role === 'victim')
  if (victim === undefined) throw new Error('no victim')
  const child = await cases.addParty({ caseId, role: 'child' })
  const born = (value: string) =>
    cases.changeParty({ caseId, partyId: child.id, change: { field: 'born', was: null, value: value as typeof TODAY } }) // brand: as above
  await expect(born('1990-01-01')).rejects.toMatchObject({ code: 'INVALID', data: { field: 'born' } })
  await expect(born('2021-08-04')).resolves.toMatchObject({ born: '2021-08-04' })
  const change = { field: 'born', was: '1991-05-19' as typeof TODAY, value: '2021-08-04' as typeof TODAY } as const // brands: as above
  await expect(cases.changeParty({ caseId, partyId: victim.id, change })).rejects.toMatchObject({
    data: { sentence: 'The victim would be younger than a child in this case. Check both dates of birth.' },
  })
})

test('a removed person can be brought back with everything said about them', async () => {
  const clinic = await openTestClinic()
  const coordinator = clinic.as('coordinator')
  const { id: caseId } = await openBareCase(clinic)
  const child = await coordinator.cases.addParty({ caseId, role: 'child' })
  await coordinator.cases.changeParty({ caseId, partyId: child.id, change: { field: 'name', was: '', value: 'Staś' } })
  await coordinator.cases.removeParty({ caseId, partyId: child.id })
  expect((await coordinator.cases.get({ caseId })).parties).toHaveLength(2)
  await coordinator.cases.restoreParty({ caseId, partyId: child.id })
  expect((await coordinator.cases.get({ caseId })).parties.at(-1)).toMatchObject({ name: 'Staś', role: 'child' })
})

test('cases that need somebody stand first', async () => {
  const clinic = await openTestClinic()
  const coordinator = clinic.as('coordinator')
  const calm = await openBareCase(clinic, { victim: 'Calm' })
  const late = await openBareCase(clinic, { victim: 'Late' })
  const offered = await openBareCase(clinic, { victim: 'Offered' })
  for (const [one, day] of [
    [calm, '2027-01-10'],
    [late, '2026-11-01'],
    [offered, '2027-03-01'],
  ] as const) {
    await coordinator.cases.change({
      caseId: one.id,
      change: { field: 'nextReviewOn', was: null, value: day as typeof TODAY },
    }) // brand: a day that exists
  }
  await coordinator.cases.offerRisk({
    caseId: offered.id,
    offer: { agencyId: clinic.agency('Health').id, name: 'Dr Iwu' },
  })
  const { lines } = await coordinator.cases.list({ text: '', level: null, agencyId: null, closed: false, page: 0 })
  expect(lines.map((line) => line.victim)).toEqual(['Offered', 'Late', 'Calm'])
})
