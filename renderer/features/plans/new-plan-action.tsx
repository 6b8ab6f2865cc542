import { MultiSelect } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import { ChoiceField } from '#renderer/components/choice-field.tsx'
import { Dialog, Incomplete } from '#renderer/components/dialog.tsx'
import { KeptOffer } from '#renderer/components/kept-offer.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { WhatIsDone, WhoAndWhen } from '#renderer/components/promise-fields.tsx'
import { SmartNotes } from '#renderer/components/smart-notes.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf, shownAtField } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { asideFor, useGuidance } from '#renderer/lib/use-guidance.ts'
import { useKeptFields } from '#renderer/lib/use-kept-fields.ts'
import { ACTION_KIND_WORDS, actionKind, newAction, STRAND_WORDS, strand } from '#shared/domain/action.ts'
import type { Coverage } from '#shared/domain/coverage.ts'
import { type Day, day } from '#shared/domain/dates.ts'
import type { CalledPeople } from '#shared/domain/guidance-answer.ts'
import { agencyId, type CaseId } from '#shared/domain/ids.ts'
import { wrongFields } from '#shared/domain/wrong-fields.ts'

const typed = z.object({
  kind: actionKind.catch('action'),
  strand: strand.nullable().catch('victim'),
  text: z.string().catch(''),
  agencyId: agencyId.nullable().catch(null),
  ownerName: z.string().catch(''),
  dueOn: day.nullish().catch(undefined),
  criterion: z.string().catch(''),
  measure: z.string().catch(''),
  answers: z.array(z.string()).catch([]),
  because: z.string().catch(''),
})
type Fields = z.infer<typeof typed>

/** A new action of a plan: what, in which strand, who, by when, what it answers, how one will see it. */
export function NewPlanAction({
  caseId,
  people: called,
  coverage,
  nextReviewOn,
  opened,
  onOpen,
  onClose,
}: {
  caseId: CaseId
  /** What the two people of the case are called. */
  people: CalledPeople
  coverage: Coverage
  nextReviewOn: Day | null
  opened: boolean
  onOpen(): void
  onClose(): void
}) {
  const { today, agencies, people } = useSession()
  const kept = useKeptFields(`plans/${caseId}/action`, typed)
  const fields = { ...kept.fields, dueOn: kept.fields.dueOn }
  const guidance = useGuidance(fields.text, called)
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map())
  const set = (change: Partial<Fields>) => {
    kept.set(change)
    setErrors(new Map())
  }
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
    await kept.done()
    sayDone(`${ACTION_KIND_WORDS[fields.kind].name} ${number} added`)
  }
  return (
    <>
      <KeptOffer of={kept} onPutBack={onOpen} />
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
        <WhatIsDone fields={fields} errors={errors} guidance={guidance} onChange={set} />
        <ChoiceField
          label="Strand"
          choices={STRANDS}
          value={fields.strand}
          onChange={(next) => set({ strand: next })}
        />
        <WhoAndWhen
          fields={fields}
          errors={errors}
          agencies={agencies}
          people={people}
          today={today}
          advice={advice}
          onChange={set}
        />
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
    </>
  )
}

const KINDS = actionKind.options.map((value) => ({ value, label: ACTION_KIND_WORDS[value].name }))
const STRANDS = strand.options.map((value) => ({ value, label: STRAND_WORDS[value] }))
const NEEDED: Readonly<Record<string, string>> = {
  agencyId: 'Choose the agency that does it.',
  dueOn: 'Type a day, such as fri, +14 or 24/11.',
}
