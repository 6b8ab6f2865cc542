import { SelectField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { useSession } from '#renderer/lib/session.ts'
import { useSavedChoice, useSavedDay, useSavedLine } from '#renderer/lib/use-saved-field.ts'
import type { ActionLine, actionFields, ActionFields as Fields } from '#shared/domain/action.ts'
import type { Change } from '#shared/domain/change.ts'
import { FACTOR_PACKS } from '#shared/instruments/index.ts'

/** What was promised, each field saving itself. */
export function ActionFields({ line }: { line: ActionLine }) {
  const { today, agencies } = useSession()
  const choices = agencies
    .filter((one) => !one.retired || one.id === line.agencyId)
    .map((one) => ({ value: one.id, label: one.name }))
  return (
    <>
      <TextAreaField rows={2} saved={useSavedLine(bind(line, 'text', 'What is to be done'))} />
      <TextField saved={useSavedLine(bind(line, 'ownerName', 'Who does it'))} />
      <SelectField choices={choices} saved={useSavedChoice(bind(line, 'agencyId', 'Agency'))} />
      <DayField today={today} saved={useSavedDay({ today, ...bind(line, 'dueOn', 'Due') })} />
      <SelectField
        clearable
        choices={FACTOR_CHOICES}
        saved={useSavedChoice(bind(line, 'factor', 'Factor that it answers'))}
      />
      <TextField
        saved={useSavedLine(bind(line, 'criterion', 'Done when'))}
        hint="How the panel will see that it is done"
      />
    </>
  )
}

/** Every factor that an action may answer. */
export const FACTOR_CHOICES = FACTOR_PACKS.flatMap((pack) =>
  pack.items.map((item) => ({ value: item.code, label: `${item.code} ${item.label}` })),
)

function bind<F extends keyof Fields>(line: ActionLine, field: F, label: string) {
  return {
    label,
    value: line[field],
    save: (was: ActionLine[F], value: ActionLine[F]) =>
      api.actions.change.call({
        actionId: line.id,
        change: { field, was, value } as Change<typeof actionFields.shape>, // field and value are of one F, which a union cannot say
      }),
  }
}
