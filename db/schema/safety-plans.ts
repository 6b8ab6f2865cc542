import { sql } from 'drizzle-orm'
import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { CaseEventKind } from '#shared/domain/case-event.ts'
import type { AgencyId, CaseEventId, CaseId, SafetyPlanId, SafetyStepId, StepAnswerId } from '#shared/domain/ids.ts'
import type { PaperChoice, SafetyPart, StepChoice } from '#shared/domain/safety-plan.ts'
import { cases } from './cases.ts'
import { agencies } from './clinic.ts'
import { dayColumn, flag, id, instantColumn, revision, words } from './columns.ts'
import { caseEvents } from './incidents.ts'

export const safetyPlans = sqliteTable(
  'safety_plans',
  {
    id: id<SafetyPlanId>().primaryKey().notNull(),
    caseId: id<CaseId>('case_id')
      .notNull()
      .references(() => cases.id),
    reviewOn: dayColumn('review_on').notNull(),
    startedAt: instantColumn('started_at').notNull(),
    startedByName: text('started_by_name').notNull(),
    revision: revision(),
  },
  (table) => [uniqueIndex('safety_plan_of_case').on(table.caseId)],
)

const ofPlan = () =>
  id<SafetyPlanId>('plan_id')
    .notNull()
    .references(() => safetyPlans.id)

/** A step keeps the wording of its prompt as it was when it was first answered. */
export const safetySteps = sqliteTable(
  'safety_steps',
  {
    id: id<SafetyStepId>().primaryKey().notNull(),
    planId: ofPlan(),
    part: text('part').$type<SafetyPart>().notNull(),
    prompt: text('prompt'),
    text: text('text').notNull(),
    shift: text('shift').$type<CaseEventKind>(),
    onPaper: flag('on_paper').notNull().default(true),
    addedAt: instantColumn('added_at').notNull(),
    addedByName: text('added_by_name').notNull(),
    revision: revision(),
  },
  (table) => [
    index('steps_of_safety_plan').on(table.planId, table.id),
    uniqueIndex('one_step_for_a_prompt').on(table.planId, table.prompt).where(sql`prompt is not null`),
  ],
)

const ofStep = () =>
  id<SafetyStepId>('step_id')
    .notNull()
    .references(() => safetySteps.id)

/** Added at the end and never changed: the last answer of a step stands. */
export const stepAnswers = sqliteTable(
  'step_answers',
  {
    id: id<StepAnswerId>().primaryKey().notNull(),
    stepId: ofStep(),
    choice: text('choice').$type<StepChoice>(),
    ownerName: words('owner_name'),
    agencyId: id<AgencyId>('agency_id').references(() => agencies.id),
    on: dayColumn('on_day'),
    told: words('told'),
    ready: words('ready'),
    note: words('note'),
    eventId: id<CaseEventId>('event_id').references(() => caseEvents.id),
    at: instantColumn('at').notNull(),
    byName: text('by_name').notNull(),
  },
  (table) => [index('answers_of_step').on(table.stepId, table.id)],
)

export const safetyReceipts = sqliteTable(
  'safety_receipts',
  {
    id: text('id').primaryKey().notNull(),
    stepId: ofStep(),
    what: text('what').notNull(),
    where: text('kept_where').notNull(),
    keptOn: dayColumn('kept_on').notNull(),
    at: instantColumn('at').notNull(),
    byName: text('by_name').notNull(),
  },
  (table) => [index('receipts_of_step').on(table.stepId, table.id)],
)

/** Wording that is kept against a rule of the guidance, with the reason. */
export const stepAsides = sqliteTable(
  'step_asides',
  {
    id: text('id').primaryKey().notNull(),
    stepId: ofStep(),
    rule: text('rule').notNull(),
    reason: text('reason').notNull(),
    at: instantColumn('at').notNull(),
    byName: text('by_name').notNull(),
  },
  (table) => [index('asides_of_step').on(table.stepId, table.id)],
)

/** Whether the prompts about work are asked; the last decision stands. */
export const workplaceDecisions = sqliteTable(
  'workplace_decisions',
  {
    id: text('id').primaryKey().notNull(),
    planId: ofPlan(),
    applies: flag('applies').notNull(),
    reason: text('reason').notNull(),
    at: instantColumn('at').notNull(),
    byName: text('by_name').notNull(),
  },
  (table) => [index('workplace_of_safety_plan').on(table.planId, table.id)],
)

/** What the paper for her may show; the last choice stands. */
export const paperChoices = sqliteTable(
  'paper_choices',
  {
    id: text('id').primaryKey().notNull(),
    planId: ofPlan(),
    safeToKeep: text('safe_to_keep').$type<PaperChoice['safeToKeep']>().notNull(),
    shows: text('shows', { mode: 'json' }).$type<PaperChoice['shows']>().notNull(),
    words: words('words'),
    at: instantColumn('at').notNull(),
    byName: text('by_name').notNull(),
  },
  (table) => [index('paper_of_safety_plan').on(table.planId, table.id)],
)

export const safetyReviews = sqliteTable(
  'safety_reviews',
  {
    id: text('id').primaryKey().notNull(),
    planId: ofPlan(),
    heldOn: dayColumn('held_on').notNull(),
    words: text('words').notNull(),
    nextOn: dayColumn('next_on').notNull(),
    at: instantColumn('at').notNull(),
    byName: text('by_name').notNull(),
  },
  (table) => [index('reviews_of_safety_plan').on(table.planId, table.id)],
)
