import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { YesNoField } from '#renderer/components/choice-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import {
  HolderFields,
  PerpetratorFields,
  ReferrerFields,
  RelationshipField,
  VictimFields,
} from '#renderer/components/intake/intake-fields.tsx'
import { Columns, Row, Stack } from '#renderer/components/layout.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { agencyChoices } from '#renderer/lib/case-words.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import type { NewCaseFields } from './new-case-fields.ts'

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
  const choices = agencyChoices(agencies)
  const parts = { fields, errors, onChange: set }

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
            <VictimFields autoFocus today={today} {...parts} />
          </Columns>
          <Columns>
            <PerpetratorFields {...parts} />
          </Columns>
          <RelationshipField {...parts} />
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
            <ReferrerFields today={today} agencies={choices} {...parts} />
          </Columns>
          <Columns least="narrow">
            <HolderFields agencies={choices} {...parts} />
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
