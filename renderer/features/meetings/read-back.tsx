import { Button } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '#renderer/components/dialog.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { asDay } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import type { ActionRecord } from '#shared/domain/action.ts'
import type { AgendaCase } from '#shared/domain/agenda-item.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import { answerInRoom, unanswered } from './answer-in-room.ts'
import classes from './live.module.css'

/** The actions of this case, or of the whole meeting, read back: the owner says yes or no in the room (§4.3, S3 P5). */
export function ReadBack({
  file,
  current,
  mayRun,
}: {
  file: MeetingFile
  current: AgendaCase | undefined
  mayRun: boolean
}) {
  const [declining, setDeclining] = useState<ActionRecord>()
  const actions = file.actions.filter((one) => current === undefined || one.agendaItemId === current.item.id)
  const next = unanswered(file, current)
  const references = new Map(file.agenda.map((one) => [one.item.id, one.reference]))
  if (actions.length === 0) return <p className="muted">No action has been agreed.</p>
  return (
    <>
      <ul className={classes['lines']}>
        {actions.map((one) => (
          <li key={one.id}>
            {current === undefined && one.agendaItemId !== null && `${references.get(one.agendaItemId)}, `}
            {one.number}. <strong>{one.ownerName}</strong>, {asDay(one.dueOn)}: {one.text}{' '}
            {one.acceptance !== null && (
              <Tag tone={one.acceptance === 'accepted' ? 'done' : 'high'}>
                {one.acceptance === 'accepted' ? '✓ accepted' : '▲ declined'}
              </Tag>
            )}
            {mayRun && one.acceptance === null && one.kind !== 'advice' && (
              <span className={classes['answers']}>
                <Button
                  size="compact-xs"
                  onClick={() => void attempt(() => answerInRoom(one))}
                  rightSection={one.id === next?.id ? <KeyHint keys="F10" /> : undefined}
                >
                  Says yes
                </Button>
                <Button size="compact-xs" onClick={() => setDeclining(one)}>
                  Says no…
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {declining !== undefined && <Declining action={declining} onClose={() => setDeclining(undefined)} />}
    </>
  )
}

function Declining({ action, onClose }: { action: ActionRecord; onClose(): void }) {
  const [reason, setReason] = useState('')
  return (
    <Dialog
      title={`Action ${action.number} is declined`}
      submit="Record the answer"
      opened
      onClose={onClose}
      onSubmit={() => answerInRoom(action, reason)}
      sentence={sentenceOf}
    >
      <TextAreaField label="Why" required value={reason} onChange={setReason} />
    </Dialog>
  )
}
