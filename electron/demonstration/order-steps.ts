import { day } from '#shared/domain/dates.ts'
import { ORDERS, type WrittenOrder } from './content/orders.ts'
import type { WrittenDay } from './content/shapes.ts'
import type { ScriptedClinic } from './scripted-clinic.ts'
import { type Ledger, made, type Step } from './step.ts'

/** The orders of the cases: each step on its day, or on the day on which the case was opened. */
export function orderSteps(clinic: ScriptedClinic, ledger: Ledger): Step[] {
  return ORDERS.flatMap((one) => stepsOf(clinic, ledger, one))
}

function stepsOf(clinic: ScriptedClinic, ledger: Ledger, one: WrittenOrder): Step[] {
  const { orders } = clinic.as('rowan')
  const [first, ...rest] = one.steps
  if (first === undefined) return []
  let orderId: Parameters<typeof orders.addStep>[0]['orderId'] | undefined
  const id = () => {
    if (orderId === undefined) throw new Error('An order of the demonstration clinic steps before it is considered.')
    return orderId
  }
  const after = (on: WrittenDay, act: () => Promise<unknown>): Step => ({
    on: on > one.of.openedOn ? on : one.of.openedOn,
    time: '19:40',
    act,
  })
  const [, on, note = ''] = first
  return [
    after(on, async () => {
      const caseId = made(ledger.cases, one.of)
      const endsOn = one.order.endsOn === null ? null : day.parse(one.order.endsOn)
      const file = await orders.consider({ caseId, order: { ...one.order, endsOn }, step: { on: day.parse(on), note } })
      orderId = file.record.id
      for (const condition of one.conditions) await orders.addCondition({ orderId, condition })
    }),
    ...rest.map(([kind, stepOn, said = '']) =>
      after(stepOn, () =>
        orders.addStep({ orderId: id(), step: { kind, on: day.parse(stepOn), note: said }, breach: null }),
      ),
    ),
  ]
}
