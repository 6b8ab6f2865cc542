import { Button } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { DraftOffer } from '#renderer/components/draft-offer.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { asInstant } from '#renderer/lib/format.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { useDraft } from '#renderer/lib/use-draft.ts'
import type { ActionLine, ActionNote } from '#shared/domain/action.ts'
import classes from './actions.module.css'

/** What has happened since, and a field for what has happened now. */
export function ActionNotes({
  line,
  notes,
  mayAdd,
}: {
  line: ActionLine
  notes: readonly ActionNote[]
  mayAdd: boolean
}) {
  return (
    <section className={classes['section']} aria-label="Progress">
      <h3>Progress</h3>
      {notes.length === 0 && <p className="muted">Nothing has been noted yet.</p>}
      <ul className={classes['notes']}>
        {notes.map((one) => (
          <li key={one.id}>
            <span className="muted">
              {NOTE_WORDS[one.kind]}
              {asInstant(one.at)}, {one.byName}
            </span>
            <p className={classes['kept']}>{one.text}</p>
          </li>
        ))}
      </ul>
      {mayAdd && <AddNote line={line} />}
    </section>
  )
}

function AddNote({ line }: { line: ActionLine }) {
  const draft = useDraft(`actions/${line.id}/note`)
  const [text, setText] = useState('')
  const type = (next: string) => {
    setText(next)
    draft.keep(next)
  }
  const add = async () => {
    await api.actions.note.call({ actionId: line.id, text })
    setText('')
    await draft.letGo()
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || text.trim() === '') return
    event.preventDefault()
    void attempt(add)
  }
  return (
    <>
      {draft.offered !== undefined && (
        <DraftOffer
          at={asInstant(draft.offered.at)}
          excerpt={draft.offered.text}
          onPutBack={() => setText(draft.putBack())}
          onThrowAway={() => void draft.throwAway()}
        />
      )}
      <TextAreaField label="What has happened" most={4000} rows={2} value={text} onChange={type} onKeyDown={keys} />
      <div>
        <Button
          size="xs"
          disabled={text.trim() === ''}
          rightSection={<KeyHint keys="Ctrl Enter" />}
          onClick={() => void attempt(add)}
        >
          Add the note
        </Button>
      </div>
    </>
  )
}

const NOTE_WORDS = {
  note: '',
  evidence: 'Evidence · ',
  accepted: '✓ ',
  declined: '✗ ',
  reassigned: 'Given on · ',
  closed: 'Closed · ',
  reopened: 'Opened again · ',
  withdrawn: 'Taken back · ',
  guidance: 'Guidance set aside · ',
  chased: 'Asked again · ',
} as const satisfies Record<ActionNote['kind'], string>
