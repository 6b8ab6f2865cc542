import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { Columns, Row } from '#renderer/components/layout.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { OrderStateTag } from '#renderer/components/order-state-tag.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { useSavedDay, useSavedLine } from '#renderer/lib/use-saved-field.ts'
import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import { ORDER_STEP_WORDS, type OrderStepKind, sayOrder } from '#shared/domain/order.ts'
import { Conditions } from './conditions.tsx'
import classes from './orders.module.css'
import { StepDialog } from './step-dialog.tsx'

export type OrderFile = ApiOutputs['orders']['list'][number]

/** One order: its state, what is due, its steps with dates and names, its conditions, and the steps that may come next. */
export function OrderCard({ order, mayWrite }: { order: OrderFile; mayWrite: boolean }) {
  const { record, steps } = order
  const { today } = useSession()
  const [next, setNext] = useState<OrderStepKind>()
  const name = sayOrder(record)
  return (
    <Card title={name} beside={<OrderStateTag order={order} today={today} />}>
      <Due order={order} />
      <ol className={classes['steps']} aria-label={`Steps of the ${name.toLowerCase()}`}>
        {steps.map((step) => (
          <li key={step.id}>
            <strong>{ORDER_STEP_WORDS[step.kind]}</strong> <span>{asDay(step.on)}</span>{' '}
            <span className="muted small">recorded by {step.byName}</span>
            {step.note !== '' && <p>{step.note}</p>}
          </li>
        ))}
      </ol>
      {mayWrite && order.next.length > 0 && (
        <Row>
          <span className="muted">Next step:</span>
          {order.next.map((kind) => (
            <Button key={kind} size="xs" onClick={() => setNext(kind)}>
              {ORDER_STEP_WORDS[kind]}
            </Button>
          ))}
        </Row>
      )}
      <Conditions order={order} mayWrite={mayWrite} />
      {mayWrite ? <Particulars key={record.id} order={order} /> : <ReadParticulars order={order} />}
      {next !== undefined && <StepDialog order={order} kind={next} onClose={() => setNext(undefined)} />}
    </Card>
  )
}

/** What has to happen by when, in the order of its days. */
function Due({ order }: { order: OrderFile }) {
  const { today } = useSession()
  const { notifyBy, reviewBy, record, rule, noRule, lengthDoubt, state } = order
  if (state === 'expired' && record.endsOn !== null) {
    return (
      <Notice kind="danger" title="Expired.">
        It held until {asDay(record.endsOn)}. Nothing of it protects anybody now.
      </Notice>
    )
  }
  return (
    <>
      {notifyBy !== null && (
        <Notice kind={notifyBy < today ? 'danger' : 'look'} title="Notification.">
          {notifyBy < today
            ? `It was due by ${asDay(notifyBy)} and is not recorded. Not notifying is an offence.`
            : `He has to give his name and address to the police by ${asDay(notifyBy)}: ${FIRST_DAY[rule?.notifyFrom ?? 'service']} is the first of three.`}
        </Notice>
      )}
      {reviewBy !== null && reviewBy <= today && record.endsOn !== null && (
        <Notice kind="look" title="Renewal.">
          It ends on {asDay(record.endsOn)}. Decide now whether to apply for its renewal.
        </Notice>
      )}
      {state === 'interim' && record.endsOn === null && (
        <Notice kind="look" title="Its last day is missing.">
          An interim order holds for a fixed period. Write its last day below, so that its end is seen coming.
        </Notice>
      )}
      {noRule !== null && (
        <Notice kind="look" title="No dates are counted.">
          {noRule}
        </Notice>
      )}
      {lengthDoubt !== null && (
        <Notice kind="look" title="Compare its last day with the order.">
          {lengthDoubt} That is not checked in the law, so the day stays as it is.
        </Notice>
      )}
      {rule !== null && <RuleLine rule={rule} />}
    </>
  )
}

/** What a change of name or home asks for, and where the dates come from. */
function RuleLine({ rule }: { rule: NonNullable<OrderFile['rule']> }) {
  return (
    <p className="muted small">
      A new name or a new home is notified within {rule.notifyWithinDays} days as well, the day of the change being the
      first. Dates by the {rule.source}. {rule.unread} Read on {asDay(rule.readOn)}.
    </p>
  )
}

const FIRST_DAY = {
  service: 'the day of service',
  'coming into force': 'the day on which it came into force',
} as const

type Field = 'endsOn' | 'court' | 'owner'
type Value<F extends Field> = OrderFile['record'][F]

function Particulars({ order: { record, rule, noRule, earliestEnd, state } }: { order: OrderFile }) {
  const { today } = useSession()
  const save =
    <F extends Field>(field: F) =>
    (was: Value<F>, value: Value<F>) =>
      // The field and its value belong together; the union of changes cannot say so for a field that is not yet known.
      api.orders.change.call({
        orderId: record.id,
        change: { field, was, value } as ApiInputs['orders']['change']['change'],
      })
  const hintOfEnd = () => {
    if (state === 'interim') return 'An interim order holds for a fixed period'
    if (earliestEnd !== null) return `At the earliest ${asDay(earliestEnd)}; empty: until further order`
    return noRule !== null || (rule !== null && rule.unread !== '')
      ? 'As it stands in the order'
      : 'Empty: until further order'
  }
  return (
    <Columns least="narrow">
      <DayField
        today={today}
        hint={hintOfEnd()}
        saved={useSavedDay({ label: 'Ends on', today, value: record.endsOn, save: save('endsOn') })}
      />
      <TextField saved={useSavedLine({ label: 'Court or authority', value: record.court, save: save('court') })} />
      <TextField saved={useSavedLine({ label: 'Who answers for it', value: record.owner, save: save('owner') })} />
    </Columns>
  )
}

function ReadParticulars({ order: { record } }: { order: OrderFile }) {
  return (
    <p className="muted">
      {record.endsOn === null ? 'Until further order.' : `Ends on ${asDay(record.endsOn)}.`}
      {record.court !== '' && ` ${record.court}.`}
      {record.owner !== '' && ` ${record.owner} answers for it.`}
    </p>
  )
}
