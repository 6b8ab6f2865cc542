import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkAddress, impossiblePostcode } from '#shared/domain/postcode.ts'

const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
const digit = fc.constantFrom(...'0123456789')
const possible = fc
  .tuple(
    fc.oneof(
      fc.tuple(letter, digit),
      fc.tuple(letter, digit, digit),
      fc.tuple(letter, letter, digit),
      fc.tuple(letter, letter, digit, digit),
      fc.tuple(letter, digit, letter),
      fc.tuple(letter, letter, digit, letter),
    ),
    fc.tuple(digit, letter, letter),
  )
  .map(([outward, inward]) => `${outward.join('')} ${inward.join('')}`)

test('every postcode of a possible shape passes, in capitals or not, whether or not anybody lives there', () => {
  fc.assert(
    fc.property(possible, fc.boolean(), (postcode, small) => {
      const address = `12 Larch Road, Westmere, ${small ? postcode.toLowerCase() : postcode}`
      expect(impossiblePostcode(address)).toBeUndefined()
    }),
  )
})

test.each([
  '12 Larch Road, Westmere, WX44 1Q',
  '12 Larch Road, Westmere WX4 QZ1',
  '12 Larch Road\nWX4 11Z',
  'WXY4 1QZ',
  'WX4A1 1QZ',
  '12 Larch Road, wx4 1qzz.',
])('%j ends in what cannot be a postcode', (address) => {
  expect(() => checkAddress(address)).toThrow(expect.objectContaining({ code: 'INVALID' }))
})

test.each([
  '',
  'Flat 2',
  '12 Larch Road',
  'Flat 12B, Larch Road, Westmere',
  'no fixed address; sleeps at his mother’s',
  'Caravan 4, off the A38',
  'Westmere, WX41QZ',
  'Unit B2, 4th floor, Mill House',
  'Address withheld (see safe contact)',
])('%j is let be', (address) => {
  expect(() => checkAddress(address)).not.toThrow()
})
