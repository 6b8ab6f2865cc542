import fc from 'fast-check'
import { expect, test } from 'vitest'
import { presence, protectiveMark, relevance } from '#shared/domain/assessment.ts'
import { type Comparable, compare, keyOf } from '#shared/domain/comparison.ts'
import { JUDGEMENTS, judgementLevel } from '#shared/domain/judgement.ts'
import { FACTOR_CODES } from '#shared/instruments/index.ts'
import { TYPOLOGY } from '#shared/instruments/typology.ts'

const TYPES = TYPOLOGY.types.map((one) => one.code)

const orNothing = <T>(words: readonly T[]) => fc.option(fc.constantFrom(...words), { nil: null })
const assessment: fc.Arbitrary<Comparable> = fc.record({
  record: fc.record({ type: orNothing(TYPES), alternativeType: orNothing(TYPES) }),
  judgements: fc.uniqueArray(
    fc.record({ code: fc.constantFrom(...JUDGEMENTS), level: orNothing(judgementLevel.options) }),
    { selector: (one) => one.code },
  ),
  ratings: fc.uniqueArray(
    fc.record({
      code: fc.constantFrom(...FACTOR_CODES),
      presence: orNothing(presence.options),
      relevance: orNothing(relevance.options),
      presenceInCustody: orNothing(presence.options),
      relevanceInCustody: orNothing(relevance.options),
      mark: orNothing(protectiveMark.options),
    }),
    { selector: (one) => one.code },
  ),
})

test('an assessment compared with itself differs in nothing', () => {
  fc.assert(
    fc.property(assessment, (one) => {
      expect(compare(one, one, FACTOR_CODES).differences).toEqual([])
    }),
  )
})

test('comparing the other way round mirrors every line', () => {
  fc.assert(
    fc.property(assessment, assessment, (one, other) => {
      const there = compare(one, other, FACTOR_CODES)
      const back = compare(other, one, FACTOR_CODES)
      const mirrored = back.differences.map((line) => ({ ...line, one: line.other, other: line.one }))
      expect(there.differences).toEqual(mirrored)
      expect(there.same).toEqual(back.same)
    }),
  )
})

test('everything that either says is on exactly one of the two lists, and nothing that neither says', () => {
  fc.assert(
    fc.property(assessment, assessment, (one, other) => {
      const { differences, same } = compare(one, other, FACTOR_CODES)
      const keys = [...differences, ...same].map(keyOf)
      expect(new Set(keys).size).toBe(keys.length)
      for (const line of [...differences, ...same]) expect([line.one, line.other]).not.toEqual([null, null])
      for (const { code, presence: said } of one.ratings) {
        if (said !== null) expect(keys).toContain(`factor/${code}/presence`)
      }
    }),
  )
})

test('a factor is compared in custody and in the community, its relevance and its mark each for itself', () => {
  const rated = {
    code: 'F2',
    presence: 'yes',
    relevance: 'high',
    presenceInCustody: 'no',
    relevanceInCustody: null,
    mark: null,
  } as const
  const blank = { judgements: [], record: { type: 'REJECTED', alternativeType: null } }
  const { differences } = compare(
    { ...blank, ratings: [rated] },
    { ...blank, ratings: [{ ...rated, relevance: 'low', presenceInCustody: 'not known' }] },
    FACTOR_CODES,
  )
  expect(differences.map((line) => [keyOf(line), line.one, line.other])).toEqual([
    ['factor/F2/relevance', 'high', 'low'],
    ['factor/F2/presenceInCustody', 'no', 'not known'],
  ])
})
