import { z } from 'zod'
import { instant } from './dates.ts'
import { caseId, meetingId, releaseId } from './ids.ts'

/** A document that left the store: which, for whom, by whom, with the number of its copy. */
const release = z.object({
  id: releaseId,
  kind: z.enum([
    'minutes',
    'plan',
    'sheet',
    'safety plan',
    'screening',
    'sharing',
    'assessment',
    'agenda',
    'summary',
    'action sheet',
    'attendance',
    'request',
    'agency actions',
    'chase list',
  ]),
  caseId: caseId.nullable(),
  meetingId: meetingId.nullable(),
  copy: z.number().int(),
  at: instant,
  byName: z.string(),
  /** For whom the copy was made; empty when nobody was named. */
  recipient: z.string(),
  sha256: z.string(),
})
export type Release = z.infer<typeof release>
