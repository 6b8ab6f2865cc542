import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkGuidance } from '#shared/domain/guidance.ts'
import { GUIDANCE_RULES } from '#shared/instruments/guidance-rules.ts'
import { HELD_OUT } from './guidance-held-out.ts'
import { HELD_OUT_BLIND } from './guidance-held-out-blind.ts'
import { HELD_OUT_LATER } from './guidance-held-out-later.ts'

const raised = (text: string): string[] => checkGuidance(text, GUIDANCE_RULES).map((note) => note.code)

describe.each(GUIDANCE_RULES)('the rule “$title”', (rule) => {
  it.each(rule.examples.raises)('is raised by “%s”', (text) => {
    expect(raised(text)).toContain(rule.code)
  })

  it.each([...rule.examples.leaves, ...rule.examples.negated])('leaves “%s” alone', (text) => {
    expect(raised(text)).not.toContain(rule.code)
  })

  it('says where it comes from, and why', () => {
    expect(rule.source).toMatch(/^S\d/)
    expect(rule.says.length).toBeGreaterThan(60)
  })
})

describe('the guidance check', () => {
  it('knows the people of the case by name', () => {
    const people = { victim: ['Orla Penhallow'], perpetrator: ['Dean Rusk'] }
    const [note] = checkGuidance('Ask Orla to text Dean about the keys', GUIDANCE_RULES, new Set(), people)
    expect(note?.code).toBe('CONTACT')
    expect(note?.words).not.toMatch(/Orla|Dean/)
  })

  it('does not take a word for a name that only begins like one', () => {
    const people = { victim: ['Will Hart'], perpetrator: [] }
    expect(checkGuidance('Goodwill visit by the hospice', GUIDANCE_RULES, new Set(), people)).toEqual([])
  })

  it('is silent about a rule that the clinic has switched off, and only about that one', () => {
    const text = 'Mediate between them and block him'
    expect(checkGuidance(text, GUIDANCE_RULES, new Set(['MEDIATE'])).map((one) => one.code)).toEqual(['NUMBER'])
  })

  it('reads each sentence by itself: a sound one does not excuse the next', () => {
    expect(raised('Keep the old number live. Block him on every app.')).toContain('NUMBER')
    expect(raised('She must not reply. Refer both to mediation.')).toContain('MEDIATE')
  })

  it('raises each rule once, whatever is typed, and never fails', () => {
    const words = fc.constantFrom(
      'mediate',
      'block him',
      'she should',
      'not',
      'ring him',
      '(',
      '\\',
      '\n',
      '.',
      '🙂',
      'ﷺ',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 12 })), { maxLength: 40 }), (parts) => {
        const codes = raised(parts.join(' '))
        expect(new Set(codes).size).toBe(codes.length)
      }),
    )
  })

  it('reads a text of a megabyte without stalling', () => {
    expect(raised('she should '.repeat(90_000))).toEqual([])
  })

  /** On the first reading two of sixty were misread; the false note on one clear notice has since got an example of its own. */
  it('misses 1 of the 33 warnings that were written before its rules', () => {
    expect(countsOf(HELD_OUT)).toEqual({ warnings: 33, missed: { DELETE: 1 }, sound: 27, withoutCause: 0 })
  })

  /**
   * Blind at its first reading only: 31 of its 39 warnings were missed then, and none raised without cause. Whoever has widened
   * the rules since had seen those misses, so what is missed now says nothing about new sentences.
   */
  it('misses 4 of the 39 warnings of the later ones, for which it has since been widened', () => {
    expect(countsOf(HELD_OUT_LATER)).toEqual({
      warnings: 39,
      missed: { MEDIATE: 1, CONTACT: 1, NUMBER: 1, LUCKY: 1 },
      sound: 21,
      withoutCause: 0,
    })
  })

  /** What to tell a clinic: the first reading, by rules that nobody who had seen these sentences had touched. */
  it('misses 27 of the 38 warnings that were written blind, and raises 3 notes on the 22 sound ones', () => {
    expect(countsOf(HELD_OUT_BLIND)).toEqual({
      warnings: 38,
      missed: { MEDIATE: 5, CONTACT: 8, NUMBER: 2, LUCKY: 5, LESS: 3, DELETE: 4 },
      sound: 22,
      withoutCause: 3,
    })
  })
})

/** Counts only: a miss that is printed as a sentence invites a rule for that sentence, and the list measures nothing any more. */
function countsOf(sentences: typeof HELD_OUT) {
  const read = sentences.map(({ text, expects }) => ({ expects, got: raised(text) }))
  const missed: Record<string, number> = {}
  for (const code of read.flatMap(({ expects, got }) => expects.filter((one) => !got.includes(one)))) {
    missed[code] = (missed[code] ?? 0) + 1
  }
  return {
    warnings: read.flatMap(({ expects }) => expects).length,
    missed,
    sound: read.filter(({ expects }) => expects.length === 0).length,
    withoutCause: read.flatMap(({ expects, got }) => got.filter((code) => !expects.includes(code))).length,
  }
}
