import { Button } from '@mantine/core'
import { useState } from 'react'
import { ChoiceField } from '#renderer/components/choice-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { Row } from '#renderer/components/layout.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { OrderCondition } from '#shared/domain/order.ts'
import type { OrderFile } from './order-card.tsx'
import classes from './orders.module.css'

/** What an order forbids and requires; what no longer holds stays, struck out, with its reason. */
export function Conditions({ order, mayWrite }: { order: OrderFile; mayWrite: boolean }) {
  const [dialog, setDialog] = useState<'add' | OrderCondition>()
  const close = () => setDialog(undefined)
  return (
    <>
      {order.conditions.length > 0 && (
        <ul className={classes['conditions']} aria-label="Conditions">
          {order.conditions.map((one) => (
            <li key={one.id}>
              <Tag tone={one.kind === 'prohibition' ? 'high' : 'accent'}>
                {one.kind === 'prohibition' ? '✕ Prohibition' : '→ Requirement'}
              </Tag>
              <span className={classes['text']}>
                <span className={one.withdrawnAt === null ? undefined : classes['withdrawn']}>{one.text}</span>
                {one.withdrawnAt !== null && (
                  <span className="muted small">
                    {' '}
                    No longer holds: {one.withdrawnReason} ({one.withdrawnByName})
                  </span>
                )}
              </span>
              {mayWrite && one.withdrawnAt === null && (
                <Button
                  size="xs"
                  variant="subtle"
                  aria-label={`No longer holds: ${one.text}`}
                  onClick={() => setDialog(one)}
                >
                  No longer holds
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <Row>
          <Button size="xs" onClick={() => setDialog('add')}>
            Add a condition
          </Button>
        </Row>
      )}
      {dialog === 'add' && <AddCondition order={order} onClose={close} />}
      {dialog !== undefined && dialog !== 'add' && <EndCondition condition={dialog} onClose={close} />}
    </>
  )
}

function AddCondition({ order, onClose }: { order: OrderFile; onClose(): void }) {
  const [kind, setKind] = useState<OrderCondition['kind']>('prohibition')
  const [text, setText] = useState('')
  return (
    <Dialog
      title="A condition of the order"
      submit="Add the condition"
      opened
      onClose={onClose}
      sentence={sentenceOf}
      onSubmit={async () => {
        await api.orders.addCondition.call({ orderId: order.record.id, condition: { kind, text } })
        sayDone('Condition added')
      }}
    >
      <ChoiceField
        label="What kind"
        choices={[
          { value: 'prohibition', label: 'Prohibition: must not' },
          { value: 'requirement', label: 'Requirement: must' },
        ]}
        value={kind}
        onChange={setKind}
      />
      <TextField
        label="What exactly"
        required
        hint="As the court or the officer worded it"
        value={text}
        onChange={setText}
      />
    </Dialog>
  )
}

function EndCondition({ condition, onClose }: { condition: OrderCondition; onClose(): void }) {
  const [reason, setReason] = useState('')
  return (
    <Dialog
      title="This condition no longer holds"
      lead={condition.text}
      submit="Strike it out"
      opened
      onClose={onClose}
      sentence={sentenceOf}
      onSubmit={async () => {
        await api.orders.withdrawCondition.call({ orderConditionId: condition.id, reason })
        sayDone('Condition struck out')
      }}
    >
      <TextAreaField label="Why" required rows={2} value={reason} onChange={setReason} />
    </Dialog>
  )
}
