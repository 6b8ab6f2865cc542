import { useMemo } from 'react'
import { ChoiceField, SelectField, SeveralField, YesNoField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { useSession } from '#renderer/lib/session.ts'
import {
  useSavedChoice,
  useSavedDay,
  useSavedField,
  useSavedLine,
  useSavedRequiredDay,
  useSavedText,
  useSavedValue,
} from '#renderer/lib/use-saved-field.ts'
import { suggestBehaviours } from '#shared/domain/behaviour-suggestion.ts'
import type { Change } from '#shared/domain/change.ts'
import type { IncidentFields as Fields, Incident, incidentFields } from '#shared/domain/incident.ts'
import { BEHAVIOUR_WORDS } from '#shared/instruments/behaviour-words.ts'
import { BehaviourField } from './behaviour-field.tsx'
import { REPORTED, SEVERITY_CHOICES, STANDINGS, TARGETS, WAYS_KNOWN } from './words.ts'

/** An incident, each field saving itself; what it said before is kept. */
export function IncidentFields({ incident }: { incident: Incident }) {
  const { today } = useSession()
  const behaviours = useSavedValue(bind(incident, 'behaviours', 'Behaviours'))
  const suggestions = useMemo(() => suggestBehaviours(incident.text, BEHAVIOUR_WORDS), [incident.text])
  const about = bind(incident, 'about', 'The day is a guess')
  return (
    <>
      <TextAreaField rows={3} most={8000} saved={useSavedText(bind(incident, 'text', 'What happened'))} />
      <Columns least="narrow">
        <DayField
          recent
          today={today}
          saved={useSavedRequiredDay({ today, recent: true, ...bind(incident, 'on', 'Day') })}
        />
        <DayField
          recent
          today={today}
          note="Empty when the day is known"
          saved={useSavedDay({ today, recent: true, ...bind(incident, 'until', 'At the latest') })}
        />
        <TextField
          saved={useSavedField({ ...bind(incident, 'time', 'Time'), read: readTime, write: (time) => time ?? '' })}
        />
        <YesNoField
          saved={useSavedChoice({
            label: about.label,
            value: incident.about ? 'yes' : 'no',
            save: (was, value) => about.save(was === 'yes', value === 'yes'),
          })}
        />
      </Columns>
      <BehaviourField value={behaviours.value ?? []} suggestions={suggestions} onChange={behaviours.set} />
      <ChoiceField choices={SEVERITY_CHOICES} saved={useSavedChoice(bind(incident, 'severity', 'Severity'))} />
      <SeveralField choices={TARGETS} saved={useSavedValue(bind(incident, 'against', 'Aimed at'))} />
      <ChoiceField choices={STANDINGS} saved={useSavedChoice(bind(incident, 'standing', 'This is'))} />
      <TextField saved={useSavedLine(bind(incident, 'source', 'Source'))} />
      <SelectField choices={WAYS_KNOWN} saved={useSavedChoice(bind(incident, 'howKnown', 'How it is known'))} />
      <ChoiceField choices={REPORTED} saved={useSavedChoice(bind(incident, 'reported', 'Reported to the police'))} />
      <TextField saved={useSavedLine(bind(incident, 'policeNumber', 'Police number'))} />
    </>
  )
}

function bind<F extends keyof Fields>(incident: Incident, field: F, label: string) {
  return {
    label,
    value: incident[field],
    save: (was: Incident[F], value: Incident[F]) =>
      api.incidents.change.call({
        incidentId: incident.id,
        change: { field, was, value } as Change<typeof incidentFields.shape>, // field and value are of one F, which a union cannot say
      }),
  }
}

function readTime(text: string) {
  const time = text.trim()
  if (time === '') return { ok: true as const, value: null }
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time)
    ? { ok: true as const, value: time }
    : { ok: false as const, sentence: 'Type a time such as 22:15.' }
}
