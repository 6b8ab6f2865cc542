import { describe, expect, test } from 'vitest'
import { attendanceDocument } from '#documents/attendance.ts'
import { meetingPaper } from '#services/meeting-papers.ts'
import type { ApiInputs } from '#shared/contract/index.ts'
import type { AgencyId } from '#shared/domain/ids.ts'
import type { NewEntry } from '#shared/domain/minute-entry.ts'
import { openCase, openTestClinic, type TestClinic } from '#tests/support/clinic.ts'

describe('what each reader of the minutes is given', () => {
  test('an agency has every line but those for others, and is told so only where something is missing', async () => {
    const clinic = await openTestClinic()
    const { meetingId } = await minuted(clinic)
    const whole = await paper(clinic, 'coordinator', { kind: 'minutes', meetingId })
    expect(textOf(whole)).toContain('RESTRICTED')
    expect(textOf(whole)).not.toContain('shared with other agencies only')
    const health = await paper(clinic, 'coordinator', {
      kind: 'minutes',
      meetingId,
      agencyId: clinic.agency('Health').id,
    })
    expect(textOf(health)).not.toMatch(/RESTRICTED|only police may read this because/)
    expect(textOf(health)).toContain('OPEN')
    expect(health.view).toMatchObject({
      cases: [{ leftOut: 'Some information was shared with other agencies only.' }, { leftOut: '' }],
      leftOut: '',
    })
    const police = await paper(clinic, 'coordinator', {
      kind: 'minutes',
      meetingId,
      agencyId: clinic.agency('Police').id,
    })
    expect(textOf(police)).toContain('RESTRICTED')
    expect(police.view).toMatchObject({ cases: [{ leftOut: '' }, { leftOut: '' }] })
  })

  test('whoever does not run meetings has their own agency’s copy, whatever they ask for', async () => {
    const clinic = await openTestClinic()
    const { meetingId } = await minuted(clinic)
    for (const agencyId of [undefined, null, clinic.agency('Police').id]) {
      const made = await paper(clinic, 'advocate', {
        kind: 'minutes',
        meetingId,
        ...(agencyId === undefined ? {} : { agencyId }),
      })
      expect(textOf(made)).not.toContain('RESTRICTED')
    }
  })

  test('the sentence about what is missing is the clinic’s own, or none', async () => {
    const clinic = await openTestClinic()
    const { meetingId } = await minuted(clinic)
    const was = (await clinic.as('coordinator').clinic.session({})).settings.restrictedLine
    await clinic.as('coordinator').clinic.changeSetting({ field: 'restrictedLine', was, value: '' })
    const health = await paper(clinic, 'coordinator', {
      kind: 'minutes',
      meetingId,
      agencyId: clinic.agency('Health').id,
    })
    expect(health.view).toMatchObject({ cases: [{ leftOut: '' }, { leftOut: '' }] })
  })

  test('signed minutes carry number, signature and fingerprint, and go on saying what was agreed', async () => {
    const clinic = await openTestClinic()
    const { meetingId, actionId } = await minuted(clinic)
    const coordinator = clinic.as('coordinator')
    await coordinator.meetings.end({ meetingId })
    await coordinator.meetings.finalise({ meetingId })
    const change = { field: 'text', was: 'Lodge the application at court', value: 'Something else' } as const
    await coordinator.actions.change({ actionId, change })
    const { seal } = await coordinator.afterMeeting.get({ meetingId })
    const { view } = await paper(clinic, 'coordinator', { kind: 'minutes', meetingId })
    expect(view).toMatchObject({
      seal: { number: 'M-2026-001', signedBy: 'Robin Okafor', sha256: seal?.sha256, auditHead: seal?.auditHead },
      cases: [{ actions: [{ text: 'Lodge the application at court' }] }, {}],
    })
  })
})

describe('the other papers', () => {
  test('the agenda names nobody and says when each part begins', async () => {
    const clinic = await openTestClinic()
    const { meetingId } = await minuted(clinic)
    const made = await paper(clinic, 'coordinator', { kind: 'agenda', meetingId })
    expect(made.view).toMatchObject({
      before: [
        { from: '10:00', what: 'Welcome, apologies, statement', minutes: 10 },
        { from: '10:10', what: 'What was agreed before', minutes: 15 },
      ],
      items: [
        { reference: 'SC-2026-0001', initials: 'A.N.', from: '10:25', minutes: 15 },
        { reference: 'SC-2026-0002', initials: 'S.P.', from: '10:40', minutes: 15 },
      ],
      ends: '11:05',
    })
    expect(textOf(made)).not.toMatch(/Amara|Nwosu|Daniel|Second/)
  })

  test('an action sheet holds one agency’s actions and nothing of the others', async () => {
    const clinic = await openTestClinic()
    const { meetingId } = await minuted(clinic)
    const police = await paper(clinic, 'coordinator', {
      kind: 'action sheet',
      meetingId,
      agencyId: clinic.agency('Police').id,
    })
    expect(police.view).toMatchObject({ cases: [{ reference: 'SC-2026-0001', actions: [{ number: 1 }] }] })
    const health = await paper(clinic, 'coordinator', {
      kind: 'action sheet',
      meetingId,
      agencyId: clinic.agency('Health').id,
    })
    expect(health.view).toMatchObject({ cases: [] })
    expect(textOf(health)).not.toContain('Lodge')
  })

  test('the attendance has a line to sign for everybody who was there', async () => {
    const clinic = await openTestClinic()
    const { meetingId } = await minuted(clinic)
    const made = await paper(clinic, 'coordinator', { kind: 'attendance', meetingId })
    if (made.kind !== 'attendance') throw new Error('another paper')
    expect(JSON.stringify(attendanceDocument(made.view).parts)).toContain('["Westmere Police","DC Lund",""]')
  })

  test('a summary is made only once it is written, for who asked, without the people of the case', async () => {
    const clinic = await openTestClinic()
    const { meetingId, caseId } = await minuted(clinic)
    const { afterMeeting } = clinic.as('coordinator')
    const { id: disclosureId } = await afterMeeting.requestDisclosure({
      meetingId,
      caseId,
      requestedBy: 'A solicitor',
      basis: '',
    })
    await expect(paper(clinic, 'coordinator', { kind: 'summary', disclosureId })).rejects.toMatchObject({
      code: 'INVALID',
    })
    await afterMeeting.answerDisclosure({
      disclosureId,
      answer: { outcome: 'summary given', summary: 'Agencies met and agreed steps.' },
    })
    const made = await paper(clinic, 'coordinator', { kind: 'summary', disclosureId })
    expect(made.view).toMatchObject({
      requestedBy: 'A solicitor',
      summary: 'Agencies met and agreed steps.',
      agencies: ['Westmere Police', 'Westmere Health'],
    })
    expect(textOf(made)).not.toMatch(/Amara|Nwosu|Daniel|Frayne|Lund|RESTRICTED|OPEN/)
  })
})

type Request = ApiInputs['documents']['preview']['document']

async function paper(clinic: TestClinic, signIn: string, document: Request) {
  const context = (await clinic.open.callerNamed(signIn)).contextFor('document previewed')
  const exported = { by: 'Robin Okafor', at: 'today', copy: null, recipient: '' }
  return context.store.read((r) => meetingPaper(context, r, document as Parameters<typeof meetingPaper>[2], exported)) // only papers of meetings are asked for here
}

function textOf(made: { view: object }): string {
  return JSON.stringify(made.view)
}

async function minuted(clinic: TestClinic) {
  const coordinator = clinic.as('coordinator')
  const { me, today } = await coordinator.clinic.session({})
  const { id: meetingId } = await coordinator.meetings.plan({
    heldOn: today,
    startsAt: '10:00',
    place: 'Riverside Room',
    chairId: me.id,
    invited: [me.agencyId],
  })
  const { id: caseId } = await openCase(clinic)
  const second = await openCase(clinic, { victim: 'Second Person' })
  const { id: agendaItemId } = await coordinator.meetings.addToAgenda({ meetingId, caseId, reason: 'new' })
  const other = await coordinator.meetings.addToAgenda({ meetingId, caseId: second.id, reason: 'new' })
  for (const [name, agency] of [
    ['DC Lund', 'Police'],
    ['Dr Yao', 'Health'],
  ] as const) {
    const attendee = { name, agencyId: clinic.agency(agency).id, personId: null }
    await coordinator.meetings.addAttendee({ meetingId, attendee })
  }
  await coordinator.meetings.start({ meetingId })
  await coordinator.room.allHere({ meetingId })
  const only: AgencyId[] = [clinic.agency('Police').id]
  const say = (item: typeof agendaItemId, text: string, rest: Partial<NewEntry> = {}) =>
    coordinator.meetings.addEntry({
      meetingId,
      agendaItemId: item,
      entry: { kind: 'fact', text, because: '', agencyId: only[0] ?? null, speaker: '', ...rest },
    })
  await say(agendaItemId, 'RESTRICTED fact', { audience: only })
  await say(agendaItemId, 'RESTRICTED decision', {
    kind: 'decision',
    because: 'only police may read this because',
    audience: only,
  })
  await say(agendaItemId, 'OPEN fact')
  await say(other.id, 'OPEN too')
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
  return { meetingId, caseId, agendaItemId, actionId }
}
