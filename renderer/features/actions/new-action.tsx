import { useState } from 'react'
import { SelectField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { Dialog, Incomplete } from '#renderer/components/dialog.tsx'
import { FinderField } from '#renderer/components/finder-field.tsx'
import { Guided } from '#renderer/components/guidance-notes.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf, shownAtField } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { useCaseFinder } from '#renderer/lib/use-cases-found.ts'
import { asideFor, useGuidance } from '#renderer/lib/use-guidance.ts'
import { newAction } from '#shared/domain/action.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { AgencyId, CaseId, PersonId } from '#shared/domain/ids.ts'
import { fold } from '#shared/domain/text.ts'
import { wrongFields } from '#shared/domain/wrong-fields.ts'
import { FACTOR_CHOICES } from './action-fields.tsx'

interface Draft {
  caseId: CaseId | null
  text: string
  ownerName: string
  ownerId: PersonId | null
  agencyId: AgencyId | null
  dueOn: Day | null | undefined
  factor: string | null
  criterion: string
  because: string
}

/** An action agreed outside a meeting: for which case, what, who of which agency, by when. */
export function NewActionDialog({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { today, agencies } = useSession()
  const [fields, setFields] = useState<Draft>(BLANK)
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map())
  const guidance = useGuidance(fields.text)
  const set = (change: Partial<Draft>) => setFields((now) => ({ ...now, ...change }))
  const aCase = useCaseFinder((caseId) => set({ caseId }))
  const add = async () => {
    const checked = newAction.safeParse({ ...fields, agendaItemId: null })
    if (!checked.success) {
      setErrors(wrongFields(checked.error, NEEDED))
      throw new Incomplete()
    }
    const action = await api.actions.add
      .call({ ...checked.data, aside: asideFor(guidance, fields.because) })
      .catch(shownAtField(setErrors))
    setErrors(new Map())
    setFields(BLANK)
    sayDone(`Action ${action.number} recorded`)
  }
  return (
    <Dialog
      title="New action"
      submit="Record the action"
      opened={opened}
      onClose={onClose}
      onSubmit={add}
      sentence={sentenceOf}
    >
      <FinderField label="Case" hint="Reference or name" required autoFocus error={errors.get('caseId')} {...aCase} />
      <Guided guidance={guidance} because={fields.because} onBecause={(because) => set({ because })}>
        <TextAreaField
          label="What is to be done"
          rows={2}
          required
          error={errors.get('text')}
          value={fields.text}
          onChange={(text) => set({ text })}
        />
      </Guided>
      <Columns least="narrow">
        <OwnerFinder error={errors.get('ownerName')} text={fields.ownerName} onOwner={set} />
        <SelectField
          label="Agency"
          required
          error={errors.get('agencyId')}
          choices={agencies.filter((one) => !one.retired).map((one) => ({ value: one.id, label: one.name }))}
          value={fields.agencyId}
          onChange={(agencyId) => set({ agencyId })}
        />
        <DayField
          label="Due"
          today={today}
          required
          error={errors.get('dueOn')}
          value={fields.dueOn}
          onChange={(dueOn) => set({ dueOn })}
        />
        <SelectField
          label="Factor that it answers"
          clearable
          choices={FACTOR_CHOICES}
          value={fields.factor}
          onChange={(factor) => set({ factor })}
        />
      </Columns>
      <TextField
        label="Done when"
        hint="How the panel will see that it is done"
        error={errors.get('criterion')}
        value={fields.criterion}
        onChange={(criterion) => set({ criterion })}
      />
    </Dialog>
  )
}

function OwnerFinder({
  error,
  text,
  onOwner,
}: {
  error: string | undefined
  text: string
  onOwner(change: Partial<Draft>): void
}) {
  const { people, agencyName } = useSession()
  const wanted = fold(text.trim())
  const found = people.filter((one) => one.active && one.name !== text && fold(one.name).includes(wanted)).slice(0, 8)
  return (
    <FinderField
      label="Who does it"
      required
      error={error}
      text={text}
      onText={(ownerName) =>
        onOwner({ ownerName, ownerId: people.find((one) => one.active && one.name === ownerName.trim())?.id ?? null })
      }
      found={
        people.some((one) => one.name === text)
          ? []
          : found.map((one) => ({ id: one.id, label: one.name, detail: agencyName(one.agencyId) }))
      }
      onPick={({ id }) => {
        const person = people.find((one) => one.id === id)
        if (person !== undefined) onOwner({ ownerName: person.name, ownerId: person.id, agencyId: person.agencyId })
      }}
    />
  )
}

const BLANK: Draft = {
  caseId: null,
  text: '',
  ownerName: '',
  ownerId: null,
  agencyId: null,
  dueOn: null,
  factor: null,
  criterion: '',
  because: '',
}
const NEEDED: Readonly<Record<string, string>> = {
  caseId: 'Pick the case from the list.',
  agencyId: 'Choose the agency that does it.',
  dueOn: 'Type the day by which it is done: 24/11/2026, fri or +14.',
}
