import { z } from 'zod'
import { readKept } from '#renderer/lib/kept-form.ts'
import { standing } from '#shared/domain/assessment.ts'
import { type Day, day } from '#shared/domain/dates.ts'

const draft = z.object({
  text: z.string().catch(''),
  standing: standing.nullable().catch(null),
  source: z.string().catch(''),
  on: day.nullable().catch(null),
})

/** A paragraph while it is typed. `on` is undefined when what was typed is no day. */
export type Paragraph = Omit<z.infer<typeof draft>, 'on'> & { on: Day | null | undefined }

export const BLANK_PARAGRAPH: Paragraph = draft.parse({})

/** Reads a paragraph that was kept as text. */
export function readParagraph(kept: string): Paragraph {
  return readKept(draft, kept)
}

export const STANDING_WORDS = { fact: 'Fact', allegation: 'Allegation', opinion: 'Opinion' } as const

export const STANDINGS = standing.options.map((one) => ({ value: one, label: STANDING_WORDS[one] }))

/** What each field of a paragraph still needs. */
export const NEEDED: Readonly<Record<string, string>> = {
  text: 'Say what happened.',
  standing: 'Say whether this is fact, allegation or opinion.',
  source: 'Say where this comes from.',
  on: 'Type a day with its year, such as 02/11/2026, or leave it empty.',
}
