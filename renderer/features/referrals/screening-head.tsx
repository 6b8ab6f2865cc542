import { ChoiceField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import type { Bound } from '#renderer/lib/bind.ts'
import { useSession } from '#renderer/lib/session.ts'
import { useSavedChoice, useSavedLine, useSavedRequiredDay } from '#renderer/lib/use-saved-field.ts'
import type { Change } from '#shared/domain/change.ts'
import { type ScreeningRecord, type screeningFields, screeningMode } from '#shared/domain/screening.ts'

/** When, by whom and how the questions are asked; from papers alone only with its reason (S4 §3.2a). */
export function ScreeningHead({ record }: { record: ScreeningRecord }) {
  const { today } = useSession()
  const askedOn = useSavedRequiredDay({ ...bind(record, 'askedOn', 'Asked on'), today })
  const askedBy = useSavedLine(bind(record, 'askedBy', 'Asked by'))
  const mode = useSavedChoice(bind(record, 'mode', 'How it was asked'))
  const reason = useSavedLine(bind(record, 'modeReason', 'Why from papers'))
  return (
    <>
      <Columns least="narrow">
        <TextField saved={askedBy} />
        <DayField saved={askedOn} today={today} />
      </Columns>
      <ChoiceField saved={mode} choices={MODES} />
      {mode.value === 'retrospective' && (
        <TextField required saved={reason} hint="Why nobody could ask in person or by telephone." />
      )}
    </>
  )
}

/** The ways of asking, as they are chosen. */
export const MODES = screeningMode.options.map((one) => ({
  value: one,
  label: {
    'in person': 'In person',
    telephone: 'By telephone',
    video: 'By video',
    retrospective: 'Afterwards, from papers',
  }[one],
}))

type Fields = typeof screeningFields.shape

function bind<F extends keyof Fields & keyof ScreeningRecord>(
  record: ScreeningRecord,
  field: F,
  label: string,
): Bound<ScreeningRecord[F]> {
  return {
    label,
    value: record[field],
    save: (was, value) =>
      api.referrals.changeScreening.call({
        screeningId: record.id,
        change: { field, was, value } as Change<Fields>, // field and value are of one F, which a union cannot say
      }),
  }
}
