import { RELATIONSHIP_WORDS, relationship } from '#shared/domain/case.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { AgencyId } from '#shared/domain/ids.ts'
import { ChoiceField, SelectField } from '../choice-field.tsx'
import { DayField } from '../day-field.tsx'
import { TextField } from '../text-field.tsx'
import { holderOf, type Intake } from './intake.ts'

/** What the fields of an intake share: what is typed, what changes, and what is wrong at each of them. */
export interface IntakeParts {
  fields: Intake
  errors: ReadonlyMap<string, string>
  onChange(part: Partial<Intake>): void
}

interface Choosing extends IntakeParts {
  agencies: readonly { value: AgencyId; label: string }[]
}

/** Who refers, and when. */
export function ReferrerFields({ fields, errors, onChange, agencies, today }: Choosing & { today: Day }) {
  return (
    <>
      <SelectField
        required
        label="Referred by which agency"
        choices={agencies}
        value={fields.referringAgencyId}
        onChange={(referringAgencyId) => onChange({ referringAgencyId })}
        error={errors.get('referringAgencyId')}
      />
      <TextField
        label="Referred by whom"
        value={fields.referredByName}
        onChange={(referredByName) => onChange({ referredByName })}
        error={errors.get('referredByName')}
      />
      <DayField
        required
        label="Referred on"
        today={today}
        value={fields.referredOn}
        onChange={(referredOn) => onChange({ referredOn })}
        error={errors.get('referredOn')}
      />
    </>
  )
}

/** Who is at risk. */
export function VictimFields({
  fields,
  errors,
  onChange,
  today,
  autoFocus = false,
}: IntakeParts & { today: Day; autoFocus?: boolean }) {
  return (
    <>
      <TextField
        required
        autoFocus={autoFocus}
        label="Victim’s name"
        value={fields.victim}
        onChange={(victim) => onChange({ victim })}
        error={errors.get('victim')}
      />
      <DayField
        past
        label="Victim’s date of birth"
        today={today}
        value={fields.victimBorn}
        onChange={(victimBorn) => onChange({ victimBorn })}
        error={errors.get('victimBorn')}
      />
    </>
  )
}

/** From whom, as far as anybody knows. */
export function PerpetratorFields({
  fields,
  errors,
  onChange,
  required = false,
}: IntakeParts & { required?: boolean }) {
  return (
    <>
      <ChoiceField
        label="Is the perpetrator known?"
        choices={KNOWN}
        value={fields.perpetratorKnown ? 'known' : 'unknown'}
        onChange={(known) => onChange({ perpetratorKnown: known === 'known' })}
      />
      <TextField
        label="Perpetrator’s name"
        required={required && fields.perpetratorKnown}
        disabled={!fields.perpetratorKnown}
        value={fields.perpetratorKnown ? fields.perpetrator : ''}
        onChange={(perpetrator) => onChange({ perpetrator })}
        error={errors.get('perpetrator')}
      />
    </>
  )
}

/** What they are to each other. */
export function RelationshipField({ fields, errors, onChange }: IntakeParts) {
  return (
    <SelectField
      required
      label="The perpetrator is, to the victim"
      choices={relationship.options.map((one) => ({ value: one, label: RELATIONSHIP_WORDS[one] }))}
      value={fields.relationship}
      onChange={(chosen) => onChange({ relationship: chosen })}
      error={errors.get('relationship')}
    />
  )
}

/** Who holds the risk until somebody else has accepted it. */
export function HolderFields({ fields, errors, onChange, agencies }: Choosing) {
  const holder = holderOf(fields)
  return (
    <>
      <SelectField
        required
        label="Agency that holds the risk now"
        choices={agencies}
        value={holder.agencyId}
        onChange={(holderAgencyId) => onChange({ holderAgencyId })}
        error={errors.get('holder.agencyId')}
      />
      <TextField
        required
        label="Who holds the risk now"
        note="Whoever refers, until somebody else has accepted it."
        value={holder.name}
        onChange={(holderName) => onChange({ holderName })}
        error={errors.get('holder.name')}
      />
    </>
  )
}

const KNOWN = [
  { value: 'known', label: 'Known' },
  { value: 'unknown', label: 'Not known yet' },
] as const
