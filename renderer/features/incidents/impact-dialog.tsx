import { useState } from 'react'
import { ChoiceField, YesNoField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { Dialog, Incomplete } from '#renderer/components/dialog.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { Day } from '#shared/domain/dates.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { IMPACT_AREA_WORDS, type Impact, type ImpactArea, impactArea, impactFields } from '#shared/domain/impact.ts'
import { IMPACT_PROMPTS } from '#shared/instruments/impact-prompts.ts'

interface Draft {
  area: ImpactArea | null
  text: string
  quote: boolean
  source: string
  on: Day | null | undefined
  evidence: boolean
}

/** Records an impact, or puts an earlier one in other words. */
export function ImpactDialog({
  caseId,
  earlier,
  opened,
  onClose,
}: {
  caseId: CaseId
  earlier: Impact | undefined
  opened: boolean
  onClose(): void
}) {
  const { today } = useSession()
  const blank: Draft = earlier ?? { area: null, text: '', quote: true, source: '', on: today, evidence: false }
  const [fields, setFields] = useState(blank)
  const [missing, setMissing] = useState<readonly string[]>([])
  const set = (part: Partial<Draft>) => {
    setFields((before) => ({ ...before, ...part }))
    setMissing([])
  }
  const errorAt = (field: string) => (missing.includes(field) ? { error: NEEDED[field] } : {})
  const add = async () => {
    const checked = impactFields.safeParse(fields)
    if (!checked.success) {
      setMissing(checked.error.issues.map((issue) => String(issue.path[0])))
      throw new Incomplete()
    }
    await api.incidents.addImpact.call({ caseId, impact: checked.data, supersedes: earlier?.id ?? null })
    sayDone('Impact recorded')
    setFields({ ...blank, text: '' })
  }
  return (
    <Dialog
      title={earlier === undefined ? 'Add an impact' : 'Put it differently'}
      lead={earlier === undefined ? undefined : 'The earlier wording stays readable.'}
      submit="Record the impact"
      opened={opened}
      onClose={onClose}
      onSubmit={add}
      sentence={sentenceOf}
    >
      <ChoiceField
        required
        label="Area"
        choices={AREAS}
        value={fields.area}
        onChange={(area) => set({ area })}
        note={fields.area === null ? undefined : `Ask about: ${IMPACT_PROMPTS[fields.area].join('; ')}.`}
        {...errorAt('area')}
      />
      <TextAreaField
        required
        label="What it does"
        rows={3}
        most={4000}
        value={fields.text}
        onChange={(text) => set({ text })}
        {...errorAt('text')}
      />
      <YesNoField
        label="In her own words"
        value={fields.quote ? 'yes' : 'no'}
        onChange={(said) => set({ quote: said === 'yes' })}
      />
      <TextField
        required
        label="Source"
        placeholder="Victim, by telephone; doctor’s letter"
        value={fields.source}
        onChange={(source) => set({ source })}
        {...errorAt('source')}
      />
      <DayField
        required
        recent
        label="Said or seen on"
        today={today}
        value={fields.on}
        onChange={(on) => set({ on })}
        {...errorAt('on')}
      />
      <YesNoField
        label="Evidence of impact"
        hint="Shows that the conduct frightened or distressed, or changed day-to-day life."
        value={fields.evidence ? 'yes' : 'no'}
        onChange={(marked) => set({ evidence: marked === 'yes' })}
      />
    </Dialog>
  )
}

const AREAS = impactArea.options.map((one) => ({ value: one, label: IMPACT_AREA_WORDS[one] }))
const NEEDED: Readonly<Record<string, string>> = {
  area: 'Choose the area.',
  text: 'Say what it does.',
  source: 'Say who told it, or where it is recorded.',
  on: 'Type the day, such as 3 Oct or yesterday.',
}
