import { useState } from 'react'
import { AnswerDialog } from '#renderer/components/answer-dialog.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { EndingKind } from '#shared/domain/action.ts'
import type { BoardLine } from '#shared/domain/action-board.ts'
import { EndingFields, missingIn, NO_ENDING, type TypedEnding } from './ending-fields.tsx'

/** What is done to one action of the board by a key. */
export type RowCommand = 'note' | 'done' | 'not undertaken' | 'answer'

/** The dialog of a command, over the board. */
export function RowDialog({ line, command, onClose }: { line: BoardLine; command: RowCommand; onClose(): void }) {
  const { me } = useSession()
  switch (command) {
    case 'note':
      return <NoteDialog line={line} onClose={onClose} />
    case 'answer':
      return (
        <AnswerDialog
          number={line.number}
          owner={line.ownerName}
          inTheRoom={line.agencyId !== me.agencyId}
          opened
          onClose={onClose}
          onAnswer={async (answer) => {
            await api.actions.answer.call({ actionId: line.id, ...answer })
            sayDone(`Action ${line.number} of ${line.reference} is ${answer.accepted ? 'accepted' : 'declined'}`)
          }}
          sentence={sentenceOf}
        />
      )
    case 'done':
    case 'not undertaken':
      return <EndDialog line={line} kind={command} onClose={onClose} />
  }
}

function NoteDialog({ line, onClose }: { line: BoardLine; onClose(): void }) {
  const [text, setText] = useState('')
  return (
    <Dialog
      title={`Progress on action ${line.number} of ${line.reference}`}
      lead={line.text}
      submit="Add the note"
      opened
      onClose={onClose}
      onSubmit={async () => {
        await api.actions.note.call({ actionId: line.id, text })
        sayDone(`Noted on action ${line.number} of ${line.reference}`)
      }}
      sentence={sentenceOf}
    >
      <TextAreaField
        label="What has happened"
        autoFocus
        required
        most={4000}
        rows={3}
        value={text}
        onChange={setText}
      />
    </Dialog>
  )
}

function EndDialog({ line, kind, onClose }: { line: BoardLine; kind: EndingKind; onClose(): void }) {
  const [ending, setEnding] = useState<TypedEnding>({ ...NO_ENDING, kind })
  const [problem, setProblem] = useState<string>()
  const end = async () => {
    const missing = missingIn(ending)
    setProblem(missing)
    if (missing !== undefined || ending.kind === null) throw new Incomplete()
    await api.actions.close.call({ actionId: line.id, ...ending, kind: ending.kind })
    sayDone(`Action ${line.number} of ${line.reference} closed`)
  }
  return (
    <Dialog
      title={`Close action ${line.number} of ${line.reference}`}
      lead={line.text}
      submit="Close the action"
      opened
      onClose={onClose}
      onSubmit={end}
      sentence={(error) =>
        error instanceof Incomplete ? 'Something is missing; it says so at the field.' : sentenceOf(error)
      }
    >
      <EndingFields
        autoFocus
        line={line}
        ending={ending}
        problem={problem}
        onEnding={(change) => {
          setEnding({ ...ending, ...change })
          setProblem(undefined)
        }}
      />
    </Dialog>
  )
}

class Incomplete extends Error {}
