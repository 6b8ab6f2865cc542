import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { SelectField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { Dialog, Incomplete } from '#renderer/components/dialog.tsx'
import { Empty } from '#renderer/components/empty.tsx'
import { EventTimeline } from '#renderer/components/event-timeline.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { ReasonDialog } from '#renderer/components/reason-dialog.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import {
  type CaseEvent,
  caseEventFields,
  caseEventKind,
  EVENT_GROUP_WORDS,
  EVENT_KINDS,
  groupOf,
} from '#shared/domain/case-event.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { ordersAheadOf } from '#shared/domain/order.ts'
import classes from './incidents.module.css'

/** What else happened or lies ahead: in somebody’s life, by the authorities, and what shifts control (N4). */
export function EventsCard({
  caseId,
  events,
  editable,
  adding,
  onAdding,
}: {
  caseId: CaseId
  events: readonly CaseEvent[]
  editable: boolean
  adding: boolean
  onAdding(open: boolean): void
}) {
  const { today } = useSession()
  const { data: orders } = useSuspenseQuery(api.orders.list.queryOptions({ input: { caseId } }))
  const [withdrawing, setWithdrawing] = useState<CaseEvent>()
  const withdrawn = events.filter((one) => one.withdrawnAt !== null)
  return (
    <Card
      title="Other events"
      actions={
        editable && (
          <Button size="xs" rightSection={<KeyHint keys="E" />} onClick={() => onAdding(true)}>
            Add an event
          </Button>
        )
      }
    >
      {events.length === withdrawn.length && (
        <Empty>
          No event yet. Record what changes a life or the risk: an arrest, a hearing ahead, a job lost, the locks
          changed.
        </Empty>
      )}
      <div className={classes['events']}>
        <EventTimeline
          events={events}
          due={ordersAheadOf(orders, today)}
          today={today}
          actionsOf={(event) =>
            editable && (
              <Button
                size="compact-xs"
                aria-label={`Withdraw: ${EVENT_KINDS[event.kind].name}`}
                onClick={() => setWithdrawing(event)}
              >
                Withdraw
              </Button>
            )
          }
        />
        {withdrawn.length > 0 && (
          <details>
            <summary>Withdrawn events ({withdrawn.length})</summary>
            <ul className={classes['marks']}>
              {withdrawn.map((one) => (
                <li key={one.id}>
                  <s>{EVENT_KINDS[one.kind].name}</s>
                  <span className="muted small">
                    {' '}
                    withdrawn by {one.withdrawnByName}: {one.withdrawnReason}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <EventDialog caseId={caseId} opened={adding} onClose={() => onAdding(false)} />
      <ReasonDialog
        title="Withdraw this event"
        lead="It stays readable, with your reason."
        submit="Withdraw the event"
        opened={withdrawing !== undefined}
        onClose={() => setWithdrawing(undefined)}
        onReason={async (reason) => {
          if (withdrawing !== undefined) await api.caseEvents.withdraw.call({ caseEventId: withdrawing.id, reason })
        }}
        sentence={sentenceOf}
      />
    </Card>
  )
}

const KINDS = caseEventKind.options.map((kind) => ({
  value: kind,
  label: `${EVENT_KINDS[kind].name} · ${EVENT_GROUP_WORDS[groupOf({ kind })].toLowerCase()}`,
}))

const BLANK: { kind: CaseEvent['kind'] | null; on: Day | null | undefined; note: string; saidBy: string } = {
  kind: null,
  on: null,
  note: '',
  saidBy: '',
}
const NEEDED: Readonly<Record<string, string>> = {
  kind: 'Choose what happened.',
  on: 'Type the day; it may lie ahead.',
  saidBy: 'Say who told it, or where it is recorded.',
}

function EventDialog({ caseId, opened, onClose }: { caseId: CaseId; opened: boolean; onClose(): void }) {
  const { today } = useSession()
  const [fields, setFields] = useState(BLANK)
  const [missing, setMissing] = useState<readonly string[]>([])
  const set = (part: Partial<typeof BLANK>) => {
    setFields((before) => ({ ...before, ...part }))
    setMissing([])
  }
  const errorAt = (field: string) => (missing.includes(field) ? { error: NEEDED[field] } : {})
  const add = async () => {
    const checked = caseEventFields.safeParse(fields)
    if (!checked.success) {
      setMissing(checked.error.issues.map((issue) => String(issue.path[0])))
      throw new Incomplete()
    }
    await api.caseEvents.add.call({ caseId, event: checked.data })
    sayDone(`Event recorded: ${EVENT_KINDS[checked.data.kind].name}`)
    setFields(BLANK)
  }
  return (
    <Dialog
      title="Add an event"
      submit="Record the event"
      opened={opened}
      onClose={onClose}
      onSubmit={add}
      sentence={sentenceOf}
    >
      <SelectField
        required
        autoFocus
        label="What"
        placeholder="Type to find it"
        choices={KINDS}
        value={fields.kind}
        onChange={(kind) => set({ kind })}
        {...errorAt('kind')}
      />
      <DayField
        required
        label="On"
        hint="It may lie ahead: a hearing, the end of an order. A day that is over needs its year."
        today={today}
        value={fields.on}
        onChange={(on) => set({ on })}
        {...errorAt('on')}
      />
      <TextAreaField label="Note" rows={2} value={fields.note} onChange={(note) => set({ note })} />
      <TextField
        required
        label="Source"
        placeholder="Officer in the case, victim, court list"
        value={fields.saidBy}
        onChange={(saidBy) => set({ saidBy })}
        {...errorAt('saidBy')}
      />
    </Dialog>
  )
}
