import { DayField } from '#renderer/components/day-field.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { useSession } from '#renderer/lib/session.ts'
import type { Day } from '#shared/domain/dates.ts'

/** A field of a dialog with its sentence when it is refused. */
interface Bound<T> {
  readonly label: string
  readonly value: T
  readonly error: string | undefined
  onChange(value: T): void
}

/** On which day it was said, not ahead. */
export function SaidOn({ label, ...field }: Bound<Day | null | undefined>) {
  const { today } = useSession()
  return <DayField required recent label={label} today={today} {...field} />
}

/** Who spoke with her; her advocate, who writes it herself, is not asked. */
export function SpokeWithHer({ placeholder, ...field }: Bound<string> & { placeholder?: string }) {
  const { me } = useSession()
  if (me.roles.includes('advocate')) return null
  return <TextField required {...field} {...(placeholder === undefined ? {} : { placeholder })} />
}
