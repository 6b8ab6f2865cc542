import { isContractProcedure } from '@orpc/contract'
import { createProcedureClient, isProcedure } from '@orpc/server'
import { expect, test } from 'vitest'
import { router } from '#backend/router.ts'
import { contract } from '#shared/contract/index.ts'
import { may, permission, role } from '#shared/domain/permission.ts'
import { openCase, openTestClinic } from '#tests/support/clinic.ts'

const ROLES = role.options
const PROCEDURES = Object.entries(contract).flatMap(([noun, procedures]) =>
  Object.entries(procedures).map(([verb, procedure]) => ({ path: `${noun}.${verb}`, noun, verb, procedure })),
)

test('every procedure says which permission it needs and what it leaves in the audit', () => {
  expect(PROCEDURES.length).toBeGreaterThan(60)
  for (const { path, procedure } of PROCEDURES) {
    if (!isContractProcedure(procedure)) throw new Error(`${path} is no procedure.`)
    const { needs, act } = procedure['~orpc'].meta as { needs: string | null; act: string | null } // the contract's own meta
    expect(permission.options, path).toContain(needs)
    expect(act, path).toBeTruthy()
  }
})

test('everybody is refused every procedure that it has no permission for, and the refusal is audited', async () => {
  const clinic = await openTestClinic()
  let refused = 0
  for (const one of ROLES) {
    const caller = await clinic.open.callerNamed(one)
    for (const { path, noun, verb } of PROCEDURES) {
      const code = await codeOf(call(noun, verb, caller))
      if (may(caller.actor.roles, needsOf(noun, verb))) expect(code, `${one} calls ${path}`).not.toBe('NOT_ALLOWED')
      else {
        expect(code, `${one} calls ${path}`).toBe('NOT_ALLOWED')
        refused += 1
      }
    }
  }
  expect(refused).toBeGreaterThan(100)
  // Reading the audit adds to it, so that a row may be met again on the next page.
  const found = new Set<number>()
  for (let page = 0, more = true; more; page += 1) {
    const { rows } = await clinic.as('administrator').audit.list({ page, actorId: null })
    for (const row of rows) if (row.act === 'refused') found.add(row.seq)
    more = rows.length > 0
  }
  expect(found.size).toBe(refused)
})

test('nobody is served once the store is shut', async () => {
  const clinic = await openTestClinic()
  const caller = await clinic.open.callerNamed('coordinator')
  await clinic.open.close()
  for (const { path, noun, verb } of PROCEDURES) {
    expect(await codeOf(call(noun, verb, caller)), path).not.toBe('served')
  }
})

test('a panel member sees only what is on an agenda that they attend', async () => {
  const clinic = await openTestClinic()
  const coordinator = clinic.as('coordinator')
  const member = clinic.as('panel member')
  const seen = await openCase(clinic, { victim: 'Seen Person' })
  const unseen = await openCase(clinic, { victim: 'Unseen Person' })
  const { me, people, today } = await coordinator.clinic.session({})
  const person = people.find((one) => one.signIn === 'panel member')
  if (person === undefined) throw new Error('no panel member')
  const meeting = await coordinator.meetings.plan({
    heldOn: today,
    startsAt: '10:00',
    place: 'Riverside Room',
    chairId: me.id,
    invited: [person.agencyId],
  })
  await coordinator.meetings.addToAgenda({ meetingId: meeting.id, caseId: seen.id, reason: 'new' })
  await expect(member.cases.get({ caseId: seen.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await coordinator.meetings.addAttendee({
    meetingId: meeting.id,
    attendee: { name: person.name, agencyId: person.agencyId, personId: person.id },
  })

  await expect(member.cases.get({ caseId: seen.id })).resolves.toMatchObject({ record: { id: seen.id } })
  await expect(member.cases.get({ caseId: unseen.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const listed = await member.cases.list({ text: '', level: null, agencyId: null, closed: false, page: 0 })
  expect(listed.lines.map((line) => line.victim)).toEqual(['Seen Person'])
  expect(listed.total).toBe(1)
  expect(await member.search.all({ text: 'unseen' })).toEqual([])
  expect(await member.search.all({ text: 'seen' })).toHaveLength(1)

  const police = clinic.agency('Police').id
  const action = { ownerName: 'DC Lund', dueOn: today, factor: null, criterion: '', ownerId: null, agendaItemId: null }
  const theirs = await coordinator.actions.add({
    ...action,
    caseId: seen.id,
    text: 'Visit the address together',
    agencyId: person.agencyId,
  })
  const others = await coordinator.actions.add({
    ...action,
    caseId: seen.id,
    text: 'Lodge the application',
    agencyId: police,
  })
  const hidden = await coordinator.actions.add({
    ...action,
    caseId: unseen.id,
    text: 'Visit nobody',
    agencyId: person.agencyId,
  })
  await expect(member.actions.note({ actionId: theirs.id, text: 'Visited.' })).resolves.toMatchObject({
    text: 'Visited.',
  })
  await expect(member.actions.note({ actionId: others.id, text: 'Not mine.' })).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  })
  await expect(member.actions.note({ actionId: hidden.id, text: 'Not seen.' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  expect((await coordinator.actions.get({ actionId: hidden.id })).notes).toEqual([])
  expect(
    (await member.actions.list({ text: '', agencyId: null, ownerName: null, caseId: null, state: null }))
      .map((one) => one.id)
      .sort(),
  ).toEqual([theirs.id, others.id].sort())
})

test('an administrator without another role sees no case at all', async () => {
  const clinic = await openTestClinic()
  const { id } = await openCase(clinic)
  const administrator = clinic.as('administrator')
  await expect(administrator.cases.get({ caseId: id })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await administrator.search.all({ text: 'amara' })).toEqual([])
  expect((await administrator.today.get({})).attention).toEqual([])
})

type Caller = Awaited<ReturnType<Awaited<ReturnType<typeof openTestClinic>>['open']['callerNamed']>>

function procedureAt(noun: string, verb: string) {
  const found: unknown = Reflect.get(Reflect.get(router, noun) as object, verb) // the router has the contract's shape
  if (!isProcedure(found)) throw new Error(`${noun}.${verb} has no handler.`)
  return found
}

function needsOf(noun: string, verb: string) {
  return permission.parse((procedureAt(noun, verb)['~orpc'].meta as { needs: string }).needs) // the contract's own meta
}

function call(noun: string, verb: string, caller: Caller): Promise<unknown> {
  return createProcedureClient(procedureAt(noun, verb), { context: caller })({ nonsense: true })
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'served'
  } catch (error) {
    return String(error instanceof Error ? (Reflect.get(error, 'code') ?? error.name) : typeof error)
  }
}
