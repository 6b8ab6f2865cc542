import { Card } from '#renderer/components/card.tsx'
import { ChoiceField, SelectField } from '#renderer/components/choice-field.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { useSession } from '#renderer/lib/session.ts'
import { useSavedChoice, useSavedNumber } from '#renderer/lib/use-saved-field.ts'
import { ANCHOR_WORDS, REPEAT_WORDS, repeatAnchor, repeatDefinition } from '#shared/domain/repeat.ts'
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts'

/** How long an offer waits, and what counts as a repeat; the defaults and their sources stand beside. */
export function TriageSettings() {
  const { settings } = useSession()
  const change = api.clinic.changeSetting.call
  return (
    <Card title="Hand-overs and repeats">
      <Columns>
        <TextField
          inputMode="numeric"
          hint={`Hours after which an offered risk that nobody answered has lapsed. Default ${DEFAULT_SETTINGS.lapseHours}.`}
          saved={useSavedNumber({
            label: 'An offer lapses after',
            value: settings.lapseHours,
            save: (was, value) => change({ field: 'lapseHours', was, value }),
          })}
        />
        <TextField
          inputMode="numeric"
          hint={`Months within which a further incident is a repeat. Default ${DEFAULT_SETTINGS.repeatMonths}, as SafeLives counts.`}
          saved={useSavedNumber({
            label: 'A repeat within',
            value: settings.repeatMonths,
            save: (was, value) => change({ field: 'repeatMonths', was, value }),
          })}
        />
        <SelectField
          choices={repeatDefinition.options.map((one) => ({ value: one, label: REPEAT_WORDS[one].name }))}
          note={`${REPEAT_WORDS[settings.repeatDefinition].means} (${REPEAT_WORDS[settings.repeatDefinition].source})`}
          saved={useSavedChoice({
            label: 'What makes a repeat',
            value: settings.repeatDefinition,
            save: (was, value) => change({ field: 'repeatDefinition', was, value }),
          })}
        />
        <ChoiceField
          choices={repeatAnchor.options.map((one) => ({ value: one, label: ANCHOR_WORDS[one] }))}
          saved={useSavedChoice({
            label: 'The months are counted from',
            value: settings.repeatAnchor,
            save: (was, value) => change({ field: 'repeatAnchor', was, value }),
          })}
        />
      </Columns>
    </Card>
  )
}
