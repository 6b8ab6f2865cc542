import { useState } from 'react'
import { ChoiceField, SeveralField } from '#renderer/components/choice-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { AgendaCase } from '#shared/domain/agenda-item.ts'
import { standing } from '#shared/domain/assessment.ts'
import type { AgencyId } from '#shared/domain/ids.ts'
import { ENTRY_WORDS } from '#shared/domain/minute-entry.ts'
import { RETURN_WORDS, type ReturnAnswer, type Returned, returnAnswer } from '#shared/domain/research.ts'
import type { Research } from './research-card.tsx'

/** What an agency answers about a case; what it knows is typed as fact, allegation or opinion, with who may be shown it. */
export function ReturnDialog({
  agencyId,
  one,
  research,
  onClose,
}: {
  agencyId: AgencyId
  one: AgendaCase
  research: Research
  onClose(): void
}) {
  const { agencies, agencyName } = useSession()
  const { caseId, meetingId } = one.item
  const last = research.returns.findLast((each) => each.agencyId === agencyId && each.caseId === caseId)
  const [answer, setAnswer] = useState<ReturnAnswer | null>(last?.answer ?? null)
  const [text, setText] = useState('')
  const [kind, setKind] = useState<Returned['standing']>('fact')
  const [source, setSource] = useState('')
  const [whom, setWhom] = useState<'everybody' | 'some'>('everybody')
  const [audience, setAudience] = useState<AgencyId[]>([])
  const record = async () => {
    if (answer === null) throw new Unanswered()
    const of = { meetingId, caseId, agencyId }
    if (answer === 'relevant information') {
      const paragraph = { text, standing: kind, source, audience: whom === 'everybody' ? null : audience }
      await api.research.addInformation.call({ ...of, paragraph })
    } else await api.research.answer.call({ ...of, answer })
    sayDone('Answer recorded')
  }
  return (
    <Dialog
      wide
      title={`${agencyName(agencyId)} about ${one.reference}`}
      submit="Record"
      opened
      onClose={onClose}
      onSubmit={record}
      sentence={(error) => (error instanceof Unanswered ? 'Choose what the agency answered.' : sentenceOf(error))}
    >
      <ChoiceField
        required
        label="Answer"
        choices={returnAnswer.options.map((value) => ({ value, label: RETURN_WORDS[value].name }))}
        value={answer}
        onChange={setAnswer}
      />
      {answer === 'relevant information' && (
        <>
          <TextAreaField required label="What it knows" rows={3} most={4000} value={text} onChange={setText} />
          <Columns>
            <ChoiceField
              label="This is"
              choices={standing.options.map((value) => ({ value, label: ENTRY_WORDS[value] }))}
              value={kind}
              onChange={setKind}
            />
            <TextField label="Source" value={source} onChange={setSource} />
          </Columns>
          <ChoiceField
            label="Who may be shown it"
            choices={[
              { value: 'everybody', label: 'Everybody at the table' },
              { value: 'some', label: 'Only some agencies' },
            ]}
            value={whom}
            onChange={setWhom}
          />
          {whom === 'some' && (
            <SeveralField
              label="These agencies"
              choices={agencies
                .filter((each) => !each.retired && each.id !== agencyId)
                .map((each) => ({ value: each.id, label: each.name }))}
              value={audience}
              onChange={setAudience}
            />
          )}
        </>
      )}
    </Dialog>
  )
}

class Unanswered extends Error {}
