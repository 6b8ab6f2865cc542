import { expect, test } from 'vitest'
import { addDays, type Day } from '#shared/domain/dates.ts'
import type { AgencyId, CaseId } from '#shared/domain/ids.ts'
import type { TellingFields } from '#shared/domain/victim-loop.ts'
import type { WordsFields } from '#shared/domain/victim-words.ts'
import { NOW, openCase, openTestClinic, type TestClinic, TODAY } from '#tests/support/clinic.ts'
import { finalised, promise } from '#tests/support/finalised-plan.ts'

const DAY = 86_400_000
const TOLD: TellingFields = {
  toldOn: TODAY,
  words: 'I told her what each service does.',
  toldBy: '',
  way: 'the safe way',
  wayNote: '',
}
const SAID: WordsFields = {
  kind: 'wish',
  about: 'police and court',
  saidOn: TODAY,
  words: 'She wants the order, and no trial.',
  saidTo: '',
  tellingId: null,
  changes: null,
  takenBack: false,
  audience: null,
}
const CONTACT = {
  name: 'Ife Nwosu',
  who: 'her sister',
  phone: '01632 960301',
  whatFor: 'when she does not answer',
  safeTimes: 'after six',
  mayKnow: 'everything',
  audience: null,
}

async function entriesOf(clinic: TestClinic, caseId: CaseId, role = 'advocate') {
  return (await clinic.as(role).victimLoop.get({ caseId })).entries
}

test('a finalised plan is not shared with her until the advocate says that she was told, and what she said back stays beside it', async () => {
  const clinic = await openTestClinic()
  const { caseId, planId } = await finalised(clinic)
  const advocate = clinic.as('advocate').victimLoop
  const [plan] = await entriesOf(clinic, caseId)
  if (plan === undefined) throw new Error('A finalised plan that is no news.')
  expect(plan).toMatchObject({ ref: `plan/${planId}`, state: 'not shared', days: 0, byWhom: 'her advocate' })
  const { ref, mark } = plan
  await advocate.tell({ caseId, ref, mark, telling: TOLD, answer: 'I can sleep again.' })
  const after = await advocate.get({ caseId })
  expect(after.entries).toMatchObject([{ state: 'told', tellings: [{ toldBy: 'advocate of Advocacy' }] }])
  expect(after.said).toMatchObject([{ kind: 'answer', words: 'I can sleep again.', saidTo: 'advocate of Advocacy' }])
  expect(after.feedbackSince).toBe(TODAY)
  await expect(advocate.tell({ caseId, ref, mark, telling: TOLD, answer: '' })).rejects.toMatchObject({
    code: 'INVALID',
  })
  await advocate.say({ caseId, words: { ...SAID, kind: 'on the plan', about: null } })
  expect((await advocate.get({ caseId })).feedbackSince).toBeNull()
})

test('a telling that was wrong is withdrawn: it stays readable, and she has to be told', async () => {
  const clinic = await openTestClinic()
  const { caseId } = await finalised(clinic)
  const advocate = clinic.as('advocate').victimLoop
  const [{ ref = '', mark = '' } = {}] = await entriesOf(clinic, caseId)
  const { id: tellingId } = await advocate.tell({ caseId, ref, mark, telling: TOLD, answer: '' })
  await advocate.withdrawTelling({ tellingId, reason: 'I spoke with somebody else.' })
  await expect(advocate.withdrawTelling({ tellingId, reason: 'Again.' })).rejects.toMatchObject({ code: 'WITHDRAWN' })
  expect(await entriesOf(clinic, caseId)).toMatchObject([
    { state: 'not shared', tellings: [{ withdrawnReason: 'I spoke with somebody else.' }] },
  ])
})

test('an order that is made and served is news for her, and its note is not', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await openCase(clinic)
  const police = clinic.as('police lead').orders
  const order = { kind: 'stalking protection', title: '', court: '', owner: 'DC Lund', endsOn: null } as const
  const ago = (days: number) => addDays(TODAY, -days)
  const { record } = await police.consider({ caseId, order, step: { on: ago(40), note: '' } })
  for (const [kind, days] of [
    ['applied', 30],
    ['made', 9],
    ['served', 2],
  ] as const) {
    const step = { kind, on: ago(days), note: 'At his brother’s flat.' }
    await police.addStep({ orderId: record.id, step, breach: null })
  }
  const entries = await entriesOf(clinic, caseId)
  expect(entries.map(({ kind, state, days }) => [kind, state, days])).toEqual([
    ['order', 'not shared', 9],
    ['order', 'not shared', 2],
  ])
  expect(JSON.stringify(entries)).not.toContain('brother')
})

test('what the panel said in the meeting waits for her; said in other words it waits again', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await openCase(clinic)
  const { meetings, clinic: own } = clinic.as('coordinator')
  const { me } = await own.session({})
  const meeting = { heldOn: TODAY, startsAt: '10:00', place: 'Riverside Room', chairId: me.id, invited: [me.agencyId] }
  const { id: meetingId } = await meetings.plan(meeting)
  const { id: agendaItemId } = await meetings.addToAgenda({ meetingId, caseId, reason: 'new' })
  const say = async (was: string, value: string) =>
    meetings.changeItem({ meetingId, agendaItemId, change: { field: 'toldWhat', was, value } })
  await say('', 'The day of service, not the place.')
  expect(await entriesOf(clinic, caseId)).toEqual([])
  await clinic.as('coordinator').meetings.addAttendee({
    meetingId,
    attendee: { name: 'DC Lund', agencyId: clinic.agency('Police').id, personId: null },
  })
  await meetings.start({ meetingId })
  const [first] = await entriesOf(clinic, caseId)
  if (first === undefined) throw new Error('What the panel said is no news.')
  expect(first).toMatchObject({ kind: 'meeting', words: 'The day of service, not the place.', state: 'not shared' })
  await say('The day of service, not the place.', 'The day of service and the place.')
  const advocate = clinic.as('advocate').victimLoop
  const of = { caseId, ref: first.ref, telling: TOLD, answer: '' }
  await expect(advocate.tell({ ...of, mark: first.mark })).rejects.toMatchObject({ code: 'STALE' })
  await advocate.tell({ ...of, mark: 'The day of service and the place.' })
  await say('The day of service and the place.', 'Nothing yet.')
  expect(await entriesOf(clinic, caseId)).toMatchObject([{ state: 'changed since' }])
  await say('Nothing yet.', '')
  expect(await entriesOf(clinic, caseId)).toMatchObject([
    { state: 'told', tellings: [{ toldBy: 'advocate of Advocacy' }] },
  ])
})

test('she may change her mind as often as she likes; every wish stays readable, and what rests on it is listed', async () => {
  const clinic = await openTestClinic()
  const { caseId } = await finalised(clinic)
  const advocate = clinic.as('advocate').victimLoop
  const first = await advocate.say({ caseId, words: SAID })
  const change = { ...SAID, changes: first.id, words: 'She wants him charged after all.' }
  await advocate.say({ caseId, words: change })
  await expect(advocate.say({ caseId, words: change })).rejects.toMatchObject({
    code: 'INVALID',
    data: { field: 'changes' },
  })
  const { said, resting } = await advocate.get({ caseId })
  expect(said.map(({ words }) => words)).toEqual([SAID.words, 'She wants him charged after all.'])
  expect(resting['police and court']).toEqual([{ what: 'Version 1 of the plan', place: 'plan' }])
})

test('consent that she takes back is added to what she answered before, with the reason', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await openCase(clinic)
  const advocate = clinic.as('advocate').victimLoop
  await advocate.changeConsent({ caseId, consent: { explained: true, answer: 'given', reason: '' } })
  const refused = { explained: true, answer: 'refused', reason: '' } as const
  await expect(advocate.changeConsent({ caseId, consent: refused })).rejects.toMatchObject({ code: 'INVALID' })
  await advocate.changeConsent({ caseId, consent: { ...refused, reason: 'He works at the council.' } })
  expect((await advocate.get({ caseId })).consents.map(({ answer }) => answer)).toEqual(['given', 'refused'])
})

test('an emergency contact changes by versions, and ends with a reason', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await openCase(clinic)
  const advocate = clinic.as('advocate').victimLoop
  const { origin } = await advocate.keepContact({ caseId, follows: null, contact: CONTACT })
  const moved = { ...CONTACT, phone: '01632 960302' }
  await advocate.keepContact({ caseId, follows: { origin, was: 1 }, contact: moved })
  await expect(advocate.keepContact({ caseId, follows: { origin, was: 1 }, contact: CONTACT })).rejects.toMatchObject({
    code: 'STALE',
  })
  await advocate.endContact({ origin, was: 2, reason: 'She moved abroad.' })
  const { contacts } = await advocate.get({ caseId })
  expect(contacts.map(({ number, phone, ended }) => [number, phone, ended])).toEqual([
    [1, '01632 960301', ''],
    [2, '01632 960302', ''],
    [3, '01632 960302', 'She moved abroad.'],
  ])
})

test('what only some agencies may know is kept from the others, and a change of it is refused them', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await openCase(clinic)
  const audience = [clinic.agency('Advocacy').id]
  const advocate = clinic.as('advocate').victimLoop
  const wish = await advocate.say({ caseId, words: { ...SAID, audience } })
  const { origin } = await advocate.keepContact({ caseId, follows: null, contact: { ...CONTACT, audience } })
  const written = { kind: 'other', title: 'His new address', words: 'The town, no more.', byWhom: 'S. Y.' } as const
  await advocate.add({ caseId, news: { ...written, audience } })
  for (const [role, count] of [
    ['advocate', 1],
    ['coordinator', 1],
    ['police lead', 0],
    ['psychologist', 0],
  ] as const) {
    const seen = await clinic.as(role).victimLoop.get({ caseId })
    expect([seen.said.length, seen.contacts.length, seen.entries.length], role).toEqual([count, count, count])
    const waiting = await clinic.as(role).victimLoop.waiting({})
    expect(
      waiting.reduce((sum, one) => sum + one.notShared, 0),
      role,
    ).toBe(count)
  }
  expect([wish.audience, origin.length]).toEqual([audience, 36])
})

test('only advocate and coordinator write; the coordinator names who spoke with her', async () => {
  const clinic = await openTestClinic()
  const { caseId } = await finalised(clinic)
  const [{ ref = '', mark = '' } = {}] = await entriesOf(clinic, caseId)
  for (const role of ['police lead', 'psychologist', 'panel member']) {
    const loop = clinic.as(role).victimLoop
    await expect(loop.tell({ caseId, ref, mark, telling: TOLD, answer: '' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    })
  }
  const { tell } = clinic.as('coordinator').victimLoop
  await expect(tell({ caseId, ref, mark, telling: TOLD, answer: '' })).rejects.toMatchObject({
    code: 'INVALID',
    data: { field: 'toldBy' },
  })
  await tell({ caseId, ref, mark, telling: { ...TOLD, toldBy: 'Saima Yardley' }, answer: '' })
  expect(await entriesOf(clinic, caseId)).toMatchObject([
    { state: 'told', tellings: [{ toldBy: 'Saima Yardley', recordedByName: 'Robin Okafor' }] },
  ])
  const { rows } = await clinic.as('administrator').audit.list({ page: 0, actorId: null })
  expect(rows.map(({ act }) => act)).toContain('victim told')
})

test('the advocate’s list has the longest wait first, then who was told and not asked; nothing held back, no closed case', async () => {
  const clinic = await openTestClinic()
  const { caseId } = await finalised(clinic)
  clinic.at((NOW + 12 * DAY) as typeof NOW) // brand: as the clock of the test
  const later = { caseId: (await openCase(clinic)).id }
  const advocate = clinic.as('advocate').victimLoop
  const written = { kind: 'decision', title: 'Level', words: 'The risk is medium.', byWhom: 'S. Y.' } as const
  await advocate.add({ ...later, news: { ...written, audience: null } })
  expect((await advocate.waiting({})).map((one) => [one.caseId, one.notShared, one.days])).toEqual([
    [caseId, 1, 12],
    [later.caseId, 1, 0],
  ])
  const [{ ref = '', mark = '' } = {}] = await entriesOf(clinic, caseId)
  await advocate.holdBack({ caseId, ref, mark, reason: 'He would be in the room.' })
  expect(await entriesOf(clinic, caseId)).toMatchObject([{ state: 'held back' }])
  expect((await advocate.waiting({})).map((one) => one.caseId)).toEqual([later.caseId])
  const toldOn = addDays(TODAY, 12) as Day // as: a day of the calendar
  await advocate.tell({ caseId, ref, mark, telling: { ...TOLD, toldOn }, answer: '' })
  expect(await advocate.waiting({})).toMatchObject([
    { caseId: later.caseId, notShared: 1, oldest: 'Level' },
    { caseId, notShared: 0, feedbackSince: toldOn },
  ])
  await clinic.as('coordinator').cases.close({ caseId })
  expect((await advocate.waiting({})).map((one) => one.caseId)).toEqual([later.caseId])
  await expect(advocate.say({ caseId, words: SAID })).rejects.toMatchObject({ code: 'CASE_CLOSED' })
  expect(await clinic.as('panel member').victimLoop.waiting({})).toEqual([])
})

/** A case whose panel has decided something, in a meeting that has ended, with an action for her safety. */
async function decided(clinic: TestClinic, audience: AgencyId[] | null = null) {
  const { id: caseId } = await openCase(clinic)
  const { meetings, clinic: own, actions } = clinic.as('coordinator')
  const { me } = await own.session({})
  const meeting = { heldOn: TODAY, startsAt: '10:00', place: 'Riverside Room', chairId: me.id, invited: [me.agencyId] }
  const { id: meetingId } = await meetings.plan(meeting)
  const { id: agendaItemId } = await meetings.addToAgenda({ meetingId, caseId, reason: 'new' })
  await meetings.addAttendee({
    meetingId,
    attendee: { name: 'DC Lund', agencyId: clinic.agency('Police').id, personId: null },
  })
  await meetings.start({ meetingId })
  const decision = { kind: 'decision', agencyId: null, speaker: '', because: 'The last one was not served.' } as const
  const text = 'Police ask for the order this week'
  const { id: minuteEntryId } = await meetings.addEntry({
    meetingId,
    agendaItemId,
    entry: { ...decision, text, audience },
  })
  const entry = { ...decision, text: 'Guidance “Mediation” was set aside for action 1' }
  await meetings.addEntry({ meetingId, agendaItemId, entry })
  const safety = { text: 'Fit the lights', strand: 'victim' as const }
  const { id: actionId } = await promise(clinic, caseId, safety)
  await promise(clinic, caseId, { text: 'See him at the office', strand: 'perpetrator' })
  return {
    caseId,
    meetingId,
    agendaItemId,
    minuteEntryId,
    actionId,
    decision,
    end: () => meetings.end({ meetingId }),
    meetings,
    actions,
  }
}

const proposals = (entries: Awaited<ReturnType<typeof entriesOf>>) =>
  entries.flatMap(({ state, words }) => (state === 'proposed' ? [words] : []))

test('what was decided and what was promised for her safety is proposed, and never told before her advocate has worded it', async () => {
  const clinic = await openTestClinic()
  const { caseId, end } = await decided(clinic)
  expect(proposals(await entriesOf(clinic, caseId))).toEqual(['Fit the lights (by Tuesday 1 December 2026)'])
  await end()
  const entries = await entriesOf(clinic, caseId)
  expect(proposals(entries).toSorted()).toEqual([
    'Fit the lights (by Tuesday 1 December 2026)',
    'Police ask for the order this week',
  ])
  const found = entries.find(({ kind }) => kind === 'decision')
  if (found === undefined) throw new Error('A decision that is not proposed.')
  expect(found).toMatchObject({ tellings: [], beside: 'Because: The last one was not served.' })
  const { ref, mark } = found
  const advocate = clinic.as('advocate').victimLoop
  expect(await advocate.waiting({})).toMatchObject([{ caseId, notShared: 0, proposed: 2 }])
  const told = { caseId, ref, mark, telling: TOLD, answer: '' }
  await expect(advocate.tell(told)).rejects.toMatchObject({ data: { field: 'words' } })
  const asides = [{ rule: 'block', reason: 'Her own words.' }]
  const news = {
    kind: 'other',
    title: 'The order',
    words: 'They ask the court.',
    byWhom: 'S. Y.',
    audience: null,
    asides,
  } as const
  await advocate.add({ caseId, news: { ...news, asides }, from: { ref, mark } })
  const written = (await entriesOf(clinic, caseId)).find(({ ref: name }) => name.startsWith('entry/'))
  expect(written).toMatchObject({
    kind: 'decision',
    state: 'not shared',
    words: 'They ask the court.',
    asides,
    beside: '',
  })
  await expect(advocate.add({ caseId, news: { ...news, asides }, from: { ref, mark } })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  expect(await advocate.waiting({})).toMatchObject([{ caseId, notShared: 1, proposed: 1 }])
})

test('a proposal is set aside with the reason, and comes back when its record says something new', async () => {
  const clinic = await openTestClinic()
  const { caseId, actionId, actions } = await decided(clinic)
  const advocate = clinic.as('advocate').victimLoop
  const [{ ref = '', mark = '' } = {}] = await entriesOf(clinic, caseId)
  expect(ref).toBe(`action/${actionId}`)
  await advocate.holdBack({ caseId, ref, mark, reason: 'She fitted them herself.' })
  expect(await entriesOf(clinic, caseId)).toMatchObject([
    { state: 'set aside', tellings: [{ words: 'She fitted them herself.' }] },
  ])
  expect(await advocate.waiting({})).toEqual([])
  const text = { field: 'text', was: 'Fit the lights', value: 'Fit the lights and the camera' } as const
  await actions.change({ actionId, change: text })
  const [again] = await entriesOf(clinic, caseId)
  expect(again).toMatchObject({ state: 'proposed' })
  await expect(
    advocate.add({
      caseId,
      news: { kind: 'action', title: 'Lights', words: 'Lights.', byWhom: 'S. Y.', audience: null },
      from: { ref, mark },
    }),
  ).rejects.toMatchObject({ code: 'STALE' })
})

/** A decision, in words for her. */
const THE_ORDER = {
  kind: 'decision',
  title: 'The order',
  words: 'They ask the court.',
  byWhom: 'S. Y.',
  audience: null,
} as const

test('what only some agencies may know is proposed to nobody else, and stays theirs in other words', async () => {
  const clinic = await openTestClinic()
  const { caseId, end } = await decided(clinic, [clinic.agency('Advocacy').id])
  await end()
  const [{ ref = '', mark = '' } = {}] = (await entriesOf(clinic, caseId)).filter(({ kind }) => kind === 'decision')
  const seenBy = async (role: string) =>
    (await entriesOf(clinic, caseId, role)).filter(({ kind }) => kind === 'decision').length
  expect([await seenBy('advocate'), await seenBy('coordinator'), await seenBy('police lead')]).toEqual([1, 1, 0])
  await clinic.as('advocate').victimLoop.add({ caseId, news: THE_ORDER, from: { ref, mark } })
  expect([await seenBy('advocate'), await seenBy('coordinator'), await seenBy('police lead')]).toEqual([1, 1, 0])
})

test('when a decision is worded anew, what was written from it says so before anybody tells her', async () => {
  const clinic = await openTestClinic()
  const { caseId, end, meetings, meetingId, minuteEntryId, decision } = await decided(clinic)
  await end()
  const [{ ref = '', mark = '' } = {}] = (await entriesOf(clinic, caseId)).filter(({ kind }) => kind === 'decision')
  await clinic.as('advocate').victimLoop.add({ caseId, news: THE_ORDER, from: { ref, mark } })
  const entry = { ...decision, text: 'Police do not ask for the order' }
  await meetings.replaceEntry({ meetingId, minuteEntryId, entry })
  const entries = await entriesOf(clinic, caseId)
  expect(
    entries.filter(({ kind }) => kind === 'decision').map(({ state, words, beside }) => [state, words, beside]),
  ).toEqual(
    expect.arrayContaining([
      ['not shared', 'They ask the court.', 'The record that this comes from was taken back. Ask before you tell her.'],
      ['proposed', 'Police do not ask for the order', 'Because: The last one was not served.'],
    ]),
  )
})

test('who knows somebody in a case is shown nothing of its proposals', async () => {
  const clinic = await openTestClinic()
  const { caseId, end } = await decided(clinic)
  await end()
  const { me } = await clinic.as('advocate').clinic.session({})
  const conflict = { personId: me.id, memberId: null, name: me.name, note: 'A cousin' }
  await clinic.as('coordinator').panel.recordConflict({ caseId, conflict })
  await expect(clinic.as('advocate').victimLoop.get({ caseId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await clinic.as('advocate').victimLoop.waiting({})).toEqual([])
})
