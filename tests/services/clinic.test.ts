import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { apiFor } from '#backend/api.ts'
import { unlock } from '#backend/opening.ts'
import { forumHere } from '#shared/instruments/forums.ts'
import { CHEAP, NOW, openBareCase, openTestClinic, PASSPHRASE, type TestClinic } from '#tests/support/clinic.ts'

test('whoever is added can sign in; whoever is removed cannot, and the store gets another key under which nothing is lost', async () => {
  const clinic = await openTestClinic()
  const administrator = clinic.as('coordinator')
  const { id: caseId } = await openBareCase(clinic)
  const { people } = await administrator.clinic.session({})
  const leaver = people.find((one) => one.signIn === 'panel member')
  if (leaver === undefined) throw new Error('no panel member')
  await administrator.clinic.removePerson({ personId: leaver.id })
  expect(await administrator.cases.get({ caseId })).toMatchObject({ record: { id: caseId } })
  expect(readdirSync(clinic.folder).filter((name) => name.endsWith('.db'))).toEqual(['store-2.db'])
  await clinic.open.close()
  await expect(signIn(clinic, 'panel member')).rejects.toMatchObject({ problem: { code: 'WRONG_PASSPHRASE' } })
  const again = await signIn(clinic, 'coordinator')
  await again.clinic.close()
})

test('when somebody failed to sign in stands in the audit once somebody has, and only then is it forgotten', async () => {
  const clinic = await openTestClinic()
  await clinic.open.close()
  for (const name of ['coordinator', 'nobody of this name']) {
    await expect(signIn(clinic, name, 'not the passphrase')).rejects.toMatchObject({
      problem: { code: 'WRONG_PASSPHRASE' },
    })
  }
  for (const failures of [2, 0]) {
    const { clinic: again } = await signIn(clinic, 'coordinator')
    const { rows } = await apiFor(again, 'coordinator').audit.list({ page: 0, actorId: 'nobody' })
    expect(rows.filter((row) => row.act === 'sign-in failed')).toMatchObject(
      Array(2).fill({ actorName: 'Nobody signed in', recordId: null }),
    )
    const latest = await apiFor(again, 'coordinator').audit.list({ page: 0, actorId: null })
    const before = latest.rows.findIndex((row) => row.act === 'signed in') + 1
    expect(latest.rows.slice(before, before + failures).map((row) => row.act)).toEqual(
      Array(failures).fill('sign-in failed'),
    )
    expect(await apiFor(again, 'coordinator').audit.verify({})).toMatchObject({ ok: true })
    await again.close()
  }
})

test('the last administrator stays, and nobody removes themselves', async () => {
  const clinic = await openTestClinic()
  const { clinic: asCoordinator } = clinic.as('coordinator')
  const { me, people } = await asCoordinator.session({})
  const administrator = people.find((one) => one.signIn === 'administrator')
  if (administrator === undefined) throw new Error('no administrator')
  await expect(asCoordinator.removePerson({ personId: me.id })).rejects.toMatchObject({ code: 'STILL_NEEDED' })
  await asCoordinator.removePerson({ personId: administrator.id })
  await expect(
    asCoordinator.changePerson({ personId: me.id, change: { field: 'roles', was: me.roles, value: ['coordinator'] } }),
  ).rejects.toMatchObject({ code: 'LAST_ADMINISTRATOR' })
})

test('a sign-in name belongs to one person, and a short passphrase is refused', async () => {
  const clinic = await openTestClinic()
  const { clinic: asCoordinator } = clinic.as('coordinator')
  const somebody = {
    name: 'New Person',
    agencyId: clinic.agency('Health').id,
    roles: ['advocate' as const],
    training: '',
  }
  await expect(
    asCoordinator.addPerson({ ...somebody, signIn: 'advocate', passphrase: PASSPHRASE }),
  ).rejects.toMatchObject({ code: 'SIGN_IN_TAKEN' })
  await expect(asCoordinator.addPerson({ ...somebody, signIn: 'new', passphrase: 'short' })).rejects.toMatchObject({
    code: 'WEAK_PASSPHRASE',
  })
  expect((await asCoordinator.session({})).people.filter((one) => one.name === 'New Person')).toEqual([])
})

test('a passphrase is changed with the old one, and the old one stops working', async () => {
  const clinic = await openTestClinic()
  const next = 'another four plain words'
  await expect(
    clinic.as('advocate').clinic.changeOwnPassphrase({ old: 'not the passphrase', new: next }),
  ).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' })
  await clinic.as('advocate').clinic.changeOwnPassphrase({ old: PASSPHRASE, new: next })
  await clinic.open.close()
  await expect(signIn(clinic, 'advocate')).rejects.toMatchObject({ problem: { code: 'WRONG_PASSPHRASE' } })
  const opened = await signIn(clinic, 'advocate', next)
  await opened.clinic.close()
})

test('every read and every write leaves its row in the audit, in order and without values', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await openBareCase(clinic)
  await clinic.as('advocate').cases.get({ caseId })
  await clinic
    .as('coordinator')
    .cases.change({ caseId, change: { field: 'summary', was: '', value: 'Waited at the bus stop.' } })
  const history = await clinic.as('coordinator').cases.history({ caseId })
  expect(history.map((row) => [row.act, row.actorName, row.about])).toEqual([
    ['case changed', 'Robin Okafor', 'SC-2026-0001'],
    ['case read', 'advocate of Advocacy', 'SC-2026-0001'],
    ['case opened', 'Robin Okafor', 'SC-2026-0001'],
  ])
  expect(JSON.stringify(history)).not.toContain('bus stop')
  expect(await clinic.as('administrator').audit.verify({})).toMatchObject({ ok: true })
})

test('a refused change leaves nothing behind, neither record nor audit', async () => {
  const clinic = await openTestClinic()
  const coordinator = clinic.as('coordinator')
  const { id: caseId } = await openBareCase(clinic)
  const before = await coordinator.cases.history({ caseId })
  await expect(
    coordinator.cases.change({ caseId, change: { field: 'summary', was: 'seen elsewhere', value: 'x' } }),
  ).rejects.toMatchObject({ code: 'STALE' })
  const after = await coordinator.cases.history({ caseId })
  expect(after.slice(1)).toEqual(before)
  expect(after[0]?.act).toBe('case history read')
})

test('drafts belong to their author and to nobody else', async () => {
  const clinic = await openTestClinic()
  await clinic.as('coordinator').drafts.save({ place: 'cases/new', text: 'half a name' })
  expect(await clinic.as('coordinator').drafts.get({ place: 'cases/new' })).toMatchObject({ text: 'half a name' })
  expect(await clinic.as('advocate').drafts.get({ place: 'cases/new' })).toBeNull()
  await clinic.as('coordinator').drafts.discard({ place: 'cases/new' })
  expect(await clinic.as('coordinator').drafts.get({ place: 'cases/new' })).toBeNull()
})

test('the keyring names nobody', async () => {
  const clinic = await openTestClinic()
  const text = readFileSync(join(clinic.folder, 'keyring.json'), 'utf8')
  for (const name of ['coordinator', 'Okafor', 'advocate', 'Westmere']) expect(text).not.toContain(name)
})

test('a forum has the clinic’s own name and way to reach it; where there is none it is still suggested, and choosing it needs to say who hears the case', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await openBareCase(clinic)
  const { clinic: own } = clinic.as('administrator')
  const { cases, referrals } = clinic.as('coordinator')
  const name = (value: string) => own.changeSetting({ field: 'maracForumName', was: '', value })
  await expect(
    clinic.as('police lead').clinic.changeSetting({ field: 'maracForumHere', was: true, value: false }),
  ).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  await expect(name('stalking clinic')).rejects.toMatchObject({
    data: { sentence: 'Another forum has this name already.' },
  })
  await name('Westmere domestic abuse conference')
  await own.changeSetting({ field: 'maracForumReach', was: '', value: 'Convened by Westmere Council, 0113 496 0101' })
  await own.changeSetting({ field: 'maracForumHere', was: true, value: false })
  const { settings } = await own.session({})
  expect(forumHere(settings, 'marac')).toMatchObject({
    name: 'Westmere domestic abuse conference',
    reach: 'Convened by Westmere Council, 0113 496 0101',
    instead: expect.stringMatching(/^Westmere domestic abuse conference is not available here\. Ask the nearest MARAC/),
  })
  expect(forumHere(settings, 'clinic')).toMatchObject({ name: 'Stalking clinic', instead: '' })
  const { record } = await cases.get({ caseId })
  await cases.change({ caseId, change: { field: 'domesticAbuse', was: record.domesticAbuse, value: 'yes' } })
  await cases.change({ caseId, change: { field: 'stalkingDominant', was: record.stalkingDominant, value: 'no' } })
  await cases.decideLevel({ caseId, choice: { level: 'high', route: 'judgement', reason: 'Violence last week.' } })
  const route = (reason: string) =>
    referrals.route({ caseId, routing: { forum: 'marac', advocate: 'IDVA', advocateName: 'Imani Holloway', reason } })
  await expect(route('')).rejects.toMatchObject({
    data: { field: 'reason', sentence: forumHere(settings, 'marac').instead },
  })
  await expect(route('Heard by the conference of Eastmere.')).resolves.toMatchObject({ suggestedForum: 'marac' })
  const { rows } = await clinic.as('administrator').audit.list({ page: 0, actorId: null })
  expect(rows.filter((row) => row.act === 'settings changed').length).toBe(3)
})

function signIn(clinic: TestClinic, name: string, passphrase = PASSPHRASE) {
  let now: number = NOW
  const around = {
    folder: clinic.folder,
    now: () => {
      now += 1000
      return now as typeof NOW // brand: milliseconds since 1970
    },
    newId: () => crypto.randomUUID(),
    documents: { render: () => Promise.reject(new Error('no pages here')) },
    cost: CHEAP,
  }
  return unlock(around, { signIn: name, passphrase })
}
