import { z } from 'zod'

/**
 * What the rules forbid or the world prevents, with the data that a sentence about it needs.
 * Never personal data beyond what the person who is refused has typed or may read. Everything else that is thrown is a bug.
 */
export const refusals = {
  NOT_ALLOWED: z.object({}),
  NOT_FOUND: z.object({ what: z.string() }),
  STALE: z.object({ field: z.string(), theirs: z.unknown() }),
  INVALID: z.object({ field: z.string(), sentence: z.string() }),
  HANDOVER_PENDING: z.object({ to: z.string() }),
  HANDOVER_ANSWERED: z.object({}),
  HANDOVER_LAPSED: z.object({}),
  CASE_CLOSED: z.object({}),
  DRAFT_EXISTS: z.object({}),
  ASSESSMENT_SIGNED: z.object({}),
  ASSESSMENT_DISCARDED: z.object({}),
  PROPOSAL_ANSWERED: z.object({}),
  RATED_BLIND: z.object({}),
  RATING_FINISHED: z.object({}),
  NOT_A_RATER: z.object({}),
  SAME_RATER: z.object({}),
  SEEN_ALREADY: z.object({}),
  NOT_REVEALED: z.object({}),
  UNSETTLED: z.object({ open: z.number().int() }),
  ASSESSMENT_INCOMPLETE: z.object({ missing: z.array(z.string()) }),
  MEETING_FINALISED: z.object({}),
  MEETING_NOT_STARTED: z.object({}),
  MEETING_RUNNING: z.object({}),
  MEETING_CANCELLED: z.object({}),
  MEETING_EMPTY: z.object({ missing: z.array(z.string()) }),
  ON_AGENDA_ALREADY: z.object({}),
  HAS_MINUTES: z.object({}),
  KNOWS_SOMEBODY: z.object({}),
  ACTION_CLOSED: z.object({}),
  PLAN_FINALISED: z.object({}),
  SIGN_IN_TAKEN: z.object({}),
  WEAK_PASSPHRASE: z.object({}),
  WRONG_PASSPHRASE: z.object({}),
  LAST_ADMINISTRATOR: z.object({}),
  STILL_NEEDED: z.object({ by: z.string() }),
  SCREENING_FINISHED: z.object({}),
  SCREENING_INCOMPLETE: z.object({ missing: z.array(z.string()) }),
  NOT_READY: z.object({ gaps: z.array(z.string()), codes: z.array(z.string()).optional() }),
  TRIAGE_DONE: z.object({}),
  WITHDRAWN: z.object({}),
  BAD_PACK: z.object({ faults: z.array(z.string()) }),
  CANNOT_DRAW: z.object({ where: z.array(z.string()) }),
} as const

export type RefusalCode = keyof typeof refusals
export type RefusalData<C extends RefusalCode> = z.infer<(typeof refusals)[C]>

/** An expected no, with its code and what its sentence needs. */
export class Refusal<C extends RefusalCode = RefusalCode> extends Error {
  readonly code: C
  readonly data: RefusalData<C>

  constructor(code: C, data: RefusalData<C>) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.data = data
  }
}

/** Marks a branch that the types say cannot be reached. */
export function unreachable(value: never): never {
  throw new Error(`A case of ${typeof value} was forgotten.`)
}
