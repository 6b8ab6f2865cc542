import { z } from 'zod'
import { type Day, day } from './dates.ts'
import { Refusal } from './refusal.ts'
import { optionalLine, paragraphs } from './text.ts'

/** Why a person could not decide on one sharing: the assessment of capacity for this decision alone, never for the person (item 80). */
export const capacityNote = z.object({
  decision: paragraphs(1000),
  helped: paragraphs(2000),
  assessedBy: optionalLine(120),
  on: day.nullable(),
})
export type CapacityNote = z.infer<typeof capacityNote>

/** The code of the gateway that rests on such an assessment. */
export const RESTS_ON_CAPACITY = 'MCA_2005'

/** The note that is kept with a sharing: whole where the Mental Capacity Act is its gateway, otherwise none (MCA 2005 s. 1 to 4). */
export function capacityFor(gateway: string, note: CapacityNote | null, today: Day): CapacityNote | null {
  if (gateway !== RESTS_ON_CAPACITY) return null
  const given = note ?? { decision: '', helped: '', assessedBy: '', on: null }
  for (const field of ['decision', 'helped', 'assessedBy'] as const) {
    if (given[field].trim() === '') throw new Refusal('INVALID', { field, sentence: MISSING[field] })
  }
  if (given.on === null) throw new Refusal('INVALID', { field: 'on', sentence: 'Type the day of the assessment.' })
  if (given.on > today) throw new Refusal('INVALID', { field: 'on', sentence: 'The assessment lies in the future.' })
  return given
}

const MISSING = {
  decision: 'Say which decision the person could not make.',
  helped: 'Say what was done to help the person decide.',
  assessedBy: 'Name who assessed it.',
} as const
