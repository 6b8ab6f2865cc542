import { Button } from '@mantine/core'
import { useState } from 'react'
import { AnswerDialog } from '#renderer/components/answer-dialog.tsx'
import { SelectField } from '#renderer/components/choice-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { Row } from '#renderer/components/layout.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { ActionLine } from '#shared/domain/action.ts'
import { sayShortAnswer } from '#shared/domain/action-rules.ts'
import classes from './actions.module.css'

/** Whether the owner accepted an action, and what can be done about it: answer, or give it to somebody else. */
export function ActionAnswer({ line }: { line: ActionLine }) {
  const { me, may } = useSession()
  const [open, setOpen] = useState<'answer' | 'give'>()
  const theirs = line.agencyId === me.agencyId
  const mayAnswer = line.closedAt === null && may('update actions') && (theirs || may('run meetings'))
  if (line.kind === 'advice') return null
  return (
    <section className={classes['section']} aria-label="Acceptance">
      <h3>Acceptance</h3>
      <Row>
        <Tag tone={line.acceptance === null ? 'medium' : line.acceptance === 'accepted' ? 'done' : 'high'}>
          {SHAPES[line.acceptance ?? 'none']} {sayShortAnswer(line)}
        </Tag>
        {line.ownerLeft && <Tag tone="high">▲ {line.ownerName} has left the clinic</Tag>}
      </Row>
      {line.answerReason !== '' && <p className={classes['kept']}>{line.answerReason}</p>}
      <Row>
        {mayAnswer && (
          <Button size="xs" onClick={() => setOpen('answer')}>
            Answer
          </Button>
        )}
        {line.closedAt === null && may('write actions') && (
          <Button size="xs" onClick={() => setOpen('give')}>
            Give to somebody else
          </Button>
        )}
      </Row>
      <AnswerDialog
        number={line.number}
        owner={line.ownerName}
        inTheRoom={!theirs}
        opened={open === 'answer'}
        onClose={() => setOpen(undefined)}
        onAnswer={async (answer) => {
          await api.actions.answer.call({ actionId: line.id, ...answer })
          sayDone(`Action ${line.number} is ${answer.accepted ? 'accepted' : 'declined'}`)
        }}
        sentence={sentenceOf}
      />
      <Give line={line} opened={open === 'give'} onClose={() => setOpen(undefined)} />
    </section>
  )
}

function Give({ line, opened, onClose }: { line: ActionLine; opened: boolean; onClose(): void }) {
  const { agencies } = useSession()
  const [agencyId, setAgencyId] = useState<ActionLine['agencyId'] | null>(null)
  const [ownerName, setOwnerName] = useState('')
  const [reason, setReason] = useState('')
  return (
    <Dialog
      title={`Give action ${line.number} to somebody else`}
      submit="Give it to them"
      opened={opened}
      onClose={onClose}
      onSubmit={async () => {
        await api.actions.reassign.call({
          actionId: line.id,
          agencyId: agencyId ?? line.agencyId,
          ownerId: null,
          ownerName,
          reason,
        })
        sayDone(`Action ${line.number} waits for an answer from ${ownerName.trim()}`)
      }}
      sentence={sentenceOf}
    >
      <SelectField
        label="Agency"
        choices={agencies.filter((one) => !one.retired).map((one) => ({ value: one.id, label: one.name }))}
        value={agencyId ?? line.agencyId}
        onChange={setAgencyId}
      />
      <TextField label="Who does it now" required value={ownerName} onChange={setOwnerName} />
      <TextAreaField label="Why" most={2000} rows={2} value={reason} onChange={setReason} />
    </Dialog>
  )
}

const SHAPES = { none: '◆', accepted: '✓', declined: '✗' } as const
