import { z } from 'zod'

/** Where a referral stands: it waits for triage until the coordinator decides, and comes back when it was returned. */
export const triageState = z.enum(['waiting', 'accepted', 'returned', 'redirected', 'declined'])
export type TriageState = z.infer<typeof triageState>

export const TRIAGE_WORDS = {
  waiting: 'Waiting for triage',
  accepted: 'Accepted',
  returned: 'Returned to the referrer',
  redirected: 'Sent to another forum',
  declined: 'Declined',
} as const satisfies Record<TriageState, string>
