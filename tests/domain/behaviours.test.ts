import fc from 'fast-check'
import { expect, test } from 'vitest'
import { suggestBehaviours } from '#shared/domain/behaviour-suggestion.ts'
import { itemCode } from '#shared/domain/instrument.ts'
import { BEHAVIOUR_WORDS } from '#shared/instruments/behaviour-words.ts'
import { BEHAVIOURS, STATUTORY_BEHAVIOURS, statutoryOf } from '#shared/instruments/behaviours.ts'

const suggested = (text: string) => suggestBehaviours(text, BEHAVIOUR_WORDS).map((one) => one.code)

test('there are 27 behaviours, each with a code of its own, and words for each', () => {
  expect(BEHAVIOURS).toHaveLength(27)
  expect(new Set(BEHAVIOURS.map((one) => one.code)).size).toBe(27)
  for (const { code } of BEHAVIOURS) expect(itemCode.safeParse(code).success).toBe(true)
  expect(BEHAVIOUR_WORDS.map((one) => one.code)).toEqual(BEHAVIOURS.map((one) => one.code))
})

test('each of the 27 examples of the guidance (S4 §2.1) is held by some behaviour', () => {
  const held = BEHAVIOURS.flatMap((one) => one.inGuidance)
  expect([...new Set(held)].sort((one, other) => one - other)).toEqual(Array.from({ length: 27 }, (_, at) => at + 1))
})

test('each of the seven examples of the law is met by some behaviour, and asked for in the order of the law', () => {
  expect(statutoryOf(BEHAVIOURS.map((one) => one.code))).toEqual(Object.keys(STATUTORY_BEHAVIOURS))
  expect(statutoryOf(['B24', 'B06', 'B25'])).toEqual(['a', 'f'])
  expect(statutoryOf(['B27'])).toEqual([])
})

test.each<[text: string, codes: string[]]>([
  ['He rang 14 times from a withheld number.', ['B01']],
  ['She received thirty text messages overnight.', ['B01']],
  ['A fake profile on Instagram asked to be her friend.', ['B02']],
  ['A letter was pushed under the door.', ['B03']],
  ['Flowers were on the doorstep again.', ['B03']],
  ['He asked the children to tell her he is sorry.', ['B04']],
  ['He came to her flat at 2 am.', ['B05']],
  ['He was waiting outside her work.', ['B05']],
  ['He turned up at the gym, as if by chance.', ['B05']],
  ['He sat in his van opposite the school.', ['B05']],
  ['A grey car followed her home.', ['B06']],
  ['He stood too close and brushed against her in the queue.', ['B07']],
  ['He has rented a room in her street.', ['B08']],
  ['He joined her church.', ['B08']],
  ['He drove past the house four times.', ['B09']],
  ['A tracker was under the car.', ['B10']],
  ['A hidden camera was found in the smoke alarm.', ['B10']],
  ['Somebody logged into her account and read her emails.', ['B01', 'B11']],
  ['There was spyware on her laptop.', ['B11']],
  ['He has been asking neighbours about her.', ['B12']],
  ['He has befriended her sister.', ['B12']],
  ['He shouted at her in the street and swore.', ['B13']],
  ['He posted intimate pictures of her.', ['B14']],
  ['He threatened to publish the pictures.', ['B15']],
  ['Forty pizzas were ordered in her name.', ['B16']],
  ['He took out a loan in her name.', ['B16']],
  ['He made a false report to social services.', ['B17']],
  ['He would not return the children on Sunday.', ['B18']],
  ['He rang her mother and messaged her boss.', ['B01', 'B19']],
  ['He said he would kill her.', ['B20']],
  ['He said that he will kill himself.', ['B21']],
  ['A dead bird lay on the step.', ['B22']],
  ['He let himself in with a spare key.', ['B23']],
  ['Both tyres were slashed.', ['B24']],
  ['Her post has been stolen.', ['B25']],
  ['He went through her bins at night.', ['B25']],
  ['The cat was poisoned.', ['B26']],
  ['He grabbed her arm and pushed her.', ['B27']],
])('“%s” suggests %j', (text, codes) => {
  expect(suggested(text)).toEqual(codes)
})

test.each([
  'He did not follow her.',
  'He didn’t call.',
  'He has never threatened her.',
  'There were no messages and no letters.',
  'Nobody followed her today.',
  'He denies having damaged anything.',
  'She could not be followed.',
])('“%s” is a denial', (text) => {
  expect(suggested(text)).toEqual([])
})

test.each<[string, string]>([
  ['He did not stop calling.', 'B01'],
  ['She did not answer his calls.', 'B01'],
  ['He not only followed her but also waited.', 'B06'],
  ['She cannot sleep because he calls at night.', 'B01'],
  ['He did not speak. He followed her.', 'B06'],
  ['She has never been so afraid as when he followed her.', 'B06'],
])('“%s” is no denial', (text, code) => {
  expect(suggested(text)).toContain(code)
})

test.each([
  'She called the police.',
  'She had a panic attack.',
  'A letter from her solicitor arrived.',
  'The officer followed up on Monday.',
  'She watched television.',
  'She went to work.',
  'She changed all her passwords.',
  'She moved to a new street.',
  'The children returned on time.',
])('“%s” is not about a behaviour of his', (text) => {
  expect(suggested(text)).toEqual([])
})

test('it shows the words of the text as they were typed', () => {
  expect(suggestBehaviours('Then a car FOLLOWED her.', BEHAVIOUR_WORDS)).toEqual([{ code: 'B06', found: 'FOLLOWED' }])
})

test('whatever is typed, every suggestion is a behaviour of the list, once, with words of the text', () => {
  const words = fc.constantFrom(
    'he',
    'not',
    'followed',
    'call',
    'called',
    'police',
    'her',
    'threatened',
    'to',
    'kill',
    '.',
    ',',
    'é',
    '\n',
  )
  const text = fc.oneof(
    fc.string(),
    fc.array(words).map((some) => some.join(' ')),
  )
  fc.assert(
    fc.property(text, (typed) => {
      const found = suggestBehaviours(typed, BEHAVIOUR_WORDS)
      expect(new Set(found.map((one) => one.code)).size).toBe(found.length)
      for (const one of found) {
        expect(one.found).not.toBe('')
        expect(typed).toContain(one.found)
      }
    }),
  )
})
