import { z } from 'zod'
import { instant } from './dates.ts'
import { debriefId } from './ids.ts'
import { paragraphs } from './text.ts'

/** How the meeting was for somebody, in a word (item 19, N24). */
export const feeling = z.enum(['well', 'tired', 'heavy', 'need to talk'])
export type Feeling = z.infer<typeof feeling>

export const FEELING_WORDS = {
  well: 'I am well',
  tired: 'It was tiring',
  heavy: 'Something stays with me',
  'need to talk': 'I need to talk to somebody',
} as const satisfies Record<Feeling, string>

export const newDebrief = z.object({ feeling, text: paragraphs(4000) })

/** A note after a meeting that only its author can read; of no case, in no export. */
export const debrief = newDebrief.extend({ id: debriefId, at: instant })
export type Debrief = z.infer<typeof debrief>

/** What a person finds after a meeting: how many high-risk cases they heard this month, and their own notes. */
export const debriefPage = z.object({ heard: z.number().int(), high: z.number().int(), mine: z.array(debrief) })
export type DebriefPage = z.infer<typeof debriefPage>

/** What the prompt says about supervision: always the same, whatever somebody answered. */
export const SUPERVISION =
  'Hearing about harm has an effect on everybody who does it for long. Supervision is part of the work: talk to your supervisor about what stays with you, before it grows.'
