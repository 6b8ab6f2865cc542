import { z } from 'zod'
import { actionId, caseId, meetingId, personId } from './ids.ts'

/** Something that a search found, with what the list of hits says of it. */
export const searchHit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('case'), id: caseId, title: z.string(), detail: z.string() }),
  z.object({ kind: z.literal('meeting'), id: meetingId, title: z.string(), detail: z.string() }),
  z.object({ kind: z.literal('action'), id: actionId, caseId, title: z.string(), detail: z.string() }),
  z.object({ kind: z.literal('person'), id: personId, title: z.string(), detail: z.string() }),
])
export type SearchHit = z.infer<typeof searchHit>
