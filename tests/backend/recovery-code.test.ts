import { expect, test } from 'vitest'
import { newRecoverySecret, readRecoveryCode, recoveryCodeOf } from '#backend/recovery-code.ts'

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

test('a code is seven groups of four and gives the secret back', () => {
  for (const secret of [newRecoverySecret(), Buffer.alloc(16), Buffer.alloc(16, 255)]) {
    const code = recoveryCodeOf(secret)
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(readRecoveryCode(code)).toEqual(secret)
  }
})

test('small letters, spaces, missing hyphens and look-alikes do not matter', () => {
  const secret = Buffer.from('00443214c74254b635cf84653a56d7c6', 'hex')
  const code = recoveryCodeOf(secret)
  expect(code).toMatch(/0/)
  expect(code).toMatch(/1/)
  const typed = [
    code.toLowerCase(),
    code.replaceAll('-', ''),
    ` ${code.replaceAll('-', ' ')}\n`,
    code.replaceAll('0', 'O'),
    code.replaceAll('0', 'o').replaceAll('1', 'l'),
    code.replaceAll('1', 'I'),
    code.replaceAll('-', ' – '),
  ]
  for (const text of typed) expect(readRecoveryCode(text)).toEqual(secret)
})

test('every wrong sign in every place is found', () => {
  for (let round = 0; round < 5; round += 1) {
    const code = recoveryCodeOf(newRecoverySecret()).replaceAll('-', '')
    for (let place = 0; place < code.length; place += 1) {
      for (const sign of SIGNS.replace(code.charAt(place), '')) {
        expect(readRecoveryCode(code.slice(0, place) + sign + code.slice(place + 1))).toBeUndefined()
      }
    }
  }
})

test('every two swapped neighbours are found', () => {
  for (let round = 0; round < 20; round += 1) {
    const code = recoveryCodeOf(newRecoverySecret()).replaceAll('-', '')
    for (let place = 1; place < code.length; place += 1) {
      const [left, right] = [code.charAt(place - 1), code.charAt(place)]
      if (left === right) continue
      expect(readRecoveryCode(code.slice(0, place - 1) + right + left + code.slice(place + 1))).toBeUndefined()
    }
  }
})

test('anything else is no code', () => {
  const code = recoveryCodeOf(newRecoverySecret())
  for (const text of [
    '',
    'U',
    code.slice(1),
    `${code}0`,
    code.replace(/.$/, 'U'),
    code.replace(/.$/, '🙂'),
    'Z'.repeat(28),
  ]) {
    expect(readRecoveryCode(text)).toBeUndefined()
  }
})
