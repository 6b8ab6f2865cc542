import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Instant } from '#shared/domain/dates.ts'
import { type ChecklistPack, checklistPack, faultsOf, pack } from '#shared/domain/instrument.ts'
import { readPackText } from '#shared/domain/pack-text.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import {
  type AnswerFields,
  type AnswerWord,
  answerOf,
  answerWord,
  contradictionsIn,
  finishScreening,
  levelForCount,
  openSets,
  readAnswers,
  type ScreeningRecord,
  sayCount,
  suggestionFor,
} from '#shared/domain/screening.ts'
import { SCREENING } from '#shared/instruments/screening-checklist.ts'

type Given = AnswerFields & { code: string }

const LETTERS: Record<string, AnswerWord> = { Y: 'yes', N: 'no', '?': 'unknown', D: 'declined', X: 'not asked' }

describe('eight screenings that are known', () => {
  const cases = [
    {
      who: 'a former husband',
      asked: { DQ: 'YYYNYYYYNYN?YYYNYNDNNYYYYYN?', SD: 'YYYYYYYNYY?', AS: 'YYYYY?Y' },
      says: { yes: 17, unknown: 2, suggested: 'high', atMost: 'high', couldChange: false, route: 'visible' },
      stalkingSet: 9,
      byCount: ['high', 'high'],
    },
    {
      who: 'a former employee',
      asked: { DQ: 'NYYNNNNYNNNNYYNN?NNNYNYY?NYY', SD: 'YNYNYYYYY?Y', AS: 'YNYYN?Y' },
      says: { yes: 10, unknown: 2, suggested: 'medium', atMost: 'medium', couldChange: false, route: null },
      stalkingSet: 8,
      byCount: ['medium', 'medium'],
    },
    {
      who: 'a patient',
      asked: { DQ: 'NYYNYNNYNNNYYYN?NNNNNNNY?NNN', SD: 'YNNNYNYNYNN', AS: 'YYY?YYY' },
      says: { yes: 8, unknown: 2, suggested: 'medium', atMost: 'medium', couldChange: false, route: null },
      stalkingSet: 4,
      byCount: ['medium', 'medium'],
    },
    {
      who: 'a fellow student',
      asked: { DQ: 'NYNNYNNYNNNNYNNNNNYNNNNY?YNN', SD: 'YNNYYNYNYNN', AS: 'YNYNYNY' },
      says: { yes: 7, unknown: 1, suggested: 'medium', atMost: 'medium', couldChange: false, route: null },
      stalkingSet: 5,
      byCount: ['medium', 'medium'],
    },
    {
      who: 'a stranger nobody knows',
      asked: { DQ: 'NYYYYNNYNNNNYYN?NNYN?YN?????', SD: 'Y?YYYNN?N??', AS: 'Y?YNY??' },
      says: { yes: 9, unknown: 7, suggested: 'medium', atMost: 'high', couldChange: true, route: null },
      stalkingSet: 4,
      byCount: ['medium', 'high'],
    },
    {
      who: 'a family',
      asked: { DQ: 'NYYYYNNYNYNYYYYYYNNYYNY?NNY?', SD: 'YYYYYYYYYNY', AS: 'YYYYYNY', HB: 'N?YYYYYYNY' },
      says: { yes: 16, unknown: 2, suggested: 'high', atMost: 'high', couldChange: false, route: 'visible' },
      stalkingSet: 10,
      byCount: ['high', 'high'],
    },
    {
      who: 'a police officer',
      asked: { DQ: 'NYYNYYNYNYNNYYYN?NDNYNYYYNNY', SD: 'YYNYYNYYYYN', AS: 'YNYYY?Y' },
      says: { yes: 14, unknown: 1, suggested: 'high', atMost: 'high', couldChange: false, route: 'visible' },
      stalkingSet: 8,
      byCount: ['high', 'high'],
    },
    {
      who: 'a former friend',
      asked: { DQ: 'NYYNYNNYNNNNNNNNNNNNYNNYNNNN', SD: 'YYYYYYYYYYY', AS: 'YNN?N?N' },
      says: { yes: 6, unknown: 0, suggested: 'high', atMost: 'high', couldChange: false, route: 'visible', all: true },
      stalkingSet: 11,
      byCount: ['standard', 'standard'],
    },
  ]

  test.each(cases)('$who', ({ asked, says, stalkingSet, byCount }) => {
    const answers = Object.entries(asked).flatMap(([set, letters]) => answersOf(set, letters))
    const reading = readAnswers(SCREENING, answers)
    expect(reading).toMatchObject({ ...says, most: says.yes + says.unknown, asked: 28, answered: 28 })
    expect([levelForCount(SCREENING, reading.yes), levelForCount(SCREENING, reading.most)]).toEqual(byCount)
    expect(answers.filter((one) => one.code.startsWith('SD') && one.answer === 'yes')).toHaveLength(stalkingSet)
  })
})

describe('the count and what it suggests', () => {
  test.each([
    [0, 0, 'standard', 'standard'],
    [6, 0, 'standard', 'standard'],
    [6, 1, 'standard', 'medium'],
    [7, 0, 'medium', 'medium'],
    [13, 0, 'medium', 'medium'],
    [13, 1, 'medium', 'high'],
    [14, 0, 'high', 'high'],
    [28, 0, 'high', 'high'],
    [0, 28, 'standard', 'high'],
  ])('%i yes and %i not known', (yes, unknown, suggested, atMost) => {
    const reading = readAnswers(SCREENING, counted(yes, unknown))
    expect(reading).toMatchObject({ yes, unknown, suggested, atMost, couldChange: suggested !== atMost })
    expect(reading.route).toBe(suggested === 'high' ? 'visible' : null)
  })

  test('what was declined or not asked is no yes and cannot become one', () => {
    const reading = readAnswers(SCREENING, answersOf('DQ', `${'Y'.repeat(13)}DX${'N'.repeat(13)}`))
    expect(reading).toMatchObject({ yes: 13, most: 13, couldChange: false, answered: 28 })
  })

  test('the whole stalking set is high with no yes elsewhere, and ten of it are not', () => {
    const none = answersOf('DQ', 'N'.repeat(28))
    expect(readAnswers(SCREENING, [...none, ...answersOf('SD', 'Y'.repeat(11))])).toMatchObject({
      yes: 0,
      all: true,
      suggested: 'high',
      route: 'visible',
    })
    expect(readAnswers(SCREENING, [...none, ...answersOf('SD', `${'Y'.repeat(10)}N`)]).atMost).toBe('standard')
    expect(readAnswers(SCREENING, [...none, ...answersOf('SD', `${'Y'.repeat(10)}D`)]).atMost).toBe('standard')
    expect(readAnswers(SCREENING, [...none, ...answersOf('SD', `${'Y'.repeat(10)}?`)])).toMatchObject({
      suggested: 'standard',
      atMost: 'high',
      couldChange: true,
    })
  })

  test('one tick below a question is a yes, an aside is not, and ticks do not add up', () => {
    const ticked = (code: string, ...parts: string[]) =>
      readAnswers(SCREENING, [{ code, answer: null, comment: '', parts }])
    expect(ticked('DQ03', 'DQ03A', 'DQ03E')).toMatchObject({ yes: 1, answered: 1 })
    expect(ticked('DQ09', 'DQ09C')).toMatchObject({ yes: 0, answered: 0 })
    expect(ticked('DQ09', 'DQ09A').yes).toBe(1)
    expect(ticked('DQ03', 'DQ99Z').yes).toBe(0)
  })

  test('the count in words, as a range when something is not known', () => {
    expect(sayCount(readAnswers(SCREENING, counted(12, 3)))).toBe('12 yes, 3 not known: 12 to 15 of 28')
    expect(sayCount(readAnswers(SCREENING, counted(14, 0)))).toBe('14 yes of 28')
  })
})

describe('for every screening', () => {
  const word = fc.option(fc.constantFrom(...answerWord.options), { nil: null })
  const sheet = fc
    .tuple(...SCREENING.sets.flatMap((set) => set.items).map((item) => fc.tuple(fc.constant(item.code), word)))
    .map((all) => all.map(([code, answer]): Given => ({ code, answer, comment: '', parts: [] })))

  test('the range contains every way in which the unknowns can turn out', () => {
    fc.assert(
      fc.property(sheet, fc.infiniteStream(fc.boolean()), (answers, coins) => {
        const reading = readAnswers(SCREENING, answers)
        const completed = answers.map((one) =>
          one.answer === 'unknown' ? { ...one, answer: coins.next().value ? ('yes' as const) : ('no' as const) } : one,
        )
        const outcome = readAnswers(SCREENING, completed)
        expect(outcome.yes).toBeGreaterThanOrEqual(reading.yes)
        expect(outcome.yes).toBeLessThanOrEqual(reading.most)
        expect(RANK[outcome.suggested]).toBeGreaterThanOrEqual(RANK[reading.suggested])
        expect(RANK[outcome.suggested]).toBeLessThanOrEqual(RANK[reading.atMost])
        if (!reading.couldChange) expect(outcome.suggested).toBe(reading.suggested)
      }),
    )
  })

  test('both ends of the range can be reached', () => {
    fc.assert(
      fc.property(sheet, (answers) => {
        const reading = readAnswers(SCREENING, answers)
        const turned = (to: AnswerWord) =>
          readAnswers(
            SCREENING,
            answers.map((one) => (one.answer === 'unknown' ? { ...one, answer: to } : one)),
          )
        expect(turned('yes')).toMatchObject({ yes: reading.most, suggested: reading.atMost })
        expect(turned('no')).toMatchObject({ yes: reading.yes, suggested: reading.suggested })
      }),
    )
  })

  test('the order of the answers changes nothing', () => {
    const shuffled = sheet.chain((one) =>
      fc.tuple(fc.constant(one), fc.shuffledSubarray(one, { minLength: one.length })),
    )
    fc.assert(
      fc.property(shuffled, ([answers, other]) => {
        expect(readAnswers(SCREENING, other)).toEqual(readAnswers(SCREENING, answers))
        expect(contradictionsIn(SCREENING, other)).toEqual(contradictionsIn(SCREENING, answers))
        expect(openSets(SCREENING, other, [])).toEqual(openSets(SCREENING, answers, []))
      }),
    )
  })
})

describe('answers that do not go together', () => {
  test('stalking answered yes without a word blocks, and with words it does not', () => {
    const silent = [{ code: 'DQ08', answer: 'yes' as const, comment: ' ', parts: [] }]
    expect(contradictionsIn(SCREENING, silent)).toMatchObject([{ code: 'DQ08', blocks: true }])
    expect(contradictionsIn(SCREENING, [{ ...silent[0], code: 'DQ08', answer: 'no', comment: '', parts: [] }])).toEqual(
      [],
    )
    const told = [{ code: 'DQ08', answer: 'yes' as const, comment: 'waits at the school gate', parts: [] }]
    expect(contradictionsIn(SCREENING, told)).toEqual([])
  })

  test('the whole honour-based set is yes, but nobody else is feared: shown, and it does not block', () => {
    const answers = [...answersOf('DQ', 'N'.repeat(28)), ...answersOf('HB', 'Y'.repeat(10))]
    expect(contradictionsIn(SCREENING, answers)).toEqual([
      {
        code: 'DQ20',
        sentence: 'DQ20 is answered no, but 10 of “Honour-based abuse” are answered yes. Check both.',
        blocks: false,
      },
    ])
    expect(openSets(SCREENING, answers, [])).toEqual(['DQ', 'HB'])
  })

  test('something is ticked below a question that is not answered yes', () => {
    const below = (code: string, part: string, answer: AnswerWord) =>
      contradictionsIn(SCREENING, [{ code, answer, comment: '', parts: [part] }]).map((one) => one.blocks)
    expect(below('DQ03', 'DQ03B', 'no')).toEqual([true])
    expect(below('DQ03', 'DQ03B', 'unknown')).toEqual([true])
    expect(below('DQ03', 'DQ03B', 'yes')).toEqual([])
    expect(below('DQ09', 'DQ09C', 'no')).toEqual([])
  })

  test('a set is opened by its question, by hand, or by an answer that is there already', () => {
    expect(openSets(SCREENING, [], [])).toEqual(['DQ'])
    expect(openSets(SCREENING, [], ['SD'])).toEqual(['DQ', 'SD'])
    expect(openSets(SCREENING, answersOf('AS', 'N'), [])).toEqual(['DQ', 'AS'])
    expect(openSets(SCREENING, [{ code: 'DQ08', answer: 'yes', comment: 'x', parts: [] }], [])).toEqual([
      'DQ',
      'SD',
      'AS',
    ])
    expect(openSets(SCREENING, [{ code: 'DQ20', answer: 'yes', comment: 'x', parts: [] }], [])).toEqual(['DQ', 'HB'])
  })
})

describe('finishing a screening', () => {
  const draft = {
    mode: 'in person',
    modeReason: '',
    finishedAt: null,
    finishedByName: '',
  } as unknown as ScreeningRecord // only what the rule reads
  const at = 1_790_000_000_000 as Instant // brand: a valid instant
  const finish = (answers: Given[], record = draft) => finishScreening(record, SCREENING, answers, at, 'K. Abara')
  const none = answersOf('DQ', 'N'.repeat(28))

  test('every question of the sets that are asked has an answer, and “not asked” is one', () => {
    expect(finish(none)).toMatchObject({ finishedAt: at, finishedByName: 'K. Abara' })
    expect(finish(answersOf('DQ', 'X'.repeat(28))).finishedAt).toBe(at)
    expect(refusalOf(() => finish(none.slice(1)))).toMatchObject({
      code: 'SCREENING_INCOMPLETE',
      data: { missing: ['DQ01'] },
    })
    const stalking = none.map((one) => (one.code === 'DQ08' ? { ...one, answer: 'yes' as const, comment: 'x' } : one))
    expect(refusalOf(() => finish(stalking))).toMatchObject({ code: 'SCREENING_INCOMPLETE' })
    expect(
      finish([...stalking, ...answersOf('SD', 'N'.repeat(11)), ...answersOf('AS', 'N'.repeat(7))]).finishedAt,
    ).toBe(at)
  })

  test('the stalking set can be answered without its question', () => {
    expect(finish([...none, ...answersOf('SD', 'Y'.repeat(11))]).finishedAt).toBe(at)
  })

  test('a yes that must be explained, a retrospective one without its reason, and a second finishing are refused', () => {
    const hurt = none.map((one) => (one.code === 'DQ21' ? { ...one, answer: 'yes' as const } : one))
    expect(refusalOf(() => finish(hurt))).toMatchObject({ code: 'INVALID', data: { field: 'DQ21' } })
    const late = { ...draft, mode: 'retrospective' as const }
    expect(refusalOf(() => finish(none, late))).toMatchObject({ code: 'INVALID', data: { field: 'modeReason' } })
    expect(finish(none, { ...late, modeReason: 'she has moved abroad' }).finishedAt).toBe(at)
    expect(refusalOf(() => finish(none, finish(none)))).toMatchObject({ code: 'SCREENING_FINISHED' })
  })
})

describe('a pack that a clinic brings along', () => {
  test('28 questions, 11, 7 and 10 below them', () => {
    expect(SCREENING.sets.map((set) => [set.code, set.openedBy, set.items.length])).toEqual([
      ['DQ', null, 28],
      ['SD', 'DQ08', 11],
      ['AS', 'DQ08', 7],
      ['HB', 'DQ20', 10],
    ])
    expect(faultsOf(SCREENING)).toEqual([])
  })

  test.each<[string, Partial<ChecklistPack>, string]>([
    ['a gap below the first band', { bands: [{ level: 'medium', from: 7 }] }, 'counts below 7 have no level'],
    [
      'two bands over each other',
      {
        bands: [
          { level: 'standard', from: 0 },
          { level: 'medium', from: 7 },
          { level: 'high', from: 7 },
        ],
      },
      'high begins at 7, where medium still counts',
    ],
    [
      'bands upside down',
      {
        bands: [
          { level: 'high', from: 0 },
          { level: 'standard', from: 7 },
        ],
      },
      'standard comes after high',
    ],
    [
      'a band out of reach',
      {
        bands: [
          { level: 'standard', from: 0 },
          { level: 'high', from: 29 },
        ],
      },
      'high begins at 29, which 28 questions cannot reach',
    ],
    ['a set to count that is not there', { countedSet: 'ZZ' }, 'there is no set ZZ to count'],
    ['a counted set that is not always asked', { countedSet: 'SD' }, 'SD is counted, so it has to be asked always'],
    ['a deciding set that is not there', { highWhenAllOf: 'ZZ' }, 'there is no set ZZ'],
  ])('%s', (_, change, fault) => {
    expect(faultsOf({ ...SCREENING, ...change })).toContain(fault)
  })

  test('a code used twice, among questions, parts and sets, is named once', () => {
    const doubled = {
      ...SCREENING,
      sets: SCREENING.sets.map((set) => ({
        ...set,
        items: [...set.items, ...set.items.slice(2, 3), ...set.items.slice(2, 3)],
      })),
    }
    const faults = faultsOf(doubled)
    expect(faults).toContain('DQ03 is used twice')
    expect(faults).toContain('DQ03A is used twice')
    expect(new Set(faults).size).toBe(faults.length)
  })

  test('a set that only its own question could open is found', () => {
    const shut = {
      ...SCREENING,
      sets: SCREENING.sets.map((set) => (set.code === 'HB' ? { ...set, openedBy: 'HB01' } : set)),
    }
    expect(faultsOf(shut)).toEqual(['HB is opened by HB01, which no set before it asks'])
  })

  test('a total, a field that no pack has, and codes that are names of the language are refused', () => {
    expect(checklistPack.safeParse(SCREENING).success).toBe(true)
    expect(checklistPack.safeParse({ ...SCREENING, total: 28 }).success).toBe(false)
    const text = JSON.stringify(SCREENING)
    for (const code of ['__proto__', 'constructor', 'toString', 'dq01', 'D Q']) {
      expect(pack.safeParse(JSON.parse(text.replace('"DQ01"', JSON.stringify(code)))).success).toBe(false)
    }
    const poisoned = text.replace('{"kind"', '{"__proto__":{"total":1},"kind"')
    expect(refusalOf(() => readPackText(poisoned))).toMatchObject({ code: 'BAD_PACK' })
    expect(readPackText(text)).toEqual(SCREENING)
  })

  test('a million questions are refused before they are built', () => {
    const endless = `{"sets":[${'{},'.repeat(1_000_000)}{}]}`
    expect(refusalOf(() => readPackText(endless))).toMatchObject({
      code: 'BAD_PACK',
      data: { faults: ['it has too many parts'] },
    })
  })

  test('sixty questions in a set are the most', () => {
    const [first] = SCREENING.sets
    const item = first?.items[0]
    if (first === undefined || item === undefined) throw new Error('The checklist is empty.')
    const long = (count: number) => ({
      ...SCREENING,
      sets: [{ ...first, items: Array.from({ length: count }, (_, index) => ({ ...item, code: `Q${index}` })) }],
    })
    expect(checklistPack.safeParse(long(60)).success).toBe(true)
    expect(checklistPack.safeParse(long(61)).success).toBe(false)
  })
})

const RANK = { standard: 0, medium: 1, high: 2 } as const

/** The answers of one set from its first question on, one letter each: Y, N, ? (not known), D(eclined), X (not asked). */
function answersOf(set: string, letters: string): Given[] {
  return [...letters].map((letter, index) => ({
    code: set === 'AS' ? `AS${index + 1}` : `${set}${String(index + 1).padStart(2, '0')}`,
    answer: LETTERS[letter] ?? null,
    comment: '',
    parts: [],
  }))
}

function counted(yes: number, unknown: number): Given[] {
  return answersOf('DQ', 'Y'.repeat(yes) + '?'.repeat(unknown) + 'N'.repeat(28 - yes - unknown))
}

function refusalOf(run: () => unknown): Refusal {
  try {
    run()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('Nothing was refused.')
}

describe('what an earlier question suggests', () => {
  const item = (code: string) => {
    const found = SCREENING.sets.flatMap((set) => set.items).find((one) => one.code === code)
    if (found === undefined) throw new Error(`There is no ${code}.`)
    return found
  }
  const said = (code: string, answer: AnswerWord | null) => ({ code, answer, comment: '', parts: [] })

  test.each([
    ['SD01', 'DQ02'],
    ['SD10', 'DQ24'],
  ])('%s takes it from %s, and nobody has answered it by that (item 34)', (to, from) => {
    for (const answer of ['yes', 'no'] as const) {
      const answers = [said(from, answer)]
      expect(suggestionFor(SCREENING, item(to), answers)).toEqual({ from, answer })
      expect(answerOf(item(to), undefined)).toBeNull()
      expect(suggestionFor(SCREENING, item(to), [...answers, said(to, 'unknown')])).toBeNull()
    }
    for (const answer of ['unknown', 'declined', 'not asked', null] as const) {
      expect(suggestionFor(SCREENING, item(to), [said(from, answer)])).toBeNull()
    }
  })

  test('no other question is suggested, and a pack that takes one from a later question is faulty', () => {
    const everything = SCREENING.sets.flatMap((set) => set.items)
    expect(everything.filter((one) => one.suggestedBy !== undefined).map((one) => one.code)).toEqual(['SD01', 'SD10'])
    const [first, ...rest] = SCREENING.sets
    if (first === undefined) throw new Error('The checklist is empty.')
    const backwards = { ...first, items: first.items.map((one) => ({ ...one, suggestedBy: 'SD01' })) }
    expect(faultsOf({ ...SCREENING, sets: [backwards, ...rest] })).toContain(
      'DQ01 takes its suggestion from SD01, which no set before it asks',
    )
  })
})
