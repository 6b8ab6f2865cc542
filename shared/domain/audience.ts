import { z } from 'zod'
import { type AgencyId, agencyId } from './ids.ts'

/** The agencies that may know of something; null when everybody at the table may (S4 App. 3, need to know). */
export const audience = z.array(agencyId).max(40).nullable()
export type Audience = z.infer<typeof audience>

/** True when something may be shown to all of these agencies: one that is left out is enough to hide it. */
export function openTo(who: Audience, agencies: readonly AgencyId[]): boolean {
  return who === null || agencies.every((one) => who.includes(one))
}
