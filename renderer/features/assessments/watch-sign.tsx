import { useState } from 'react'
import { SelectField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { Dialog, Incomplete } from '#renderer/components/dialog.tsx'
import { FinderField } from '#renderer/components/finder-field.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { agencyChoices } from '#renderer/lib/case-words.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { Day } from '#shared/domain/dates.ts'
import type { AgencyId } from '#shared/domain/ids.ts'
import type { Person } from '#shared/domain/person.ts'
import type { WarningSign } from '#shared/domain/scenario.ts'
import { searchWords } from '#shared/domain/text.ts'

/** Makes a warning sign somebody's task: who watches, until when, and who is told at once. */
export function WatchSign({ sign, opened, onClose }: { sign: WarningSign; opened: boolean; onClose(): void }) {
  const { today, agencies, people, agencyName } = useSession()
  const [text, setText] = useState(`Watch for this sign: ${sign.text}`)
  const [agencyId, setAgency] = useState<AgencyId | null>(null)
  const [ownerName, setOwner] = useState('')
  const [dueOn, setDue] = useState<Day | null | undefined>(null)
  const [tell, setTell] = useState('')
  const [tried, setTried] = useState(false)
  const owners = ownerName.trim() === '' ? [] : people.filter((one) => mayBeMeant(one, ownerName, agencyId))
  const needed = (there: boolean, sentence: string) => (tried && !there ? { error: sentence } : {})
  const day = dueOn ?? null

  const watch = async () => {
    setTried(true)
    if (text.trim() === '' || agencyId === null || ownerName.trim() === '' || day === null || tell.trim() === '') {
      throw new Incomplete()
    }
    const ownerId = people.find((one) => one.active && one.name === ownerName.trim())?.id ?? null
    const { number } = await api.scenarios.watch.call({
      warningSignId: sign.id,
      task: { text: text.trim(), agencyId, ownerName, ownerId, dueOn: day, tell },
    })
    sayDone(`Action ${number} added`)
  }

  return (
    <Dialog
      wide
      title="Have this sign watched"
      lead={sign.text}
      submit="Add to the plan"
      opened={opened}
      onClose={onClose}
      onSubmit={watch}
      sentence={sentenceOf}
    >
      <TextAreaField
        required
        autoFocus
        label="What is to be done"
        rows={2}
        most={1000}
        value={text}
        onChange={setText}
        {...needed(text.trim() !== '', 'Say what is to be done.')}
      />
      <Columns least="narrow">
        <SelectField
          required
          label="Agency"
          choices={agencyChoices(agencies)}
          value={agencyId}
          onChange={setAgency}
          {...needed(agencyId !== null, 'Choose the agency that watches.')}
        />
        <FinderField
          required
          label="Who watches"
          text={ownerName}
          onText={setOwner}
          found={owners.map((one) => ({ id: one.id, label: one.name, detail: agencyName(one.agencyId) }))}
          onPick={({ label }) => setOwner(label)}
          {...needed(ownerName.trim() !== '', 'Name who will watch.')}
        />
        <DayField
          required
          label="Until when"
          today={today}
          value={dueOn}
          onChange={setDue}
          {...needed(day !== null, 'Type a day, such as fri, +14 or 24/11.')}
        />
      </Columns>
      <TextField
        required
        label="Who is told when it is seen"
        hint="A person or a duty line, and how"
        value={tell}
        onChange={setTell}
        {...needed(tell.trim() !== '', 'Say who is told when it is seen.')}
      />
    </Dialog>
  )
}

/** Somebody of the agency whose name has each typed word at the beginning of one of its own, and is not typed out yet. */
function mayBeMeant(one: Person, typed: string, agencyId: AgencyId | null): boolean {
  if (!one.active || one.name === typed.trim() || (agencyId !== null && one.agencyId !== agencyId)) return false
  return searchWords(typed).every((word) => searchWords(one.name).some((own) => own.startsWith(word)))
}
