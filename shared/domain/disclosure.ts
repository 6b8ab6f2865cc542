import { z } from 'zod'
import { type Day, type Instant, instant } from './dates.ts'
import { caseId, disclosureId, meetingId } from './ids.ts'
import type { Party } from './party.ts'
import { Refusal } from './refusal.ts'
import { line, optionalLine, paragraphs } from './text.ts'
import { hiddenParty, withoutNames } from './without-names.ts'

/** What came of a request to see minutes. */
const disclosureOutcome = z.enum(['summary given', 'refused'])
export type DisclosureOutcome = z.infer<typeof disclosureOutcome>

export const newDisclosure = z.object({
  meetingId,
  caseId,
  requestedBy: line(200, 'Say who asks.'),
  /** The ground of the request, such as a right of access or a court's order. */
  basis: optionalLine(300),
})

/** A request to see minutes, and its answer: a summary in their place, or a refusal with its reason (N23, MAPPA practice). */
export const disclosure = newDisclosure.extend({
  id: disclosureId,
  requestedAt: instant,
  recordedByName: z.string(),
  outcome: disclosureOutcome.nullable(),
  reason: z.string(),
  summary: z.string(),
  decidedAt: instant.nullable(),
  decidedByName: z.string(),
  revision: z.number().int(),
})
export type Disclosure = z.infer<typeof disclosure>

export const disclosureAnswer = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('summary given'), summary: paragraphs(8000) }),
  z.object({ outcome: z.literal('refused'), reason: paragraphs(4000) }),
])
export type DisclosureAnswer = z.infer<typeof disclosureAnswer>

/**
 * The request answered. Refuses an answer without words, a second answer, and a summary in which a person of the case, a date
 * of birth, a number or an address still stands: a summary holds nothing about third parties (N23).
 */
export function answerDisclosure(
  request: Disclosure,
  answer: DisclosureAnswer,
  parties: readonly Party[],
  decided: { at: Instant; byName: string; today: Day },
): Disclosure {
  if (request.outcome !== null) {
    throw new Refusal('INVALID', { field: 'outcome', sentence: 'This request has been answered already.' })
  }
  const text = answer.outcome === 'refused' ? answer.reason : answer.summary
  const field = answer.outcome === 'refused' ? 'reason' : 'summary'
  if (text.trim() === '') {
    const sentence = field === 'reason' ? 'Say why it is refused.' : 'Write the summary that is given.'
    throw new Refusal('INVALID', { field, sentence })
  }
  const hidden = parties.map((one) => hiddenParty(one, 'reference'))
  if (answer.outcome === 'summary given' && withoutNames(text, hidden, decided.today) !== text) {
    throw new Refusal('INVALID', {
      field,
      sentence:
        'A name, date of birth, number or address of somebody in this case stands in the summary. Take it out: the summary may hold nothing about other people.',
    })
  }
  return {
    ...request,
    outcome: answer.outcome,
    reason: answer.outcome === 'refused' ? answer.reason : '',
    summary: answer.outcome === 'refused' ? '' : answer.summary,
    decidedAt: decided.at,
    decidedByName: decided.byName,
  }
}
