import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CaseId, IncidentId, OrderConditionId, OrderId, OrderStepId, PersonId } from '#shared/domain/ids.ts'
import type { OrderCondition, OrderKind, OrderStepKind } from '#shared/domain/order.ts'
import { cases } from './cases.ts'
import { dayColumn, id, instantColumn, revision, words } from './columns.ts'
import { incidents } from './incidents.ts'

export const orders = sqliteTable(
  'orders',
  {
    id: id<OrderId>().primaryKey().notNull(),
    caseId: id<CaseId>('case_id')
      .notNull()
      .references(() => cases.id),
    kind: text('kind').$type<OrderKind>().notNull(),
    title: words('title'),
    court: words('court'),
    owner: words('owner'),
    endsOn: dayColumn('ends_on'),
    recordedAt: instantColumn('recorded_at').notNull(),
    recordedByName: text('recorded_by_name').notNull(),
    revision: revision(),
  },
  (table) => [index('orders_of_case').on(table.caseId, table.id)],
)

/** What happened to an order, added at its end and never changed. */
export const orderSteps = sqliteTable(
  'order_steps',
  {
    id: id<OrderStepId>().primaryKey().notNull(),
    orderId: id<OrderId>('order_id')
      .notNull()
      .references(() => orders.id),
    kind: text('kind').$type<OrderStepKind>().notNull(),
    on: dayColumn('on_day').notNull(),
    note: words('note'),
    /** A breach is an incident of the case. */
    incidentId: id<IncidentId>('incident_id').references(() => incidents.id),
    at: instantColumn('at').notNull(),
    byId: id<PersonId>('by_id').notNull(),
    byName: text('by_name').notNull(),
  },
  (table) => [index('steps_of_order').on(table.orderId, table.id)],
)

export const orderConditions = sqliteTable(
  'order_conditions',
  {
    id: id<OrderConditionId>().primaryKey().notNull(),
    orderId: id<OrderId>('order_id')
      .notNull()
      .references(() => orders.id),
    kind: text('kind').$type<OrderCondition['kind']>().notNull(),
    text: text('text').notNull(),
    addedAt: instantColumn('added_at').notNull(),
    addedByName: text('added_by_name').notNull(),
    withdrawnAt: instantColumn('withdrawn_at'),
    withdrawnByName: words('withdrawn_by_name'),
    withdrawnReason: words('withdrawn_reason'),
  },
  (table) => [index('conditions_of_order').on(table.orderId, table.id)],
)
