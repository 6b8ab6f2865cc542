import { Button } from '@mantine/core'
import { useId } from 'react'
import { ChoiceField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Columns, Row } from '#renderer/components/layout.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { useSession } from '#renderer/lib/session.ts'
import { remember } from '#renderer/lib/undo.ts'
import { formKeys, useEntry } from '#renderer/lib/use-entry.ts'
import { evidenceFields, standing } from '#shared/domain/assessment.ts'
import { typeByCode } from '#shared/instruments/index.ts'
import classes from './assessments.module.css'
import type { EvidenceText } from './evidence-draft.ts'
import { OriginField, type Taken } from './origin-field.tsx'
import type { Desk } from './writing.ts'

/** Adds a piece of evidence where it belongs: Ctrl+Enter adds it, Escape goes back to the row and keeps what was typed. */
export function EvidenceForm({ code, about, desk }: { code: string; about: string; desk: Desk }) {
  const { today } = useSession()
  const id = useId()
  const { fields, set, errorAt, problem, busy, submit } = useEntry<EvidenceText>(
    () => desk.draft.begin(code),
    (next) => desk.draft.keep(next),
  )
  const add = () =>
    void submit(evidenceFields.safeParse(fields), NEEDED, async (evidence) => {
      const { assessmentId } = desk
      const { id: evidenceId } = await api.assessments.addEvidence.call({ assessmentId, evidence })
      remember({
        label: `Evidence on ${code} added`,
        undo: () => api.assessments.removeEvidence.call({ assessmentId, evidenceId }),
        redo: () => api.assessments.restoreEvidence.call({ assessmentId, evidenceId }),
      })
      await desk.draft.letGo()
      desk.write(undefined)
    })

  return (
    <form aria-labelledby={id} className={classes['form']} {...formKeys(add, { Escape: () => desk.write(undefined) })}>
      <h3 id={id}>
        Evidence on {about} ({code})
      </h3>
      {typeByCode(code) !== undefined && (
        <ChoiceField
          label="It speaks"
          choices={SIDES}
          value={fields.speaks}
          onChange={(chosen) => set({ speaks: chosen })}
        />
      )}
      <OriginField
        assessmentId={desk.assessmentId}
        value={fields.origin}
        onTake={(taken) => set(taken.origin === null ? { origin: null } : filled(fields, taken))}
      />
      <TextAreaField
        autoFocus
        required
        label="What is known"
        rows={2}
        most={4000}
        value={fields.text}
        onChange={(text) => set({ text })}
        {...errorAt('text')}
      />
      <Columns least="narrow">
        <ChoiceField
          required
          label="How it is known"
          choices={STANDINGS}
          value={fields.standing}
          onChange={(chosen) => set({ standing: chosen })}
          {...errorAt('standing')}
        />
        <TextField
          required
          label="Source"
          placeholder="Police, diary, health record"
          value={fields.source}
          onChange={(source) => set({ source })}
          {...errorAt('source')}
        />
        <DayField
          past
          label="Of which day"
          today={today}
          value={fields.on}
          onChange={(on) => set({ on })}
          {...errorAt('on')}
        />
      </Columns>
      {problem !== undefined && <Notice kind="danger">{problem}</Notice>}
      <Row>
        <Button size="xs" type="submit" variant="filled" loading={busy} rightSection={<KeyHint keys="Ctrl Enter" />}>
          Add evidence
        </Button>
        <Button size="xs" rightSection={<KeyHint keys="Esc" />} onClick={() => desk.write(undefined)}>
          Back to the row
        </Button>
      </Row>
    </form>
  )
}

/** What was typed stays; what is still empty comes from the record that was chosen. */
function filled(fields: EvidenceText, taken: Taken): Partial<EvidenceText> {
  return {
    origin: taken.origin,
    text: fields.text.trim() === '' ? taken.text : fields.text,
    standing: fields.standing ?? taken.standing,
    source: fields.source === '' ? taken.source : fields.source,
    on: fields.on ?? taken.on,
  }
}

const SIDES = [
  { value: 'for', label: 'For it' },
  { value: 'against', label: 'Against it' },
] as const
const STANDINGS = standing.options.map((one) => ({
  value: one,
  label: { fact: 'Fact', allegation: 'Allegation', opinion: 'Opinion' }[one],
}))
const NEEDED: Readonly<Record<string, string>> = {
  text: 'Say what is known.',
  standing: 'Say whether this is fact, allegation or opinion.',
  source: 'Say where this comes from.',
  on: 'Type a day with its year, such as 02/11/2026, or leave it empty.',
}
