import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { sentenceOf } from '#renderer/lib/messages.ts'
import type { Api } from '#shared/contract/index.ts'
import { PLAIN_VIEW, readyView } from '#shared/domain/action-board.ts'
import { sayChase } from '#shared/domain/chase.ts'
import type { Day, Instant } from '#shared/domain/dates.ts'
import type { ActionId } from '#shared/domain/ids.ts'
import { openCase, openTestClinic, type TestClinic, TODAY } from '#tests/support/clinic.ts'

test('the board is filtered by state, agency, owner, strand, words and case, and counts what fits and what is late', async () => {
  const { clinic, seen } = await aClinicWithActions()
  const other = await openCase(clinic, { victim: 'Zofia Lang' })
  await promise(clinic, other.id, { text: 'Write to the landlord', ownerName: 'Mo Ahmed', agency: 'Probation' })
  expect(await seen({})).toEqual(['Change the locks', 'Visit today', 'Write to the landlord', 'Ask the court'])
  expect(await seen({ state: 'overdue' })).toEqual(['Change the locks'])
  expect(await seen({ state: 'due' })).toEqual(['Visit today'])
  expect(await seen({ state: null })).toEqual([
    'Change the locks',
    'Visit today',
    'Write to the landlord',
    'Ask the court',
    'Already done',
  ])
  expect(await seen({ agencyId: clinic.agency('Health').id })).toEqual(['Visit today'])
  expect(await seen({ ownerName: 'DC Lund' })).toEqual(['Change the locks', 'Ask the court'])
  expect(await seen({ strand: 'victim' })).toEqual(['Change the locks'])
  expect(await seen({ strand: 'none' })).toEqual(['Visit today', 'Write to the landlord', 'Ask the court'])
  expect(await seen({ text: ' VISIT ' })).toEqual(['Visit today'])
  expect(await seen({ text: '%' })).toEqual([])
  expect(await seen({ text: other.reference })).toEqual(['Write to the landlord'])
  expect(await seen({ caseId: other.id })).toEqual(['Write to the landlord'])
  const { boards } = clinic.as('police lead')
  const of = { filter: PLAIN_VIEW.filter, grouping: 'none' } as const
  expect(await boards.summary(of)).toMatchObject({ count: 4, late: 1, groups: [] })
})

test('groups come in their order with how much they hold and how much is late, and the lines in the same order', async () => {
  const { clinic, caseId } = await aClinicWithActions()
  const { boards } = clinic.as('police lead')
  const grouped = async (grouping: 'owner' | 'agency' | 'strand' | 'state' | 'case') => {
    const view = { ...PLAIN_VIEW, grouping }
    const { groups } = await boards.summary(view)
    const { lines } = await boards.page({ ...view, page: 0 })
    return [groups.map((one) => [one.key, one.count, one.late]), lines.map((one) => one.text)]
  }
  expect(await grouped('owner')).toEqual([
    [
      ['DC Lund', 2, 1],
      ['Sister Byrne', 1, 0],
    ],
    ['Change the locks', 'Ask the court', 'Visit today'],
  ])
  expect(await grouped('agency')).toEqual([
    [
      [clinic.agency('Health').id, 1, 0],
      [clinic.agency('Police').id, 2, 1],
    ],
    ['Visit today', 'Change the locks', 'Ask the court'],
  ])
  expect((await grouped('strand'))[0]).toEqual([
    ['victim', 1, 1],
    ['', 2, 0],
  ])
  expect((await grouped('state'))[0]).toEqual([
    ['overdue', 1, 1],
    ['due', 1, 0],
    ['open', 1, 0],
  ])
  const { record } = await clinic.as('police lead').cases.get({ caseId })
  expect((await grouped('case'))[0]).toEqual([[record.reference, 3, 1]])
})

test('a hundred lines make a page, and page after page every action comes once', async () => {
  const clinic = await openTestClinic()
  const { id } = await openCase(clinic)
  for (let number = 0; number < 103; number += 1) await promise(clinic, id, { text: `Action ${number}` })
  const { boards } = clinic.as('police lead')
  const pages = [0, 1, 2].map((page) => boards.page({ ...PLAIN_VIEW, page }))
  const [first, second, third] = await Promise.all(pages)
  expect([first?.lines.length, second?.lines.length, third?.lines]).toEqual([100, 3, []])
  expect(new Set([...(first?.lines ?? []), ...(second?.lines ?? [])].map((one) => one.id)).size).toBe(103)
})

test('how somebody looks at the board is kept for them alone', async () => {
  const clinic = await openTestClinic()
  const lead = clinic.as('police lead')
  expect(await lead.boards.kept({})).toBeNull()
  const view = readyView('chase')
  await lead.boards.keep(view)
  await lead.boards.keep({ ...view, filter: { ...view.filter, ownerName: 'DC Lund' } })
  expect(await lead.boards.kept({})).toMatchObject({ grouping: 'owner', filter: { ownerName: 'DC Lund' } })
  expect(await clinic.as('coordinator').boards.kept({})).toBeNull()
})

test('the escalation list holds what an agency did not do and what nobody answered for a week, and nothing else', async () => {
  const { clinic, caseId } = await aClinicWithActions()
  const { actions, boards } = clinic.as('police lead')
  const listed = async () => {
    const view = readyView('escalation')
    const { groups } = await boards.summary(view)
    const { lines } = await boards.page({ ...view, page: 0 })
    return [groups.map((one) => [one.key, one.count]), lines.map((one) => one.text)]
  }
  const health = clinic.agency('Health').id
  const police = clinic.agency('Police').id
  expect(await listed()).toEqual([
    [
      [health, 1],
      [police, 2],
    ],
    ['Visit today', 'Change the locks', 'Ask the court'],
  ])
  const fresh = await promise(clinic, caseId, { text: 'Fit an alarm' })
  const ids = await idsOf(boards)
  await actions.answer({ actionId: ids('Ask the court'), accepted: true })
  await actions.close({ actionId: ids('Change the locks'), kind: 'not undertaken', outcome: 'Nobody went.' })
  await actions.close({ actionId: ids('Visit today'), kind: 'circumstances changed', outcome: 'She moved.' })
  expect(await listed()).toEqual([[[police, 1]], ['Change the locks']])
  await actions.reopen({ actionId: ids('Change the locks'), reason: 'They will go after all.' })
  await actions.answer({ actionId: ids('Change the locks'), accepted: true })
  expect(await listed()).toEqual([[], []])
  expect(fresh.acceptance).toBeNull()
})

test('what is late or carried by nobody is found in one list, and advice is in none', async () => {
  const { clinic, caseId, seen } = await aClinicWithActions()
  const { actions, boards } = clinic.as('coordinator')
  await promise(clinic, caseId, { text: 'Seek early advice', kind: 'advice', dueOn: null })
  const ids = await idsOf(boards)
  for (const text of ['Change the locks', 'Ask the court']) {
    await actions.answer({ actionId: ids(text), accepted: true, by: 'DC Lund' })
  }
  await actions.answer({ actionId: ids('Visit today'), accepted: false, by: 'Sister Byrne', reason: 'On leave.' })
  expect(await seen({ concern: 'late or not accepted' })).toEqual(['Change the locks', 'Visit today'])
  expect(await seen({ concern: 'declined' })).toEqual(['Visit today'])
  expect(await seen({ concern: 'not answered' })).toEqual([])
})

test('a chase is noted on each open action with its day and author, stays, and says so on the next list', async () => {
  const { clinic, caseId } = await aClinicWithActions()
  const { actions, boards } = clinic.as('police lead')
  const ids = await idsOf(boards)
  const chosen = ['Change the locks', 'Ask the court', 'Visit today'].map(ids)
  await actions.close({ actionId: ids('Ask the court'), kind: 'done', outcome: 'Asked.' })
  await expect(actions.chase({ actionIds: chosen, how: ' ' })).rejects.toThrow()
  expect(await actions.chase({ actionIds: chosen, how: 'By e-mail' })).toEqual({ chased: 2, left: 1 })
  const owners = await boards.chaseList({ actionIds: chosen })
  expect(owners.map((one) => [one.ownerName, one.lines.map((line) => line.text)])).toEqual([
    ['DC Lund', ['Change the locks']],
    ['Sister Byrne', ['Visit today']],
  ])
  const [first] = owners
  if (first === undefined) throw new Error('Nobody to chase.')
  const { record } = await clinic.as('police lead').cases.get({ caseId })
  expect(sayChase(first, 'Westmere Police', TODAY)).toBe(
    [
      'To DC Lund, Westmere Police',
      '',
      `${record.reference}, action 1: Change the locks`,
      '  due Tue 10 Nov, 11 days late; asked again on Sat 21 Nov',
      '',
      'Please say how far each of these is, or what stands in the way.',
    ].join('\n'),
  )
  const { notes } = await actions.get({ actionId: ids('Change the locks') })
  expect(notes).toMatchObject([
    { kind: 'chased', text: 'DC Lund was asked again: By e-mail', byName: 'police lead of Police' },
  ])
  const { rows } = await clinic.as('coordinator').audit.list({ page: 0, actorId: null })
  expect(rows.filter((row) => row.act === 'actions chased' && row.recordId !== null)).toHaveLength(2)
})

test('the sheet of an agency is a table in which no cell runs as a formula, and its leaving is recorded', async () => {
  const { clinic, caseId } = await aClinicWithActions()
  const { boards } = clinic.as('police lead')
  const odd = ['=HYPERLINK("http://example")', '+44 call', '-1 day', '@everybody', '\t=1+1', '\r=1+1']
  for (const text of odd) await promise(clinic, caseId, { text, agency: 'Probation', ownerName: '=cmd' })
  const sheet = { filter: PLAIN_VIEW.filter, agencyId: clinic.agency('Probation').id, withPlaceholders: false } as const
  const file = await boards.sheet({ ...sheet, format: 'csv' })
  expect(file.name).toBe('agency-actions-2026-11-21-copy-1.csv')
  const rows = (await file.text())
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
  expect(rows).toHaveLength(odd.length + 1)
  for (const row of rows) {
    for (const cell of row.split(',')) expect(cell).not.toMatch(/^"?[=+\-@\t\r]/)
  }
  expect(rows[1]).toContain(`"'=HYPERLINK(""http://example"")"`)
  expect(rows[1]).toContain(",'=cmd,")
  expect((await boards.sheet({ ...sheet, format: 'csv' })).name).toBe('agency-actions-2026-11-21-copy-2.csv')
  const { rows: acts } = await clinic.as('coordinator').audit.list({ page: 0, actorId: null })
  const { record } = await clinic.as('police lead').cases.get({ caseId })
  expect(acts.filter((row) => row.act === 'actions exported' && row.about === record.reference)).toHaveLength(2)
})

test('the calendar of an agency says when which action is due, and neither what it is nor whom it is about', async () => {
  const { clinic, caseId } = await aClinicWithActions()
  const { boards } = clinic.as('police lead')
  await promise(clinic, caseId, { text: 'Call Amara Nwosu', agency: 'Probation', dueOn: '2026-12-04' })
  const sheet = { filter: PLAIN_VIEW.filter, format: 'ics', withPlaceholders: false } as const
  const file = await boards.sheet({ ...sheet, agencyId: clinic.agency('Probation').id })
  expect(file.name).toBe('agency-actions-2026-11-21-copy-1.ics')
  const text = await file.text()
  const { record } = await clinic.as('police lead').cases.get({ caseId })
  expect(text).toContain(`SUMMARY:Action 5 of ${record.reference} is due`)
  expect(text).toContain('DTSTART;VALUE=DATE:20261204')
  expect(text).not.toMatch(/Amara|Nwosu|Call/)
  await expect(boards.sheet({ ...sheet, agencyId: clinic.agency('Advocacy').id })).rejects.toMatchObject({
    code: 'INVALID',
    data: { sentence: 'No action fits any more. Look at the board again.' },
  })
})

test('a panel member finds on the board what is on their agenda alone, and who knows somebody finds nothing of the case', async () => {
  const { clinic, caseId } = await aClinicWithActions()
  const member = clinic.as('panel member')
  const of = { filter: PLAIN_VIEW.filter, grouping: 'agency' } as const
  expect(await member.boards.summary(of)).toEqual({ count: 0, late: 0, groups: [] })
  expect((await member.today.get({})).counts).toMatchObject({ openActions: 0, overdueActions: 0 })
  const lead = clinic.as('police lead')
  const ids = await idsOf(lead.boards)
  expect((await lead.today.get({})).counts).toMatchObject({ openActions: 3, overdueActions: 1 })
  const { me } = await lead.clinic.session({})
  await clinic.as('coordinator').panel.recordConflict({
    caseId,
    conflict: { personId: me.id, memberId: null, name: me.name, note: '' },
  })
  expect(await lead.boards.summary(of)).toEqual({ count: 0, late: 0, groups: [] })
  expect((await lead.boards.page({ ...PLAIN_VIEW, page: 0 })).lines).toEqual([])
  expect((await lead.boards.fitting({ filter: PLAIN_VIEW.filter })).ids).toEqual([])
  expect(await lead.boards.chaseList({ actionIds: [ids('Visit today')] })).toEqual([])
  expect(await lead.actions.chase({ actionIds: [ids('Visit today')], how: 'By e-mail' })).toEqual({
    chased: 0,
    left: 1,
  })
  expect((await lead.today.get({})).counts).toMatchObject({ openActions: 0, overdueActions: 0 })
})

test('what only some agencies may know of is neither shown nor counted, chased or given out for the others', async () => {
  const { clinic, caseId, seen } = await aClinicWithActions()
  const health = clinic.agency('Health').id
  const { id } = await clinic.as('coordinator').actions.add({
    ...PLAIN,
    caseId,
    text: 'Look at his records',
    ownerName: 'Sister Byrne',
    agencyId: health,
    audience: [health],
    dueOn: TODAY,
  })
  expect(await seen({ state: 'due' })).toEqual(['Visit today'])
  const lead = clinic.as('police lead')
  expect((await lead.today.get({})).counts).toMatchObject({ openActions: 3, overdueActions: 1 })
  expect(await lead.boards.chaseList({ actionIds: [id] })).toEqual([])
  const sheet = { filter: PLAIN_VIEW.filter, agencyId: health, format: 'csv', withPlaceholders: false } as const
  expect(await (await lead.boards.sheet(sheet)).text()).not.toContain('Look at his records')
  expect(await (await clinic.as('psychologist').boards.sheet(sheet)).text()).toContain('Look at his records')
  expect((await clinic.as('coordinator').today.get({})).counts).toMatchObject({ openActions: 4, overdueActions: 1 })
})

test('an advocate finds the victims for whom she or her agency speaks, and first where nothing of their voice is written', async () => {
  const clinic = await openTestClinic()
  const advocate = clinic.as('advocate')
  expect(await advocate.boards.victims({})).toEqual([])
  const silent = await openCase(clinic, { victim: 'Silent Person' })
  const heard = await openCase(clinic, { victim: 'Heard Person' })
  const others = await openCase(clinic, { victim: 'Other Person' })
  const { me } = await advocate.clinic.session({})
  const { plans, actions } = clinic.as('coordinator')
  const plan = await plans.start({ caseId: heard.id })
  const other = await plans.start({ caseId: others.id })
  await advocate.plans.recordVoice({
    planId: plan.id,
    voice: { saidOn: TODAY, words: 'I want him to stop.', toldBy: '' },
  })
  await plans.recordVoice({
    planId: other.id,
    voice: { saidOn: TODAY, words: 'I want to stay.', toldBy: 'Jude Marlow' },
  })
  await route(clinic, silent.id, me.name)
  await actions.add({
    ...PLAIN,
    caseId: silent.id,
    text: 'Call her',
    ownerName: me.name,
    agencyId: me.agencyId,
    dueOn: TODAY,
  })
  expect(await advocate.boards.victims({})).toMatchObject([
    { caseId: silent.id, victim: 'Silent Person', voiceMissing: true, plan: null, voiceOn: null, open: 1, late: 0 },
    { caseId: heard.id, victim: 'Heard Person', voiceMissing: false, plan: 'draft', voiceOn: TODAY, open: 0 },
  ])
  await route(clinic, heard.id, 'Jude Marlow')
  expect((await advocate.boards.victims({})).map((one) => one.caseId)).toEqual([silent.id])
})

test('more actions than a list may hold are refused in one sentence', async () => {
  const clinic = await openTestClinic()
  const actionIds = Array.from({ length: 2_001 }, () => v7() as ActionId) // brand: new identities
  const error = await clinic
    .as('police lead')
    .boards.chaseList({ actionIds })
    .catch((thrown: unknown) => thrown)
  expect(sentenceOf(error)).toBe('Choose at most 2,000 actions.')
})

const PLAIN = { agendaItemId: null, ownerId: null, factor: null, criterion: '' } as const

interface Promised {
  text: string
  ownerName?: string
  agency?: string
  dueOn?: string | null
  kind?: 'action' | 'advice'
  strand?: 'victim'
}

async function promise(clinic: TestClinic, caseId: Awaited<ReturnType<typeof openCase>>['id'], one: Promised) {
  const { agency = 'Police', dueOn = '2026-11-30', ...rest } = one
  return clinic.as('coordinator').actions.add({
    ...PLAIN,
    ownerName: 'DC Lund',
    ...rest,
    caseId,
    agencyId: clinic.agency(agency).id,
    dueOn: dueOn as Day | null, // brand: days that exist
  })
}

function route(clinic: TestClinic, caseId: Awaited<ReturnType<typeof openCase>>['id'], advocateName: string) {
  const routing = { forum: 'clinic', advocate: 'IDVA', advocateName, reason: 'Agreed by telephone.' } as const
  return clinic.as('coordinator').referrals.route({ caseId, routing })
}

/** Four actions of one case, recorded three weeks ago: late, due today, due later, closed. */
async function aClinicWithActions() {
  const clinic = await openTestClinic()
  clinic.at(Date.UTC(2026, 10, 1, 9) as Instant) // brand: milliseconds since 1970
  const { id: caseId } = await openCase(clinic)
  await promise(clinic, caseId, { text: 'Change the locks', dueOn: '2026-11-10', strand: 'victim' })
  await promise(clinic, caseId, {
    text: 'Visit today',
    dueOn: '2026-11-21',
    agency: 'Health',
    ownerName: 'Sister Byrne',
  })
  await promise(clinic, caseId, { text: 'Ask the court', dueOn: '2026-12-24' })
  const done = await promise(clinic, caseId, { text: 'Already done', dueOn: '2026-11-05' })
  await clinic.as('coordinator').actions.close({ actionId: done.id, kind: 'done', outcome: 'Done.' })
  clinic.at(Date.UTC(2026, 10, 21, 9) as Instant) // brand: as above
  const seen = async (filter: Partial<typeof PLAIN_VIEW.filter>) => {
    const view = { ...PLAIN_VIEW, filter: { ...PLAIN_VIEW.filter, ...filter } }
    const { lines } = await clinic.as('police lead').boards.page({ ...view, page: 0 })
    const { count } = await clinic.as('police lead').boards.summary({ ...view, grouping: 'none' })
    expect(count).toBe(lines.length)
    return lines.map((one) => one.text)
  }
  return { clinic, caseId, seen }
}

async function idsOf(boards: Api['boards']): Promise<(text: string) => ActionId> {
  const { lines } = await boards.page({
    ...PLAIN_VIEW,
    filter: { ...PLAIN_VIEW.filter, state: null },
    page: 0,
  })
  return (text) => {
    const found = lines.find((one) => one.text === text)
    if (found === undefined) throw new Error('No such action.')
    return found.id
  }
}
