import { DayField } from '#renderer/components/day-field.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { useSession } from '#renderer/lib/session.ts'
import type { CapacityNote } from '#shared/domain/capacity.ts'
import type { Day } from '#shared/domain/dates.ts'

/** As it is typed: the day is undefined while it is none that can be read. */
export type TypedNote = Omit<CapacityNote, 'on'> & { on: Day | null | undefined }

export const BLANK_NOTE: TypedNote = { decision: '', helped: '', assessedBy: '', on: null }

/** The note that the Mental Capacity Act asks for: about this one decision, never about the person (item 80). */
export function CapacityFields({
  note,
  onChange,
  refused,
}: {
  note: TypedNote
  onChange(note: TypedNote): void
  /** The field that was refused, with its sentence. */
  refused: readonly [field: string, sentence: string] | undefined
}) {
  const { today } = useSession()
  const set = (part: Partial<TypedNote>) => onChange({ ...note, ...part })
  const errorAt = (field: keyof TypedNote) => (refused?.[0] === field ? { error: refused[1] } : {})
  return (
    <>
      <TextAreaField
        required
        label="Which decision the person could not make"
        hint="This sharing, and nothing wider: capacity is assessed for one decision at one time."
        rows={2}
        most={1000}
        value={note.decision}
        onChange={(decision) => set({ decision })}
        {...errorAt('decision')}
      />
      <TextAreaField
        required
        label="What was done to help the person decide"
        rows={2}
        most={2000}
        value={note.helped}
        onChange={(helped) => set({ helped })}
        {...errorAt('helped')}
      />
      <Columns>
        <TextField
          required
          label="Who assessed it"
          value={note.assessedBy}
          onChange={(assessedBy) => set({ assessedBy })}
          {...errorAt('assessedBy')}
        />
        <DayField
          required
          recent
          label="Assessed on"
          today={today}
          value={note.on}
          onChange={(on) => set({ on })}
          {...errorAt('on')}
        />
      </Columns>
    </>
  )
}
