import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { SelectField } from '#renderer/components/choice-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { ReasonDialog } from '#renderer/components/reason-dialog.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { asInstant } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { CaseId, ConflictId } from '#shared/domain/ids.ts'
import { seesOnlyOwnAgendas } from '#shared/domain/permission.ts'

/** Who knows somebody in this case: it is hidden from them, and they leave the room for it. */
export function CaseConflicts({ caseId }: { caseId: CaseId }) {
  const { data: conflicts } = useQuery(api.panel.conflicts.queryOptions({ input: { caseId } }))
  const { me } = useSession()
  const [recording, setRecording] = useState(false)
  const [lifting, setLifting] = useState<ConflictId>()
  const standing = (conflicts ?? []).filter((one) => one.liftedAt === null)
  const mayLift = !seesOnlyOwnAgendas(me.roles)
  return (
    <Card title="Knows somebody in this case" quiet>
      {standing.length === 0 && <p className="muted">Nobody has said so.</p>}
      {standing.map((one) => (
        <div key={one.id}>
          <strong>{one.name}</strong>
          {one.note !== '' && <p>{one.note}</p>}
          <p className="muted small">
            Recorded by {one.byName}, {asInstant(one.at)}. The case is hidden from them.
          </p>
          {mayLift && one.personId !== me.id && (
            <Button size="compact-xs" onClick={() => setLifting(one.id)} aria-label={`Lift it for ${one.name}`}>
              Lift it
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button size="xs" onClick={() => setRecording(true)}>
          Somebody knows somebody
        </Button>
      </div>
      {recording && <RecordDialog caseId={caseId} onClose={() => setRecording(false)} />}
      <ReasonDialog
        title="Lift the conflict"
        lead="From then on they see the case again. What was recorded stays."
        submit="Lift it"
        opened={lifting !== undefined}
        onClose={() => setLifting(undefined)}
        onReason={async (reason) => {
          if (lifting !== undefined) await api.panel.liftConflict.call({ conflictId: lifting, reason })
        }}
        sentence={sentenceOf}
      />
    </Card>
  )
}

function RecordDialog({ caseId, onClose }: { caseId: CaseId; onClose(): void }) {
  const { me, people, may } = useSession()
  const { data: register } = useQuery(api.panel.list.queryOptions({ input: {} }))
  const navigate = useNavigate()
  const forOthers = may('run meetings')
  const choices = [
    { value: me.id as string, label: `${me.name} (you)` },
    ...(forOthers
      ? people
          .filter((one) => one.active && one.id !== me.id)
          .map((one) => ({ value: one.id as string, label: one.name }))
      : []),
    ...(forOthers
      ? (register?.members ?? [])
          .filter((one) => !one.left && one.personId === null)
          .map((one) => ({ value: one.id as string, label: one.name }))
      : []),
  ]
  const [who, setWho] = useState<string | null>(forOthers ? null : me.id)
  const [note, setNote] = useState('')
  const record = async () => {
    const person = people.find((one) => one.id === who)
    const member = register?.members.find((one) => one.id === who)
    const name = person?.name ?? member?.name ?? ''
    if (name === '') throw new Nobody()
    await api.panel.recordConflict.call({
      caseId,
      conflict: { personId: person?.id ?? null, memberId: member?.id ?? null, name, note },
    })
    sayDone(`The case is hidden from ${person?.id === me.id ? 'you' : name}`)
    if (person?.id === me.id) await navigate({ to: '/cases' })
  }
  return (
    <Dialog
      title="Somebody knows somebody in this case"
      lead="From then on the case is hidden from them everywhere, and the minutes say that they left the room. Only somebody else can lift it."
      submit="Record and hide the case"
      opened
      onClose={onClose}
      onSubmit={record}
      sentence={(error) => (error instanceof Nobody ? 'Choose who it is.' : sentenceOf(error))}
    >
      <SelectField required label="Who" choices={choices} value={who} onChange={setWho} />
      <TextAreaField label="Note" hint="Whom they know, and how" rows={2} most={1000} value={note} onChange={setNote} />
    </Dialog>
  )
}

class Nobody extends Error {}
