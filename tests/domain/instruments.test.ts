import { describe, expect, test } from 'vitest'
import { faultsOf, pack } from '#shared/domain/instrument.ts'
import {
  CURRENT_PACKS,
  FACTOR_CODES,
  FACTOR_PACKS,
  factorByCode,
  PACKS,
  packById,
  typeByCode,
} from '#shared/instruments/index.ts'

describe('the instruments that the clinic asks', () => {
  test.each(PACKS)('$id is whole: its shape is right and no code is used twice', (one) => {
    expect(pack.parse(one)).toEqual(one)
    expect(faultsOf(one)).toEqual([])
  })

  test('ten areas of history, five of the last six months, five of the time ahead, seventeen that protect', () => {
    const panels = FACTOR_PACKS.map((one) => [one.bearing, one.windowMonths, one.items.length])
    expect(panels).toEqual([
      ['risk', null, 10],
      ['risk', 6, 5],
      ['risk', null, 5],
      ['protective', null, 17],
    ])
    expect(new Set(FACTOR_CODES).size).toBe(37)
  })

  test('a factor is found with its panel, and a code that nobody knows is not found', () => {
    expect(factorByCode('C2')?.item.label).toBe('Violent thoughts')
    expect(factorByCode('C2')?.pack.windowMonths).toBe(6)
    expect(factorByCode('P17')?.pack.bearing).toBe('protective')
    expect(factorByCode('C6')).toBeUndefined()
    expect(factorByCode('REJECTED')).toBeUndefined()
  })

  test('the five types are described on every axis', () => {
    const types = ['REJECTED', 'RESENTFUL', 'INTIMACY_SEEKING', 'INCOMPETENT_SUITOR', 'PREDATORY'].map(typeByCode)
    for (const type of types) expect(Object.keys(type?.axes ?? {})).toEqual(['CONTEXT', 'RELATIONSHIP', 'ILLNESS'])
    expect(typeByCode('H1')).toBeUndefined()
  })

  test('an assessment is pinned to packs that can be found again', () => {
    expect(CURRENT_PACKS).toHaveLength(5)
    for (const pinned of CURRENT_PACKS) {
      const [id = '', version = ''] = pinned.split('@')
      expect(packById(id)?.version).toBe(version)
    }
  })

  test('a pack that asks for a total is refused: structured judgement is not added up', () => {
    for (const one of PACKS) {
      for (const sum of ['total', 'score', 'maximum']) expect(pack.safeParse({ ...one, [sum]: 37 }).success).toBe(false)
    }
  })

  test('a code used twice and a type without a word on an axis are found', () => {
    const [typology, history] = PACKS
    if (typology?.kind !== 'typology' || history?.kind !== 'factors') throw new Error('The packs have another order.')
    const doubled = { ...history, items: [...history.items, ...history.items.slice(0, 1)] }
    expect(faultsOf(doubled)).toEqual(['H1 is used twice'])
    const silent = {
      ...typology,
      types: typology.types.map((one) => ({ ...one, axes: { CONTEXT: 'x', RELATIONSHIP: 'x' } })),
    }
    expect(faultsOf(silent)).toHaveLength(5)
  })
})
