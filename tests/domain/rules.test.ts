import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sayDue, stateOf } from '#shared/domain/action.ts'
import { closeAction } from '#shared/domain/action-rules.ts'
import { attentionOf, type CaseLine, caseFields, referenceOf } from '#shared/domain/case.ts'
import { applyChange, changeOf } from '#shared/domain/change.ts'
import type { Day, Instant } from '#shared/domain/dates.ts'
import { type Handover, riskHolderOf } from '#shared/domain/handover.ts'
import { decideLevel, sayLevel } from '#shared/domain/level.ts'
import { callParty } from '#shared/domain/party.ts'
import { may, permission, role, seesOnlyOwnAgendas } from '#shared/domain/permission.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { fold, initials, line, paragraphs, searchWords } from '#shared/domain/text.ts'

const TODAY = '2026-11-21' as Day // brand: a day that exists

test('a risk is held by the last who accepted, and an offer that waits changes nothing', () => {
  expect(riskHolderOf([])).toBeUndefined()
  const chain = [
    link('DC Lund', 'accepted', 1),
    link('T. Ahmed', 'declined', 2),
    link('Dr Iwu', 'accepted', 3),
    link('K. Abara', null, 4),
  ]
  expect(riskHolderOf(chain)).toMatchObject({ name: 'Dr Iwu', since: 3, offer: { name: 'K. Abara' } })
})

test('only a high level has a route', () => {
  expect(decideLevel({ level: 'medium', route: 'visible', reason: '' })).toEqual({
    level: 'medium',
    route: null,
    reason: '',
  })
  expect(decideLevel({ level: 'high', route: 'visible', reason: '' }).route).toBe('visible')
  expect(() => decideLevel({ level: 'high', route: 'escalation', reason: '  ' })).toThrow(Refusal)
  expect(sayLevel('high', 'visible')).toBe('High, visible')
  expect(sayLevel('high', 'judgement')).toBe('High, by professional judgement')
  expect(sayLevel('standard', null)).toBe('Standard')
})

test('a case says why it needs somebody, and a closed one never does', () => {
  const calm = {
    level: 'high',
    riskHolder: { offer: null },
    nextReviewOn: '2026-12-01',
    overdueActions: 0,
    closed: false,
  } as unknown as CaseLine // only what the rule reads
  expect(attentionOf(calm, TODAY)).toEqual([])
  expect(attentionOf({ ...calm, nextReviewOn: '2026-11-18' as Day, overdueActions: 1 }, TODAY)).toEqual([
    '1 action overdue',
    'review 3 days late',
  ]) // brand: a day that exists
  expect(attentionOf({ ...calm, nextReviewOn: TODAY }, TODAY)).toEqual(['review due today'])
  expect(attentionOf({ ...calm, level: null, nextReviewOn: null }, TODAY)).toEqual([
    'no review day',
    'no level decided',
  ])
  expect(attentionOf({ ...calm, nextReviewOn: null, closed: true }, TODAY)).toEqual([])
})

test('an action is overdue from the day after it was due, and due within a week', () => {
  const on = (dueOn: string, closedAt: Instant | null = null) => stateOf({ dueOn: dueOn as Day, closedAt }, TODAY) // brand: a day that exists
  expect([on('2026-11-20'), on('2026-11-21'), on('2026-11-28'), on('2026-11-29')]).toEqual([
    'overdue',
    'due',
    'due',
    'open',
  ])
  expect(on('2026-11-20', 1 as Instant)).toBe('closed') // brand: milliseconds
  expect([sayDue('2026-11-20' as Day, TODAY), sayDue(TODAY, TODAY), sayDue('2026-11-26' as Day, TODAY)]).toEqual([
    '1 day late',
    'due today',
    'in 5 days',
  ]) // brand: as above
})

test('an action is not closed without words', () => {
  const action = { closedAt: null } as Parameters<typeof closeAction>[0] // only what the rule reads
  expect(() =>
    closeAction(action, { kind: 'done', outcome: '\n', met: null, evidence: '' }, 1 as Instant, 'X'),
  ).toThrow(Refusal) // brand: milliseconds
})

test('a change is made on what its author saw and on nothing else', () => {
  const record = { summary: 'one', relationship: 'stranger' as const }
  expect(applyChange(record, { field: 'summary', was: 'one', value: 'two' })).toEqual({ ...record, summary: 'two' })
  expect(() => applyChange(record, { field: 'summary', was: 'zero', value: 'two' })).toThrow(Refusal)
})

test('a change of a field that is not there, or to a value that it cannot hold, is no change', () => {
  const change = changeOf(caseFields)
  expect(change.safeParse({ field: 'summary', was: '', value: 'x' }).success).toBe(true)
  for (const bad of [
    { field: 'id', was: '', value: 'x' },
    { field: 'level', was: null, value: 'high' },
    { field: '__proto__', was: '', value: {} },
    { field: 'relationship', was: 'stranger', value: 'enemy' },
    { field: 'referredOn', was: TODAY, value: '2026-02-30' },
  ]) {
    expect(change.safeParse(bad).success).toBe(false)
  }
})

test('denied is the default, and an administrator alone reads no case', () => {
  for (const needs of permission.options) expect(may([], needs)).toBe(false)
  expect(may(['administrator'], 'read cases')).toBe(false)
  expect(may(['administrator', 'coordinator'], 'read cases')).toBe(true)
  expect(role.options.filter((one) => seesOnlyOwnAgendas([one]))).toEqual(['panel member'])
  expect(seesOnlyOwnAgendas(['panel member', 'advocate'])).toBe(false)
})

test('names are folded for searching, whatever alphabet they are in', () => {
  expect(fold('Małgorzata Wiśniowska-Żak')).toBe('malgorzata wisniowska-zak')
  expect(searchWords("Siân O'Brien, SC-2026-0001")).toEqual(['sian', 'o', 'brien', 'sc', '2026', '0001'])
  expect(fold('Παπαδάκη')).toBe('παπαδακη')
  expect(initials('Amara Nwosu')).toBe('A.N.')
  expect(initials('郭思瑩')).toBe('郭.')
  expect(initials('Dr Idris Yahya al-Qadri')).toBe('I.Y.A.')
})

test('text is kept as it was typed or refused: never half a character, never a control character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
      const parsed = paragraphs(100).safeParse(text)
      if (parsed.success) expect(parsed.data).toBe(text)
      else expect(!text.isWellFormed() || /[^\P{Cc}\n\r\t]/u.test(text)).toBe(true)
    }),
  )
  expect(line(10).safeParse('a\nb').success).toBe(false)
  expect(line(10).safeParse('x'.repeat(11)).error?.issues[0]?.message).toBe(
    'This is longer than 10 characters. Shorten it.',
  )
})

test('references count within their year, and unknown people have something to be called', () => {
  expect(referenceOf(2026, 31)).toBe('SC-2026-0031')
  expect(callParty({ name: '', known: false, role: 'perpetrator' })).toBe('Unknown perpetrator')
})

function link(name: string, answer: Handover['answer'], at: number): Handover {
  // Ids and instants only need to differ here.
  return {
    id: `${at}`,
    caseId: '1',
    agencyId: `${at}`,
    name,
    offeredAt: at,
    offeredByName: '',
    answer,
    answeredAt: answer === null ? null : at,
    answeredByName: '',
    reason: '',
  } as unknown as Handover
}
