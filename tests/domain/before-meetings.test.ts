import fc from 'fast-check'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { type Candidate, proposeAgenda } from '#shared/domain/agenda-proposal.ts'
import { mentions, withoutHidden } from '#shared/domain/conflict-of-interest.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { AgencyId, AgendaItemId, CaseId, PanelMemberId, SeatId } from '#shared/domain/ids.ts'
import { expectedAt, type PanelMember, type Seat } from '#shared/domain/panel.ts'
import { mayReadReturned, researchState } from '#shared/domain/research.ts'
import { timetableOf } from '#shared/domain/timetable.ts'

// as, here and below: identities and days made for the test
const TODAY = '2026-11-21' as Day
const HELD_ON = '2026-11-26' as Day

test('the timetable: opening, old actions, cases in their order, closing', () => {
  const items = [20, 30, 15].map((plannedMinutes, index) => ({ id: `item ${index}` as AgendaItemId, plannedMinutes }))
  const planned = {
    startsAt: '10:00',
    openingMinutes: 10,
    oldActionsMinutes: 15,
    closingMinutes: 10,
    latestEnd: '11:40',
  }
  expect(timetableOf({ ...planned, items })).toEqual({
    oldActionsAt: '10:10',
    items: [
      { id: 'item 0', startsAt: '10:25', endsAt: '10:45' },
      { id: 'item 1', startsAt: '10:45', endsAt: '11:15' },
      { id: 'item 2', startsAt: '11:15', endsAt: '11:30' },
    ],
    endsAt: '11:40',
    minutes: 100,
    tooLong: null,
  })
  expect(timetableOf({ ...planned, latestEnd: '11:39', items }).tooLong).toMatch(
    /^It would end at 11:40, 1 minute after/,
  )
  expect(timetableOf({ ...planned, latestEnd: '09:00', items: [] }).tooLong).toMatch(/95 minutes after 09:00/)
})

const CASE: Candidate = {
  caseId: v7() as CaseId,
  reference: 'SC-2026-0001',
  victim: 'Amara Nwosu',
  level: 'high',
  urgent: [],
  referredOn: '2026-11-02' as Day,
  lastHeardOn: null,
  deferred: null,
  nextReviewOn: null,
  reviewReasons: [],
  changes: [],
}

const heard = { lastHeardOn: '2026-10-29' as Day }

test.each([
  ['a new referral', {}, 'new', ['Referred on Mon 2 Nov and not heard yet.']],
  [
    'a review that falls due by the meeting',
    { ...heard, nextReviewOn: HELD_ON },
    'review',
    ['Review due on Thu 26 Nov.'],
  ],
  [
    'a case put off',
    { deferred: { on: heard.lastHeardOn, why: 'Nobody from probation' } },
    'deferred',
    ['Put off on Thu 29 Oct: Nobody from probation'],
  ],
  ['a case not reached', { deferred: { on: heard.lastHeardOn, why: '' } }, 'deferred', ['Not reached on Thu 29 Oct.']],
  [
    'a change since',
    { ...heard, changes: [{ on: '2026-11-10' as Day, what: 'Released on bail' }] },
    'review',
    ['Released on bail on Tue 10 Nov.'],
  ],
  [
    'another reason to review',
    { ...heard, reviewReasons: ['Heard three months ago.'] },
    'review',
    ['Heard three months ago.'],
  ],
  [
    'what cannot wait comes first',
    { urgent: ['Nobody holds the risk.'] },
    'urgent',
    ['Nobody holds the risk.', 'Referred on Mon 2 Nov and not heard yet.'],
  ],
])('%s is proposed with its reason in a sentence', (_, known, reason, sentences) => {
  const [first] = proposeAgenda([{ ...CASE, ...known }], HELD_ON, TODAY)
  expect(first?.reason).toBe(reason)
  expect(first?.reasons.map((one) => one.sentence)).toEqual(sentences)
})

test('a case that was heard and is not due yet is not proposed', () => {
  expect(
    proposeAgenda(
      [
        { ...CASE, ...heard, nextReviewOn: '2026-11-27' as Day },
        { ...CASE, ...heard },
      ],
      HELD_ON,
      TODAY,
    ),
  ).toEqual([])
})

test('the most pressing comes first, and each case once', () => {
  const cases = [
    { ...CASE, ...heard, reference: 'E', nextReviewOn: TODAY },
    { ...CASE, ...heard, reference: 'D', changes: [{ on: TODAY, what: 'Moved' }], nextReviewOn: TODAY },
    { ...CASE, reference: 'C' },
    { ...CASE, reference: 'B', deferred: { on: TODAY, why: '' } },
    { ...CASE, reference: 'A', urgent: ['Now.'] },
  ]
  expect(proposeAgenda(cases, HELD_ON, TODAY).map((one) => one.reference)).toEqual(['A', 'B', 'C', 'D', 'E'])
})

const MEMBER: PanelMember = {
  id: v7() as PanelMemberId,
  name: 'DC Lund',
  agencyId: v7() as AgencyId,
  personId: null,
  standing: 'core',
  post: '',
  deputyFor: null,
  signedOn: null,
  left: false,
  revision: 1,
}

test('the register expects core members, observers who have signed, and invitees in their time for their case', () => {
  const invitee: PanelMember = { ...MEMBER, id: v7() as PanelMemberId, standing: 'invitee' }
  const other = v7() as CaseId
  const seat = (from: string, until: string | null, rest: Partial<Seat> = {}): Seat => ({
    id: v7() as SeatId,
    memberId: invitee.id,
    caseId: CASE.caseId,
    from: from as Day,
    until: until as Day | null,
    reference: 'SC-2026-0001',
    withdrawn: false,
    ...rest,
  })
  const expectedWith = (members: PanelMember[], seats: Seat[] = []) =>
    expectedAt(HELD_ON, [CASE.caseId, other], members, seats).map((one) => one.forCases)
  expect(expectedWith([MEMBER, { ...MEMBER, left: true }])).toEqual([null])
  expect(expectedWith([{ ...MEMBER, standing: 'deputy' }])).toEqual([])
  expect(expectedWith([{ ...MEMBER, standing: 'observer' }])).toEqual([])
  expect(expectedWith([{ ...MEMBER, standing: 'observer', signedOn: TODAY }])).toEqual([null])
  expect(expectedWith([invitee])).toEqual([])
  expect(expectedWith([invitee], [seat('2026-11-26', '2026-11-26')])).toEqual([[CASE.caseId]])
  expect(expectedWith([invitee], [seat('2026-11-27', null), seat('2026-11-01', '2026-11-25')])).toEqual([])
  expect(expectedWith([invitee], [seat('2026-11-01', null, { withdrawn: true })])).toEqual([])
  expect(expectedWith([invitee], [seat('2026-11-01', null, { caseId: v7() as CaseId })])).toEqual([])
  expect(expectedWith([invitee], [seat('2026-11-01', null), seat('2026-11-01', null, { caseId: other })])).toEqual([
    [CASE.caseId, other],
  ])
})

test('where an agency stands with a case', () => {
  const of = { agencyId: MEMBER.agencyId, caseId: CASE.caseId }
  const asked = [{ agencyId: of.agencyId, caseIds: [of.caseId] }]
  const answered = [
    { ...of, answer: 'known' as const },
    { ...of, answer: 'nothing known' as const },
  ]
  expect(researchState(of, [], [], TODAY, TODAY)).toBe('not asked')
  expect(researchState(of, asked, [], TODAY, TODAY)).toBe('waiting')
  expect(researchState(of, asked, [], '2026-11-20' as Day, TODAY)).toBe('late')
  expect(researchState(of, asked, answered, '2026-11-20' as Day, TODAY)).toBe('nothing known')
})

test('an agency reads its own paragraphs always, those of others as far as their audience goes', () => {
  const [one, other] = [v7() as AgencyId, v7() as AgencyId]
  expect(mayReadReturned({ agencyId: one, audience: [] }, one)).toBe(true)
  expect(mayReadReturned({ agencyId: one, audience: [] }, other)).toBe(false)
  expect(mayReadReturned({ agencyId: one, audience: [other] }, other)).toBe(true)
  expect(mayReadReturned({ agencyId: one, audience: null }, other)).toBe(true)
})

test('whatever is answered, nothing about a hidden case is left in it, and the rest stays as it was', () => {
  const hidden = { caseId: '0194-hidden' as CaseId, reference: 'SC-2026-0099', names: ['Amara Nwosu'] }
  const mark = fc.constantFrom(hidden.caseId, hidden.reference)
  const clean = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string({ maxLength: 6 }),
      fc.integer(),
      fc.constant(null),
      fc.array(tie('value')),
      fc.dictionary(fc.string({ maxLength: 5 }), tie('value')),
    ),
  })).value
  const about = fc.record({ caseId: mark, secret: fc.constant('the secret') })
  fc.assert(
    fc.property(
      fc.array(clean),
      fc.array(fc.oneof(about, fc.record({ known: about, why: fc.string() })), { minLength: 1 }),
      (rest, secrets) => {
        const answer = { lines: [...rest, ...secrets], total: 3 }
        expect(withoutHidden(answer, [hidden])).toEqual({ lines: withoutHidden(rest, [hidden]), total: 3 })
        expect(JSON.stringify(withoutHidden(answer, [hidden]))).not.toContain('the secret')
        expect(withoutHidden({ record: secrets[0] }, [hidden])).toBeUndefined()
        expect(withoutHidden(rest, [hidden])).toEqual(rest)
      },
    ),
  )
})

test('texts about other cases do not say its reference, nor who is in it, unless a case that is shown has them too', () => {
  const hidden = {
    caseId: '0194-hidden' as CaseId,
    reference: 'SC-2026-0099',
    names: ['Amara Nwosu', 'Daniel Frayne', 'Tariq'],
  }
  const lines = (shown: readonly string[]) => [
    { names: shown, text: 'See SC-2026-0099: AMARA  NWOSU met Tariq; daniel frayne’s van. Amara Nwosuwa is another.' },
  ]
  expect(withoutHidden(lines([]), [hidden])).toEqual([
    {
      names: [],
      text: 'See a case that is not shown to you: somebody who is not shown to you met Tariq; somebody who is not shown to you’s van. Amara Nwosuwa is another.',
    },
  ])
  expect(withoutHidden(lines(['Daniel Frayne']), [hidden])?.[0]?.text).toContain('daniel frayne’s van')
  expect(mentions('the man is Daniel  Frayne', hidden)).toBe(true)
  expect(mentions('the man is Daniel', hidden)).toBe(false)
})
