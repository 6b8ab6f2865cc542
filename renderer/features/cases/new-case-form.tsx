import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { ChoiceField, SelectField, YesNoField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { Columns, Row, Stack } from '#renderer/components/layout.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { agencyChoices } from '#renderer/lib/case-words.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { RELATIONSHIP_WORDS, relationship } from '#shared/domain/case.ts'
import { holderOf, type NewCaseFields } from './new-case-fields.ts'

/** The form of a new case, in the order in which a referrer tells it; Ctrl+Enter opens the case. */
export function NewCaseForm({
  opened,
  fields,
  errors,
  onChange,
  onEmpty,
  onClose,
  onSubmit,
}: {
  opened: boolean
  fields: NewCaseFields
  errors: ReadonlyMap<string, string>
  onChange(fields: NewCaseFields): void
  onEmpty(): void
  onClose(): void
  onSubmit(): Promise<unknown>
}) {
  const { today, agencies } = useSession()
  const form = useRef<HTMLDivElement>(null)
  const set = (part: Partial<NewCaseFields>) => onChange({ ...fields, ...part })
  const errorAt = (field: string) => (errors.has(field) ? { error: errors.get(field) } : {})
  const holder = holderOf(fields)
  const choices = agencyChoices(agencies)

  useEffect(() => {
    if (errors.size > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"] input, input[aria-invalid="true"]')?.focus()
  }, [errors])

  return (
    <Dialog
      wide
      title="New case"
      lead="Only what is marked is needed now; everything can be added and corrected in the case."
      submit="Open the case"
      opened={opened}
      onClose={onClose}
      onSubmit={onSubmit}
      sentence={sentenceOf}
    >
      <div ref={form}>
        <Stack>
          <Columns>
            <TextField
              required
              autoFocus
              label="Victim’s name"
              value={fields.victim}
              onChange={(victim) => set({ victim })}
              {...errorAt('victim')}
            />
            <DayField
              past
              label="Victim’s date of birth"
              today={today}
              value={fields.victimBorn}
              onChange={(victimBorn) => set({ victimBorn })}
              {...errorAt('victimBorn')}
            />
          </Columns>
          <Columns>
            <ChoiceField
              label="Is the perpetrator known?"
              choices={KNOWN}
              value={fields.perpetratorKnown ? 'known' : 'unknown'}
              onChange={(known) => set({ perpetratorKnown: known === 'known' })}
            />
            <TextField
              label="Perpetrator’s name"
              disabled={!fields.perpetratorKnown}
              value={fields.perpetratorKnown ? fields.perpetrator : ''}
              onChange={(perpetrator) => set({ perpetrator })}
              {...errorAt('perpetrator')}
            />
          </Columns>
          <SelectField
            required
            label="The perpetrator is, to the victim"
            choices={relationship.options.map((one) => ({ value: one, label: RELATIONSHIP_WORDS[one] }))}
            value={fields.relationship}
            onChange={(chosen) => set({ relationship: chosen })}
            {...errorAt('relationship')}
          />
          <Columns>
            <YesNoField
              required
              unsure
              label="Does domestic abuse feature?"
              value={fields.domesticAbuse}
              onChange={(domesticAbuse) => set({ domesticAbuse })}
              {...errorAt('domesticAbuse')}
            />
            <YesNoField
              required
              unsure
              label="Is stalking the dominant risk?"
              value={fields.stalkingDominant}
              onChange={(stalkingDominant) => set({ stalkingDominant })}
              {...errorAt('stalkingDominant')}
            />
          </Columns>
          <Columns least="narrow">
            <SelectField
              required
              label="Referred by which agency"
              choices={choices}
              value={fields.referringAgencyId}
              onChange={(referringAgencyId) => set({ referringAgencyId })}
              {...errorAt('referringAgencyId')}
            />
            <DayField
              required
              label="Referred on"
              today={today}
              value={fields.referredOn}
              onChange={(referredOn) => set({ referredOn })}
              {...errorAt('referredOn')}
            />
            <TextField
              label="Referred by whom"
              value={fields.referredByName}
              onChange={(referredByName) => set({ referredByName })}
              {...errorAt('referredByName')}
            />
          </Columns>
          <Columns least="narrow">
            <SelectField
              required
              label="Agency that holds the risk now"
              choices={choices}
              value={holder.agencyId}
              onChange={(holderAgencyId) => set({ holderAgencyId })}
              {...errorAt('holder.agencyId')}
            />
            <TextField
              required
              label="Who holds the risk now"
              note="Whoever refers, until somebody else has accepted it."
              value={holder.name}
              onChange={(holderName) => set({ holderName })}
              {...errorAt('holder.name')}
            />
            <TextField
              label="Officer in the case"
              value={fields.officerInCase}
              onChange={(officerInCase) => set({ officerInCase })}
              {...errorAt('officerInCase')}
            />
          </Columns>
          <Row>
            <Button size="compact-sm" onClick={onEmpty}>
              Empty the form
            </Button>
            <span className="muted small">What you type is kept until the case is opened.</span>
          </Row>
        </Stack>
      </div>
    </Dialog>
  )
}

const KNOWN = [
  { value: 'known', label: 'Known' },
  { value: 'unknown', label: 'Not known yet' },
] as const
