import { describe, expect, test } from 'vitest'
import { showProjector } from '#services/projector.ts'
import type { AgencyId } from '#shared/domain/ids.ts'
import type { NewEntry } from '#shared/domain/minute-entry.ts'
import { minutesNumber } from '#shared/domain/minutes-seal.ts'
import { NOW, openCase, openTestClinic, type TestClinic } from '#tests/support/clinic.ts'
import { signAssessment } from '#tests/support/signed-assessment.ts'

describe('information for some agencies only', () => {
  test('whoever runs the meeting reads it, whose agency is left out does not, and an edited line stays restricted', async () => {
    const clinic = await openTestClinic()
    const { meetingId, agendaItemId } = await running(clinic)
    const { meetings } = clinic.as('coordinator')
    const only: AgencyId[] = [clinic.agency('Police').id, clinic.agency('Health').id]
    const kept = await meetings.addEntry({
      meetingId,
      agendaItemId,
      entry: { ...SAID, text: 'restricted', audience: only },
    })
    await meetings.addEntry({ meetingId, agendaItemId, entry: { ...SAID, text: 'open' } })
    const read = async (who: string) =>
      (await clinic.as(who).meetings.get({ meetingId })).entries.map(({ text }) => text)
    expect(await read('coordinator')).toEqual(['restricted', 'open'])
    expect(await read('police lead')).toEqual(['restricted', 'open'])
    expect(await read('advocate')).toEqual(['open'])
    const { text, because, kind, agencyId, speaker } = kept
    const next = { text: `${text} still`, because, kind, agencyId, speaker }
    await meetings.replaceEntry({ meetingId, minuteEntryId: kept.id, entry: next })
    expect(await read('advocate')).toEqual(['open'])
    expect(await clinic.as('advocate').search.all({ text: 'restricted' })).toEqual([])
  })
})

describe('finalised minutes', () => {
  test('are numbered within their year, signed, and their wording can be proved', async () => {
    const clinic = await openTestClinic()
    const coordinator = clinic.as('coordinator')
    for (const serial of [1, 2]) {
      const { meetingId } = await running(clinic)
      await coordinator.meetings.end({ meetingId })
      await coordinator.meetings.finalise({ meetingId })
      const { seal } = await coordinator.afterMeeting.get({ meetingId })
      expect(seal).toMatchObject({
        year: 2026,
        serial,
        signedByName: 'Robin Okafor',
        signedAs: 'chair of the meeting, administrator, coordinator',
      })
      expect(seal && minutesNumber(seal)).toBe(`M-2026-00${serial}`)
      expect(seal?.sha256).toMatch(/^[0-9a-f]{64}$/)
      expect(seal?.auditHead).toMatch(/^\d+ · [0-9a-f]{16}$/)
      expect(await coordinator.afterMeeting.verify({ meetingId })).toEqual({
        whole: true,
        sha256: seal?.sha256,
        differs: [],
      })
    }
  })

  test('what goes on after them is found: an action that changed since is named, a correction is no difference', async () => {
    const clinic = await openTestClinic()
    const coordinator = clinic.as('coordinator')
    const { meetingId, agendaItemId, caseId } = await running(clinic)
    const { id: actionId } = await coordinator.actions.add({
      caseId,
      agendaItemId,
      text: 'Lodge the application at court',
      ownerName: 'DC Lund',
      ownerId: null,
      agencyId: clinic.agency('Police').id,
      dueOn: '2026-11-28' as never, // an unbranded day
      factor: 'C2',
      criterion: 'lodged',
    })
    await coordinator.meetings.end({ meetingId })
    await expect(coordinator.afterMeeting.verify({ meetingId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await coordinator.meetings.finalise({ meetingId })
    await coordinator.meetings.correct({ meetingId, agendaItemId, entry: { ...SAID, text: 'It was Tuesday.' } })
    expect((await coordinator.afterMeeting.verify({ meetingId })).differs).toEqual([])
    const change = { field: 'text', was: 'Lodge the application at court', value: 'Lodge it at once' } as const
    await coordinator.actions.change({ actionId, change })
    expect(await coordinator.afterMeeting.verify({ meetingId })).toMatchObject({
      whole: true,
      differs: ['SC-2026-0001, action 1'],
    })
  })

  test('past every service, the store refuses to change a signature', async () => {
    const clinic = await openTestClinic()
    const coordinator = clinic.as('coordinator')
    const { meetingId } = await running(clinic)
    await coordinator.meetings.end({ meetingId })
    await coordinator.meetings.finalise({ meetingId })
    const { store } = (await clinic.open.callerNamed('coordinator')).contextFor('meeting read')
    const again = store.write(async (r) => {
      const kept = await r.after.seal(meetingId)
      if (kept !== null) await r.after.addSeal({ ...kept, content: '{}' })
    })
    await expect(again).rejects.toThrow(/UNIQUE/)
  })
})

describe('the self-audit', () => {
  test('is filled from the log, answered in words, and shows its trend', async () => {
    const clinic = await openTestClinic()
    const { afterMeeting, meetings } = clinic.as('coordinator')
    const { meetingId, agendaItemId } = await running(clinic)
    await meetings.addEntry({ meetingId, agendaItemId, entry: { ...SAID, kind: 'voice' } })
    const line = async (code: string) =>
      (await afterMeeting.get({ meetingId })).mirror.find(({ item }) => item === code)
    expect(await line('voice')).toMatchObject({
      suggested: 'yes',
      because: 'In 1 of 1 cases the victim’s voice is minuted.',
      answer: null,
    })
    expect(await line('summary')).toMatchObject({
      suggested: 'no',
      because: expect.stringContaining('Not in SC-2026-0001.'),
    })
    expect(await line('fairness')).toMatchObject({ suggested: null, because: '' })
    await afterMeeting.answerMirror({ meetingId, answer: { item: 'voice', word: 'partly', note: 'read out late' } })
    await afterMeeting.answerMirror({ meetingId, answer: { item: 'voice', word: 'yes', note: '' } })
    expect((await line('voice'))?.answer).toMatchObject({ word: 'yes', byName: 'Robin Okafor' })
    expect(await afterMeeting.trend({})).toEqual([
      { meetingId, heldOn: '2026-11-21', answers: [{ item: 'voice', word: 'yes' }] },
    ])
    await expect(
      afterMeeting.answerMirror({ meetingId, answer: { item: 'nothing', word: 'yes', note: '' } }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a request to see minutes', () => {
  test('is answered with a summary that names nobody of the case, or refused with a reason, and once', async () => {
    const clinic = await openTestClinic()
    const { afterMeeting } = clinic.as('coordinator')
    const { meetingId, caseId } = await running(clinic)
    const asked = { meetingId, caseId, requestedBy: 'A solicitor', basis: 'Right of access' }
    const { id: disclosureId } = await afterMeeting.requestDisclosure(asked)
    const answer = (summary: string) =>
      afterMeeting.answerDisclosure({ disclosureId, answer: { outcome: 'summary given', summary } })
    await expect(answer(' ')).rejects.toMatchObject({ code: 'INVALID', data: { field: 'summary' } })
    await expect(answer('The panel spoke about amara.')).rejects.toMatchObject({ code: 'INVALID' })
    await expect(answer('Call 01632 960114.')).rejects.toMatchObject({ code: 'INVALID' })
    await answer('Six agencies met and agreed on steps to keep people safe.')
    await expect(answer('Again.')).rejects.toMatchObject({ code: 'INVALID', data: { field: 'outcome' } })
    const refused = await afterMeeting.requestDisclosure({ ...asked, requestedBy: 'Somebody else' })
    await afterMeeting.answerDisclosure({
      disclosureId: refused.id,
      answer: { outcome: 'refused', reason: 'Not a party to the case.' },
    })
    expect((await afterMeeting.get({ meetingId })).disclosures.map(({ outcome }) => outcome)).toEqual([
      'summary given',
      'refused',
    ])
  })
})

describe('a debrief', () => {
  test('is read by its author alone and can be thrown away', async () => {
    const clinic = await openTestClinic()
    const { id: debriefId } = await clinic.as('advocate').debrief.keep({ feeling: 'heavy', text: 'It stays with me.' })
    expect((await clinic.as('advocate').debrief.get({})).mine).toMatchObject([{ text: 'It stays with me.' }])
    for (const other of ['coordinator', 'administrator', 'psychologist']) {
      expect((await clinic.as(other).debrief.get({})).mine).toEqual([])
      await clinic.as(other).debrief.throwAway({ debriefId })
    }
    expect((await clinic.as('advocate').debrief.get({})).mine).toHaveLength(1)
    await clinic.as('advocate').debrief.throwAway({ debriefId })
    expect((await clinic.as('advocate').debrief.get({})).mine).toEqual([])
  })

  test('counts the high-risk cases that somebody heard this month', async () => {
    const clinic = await openTestClinic()
    const coordinator = clinic.as('coordinator')
    const { people } = await coordinator.clinic.session({})
    const advocate = people.find((one) => one.signIn === 'advocate')
    const { meetingId, caseId } = await running(clinic)
    await coordinator.meetings.addAttendee({
      meetingId,
      attendee: { name: 'Advocate', agencyId: clinic.agency('Advocacy').id, personId: advocate?.id ?? null },
    })
    await coordinator.cases.decideLevel({
      caseId,
      choice: { level: 'high', route: 'judgement', reason: 'Followed home twice.' },
    })
    expect(await clinic.as('advocate').debrief.get({})).toMatchObject({ heard: 1, high: 1 })
    clinic.at((NOW + 14 * 86_400_000) as never) // December
    expect(await clinic.as('advocate').debrief.get({})).toMatchObject({ heard: 0, high: 0 })
  })
})

describe('the projector', () => {
  test('shows reference, summary, actions and time; no name, no birth, no line of the minutes', async () => {
    const clinic = await openTestClinic()
    const { meetingId, agendaItemId, caseId } = await running(clinic)
    const coordinator = clinic.as('coordinator')
    const summary = 'Daniel Frayne waits for Amara at 14 Alder Row; she was born 5 March 1991.'
    await coordinator.meetings.changeItem({
      meetingId,
      agendaItemId,
      change: { field: 'riskSummary', was: '', value: summary },
    })
    await coordinator.meetings.addEntry({
      meetingId,
      agendaItemId,
      entry: { ...SAID, text: 'A note that only police may know', audience: [clinic.agency('Police').id] },
    })
    await coordinator.actions.add({
      caseId,
      agendaItemId,
      text: 'Tell Amara about the order',
      ownerName: 'DC Lund',
      ownerId: null,
      agencyId: clinic.agency('Police').id,
      dueOn: '2026-11-28' as never, // an unbranded day
      factor: null,
      criterion: '',
    })
    const view = await showProjector(
      (await clinic.open.callerNamed('coordinator')).contextFor('projector shown'),
      meetingId,
    )
    expect(view).toMatchObject({
      stage: 'running',
      agenda: [{ label: 'SC-2026-0001', reason: 'New referral', state: 'now' }],
      current: {
        summary: 'the perpetrator waits for the victim at 14 Alder Row; she was born [date of birth].',
        actions: [{ number: 1, text: 'Tell the victim about the order', agency: 'Westmere Police', due: 'Sat 28 Nov' }],
      },
    })
    const all = JSON.stringify(view)
    for (const never of ['Amara', 'Nwosu', 'Daniel', 'Frayne', '1991', 'Lund', 'only police'])
      expect(all).not.toContain(never)
    const { rows } = await coordinator.audit.list({ page: 0, actorId: null })
    expect(rows.some((row) => row.act === 'projector shown')).toBe(true)
  })
})

test('the wall shows what of the assessment is open and what covers the rest, and counts no action that only some may know', async () => {
  const clinic = await openTestClinic()
  const { meetingId, agendaItemId, caseId } = await running(clinic)
  await signAssessment(clinic, caseId, { there: { C2: 'yes', F5: 'yes', H1: 'partly' } })
  const coordinator = clinic.as('coordinator')
  const action = {
    caseId,
    agendaItemId,
    text: 'Tell her about the order',
    ownerName: 'DC Lund',
    ownerId: null,
    agencyId: clinic.agency('Police').id,
    dueOn: '2026-12-01' as never, // an unbranded day
    criterion: '',
  }
  await coordinator.actions.add({ ...action, factor: 'C2' })
  await coordinator.actions.add({ ...action, factor: 'H1', audience: [clinic.agency('Police').id] })
  await coordinator.plans.acceptUncovered({ caseId, kind: 'factor', ref: 'F5', reason: 'Looked at in the room.' })
  const context = (await clinic.open.callerNamed('coordinator')).contextFor('projector shown')
  const { current } = await showProjector(context, meetingId)
  expect(current?.coverage.map(({ label, state, by }) => [label.slice(0, 2), state, by])).toEqual([
    ['C2', 'covered', [1]],
    ['F5', 'accepted', []],
    ['H1', 'uncovered', []],
  ])
})

const SAID: NewEntry = { kind: 'fact', text: 'said', because: '', agencyId: null, speaker: '' }

async function running(clinic: TestClinic) {
  const coordinator = clinic.as('coordinator')
  const { me, today } = await coordinator.clinic.session({})
  const { id: meetingId } = await coordinator.meetings.plan({
    heldOn: today,
    startsAt: '10:00',
    place: 'Riverside Room',
    chairId: me.id,
    invited: [me.agencyId],
  })
  const { id: caseId } = await openCase(clinic, { victimBorn: '1991-03-05' as never }) // an unbranded day
  const { id: agendaItemId } = await coordinator.meetings.addToAgenda({ meetingId, caseId, reason: 'new' })
  await coordinator.meetings.addAttendee({
    meetingId,
    attendee: { name: 'DC Lund', agencyId: clinic.agency('Police').id, personId: null },
  })
  await coordinator.meetings.start({ meetingId })
  await coordinator.meetings.openItem({ meetingId, agendaItemId })
  return { meetingId, caseId, agendaItemId }
}
