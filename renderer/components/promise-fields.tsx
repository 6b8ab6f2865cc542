import { Autocomplete } from '@mantine/core'
import type { Agency } from '#shared/domain/agency.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { AgencyId } from '#shared/domain/ids.ts'
import type { Person } from '#shared/domain/person.ts'
import { SelectField } from './choice-field.tsx'
import { DayField } from './day-field.tsx'
import { Guided } from './guidance-notes.tsx'
import { Columns } from './layout.tsx'
import { TextAreaField } from './text-field.tsx'

interface Promised {
  text: string
  because: string
  agencyId: AgencyId | null
  ownerName: string
  dueOn: Day | null | undefined
}

interface Shown {
  fields: Promised
  errors: ReadonlyMap<string, string>
  onChange(part: Partial<Promised>): void
}

/** What is to be done, checked against the guidance as it is typed. */
export function WhatIsDone({
  fields,
  errors,
  guidance,
  onChange,
}: Shown & { guidance: Parameters<typeof Guided>[0]['guidance'] }) {
  return (
    <Guided guidance={guidance} because={fields.because} onBecause={(because) => onChange({ because })}>
      <TextAreaField
        required
        autoFocus
        label="What is to be done"
        rows={2}
        most={1000}
        value={fields.text}
        onChange={(text) => onChange({ text })}
        error={errors.get('text')}
      />
    </Guided>
  )
}

/** Who of which agency does it, and by when; advice has no day. */
export function WhoAndWhen({
  fields,
  errors,
  agencies,
  people,
  today,
  advice = false,
  onChange,
}: Shown & { agencies: readonly Agency[]; people: readonly Person[]; today: Day; advice?: boolean }) {
  const owners = people.filter((one) => one.active && (fields.agencyId === null || one.agencyId === fields.agencyId))
  return (
    <Columns least="narrow">
      <SelectField
        required
        label="Agency"
        choices={agencies.filter((one) => !one.retired).map((one) => ({ value: one.id, label: one.name }))}
        value={fields.agencyId}
        onChange={(agencyId) => onChange({ agencyId })}
        error={errors.get('agencyId')}
      />
      <Autocomplete
        required
        label={advice ? 'Who weighs it' : 'Who does it'}
        data={[...new Set(owners.map((one) => one.name))]}
        value={fields.ownerName}
        onChange={(ownerName) => onChange({ ownerName })}
        error={errors.get('ownerName')}
      />
      {!advice && (
        <DayField
          required
          label="By when"
          today={today}
          value={fields.dueOn}
          onChange={(dueOn) => onChange({ dueOn })}
          error={errors.get('dueOn')}
        />
      )}
    </Columns>
  )
}
