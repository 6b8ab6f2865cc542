import { z } from 'zod'
import { type AgencyId, agencyId } from './ids.ts'

/** The agencies that may know of something; null when everybody at the table may (S4 App. 3, need to know). */
export const audience = z.array(agencyId).max(40).nullable()
export type Audience = z.infer<typeof audience>

/** True when something may be shown to all of these agencies: one that is left out is enough to hide it. */
export function openTo(who: Audience, agencies: readonly AgencyId[]): boolean {
  return who === null || agencies.every((one) => who.includes(one))
}

/** For whom something is, in words: `for Police and Health only`; empty for everybody. */
export function sayAudience(who: Audience | undefined, nameOf: (id: AgencyId) => string): string {
  if (who === undefined || who === null) return ''
  const names = who.map(nameOf)
  return `for ${names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`} only`
}
