import { Autocomplete } from '@mantine/core'
import { useState } from 'react'
import { SelectField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { agencyChoices } from '#renderer/lib/case-words.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { Day } from '#shared/domain/dates.ts'
import type { AgencyId } from '#shared/domain/ids.ts'
import type { WarningSign } from '#shared/domain/scenario.ts'

/** Makes a warning sign somebody's task: who watches, until when, and who is told at once. */
export function WatchSign({ sign, opened, onClose }: { sign: WarningSign; opened: boolean; onClose(): void }) {
  const { today, agencies, people } = useSession()
  const [text, setText] = useState(`Watch for this sign: ${sign.text}`)
  const [agencyId, setAgency] = useState<AgencyId | null>(null)
  const [ownerName, setOwner] = useState('')
  const [dueOn, setDue] = useState<Day | null | undefined>(null)
  const [tell, setTell] = useState('')
  const [tried, setTried] = useState(false)
  const owners = people.filter((one) => one.active && (agencyId === null || one.agencyId === agencyId))
  const needed = (there: boolean, sentence: string) => (tried && !there ? { error: sentence } : {})
  const day = dueOn ?? null

  const watch = async () => {
    setTried(true)
    if (text.trim() === '' || agencyId === null || ownerName.trim() === '' || day === null || tell.trim() === '') {
      throw new Missing()
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
      sentence={(error) =>
        error instanceof Missing ? 'Some fields still need something. It says what at each of them.' : sentenceOf(error)
      }
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
        <Autocomplete
          required
          label="Who watches"
          data={[...new Set(owners.map((one) => one.name))]}
          value={ownerName}
          onChange={setOwner}
          error={tried && ownerName.trim() === '' ? 'Name who will watch.' : undefined}
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

class Missing extends Error {}
