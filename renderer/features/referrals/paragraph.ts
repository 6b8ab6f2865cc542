import { type Standing, standing } from '#shared/domain/assessment.ts'
import { type Day, day } from '#shared/domain/dates.ts'

/** A paragraph while it is typed. `on` is undefined when what was typed is no day. */
export interface Paragraph {
  text: string
  standing: Standing | null
  source: string
  on: Day | null | undefined
}

export const BLANK_PARAGRAPH: Paragraph = { text: '', standing: null, source: '', on: null }

/** Reads a paragraph that was kept as text, as far as it can still be read. */
export function readParagraph(kept: string): Paragraph {
  const read = parsed(kept)
  const word = (key: string) => (typeof read[key] === 'string' ? read[key] : '')
  return {
    text: word('text'),
    standing: standing.safeParse(read['standing']).data ?? null,
    source: word('source'),
    on: day.safeParse(read['on']).data ?? null,
  }
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

function parsed(kept: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(kept)
    return typeof read === 'object' && read !== null ? { ...read } : {}
  } catch {
    return {}
  }
}
