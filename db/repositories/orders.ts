import { asc, eq, isNull, sql } from 'drizzle-orm'
import type { CaseId, OrderConditionId, OrderId } from '#shared/domain/ids.ts'
import type { OrderCondition, OrderRecord, OrderStep } from '#shared/domain/order.ts'
import type { Withdrawal } from '#shared/domain/withdrawal.ts'
import { cases, orderConditions, orderSteps, orders } from '../schema/index.ts'
import { byIdIn, type Db, insertInto, rowsOf, saveIn } from './rows.ts'

/** Orders, what happened to them, and what they forbid or require. */
export function orderRecords(db: Db) {
  const caseId = sql.placeholder('caseId')
  const ordersOf = rowsOf(db, db.select().from(orders).where(eq(orders.caseId, caseId)).orderBy(asc(orders.id)))
  const stepsOf = rowsOf(
    db,
    db
      .select({
        id: orderSteps.id,
        orderId: orderSteps.orderId,
        kind: orderSteps.kind,
        on: orderSteps.on,
        note: orderSteps.note,
        incidentId: orderSteps.incidentId,
        at: orderSteps.at,
        byId: orderSteps.byId,
        byName: orderSteps.byName,
      })
      .from(orderSteps)
      .innerJoin(orders, eq(orders.id, orderSteps.orderId))
      .where(eq(orders.caseId, caseId))
      .orderBy(sql`order_steps.rowid`),
  )
  const conditionsOf = rowsOf(
    db,
    db
      .select({
        id: orderConditions.id,
        orderId: orderConditions.orderId,
        kind: orderConditions.kind,
        text: orderConditions.text,
        addedAt: orderConditions.addedAt,
        addedByName: orderConditions.addedByName,
        withdrawnAt: orderConditions.withdrawnAt,
        withdrawnByName: orderConditions.withdrawnByName,
        withdrawnReason: orderConditions.withdrawnReason,
      })
      .from(orderConditions)
      .innerJoin(orders, eq(orders.id, orderConditions.orderId))
      .where(eq(orders.caseId, caseId))
      .orderBy(asc(orderConditions.id)),
  )
  const casesWithOrders = rowsOf(
    db,
    db
      .selectDistinct({ caseId: orders.caseId, reference: cases.reference })
      .from(orders)
      .innerJoin(cases, eq(cases.id, orders.caseId))
      .where(isNull(cases.closedAt)),
  )
  const withdrawCondition = db
    .update(orderConditions)
    .set({
      withdrawnAt: sql`${sql.placeholder('withdrawnAt')}`,
      withdrawnByName: sql`${sql.placeholder('withdrawnByName')}`,
      withdrawnReason: sql`${sql.placeholder('withdrawnReason')}`,
    })
    .where(eq(orderConditions.id, sql.placeholder('id')))
    .prepare()

  return {
    byId: byIdIn(db, orders, 'order'),
    ofCase: async (of: CaseId): Promise<OrderRecord[]> => ordersOf({ caseId: of }),
    steps: async (of: CaseId): Promise<OrderStep[]> => stepsOf({ caseId: of }),
    stepsOf: async (of: CaseId, orderId: OrderId): Promise<OrderStep[]> =>
      stepsOf({ caseId: of }).filter((step) => step.orderId === orderId),
    conditions: async (of: CaseId): Promise<OrderCondition[]> => conditionsOf({ caseId: of }),
    conditionById: byIdIn(db, orderConditions, 'condition'),
    /** The open cases that have any order. */
    casesWithOrders: async (): Promise<{ caseId: CaseId; reference: string }[]> => casesWithOrders({}),
    add: insertInto(db, orders),
    save: saveIn(db, orders),
    addStep: insertInto(db, orderSteps),
    addCondition: insertInto(db, orderConditions),
    withdrawCondition: async (id: OrderConditionId, withdrawal: Withdrawal): Promise<void> => {
      withdrawCondition.run({ id, ...withdrawal })
    },
  }
}
