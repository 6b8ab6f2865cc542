import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agencyKind } from '#shared/domain/agency.ts'
import { yesNoUnsure } from '#shared/domain/case.ts'
import { level } from '#shared/domain/level.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { checkChoice, considerMappa, secondLookNeeded, suggestRouting } from '#shared/domain/routing.ts'
import { ADVOCATE_WORDS, FORUM_WORDS, SUPPORT_WORDS } from '#shared/instruments/forums.ts'
import { ARTICLE_6, ARTICLE_9, entriesFor, GATEWAYS, LAWFUL_BASES } from '#shared/instruments/lawful-basis.ts'

describe('where a case goes', () => {
  test.each([
    ['high', 'no', 'yes', 'clinic', 'ISAC'],
    ['high', 'no', 'no', 'clinic', 'ISAC'],
    ['high', 'no', 'unsure', 'clinic', 'ISAC'],
    ['high', 'yes', 'yes', 'clinic', 'IDVA'],
    ['high', 'yes', 'no', 'marac', 'IDVA'],
    ['high', 'yes', 'unsure', 'clinic', 'IDVA'],
    ['high', 'unsure', 'yes', 'clinic', 'ISAC'],
    ['high', 'unsure', 'no', 'clinic', 'ISAC'],
    ['high', 'unsure', 'unsure', 'clinic', 'ISAC'],
    ['medium', 'yes', 'no', 'support', 'none'],
    ['standard', 'no', 'yes', 'support', 'none'],
  ] as const)(
    '%s, domestic abuse %s, stalking dominant %s: %s, %s',
    (of, domesticAbuse, stalkingDominant, forum, advocate) => {
      expect(suggestRouting({ level: of, domesticAbuse, stalkingDominant })).toMatchObject({ forum, advocate })
    },
  )

  test('below high the service follows from domestic abuse, and the helpline is always named', () => {
    const services = (domesticAbuse: 'yes' | 'no' | 'unsure') =>
      suggestRouting({ level: 'medium', domesticAbuse, stalkingDominant: 'yes' }).services
    expect(services('yes')).toEqual(['domestic abuse service', 'stalking helpline'])
    expect(services('no')).toEqual(['victim support', 'stalking helpline'])
    expect(services('unsure')).toEqual(['victim support', 'domestic abuse service', 'stalking helpline'])
  })

  test('no combination of answers is without a forum, a reason and words for both', () => {
    const any = fc.record({
      level: fc.constantFrom(...level.options),
      domesticAbuse: fc.constantFrom(...yesNoUnsure.options),
      stalkingDominant: fc.constantFrom(...yesNoUnsure.options),
    })
    fc.assert(
      fc.property(any, (facts) => {
        const suggestion = suggestRouting(facts)
        expect(FORUM_WORDS[suggestion.forum].name).not.toBe('')
        expect(ADVOCATE_WORDS[suggestion.advocate].name).not.toBe('')
        expect(suggestion.because).toMatch(/^[A-Z].+\.$/)
        expect(suggestion.advocate === 'none').toBe(facts.level !== 'high')
        for (const service of suggestion.services) expect(SUPPORT_WORDS[service].name).not.toBe('')
        if (facts.level === 'high') expect(suggestion.forum).not.toBe('support')
        if (Object.values(facts).includes('unsure') && facts.level === 'high') expect(suggestion.forum).toBe('clinic')
      }),
    )
  })
})

describe('a person decides the level', () => {
  test('a lower one than suggested needs a second look, the same or a higher one does not', () => {
    expect(secondLookNeeded('medium', 'standard')).toBe(true)
    expect(secondLookNeeded('high', 'standard')).toBe(true)
    expect(secondLookNeeded('high', 'medium')).toBe(true)
    for (const one of level.options) expect(secondLookNeeded(one, one)).toBe(false)
    expect(secondLookNeeded('medium', 'high')).toBe(false)
  })

  test('a lower one needs its reason, and the visible route needs the answers', () => {
    expect(() => checkChoice('medium', { level: 'standard', route: null, reason: ' ' })).toThrow(Refusal)
    expect(() =>
      checkChoice('medium', { level: 'standard', route: null, reason: 'no contact since May' }),
    ).not.toThrow()
    expect(() => checkChoice('medium', { level: 'high', route: 'visible', reason: 'x' })).toThrow(Refusal)
    expect(() => checkChoice('medium', { level: 'high', route: 'judgement', reason: 'x' })).not.toThrow()
    expect(() => checkChoice('high', { level: 'high', route: 'visible', reason: '' })).not.toThrow()
  })
})

test('MAPPA is considered at high, with an earlier serious conviction and a risk beyond the clinic', () => {
  const asked = (
    of: 'high' | 'medium',
    priorSeriousConviction: 'yes' | 'no' | 'unsure',
    riskBeyondClinic: 'yes' | 'no' | 'unsure',
  ) => considerMappa({ level: of, priorSeriousConviction, riskBeyondClinic })
  expect(asked('high', 'yes', 'yes').consider).toBe(true)
  expect(asked('high', 'yes', 'yes').task).toMatch(/^Refer to MAPPA/)
  expect(asked('high', 'unsure', 'yes')).toMatchObject({ consider: false, task: expect.stringContaining('Find out') })
  for (const none of [
    asked('medium', 'yes', 'yes'),
    asked('high', 'no', 'yes'),
    asked('high', 'yes', 'no'),
    asked('high', 'yes', 'unsure'),
    asked('high', 'unsure', 'no'),
  ]) {
    expect(none).toEqual({ consider: false, task: '' })
  }
})

describe('the lawful bases that an agency may choose', () => {
  test('Part 3 is only for competent authorities, and then Articles 6 and 9 are not asked', () => {
    for (const kind of agencyKind.options) {
      const competent = ['police', 'probation', 'prosecution'].includes(kind)
      const bases = entriesFor(LAWFUL_BASES, kind)
      expect(bases.some((basis) => basis.code.startsWith('PART3'))).toBe(competent)
      expect(bases.some((basis) => basis.articles)).toBe(true)
      expect(bases.every((basis) => basis.articles !== basis.code.startsWith('PART3'))).toBe(true)
    }
  })

  test('competent authorities are not offered legitimate interests, others are warned', () => {
    const codes = (kind: 'police' | 'advocacy') => entriesFor(ARTICLE_6, kind).map((entry) => entry.code)
    expect(codes('police')).not.toContain('A6_LEGITIMATE')
    expect(codes('advocacy')).toContain('A6_LEGITIMATE')
    expect(ARTICLE_6.find((entry) => entry.code === 'A6_LEGITIMATE')?.warning).toContain('data protection officer')
  })

  test('the statutes have their right names, and no code stands for two entries', () => {
    const names = GATEWAYS.map((entry) => entry.name).join('; ')
    for (const right of [
      'Care Act 2014',
      'Human Rights Act 1998',
      'Children Act 2004',
      'Crime and Disorder Act 1998',
    ]) {
      expect(names).toContain(right)
    }
    for (const wrong of ['Care Act 2004', 'Human Rights Act 2004', 'Child Protection Act'])
      expect(names).not.toContain(wrong)
    const codes = [LAWFUL_BASES, ARTICLE_6, ARTICLE_9, GATEWAYS].flat().map((entry) => entry.code)
    expect(new Set(codes).size).toBe(codes.length)
  })
})
