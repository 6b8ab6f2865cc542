import { Card } from '#renderer/components/card.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { DescriptionList } from '#renderer/components/description-list.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { asDay } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { useSavedDay, useSavedText } from '#renderer/lib/use-saved-field.ts'
import type { PlanFile, PlanRecord } from '#shared/domain/plan.ts'
import { bindPlan } from './bind-plan.ts'

/** When the plan is looked at again, and how children have contact. */
export function ArrangementsCard({ file, editable }: { file: PlanFile; editable: boolean }) {
  const { reviewOn, childContact } = file.body.fields
  return (
    <Card title="Review and contact with children">
      {editable ? (
        <Fields key={file.record.id} record={file.record} />
      ) : (
        <DescriptionList
          lines={[
            ['Review', asDay(reviewOn)],
            ['Contact with children', childContact === '' ? 'none recorded' : childContact],
          ]}
        />
      )}
    </Card>
  )
}

function Fields({ record }: { record: PlanRecord }) {
  const { today } = useSession()
  return (
    <>
      <DayField today={today} saved={useSavedDay({ today, ...bindPlan(record, 'reviewOn', 'Review of this plan') })} />
      <TextAreaField
        rows={2}
        most={2000}
        hint="Where, when and through whom; leave it empty when there is none"
        saved={useSavedText(bindPlan(record, 'childContact', 'Contact with children'))}
      />
    </>
  )
}
