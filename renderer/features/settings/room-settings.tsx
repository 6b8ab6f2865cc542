import { Card } from '#renderer/components/card.tsx'
import { ChoiceField, SeveralField } from '#renderer/components/choice-field.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { useSession } from '#renderer/lib/session.ts'
import { useSavedChoice, useSavedNumber, useSavedValue } from '#renderer/lib/use-saved-field.ts'
import { AGENCY_KIND_WORDS, agencyKind } from '#shared/domain/agency.ts'
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts'

/** The room while a meeting runs: its clock, and when it may decide. */
export function RoomSettings() {
  const { settings } = useSession()
  const change = api.clinic.changeSetting.call
  return (
    <Card title="In the meeting">
      <Columns>
        <TextField
          inputMode="numeric"
          hint={`Minutes at which the clock of a case speaks up once more, after its planned time. Default ${DEFAULT_SETTINGS.longestMinutes}.`}
          saved={useSavedNumber({
            label: 'The longest for a case',
            value: settings.longestMinutes,
            save: (was, value) => change({ field: 'longestMinutes', was, value }),
          })}
        />
        <ChoiceField
          hint="What the clock says is always shown."
          choices={SOUNDS}
          saved={useSavedChoice<'shown' | 'heard'>({
            label: 'The clock',
            value: settings.clockSound ? 'heard' : 'shown',
            save: (was, value) => change({ field: 'clockSound', was: was === 'heard', value: value === 'heard' }),
          })}
        />
        <TextField
          inputMode="numeric"
          hint="Agencies, however many people each sends."
          saved={useSavedNumber({
            label: 'Quorate with at least',
            value: settings.quorumLeast,
            save: (was, value) => change({ field: 'quorumLeast', was, value }),
          })}
        />
      </Columns>
      <SeveralField
        hint="Without one of each of these the meeting goes on only with a reason."
        choices={KINDS}
        saved={useSavedValue({
          label: 'Who must be in the room',
          value: settings.quorumKinds,
          save: (was, value) => change({ field: 'quorumKinds', was, value }),
        })}
      />
    </Card>
  )
}

const SOUNDS = [
  { value: 'shown', label: 'Shown only' },
  { value: 'heard', label: 'Shown, with a soft sound' },
] as const
const KINDS = agencyKind.options.map((value) => ({ value, label: AGENCY_KIND_WORDS[value] }))
