import { asc, eq, getTableColumns, isNull, type SQL, sql } from 'drizzle-orm'
import type { CaseId, OrderConditionId, OrderId } from '#shared/domain/ids.ts'
import type { OrderCondition, OrderRecord, OrderStep } from '#shared/domain/order.ts'
import type { Withdrawal } from '#shared/domain/withdrawal.ts'
import { cases, orderConditions, orderSteps, orders } from '../schema/index.ts'
import { byIdIn, type Db, insertInto, rowsOf, saveIn } from './rows.ts'

/** Orders, what happened to them, and what they forbid or require. */
export function orderRecords(db: Db) {
  const ofOrder = eq(orders.id, sql.placeholder('orderId'))
  const ofCase = eq(orders.caseId, sql.placeholder('caseId'))
  const ofOpenCases = isNull(cases.closedAt)
  const records = (which: SQL) =>
    rowsOf(
      db,
      db
        .select(getTableColumns(orders))
        .from(orders)
        .innerJoin(cases, eq(cases.id, orders.caseId))
        .where(which)
        .orderBy(asc(orders.id)),
    )
  const steps = (which: SQL) =>
    rowsOf(
      db,
      db
        .select(getTableColumns(orderSteps))
        .from(orderSteps)
        .innerJoin(orders, eq(orders.id, orderSteps.orderId))
        .innerJoin(cases, eq(cases.id, orders.caseId))
        .where(which)
        .orderBy(sql`order_steps.rowid`),
    )
  const conditions = (which: SQL) =>
    rowsOf(
      db,
      db
        .select(getTableColumns(orderConditions))
        .from(orderConditions)
        .innerJoin(orders, eq(orders.id, orderConditions.orderId))
        .innerJoin(cases, eq(cases.id, orders.caseId))
        .where(which)
        .orderBy(asc(orderConditions.id)),
    )
  const [recordsOfCase, recordsAhead] = [records(ofCase), records(ofOpenCases)]
  const [stepsOfCase, stepsOfOrder, stepsAhead] = [steps(ofCase), steps(ofOrder), steps(ofOpenCases)]
  const [conditionsOfCase, conditionsOfOrder, conditionsAhead] = [
    conditions(ofCase),
    conditions(ofOrder),
    conditions(ofOpenCases),
  ]
  const openCases = rowsOf(
    db,
    db
      .selectDistinct({ caseId: orders.caseId, reference: cases.reference })
      .from(orders)
      .innerJoin(cases, eq(cases.id, orders.caseId))
      .where(ofOpenCases),
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
    ofCase: async (caseId: CaseId): Promise<OrderRecord[]> => recordsOfCase({ caseId }),
    steps: async (caseId: CaseId): Promise<OrderStep[]> => stepsOfCase({ caseId }),
    stepsOf: async (orderId: OrderId): Promise<OrderStep[]> => stepsOfOrder({ orderId }),
    conditions: async (caseId: CaseId): Promise<OrderCondition[]> => conditionsOfCase({ caseId }),
    conditionsOf: async (orderId: OrderId): Promise<OrderCondition[]> => conditionsOfOrder({ orderId }),
    conditionById: byIdIn(db, orderConditions, 'condition'),
    /** The orders of all open cases, with everything that belongs to them. */
    ofOpenCases: async () => ({
      cases: openCases({}),
      records: recordsAhead({}),
      steps: stepsAhead({}),
      conditions: conditionsAhead({}),
    }),
    add: insertInto(db, orders),
    save: saveIn(db, orders),
    addStep: insertInto(db, orderSteps),
    addCondition: insertInto(db, orderConditions),
    withdrawCondition: async (id: OrderConditionId, withdrawal: Withdrawal): Promise<void> => {
      withdrawCondition.run({ id, ...withdrawal })
    },
  }
}
