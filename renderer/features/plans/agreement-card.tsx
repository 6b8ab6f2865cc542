import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { SelectField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { remember } from '#renderer/lib/undo.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { AgencyId } from '#shared/domain/ids.ts'
import { AGREEMENT_WORDS, type Agreement, agreementFields, agreementHow, type PlanFile } from '#shared/domain/plan.ts'
import classes from './plans.module.css'

/** Who agreed to the plan and how, or did not. */
export function AgreementCard({ file, editable }: { file: PlanFile; editable: boolean }) {
  const { agencyName } = useSession()
  const { agreements } = file.body
  return (
    <Card title="Who agreed, and how">
      {agreements.length === 0 && <p className="muted">Everybody who agreed to the plan, or did not, stands here.</p>}
      <ul className={classes['list']} aria-label="Agreements">
        {agreements.map((one) => (
          <li key={one.id}>
            <span className={classes['words']}>
              {one.name}
              {one.agencyId !== null && <span className="muted"> ({agencyName(one.agencyId)})</span>}{' '}
              {one.how === 'does not agree' ? '✗ ' : '✓ '}
              {AGREEMENT_WORDS[one.how]}, {asDay(one.agreedOn)}
              {one.note !== '' && `: ${one.note}`}
            </span>
            {editable && (
              <Button size="xs" aria-label={`Remove the agreement of ${one.name}`} onClick={() => void remove(one)}>
                Remove
              </Button>
            )}
          </li>
        ))}
      </ul>
      {editable && <Add file={file} />}
    </Card>
  )
}

interface Fields {
  name: string
  agencyId: AgencyId | null
  how: Agreement['how']
  agreedOn: Day | null | undefined
  note: string
}

function Add({ file }: { file: PlanFile }) {
  const { today, agencies } = useSession()
  const blank: Fields = { name: '', agencyId: null, how: 'in the meeting', agreedOn: today, note: '' }
  const [fields, setFields] = useState(blank)
  const [problem, setProblem] = useState<string>()
  const set = (change: Partial<Fields>) => {
    setFields({ ...fields, ...change })
    setProblem(undefined)
  }
  const add = async () => {
    const checked = agreementFields.safeParse(fields)
    if (!checked.success) return setProblem(checked.error.issues[0]?.message)
    try {
      await api.plans.addAgreement.call({ planId: file.record.id, agreement: checked.data })
      setFields(blank)
    } catch (error) {
      setProblem(sentenceOf(error))
    }
  }
  return (
    <div className={classes['form']}>
      <Columns least="narrow">
        <TextField label="Who" error={problem} value={fields.name} onChange={(name) => set({ name })} />
        <SelectField
          clearable
          label="For which agency"
          placeholder="Nobody but themselves"
          choices={agencies.filter((one) => !one.retired).map((one) => ({ value: one.id, label: one.name }))}
          value={fields.agencyId}
          onChange={(agencyId) => set({ agencyId })}
        />
        <SelectField label="How" choices={HOW} value={fields.how} onChange={(how) => set({ how: how ?? fields.how })} />
        <DayField label="On" today={today} recent value={fields.agreedOn} onChange={(agreedOn) => set({ agreedOn })} />
        <TextField label="Remark" value={fields.note} onChange={(note) => set({ note })} />
      </Columns>
      <div>
        <Button size="xs" onClick={() => void add()}>
          Add the agreement
        </Button>
      </div>
    </div>
  )
}

function remove({ id: agreementId }: Agreement): Promise<boolean> {
  const set = (removed: boolean) => api.plans.removeAgreement.call({ agreementId, removed })
  return attempt(
    async () => {
      await set(true)
      remember({ label: 'Agreement removed', undo: () => set(false), redo: () => set(true) })
    },
    'Agreement removed',
    { undo: true },
  )
}

const HOW = agreementHow.options.map((value) => ({ value, label: AGREEMENT_WORDS[value] }))
