import { Card } from '#renderer/components/card.tsx'
import { ChoiceField } from '#renderer/components/choice-field.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { useSession } from '#renderer/lib/session.ts'
import { useSavedChoice, useSavedNumber } from '#renderer/lib/use-saved-field.ts'
import { jurisdiction, sayNoRule } from '#shared/domain/order.ts'
import { DEFAULT_SETTINGS, jurisdictionOf } from '#shared/domain/settings.ts'
import { REGION_WORDS } from '#shared/domain/working-days.ts'
import { ORDER_RULES } from '#shared/instruments/order-rules.ts'

const DAYS = {
  reviewHighDays: [
    'At high risk, reviewed every',
    'Days between two reviews. The guidance sets none: this is the clinic’s own.',
  ],
  reviewMediumDays: ['At medium risk, reviewed every', 'Days between two reviews.'],
  reviewStandardDays: ['At standard risk, reviewed every', 'Days between two reviews.'],
  reviewLeadDays: ['Before a dated event', 'So many days before a hearing, a release or a move the review is due.'],
  reviewSnoozeDays: ['Put off at most', 'Days by which a review can be put off, with a reason.'],
  quietDays: ['Quiet that ends', 'A new incident after so many days without one asks for a review.'],
  orderReviewDays: ['Before an order ends', 'So many days before its end its renewal is decided.'],
} as const

/** When cases and orders are looked at again; the defaults stand beside. */
export function ReviewSettings() {
  const { settings, today } = useSession()
  return (
    <Card title="Reviews and orders">
      <Columns>
        {Object.keys(DAYS).map((field) => (
          // The keys of the table are the fields.
          <Days key={field} field={field as keyof typeof DAYS} />
        ))}
        <ChoiceField
          choices={[
            { value: 'as the region', label: `As the bank holidays: ${REGION_WORDS[settings.region]}` },
            ...jurisdiction.options.map((value) => ({ value, label: value })),
          ]}
          hint={`Whose rules of dates hold for stalking protection orders. ${sayNoRule(ORDER_RULES, jurisdictionOf(settings), today) ?? 'They are shown with each order.'}`}
          saved={useSavedChoice({
            label: 'Orders under the law of',
            value: settings.orderJurisdiction,
            save: (was, value) => api.clinic.changeSetting.call({ field: 'orderJurisdiction', was, value }),
          })}
        />
      </Columns>
    </Card>
  )
}

function Days({ field }: { field: keyof typeof DAYS }) {
  const { settings } = useSession()
  const [label, hint] = DAYS[field]
  return (
    <TextField
      inputMode="numeric"
      hint={`${hint} Default ${DEFAULT_SETTINGS[field]}.`}
      saved={useSavedNumber({
        label,
        value: settings[field],
        save: (was, value) => api.clinic.changeSetting.call({ field, was, value }),
      })}
    />
  )
}
