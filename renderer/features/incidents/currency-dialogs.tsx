import { useState } from 'react'
import { ChoiceField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { Dialog, Incomplete } from '#renderer/components/dialog.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { CURRENCY_WORDS } from '#shared/domain/currency.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { CaseId } from '#shared/domain/ids.ts'

/** Records that somebody checked and nothing new was known: when, and how. */
export function CheckDialog({ caseId, opened, onClose }: { caseId: CaseId; opened: boolean; onClose(): void }) {
  const { today } = useSession()
  const [on, setOn] = useState<Day | null | undefined>(today)
  const [reason, setReason] = useState('')
  const check = async () => {
    if (on === null || on === undefined) throw new Incomplete('Type the day of the check.')
    await api.incidents.check.call({ caseId, on, reason })
    sayDone('Check recorded')
    setReason('')
    setOn(today)
  }
  return (
    <Dialog
      title="Checked, nothing new"
      lead="Quiet is only known where somebody asked. If something did happen, record it as an incident instead."
      submit="Record the check"
      opened={opened}
      onClose={onClose}
      onSubmit={check}
      sentence={sentenceOf}
    >
      <TextAreaField
        required
        autoFocus
        label="How it was checked"
        placeholder="Asked her by telephone; police log looked through"
        rows={2}
        value={reason}
        onChange={setReason}
      />
      <DayField required recent label="On which day" today={today} value={on} onChange={setOn} />
    </Dialog>
  )
}

/** Sets the state by hand; it holds until a newer act is recorded. */
export function SetStateDialog({ caseId, opened, onClose }: { caseId: CaseId; opened: boolean; onClose(): void }) {
  const [state, setState] = useState<'active' | 'dormant' | 'ended' | null>(null)
  const [reason, setReason] = useState('')
  const set = async () => {
    if (state === null) throw new Incomplete('Choose the state.')
    await api.incidents.setState.call({ caseId, state, reason })
    sayDone(`Set to ${CURRENCY_WORDS[state].toLowerCase()}`)
    setState(null)
    setReason('')
  }
  return (
    <Dialog
      title="Set by hand"
      lead="Your name and reason stand beside it, and it ends as soon as a newer act is recorded."
      submit="Set the state"
      opened={opened}
      onClose={onClose}
      onSubmit={set}
      sentence={sentenceOf}
    >
      <ChoiceField required label="The stalking is" choices={STATES} value={state} onChange={setState} />
      <TextAreaField required label="Why" rows={2} value={reason} onChange={setReason} />
    </Dialog>
  )
}

const STATES = (['active', 'dormant', 'ended'] as const).map((one) => ({ value: one, label: CURRENCY_WORDS[one] }))
