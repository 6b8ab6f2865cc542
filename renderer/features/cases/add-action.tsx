import { useState } from 'react'
import { SelectField } from '#renderer/components/choice-field.tsx'
import { Dialog, Incomplete } from '#renderer/components/dialog.tsx'
import { DraftOffer } from '#renderer/components/draft-offer.tsx'
import { WhatIsDone, WhoAndWhen } from '#renderer/components/promise-fields.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { asInstant } from '#renderer/lib/format.ts'
import { sentenceOf, shownAtField } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { useDraft } from '#renderer/lib/use-draft.ts'
import { asideFor, useGuidance } from '#renderer/lib/use-guidance.ts'
import { newAction } from '#shared/domain/action.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { CalledPeople } from '#shared/domain/guidance-answer.ts'
import type { AgencyId, CaseId } from '#shared/domain/ids.ts'
import { wrongFields } from '#shared/domain/wrong-fields.ts'
import { FACTOR_PACKS } from '#shared/instruments/index.ts'

interface Fields {
  text: string
  agencyId: AgencyId | null
  ownerName: string
  dueOn: Day | null | undefined
  factor: string | null
  criterion: string
  because: string
}

/** The dialog for a new action (what, who of which agency, by when, which factor it answers, how it will be seen) and the one begun before. */
export function AddAction({
  caseId,
  people: called,
  opened,
  onOpen,
  onClose,
}: {
  caseId: CaseId
  /** What the two people of the case are called. */
  people: CalledPeople
  opened: boolean
  onOpen(): void
  onClose(): void
}) {
  const { today, agencies, people } = useSession()
  const draft = useDraft(`cases/${caseId}/action`)
  const [fields, setFields] = useState<Fields>(BLANK)
  const guidance = useGuidance(fields.text, called)
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map())
  const set = (part: Partial<Fields>) => {
    const next = { ...fields, ...part }
    setFields(next)
    setErrors(new Map())
    draft.keep(next.text)
  }
  const errorAt = (field: string) => (errors.has(field) ? { error: errors.get(field) } : {})

  const add = async () => {
    const owner = people.find((one) => one.active && one.name === fields.ownerName.trim())
    const checked = newAction.safeParse({ ...fields, caseId, agendaItemId: null, ownerId: owner?.id ?? null })
    if (!checked.success) {
      setErrors(wrongFields(checked.error, NEEDED))
      throw new Incomplete()
    }
    const { number } = await api.actions.add
      .call({ ...checked.data, aside: asideFor(guidance, fields.because) })
      .catch(shownAtField(setErrors))
    await draft.letGo()
    setFields(BLANK)
    sayDone(`Action ${number} added`)
  }

  return (
    <>
      {draft.offered !== undefined && (
        <DraftOffer
          at={asInstant(draft.offered.at)}
          excerpt={draft.offered.text}
          onPutBack={() => {
            set({ text: draft.putBack() })
            onOpen()
          }}
          onThrowAway={() => void draft.throwAway()}
        />
      )}
      <Dialog
        wide
        title="New action"
        submit="Add the action"
        opened={opened}
        onClose={onClose}
        onSubmit={add}
        sentence={sentenceOf}
      >
        <WhatIsDone fields={fields} errors={errors} guidance={guidance} onChange={set} />
        <WhoAndWhen fields={fields} errors={errors} agencies={agencies} people={people} today={today} onChange={set} />
        <SelectField
          clearable
          label="Which factor it answers"
          placeholder="No factor"
          choices={FACTORS}
          value={fields.factor}
          onChange={(factor) => set({ factor })}
        />
        <TextField
          label="How the panel will see that it is done"
          value={fields.criterion}
          onChange={(criterion) => set({ criterion })}
          {...errorAt('criterion')}
        />
      </Dialog>
    </>
  )
}

const BLANK: Fields = {
  text: '',
  agencyId: null,
  ownerName: '',
  dueOn: undefined,
  factor: null,
  criterion: '',
  because: '',
}
const FACTORS = FACTOR_PACKS.flatMap((pack) =>
  pack.items.map((item) => ({ value: item.code, label: `${item.code} ${item.label}` })),
)
const NEEDED: Readonly<Record<string, string>> = {
  text: 'Say what is to be done.',
  agencyId: 'Choose the agency that does it.',
  ownerName: 'Name who will do it.',
  dueOn: 'Type a day, such as fri, +14 or 24/11.',
}
