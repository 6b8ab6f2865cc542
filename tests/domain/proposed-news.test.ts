import { describe, expect, it, test } from 'vitest'
import type { Day, Instant } from '#shared/domain/dates.ts'
import { newsOfAction, newsOfDecision, type PromisedForHer, sinceWritten } from '#shared/domain/proposed-news.ts'
import { loopOf } from '#shared/domain/victim-loop.ts'

const TODAY = '2026-11-21' as Day // brand: a day that exists
const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

const PROMISED: PromisedForHer = {
  id: uuid(1) as PromisedForHer['id'], // brand: written down here
  number: 3,
  text: 'Fit the lights',
  dueOn: '2026-12-04' as Day, // brand: a day that exists
  ownerName: 'DC Lund',
  agencyId: uuid(2) as PromisedForHer['agencyId'], // as above
  audience: null,
  recordedAt: Date.parse('2026-11-10T10:00:00Z') as Instant, // brand: milliseconds since 1970
  acceptance: null,
  closedAt: null,
  outcomeKind: null,
  outcome: '',
}
const ENDED = Date.parse('2026-11-18T10:00:00Z') as Instant // as above

describe('an action for her safety is proposed', () => {
  it.each([
    ['while it is open', {}, false, true],
    ['once it is done', { outcomeKind: 'done', closedAt: ENDED }, false, true],
    ['not when its owner declined it', { acceptance: 'declined' }, false, false],
    ['not when it was recorded by mistake', { outcomeKind: 'withdrawn', closedAt: ENDED }, true, false],
    ['not when it will not be done and she never was to know', { outcomeKind: 'not undertaken' }, false, false],
    ['when it will not be done and she was to know of it', { outcomeKind: 'not undertaken' }, true, true],
    ['when it is no longer needed and she was to know of it', { outcomeKind: 'circumstances changed' }, true, true],
  ] as const)('%s', (_, rest, wasForHer, proposed) => {
    expect(newsOfAction({ ...PROMISED, ...rest }, wasForHer, 'her advocate')).toHaveLength(proposed ? 1 : 0)
  })

  it('with its day, and beside it, for the advocate alone, whether somebody has taken it on', () => {
    expect(newsOfAction(PROMISED, false, 'S. Y.')).toMatchObject([
      {
        words: 'Fit the lights (by Friday 4 December 2026)',
        beside: 'For her safety; DC Lund has not accepted it yet.',
      },
    ])
  })

  it('to the agency that does it and those that may know, when it is for some only', () => {
    const health = uuid(4) as PromisedForHer['agencyId'] // as above
    expect(newsOfAction({ ...PROMISED, audience: [health] }, false, 'S. Y.')).toMatchObject([
      { audience: [PROMISED.agencyId, health] },
    ])
  })

  it('anew when it is worded anew or ends: what was set aside was the old news', () => {
    const marks = [
      PROMISED,
      { ...PROMISED, text: 'Fit lights' },
      { ...PROMISED, outcomeKind: 'done' as const },
    ].flatMap((one) => newsOfAction(one, false, '').map(({ mark }) => mark))
    expect(new Set(marks).size).toBe(3)
  })
})

test.each([
  ['Guidance “Mediation” was set aside for action 2', 0],
  ['Accepted uncovered: Threats', 0],
  ['Decided later what covers: Threats', 0],
  ['The level stays high', 1],
])('of the decision “%s” she may be told, or not: %i', (text, many) => {
  const decided = { id: uuid(5) as never, heldOn: TODAY, text, because: '', audience: null } // brand: as above
  const news = newsOfDecision(decided, 'her advocate')
  expect(news).toHaveLength(many)
  expect(loopOf(news, [], TODAY).every(({ state }) => state === 'proposed')).toBe(true)
})

test.each([
  ['stands', 'open Fit the lights', ''],
  ['changed', 'done Fit the lights', 'changed since'],
  ['is gone', undefined, 'taken back'],
])('what was written from a record says so when the record %s', (_, now, said) => {
  const record = now === undefined ? undefined : { mark: now }
  const sentence = sinceWritten('open Fit the lights', record)
  if (said === '') expect(sentence).toBe('')
  else expect(sentence).toContain(said)
})
