import { Button } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import { Card } from '#renderer/components/card.tsx'
import { Guided } from '#renderer/components/guidance-notes.tsx'
import { KeptOffer } from '#renderer/components/kept-offer.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { remember } from '#renderer/lib/undo.ts'
import { asideFor, useContingencyGuidance } from '#renderer/lib/use-guidance.ts'
import { useKeptFields } from '#renderer/lib/use-kept-fields.ts'
import { type CalledPeople, unanswered } from '#shared/domain/guidance-answer.ts'
import { type Contingency, contingencyFields, type PlanFile } from '#shared/domain/plan.ts'
import { wrongFields } from '#shared/domain/wrong-fields.ts'
import { asideAt, KeepWording, SetAside } from './keep-wording.tsx'
import classes from './plans.module.css'

/** If this happens, then that is done, by whom. */
export function ContingencyCard({
  file,
  people,
  editable,
}: {
  file: PlanFile
  people: CalledPeople
  editable: boolean
}) {
  const { contingencies } = file.body
  return (
    <Card title="If … then …">
      {contingencies.length === 0 && (
        <p className="muted">What is done if something happens stands here: a breach, a letter, a new address.</p>
      )}
      <ul className={classes['list']} aria-label="Contingencies">
        {contingencies.map((one) => (
          <One key={one.id} of={one} file={file} people={people} editable={editable} />
        ))}
      </ul>
      {editable && <Add file={file} people={people} />}
    </Card>
  )
}

function One({
  of,
  file,
  people,
  editable,
}: {
  of: Contingency
  file: PlanFile
  people: CalledPeople
  editable: boolean
}) {
  const { asides } = file.body
  const open = unanswered(useContingencyGuidance(of, people).notes, asideAt(asides, of.id))
  return (
    <li>
      <span className={classes['words']}>
        <strong>If</strong> {of.condition}, <strong>then</strong> {of.response} (<strong>by</strong> {of.byWhom})
        <SetAside asides={asides} place={of.id} />
      </span>
      {editable && (
        <>
          <KeepWording planId={file.record.id} place={of.id} of={`“If ${of.condition}”`} notes={open} />
          <Button size="xs" aria-label={`Remove: if ${of.condition}`} onClick={() => void remove(of)}>
            Remove
          </Button>
        </>
      )}
    </li>
  )
}

function Add({ file, people }: { file: PlanFile; people: CalledPeople }) {
  const kept = useKeptFields(`plans/${file.record.id}/contingency`, typed)
  const { fields } = kept
  const guidance = useContingencyGuidance(fields, people)
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map())
  const set = (change: Partial<typeof fields>) => {
    kept.set(change)
    setErrors(new Map())
  }
  const add = async () => {
    const checked = contingencyFields.safeParse(fields)
    if (!checked.success) {
      setErrors(wrongFields(checked.error))
      return
    }
    const done = await attempt(
      () =>
        api.plans.addContingency.call({
          planId: file.record.id,
          contingency: checked.data,
          aside: asideFor(guidance, fields.because),
        }),
      'Added',
    )
    if (done) await kept.done()
  }
  return (
    <div className={classes['form']}>
      <KeptOffer of={kept} />
      <Guided guidance={guidance} because={fields.because} onBecause={(because) => set({ because })}>
        <Columns least="narrow">
          <TextField
            label="If"
            error={errors.get('condition')}
            value={fields.condition}
            onChange={(condition) => set({ condition })}
          />
          <TextField
            label="Then"
            error={errors.get('response')}
            value={fields.response}
            onChange={(response) => set({ response })}
          />
          <TextField
            label="By whom"
            error={errors.get('byWhom')}
            value={fields.byWhom}
            onChange={(byWhom) => set({ byWhom })}
          />
        </Columns>
      </Guided>
      <div>
        <Button size="xs" onClick={() => void add()}>
          Add the contingency
        </Button>
      </div>
    </div>
  )
}

function remove({ id: contingencyId }: Contingency): Promise<boolean> {
  const set = (removed: boolean) => api.plans.removeContingency.call({ contingencyId, removed })
  return attempt(
    async () => {
      await set(true)
      remember({ label: 'Contingency removed', undo: () => set(false), redo: () => set(true) })
    },
    'Contingency removed',
    { undo: true },
  )
}

const typed = z.object({
  condition: z.string().catch(''),
  response: z.string().catch(''),
  byWhom: z.string().catch(''),
  because: z.string().catch(''),
})
