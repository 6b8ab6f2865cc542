import type { ReactNode } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import {
  HolderFields,
  PerpetratorFields,
  ReferrerFields,
  RelationshipField,
  VictimFields,
} from '#renderer/components/intake/intake-fields.tsx'
import { Columns, Stack } from '#renderer/components/layout.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { agencyChoices } from '#renderer/lib/case-words.ts'
import { useSession } from '#renderer/lib/session.ts'
import type { NewReferralFields } from './new-referral-fields.ts'

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
  const choices = agencyChoices(agencies)
  const parts = { fields, errors, onChange }
  return (
    <Stack>
      <Card title="Who refers">
        <Columns least="narrow">
          <ReferrerFields today={today} agencies={choices} {...parts} />
        </Columns>
      </Card>
      <Card title="Who is at risk, and from whom">
        <Columns least="narrow">
          <VictimFields today={today} {...parts} />
          <TextField
            label="Victim’s telephone"
            inputMode="tel"
            value={fields.victimPhone}
            onChange={(victimPhone) => onChange({ victimPhone })}
            {...errorAt('victimPhone')}
          />
        </Columns>
        <Columns least="narrow">
          <PerpetratorFields required {...parts} />
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
        <RelationshipField {...parts} />
      </Card>
      {known}
      <Card title="Who holds the risk now">
        <Columns>
          <HolderFields agencies={choices} {...parts} />
        </Columns>
      </Card>
      {children}
    </Stack>
  )
}
