import { Button } from '@mantine/core'
import { Card } from '#renderer/components/card.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { Columns, Stack } from '#renderer/components/layout.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { bindReferral } from '#renderer/lib/bind.ts'
import { useSession } from '#renderer/lib/session.ts'
import { useSavedDay, useSavedLine, useSavedText } from '#renderer/lib/use-saved-field.ts'
import type { ReferralFields, ReferralRecord } from '#shared/domain/referral.ts'
import { WhoWasTold } from './who-was-told.tsx'

/** What a professional has to record besides what happened (S4 §3.1). */
export function RecordingCard({ record }: { record: ReferralRecord }) {
  const { today } = useSession()
  const incidentOn = useSavedDay({ ...bindReferral(record, 'incidentOn', 'Day of the incident'), today, past: true })
  const number = useSavedLine(bindReferral(record, 'incidentNumber', 'Police number of the incident'))
  const completedBy = useSavedLine(bindReferral(record, 'completedByName', 'Form completed by'))
  const contact = useSavedLine(bindReferral(record, 'completedByContact', 'How to reach them'))
  const completedOn = useSavedDay({ ...bindReferral(record, 'completedOn', 'Completed on'), today, past: true })
  return (
    <Card title="Recording">
      <div data-place="incident">
        <Columns least="narrow">
          <DayField saved={incidentOn} past today={today} />
          <TextField
            saved={number}
            note={
              number.text === '' && (
                <Button size="compact-sm" onClick={() => number.set('not known')}>
                  Number not known
                </Button>
              )
            }
          />
        </Columns>
      </div>
      <Paragraphs record={record} field="wants" place="wants" label="What the victim wants to happen" />
      <div data-place="spoken to">
        <Stack>
          <Paragraphs
            record={record}
            field="spokenTo"
            label="Who else was spoken to, and what was agreed"
            hint="Or that nobody was."
          />
          <WhoWasTold record={record} />
        </Stack>
      </div>
      <Paragraphs
        record={record}
        field="actionsTaken"
        place="actions taken"
        label="What has been done and what is planned"
      />
      <Paragraphs
        record={record}
        field="judgement"
        place="judgement"
        label="Your professional judgement"
        hint="What worries you, and why; what you would not be surprised by."
      />
      <Paragraphs
        record={record}
        field="outcome"
        place="outcome"
        label="What came of it"
        hint="Or that nothing is known yet."
      />
      <Paragraphs
        record={record}
        field="anythingElse"
        place="anything else"
        label="Anything else"
        hint="Or that there is nothing else."
      />
      <Columns least="narrow">
        <TextField saved={completedBy} />
        <TextField saved={contact} />
        <DayField saved={completedOn} past today={today} />
      </Columns>
    </Card>
  )
}

type TextOfReferral = {
  [F in keyof ReferralFields]: ReferralFields[F] extends string ? (string extends ReferralFields[F] ? F : never) : never
}[keyof ReferralFields]

/** Paragraphs of the referral that save themselves, at their place in the meter. */
export function Paragraphs({
  record,
  field,
  label,
  place,
  hint,
  most = 4000,
}: {
  record: ReferralRecord
  field: TextOfReferral
  label: string
  place?: string
  hint?: string
  most?: number
}) {
  const saved = useSavedText(bindReferral(record, field, label))
  return (
    <div data-place={place}>
      <TextAreaField saved={saved} rows={2} most={most} hint={hint} />
    </div>
  )
}
