import { useState } from 'react'
import type { Day } from '#shared/domain/dates.ts'
import { type Tool, type ToolResult, type ToolResultFields, toolResultFields } from '#shared/domain/tool-result.ts'
import { wrongFields } from '#shared/domain/wrong-fields.ts'
import { SelectField } from './choice-field.tsx'
import { DayField } from './day-field.tsx'
import { Dialog, Incomplete } from './dialog.tsx'
import { Columns } from './layout.tsx'
import { TextAreaField, TextField } from './text-field.tsx'

type Typed = Omit<ToolResultFields, 'on' | 'tool'> & { on: Day | null | undefined; tool: string | null }

/** Asks for what another tool said; for a correction it begins with the entry as it is, and asks what was wrong. */
export function ToolResultDialog({
  of,
  tools,
  today,
  onClose,
  onSubmit,
  sentence,
}: {
  of: ToolResult | undefined
  tools: readonly Tool[]
  today: Day
  onClose(): void
  onSubmit(fields: ToolResultFields, why: string): Promise<unknown>
  sentence(error: unknown): string
}) {
  const [fields, setFields] = useState<Typed>(of ?? BLANK)
  const [why, setWhy] = useState('')
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map())
  const set = (part: Partial<Typed>) => {
    setFields({ ...fields, ...part })
    setErrors(new Map())
  }
  const errorAt = (field: string) => (errors.has(field) ? { error: errors.get(field) } : {})
  const tool = tools.find((one) => one.code === fields.tool)

  const submit = async () => {
    const checked = toolResultFields.safeParse(fields)
    const wrong = wrongFields(checked.error ?? { issues: [] }, NEEDED)
    if (of !== undefined && why.trim() === '') wrong.set('why', 'Say what was wrong.')
    setErrors(wrong)
    if (!checked.success || wrong.size > 0) throw new Incomplete()
    await onSubmit(checked.data, why)
  }

  return (
    <Dialog
      wide
      opened
      title={of === undefined ? 'Record what another tool said' : 'Correct this result'}
      lead={
        of === undefined
          ? 'The words of its rater, never a score. Its questions and rules stay with its owner.'
          : 'The entry as it was stays on the file; this one takes its place.'
      }
      submit={of === undefined ? 'Record it' : 'Enter the correction'}
      onClose={onClose}
      onSubmit={submit}
      sentence={sentence}
    >
      <Columns least="narrow">
        <SelectField
          required
          label="Tool"
          choices={tools.map((one) => ({ value: one.code, label: one.name }))}
          value={fields.tool}
          onChange={(chosen) => set({ tool: chosen })}
          note={tool?.about}
          {...errorAt('tool')}
        />
        {fields.tool === 'OTHER' && (
          <TextField
            required
            label="Name of the tool"
            value={fields.toolName}
            onChange={(toolName) => set({ toolName })}
            {...errorAt('toolName')}
          />
        )}
        <TextField
          label="Edition"
          value={fields.edition}
          onChange={(edition) => set({ edition })}
          {...errorAt('edition')}
        />
        <DayField
          required
          recent
          label="Used on"
          today={today}
          value={fields.on}
          onChange={(on) => set({ on })}
          {...errorAt('on')}
        />
      </Columns>
      <Columns>
        <TextField
          required
          label="Rater"
          value={fields.rater}
          onChange={(rater) => set({ rater })}
          {...errorAt('rater')}
        />
        <TextField
          label="Training, as the rater says"
          value={fields.training}
          onChange={(training) => set({ training })}
          {...errorAt('training')}
        />
      </Columns>
      <TextAreaField
        required
        label="Outcome, in words"
        rows={2}
        most={2000}
        value={fields.outcome}
        onChange={(outcome) => set({ outcome })}
        {...errorAt('outcome')}
      />
      <TextAreaField
        label="Limits"
        rows={2}
        most={2000}
        value={fields.limits}
        onChange={(limits) => set({ limits })}
        {...errorAt('limits')}
      />
      <TextField
        label="Where the document is kept"
        value={fields.documentRef}
        onChange={(documentRef) => set({ documentRef })}
        {...errorAt('documentRef')}
      />
      {of !== undefined && (
        <TextField required label="What was wrong" value={why} onChange={setWhy} {...errorAt('why')} />
      )}
    </Dialog>
  )
}

const NEEDED: Readonly<Record<string, string>> = {
  tool: 'Choose the tool.',
  rater: 'Name who used the tool.',
  on: 'Type the day, such as 02/11/2026.',
}
const BLANK: Typed = {
  tool: null,
  toolName: '',
  edition: '',
  rater: '',
  training: '',
  on: null,
  outcome: '',
  limits: '',
  documentRef: '',
}
