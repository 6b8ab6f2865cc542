import { z } from 'zod'
import { audience } from './audience.ts'
import { instant } from './dates.ts'
import { caseId, emergencyContactId } from './ids.ts'
import { Refusal } from './refusal.ts'
import { line, optionalLine } from './text.ts'

export const contactFields = z.object({
  name: line(120, 'Name the person or service.'),
  /** Who this is to the victim, such as her sister. */
  who: line(120, 'Say who this is to her.'),
  phone: line(60, 'Write a number to call.'),
  whatFor: line(200, 'Say what to call for.'),
  safeTimes: optionalLine(200),
  /** What this person knows and may be told. */
  mayKnow: optionalLine(300),
  audience,
})
export type ContactFields = z.infer<typeof contactFields>

/** One version of somebody to call for the victim in an emergency; `origin` is the first of its line. */
export const emergencyContact = contactFields.extend({
  id: emergencyContactId,
  origin: emergencyContactId,
  number: z.number().int(),
  caseId,
  /** Why it no longer holds; empty while it does. */
  ended: z.string(),
  at: instant,
  byName: z.string(),
})
export type EmergencyContact = z.infer<typeof emergencyContact>

/** Whom to call today: the newest version of each contact that has not ended. */
export function standingContacts(versions: readonly EmergencyContact[]): EmergencyContact[] {
  const newest = new Map<string, EmergencyContact>()
  for (const one of versions) {
    const known = newest.get(one.origin)
    if (known === undefined || known.number < one.number) newest.set(one.origin, one)
  }
  return [...newest.values()].filter(({ ended }) => ended === '')
}

/** The version that follows; refuses to follow one that is no longer the newest, or that has ended. */
export function mayFollow(
  versions: readonly EmergencyContact[],
  origin: EmergencyContact['origin'],
  was: number,
): EmergencyContact {
  const newest = standingContacts(versions).find((one) => one.origin === origin)
  if (newest === undefined) throw new Refusal('WITHDRAWN', {})
  if (newest.number !== was) throw new Refusal('STALE', { field: 'phone', theirs: newest.phone })
  return newest
}

/** A contact in one line, as a plan prints it. */
export function sayContact({ name, who, phone, whatFor, safeTimes, mayKnow }: ContactFields): string {
  const rest = [safeTimes === '' ? '' : `when: ${safeTimes}`, mayKnow === '' ? '' : `knows: ${mayKnow}`].filter(
    (part) => part !== '',
  )
  return `${name} (${who}), ${phone}: ${whatFor}${rest.length === 0 ? '' : ` (${rest.join('; ')})`}`
}
