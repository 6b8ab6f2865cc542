import { Button } from '@mantine/core'
import { type RefObject, useMemo } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { ChoiceField, SelectField, SeveralField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { DraftOffer } from '#renderer/components/draft-offer.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Columns, Row, Stack } from '#renderer/components/layout.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { asInstant } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { useDraft } from '#renderer/lib/use-draft.ts'
import { formKeys, useEntry } from '#renderer/lib/use-entry.ts'
import { suggestBehaviours } from '#shared/domain/behaviour-suggestion.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { type IncidentFields, incidentFields, SEVERITY_WORDS, sayWhen, worst } from '#shared/domain/incident.ts'
import { BEHAVIOUR_WORDS } from '#shared/instruments/behaviour-words.ts'
import { behaviourByCode } from '#shared/instruments/behaviours.ts'
import { BehaviourField } from './behaviour-field.tsx'
import { BLANK_INCIDENT, fieldsOf, type IncidentDraft, NEEDED, nextAfter, readDraft } from './incident-draft.ts'
import { REPORTED, SEVERITY_CHOICES, STANDINGS, TARGETS, WAYS_KNOWN } from './words.ts'

const CERTAINTIES = [
  { value: 'this day', label: 'This day' },
  { value: 'about', label: 'About' },
  { value: 'between', label: 'Between two days' },
] as const

/** Records one incident after the other: the form stays open, and Ctrl+Enter goes on to the next. */
export function IncidentForm({
  caseId,
  form,
  onClose,
}: {
  caseId: CaseId
  form: RefObject<HTMLFormElement | null>
  onClose(): void
}) {
  const { today } = useSession()
  const draft = useDraft(`cases/${caseId}/incident`)
  const { fields, setFields, set, errorAt, problem, busy, submit } = useEntry<IncidentDraft>(BLANK_INCIDENT, (next) =>
    draft.keep(JSON.stringify(next)),
  )
  const suggestions = useMemo(() => suggestBehaviours(fields.text, BEHAVIOUR_WORDS), [fields.text])
  const suggested = worst(fields.behaviours.flatMap((code) => behaviourByCode(code)?.severity ?? []))
  const add = () =>
    void submit(incidentFields.safeParse(fieldsOf(fields, suggested)), NEEDED, async (incident) => {
      await api.incidents.add.call({ caseId, incident })
      sayDone(said(incident))
      await draft.letGo()
      setFields(nextAfter(fields))
      form.current?.querySelector('textarea')?.focus()
    })
  const said = (one: IncidentFields) =>
    `Incident recorded: ${sayWhen(one, today)}, ${SEVERITY_WORDS[one.severity].name.toLowerCase()}`

  return (
    <Card
      title="New incident"
      actions={
        <Button size="xs" onClick={onClose}>
          Close
        </Button>
      }
    >
      <form ref={form} aria-label="New incident" {...formKeys(add)}>
        <Stack>
          {draft.offered !== undefined && (
            <DraftOffer
              at={asInstant(draft.offered.at)}
              excerpt={readDraft(draft.offered.text).text}
              onPutBack={() => setFields(readDraft(draft.putBack()))}
              onThrowAway={() => void draft.throwAway()}
            />
          )}
          <TextAreaField
            required
            autoFocus
            label="What happened"
            hint="What was done, where, who was there, what was said, seen and heard, what was damaged, taken or left."
            rows={2}
            most={8000}
            value={fields.text}
            onChange={(text) => set({ text })}
            {...errorAt('text')}
          />
          <BehaviourField
            value={fields.behaviours}
            suggestions={suggestions}
            onChange={(behaviours) => set({ behaviours })}
          />
          <Columns least="narrow">
            <DayField
              required
              recent
              label="Day"
              today={today}
              value={fields.on}
              onChange={(on) => set({ on })}
              {...errorAt('on')}
            />
            <ChoiceField
              label="How sure the day is"
              choices={CERTAINTIES}
              value={fields.certainty}
              onChange={(certainty) => set({ certainty })}
            />
            {fields.certainty === 'this day' && (
              <TextField
                label="Time"
                placeholder="22:15"
                value={fields.time}
                onChange={(time) => set({ time })}
                {...errorAt('time')}
              />
            )}
            {fields.certainty === 'between' && (
              <DayField
                required
                recent
                label="And at the latest"
                today={today}
                value={fields.until}
                onChange={(until) => set({ until })}
                {...errorAt('until')}
              />
            )}
          </Columns>
          <Columns>
            <ChoiceField
              required
              label="This is"
              choices={STANDINGS}
              value={fields.standing}
              onChange={(standing) => set({ standing })}
              {...errorAt('standing')}
            />
            <TextField
              required
              label="Source"
              placeholder="Victim, police log, neighbour"
              value={fields.source}
              onChange={(source) => set({ source })}
              {...errorAt('source')}
            />
            <SelectField
              label="How it is known"
              choices={WAYS_KNOWN}
              value={fields.howKnown}
              onChange={(known) => set({ howKnown: known ?? 'not known' })}
            />
          </Columns>
          <Columns>
            <ChoiceField
              required
              label="Severity"
              hint={
                fields.severity === null && suggested !== undefined
                  ? 'From the behaviours; choose another where it was worse.'
                  : undefined
              }
              choices={SEVERITY_CHOICES}
              value={fields.severity ?? suggested ?? null}
              onChange={(severity) => set({ severity })}
              {...errorAt('severity')}
            />
            <SeveralField
              label="Aimed at"
              choices={TARGETS}
              value={fields.against}
              onChange={(against) => set({ against })}
              {...errorAt('against')}
            />
          </Columns>
          <Columns>
            <ChoiceField
              label="Reported to the police"
              choices={REPORTED}
              value={fields.reported}
              onChange={(reported) => set({ reported })}
            />
            <TextField
              label="Police number"
              value={fields.policeNumber}
              onChange={(policeNumber) => set({ policeNumber })}
              {...errorAt('policeNumber')}
            />
          </Columns>
          {problem !== undefined && <Notice kind="danger">{problem}</Notice>}
          <Row>
            <Button type="submit" variant="filled" loading={busy} rightSection={<KeyHint keys="Ctrl Enter" />}>
              Record the incident
            </Button>
            <span className="muted small">The form stays open for the next one.</span>
          </Row>
        </Stack>
      </form>
    </Card>
  )
}
