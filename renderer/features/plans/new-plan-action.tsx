import { Autocomplete, MultiSelect } from '@mantine/core'
import { useState } from 'react'
import { ChoiceField, SelectField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { Dialog, Incomplete } from '#renderer/components/dialog.tsx'
import { Guided } from '#renderer/components/guidance-notes.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { SmartNotes } from '#renderer/components/smart-notes.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf, shownAtField } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { asideFor, useGuidance } from '#renderer/lib/use-guidance.ts'
import {
  ACTION_KIND_WORDS,
  type ActionKind,
  actionKind,
  newAction,
  STRAND_WORDS,
  type Strand,
  strand,
} from '#shared/domain/action.ts'
import type { Coverage } from '#shared/domain/coverage.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { CalledPeople } from '#shared/domain/guidance-answer.ts'
import type { AgencyId, CaseId } from '#shared/domain/ids.ts'
import { wrongFields } from '#shared/domain/wrong-fields.ts'

interface Fields {
  kind: ActionKind
  strand: Strand | null
  text: string
  agencyId: AgencyId | null
  ownerName: string
  dueOn: Day | null | undefined
  criterion: string
  measure: string
  answers: string[]
  because: string
}

/** A new action of a plan: what, in which strand, who, by when, what it answers, how one will see it. */
export function NewPlanAction({
  caseId,
  people: called,
  coverage,
  nextReviewOn,
  opened,
  onClose,
}: {
  caseId: CaseId
  /** What the two people of the case are called. */
  people: CalledPeople
  coverage: Coverage
  nextReviewOn: Day | null
  opened: boolean
  onClose(): void
}) {
  const { today, agencies, people } = useSession()
  const [fields, setFields] = useState<Fields>(BLANK)
  const guidance = useGuidance(fields.text, called)
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map())
  const set = (change: Partial<Fields>) => {
    setFields({ ...fields, ...change })
    setErrors(new Map())
  }
  const errorAt = (field: string) => (errors.has(field) ? { error: errors.get(field) } : {})
  const needs = new Map(coverage.rows.map((one) => [`${one.kind} ${one.ref}`, one]))
  const links = fields.answers.flatMap((key) => {
    const found = needs.get(key)
    return found === undefined ? [] : [{ kind: found.kind, ref: found.ref }]
  })
  const advice = fields.kind === 'advice'
  const add = async () => {
    const checked = newAction.safeParse({
      ...fields,
      dueOn: advice ? null : fields.dueOn,
      links,
      caseId,
      factor: null,
      agendaItemId: null,
      ownerId: null,
    })
    if (!checked.success) {
      setErrors(wrongFields(checked.error, NEEDED))
      throw new Incomplete()
    }
    const { number } = await api.actions.add
      .call({ ...checked.data, aside: asideFor(guidance, fields.because) })
      .catch(shownAtField(setErrors))
    setFields(BLANK)
    sayDone(`${ACTION_KIND_WORDS[fields.kind].name} ${number} added`)
  }
  const owners = people.filter((one) => one.active && (fields.agencyId === null || one.agencyId === fields.agencyId))
  return (
    <Dialog
      wide
      title="New action"
      submit="Add it"
      opened={opened}
      onClose={onClose}
      onSubmit={add}
      sentence={sentenceOf}
    >
      <ChoiceField
        label="What it is"
        hint={ACTION_KIND_WORDS[fields.kind].means}
        choices={KINDS}
        value={fields.kind}
        onChange={(kind) => set({ kind })}
      />
      <Guided guidance={guidance} because={fields.because} onBecause={(because) => set({ because })}>
        <TextAreaField
          required
          autoFocus
          label="What is to be done"
          rows={2}
          most={1000}
          value={fields.text}
          onChange={(text) => set({ text })}
          {...errorAt('text')}
        />
      </Guided>
      <ChoiceField label="Strand" choices={STRANDS} value={fields.strand} onChange={(next) => set({ strand: next })} />
      <Columns least="narrow">
        <SelectField
          required
          label="Agency"
          choices={agencies.filter((one) => !one.retired).map((one) => ({ value: one.id, label: one.name }))}
          value={fields.agencyId}
          onChange={(agencyId) => set({ agencyId })}
          {...errorAt('agencyId')}
        />
        <Autocomplete
          required
          label={advice ? 'Who weighs it' : 'Who does it'}
          data={[...new Set(owners.map((one) => one.name))]}
          value={fields.ownerName}
          onChange={(ownerName) => set({ ownerName })}
          error={errors.get('ownerName')}
        />
        {!advice && (
          <DayField
            required
            label="By when"
            today={today}
            value={fields.dueOn}
            onChange={(dueOn) => set({ dueOn })}
            {...errorAt('dueOn')}
          />
        )}
      </Columns>
      {coverage.rows.length > 0 && (
        <MultiSelect
          label="What it answers"
          searchable
          clearable
          data={coverage.rows.map((one) => ({ value: `${one.kind} ${one.ref}`, label: one.label }))}
          value={fields.answers}
          onChange={(answers) => set({ answers })}
        />
      )}
      {!advice && (
        <Columns least="narrow">
          <TextField label="Done when" value={fields.criterion} onChange={(criterion) => set({ criterion })} />
          <TextField label="How one will see it" value={fields.measure} onChange={(measure) => set({ measure })} />
        </Columns>
      )}
      {fields.text.trim() !== '' && !advice && (
        <SmartNotes action={{ ...fields, links, acceptance: null }} nextReviewOn={nextReviewOn} />
      )}
    </Dialog>
  )
}

const BLANK: Fields = {
  kind: 'action',
  strand: 'victim',
  text: '',
  agencyId: null,
  ownerName: '',
  dueOn: undefined,
  criterion: '',
  measure: '',
  answers: [],
  because: '',
}
const KINDS = actionKind.options.map((value) => ({ value, label: ACTION_KIND_WORDS[value].name }))
const STRANDS = strand.options.map((value) => ({ value, label: STRAND_WORDS[value] }))
const NEEDED: Readonly<Record<string, string>> = {
  agencyId: 'Choose the agency that does it.',
  dueOn: 'Type a day, such as fri, +14 or 24/11.',
}
