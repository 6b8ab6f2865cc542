import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, daysBetween } from '#shared/domain/dates.ts'
import {
  checkEnd,
  checkStep,
  earliestEnd,
  nextSteps,
  notificationDue,
  notifyBy,
  type OrderState,
  type OrderStep,
  type OrderStepKind,
  orderStepKind,
  ordersAheadOf,
  reviewBefore,
  ruleOn,
  sayNoRule,
  stateOfOrder,
  wrongLength,
} from '#shared/domain/order.ts'
import { jurisdictionOf, type Settings } from '#shared/domain/settings.ts'
import { REGION_WORDS, region } from '#shared/domain/working-days.ts'
import { ORDER_RULES } from '#shared/instruments/order-rules.ts'

const on = (text: string) => text as Day // brand: days that exist, written down here
const TODAY = on('2026-11-21')
const ENGLAND = ruleOn(ORDER_RULES, 'England and Wales', TODAY)
const INTERIM: OrderStepKind[] = ['considered', 'applied', 'interim made']
const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays(on('2020-01-20'), count))

function life(...kinds: OrderStepKind[]): OrderStep[] {
  return kinds.map((kind, index) => ({
    id: `018f0000-0000-7000-8000-0000000000${10 + index}` as OrderStep['id'], // brand: made up here
    orderId: '018f0000-0000-7000-8000-000000000001' as OrderStep['orderId'], // brand: as above
    kind,
    on: addDays(on('2026-01-05'), index * 7),
    note: 'said',
    incidentId: null,
    at: 0 as OrderStep['at'], // brand: as above
    byId: '018f0000-0000-7000-8000-000000000002' as OrderStep['byId'], // brand: as above
    byName: 'Ilse Marchbank',
  }))
}

describe('notification within three days beginning with service', () => {
  it.each([
    ['an ordinary Wednesday', '2026-05-06', '2026-05-08'],
    ['the bank holiday of early May: it counts', '2026-05-03', '2026-05-05'],
    ['Christmas Eve: the holidays do not stop the days', '2026-12-24', '2026-12-26'],
    ['a Friday: the weekend counts', '2026-11-20', '2026-11-22'],
    ['the end of a month', '2026-01-30', '2026-02-01'],
    ['28 February of a leap year', '2028-02-28', '2028-03-01'],
    ['the last days of a year', '2026-12-31', '2027-01-02'],
  ])('served on %s', (_when, served, due) => {
    expect(notifyBy(on(served), { notifyWithinDays: 3 })).toBe(due)
  })

  it('always leaves the day of service and two more', () => {
    fc.assert(fc.property(days, (served) => daysBetween(served, notifyBy(served, { notifyWithinDays: 3 })) === 2))
  })
})

describe('who has to notify when', () => {
  const rule = { notifyWithinDays: 3, notifyFrom: 'service' } as const

  it.each<[string, OrderStepKind[], string | null]>([
    ['nobody before it is served', ['considered', 'applied', 'made'], null],
    ['the third day after service', ['considered', 'applied', 'made', 'served'], '2026-01-28'],
    ['nobody once it is done', ['considered', 'applied', 'made', 'served', 'notified'], null],
    [
      'nobody again for the full order that replaces an interim one',
      ['considered', 'applied', 'interim made', 'served', 'notified', 'made', 'served'],
      null,
    ],
    [
      'still by the day of the interim order where that was missed',
      ['considered', 'applied', 'interim made', 'served', 'made', 'served'],
      '2026-01-28',
    ],
    [
      'nobody again after a variation is served',
      ['considered', 'applied', 'made', 'served', 'notified', 'varied', 'served'],
      null,
    ],
    [
      'anew for a new order after a refusal',
      [
        'considered',
        'applied',
        'interim made',
        'served',
        'notified',
        'refused',
        'considered',
        'applied',
        'made',
        'served',
      ],
      '2026-03-11',
    ],
    ['nobody once the court has refused it', ['considered', 'applied', 'interim made', 'served', 'refused'], null],
    ['nobody once it is discharged', ['considered', 'applied', 'made', 'served', 'discharged'], null],
  ])('%s', (_who, kinds, due) => {
    expect(notificationDue(life(...kinds), rule)).toBe(due)
  })

  it('in Northern Ireland the days begin with its coming into force, served or not', () => {
    const northern = ruleOn(ORDER_RULES, 'Northern Ireland', TODAY)
    if (northern === undefined) throw new Error('Northern Ireland has no rule.')
    expect(notificationDue(life('considered', 'applied', 'made'), northern)).toBe('2026-01-21')
    expect(ruleOn(ORDER_RULES, 'Northern Ireland', on('2023-10-18'))).toBeUndefined()
  })

  it('every rule says where it stands and when somebody read it there', () => {
    for (const { source, readOn } of ORDER_RULES) expect([source.length > 40, readOn <= TODAY]).toEqual([true, true])
  })
})

describe('the length of a stalking protection order', () => {
  it.each([
    ['2026-11-21', '2028-11-20'],
    ['2024-02-29', '2026-02-28'],
    ['2026-02-28', '2028-02-27'],
    ['2026-03-01', '2028-02-29'],
    ['2026-01-01', '2027-12-31'],
  ])('made on %s, it holds until %s at the earliest', (made, end) => {
    expect(earliestEnd(on(made), { leastYears: 2 })).toBe(end)
  })

  const order = (endsOn: string | null) => ({
    kind: 'stalking protection' as const,
    endsOn: endsOn === null ? null : on(endsOn),
  })

  it('is refused a day short of two years beginning with its making, and taken on the day', () => {
    expect(() => checkEnd(order('2028-11-19'), TODAY, ENGLAND)).toThrow()
    expect(() => checkEnd(order('2028-11-20'), TODAY, ENGLAND)).not.toThrow()
  })

  it('an interim order may be short', () => {
    expect(() => checkEnd(order('2026-12-03'), TODAY, undefined)).not.toThrow()
  })

  it('may be until further order', () => {
    expect(() => checkEnd(order(null), TODAY, ENGLAND)).not.toThrow()
  })

  it('is at most so many years where a rule says so, and has no such end in England', () => {
    if (ENGLAND === undefined) throw new Error('England and Wales has no rule.')
    const atMostFive = { ...ENGLAND, mostYears: 5 }
    expect(() => checkEnd(order('2031-11-21'), TODAY, atMostFive)).not.toThrow()
    expect(() => checkEnd(order('2031-11-22'), TODAY, atMostFive)).toThrow()
    expect(() => checkEnd(order('2040-01-01'), TODAY, ENGLAND)).not.toThrow()
  })

  it.each([
    ['2026-12-24', 'A stalking protection order lasts at least 2 years, or until further order.'],
    ['2028-11-20', null],
    ['2031-11-21', null],
    ['2031-11-22', 'A stalking protection order lasts at most 5 years.'],
  ])('in Northern Ireland, where nobody could read it in the Act, an end on %s is taken, and said: %s', (end, says) => {
    const northern = ruleOn(ORDER_RULES, 'Northern Ireland', TODAY)
    if (northern === undefined) throw new Error('Northern Ireland has no rule.')
    expect(northern.unread).toContain('Enter the last day from the order itself.')
    expect(() => checkEnd(order(end), TODAY, northern)).not.toThrow()
    expect(wrongLength(on(end), TODAY, northern)).toBe(says)
  })

  it('no order of any kind ends before it begins', () => {
    expect(() => checkEnd({ kind: 'bail', endsOn: on('2026-11-20') }, TODAY, ENGLAND)).toThrow()
    expect(() => checkEnd({ kind: 'bail', endsOn: TODAY }, TODAY, ENGLAND)).not.toThrow()
  })

  it.each([
    ['Scotland', '2026-11-21', 'No rule of dates is kept for Scotland. Enter the dates from the order.'],
    [
      'Northern Ireland',
      '2023-10-18',
      'No rule of dates is kept for Northern Ireland before Thursday 19 October 2023. Enter the dates from the order.',
    ],
    ['Northern Ireland', '2023-10-19', null],
    ['England and Wales', '2026-11-21', null],
  ] as const)('where no rule is kept, that is said: %s on %s', (where, day, says) => {
    expect(sayNoRule(ORDER_RULES, where, on(day))).toBe(says)
  })

  it('is counted by the law of the region in which the clinic sits, unless the clinic says otherwise', () => {
    const sits = (region: Settings['region'], orderJurisdiction: Settings['orderJurisdiction']) =>
      jurisdictionOf({ region, orderJurisdiction })
    for (const one of region.options) expect(sits(one, 'as the region')).toBe(REGION_WORDS[one])
    expect(sits('scotland', 'England and Wales')).toBe('England and Wales')
  })

  it('has a rule only from the day on which the Act came into force', () => {
    expect(ruleOn(ORDER_RULES, 'England and Wales', on('2020-01-19'))).toBeUndefined()
    expect(ruleOn(ORDER_RULES, 'England and Wales', on('2020-01-20'))?.leastYears).toBe(2)
  })

  it('is reviewed before it runs out, and never before it was made', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 400 }), (made, lasts, before) => {
        const end = addDays(made, lasts)
        const review = reviewBefore(end, before, made)
        return review >= made && review <= end
      }),
    )
  })
})

describe('what lies ahead for the orders of a case', () => {
  const dated = (state: OrderState, days: Partial<Record<'notifyBy' | 'reviewBy' | 'endsOn', string>>) => ({
    record: { kind: 'stalking protection' as const, title: '', endsOn: day(days.endsOn) },
    state,
    notifyBy: day(days.notifyBy),
    reviewBy: day(days.reviewBy),
  })
  const day = (text: string | undefined) => (text === undefined ? null : on(text))
  const SERVED = { notifyBy: '2026-11-22', reviewBy: '2028-08-22', endsOn: '2028-11-20' }

  it('is the notification, the decision on renewal and the last day, the next first', () => {
    expect(ordersAheadOf([dated('in force', SERVED)], TODAY)).toEqual([
      { on: '2026-11-22', what: 'Stalking protection order: last day for the notification' },
      {
        on: '2028-08-22',
        what: 'Stalking protection order: decide on renewal, it ends on Monday 20 November 2028',
      },
      { on: '2028-11-20', what: 'Stalking protection order: last day' },
    ])
  })

  it('holds nothing that is past, and nothing of an order that has come to nothing', () => {
    expect(ordersAheadOf([dated('in force', SERVED)], on('2028-08-23')).map((one) => one.on)).toEqual(['2028-11-20'])
    for (const state of ['discharged', 'refused', 'not pursued'] as const) {
      expect(ordersAheadOf([dated(state, SERVED)], TODAY)).toEqual([])
    }
  })
})

describe('the life of an order', () => {
  it.each<[string, OrderStepKind[], string]>([
    ['nothing but a thought', ['considered'], 'considered'],
    ['given up with a reason', ['considered', 'not pursued'], 'not pursued'],
    ['before the court', ['considered', 'drafted', 'applied'], 'applied'],
    ['interim and served', ['considered', 'applied', 'interim made', 'served'], 'interim'],
    ['made and not served', ['considered', 'applied', 'made'], 'made'],
    [
      'a full order after an interim one waits for its own service',
      ['considered', 'applied', 'interim made', 'served', 'made'],
      'made',
    ],
    ['served', ['considered', 'applied', 'made', 'served'], 'in force'],
    ['breached, and still in force', ['considered', 'applied', 'made', 'served', 'breached'], 'in force'],
    ['refused', ['considered', 'applied', 'refused'], 'refused'],
    ['varied before anybody served it: it does not hold', ['considered', 'applied', 'made', 'varied'], 'made'],
    ['varied after its service', ['considered', 'applied', 'made', 'served', 'varied'], 'in force'],
    ['breached while interim, then refused', [...INTERIM, 'served', 'breached', 'refused'], 'refused'],
    ['interim and renewed, then made in full', [...INTERIM, 'served', 'varied', 'made'], 'made'],
    ['discharged', ['considered', 'applied', 'made', 'served', 'discharged'], 'discharged'],
  ])('%s', (_what, kinds, state) => {
    expect(stateOfOrder(life(...kinds), null, TODAY)).toBe(state)
  })

  it('has expired on the day after its last', () => {
    const steps = life('considered', 'applied', 'made', 'served')
    expect(stateOfOrder(steps, TODAY, TODAY)).toBe('in force')
    expect(stateOfOrder(steps, addDays(TODAY, -1), TODAY)).toBe('expired')
  })

  it('goes on after what can happen to an interim order: renewed, breached, then decided', () => {
    for (const kind of ['varied', 'breached'] as const) {
      const next = nextSteps(life(...INTERIM, 'served', kind))
      expect(next).toEqual(expect.arrayContaining(['made', 'refused', 'notified', 'breached', 'varied']))
    }
    expect(nextSteps(life(...INTERIM, 'varied'))).toEqual(['served', 'varied', 'made', 'refused', 'discharged'])
  })

  it('takes no step that cannot follow, and none out of order, ahead or without its reason', () => {
    const steps = life('considered', 'drafted')
    const step =
      (kind: OrderStepKind, day: string, note = 'said') =>
      () =>
        checkStep(steps, { kind, on: on(day), note }, TODAY)
    expect(step('applied', '2026-02-02')).not.toThrow()
    expect(step('served', '2026-02-02')).toThrow()
    expect(step('applied', '2026-01-01')).toThrow()
    expect(step('applied', '2026-11-22')).toThrow()
    expect(step('not pursued', '2026-02-02', ' ')).toThrow()
  })

  it('is never varied or served before a court has made it, nor breached before it is served, however it is walked', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 30 }), (choices) => {
        const kinds: OrderStepKind[] = []
        for (const choice of choices) {
          const next = nextSteps(kinds.map((kind) => ({ kind })))
          const taken = next[choice % Math.max(1, next.length)]
          if (taken !== undefined) kinds.push(taken)
        }
        const made = kinds.findIndex((kind) => kind === 'made' || kind === 'interim made')
        const needs = kinds.findIndex((kind) => kind === 'served' || kind === 'breached' || kind === 'varied')
        expect(needs === -1 || (made !== -1 && made < needs)).toBe(true)
        const breached = kinds.findIndex((kind) => kind === 'breached' || kind === 'notified')
        expect(breached === -1 || kinds.slice(0, breached).includes('served')).toBe(true)
        expect(kinds.filter((kind) => kind === 'made').length).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('every kind of step can be reached', () => {
    const seen = new Set<OrderStepKind>()
    const walk = (kinds: OrderStepKind[]) => {
      for (const kind of nextSteps(kinds.map((one) => ({ kind: one })))) {
        if (seen.has(kind)) continue
        seen.add(kind)
        walk([...kinds, kind])
      }
    }
    walk([])
    expect([...seen].sort()).toEqual([...orderStepKind.options].sort())
  })
})
