import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, type Day, type Instant } from '#shared/domain/dates.ts'
import { type EmergencyContact, mayFollow, sayContact, standingContacts } from '#shared/domain/emergency-contact.ts'
import type { OrderStepKind } from '#shared/domain/order.ts'
import { checkTelling, loopOf, type News, notShared, type Telling } from '#shared/domain/victim-loop.ts'
import { type FinalisedPlan, newsOfMeeting, newsOfOrder, newsOfPlan, safeWayOf } from '#shared/domain/victim-news.ts'
import { affectedBy, checkWords, earlierOf, standingWishes, type VictimWords } from '#shared/domain/victim-words.ts'

const TODAY = '2026-11-21' as Day // brand: a day that exists
const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const at = (on: Day) => Date.parse(`${on}T10:00:00Z`) as Instant // brand: milliseconds since 1970
const ago = (days: number) => addDays(TODAY, -days)

function someNews(n: number, rest: Partial<News> = {}): News {
  return {
    ref: `order/${uuid(n)}`,
    kind: 'order',
    mark: 'made',
    title: 'Order made',
    words: 'This holds now.',
    beside: '',
    asides: [],
    byWhom: 'her advocate',
    on: ago(10),
    since: ago(10),
    audience: null,
    ...rest,
  }
}

function aTelling(n: number, of: News, rest: Partial<Telling> = {}): Telling {
  return {
    id: uuid(n) as Telling['id'], // brand: written down here
    caseId: uuid(0) as Telling['caseId'], // brand: as above
    ref: of.ref,
    kind: of.kind,
    mark: of.mark,
    title: of.title,
    outcome: 'told',
    toldOn: ago(1),
    words: 'She knows.',
    toldBy: 'Saima Yardley',
    way: 'in person',
    wayNote: '',
    audience: null,
    recordedAt: at(ago(1)),
    recordedByName: 'Saima Yardley',
    withdrawnAt: null,
    withdrawnByName: '',
    withdrawnReason: '',
    ...rest,
  }
}

const WITHDRAWN = { withdrawnAt: at(TODAY), withdrawnByName: 'S. Y.', withdrawnReason: 'It was another case.' }

describe('what has not been shared with her yet', () => {
  const news = someNews(1)
  it.each([
    ['nothing was recorded', [], 'not shared'],
    ['she was told', [aTelling(2, news)], 'told'],
    ['the telling was withdrawn', [aTelling(2, news, WITHDRAWN)], 'not shared'],
    ['it is held back', [aTelling(2, news, { outcome: 'held back' })], 'held back'],
    ['she was told after all', [aTelling(2, news, { outcome: 'held back' }), aTelling(3, news)], 'told'],
    ['there is something new about it', [aTelling(2, news, { mark: 'drafted' })], 'changed since'],
    ['a hold was for the old news', [aTelling(2, news, { outcome: 'held back', mark: 'drafted' })], 'not shared'],
  ] as const)('when %s', (_, tellings, state) => {
    expect(loopOf([news], tellings, TODAY)).toMatchObject([{ state, days: 10 }])
  })

  it('whatever is recorded in whatever order: each thing once, none lost, and shared only by a telling that stands', () => {
    const telling = fc.record({
      of: fc.integer({ min: 1, max: 4 }),
      mark: fc.constantFrom('made', 'varied'),
      outcome: fc.constantFrom('told' as const, 'held back' as const),
      gone: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.subarray([1, 2, 3, 4]),
        fc.array(telling, { maxLength: 12 }),
        fc.infiniteStream(fc.nat()),
        (there, written, chance) => {
          const all = there.map((n) => someNews(n))
          const tellings = written.map(({ of, mark, outcome, gone }, n) =>
            aTelling(100 + n, someNews(of), { mark, outcome, ...(gone ? WITHDRAWN : {}) }),
          )
          const entries = loopOf(all, tellings, TODAY)
          const refs = entries.map(({ ref }) => ref)
          expect(new Set(refs).size).toBe(refs.length)
          expect(entries.flatMap((one) => one.tellings).length).toBe(tellings.length)
          for (const one of all) expect(refs).toContain(one.ref)
          for (const one of entries) {
            const isThere = there.some((n) => someNews(n).ref === one.ref)
            const told = one.tellings.filter((each) => each.withdrawnAt === null && each.outcome === 'told')
            expect(one.state === 'told').toBe(told.some((each) => !isThere || each.mark === one.mark))
          }
          const shuffled = tellings.toSorted(() => ((chance.next().value ?? 0) % 2 === 0 ? 1 : -1))
          const states = (list: typeof entries) => list.map(({ ref, state }) => [ref, state])
          expect(states(loopOf(all, shuffled, TODAY))).toEqual(states(entries))
        },
      ),
    )
  })

  it('lists the longest wait first', () => {
    const entries = loopOf([someNews(1, { since: ago(2) }), someNews(2, { since: ago(30) })], [], TODAY)
    expect(notShared(entries).map(({ days }) => days)).toEqual([30, 2])
  })

  it('keeps what she was told when its source is gone', () => {
    expect(loopOf([], [aTelling(2, news)], TODAY)).toMatchObject([{ state: 'told', title: 'Order made' }])
    expect(loopOf([], [aTelling(2, news, WITHDRAWN)], TODAY)).toMatchObject([{ state: 'gone' }])
  })
})

test.each([
  ['a day that lies ahead', { toldOn: addDays(TODAY, 1) }, 'toldOn'],
  ['a day before the news', { toldOn: ago(11) }, 'toldOn'],
  ['another way without saying which', { way: 'another way' }, 'wayNote'],
  ['nobody who told her', { toldBy: '' }, 'toldBy'],
] as const)('a telling with %s is refused at its field', (_, rest, field) => {
  const told = { toldOn: TODAY, words: 'She knows.', toldBy: 'S. Y.', way: 'in person', wayNote: '' } as const
  expect(() => checkTelling(told, someNews(1), TODAY)).not.toThrow()
  expect(() => checkTelling({ ...told, ...rest }, someNews(1), TODAY)).toThrow(
    expect.objectContaining({ code: 'INVALID', data: expect.objectContaining({ field }) }),
  )
})

describe('where news comes from', () => {
  const plan = (number: number, days: number): FinalisedPlan => ({
    id: uuid(number) as FinalisedPlan['id'], // brand: written down here
    number,
    finalisedAt: at(ago(days)),
    reviewOn: null,
  })

  it('is the newest version of the plan, and the wait counts from the first that she was not told of', () => {
    const versions = [plan(1, 60), plan(2, 30), plan(3, 5)]
    const [first] = newsOfPlan(versions.slice(0, 1), [], 'S. Y.')
    if (first === undefined) throw new Error('A plan without news.')
    expect(newsOfPlan(versions, [], 'S. Y.')).toMatchObject([{ since: ago(60), on: ago(5) }])
    expect(newsOfPlan(versions, [aTelling(9, first)], 'S. Y.')).toMatchObject([
      { since: ago(30), title: 'Version 3 of the plan; she was not told of version 2 either' },
    ])
    expect(newsOfPlan(versions, [aTelling(9, first, WITHDRAWN)], 'S. Y.')).toMatchObject([{ since: ago(60) }])
    expect(newsOfPlan([], [], 'S. Y.')).toEqual([])
  })

  it('is another thing when the panel says other words', () => {
    const item = { id: uuid(1) as Parameters<typeof newsOfMeeting>[0]['id'], heldOn: ago(3), toldWhat: 'A', toldBy: '' }
    const before = newsOfMeeting(item, 'her advocate')
    const after = newsOfMeeting({ ...item, toldWhat: 'B' }, 'her advocate')
    expect(loopOf([after], [aTelling(2, before)], TODAY)).toMatchObject([{ state: 'changed since', words: 'B' }])
  })

  it.each([
    ['considered', false],
    ['drafted', false],
    ['applied', false],
    ['made', true],
    ['served', true],
    ['breached', true],
    ['discharged', true],
  ] as const satisfies (readonly [OrderStepKind, boolean])[])('an order that is %s is news: %s', (step, isNews) => {
    const order = { id: uuid(1), step, on: ago(3), kind: 'bail', title: '', endsOn: null }
    expect(newsOfOrder(order as Parameters<typeof newsOfOrder>[0], 'S. Y.')).toHaveLength(isNews ? 1 : 0)
  })

  it('warns of everything that is not known about reaching her safely', () => {
    expect(safeWayOf(undefined).warnings).toHaveLength(1)
  })
})

function aWish(n: number, rest: Partial<VictimWords> = {}): VictimWords {
  return {
    id: uuid(n) as VictimWords['id'], // brand: written down here
    caseId: uuid(0) as VictimWords['caseId'], // brand: as above
    kind: 'wish',
    about: 'police and court',
    saidOn: ago(10),
    words: 'She wants him charged.',
    saidTo: 'Saima Yardley',
    tellingId: null,
    changes: null,
    takenBack: false,
    audience: null,
    recordedAt: at(ago(10)),
    recordedByName: 'Saima Yardley',
    ...rest,
  }
}

describe('her right to change her mind', () => {
  const first = aWish(1)
  const second = aWish(2, { changes: first.id, saidOn: ago(5), words: 'She wants the order, and no trial.' })
  const third = aWish(3, { changes: second.id, saidOn: ago(1), takenBack: true })

  it('leaves the newest wish standing, and every earlier one readable', () => {
    expect(standingWishes([first, second])).toEqual([second])
    expect(standingWishes([first, second, third])).toEqual([])
    expect(earlierOf(third, [third, first, second])).toEqual([first, second])
  })

  it.each([
    ['lies ahead', { saidOn: addDays(TODAY, 1) }, 'saidOn'],
    ['is about nothing', { about: null }, 'about'],
    ['changes a wish that was changed already', { changes: first.id }, 'changes'],
    ['turns to another subject', { changes: second.id, about: 'plan' }, 'about'],
    ['comes before what it changes', { changes: second.id, saidOn: ago(6) }, 'saidOn'],
    ['takes back nothing', { takenBack: true }, 'takenBack'],
    ['was said to nobody', { saidTo: '' }, 'saidTo'],
  ] as const)('a wish that %s is refused', (_, rest, field) => {
    expect(() => checkWords({ ...aWish(4), ...rest }, [first, second], TODAY)).toThrow(
      expect.objectContaining({ code: 'INVALID', data: expect.objectContaining({ field }) }),
    )
  })

  it('says what rests on what she wanted', () => {
    const resting = {
      shares: [{ recipient: 'Westmere Health', on: ago(3) }],
      support: [{ serviceName: 'Lantern House' }],
      orders: ['Stalking protection order: applied'],
      actions: [{ number: 4, text: 'Change the locks' }],
      planNumber: 2,
      safeContact: 'Text only',
      contacts: [{ name: 'Ife' }],
    }
    const places = (about: Parameters<typeof affectedBy>[0]) => affectedBy(about, resting).map(({ place }) => place)
    expect(places('sharing')).toEqual(['referral', 'referral'])
    expect(places('contact')).toEqual(['case', 'victim'])
    expect(places('police and court')).toEqual(['orders', 'plan'])
    expect(places('plan')).toEqual(['plan', 'case'])
  })
})

describe('emergency contacts', () => {
  const version = (number: number, rest: Partial<EmergencyContact> = {}): EmergencyContact => ({
    id: uuid(number) as EmergencyContact['id'], // brand: written down here
    origin: uuid(1) as EmergencyContact['origin'], // brand: as above
    number,
    caseId: uuid(0) as EmergencyContact['caseId'], // brand: as above
    name: 'Ife Nwosu',
    who: 'her sister',
    phone: '01632 960301',
    whatFor: 'when she does not answer',
    safeTimes: 'after six',
    mayKnow: '',
    audience: null,
    ended: '',
    at: at(TODAY),
    byName: 'S. Y.',
    ...rest,
  })

  it('hold in their newest version until they end', () => {
    expect(standingContacts([version(2, { phone: '01632 960302' }), version(1)])).toMatchObject([{ number: 2 }])
    expect(standingContacts([version(1), version(2, { ended: 'She moved away.' })])).toEqual([])
  })

  it('are followed only by whoever saw the newest version', () => {
    const versions = [version(1), version(2)]
    expect(mayFollow(versions, version(1).origin, 2).number).toBe(2)
    expect(() => mayFollow(versions, version(1).origin, 1)).toThrow(expect.objectContaining({ code: 'STALE' }))
    expect(() => mayFollow([version(1, { ended: 'x' })], version(1).origin, 1)).toThrow(
      expect.objectContaining({ code: 'WITHDRAWN' }),
    )
  })

  it('are said in one line', () => {
    expect(sayContact(version(1))).toBe(
      'Ife Nwosu (her sister), 01632 960301: when she does not answer (when: after six)',
    )
  })
})
