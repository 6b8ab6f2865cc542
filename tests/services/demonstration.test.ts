import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { makeDemonstrationIn } from '#backend/demonstration.ts'
import type { Api } from '#shared/contract/index.ts'
import { isStale } from '#shared/domain/referral.ts'
import { CHEAP, TODAY } from '#tests/support/clinic.ts'
import { holdNextMeeting } from '../../electron/demonstration/hold-next-meeting.ts'
import { DEMONSTRATION_PEOPLE } from '../../electron/demonstration/people.ts'

const ANY_CASE = { text: '', level: null, agencyId: null, closed: false, page: 0 }
const ANY_ACTION = { text: '', agencyId: null, ownerName: null, caseId: null, state: null }

/** Making a clinic runs thousands of calls through the real store. */
const WHILE_MADE = 180_000

describe('the demonstration clinic', () => {
  let made: Awaited<ReturnType<typeof makeDemonstration>>
  beforeAll(async () => {
    made = await makeDemonstration()
  }, WHILE_MADE)
  afterAll(() => made.remove())

  test('has cases of all five types, actions in every state, and somebody in every role', async () => {
    const { api } = made
    const { people, agencies } = await api.clinic.session({})
    expect(people.length).toBeGreaterThanOrEqual(10)
    expect(new Set(people.flatMap((one) => one.roles)).size).toBe(6)
    expect(people.filter((one) => one.signIn !== '').map((one) => one.signIn)).toEqual(
      expect.arrayContaining(DEMONSTRATION_PEOPLE.map((one) => one.signIn)),
    )
    expect(agencies.length).toBeGreaterThanOrEqual(6)

    const { lines } = await api.cases.list(ANY_CASE)
    expect(lines.length).toBeGreaterThanOrEqual(12)
    expect(new Set(lines.flatMap((one) => one.type ?? [])).size).toBe(5)
    expect(new Set(lines.map((one) => one.level))).toEqual(new Set(['high', 'medium', 'standard', null]))
    expect(new Set(lines.map((one) => one.route))).toEqual(new Set(['visible', 'judgement', 'escalation', null]))
    expect(lines.filter((one) => !one.perpetratorKnown)).toHaveLength(1)
    expect(lines.filter((one) => one.riskHolder.offer !== null)).toHaveLength(1)

    const actions = await api.actions.list(ANY_ACTION)
    expect(actions.length).toBeGreaterThanOrEqual(40)
    expect(new Set(actions.map((one) => one.outcomeKind))).toEqual(
      new Set(['done', 'circumstances changed', 'not undertaken', null]),
    )
    for (const state of ['overdue', 'due', 'open', 'closed'] as const) {
      expect(await api.actions.list({ ...ANY_ACTION, state })).not.toEqual([])
    }
  })

  test('has two meetings behind it and one ahead, a first and a half confirmed assessment not signed, and a late review', async () => {
    const { api } = made
    const meetings = await api.meetings.list({})
    expect(meetings.map((one) => one.stage)).toEqual([
      'planned',
      'planned',
      'planned',
      'planned',
      'planned',
      'finalised',
      'finalised',
    ])
    const today = await api.today.get({})
    expect(today.drafts).toHaveLength(2)
    const files = await Promise.all(today.drafts.map(({ assessmentId }) => api.assessments.get({ assessmentId })))
    const successor = files.find(({ record }) => record.supersedes !== null)
    expect(new Set(successor?.ratings.map((one) => one.carried))).toEqual(new Set(['confirmed', 'to confirm']))
    expect(today.nextMeeting?.heldOn).toBe('2026-11-26')
    expect(today.attention.some((one) => one.nextReviewOn !== null && one.nextReviewOn < '2026-11-21')).toBe(true)
  })

  test('has plans: one finalised with a voice, one that waits for it and that an owner declined, one with the reason why there is none', async () => {
    const { api } = made
    const { lines } = await api.cases.list(ANY_CASE)
    const found = await Promise.all(lines.map(({ id }) => api.plans.get({ caseId: id })))
    const newest = found.flatMap((one) => one.newest ?? [])
    expect(newest.map(({ record }) => record.finalisedAt !== null).sort()).toEqual([false, true, true])
    const drafts = newest.filter(({ record }) => record.finalisedAt === null)
    expect(drafts[0]?.body).toMatchObject({ voice: [], fields: { noVoiceReason: '' } })
    expect(drafts[0]?.body.actions.some((one) => one.acceptance === 'declined')).toBe(true)
    expect(newest.filter(({ body }) => body.voice.length > 0)).toHaveLength(1)
  })

  test('has two referrals in the inbox: one whose unknowns could change the level, one with gaps and somebody known', async () => {
    const { api } = made
    const [complete, gappy, ...others] = await api.referrals.inbox({})
    expect(others).toEqual([])
    expect(complete).toMatchObject({
      level: 'medium',
      count: '12 yes, 3 not known: 12 to 15 of 28',
      couldChange: true,
      recorded: 12,
      matches: 0,
    })
    expect(gappy).toMatchObject({ level: null, count: null, matches: 1 })
    expect(gappy?.recorded).toBeLessThan(6)
    const { agendaGaps } = await api.referrals.get({ caseId: complete?.id ?? '' })
    expect(agendaGaps.map((one) => one.code)).toEqual(['ADVOCATE'])
  })

  test('has a case with the flag of honour-based abuse, what was done at once, and when it is safe to call', async () => {
    const { api } = made
    const { lines } = await api.cases.list({ ...ANY_CASE, text: 'SC-2026-0006' })
    const [{ id: caseId } = { id: undefined }] = lines
    if (caseId === undefined) throw new Error('A demonstration clinic without its sixth case.')
    const { flags, oneChanceOpen, parties } = await api.cases.get({ caseId })
    expect(flags).toEqual(['honour-based abuse'])
    expect(oneChanceOpen).toBe(false)
    const her = parties.find(({ role }) => role === 'victim')
    for (const said of [her?.safeTimes, her?.safeAnswerer, her?.safeWords, her?.ethnicity, her?.ethnicityAsSeen]) {
      expect(said).not.toBe('')
    }
    expect((await api.victimLoop.get({ caseId })).safeWay.warnings).toEqual([])
  })

  test('has a level below what the answers suggest that waits for a second look', async () => {
    const { api } = made
    const due = await api.referrals.looksDue({})
    expect(due.filter((one) => one.lowered)).toMatchObject([{ suggested: 'medium', chosen: 'standard' }])
  })

  test('has services for the hand-out, a helpline among them, and one that nobody has checked for half a year', async () => {
    const { api } = made
    const services = await api.directory.services({})
    expect(services.filter((one) => one.onHandout).map((one) => one.name)).toContain('Kestrel Helpline')
    expect(services.filter((one) => isStale(one, TODAY))).toHaveLength(1)
  })

  test('has victims who wait to be told, one who was told of the order and answered, and one who changed her mind', async () => {
    const { api } = made
    const waiting = await api.victimLoop.waiting({})
    expect(waiting.map(({ reference }) => reference)).toEqual(expect.arrayContaining(['SC-2026-0001', 'SC-2026-0005']))
    const { lines } = await api.cases.list({ ...ANY_CASE, text: 'SC-2026-0001' })
    const [first] = lines
    if (first === undefined) throw new Error('A demonstration clinic without its first case.')
    const { entries, said, contacts } = await api.victimLoop.get({ caseId: first.id })
    expect(entries.filter(({ state }) => state === 'not shared').map(({ title }) => title)).toEqual([
      'Version 1 of the plan',
    ])
    expect(said.filter(({ kind }) => kind === 'answer').length).toBeGreaterThanOrEqual(2)
    expect(said.some(({ changes }) => changes !== null)).toBe(true)
    expect(contacts).toHaveLength(2)
  })

  test(
    'is the same every time',
    async () => {
      const other = await makeDemonstration()
      onTestFinished(other.remove)
      expect(await everythingOf(other.api)).toEqual(await everythingOf(made.api))
    },
    WHILE_MADE,
  )

  test(
    'holds its next meeting to finalised minutes, and its audit stays whole',
    async () => {
      const { api, staged, remove } = await makeDemonstration()
      onTestFinished(remove)
      const { meetingId, caseId } = await holdNextMeeting(staged)
      const held = await api.meetings.get({ meetingId })
      expect(held.record.finalisedAt).not.toBeNull()
      expect(held.agenda.every(({ item }) => item.doneAt !== null && item.riskSummary !== '')).toBe(true)
      expect((await api.plans.get({ caseId })).newest?.record.finalisedAt).not.toBeNull()
      expect(held.actions.length).toBeGreaterThan(held.agenda.length)
      expect(await api.audit.verify({})).toMatchObject({ ok: true })
    },
    WHILE_MADE,
  )
})

async function makeDemonstration() {
  const folder = mkdtempSync(join(tmpdir(), 'stalking-clinic-demonstration-'))
  const noPages = { render: () => Promise.reject(new Error('This clinic draws no pages.')) }
  const { staged, clinic } = await makeDemonstrationIn(folder, noPages, CHEAP)
  const remove = async () => {
    await clinic.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { staged, api: staged.as('bernadette'), remove }
}

async function everythingOf(api: Api) {
  const { lines } = await api.cases.list(ANY_CASE)
  const meetings = await api.meetings.list({})
  return {
    cases: await Promise.all(lines.map((one) => api.cases.get({ caseId: one.id }))),
    actions: await api.actions.list(ANY_ACTION),
    meetings: await Promise.all(meetings.map((one) => api.meetings.get({ meetingId: one.id }))),
  }
}
