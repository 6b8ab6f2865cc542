import { YesNoField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { bindReferral } from '#renderer/lib/bind.ts'
import { useSession } from '#renderer/lib/session.ts'
import { useSavedChoice, useSavedDay, useSavedLine } from '#renderer/lib/use-saved-field.ts'
import type { ReferralRecord } from '#shared/domain/referral.ts'

/** Whether the referrer's line manager and safeguarding lead know, who they are and since when (item 25). */
export function WhoWasTold({ record }: { record: ReferralRecord }) {
  return (
    <>
      <Told record={record} who="manager" label="Line manager" />
      <Told record={record} who="safeguarding" label="Safeguarding lead" />
    </>
  )
}

/** Name and day are asked for after a yes; what was typed stays in sight whatever the answer becomes. */
function Told({ record, who, label }: { record: ReferralRecord; who: 'manager' | 'safeguarding'; label: string }) {
  const { today } = useSession()
  const told = useSavedChoice(bindReferral(record, `${who}Told`, `${label} told?`))
  const name = useSavedLine(bindReferral(record, `${who}Name`, `${label}’s name`))
  const on = useSavedDay({ ...bindReferral(record, `${who}ToldOn`, `${label} told on`), today, past: true })
  const asked = told.value === 'yes'
  const written = record[`${who}Name`] !== '' || record[`${who}ToldOn`] !== null
  return (
    <Columns least="narrow">
      <YesNoField saved={told} />
      {(asked || written) && (
        <>
          <div data-needed={(asked && name.text === '') || undefined}>
            <TextField saved={name} />
          </div>
          <div data-needed={(asked && on.text === '') || undefined}>
            <DayField saved={on} past today={today} />
          </div>
        </>
      )}
    </Columns>
  )
}
