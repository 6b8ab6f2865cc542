import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '#shared/domain/dates.ts'
import { type SmartAction, smartNotes } from '#shared/domain/smart.ts'

const REVIEW = '2026-12-15' as Day // brand: a day that exists
const GOOD: SmartAction = {
  kind: 'action',
  text: 'Apply for the stalking protection order at Westmere court',
  criterion: 'Application lodged, court reference on file',
  acceptance: 'accepted',
  links: [{ kind: 'factor', ref: 'C2' }],
  dueOn: '2026-12-01' as Day, // brand: a day that exists
}
const letters = (change: Partial<SmartAction>, review: Day | null = REVIEW) =>
  smartNotes({ ...GOOD, ...change }, review).map((one) => one.letter)

test.each<[string, Partial<SmartAction>, string[]]>([
  ['meets all five', {}, []],
  ['says too little', { text: 'Apply for the order' }, ['S']],
  ['names no result', { criterion: '' }, ['M']],
  ['is not answered', { acceptance: null }, ['A']],
  ['was declined', { acceptance: 'declined' }, ['A']],
  ['answers nothing', { links: [] }, ['R']],
  ['has no day yet', { dueOn: undefined }, ['T']],
  ['is due after the review', { dueOn: '2026-12-16' as Day }, ['T']], // brand: a day that exists
  ['is due on the review day', { dueOn: REVIEW }, []],
  [
    'says everything badly',
    { text: 'Liaise', criterion: '', acceptance: null, links: [], dueOn: null },
    ['S', 'M', 'A', 'R', 'T'],
  ],
])('an action that %s', (_, change, expected) => {
  expect(letters(change)).toEqual(expected)
})

test.each([
  'Consider an application for the order in court',
  'Monitor his contact with the school',
  'Liaise with housing about the new lock',
  'Ongoing support for the family at home',
])('“%s” is flagged by its vague word while no result is named, and not once one is', (text) => {
  const [note] = smartNotes({ ...GOOD, text, criterion: '' }, REVIEW)
  expect(note?.letter).toBe('M')
  expect(note?.sentence.toLowerCase()).toContain(/consider|monitor|liaise|ongoing/i.exec(text)?.[0].toLowerCase())
  expect(letters({ text })).toEqual([])
})

test('advice is never tested, because nobody owes it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, criterion) => {
      expect(smartNotes({ ...GOOD, kind: 'advice', text, criterion, dueOn: null }, REVIEW)).toEqual([])
    }),
  )
})

test('whatever is typed, each letter is named at most once and every note is a sentence', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      fc.constantFrom(null, 'accepted' as const, 'declined' as const),
      (text, criterion, acceptance) => {
        const notes = smartNotes({ ...GOOD, text, criterion, acceptance }, REVIEW)
        expect(new Set(notes.map((one) => one.letter)).size).toBe(notes.length)
        for (const { sentence } of notes) expect(sentence).toMatch(/\.$/)
      },
    ),
  )
})
