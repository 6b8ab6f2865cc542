import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { SelectField } from '#renderer/components/choice-field.tsx'
import { DraftOffer } from '#renderer/components/draft-offer.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { asInstant } from '#renderer/lib/format.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { useDraft } from '#renderer/lib/use-draft.ts'
import type { AgendaCase } from '#shared/domain/agenda-item.ts'
import type { MeetingId } from '#shared/domain/ids.ts'

/** Adds a dated correction to finalised minutes; what it corrects stays readable. */
export function AddCorrection({ meetingId, agenda }: { meetingId: MeetingId; agenda: readonly AgendaCase[] }) {
  const draft = useDraft(`meeting/${meetingId}/correction`)
  const [text, setText] = useState('')
  const [about, setAbout] = useState<string>('')
  const type = (next: string) => {
    setText(next)
    draft.keep(next)
  }
  const add = async () => {
    const agendaItemId = agenda.find((one) => one.item.id === about)?.item.id ?? null
    await api.meetings.correct.call({
      meetingId,
      agendaItemId,
      entry: { kind: 'correction', text, because: '', agencyId: null, speaker: '' },
    })
    setText('')
    await draft.letGo()
  }
  return (
    <Card title="Add a correction">
      {draft.offered !== undefined && (
        <DraftOffer
          at={asInstant(draft.offered.at)}
          excerpt={draft.offered.text}
          onPutBack={() => setText(draft.putBack())}
          onThrowAway={() => void draft.throwAway()}
        />
      )}
      <SelectField
        label="About"
        choices={[
          { value: '', label: 'The meeting as a whole' },
          ...agenda.map((one) => ({ value: String(one.item.id), label: one.reference })),
        ]}
        value={about}
        onChange={(value) => setAbout(value ?? '')}
      />
      <TextAreaField
        label="What is right"
        hint="It is added with today’s day and your name"
        most={8000}
        rows={2}
        value={text}
        onChange={type}
      />
      <div>
        <Button disabled={text.trim() === ''} onClick={() => void attempt(add, 'Correction added')}>
          Add the correction
        </Button>
      </div>
    </Card>
  )
}
