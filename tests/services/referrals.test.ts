import { expect, test } from 'vitest'
import { addDays, type Day } from '#shared/domain/dates.ts'
import type { Share } from '#shared/domain/referral.ts'
import type { AnswerWord } from '#shared/domain/screening.ts'
import { SCREENING } from '#shared/instruments/screening-checklist.ts'
import { NOW, openCase, openTestClinic, type TestClinic, TODAY } from '#tests/support/clinic.ts'

test('a referral waits for triage: it is in the inbox and not among the cases, and somebody holds its risk', async () => {
  const clinic = await openTestClinic()
  const { id } = await begin(clinic)
  const { cases, referrals } = clinic.as('coordinator')
  expect((await cases.list({ text: '', level: null, agencyId: null, closed: false, page: 0 })).lines).toEqual([])
  expect(await referrals.inbox({})).toMatchObject([
    { id, state: 'waiting', victim: 'Amara Nwosu', level: null, count: null },
  ])
  expect((await cases.get({ caseId: id })).handovers).toMatchObject([{ name: 'DC Lund', answer: 'accepted' }])
})

test('a case is not accepted with gaps unless a reason is given; then it is among the cases', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await begin(clinic)
  const { cases, referrals } = clinic.as('coordinator')
  const accept = (reason: string) => referrals.triage({ caseId, triage: { decision: 'accepted', reason } })
  await expect(accept('')).rejects.toMatchObject({ code: 'NOT_READY' })
  await expect(referrals.triage({ caseId, triage: { decision: 'returned', reason: ' ' } })).rejects.toMatchObject({
    code: 'INVALID',
  })
  await referrals.triage({ caseId, triage: { decision: 'returned', reason: 'The screening is missing.' } })
  await accept('He is being released on Monday; the screening follows.')
  await expect(accept('again')).rejects.toMatchObject({ code: 'TRIAGE_DONE' })
  expect((await cases.list({ text: '', level: null, agencyId: null, closed: false, page: 0 })).total).toBe(1)
  expect((await referrals.get({ caseId })).triages.map((one) => one.decision)).toEqual(['returned', 'accepted'])
})

test('a finished screening keeps its answers, its pack and what they say, whatever happens later', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await begin(clinic)
  const { referrals } = clinic.as('coordinator')
  const screening = await referrals.startScreening({ caseId, packId: SCREENING.id, fields: asked() })
  await expect(referrals.finishScreening({ screeningId: screening.id })).rejects.toMatchObject({
    code: 'SCREENING_INCOMPLETE',
  })
  await answerAll(clinic, screening.id, (code, index) =>
    code.startsWith('DQ') && index < 12 && code !== 'DQ08'
      ? 'yes'
      : code === 'DQ28' || code === 'DQ27'
        ? 'unknown'
        : 'no',
  )
  await referrals.finishScreening({ screeningId: screening.id })
  const [kept] = (await referrals.get({ caseId })).screenings
  expect(kept?.reading).toMatchObject({ yes: 11, unknown: 2, most: 13, suggested: 'medium', couldChange: false })
  expect(kept?.pack).toMatchObject({ id: SCREENING.id, version: SCREENING.version })
  await expect(
    referrals.answer({ screeningId: screening.id, code: 'DQ01', change: { field: 'answer', was: 'yes', value: 'no' } }),
  ).rejects.toMatchObject({ code: 'SCREENING_FINISHED' })
  expect(await referrals.looksDue({})).toMatchObject([
    { caseId, count: '11 yes, 2 not known: 11 to 13 of 28', suggested: 'medium' },
  ])
  await expect(
    referrals.lookAt({ screeningId: screening.id, look: { verdict: 'raise', level: 'high', reason: '', note: '' } }),
  ).rejects.toMatchObject({ code: 'INVALID' })
  await referrals.lookAt({
    screeningId: screening.id,
    look: { verdict: 'agree', level: 'medium', reason: '', note: 'Well asked.' },
  })
  expect(await referrals.looksDue({})).toEqual([])
})

test('a level below what the answers suggest needs its reason, and “visible” needs the answers', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await begin(clinic)
  const { cases, referrals } = clinic.as('coordinator')
  const screening = await referrals.startScreening({ caseId, packId: SCREENING.id, fields: asked() })
  await answerAll(clinic, screening.id, (code, index) => (index < 9 && code !== 'DQ08' ? 'yes' : 'no'))
  const decide = (choice: Parameters<typeof cases.decideLevel>[0]['choice']) => cases.decideLevel({ caseId, choice })
  await expect(decide({ level: 'standard', route: null, reason: '' })).rejects.toMatchObject({
    data: { field: 'reason' },
  })
  await expect(decide({ level: 'high', route: 'visible', reason: '' })).rejects.toMatchObject({
    data: { field: 'route' },
  })
  await expect(decide({ level: 'medium', route: null, reason: '' })).resolves.toMatchObject({ level: 'medium' })
})

test('sharing needs an asking, all five tests, and a basis that the agency which shares may use', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await begin(clinic)
  const { referrals } = clinic.as('coordinator')
  const record = (rest: Partial<typeof SHARE>) => referrals.recordShare({ caseId, share: { ...SHARE, ...rest } })
  await expect(record({ ticks: ['relevant'] })).rejects.toMatchObject({ data: { field: 'ticks' } })
  await expect(record({})).rejects.toMatchObject({ code: 'NOT_READY' })
  await expect(
    referrals.recordConsent({ caseId, consent: { explained: true, answer: 'refused', reason: '' } }),
  ).rejects.toMatchObject({ data: { field: 'reason' } })
  await referrals.recordConsent({
    caseId,
    consent: { explained: true, answer: 'refused', reason: 'She fears he will hear of it.' },
  })
  await expect(record({})).resolves.toMatchObject({ recipient: 'Westmere Health' })
})

test('the law follows the agency that shares: police share with health under Part 3, health never, not even with police', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await begin(clinic)
  const { referrals } = clinic.as('coordinator')
  await referrals.recordConsent({ caseId, consent: { explained: true, answer: 'given', reason: '' } })
  const record = (rest: Partial<typeof SHARE>) => referrals.recordShare({ caseId, share: { ...SHARE, ...rest } })
  const health = {
    sharer: 'Westmere Health',
    sharerKind: 'health',
    recipient: 'Westmere Police',
    recipientKind: 'police',
  } as const
  await expect(record({ recipientKind: 'health' })).resolves.toMatchObject({ lawfulBasis: 'PART3_SAFEGUARDING' })
  await expect(record(health)).rejects.toMatchObject({ data: { field: 'lawfulBasis' } })
  const gdpr = { ...health, lawfulBasis: 'GDPR_SAFEGUARDING' }
  await expect(record(gdpr)).rejects.toMatchObject({ data: { field: 'article6' } })
  await expect(record({ ...gdpr, article6: 'A6_TASK' })).rejects.toMatchObject({ data: { field: 'article9' } })
  await expect(record({ ...gdpr, article6: 'A6_TASK', article9: 'A9_PUBLIC' })).resolves.toMatchObject(health)
})

test('where somebody could not decide, the sharing keeps the assessment of that one decision, and nothing is shared without it', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await begin(clinic)
  const { referrals } = clinic.as('coordinator')
  await referrals.recordConsent({
    caseId,
    consent: { explained: true, answer: 'not sought, for another reason', reason: 'He could not weigh it up.' },
  })
  const note = {
    decision: 'Whether the hospital may tell the police where he lives.',
    helped: 'Asked twice, with pictures, in the morning and with his sister.',
    assessedBy: 'Dr Iwu',
    on: TODAY,
  }
  const record = (capacity: Parameters<typeof referrals.recordShare>[0]['share']['capacity'], gateway = 'MCA_2005') =>
    referrals.recordShare({ caseId, share: { ...SHARE, gateway, capacity } })
  for (const [field, unsaid] of [
    ['decision', null],
    ['decision', { ...note, decision: ' ' }],
    ['helped', { ...note, helped: '' }],
    ['assessedBy', { ...note, assessedBy: '' }],
    ['on', { ...note, on: null }],
    ['on', { ...note, on: addDays(TODAY, 1) }],
  ] as const) {
    await expect(record(unsaid)).rejects.toMatchObject({ code: 'INVALID', data: { field } })
  }
  expect((await referrals.get({ caseId })).shares).toEqual([])
  await record(note)
  await record(note, 'CA_2014')
  const { shares } = await referrals.get({ caseId })
  expect(new Map(shares.map((one) => [one.gateway, one.capacity]))).toEqual(
    new Map([
      ['MCA_2005', note],
      ['CA_2014', null],
    ]),
  )
})

test('the forum follows the level; anything else than the suggestion needs its reason', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await begin(clinic)
  const { cases, referrals } = clinic.as('coordinator')
  const route = (routing: Parameters<typeof referrals.route>[0]['routing']) => referrals.route({ caseId, routing })
  const clinicRoute = { forum: 'clinic', advocate: 'ISAC', advocateName: 'Keeley Abara', reason: '' } as const
  await expect(route(clinicRoute)).rejects.toMatchObject({ data: { field: 'forum' } })
  await cases.decideLevel({ caseId, choice: { level: 'high', route: 'judgement', reason: 'An untreated belief.' } })
  expect((await referrals.get({ caseId })).suggestion).toMatchObject({ forum: 'clinic' })
  await expect(route({ ...clinicRoute, forum: 'marac' })).rejects.toMatchObject({ data: { field: 'reason' } })
  await expect(route(clinicRoute)).resolves.toMatchObject({ suggestedForum: 'clinic' })
})

test('a worrying answer about safety becomes an action for whoever holds the risk, once', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await begin(clinic)
  const { actions, referrals } = clinic.as('coordinator')
  await referrals.change({ caseId, change: { field: 'safety', was: {}, value: { IS01: 'yes' } } })
  await referrals.change({
    caseId,
    change: { field: 'safety', was: { IS01: 'yes' }, value: { IS01: 'yes', IS02: 'no' } },
  })
  const raised = await actions.list({ text: '', agencyId: null, ownerName: null, caseId, state: null })
  expect(raised).toMatchObject([{ ownerName: 'DC Lund', dueOn: TODAY }])
})

test('the same two people are found again, and a further incident within the clinic’s months is a repeat', async () => {
  const clinic = await openTestClinic()
  const { referrals } = clinic.as('coordinator')
  const first = await begin(clinic, { referredOn: '2025-11-21' as Day, victimBorn: '1991-05-19' as Day }) // brand: days that exist
  await referrals.triage({ caseId: first.id, triage: { decision: 'accepted', reason: 'known to the clinic' } })
  const person = { name: 'Amarra Nwosu', alsoKnownAs: '', born: '1991-05-19' as Day, phone: '', address: '' } // brand: as above
  const found = await referrals.matches({ people: [person], except: null })
  expect(found).toMatchObject([{ reference: first.reference, role: 'victim', strength: 'likely' }])
  const second = await begin(clinic, { victimBorn: '1991-05-19' as Day }) // brand: as above
  expect((await referrals.get({ caseId: second.id })).repeat).toMatchObject({
    reference: first.reference,
    lastOn: '2025-11-21',
    repeat: true,
  })
})

test('an offer that nobody answered in time has lapsed: the risk stays, and it can be offered again', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await begin(clinic)
  const { cases } = clinic.as('coordinator')
  const offer = { agencyId: clinic.agency('Probation').id, name: 'T. Ahmed' }
  const first = await cases.offerRisk({ caseId, offer })
  clinic.at((NOW + 25 * 3_600_000) as typeof NOW) // brand: a day later
  await expect(
    cases.answerOffer({ caseId, handoverId: first.id, answer: { accepted: true, by: 'T. Ahmed', reason: '' } }),
  ).rejects.toMatchObject({ code: 'HANDOVER_LAPSED' })
  await cases.offerRisk({ caseId, offer })
  const { handovers } = await cases.get({ caseId })
  expect(handovers.map((link) => link.answer)).toEqual(['accepted', 'lapsed', null])
})

test('a pack is imported whole or not at all, and what was asked before prints as it was asked', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await begin(clinic)
  const { directory, referrals } = clinic.as('coordinator')
  const attestation = 'Licensed to Westmere, agreement of 2 March 2026'
  const pack = { ...SCREENING, id: 'county-checklist', version: '1.0', title: 'County checklist' }
  await directory.importPack({ text: JSON.stringify(pack), attestation })
  const first = await referrals.startScreening({ caseId, packId: pack.id, fields: asked() })
  const [set, ...sets] = pack.sets
  const [item, ...items] = set?.items ?? []
  if (set === undefined || item === undefined) throw new Error('The checklist is empty.')
  const edited = {
    ...pack,
    version: '1.1',
    sets: [{ ...set, items: [{ ...item, label: 'Asked in other words' }, ...items] }, ...sets],
  }
  await directory.importPack({ text: JSON.stringify(edited), attestation })
  const second = await referrals.startScreening({ caseId, packId: pack.id, fields: asked() })
  const { screenings } = await referrals.get({ caseId })
  const labelIn = (id: string) => screenings.find((one) => one.record.id === id)?.pack.sets[0]?.items[0]?.label
  expect(labelIn(first.id)).toBe(item.label)
  expect(labelIn(second.id)).toBe('Asked in other words')
  for (const text of [
    'not json',
    '['.repeat(100_000),
    '{"__proto__": {"polluted": true}}',
    JSON.stringify({
      ...pack,
      version: '2.0',
      bands: [
        { level: 'standard', from: 0 },
        { level: 'high', from: 0 },
      ],
    }),
    JSON.stringify({ ...pack, version: '2.0', sets: [set, set] }),
    JSON.stringify({ ...pack, version: '2.0', total: 28 }),
    JSON.stringify(pack),
  ]) {
    await expect(directory.importPack({ text, attestation })).rejects.toMatchObject({ code: 'BAD_PACK' })
  }
  const many = JSON.stringify({ ...pack, version: '2.0', sets: [{ ...set, items: Array(1_000_000).fill(0) }] })
  await expect(directory.importPack({ text: many, attestation })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  expect((await directory.packs({})).filter((one) => one.id === pack.id).map((one) => one.version)).toEqual([
    '1.0',
    '1.1',
  ])
})

test('a service is in the directory with the day of its last check, and referring on without consent needs a ground', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await begin(clinic)
  const { directory, referrals } = clinic.as('coordinator')
  const service = await directory.addService({
    name: 'Lantern Advocacy',
    purpose: 'stalking advocacy',
    contact: '01632 960100',
    hours: '',
    checkedOn: TODAY,
    onHandout: true,
  })
  const support = { serviceId: service.id, consent: 'refused' as const, state: 'sent' as const, reason: '' }
  await expect(referrals.referOn({ caseId, support })).rejects.toMatchObject({ data: { field: 'reason' } })
  const sent = await referrals.referOn({ caseId, support: { ...support, consent: 'given' } })
  await expect(
    referrals.answerSupport({ supportReferralId: sent.id, state: 'declined', reason: '' }),
  ).rejects.toMatchObject({ data: { field: 'reason' } })
  await referrals.answerSupport({ supportReferralId: sent.id, state: 'accepted', reason: '' })
  expect((await referrals.get({ caseId })).support).toMatchObject([
    { serviceName: 'Lantern Advocacy', state: 'accepted' },
  ])
})

test('one yes about honour-based abuse flags the case; it is put aside with a reason only, and the next yes flags it again', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await begin(clinic)
  const { cases, referrals } = clinic.as('coordinator')
  const { id: screeningId } = await referrals.startScreening({ caseId, packId: SCREENING.id, fields: asked() })
  const say = (code: string, was: AnswerWord | null, value: AnswerWord) =>
    referrals.answer({ screeningId, code, change: { field: 'answer', was, value } })
  const flagged = async () => (await referrals.get({ caseId })).record.flags
  await say('HB01', null, 'unknown')
  expect(await flagged()).toEqual([])
  await say('HB06', null, 'yes')
  expect(await flagged()).toEqual(['honour-based abuse'])
  expect(await cases.get({ caseId })).toMatchObject({ flags: ['honour-based abuse'], oneChanceOpen: true })
  await expect(
    referrals.change({ caseId, change: { field: 'flags', was: ['honour-based abuse'], value: [] } }),
  ).rejects.toMatchObject({ data: { field: 'flags' } })
  await referrals.change({ caseId, change: { field: 'honourAside', was: '', value: 'She meant the weather.' } })
  expect(await cases.get({ caseId })).toMatchObject({ flags: [], oneChanceOpen: false })
  await say('HB01', 'unknown', 'yes')
  const { record } = await referrals.get({ caseId })
  expect(record).toMatchObject({ flags: ['honour-based abuse'], honourAside: '' })
  await referrals.change({ caseId, change: { field: 'honourDone', was: '', value: 'Seen alone; police called.' } })
  expect(await cases.get({ caseId })).toMatchObject({ flags: ['honour-based abuse'], oneChanceOpen: false })
})

test('a screening in a case that was opened without a referral raises the flag as well', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await openCase(clinic)
  const { cases, referrals } = clinic.as('coordinator')
  const { id: screeningId } = await referrals.startScreening({ caseId, packId: SCREENING.id, fields: asked() })
  await referrals.answer({ screeningId, code: 'HB10', change: { field: 'answer', was: null, value: 'yes' } })
  expect((await cases.get({ caseId })).flags).toEqual(['honour-based abuse'])
})

test('who was told is kept with the day, also when the answer changes, and no day lies ahead', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await begin(clinic)
  const { referrals } = clinic.as('coordinator')
  const change = (one: Parameters<typeof referrals.change>[0]['change']) => referrals.change({ caseId, change: one })
  await change({ field: 'managerTold', was: null, value: 'yes' })
  await change({ field: 'managerName', was: '', value: 'Rhoswen Teague' })
  const gaps = async () => (await referrals.get({ caseId })).recordingGaps.find((gap) => gap.code === 'RD06')?.sentence
  expect(await gaps()).toContain('Give the day on which the line manager was told.')
  await expect(
    change({ field: 'managerToldOn', was: null, value: '2026-12-24' as Day }), // brand: a day ahead
  ).rejects.toMatchObject({ data: { field: 'managerToldOn' } })
  await change({ field: 'managerToldOn', was: null, value: TODAY })
  expect(await gaps()).not.toContain('line manager')
  await change({ field: 'managerTold', was: 'yes', value: 'no' })
  expect((await referrals.get({ caseId })).record).toMatchObject({
    managerTold: 'no',
    managerName: 'Rhoswen Teague',
    managerToldOn: TODAY,
  })
})

test('ethnicity stands twice: as she says it and as the referrer saw it', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await begin(clinic)
  const { cases } = clinic.as('coordinator')
  const [victim] = (await cases.get({ caseId })).parties.filter((one) => one.role === 'victim')
  if (victim === undefined) throw new Error('A referral without a victim.')
  const say = (field: 'ethnicity' | 'ethnicityAsSeen', value: string) =>
    cases.changeParty({ caseId, partyId: victim.id, change: { field, was: '', value } })
  await say('ethnicity', 'Igbo, Nigerian')
  await say('ethnicityAsSeen', 'Black')
  expect((await cases.get({ caseId })).parties).toContainEqual(
    expect.objectContaining({ id: victim.id, ethnicity: 'Igbo, Nigerian', ethnicityAsSeen: 'Black' }),
  )
})

const SHARE: Omit<Share, 'id' | 'caseId' | 'at' | 'byName'> = {
  sharer: 'Westmere Police',
  sharerKind: 'police',
  recipient: 'Westmere Health',
  recipientKind: 'health',
  what: 'Name and address.',
  purpose: 'To protect her.',
  lawfulBasis: 'PART3_SAFEGUARDING',
  article6: '',
  article9: '',
  gateway: '',
  capacity: null,
  ticks: ['relevant', 'adequate', 'necessary', 'proportionate', 'does not raise the risk'],
  decidedByName: 'Robin Okafor',
}

async function begin(
  clinic: TestClinic,
  rest: Partial<Parameters<ReturnType<TestClinic['as']>['referrals']['begin']>[0]> = {},
) {
  return clinic.as('coordinator').referrals.begin({
    referringAgencyId: clinic.agency('Health').id,
    referredOn: TODAY,
    referredByName: 'Dr Iwu',
    victim: 'Amara Nwosu',
    victimBorn: null,
    victimPhone: '07700 900114',
    perpetratorKnown: true,
    perpetrator: 'Daniel Frayne',
    perpetratorBorn: null,
    relationship: 'former partner',
    holder: { agencyId: clinic.agency('Police').id, name: 'DC Lund' },
    ...rest,
  })
}

function asked() {
  return { askedOn: TODAY, askedBy: 'Dr Iwu', mode: 'in person', modeReason: '' } as const
}

async function answerAll(
  clinic: TestClinic,
  screeningId: Parameters<ReturnType<TestClinic['as']>['referrals']['answer']>[0]['screeningId'],
  say: (code: string, index: number) => AnswerWord,
): Promise<void> {
  for (const [index, item] of (SCREENING.sets[0]?.items ?? []).entries()) {
    await clinic.as('coordinator').referrals.answer({
      screeningId,
      code: item.code,
      change: { field: 'answer', was: null, value: say(item.code, index) },
    })
  }
}

test('a name that is long or no name at all is matched like any other', async () => {
  const clinic = await openTestClinic()
  const { referrals } = clinic.as('coordinator')
  const first = await begin(clinic)
  const words = Array.from({ length: 16 }, (_, at) => `Name${String.fromCharCode(97 + at)}`).join(' ')
  const person = { name: words, alsoKnownAs: `${words}, ${words}; Amarra Nwosu`, born: null, phone: '', address: '' }
  expect(await referrals.matches({ people: [person], except: null })).toMatchObject([
    { reference: first.reference, role: 'victim', strength: 'possible' },
  ])
  expect(await referrals.matches({ people: [person], except: first.id })).toEqual([])
  const nobody = { name: '", or *', alsoKnownAs: '', born: null, phone: '+++++++++++', address: '' }
  expect(await referrals.matches({ people: [nobody], except: null })).toEqual([])
})
