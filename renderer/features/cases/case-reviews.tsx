import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { Card } from '#renderer/components/card.tsx'
import { SeveralField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { DueReviews } from '#renderer/components/due-reviews.tsx'
import { KeptOffer } from '#renderer/components/kept-offer.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay, asInstant } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { useKeptFields } from '#renderer/lib/use-kept-fields.ts'
import { addDays, type Day, day } from '#shared/domain/dates.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import type { DueReview } from '#shared/domain/review.ts'

/** The reviews that a case has before it, each with its reason, and the last that were held. */
export function CaseReviews({ caseId }: { caseId: CaseId }) {
  const { data } = useSuspenseQuery(api.reviews.get.queryOptions({ input: { caseId } }))
  const { may, today } = useSession()
  const [dialog, setDialog] = useState<'hold' | DueReview>()
  const mayReview = may('record reviews') && data.due.length > 0
  const last = data.held.at(-1)
  return (
    <Card
      title="Reviews"
      actions={
        mayReview && (
          <Button size="xs" onClick={() => setDialog('hold')}>
            Record a review
          </Button>
        )
      }
    >
      {data.due.length === 0 && <p className="muted">A closed case has no review ahead.</p>}
      <DueReviews
        due={data.due}
        today={today}
        actions={(one) =>
          mayReview && (
            <Button size="xs" variant="subtle" aria-label={`Put off: ${one.reason}`} onClick={() => setDialog(one)}>
              Put off
            </Button>
          )
        }
      />
      {last !== undefined && (
        <p className="muted">
          Last reviewed {asInstant(last.at)} by {last.byName}: {last.text}
        </p>
      )}
      {dialog === 'hold' && <HoldReview caseId={caseId} due={data.due} onClose={() => setDialog(undefined)} />}
      {dialog !== undefined && dialog !== 'hold' && (
        <PutOff caseId={caseId} review={dialog} onClose={() => setDialog(undefined)} />
      )}
    </Card>
  )
}

function HoldReview({ caseId, due, onClose }: { caseId: CaseId; due: readonly DueReview[]; onClose(): void }) {
  const { today } = useSession()
  const kept = useKeptFields(`cases/${caseId}/review`, typed, {
    refs: due.filter((one) => one.on <= today).map((one) => one.ref),
    nextOn: null,
  })
  const { text, nextOn } = kept.fields
  const refs = kept.fields.refs.filter((ref) => due.some((one) => one.ref === ref))
  return (
    <Dialog
      wide
      title="A review of this case"
      lead="A review answers what it names. Everything else stays on the list."
      submit="Record the review"
      opened
      onClose={onClose}
      sentence={sentenceOf}
      onSubmit={async () => {
        if (nextOn === undefined) {
          throw new Refusal('INVALID', { field: 'nextOn', sentence: 'The day of the next review cannot be read.' })
        }
        await api.reviews.hold.call({ caseId, refs, text, nextOn })
        await kept.done()
        sayDone('Review recorded')
      }}
    >
      <KeptOffer of={kept} />
      <SeveralField
        label="What it answers"
        choices={due.map((one) => ({ value: one.ref, label: `${asDay(one.on)}: ${one.reason}` }))}
        value={refs}
        onChange={(next) => kept.set({ refs: next })}
      />
      <TextAreaField
        label="What was reviewed, and what follows"
        required
        rows={4}
        value={text}
        onChange={(next) => kept.set({ text: next })}
      />
      <DayField
        label="Next review on"
        hint="Empty: by the level of the case"
        today={today}
        value={nextOn}
        onChange={(next) => kept.set({ nextOn: next })}
      />
    </Dialog>
  )
}

const typed = z.object({
  refs: z.array(z.string()).catch([]),
  text: z.string().catch(''),
  nextOn: day.nullish().catch(null),
})

function PutOff({ caseId, review, onClose }: { caseId: CaseId; review: DueReview; onClose(): void }) {
  const { today, settings } = useSession()
  const [until, setUntil] = useState<Day | null | undefined>(null)
  const [reason, setReason] = useState('')
  return (
    <Dialog
      title="Put this review off"
      lead={review.reason}
      submit="Put it off"
      opened
      onClose={onClose}
      sentence={sentenceOf}
      onSubmit={async () => {
        if (until === null || until === undefined) {
          throw new Refusal('INVALID', { field: 'until', sentence: 'Write the day to which it is put off.' })
        }
        await api.reviews.snooze.call({ caseId, ref: review.ref, until, reason })
        sayDone('Put off; it stays on the list')
      }}
    >
      <DayField
        label="Until"
        required
        hint={`At the latest ${asDay(addDays(today, settings.reviewSnoozeDays))}`}
        today={today}
        value={until}
        onChange={setUntil}
      />
      <TextAreaField label="Why it can wait" required rows={2} value={reason} onChange={setReason} />
    </Dialog>
  )
}
