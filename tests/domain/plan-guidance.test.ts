import { describe, expect, test } from 'vitest'
import { contingencyNotes } from '#shared/domain/plan-guidance.ts'
import { GUIDANCE_RULES } from '#shared/instruments/guidance-rules.ts'

const used = {
  rules: GUIDANCE_RULES,
  off: new Set<string>(),
  people: { victim: ['Runa Ellingham'], perpetrator: ['Corin Vaudrey'] },
}
const notes = (condition: string, response: string, byWhom: string, off: string[] = []) =>
  contingencyNotes({ condition, response, byWhom }, { ...used, off: new Set(off) }).map(({ code }) => code)

describe('a contingency against the guidance', () => {
  test.each([
    ['he writes again', 'block him on every account', 'Saima Darwish', ['NUMBER']],
    ['he writes again', 'ring him and say that it must end', 'she', ['CONTACT']],
    ['he writes again', 'ring Corin Vaudrey and ask why', 'Runa Ellingham', ['CONTACT']],
    ['he writes again', 'ring him at the station', 'DC Nuttall', []],
    ['he is harmless again', 'tell the panel', 'DC Nuttall', ['LESS']],
    ['he blocks her number', 'tell the panel', 'DC Nuttall', []],
    ['he asks for mediation', 'refuse it and tell the panel', 'DC Nuttall', []],
    ['both want it', 'bring them together with the vicar', 'the vicar', ['MEDIATE']],
    ['he writes again', 'keep every message', '', []],
  ])('if %s, then %s, by %s', (condition, response, byWhom, codes) => {
    expect(notes(condition, response, byWhom)).toEqual(codes)
  })

  test('raises each rule once, and none that the clinic has switched off', () => {
    expect(notes('he is harmless', 'he is harmless, so mediate', 'us')).toEqual(['LESS', 'MEDIATE'])
    expect(notes('he is harmless', 'mediate', 'us', ['LESS', 'MEDIATE'])).toEqual([])
  })
})
