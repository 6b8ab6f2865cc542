import { z } from 'zod'
import { ChoiceField, SelectField } from '#renderer/components/choice-field.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { standing } from '#shared/domain/assessment.ts'
import type { Day } from '#shared/domain/dates.ts'
import {
  HOW_KNOWN_WORDS,
  howKnown,
  type IncidentFields,
  SEVERITIES,
  SEVERITY_WORDS,
  severity,
} from '#shared/domain/incident.ts'

/** A breach while it is typed. */
export const breachTyped = z.object({ text: z.string(), standing, source: z.string(), howKnown, severity })
type Breach = z.infer<typeof breachTyped>

export const NO_BREACH: Breach = {
  text: '',
  standing: 'allegation',
  source: '',
  howKnown: 'seen by the victim',
  severity: 'contact',
}

/** The incident that a breach is; what else is known of it is added among the incidents. */
export function breachOf(breach: Breach, on: Day): IncidentFields {
  return {
    ...breach,
    on,
    until: null,
    time: null,
    about: false,
    behaviours: [],
    against: ['victim'],
    reported: 'yes',
    policeNumber: '',
  }
}

/** What happened, from whom it is known, and how severe it was. */
export function BreachFields({ value, onChange }: { value: Breach; onChange(value: Breach): void }) {
  const set = (part: Partial<Breach>) => onChange({ ...value, ...part })
  return (
    <>
      <TextAreaField label="What happened" required rows={3} value={value.text} onChange={(text) => set({ text })} />
      <ChoiceField
        label="Recorded as"
        choices={STANDINGS}
        value={value.standing}
        onChange={(standing) => set({ standing })}
      />
      <TextField
        label="Who told it, or where it is recorded"
        required
        value={value.source}
        onChange={(source) => set({ source })}
      />
      <SelectField
        label="How it is known"
        choices={KNOWN}
        value={value.howKnown}
        onChange={(known) => set({ howKnown: known ?? value.howKnown })}
      />
      <SelectField
        label="At its worst"
        choices={WORST}
        value={value.severity}
        onChange={(severity) => set({ severity: severity ?? value.severity })}
      />
    </>
  )
}

const STANDINGS = [
  { value: 'fact', label: 'Fact' },
  { value: 'allegation', label: 'Allegation' },
  { value: 'opinion', label: 'Opinion' },
] as const
const KNOWN = howKnown.options.map((value) => ({ value, label: HOW_KNOWN_WORDS[value] }))
const WORST = SEVERITIES.map((value) => ({ value, label: SEVERITY_WORDS[value].name }))
