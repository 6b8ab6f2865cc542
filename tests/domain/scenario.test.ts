import { expect, test } from 'vitest'
import { stillToConfirm, TO_CONFIRM } from '#shared/domain/formulation.ts'
import { stillAnswers, unansweredFactors } from '#shared/domain/scenario.ts'

test.each([
  ['open and not answered', { acceptance: null, closedAt: null, outcomeKind: null }, true],
  ['accepted', { acceptance: 'accepted', closedAt: null, outcomeKind: null }, true],
  ['declined', { acceptance: 'declined', closedAt: null, outcomeKind: null }, false],
  ['done', { acceptance: 'accepted', closedAt: 1, outcomeKind: 'done' }, true],
  ['not carried out', { acceptance: 'accepted', closedAt: 1, outcomeKind: 'not undertaken' }, false],
  ['recorded by mistake', { acceptance: null, closedAt: 1, outcomeKind: 'withdrawn' }, false],
] as const)('an action answers something as long as it stands or was done: %s', (_name, action, answers) => {
  expect(stillAnswers(action as Parameters<typeof stillAnswers>[0])).toBe(answers) // brand: an instant
})

test('only risk factors that are there and that no action answers are unanswered', () => {
  const ratings = [
    { code: 'H1', presence: 'yes' },
    { code: 'H2', presence: 'partly' },
    { code: 'H3', presence: 'no' },
    { code: 'H4', presence: 'not known' },
    { code: 'P01', presence: 'yes' },
  ]
  const isRisk = (code: string) => code.startsWith('H')
  expect(unansweredFactors(ratings, new Set(), isRisk)).toEqual(['H1', 'H2'])
  expect(unansweredFactors(ratings, new Set(['H1', 'P01']), isRisk)).toEqual(['H2'])
})

test('what was carried over has to be confirmed, part by part and scenario by scenario', () => {
  const seen = { unconfirmed: [] }
  expect(stillToConfirm([], [], seen)).toEqual([])
  expect(stillToConfirm([{ confirmed: true }, { confirmed: false }], [{ confirmed: true }], seen)).toEqual([
    TO_CONFIRM.formulation,
  ])
  expect(
    stillToConfirm([{ confirmed: false }], [{ confirmed: false }], { unconfirmed: ['limits', 'summary'] }),
  ).toEqual([TO_CONFIRM.formulation, TO_CONFIRM.scenarios, TO_CONFIRM.summary, TO_CONFIRM.limits])
})
