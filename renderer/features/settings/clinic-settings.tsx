import { Card } from '#renderer/components/card.tsx'
import { ChoiceField } from '#renderer/components/choice-field.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { useSession } from '#renderer/lib/session.ts'
import { useSavedChoice, useSavedLine, useSavedNumber } from '#renderer/lib/use-saved-field.ts'

/** How the clinic is set up. */
export function ClinicSettings() {
  const { settings } = useSession()
  const change = api.clinic.changeSetting.call
  return (
    <Card title="The clinic">
      <Columns>
        <TextField
          saved={useSavedLine({
            label: 'Name of the clinic',
            value: settings.clinicName,
            save: (was, value) => change({ field: 'clinicName', was, value }),
          })}
        />
        <ChoiceField
          hint="Stands on every screen and every page."
          choices={MARKINGS}
          saved={useSavedChoice({
            label: 'Classification',
            value: settings.marking,
            save: (was, value) => change({ field: 'marking', was, value }),
          })}
        />
        <TextField
          inputMode="numeric"
          hint="Minutes without a key or click; a warning comes a minute before."
          saved={useSavedNumber({
            label: 'Locks by itself after',
            value: settings.idleMinutes,
            save: (was, value) => change({ field: 'idleMinutes', was, value }),
          })}
        />
        <TextField
          inputMode="numeric"
          hint="Minutes planned for a case on an agenda, unless said otherwise."
          saved={useSavedNumber({
            label: 'Time for a case',
            value: settings.plannedMinutes,
            save: (was, value) => change({ field: 'plannedMinutes', was, value }),
          })}
        />
        <TextField
          inputMode="numeric"
          hint="Months after which a signed assessment is due for review, unless something happens before."
          saved={useSavedNumber({
            label: 'Assessments are reviewed after',
            value: settings.assessmentMonths,
            save: (was, value) => change({ field: 'assessmentMonths', was, value }),
          })}
        />
      </Columns>
      <TextAreaField
        most={2000}
        hint="On confidentiality and equality. Read out at the beginning of a meeting, and printed in its minutes."
        saved={useSavedLine({
          label: 'Opening statement',
          value: settings.openingStatement,
          save: (was, value) => change({ field: 'openingStatement', was, value }),
        })}
      />
    </Card>
  )
}

const MARKINGS = [
  { value: 'OFFICIAL', label: 'OFFICIAL' },
  { value: 'OFFICIAL-SENSITIVE', label: 'OFFICIAL-SENSITIVE' },
] as const
