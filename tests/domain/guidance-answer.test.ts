import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkGuidance } from '#shared/domain/guidance.ts'
import { guidanceAside, namesOf, rulesOff, sayAside, unanswered } from '#shared/domain/guidance-answer.ts'
import { callParty } from '#shared/domain/party.ts'
import { GUIDANCE_RULES } from '#shared/instruments/guidance-rules.ts'

const MEDIATE = checkGuidance('Refer both to mediation', GUIDANCE_RULES)

describe('guidance on a wording', () => {
  it('waits for an answer until its rule is set aside with a reason, or the wording raises it no more', () => {
    expect(unanswered(MEDIATE, []).map((one) => one.code)).toEqual(['MEDIATE'])
    expect(unanswered(MEDIATE, ['MEDIATE'])).toEqual([])
    expect(unanswered(MEDIATE, ['CONTACT']).map((one) => one.code)).toEqual(['MEDIATE'])
    expect(unanswered(checkGuidance('Work with each apart, never mediate', GUIDANCE_RULES), [])).toEqual([])
  })

  it('is never answered by less than every rule that it raises', () => {
    const codes = GUIDANCE_RULES.map((one) => one.code)
    const noted = codes.map((code) => ({ ...MEDIATE[0], code, title: '', says: '', source: '', words: '' }))
    fc.assert(
      fc.property(fc.subarray(noted), fc.subarray(codes), (raised, aside) => {
        const open = unanswered(raised, aside)
        expect(open.length === 0).toBe(raised.every((one) => aside.includes(one.code)))
        expect(open.every((one) => raised.includes(one))).toBe(true)
      }),
    )
  })

  it('is set aside only in words', () => {
    expect(guidanceAside.safeParse({ rule: 'MEDIATE', reason: '  ' }).success).toBe(false)
    expect(guidanceAside.safeParse({ rule: 'MEDIATE', reason: 'The court has ordered it.' }).success).toBe(true)
    expect(sayAside({ title: 'No mediation' }, { number: 4 })).toBe(
      'Guidance “No mediation” was set aside for action 4',
    )
  })

  it('counts the rules that are switched off, and no code that is no rule', () => {
    expect(rulesOff(GUIDANCE_RULES, [])).toBe(0)
    expect(rulesOff(GUIDANCE_RULES, ['MEDIATE', 'CONTACT', 'GONE'])).toBe(2)
  })

  it('knows people by their names, and never by the words that stand for a missing one', () => {
    expect(namesOf({ victim: 'Amelia Hart', perpetrator: '' })).toEqual({ victim: ['Amelia Hart'], perpetrator: [] })
    for (const known of [true, false]) {
      const perpetrator = callParty({ name: '', known, role: 'perpetrator' })
      expect(namesOf({ victim: '', perpetrator })).toEqual({ victim: [], perpetrator: [] })
    }
  })
})
