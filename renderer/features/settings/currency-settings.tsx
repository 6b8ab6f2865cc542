import { Card } from '#renderer/components/card.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { useSession } from '#renderer/lib/session.ts'
import { useSavedNumber } from '#renderer/lib/use-saved-field.ts'
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts'

/** By what this clinic calls a case dormant or ended (N9). */
export function CurrencySettings() {
  return (
    <Card title="Is it still going on?">
      <p className="muted">
        These numbers are the clinic’s own: no guidance gives them. A quiet case moves on only by what somebody has
        checked, and only while that check holds.
      </p>
      <Columns>
        <Days field="currencyDormantDays" label="Dormant after" hint="Days without an act." />
        <Days field="currencyEndedDays" label="Ended after" hint="Days without an act; more than for dormant." />
        <Days field="currencyFreshDays" label="A check holds for" hint="Days after which somebody has to ask again." />
      </Columns>
    </Card>
  )
}

function Days({
  field,
  label,
  hint,
}: {
  field: 'currencyDormantDays' | 'currencyEndedDays' | 'currencyFreshDays'
  label: string
  hint: string
}) {
  const { settings } = useSession()
  return (
    <TextField
      inputMode="numeric"
      hint={`${hint} Default ${DEFAULT_SETTINGS[field]}.`}
      saved={useSavedNumber({
        label,
        value: settings[field],
        save: (was, value) => api.clinic.changeSetting.call({ field, was, value }),
      })}
    />
  )
}
