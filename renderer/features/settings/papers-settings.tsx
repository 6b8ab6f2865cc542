import { Card } from '#renderer/components/card.tsx'
import { ChoiceField } from '#renderer/components/choice-field.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { useSession } from '#renderer/lib/session.ts'
import { useSavedChoice, useSavedLine, useSavedText } from '#renderer/lib/use-saved-field.ts'

/** What the wall shows of a case, what a copy says of what it leaves out, and which short forms this panel knows. */
export function PapersSettings() {
  const { settings } = useSession()
  const change = api.clinic.changeSetting.call
  return (
    <Card title="The wall and the papers">
      <ChoiceField
        hint="Names, dates of birth and lines of the minutes are never shown there."
        choices={WALL}
        saved={useSavedChoice({
          label: 'On the projector a case is called by',
          value: settings.projectorNames,
          save: (was, value) => change({ field: 'projectorNames', was, value }),
        })}
      />
      <TextField
        hint="Printed in an agency’s copy where something was left out. Leave it empty to print nothing."
        saved={useSavedLine({
          label: 'Where something was left out',
          value: settings.restrictedLine,
          save: (was, value) => change({ field: 'restrictedLine', was, value }),
        })}
      />
      <TextAreaField
        most={8000}
        hint="One a line, the short form first: “SPOC single point of contact”. The notes on minutes then leave them alone."
        saved={useSavedText({
          label: 'Abbreviations that the panel knows',
          value: settings.abbreviations,
          save: (was, value) => change({ field: 'abbreviations', was, value }),
        })}
      />
    </Card>
  )
}

const WALL = [
  { value: 'reference', label: 'Reference only' },
  { value: 'initials', label: 'Reference and initials' },
] as const
