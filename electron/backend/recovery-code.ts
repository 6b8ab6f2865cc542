import { randomBytes } from 'node:crypto'

/** 128 random bits for the paper in the safe. */
export function newRecoverySecret(): Buffer {
  return randomBytes(SECRET_BYTES)
}

/** The secret as seven groups of four signs, the last two signs a checksum. */
export function recoveryCodeOf(secret: Buffer): string {
  let rest = BigInt(`0x${secret.toString('hex')}`)
  const digits: number[] = []
  for (let place = 0; place < DATA_SIGNS; place += 1) {
    digits.unshift(Number(rest % 32n))
    rest /= 32n
  }
  const check = checksum(digits)
  const signs = [...digits, Math.floor(check / 32), check % 32].map((digit) => ALPHABET.charAt(digit)).join('')
  return signs.match(/.{4}/g)?.join('-') ?? signs
}

/**
 * The secret behind a typed code, or undefined when it was mistyped.
 * Small letters, spaces and hyphens do not matter; O is read as 0, I and L as 1 (Crockford's base 32).
 */
export function readRecoveryCode(typed: string): Buffer | undefined {
  const signs = typed
    .toUpperCase()
    .replace(/[\s\-–—]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const digits = [...signs].map((sign) => ALPHABET.indexOf(sign))
  if (digits.length !== DATA_SIGNS + 2 || digits.includes(-1)) return undefined
  const data = digits.slice(0, DATA_SIGNS)
  const [high = 0, low = 0] = digits.slice(DATA_SIGNS)
  if (checksum(data) !== high * 32 + low) return undefined
  const secret = data.reduce((sum, digit) => sum * 32n + BigInt(digit), 0n)
  if (secret >= 1n << 128n) return undefined
  return Buffer.from(secret.toString(16).padStart(2 * SECRET_BYTES, '0'), 'hex')
}

/** Crockford's signs: no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SECRET_BYTES = 16
const DATA_SIGNS = 26

/**
 * Weighted sum modulo the prime 1021: one wrong sign changes it by at most 31 × 26 = 806 and two swapped signs by at most
 * 31 × 25 = 775, never by a multiple of 1021. So both are always found, before any slow key derivation.
 */
function checksum(digits: readonly number[]): number {
  return digits.reduce((sum, digit, index) => sum + digit * (index + 1), 0) % 1021
}
