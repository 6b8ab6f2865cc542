import { useState } from 'react'
import { DefinedField } from '#renderer/components/defined-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { ApiOutputs } from '#shared/contract/index.ts'
import { LEVEL_WORDS, type Level, level } from '#shared/domain/level.ts'

type Look = ApiOutputs['referrals']['looksDue'][number]
type Verdict = 'agree' | 'raise' | 'lower'

/** The coordinator's second look at one screening: agree, or say which level it should be and why (S4 §4.2). */
export function LookDialog({ look, onClose }: { look: Look; onClose(): void }) {
  const [chosen, setChosen] = useState<Level>(look.chosen ?? look.suggested)
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const verdict = verdictOf(look.chosen ?? look.suggested, chosen)
  const record = async () => {
    await api.referrals.lookAt.call({ screeningId: look.screeningId, look: { verdict, level: chosen, reason, note } })
    sayDone(verdict === 'agree' ? 'Agreed' : `Second look: ${LEVEL_WORDS[chosen].name}`)
  }
  return (
    <Dialog
      wide
      title={`Second look at ${look.reference}`}
      lead={`${look.count}. The answers suggest ${LEVEL_WORDS[look.suggested].name.toLowerCase()}.`}
      submit={verdict === 'agree' ? 'I agree' : `Record: ${verdict} it`}
      opened
      onClose={onClose}
      onSubmit={record}
      sentence={sentenceOf}
    >
      <DefinedField<Level>
        legend="The level should be"
        options={level.options.map((one) => ({
          value: one,
          name: `${LEVEL_WORDS[one].shape} ${LEVEL_WORDS[one].name}${one === look.chosen ? ', as chosen' : ''}`,
          means: LEVEL_WORDS[one].means,
        }))}
        value={chosen}
        onChange={setChosen}
      />
      <TextAreaField
        required={verdict !== 'agree'}
        label="Reason"
        rows={2}
        most={2000}
        value={reason}
        onChange={setReason}
      />
      <TextAreaField
        label="Note to the referrer"
        hint="What they did well, and what to ask next time."
        rows={2}
        most={2000}
        value={note}
        onChange={setNote}
      />
    </Dialog>
  )
}

function verdictOf(before: Level, now: Level): Verdict {
  const order: readonly Level[] = ['standard', 'medium', 'high']
  const difference = order.indexOf(now) - order.indexOf(before)
  return difference === 0 ? 'agree' : difference > 0 ? 'raise' : 'lower'
}
