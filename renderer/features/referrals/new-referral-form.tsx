import type { ReactNode } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { ChoiceField, SelectField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { Columns, Stack } from '#renderer/components/layout.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { agencyChoices } from '#renderer/lib/case-words.ts'
import { useSession } from '#renderer/lib/session.ts'
import { RELATIONSHIP_WORDS, relationship } from '#shared/domain/case.ts'
import { holderOf, type NewReferralFields } from './new-referral-fields.ts'

/** The fields of the first step, in the order in which a referrer tells it. */
export function FirstStep({
  fields,
  errors,
  onChange,
  known,
  children,
}: {
  fields: NewReferralFields
  errors: ReadonlyMap<string, string>
  onChange(part: Partial<NewReferralFields>): void
  /** Who may be known already. */
  known: ReactNode
  children: ReactNode
}) {
  const { today, agencies } = useSession()
  const errorAt = (field: string) => (errors.has(field) ? { error: errors.get(field) } : {})
  const holder = holderOf(fields)
  const choices = agencyChoices(agencies)
  return (
    <Stack>
      <Card title="Who refers">
        <Columns least="narrow">
          <SelectField
            required
            label="Referred by which agency"
            choices={choices}
            value={fields.referringAgencyId}
            onChange={(referringAgencyId) => onChange({ referringAgencyId })}
            {...errorAt('referringAgencyId')}
          />
          <TextField
            label="Referred by whom"
            value={fields.referredByName}
            onChange={(referredByName) => onChange({ referredByName })}
            {...errorAt('referredByName')}
          />
          <DayField
            required
            label="Referred on"
            today={today}
            value={fields.referredOn}
            onChange={(referredOn) => onChange({ referredOn })}
            {...errorAt('referredOn')}
          />
        </Columns>
      </Card>
      <Card title="Who is at risk, and from whom">
        <Columns least="narrow">
          <TextField
            required
            label="Victim’s name"
            value={fields.victim}
            onChange={(victim) => onChange({ victim })}
            {...errorAt('victim')}
          />
          <DayField
            past
            label="Victim’s date of birth"
            today={today}
            value={fields.victimBorn}
            onChange={(victimBorn) => onChange({ victimBorn })}
            {...errorAt('victimBorn')}
          />
          <TextField
            label="Victim’s telephone"
            inputMode="tel"
            value={fields.victimPhone}
            onChange={(victimPhone) => onChange({ victimPhone })}
            {...errorAt('victimPhone')}
          />
        </Columns>
        <Columns least="narrow">
          <ChoiceField
            label="Is the perpetrator known?"
            choices={KNOWN}
            value={fields.perpetratorKnown ? 'known' : 'unknown'}
            onChange={(known) => onChange({ perpetratorKnown: known === 'known' })}
          />
          <TextField
            label="Perpetrator’s name"
            required={fields.perpetratorKnown}
            disabled={!fields.perpetratorKnown}
            value={fields.perpetratorKnown ? fields.perpetrator : ''}
            onChange={(perpetrator) => onChange({ perpetrator })}
            {...errorAt('perpetrator')}
          />
          <DayField
            past
            label="Perpetrator’s date of birth"
            disabled={!fields.perpetratorKnown}
            today={today}
            value={fields.perpetratorKnown ? fields.perpetratorBorn : null}
            onChange={(perpetratorBorn) => onChange({ perpetratorBorn })}
            {...errorAt('perpetratorBorn')}
          />
        </Columns>
        <SelectField
          required
          label="The perpetrator is, to the victim"
          choices={relationship.options.map((one) => ({ value: one, label: RELATIONSHIP_WORDS[one] }))}
          value={fields.relationship}
          onChange={(chosen) => onChange({ relationship: chosen })}
          {...errorAt('relationship')}
        />
      </Card>
      {known}
      <Card title="Who holds the risk now">
        <Columns>
          <SelectField
            required
            label="Agency that holds the risk now"
            choices={choices}
            value={holder.agencyId}
            onChange={(holderAgencyId) => onChange({ holderAgencyId })}
            {...errorAt('holder.agencyId')}
          />
          <TextField
            required
            label="Who holds the risk now"
            note="Whoever refers, until somebody else has accepted it."
            value={holder.name}
            onChange={(holderName) => onChange({ holderName })}
            {...errorAt('holder.name')}
          />
        </Columns>
      </Card>
      {children}
    </Stack>
  )
}

const KNOWN = [
  { value: 'known', label: 'Known' },
  { value: 'unknown', label: 'Not known yet' },
] as const
