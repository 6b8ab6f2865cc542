import { Refusal } from './refusal.ts'

/** Every shape that a British postcode has: area, district, then a digit and two letters. Which letters are in use is not asked. */
const SHAPE = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/u

/** Two words at the end of an address of which the first is like an area with its district, the second like the rest. */
const ATTEMPT = /(?:^|[\s,])([A-Z]{1,3}\d[A-Z\d]{0,2})\s+((?=[A-Z\d]*\d)(?=\d*[A-Z])[A-Z\d]{2,4})[\s.]*$/u

/** What stands at the end of an address where a postcode belongs and cannot be one; undefined when nothing is wrong. */
export function impossiblePostcode(address: string): string | undefined {
  const tried = ATTEMPT.exec(address.toUpperCase())
  if (tried === null) return undefined
  const postcode = `${tried[1] ?? ''} ${tried[2] ?? ''}`
  return SHAPE.test(postcode) ? undefined : postcode
}

/** Refuses an address that ends in a postcode of an impossible shape. */
export function checkAddress(address: string): void {
  const postcode = impossiblePostcode(address)
  if (postcode === undefined) return
  throw new Refusal('INVALID', {
    field: 'address',
    sentence: `${postcode} cannot be a postcode: after the space come one digit and two letters, as in WX4 1QZ.`,
  })
}
