import { z } from 'zod'
import { readKept } from '#renderer/lib/kept-form.ts'
import { standing } from '#shared/domain/assessment.ts'
import { type Day, day } from '#shared/domain/dates.ts'
import { howKnown, type IncidentFields, reported, severity, target } from '#shared/domain/incident.ts'

/** How sure a day is. */
const certainty = z.enum(['this day', 'about', 'between'])

const draft = z.object({
  text: z.string().catch(''),
  on: day.nullable().catch(null),
  until: day.nullable().catch(null),
  time: z.string().catch(''),
  certainty: certainty.catch('this day'),
  standing: standing.nullable().catch(null),
  source: z.string().catch(''),
  behaviours: z.array(z.string()).catch([]),
  against: z.array(target).catch(['victim']),
  howKnown: howKnown.catch('not known'),
  /** Null: as severe as the behaviours are at the least. */
  severity: severity.nullable().catch(null),
  reported: reported.catch('not known'),
  policeNumber: z.string().catch(''),
})

/** An incident while it is typed. A day is undefined when what was typed is none. */
export type IncidentDraft = Omit<z.infer<typeof draft>, 'on' | 'until'> & {
  on: Day | null | undefined
  until: Day | null | undefined
}

export const BLANK_INCIDENT: IncidentDraft = draft.parse({})

/** Reads a draft that was kept as text. */
export function readDraft(kept: string): IncidentDraft {
  return readKept(draft, kept)
}

/** What the contract asks for, as far as it is there; `severity` is what the behaviours suggest where nobody chose. */
export function fieldsOf(one: IncidentDraft, suggested: IncidentFields['severity'] | undefined) {
  return {
    on: one.on,
    until: one.certainty === 'between' ? (one.until ?? undefined) : null,
    time: one.certainty === 'this day' && one.time.trim() !== '' ? one.time.trim() : null,
    about: one.certainty === 'about',
    text: one.text,
    standing: one.standing,
    source: one.source,
    behaviours: one.behaviours,
    against: one.against,
    howKnown: one.howKnown,
    severity: one.severity ?? suggested,
    reported: one.reported,
    policeNumber: one.policeNumber,
  }
}

/** The next incident often comes from the same account: who told it, how it is known and whom it was aimed at stay. */
export function nextAfter(one: IncidentDraft): IncidentDraft {
  const { source, standing: kept, against, howKnown: known, reported: told } = one
  return { ...BLANK_INCIDENT, source, standing: kept, against, howKnown: known, reported: told }
}

/** What each field still needs. */
export const NEEDED: Readonly<Record<string, string>> = {
  text: 'Say what happened.',
  on: 'Type the day, such as 3 Oct, fri or yesterday.',
  until: 'Type the last day that it can have been.',
  standing: 'Say whether this is fact, allegation or opinion.',
  source: 'Say who told it, or where it is recorded.',
  severity: 'Say how severe it was.',
}
