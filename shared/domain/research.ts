import { z } from 'zod'
import { standing } from './assessment.ts'
import { type Audience, audience, openTo } from './audience.ts'
import { type Day, day, daysBetween, instant } from './dates.ts'
import {
  type AgencyId,
  agencyId,
  caseId,
  chaseId,
  meetingId,
  researchRequestId,
  researchReturnId,
  returnedId,
} from './ids.ts'
import type { Party } from './party.ts'
import { Refusal } from './refusal.ts'
import { optionalLine, paragraphs, saidInWords } from './text.ts'

/** Whether anybody who would receive something is linked to the perpetrator, as the coordinator answers it before each export (N16). */
export const linkedRecipient = z.object({
  linked: z.boolean(),
  /** Who, and what is done about it; needed when somebody is. */
  note: paragraphs(1000),
})
export type LinkedRecipient = z.infer<typeof linkedRecipient>

/** Refuses a recipient who is linked to the perpetrator while nobody has said what is done about it. */
export function checkLinked({ linked, note }: LinkedRecipient): void {
  if (linked && note.trim() === '') {
    throw new Refusal('INVALID', {
      field: 'linked',
      sentence: 'Say who receives it instead, or how they are kept out.',
    })
  }
}

export const requestFormat = z.enum(['pdf', 'csv'])
export type RequestFormat = z.infer<typeof requestFormat>

/** An agency was asked what it knows: names and dates of birth left for these cases. */
export const researchRequest = z.object({
  id: researchRequestId,
  meetingId,
  agencyId,
  caseIds: z.array(caseId),
  format: requestFormat,
  copy: z.number().int(),
  at: instant,
  byName: z.string(),
})
export type ResearchRequest = z.infer<typeof researchRequest>

/** What an agency answered about a case (item 84). */
export const returnAnswer = z.enum(['nothing known', 'known', 'relevant information'])
export type ReturnAnswer = z.infer<typeof returnAnswer>

export const RETURN_WORDS = {
  'nothing known': { name: 'Nothing known', means: 'Looked, and nobody in this case is known.' },
  known: { name: 'Known, nothing relevant', means: 'Somebody is known, with nothing that bears on the risk.' },
  'relevant information': {
    name: 'Relevant information',
    means: 'Something that bears on the risk, in the paragraphs below.',
  },
} as const satisfies Record<ReturnAnswer, { name: string; means: string }>

/** An answer; a later one of the same agency takes its place, and it stays. */
export const researchReturn = z.object({
  id: researchReturnId,
  meetingId,
  caseId,
  agencyId,
  answer: returnAnswer,
  at: instant,
  byName: z.string(),
})
export type ResearchReturn = z.infer<typeof researchReturn>

export const returnedFields = z.object({
  text: saidInWords(4000, 'Say what the agency knows.'),
  standing,
  source: optionalLine(200),
  /** Who may know of it besides the agency it comes from. */
  audience,
})

/** A paragraph that an agency returned: fact, allegation or opinion, with who may be shown it. It is never edited, only withdrawn. */
export const returned = returnedFields.extend({
  id: returnedId,
  meetingId,
  caseId,
  agencyId,
  at: instant,
  byName: z.string(),
  withdrawn: z.boolean(),
})
export type Returned = z.infer<typeof returned>

/** A note that somebody asked an agency again. */
export const chase = z.object({
  id: chaseId,
  meetingId,
  agencyId,
  on: day,
  note: optionalLine(300),
  at: instant,
  byName: z.string(),
})
export type Chase = z.infer<typeof chase>

/** True when somebody of an agency may read what another returned: its own always, others’ as far as their audience goes. */
export function mayReadReturned(one: { agencyId: AgencyId; audience: Audience }, reader: AgencyId): boolean {
  return one.agencyId === reader || openTo(one.audience, [reader])
}

/** Where an agency stands with a case. */
export type ResearchState = 'not asked' | 'waiting' | 'late' | ReturnAnswer

/** Where an agency stands with a case on a day: answered, waited for, late, or not asked yet. */
export function researchState(
  of: { agencyId: AgencyId; caseId: Returned['caseId'] },
  requests: readonly Pick<ResearchRequest, 'agencyId' | 'caseIds'>[],
  returns: readonly Pick<ResearchReturn, 'agencyId' | 'caseId' | 'answer'>[],
  dueOn: Day,
  today: Day,
): ResearchState {
  const last = returns.findLast((one) => one.agencyId === of.agencyId && one.caseId === of.caseId)
  if (last !== undefined) return last.answer
  const asked = requests.some((one) => one.agencyId === of.agencyId && one.caseIds.includes(of.caseId))
  if (!asked) return 'not asked'
  return daysBetween(dueOn, today) > 0 ? 'late' : 'waiting'
}

/** Whom a request names: victim, perpetrators and children with a name; nobody else, and nothing else about them (N11). */
export function namedInRequest(parties: readonly Party[]): { name: string; born: Day | null }[] {
  return parties
    .filter((one) => (one.role === 'victim' || one.role === 'perpetrator' || one.role === 'child') && one.name !== '')
    .map(({ name, born }) => ({ name, born }))
}
