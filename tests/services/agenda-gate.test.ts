import { expect, test } from 'vitest'
import { openBareCase, openTestClinic, type TestClinic, TODAY } from '#tests/support/clinic.ts'

test('a case with gaps does not go on an agenda; with a reason for each it does, and the reasons stay beside it', async () => {
  const clinic = await openTestClinic()
  const { meetings } = clinic.as('coordinator')
  const { id: caseId } = await openBareCase(clinic)
  const meetingId = await plan(clinic)
  const add = (gaps?: Parameters<typeof meetings.addToAgenda>[0]['gaps']) =>
    meetings.addToAgenda({ meetingId, caseId, reason: 'urgent', ...(gaps === undefined ? {} : { gaps }) })
  await expect(add()).rejects.toMatchObject({ code: 'NOT_READY', data: { codes: ['LEVEL', 'SUMMARY'] } })
  await expect(add([{ code: 'LEVEL', because: 'He is released on Monday.' }])).rejects.toMatchObject({
    data: { codes: ['SUMMARY'] },
  })
  const because = 'He is released on Monday.'
  const item = await add([
    { code: 'LEVEL', because },
    { code: 'SUMMARY', because },
  ])
  await meetings.removeFromAgenda({ meetingId, agendaItemId: item.id })
  await meetings.restoreToAgenda({ meetingId, agendaItemId: item.id })
  const { agenda } = await meetings.get({ meetingId })
  expect(agenda.map((one) => one.item.gaps)).toEqual([
    [
      { code: 'LEVEL', because },
      { code: 'SUMMARY', because },
    ],
  ])
})

test('a referral that was accepted with gaps is asked about them again; one that nobody accepted needs that as well', async () => {
  const clinic = await openTestClinic()
  const { cases, meetings, referrals } = clinic.as('coordinator')
  const { id: caseId } = await referrals.begin({
    referringAgencyId: clinic.agency('Health').id,
    referredOn: TODAY,
    referredByName: 'Dr Iwu',
    victim: 'Amara Nwosu',
    victimBorn: null,
    victimPhone: '',
    perpetratorKnown: true,
    perpetrator: 'Daniel Frayne',
    perpetratorBorn: null,
    relationship: 'former partner',
    holder: { agencyId: clinic.agency('Police').id, name: 'DC Lund' },
  })
  const meetingId = await plan(clinic)
  const missing = async () =>
    meetings
      .addToAgenda({ meetingId, caseId, reason: 'new' })
      .catch((refused: { data: { codes: string[] } }) => refused.data.codes)
  const others = ['SCREENING', 'LEVEL', 'SUMMARY', 'OFFICER', 'ADVOCATE', 'LAWFUL_BASIS', 'CONSENT']
  expect(await missing()).toEqual(['TRIAGE', ...others])
  await referrals.triage({ caseId, triage: { decision: 'accepted', reason: 'He is released on Monday.' } })
  expect(await missing()).toEqual(others)
  await cases.decideLevel({ caseId, choice: { level: 'medium', route: null, reason: '' } })
  await referrals.recordConsent({ caseId, consent: { explained: true, answer: 'given', reason: '' } })
  expect(await missing()).toEqual(others.filter((code) => code !== 'LEVEL' && code !== 'CONSENT'))
})

async function plan(clinic: TestClinic) {
  const { clinic: own, meetings } = clinic.as('coordinator')
  const { me, today } = await own.session({})
  const place = { heldOn: today, startsAt: '10:00', place: 'Riverside Room' } as const
  return (await meetings.plan({ ...place, chairId: me.id, invited: [] })).id
}
