import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Presence } from '#shared/domain/assessment.ts'
import type { Need } from '#shared/domain/coverage.ts'
import type { AgencyId, AgreementId, CaseId, ContingencyId, PlanId, VoiceId } from '#shared/domain/ids.ts'
import type { Agreement, PlanBody } from '#shared/domain/plan.ts'
import { cases } from './cases.ts'
import { agencies } from './clinic.ts'
import { dayColumn, flag, id, instantColumn, revision, words } from './columns.ts'

export const plans = sqliteTable(
  'plans',
  {
    id: id<PlanId>().primaryKey().notNull(),
    caseId: id<CaseId>('case_id')
      .notNull()
      .references(() => cases.id),
    number: integer('number').notNull(),
    aimVictim: words('aim_victim'),
    aimPerpetrator: words('aim_perpetrator'),
    aimInvestigation: words('aim_investigation'),
    childContact: words('child_contact'),
    reviewOn: dayColumn('review_on'),
    noVoiceReason: words('no_voice_reason'),
    startedAt: instantColumn('started_at').notNull(),
    startedByName: text('started_by_name').notNull(),
    finalisedAt: instantColumn('finalised_at'),
    finalisedByName: words('finalised_by_name'),
    /** Everything that the version said when it was finalised. */
    body: text('body', { mode: 'json' }).$type<PlanBody>(),
    revision: revision(),
  },
  (table) => [uniqueIndex('plans_of_case').on(table.caseId, table.number)],
)

const ofPlan = () =>
  id<PlanId>('plan_id')
    .notNull()
    .references(() => plans.id)

export const contingencies = sqliteTable(
  'contingencies',
  {
    id: id<ContingencyId>().primaryKey().notNull(),
    planId: ofPlan(),
    condition: text('condition').notNull(),
    response: text('response').notNull(),
    byWhom: text('by_whom').notNull(),
    removed: flag('removed').notNull().default(false),
  },
  (table) => [index('contingencies_of_plan').on(table.planId, table.id)],
)

export const agreements = sqliteTable(
  'agreements',
  {
    id: id<AgreementId>().primaryKey().notNull(),
    planId: ofPlan(),
    name: text('name').notNull(),
    agencyId: id<AgencyId>('agency_id').references(() => agencies.id),
    how: text('how').$type<Agreement['how']>().notNull(),
    agreedOn: dayColumn('agreed_on').notNull(),
    note: words('note'),
    removed: flag('removed').notNull().default(false),
  },
  (table) => [index('agreements_of_plan').on(table.planId, table.id)],
)

export const voices = sqliteTable(
  'voices',
  {
    id: id<VoiceId>().primaryKey().notNull(),
    planId: ofPlan(),
    saidOn: dayColumn('said_on').notNull(),
    words: text('words').notNull(),
    toldBy: text('told_by').notNull(),
    recordedAt: instantColumn('recorded_at').notNull(),
    recordedByName: text('recorded_by_name').notNull(),
  },
  (table) => [index('voices_of_plan').on(table.planId, table.id)],
)

/** Rules of the guidance that were set aside for a wording of a plan, with the reason; added and never changed. */
export const planAsides = sqliteTable(
  'plan_asides',
  {
    id: text('id').primaryKey().notNull(),
    planId: ofPlan(),
    place: text('place').notNull(),
    rule: text('rule').notNull(),
    reason: text('reason').notNull(),
    at: instantColumn('at').notNull(),
    byName: text('by_name').notNull(),
  },
  (table) => [index('asides_of_plan').on(table.planId, table.id)],
)

/** Needs of a case that stay uncovered for a reason; one that is taken back stays, with the time. */
export const acceptedUncovered = sqliteTable(
  'accepted_uncovered',
  {
    id: text('id').primaryKey().notNull(),
    caseId: id<CaseId>('case_id')
      .notNull()
      .references(() => cases.id),
    kind: text('kind').$type<Need['kind']>().notNull(),
    ref: text('ref').notNull(),
    presence: text('presence').$type<Presence>(),
    reason: text('reason').notNull(),
    at: instantColumn('at').notNull(),
    byName: text('by_name').notNull(),
    takenBackAt: instantColumn('taken_back_at'),
    takenBackByName: words('taken_back_by_name'),
  },
  (table) => [index('accepted_uncovered_of_case').on(table.caseId, table.id)],
)
