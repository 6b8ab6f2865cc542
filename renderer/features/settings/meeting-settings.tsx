import { Card } from '#renderer/components/card.tsx'
import { SelectField } from '#renderer/components/choice-field.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { useSession } from '#renderer/lib/session.ts'
import { useSavedChoice, useSavedLine, useSavedNumber } from '#renderer/lib/use-saved-field.ts'
import type { Change } from '#shared/domain/change.ts'
import { DEADLINES, type DeadlineName, deadlineName, saySpan } from '#shared/domain/deadlines.ts'
import type { settings as settingsShape } from '#shared/domain/settings.ts'
import { REGION_WORDS, region } from '#shared/domain/working-days.ts'

/** The days around a meeting, and how its time is planned, with where the defaults come from (§4.2). */
export function MeetingSettings() {
  const { settings } = useSession()
  const change = api.clinic.changeSetting.call
  return (
    <Card title="Meetings">
      <SelectField
        hint="Whose bank holidays are no working days"
        choices={region.options.map((value) => ({ value, label: REGION_WORDS[value] }))}
        saved={useSavedChoice({
          label: 'Part of the country',
          value: settings.region,
          save: (was, value) => change({ field: 'region', was, value }),
        })}
      />
      {deadlineName.options.map((name) => (
        <DeadlineFields key={name} name={name} />
      ))}
      <Columns least="narrow">
        <Minutes field="openingMinutes" label="Minutes for the opening" />
        <Minutes field="oldActionsMinutes" label="Minutes for old actions" />
        <Minutes field="closingMinutes" label="Minutes for the closing" />
        <TextField
          hint="The agenda warns when it cannot fit"
          saved={useSavedLine({
            label: 'Over by',
            value: settings.latestEnd,
            save: (was, value) => change({ field: 'latestEnd', was, value }),
          })}
        />
      </Columns>
    </Card>
  )
}

function DeadlineFields({ name }: { name: DeadlineName }) {
  const { settings } = useSession()
  const rule = DEADLINES[name]
  const now = settings[name]
  const save = (value: typeof now) =>
    api.clinic.changeSetting.call({ field: name, was: now, value } as Change<typeof settingsShape.shape>) // of one name
  return (
    <Columns>
      <TextField
        inputMode="numeric"
        note={`${rule.source} Default: ${saySpan(rule.usual, rule.when)} the meeting.`}
        saved={useSavedNumber({
          label: `${rule.name}: days ${rule.when} the meeting`,
          value: now.days,
          save: (_, days) => save({ ...now, days }),
        })}
      />
      <SelectField
        choices={[
          { value: 'days', label: 'every day counts' },
          { value: 'working days', label: 'only working days' },
        ]}
        saved={useSavedChoice({
          label: `${rule.name}: counting`,
          value: now.counting,
          save: (_, counting) => save({ ...now, counting }),
        })}
      />
    </Columns>
  )
}

function Minutes({
  field,
  label,
}: {
  field: 'openingMinutes' | 'oldActionsMinutes' | 'closingMinutes'
  label: string
}) {
  const { settings } = useSession()
  const saved = useSavedNumber({
    label,
    value: settings[field],
    save: (was, value) => api.clinic.changeSetting.call({ field, was, value }),
  })
  return <TextField inputMode="numeric" saved={saved} />
}
