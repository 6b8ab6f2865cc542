import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import { formulationPart, formulationSentence, notesOn, paragraphOf } from '#shared/domain/formulation.ts'

const ALL = {
  predisposing: 'He was left twice before and took each as an insult.',
  trigger: 'Because of this rule: a letter from court arrives',
  goal: 'to have her back, or to see her sorry',
  maintainer: 'any answer, even a refusal.',
  protective: 'The wish to see his children;',
}

test.each([
  [
    'all parts',
    ALL,
    'Rejected',
    'Because he was left twice before and took each as an insult, when Because of this rule: a letter from court arrives, this person (rejected type) seeks to have her back, or to see her sorry, kept going by any answer, even a refusal, and held back by the wish to see his children.',
  ],
  ['nothing', {}, 'Rejected', ''],
  ['only blanks', { predisposing: '  \n ', goal: '.' }, null, ''],
  ['no type', { goal: 'an apology' }, null, 'This person seeks an apology.'],
  [
    'no goal',
    { trigger: 'Contact is refused' },
    'Resentful',
    'When contact is refused, what this person (resentful type) does goes on.',
  ],
  ['only what protects', { protective: 'his work' }, null, 'What this person does goes on, held back by his work.'],
  [
    'a lead typed as well',
    { predisposing: 'Because the marriage ended', trigger: 'when He is alone' },
    null,
    'Because the marriage ended, when he is alone, what this person does goes on.',
  ],
  [
    'a name keeps its capital',
    { trigger: 'Daniel drinks' },
    null,
    'When Daniel drinks, what this person does goes on.',
  ],
  [
    'a verb in -ing',
    { maintainer: 'Watching her windows' },
    null,
    'What this person does goes on, kept going by watching her windows.',
  ],
  [
    'several sentences and lines',
    { predisposing: 'He grew up with violence. Help never came.\n- and drink.', goal: 'control' },
    null,
    'Because he grew up with violence; Help never came; - and drink, this person seeks control.',
  ],
  [
    'a title is no end of a sentence',
    { trigger: 'Dr. Iwu is away' },
    null,
    'When Dr. Iwu is away, what this person does goes on.',
  ],
] as const)('the formulation reads as one sentence: %s', (_name, texts, type, sentence) => {
  expect(paragraphOf(texts, type)).toBe(sentence)
})

test('whatever is typed, the sentence begins with a capital, ends once and holds no line break', () => {
  const text = fc.string({ unit: fc.constantFrom(...'aB é.,;:\n\r\t1('), maxLength: 40 })
  fc.assert(
    fc.property(fc.record(Object.fromEntries(formulationPart.options.map((part) => [part, text]))), (texts) => {
      const sentence = paragraphOf(texts, 'Predatory')
      expect(sentence).not.toMatch(/[\n\r\t]| {2}|\.\.$/)
      if (sentence !== '') expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
    }),
  )
})

test('every bracket of the sentence says which part it is', () => {
  const filled = formulationSentence(ALL, 'Rejected').flatMap((one) => (one.part === null ? [] : [one.part]))
  expect(filled).toEqual(['predisposing', 'trigger', 'type', 'goal', 'maintainer', 'protective'])
})

test('a part without links, or that rests on what is not there, is noted', () => {
  const record: Pick<AssessmentRecord, 'type' | 'alternativeType'> = { type: 'REJECTED', alternativeType: null }
  const ratings = [
    { code: 'H3', presence: 'yes' },
    { code: 'H4', presence: 'no' },
    { code: 'H5', presence: 'not known' },
    { code: 'P06', presence: 'partly' },
  ] as const
  const notes = (links: string[], confirmed = true) => notesOn({ text: 'x', links, confirmed }, ratings, record)
  expect(notes(['H3', 'P06', 'REJECTED'])).toEqual([])
  expect(notes([])).toEqual([{ kind: 'no link' }])
  expect(notes(['H4', 'H3', 'RESENTFUL'])).toEqual([{ kind: 'absent', codes: ['H4', 'RESENTFUL'] }])
  expect(notes(['H5', 'H9'])).toEqual([{ kind: 'not known', codes: ['H5', 'H9'] }])
  expect(notes(['H3'], false)).toEqual([{ kind: 'to confirm' }])
  expect(notesOn({ text: ' ', links: ['H4'], confirmed: false }, ratings, record)).toEqual([{ kind: 'empty' }])
})
