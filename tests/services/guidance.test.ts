import { expect, test } from 'vitest'
import type { Day } from '#shared/domain/dates.ts'
import type { AgendaItemId, CaseId } from '#shared/domain/ids.ts'
import { openCase, openTestClinic, type TestClinic } from '#tests/support/clinic.ts'

const MEDIATE = { rule: 'MEDIATE', reason: 'The family court has ordered it; her solicitor speaks for her.' }

test('an action against the guidance is recorded with or without a reason, and the reason stays with it', async () => {
  const clinic = await openTestClinic()
  const { actions } = clinic.as('police lead')
  const plain = await mediation(clinic)
  expect(plain.guidanceAside).toEqual([])
  const note = await actions.setGuidanceAside({ actionId: plain.id, aside: MEDIATE })
  expect(note).toMatchObject({ kind: 'guidance', rule: 'MEDIATE', byName: 'police lead of Police' })
  const { line, notes } = await actions.get({ actionId: plain.id })
  expect(line.guidanceAside).toEqual(['MEDIATE'])
  expect(notes.map((one) => one.text)).toEqual([`No mediation: ${MEDIATE.reason}`])
  const answered = await mediation(clinic, { caseId: plain.caseId, aside: [MEDIATE] })
  expect(answered.guidanceAside).toEqual(['MEDIATE'])
  expect((await actions.get({ actionId: answered.id })).notes).toMatchObject([{ kind: 'guidance', rule: 'MEDIATE' }])
})

test('a rule is set aside only in words, only where there is such a rule, and by whoever may write actions', async () => {
  const clinic = await openTestClinic()
  const { id: actionId } = await mediation(clinic)
  const set = (who: string, aside: typeof MEDIATE) => clinic.as(who).actions.setGuidanceAside({ actionId, aside })
  await expect(set('police lead', { rule: 'MEDIATE', reason: '  ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(set('police lead', { rule: 'NO SUCH RULE', reason: 'why' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(set('panel member', MEDIATE)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  const { line, notes } = await clinic.as('police lead').actions.get({ actionId })
  expect([line.guidanceAside, notes]).toEqual([[], []])
})

test('an action that is refused keeps no reason behind', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await openCase(clinic)
  await expect(
    mediation(clinic, { caseId, aside: [MEDIATE, { rule: 'NO SUCH RULE', reason: 'why' }] }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const { actions } = clinic.as('coordinator')
  expect(await actions.list({ text: '', agencyId: null, ownerName: null, caseId, state: null })).toEqual([])
})

test('what a meeting agreed against the guidance is minuted with its because, until the minutes are finalised', async () => {
  const clinic = await openTestClinic()
  const { meetings, actions, clinic: own } = clinic.as('coordinator')
  const { me, today } = await own.session({})
  const { id: caseId } = await openCase(clinic)
  const { id: meetingId } = await meetings.plan({
    heldOn: today,
    startsAt: '10:00',
    place: 'Riverside Room',
    chairId: me.id,
    invited: [me.agencyId],
  })
  const { id: agendaItemId } = await meetings.addToAgenda({ meetingId, caseId, reason: 'new' })
  await meetings.addAttendee({
    meetingId,
    attendee: { name: 'DC Lund', agencyId: clinic.agency('Police').id, personId: null },
  })
  await meetings.start({ meetingId })
  const action = await mediation(clinic, { caseId, agendaItemId })
  await actions.setGuidanceAside({ actionId: action.id, aside: MEDIATE })
  const during = await meetings.get({ meetingId })
  expect(during.entries).toMatchObject([
    {
      kind: 'decision',
      agendaItemId,
      text: 'Guidance “No mediation” was set aside for action 1',
      because: MEDIATE.reason,
      speaker: 'Robin Okafor',
      authorName: 'Robin Okafor',
    },
  ])
  expect(during.actions).toMatchObject([{ guidanceAside: ['MEDIATE'] }])
  await meetings.end({ meetingId })
  await meetings.finalise({ meetingId })
  await actions.setGuidanceAside({ actionId: action.id, aside: { rule: 'CONTACT', reason: 'Said later.' } })
  expect((await meetings.get({ meetingId })).entries).toHaveLength(1)
  expect((await actions.get({ actionId: action.id })).notes).toHaveLength(2)
})

test('a rule is switched off by an administrator only, and the audit says who did it', async () => {
  const clinic = await openTestClinic()
  const off = (who: string) =>
    clinic.as(who).clinic.changeSetting({ field: 'guidanceOff', was: [], value: ['MEDIATE'] })
  await expect(off('police lead')).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  await off('administrator')
  const { settings } = await clinic.as('advocate').clinic.session({})
  expect(settings.guidanceOff).toEqual(['MEDIATE'])
  await expect(off('administrator')).rejects.toMatchObject({ code: 'STALE' })
  const { rows } = await clinic.as('administrator').audit.list({ page: 0, actorId: null })
  expect(rows.filter((row) => row.act === 'settings changed').map((row) => row.actorName)).toEqual([
    'administrator of Police',
  ])
})

async function mediation(
  clinic: TestClinic,
  rest: { caseId?: CaseId; agendaItemId?: AgendaItemId; aside?: (typeof MEDIATE)[] } = {},
) {
  return clinic.as('coordinator').actions.add({
    agendaItemId: null,
    ...rest,
    caseId: rest.caseId ?? (await openCase(clinic)).id,
    text: 'Offer both of them mediation',
    agencyId: clinic.agency('Advocacy').id,
    ownerName: 'Saima Darwish',
    ownerId: null,
    dueOn: '2026-11-30' as Day, // as: a day that exists
    factor: null,
    criterion: '',
  })
}
