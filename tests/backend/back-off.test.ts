import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openBackOff, waitAfter } from '#backend/back-off.ts'
import { tempFolder } from '#tests/support/temp-store.ts'

const NOON = Date.UTC(2026, 10, 21, 12)

test('three tries are free, then the wait doubles up to five minutes', () => {
  expect(Array.from({ length: 14 }, (_, failures) => waitAfter(failures))).toEqual([
    0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300,
  ])
  expect(waitAfter(5_000)).toBe(300)
})

test('each try counts as failed until it succeeds', () => {
  const backOff = openBackOff(join(tempFolder(), 'back-off.json'))
  for (let tried = 0; tried < 3; tried += 1) {
    expect(backOff.wait(NOON)).toBe(0)
    backOff.trying(NOON)
  }
  expect(backOff.wait(NOON)).toBe(1_000)
  expect(backOff.wait(NOON + 400)).toBe(600)
  expect(backOff.wait(NOON + 1_000)).toBe(0)
  backOff.trying(NOON + 1_000)
  expect(backOff.wait(NOON + 1_000)).toBe(2_000)
  backOff.succeeded()
  expect(backOff.wait(NOON + 1_000)).toBe(0)
})

test('a try that came to no guess is taken back, and the failures before it are not', () => {
  const path = join(tempFolder(), 'back-off.json')
  const backOff = openBackOff(path)
  for (let tried = 0; tried < 6; tried += 1) backOff.trying(NOON)
  backOff.trying(NOON + 8_000)
  backOff.withdraw()
  expect(backOff.wait(NOON + 1_000)).toBe(7_000)
  expect(openBackOff(path).wait(NOON + 1_000)).toBe(7_000)
})

test('a restart in the middle of a try does not reset the wait', () => {
  const path = join(tempFolder(), 'back-off.json')
  for (let tried = 0; tried < 6; tried += 1) openBackOff(path).trying(NOON)
  expect(openBackOff(path).wait(NOON)).toBe(8_000)
})

test('a clock that is set back starts the wait again and no more', () => {
  const path = join(tempFolder(), 'back-off.json')
  for (let tried = 0; tried < 6; tried += 1) openBackOff(path).trying(NOON)
  const lastYear = NOON - 365 * 86_400_000
  expect(openBackOff(path).wait(lastYear)).toBe(8_000)
  expect(openBackOff(path).wait(lastYear + 8_000)).toBe(0)
})

test('a damaged file locks nobody out, and holds numbers only', () => {
  const path = join(tempFolder(), 'back-off.json')
  for (const content of ['', '{', '{"failures":-1,"last":0}', '{"failures":"x"}', 'null']) {
    writeFileSync(path, content)
    expect(openBackOff(path).wait(NOON)).toBe(0)
  }
  const backOff = openBackOff(path)
  backOff.trying(NOON)
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ failures: 1, last: NOON, failed: [NOON] })
})
