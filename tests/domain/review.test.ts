import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, dayOf, type Instant } from '#shared/domain/dates.ts'
import {
  dueReviews,
  endsOfQuiet,
  type HeldReview,
  lastReviewed,
  type ReviewHistory,
  type ReviewTrigger,
  type Snooze,
} from '#shared/domain/review.ts'

const on = (text: string) => text as Day // brand: days that exist, written down here
const at = (day: string, time = '10:00') => Date.parse(`${day}T${time}:00Z`) as Instant // brand: milliseconds since 1970
const EVERY = { high: 28, medium: 91, standard: 182 }
const QUIET: ReviewHistory = {
  openedOn: on('2026-09-01'),
  level: 'high',
  setFor: null,
  planReviewOn: null,
  triggers: [],
  held: [],
  snoozes: [],
}
const hearing: ReviewTrigger = {
  ref: 'event/hearing',
  on: on('2027-05-14'),
  recordedAt: at('2026-11-21'),
  says: 'the hearing on Friday 14 May 2027',
  lead: 7,
}

describe('the reviews of a case', () => {
  it('a case with no history at all is due by its level', () => {
    expect(dueReviews(QUIET, EVERY)).toEqual([
      {
        ref: 'level/2026-09-01',
        on: '2026-09-29',
        reason: 'High risk is reviewed every 28 days; last on Tuesday 1 September 2026.',
        snoozed: null,
      },
    ])
  })

  it.each([
    ['medium', '2026-12-01'],
    ['standard', '2027-03-02'],
    [null, '2026-09-29'],
  ] as const)('at level %s it is due on %s', (level, due) => {
    expect(dueReviews({ ...QUIET, level }, EVERY)[0]?.on).toBe(due)
  })

  it('a review starts the count anew', () => {
    const held = [{ at: at('2026-11-20'), refs: null }]
    expect(dueReviews({ ...QUIET, held }, EVERY)[0]?.on).toBe('2026-12-18')
  })

  it('comes before a dated event, and says which', () => {
    const due = dueReviews({ ...QUIET, triggers: [hearing] }, EVERY).find(({ ref }) => ref === hearing.ref)
    expect(due).toMatchObject({ on: '2027-05-07', reason: 'To be reviewed before the hearing on Friday 14 May 2027.' })
  })

  it('is due at once when the event is nearer than its lead', () => {
    const near = { ...hearing, on: on('2026-11-23') }
    expect(dueReviews({ ...QUIET, triggers: [near] }, EVERY).find(({ ref }) => ref === hearing.ref)?.on).toBe(
      '2026-11-21',
    )
  })

  it('an early review does not answer a hearing that is months ahead; one in its week does; one that names it does', () => {
    const with_ = (held: HeldReview[]) =>
      dueReviews({ ...QUIET, triggers: [hearing], held }, EVERY).some(({ ref }) => ref === hearing.ref)
    expect(with_([{ at: at('2026-12-01'), refs: null }])).toBe(true)
    expect(with_([{ at: at('2027-05-08'), refs: null }])).toBe(false)
    expect(with_([{ at: at('2026-12-01'), refs: [hearing.ref] }])).toBe(false)
    expect(with_([{ at: at('2027-05-08'), refs: ['event/other'] }])).toBe(true)
  })

  it('what was recorded after a review on the same day is still due', () => {
    const breach = { ...hearing, on: on('2026-11-21'), recordedAt: at('2026-11-21', '15:00'), says: 'a breach' }
    const held = [{ at: at('2026-11-21', '11:00'), refs: null }]
    const due = dueReviews({ ...QUIET, triggers: [breach], held }, EVERY).find(({ ref }) => ref === breach.ref)
    expect(due?.reason).toBe('Risk may have changed: a breach.')
  })

  it('put off, it moves and stays, with the reason and the name', () => {
    const off: Snooze = {
      ref: 'level/2026-09-01',
      until: on('2026-10-20'),
      reason: 'The panel meets on the 20th.',
      byName: 'Robin Okafor',
      at: at('2026-09-25'),
    }
    expect(dueReviews({ ...QUIET, snoozes: [off] }, EVERY)[0]).toMatchObject({ on: '2026-10-20', snoozed: off })
  })

  it('a day set by the panel and the day of the plan each have their line until a review is held', () => {
    const set = { ...QUIET, setFor: on('2026-10-01'), planReviewOn: on('2026-11-01') }
    expect(dueReviews(set, EVERY).map(({ on: due }) => due)).toEqual(['2026-09-29', '2026-10-01', '2026-11-01'])
    const held = [{ at: at('2026-10-02'), refs: null }]
    expect(dueReviews({ ...set, held }, EVERY).map(({ on: due }) => due)).toEqual(['2026-10-30', '2026-11-01'])
  })
})

describe('a review that names what it answers', () => {
  const late = { ...QUIET, setFor: on('2026-10-01'), planReviewOn: on('2026-11-01'), triggers: [hearing] }
  const linesAfter = (refs: string[], day: string) =>
    dueReviews({ ...late, held: [{ at: at(day), refs }] }, EVERY).map(({ ref }) => ref)

  it('leaves everything due that it does not name: the days set, and the level', () => {
    expect(linesAfter([hearing.ref], '2026-12-01')).toEqual(['level/2026-09-01', 'set/2026-10-01', 'plan/2026-11-01'])
  })

  it('answers a day that it names, before that day as well', () => {
    expect(linesAfter(['set/2026-10-01', 'plan/2026-11-01'], '2026-09-20')).toEqual(['level/2026-09-20', hearing.ref])
  })

  it('starts the count of the level when it names it, and when that was not due yet', () => {
    expect(linesAfter(['level/2026-09-01'], '2026-12-01')).toContain('level/2026-12-01')
    expect(linesAfter([hearing.ref], '2026-09-28')).toContain('level/2026-09-28')
    expect(linesAfter([hearing.ref], '2026-09-29')).toContain('level/2026-09-01')
  })
})

describe('quiet that ends', () => {
  it.each([
    ['2026-10-28', 0],
    ['2026-10-29', 1],
  ])('an act on %s after one on 1 October raises %i', (second, count) => {
    const acts = ['2026-10-01', second].map((day, index) => ({ id: `${index}`, on: on(day), recordedAt: at(day) }))
    expect(endsOfQuiet(acts, 28)).toHaveLength(count)
  })
})

const day = fc.integer({ min: 0, max: 900 }).map((count) => addDays(on('2026-01-01'), count))
const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 5, 1) }).map((ms) => ms as Instant) // brand: as above
const triggers = fc.uniqueArray(
  fc.record({
    ref: fc.nat(50).map((count) => `event/${count}`),
    on: day,
    recordedAt: moment,
    says: fc.constantFrom('a breach', 'the hearing', 'she moves house'),
    lead: fc.integer({ min: 0, max: 30 }),
  }),
  { maxLength: 12, selector: ({ ref }) => ref },
)
const ref = fc.oneof(
  fc.nat(50).map((count) => `event/${count}`),
  fc.constantFrom('level', 'set', 'plan').chain((kind) => day.map((on) => `${kind}/${on}`)),
)
const held = fc.array(fc.record({ at: moment, refs: fc.option(fc.array(ref, { maxLength: 4 })) }), { maxLength: 6 })
const snoozes = fc.array(
  fc.record({
    ref: fc.nat(50).map((count) => `event/${count}`),
    until: day,
    reason: fc.constant('The hearing was moved.'),
    byName: fc.constant('Robin Okafor'),
    at: moment,
  }),
  { maxLength: 5 },
)
const histories = fc.record({
  openedOn: day,
  level: fc.constantFrom('high' as const, 'medium' as const, 'standard' as const, null),
  setFor: fc.option(day),
  planReviewOn: fc.option(day),
  triggers,
  held,
  snoozes,
})

describe('whatever the history of a case', () => {
  it('it has a review before it, and none without a reason', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const due = dueReviews(history, EVERY)
        return due.length > 0 && due.every(({ reason }) => reason.length > 10)
      }),
    )
  })

  it('every trigger that no later review could have answered has a line that names it', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const lines = new Set(dueReviews(history, EVERY).map(({ ref }) => ref))
        const last = Math.max(0, ...history.held.map((one) => one.at))
        const named = new Set(history.held.flatMap(({ refs }) => refs ?? []))
        return history.triggers
          .filter((one) => one.recordedAt >= last && !named.has(one.ref))
          .every(({ ref: each }) => lines.has(each))
      }),
    )
  })

  it('a review takes away what was due on its day only by naming it', () => {
    fc.assert(
      fc.property(histories, fc.array(fc.nat(20), { maxLength: 3 }), fc.nat(400), (history, chosen, days) => {
        const last = Math.max(Date.UTC(2028, 5, 2), ...history.held.map((one) => one.at))
        const now = (last + days * 86_400_000) as Instant // brand: milliseconds since 1970
        const before = dueReviews(history, EVERY)
        const refs = chosen.flatMap((each) => before[each]?.ref ?? [])
        const after = dueReviews({ ...history, held: [...history.held, { at: now, refs }] }, EVERY)
        const left = new Set(after.map((one) => one.ref))
        const today = dayOf(now)
        return before.every((one) => left.has(one.ref) || refs.includes(one.ref) || one.on > today)
      }),
    )
  })

  it('nothing but a review takes a line away: more events and more snoozes never do', () => {
    fc.assert(
      fc.property(histories, triggers, snoozes, (history, more, off) => {
        const known = new Set(history.triggers.map(({ ref }) => ref))
        const grown = {
          ...history,
          triggers: [...history.triggers, ...more.filter(({ ref }) => !known.has(ref))],
          snoozes: [...history.snoozes, ...off],
        }
        const after = new Set(dueReviews(grown, EVERY).map(({ ref }) => ref))
        return dueReviews(history, EVERY).every(({ ref }) => after.has(ref))
      }),
    )
  })

  it('its lines come in the order of their days, and the count never begins before the case', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const days = dueReviews(history, EVERY).map((one) => one.on)
        return [...days].sort().join() === days.join() && lastReviewed(history, EVERY.high) >= history.openedOn
      }),
    )
  })
})
