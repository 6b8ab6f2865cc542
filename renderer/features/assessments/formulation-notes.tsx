import { Button } from '@mantine/core'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { listed } from '#renderer/lib/format.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { remember } from '#renderer/lib/undo.ts'
import type { PartNote, PartRecord } from '#shared/domain/formulation.ts'
import classes from './formulation.module.css'
import { nameOfCode } from './formulation-links.tsx'

/** What should be looked at again in a part; it never stops anybody from writing or signing. */
export function FormulationNotes({
  one,
  notes,
  editable,
}: {
  one: PartRecord
  notes: readonly PartNote[]
  editable: boolean
}) {
  return (
    <ul className={classes['notes']}>
      {notes.map((note) => (
        <li key={note.kind}>
          {note.kind === 'empty' ? (
            <span className="muted small">Left out of the sentence.</span>
          ) : (
            <Tag tone="medium">◆ {sayNote(note)}</Tag>
          )}
          {note.kind === 'to confirm' && editable && (
            <Button size="compact-xs" onClick={() => void confirm(one)}>
              It still holds
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function sayNote(note: Exclude<PartNote, { kind: 'empty' }>): string {
  switch (note.kind) {
    case 'no link':
      return 'rests on no rated item yet'
    case 'to confirm':
      return 'as last time, to be confirmed'
    case 'absent':
      return `rests on what is not there: ${listed(note.codes.map(nameOfCode))}`
    case 'not known':
      return `rests on what is not rated or not known: ${listed(note.codes.map(nameOfCode))}`
  }
}

function confirm({ assessmentId, part }: PartRecord): Promise<boolean> {
  const set = (confirmed: boolean) => api.formulations.confirm.call({ assessmentId, part, confirmed })
  return attempt(
    async () => {
      await set(true)
      remember({ label: 'Part confirmed', undo: () => set(false), redo: () => set(true) })
    },
    'Confirmed',
    { undo: true },
  )
}
